//! The look-up of user-facing words: `locales/sv.ftl` and `locales/en.ftl`, in Project Fluent.

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use fluent_syntax::ast::Pattern;

use super::Lang;

/// The words of one language.
pub struct Words {
    /// Which.
    pub lang: Lang,
    bundle: FluentBundle<FluentResource>,
}

impl std::fmt::Debug for Words {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Words({:?})", self.lang)
    }
}

/// An argument of a message.
#[derive(Clone, Debug)]
pub enum Arg<'a> {
    /// Text, put in as it is.
    Text(&'a str),
    /// A count, for choosing singular or plural; shown as plain digits.
    Count(usize),
}

impl<'a> From<&'a str> for Arg<'a> {
    fn from(text: &'a str) -> Arg<'a> {
        Arg::Text(text)
    }
}

impl<'a> From<&'a String> for Arg<'a> {
    fn from(text: &'a String) -> Arg<'a> {
        Arg::Text(text)
    }
}

impl From<usize> for Arg<'_> {
    fn from(count: usize) -> Self {
        Arg::Count(count)
    }
}

impl Words {
    /// The words of a language, from the files built into the program.
    pub fn new(lang: Lang) -> Words {
        let source = match lang {
            Lang::Sv => include_str!("../../locales/sv.ftl"),
            Lang::En => include_str!("../../locales/en.ftl"),
        };
        let resource = FluentResource::try_new(source.to_owned())
            .unwrap_or_else(|(_, errors)| panic!("invariant: the built-in words parse: {errors:?}"));
        let tag = lang.tag().parse().expect("invariant: the built-in language tags are valid");
        let mut bundle = FluentBundle::new_concurrent(vec![tag]);
        // Isolation marks would show as odd characters in Excel and PDF, and both languages run left to right.
        bundle.set_use_isolating(false);
        bundle.add_resource(resource).expect("invariant: no message is defined twice");
        Words { lang, bundle }
    }

    /// A message without arguments. A missing message is a bug of ours that the tests find; its id is shown.
    pub fn get(&self, id: &str) -> String {
        self.with(id, &[])
    }

    /// A message with arguments.
    pub fn with(&self, id: &str, args: &[(&str, Arg<'_>)]) -> String {
        let Some(pattern) = self.find(id) else {
            debug_assert!(false, "no message `{id}` in {:?}", self.lang);
            return id.to_owned();
        };
        let mut values = FluentArgs::new();
        for (name, arg) in args {
            let value = match arg {
                Arg::Text(text) => FluentValue::from(*text),
                Arg::Count(count) => FluentValue::from(*count),
            };
            values.set(*name, value);
        }
        let mut errors = Vec::new();
        let text = self.bundle.format_pattern(pattern, Some(&values), &mut errors).into_owned();
        debug_assert!(errors.is_empty(), "message `{id}`: {errors:?}");
        text
    }

    /// True if there is such a message or attribute.
    pub fn has(&self, id: &str) -> bool {
        self.find(id).is_some()
    }

    /// A message as it was written, its arguments as `{$name}`: for lists of all messages.
    pub fn pattern(&self, id: &str) -> String {
        let Some(pattern) = self.find(id) else { return id.to_owned() };
        let mut errors = Vec::new();
        // Without arguments each is left standing as `{$name}`, which is what a list needs.
        self.bundle.format_pattern(pattern, None, &mut errors).into_owned()
    }

    /// `id` is a message, `id.attribute` one of its attributes.
    fn find(&self, id: &str) -> Option<&Pattern<&str>> {
        match id.split_once('.') {
            None => self.bundle.get_message(id)?.value(),
            Some((message, attribute)) => {
                self.bundle.get_message(message)?.get_attribute(attribute).map(|attribute| attribute.value())
            }
        }
    }
}
