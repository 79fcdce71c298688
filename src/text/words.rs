//! The look-up of user-facing words: `locales/sv.ftl` and `locales/en.ftl`, in Project Fluent.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Mutex, OnceLock};

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use fluent_syntax::ast::Pattern;

use super::Lang;

/// The words of one language.
pub struct Words {
    /// Which.
    pub lang: Lang,
    bundle: FluentBundle<FluentResource>,
    /// What has been said so far, if somebody listens: texts by the ids of their messages.
    heard: Option<Mutex<BTreeMap<String, BTreeSet<String>>>>,
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
    /// The words of a language that only few need, made once.
    pub(crate) fn of(lang: Lang) -> &'static Words {
        static WORDS: [OnceLock<Words>; 2] = [OnceLock::new(), OnceLock::new()];
        WORDS[lang as usize].get_or_init(|| Words::new(lang))
    }

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
        Words { lang, bundle, heard: None }
    }

    /// The same words, which remember all that is said with them: for the list of everything that the program says.
    pub fn listening(lang: Lang) -> Words {
        Words { heard: Some(Mutex::default()), ..Words::new(lang) }
    }

    /// What has been said, by message.
    pub fn heard(&self) -> BTreeMap<String, BTreeSet<String>> {
        let heard = self.heard.as_ref().and_then(|heard| heard.lock().ok());
        heard.map(|heard| heard.clone()).unwrap_or_default()
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
        if let Some(Ok(mut heard)) = self.heard.as_ref().map(Mutex::lock) {
            heard.entry(id.to_owned()).or_default().insert(text.clone());
        }
        text
    }

    /// True if there is such a message or attribute.
    pub fn has(&self, id: &str) -> bool {
        self.find(id).is_some()
    }

    /// A message as it was written, an ellipsis for each argument: for lists of all messages.
    pub fn pattern(&self, id: &str) -> String {
        let Some(pattern) = self.find(id) else { return id.to_owned() };
        let mut errors = Vec::new();
        // Without arguments each is left standing as `{$name}`.
        let text = self.bundle.format_pattern(pattern, None, &mut errors);
        let mut parts = text.split("{$");
        let first = parts.next().unwrap_or_default().to_owned();
        parts.fold(first, |text, part| {
            let rest = part.split_once('}').map_or(part, |(_, rest)| rest);
            format!("{text}…{rest}")
        })
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

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, BTreeSet};

    use fluent_syntax::ast::{Entry, Expression, InlineExpression, PatternElement};

    use super::*;

    /// The variables of every message (`id`) and attribute (`id.attribute`).
    type Variables = BTreeMap<String, BTreeSet<String>>;

    fn variables(source: &str) -> Variables {
        let resource = fluent_syntax::parser::parse(source).expect("the words parse");
        let mut all = Variables::new();
        for entry in &resource.body {
            let Entry::Message(message) = entry else { continue };
            let attributes = message
                .attributes
                .iter()
                .map(|attribute| (format!("{}.{}", message.id.name, attribute.id.name), &attribute.value));
            let value = message.value.iter().map(|value| (message.id.name.to_owned(), value));
            for (id, pattern) in value.chain(attributes) {
                let mut names = BTreeSet::new();
                in_pattern(pattern, &mut names);
                assert!(all.insert(id.clone(), names).is_none(), "`{id}` is defined twice");
            }
        }
        all
    }

    fn in_pattern(pattern: &Pattern<&str>, names: &mut BTreeSet<String>) {
        for element in &pattern.elements {
            if let PatternElement::Placeable { expression } = element {
                in_expression(expression, names);
            }
        }
    }

    fn in_expression(expression: &Expression<&str>, names: &mut BTreeSet<String>) {
        match expression {
            Expression::Inline(inline) => in_inline(inline, names),
            Expression::Select { selector, variants } => {
                in_inline(selector, names);
                variants.iter().for_each(|variant| in_pattern(&variant.value, names));
            }
        }
    }

    fn in_inline(inline: &InlineExpression<&str>, names: &mut BTreeSet<String>) {
        match inline {
            InlineExpression::VariableReference { id } => {
                names.insert(id.name.to_owned());
            }
            InlineExpression::Placeable { expression } => in_expression(expression, names),
            InlineExpression::FunctionReference { arguments, .. } => {
                arguments.positional.iter().for_each(|argument| in_inline(argument, names));
            }
            _ => {}
        }
    }

    #[test]
    fn both_languages_say_the_same_things_with_the_same_variables() {
        let swedish = variables(include_str!("../../locales/sv.ftl"));
        let english = variables(include_str!("../../locales/en.ftl"));
        // One list of all differences, so that a translator sees them at once.
        let ids: BTreeSet<&String> = swedish.keys().chain(english.keys()).collect();
        let differing: Vec<String> = ids
            .into_iter()
            .filter(|id| swedish.get(*id) != english.get(*id))
            .map(|id| format!("{id}: sv {:?}, en {:?}", swedish.get(id), english.get(id)))
            .collect();
        assert!(differing.is_empty(), "{}", differing.join("\n"));
    }

    #[test]
    fn swedish_counts_read_naturally_for_none_and_one() {
        let words = Words::new(Lang::Sv);
        let units = |id: &str, reach: usize, of: usize| words.with(id, &[("reach", reach.into()), ("of", of.into())]);
        assert_eq!(
            units("units-expected", 0, 11),
            "Ingen av 11 enheter bedöms ha förutsättningar att uppnå målet under året."
        );
        let reached = |count: usize, green: &str| {
            let args = [
                ("count", count.into()),
                ("green", green.into()),
                ("of", "två".into()),
                ("goals", "nämndmål".into()),
                ("definite", "nämndmålen".into()),
            ];
            words.with("goals-reached", &args)
        };
        assert_eq!(reached(0, "Noll"), "Inget av de två nämndmålen bedöms uppnås helt.");
        assert_eq!(reached(1, "Ett"), "Ett nämndmål av två bedöms uppnås.");
        let children = [("green", 1.into()), ("yellow", 0.into()), ("red", 2.into()), ("without", 0.into())];
        assert_eq!(words.with("rule-children", &children), "Underliggande: 1 grön, 0 gula, 2 röda, 0 utan bedömning.");
    }

    #[test]
    fn english_counts_agree_with_their_verbs() {
        let words = Words::new(Lang::En);
        let reached = |count: usize, green: &str| {
            let goals = ("goals", "committee goals".into());
            words.with(
                "goals-reached",
                &[
                    ("count", count.into()),
                    ("green", green.into()),
                    ("of", "three".into()),
                    goals,
                    ("definite", "committee goals".into()),
                ],
            )
        };
        assert_eq!(reached(0, "No"), "None of the three committee goals is expected to be fully reached.");
        assert_eq!(reached(1, "One"), "One of the three committee goals is expected to be reached.");
        assert_eq!(reached(2, "Two"), "Two of the three committee goals are expected to be reached.");
        let counts = [("errors", 1.into()), ("warnings", 0.into()), ("notes", 2.into())];
        assert_eq!(words.with("control-summary", &counts), "1 error, 0 warnings, 2 notes.");
    }
}
