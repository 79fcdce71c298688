//! Diagnostics as text: for people, for scripts and as JSON.

use serde::Serialize;
use std::borrow::Cow;

use super::{Code, Diagnostic, Diagnostics, Place, Severity};
use crate::text::{Arg, Words};

/// How diagnostics are shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Format {
    /// Message, place and remedy on lines of their own.
    #[default]
    Human,
    /// A line each.
    Short,
    /// A JSON array.
    Json,
}

/// All diagnostics as text, ending in a newline unless there is nothing to say.
pub fn emit(diagnostics: &Diagnostics, format: Format, words: &Words) -> String {
    match format {
        Format::Human => diagnostics.0.iter().map(|diagnostic| human(diagnostic, words)).collect(),
        Format::Short => diagnostics.0.iter().map(|diagnostic| short(diagnostic, words)).collect(),
        Format::Json => json(diagnostics, words),
    }
}

impl Diagnostic {
    /// What is wrong, in a sentence without a full stop.
    pub fn message(&self, words: &Words) -> String {
        let message = self.part("", words);
        match &self.leaves_out {
            None => message,
            Some(unit) => words.with("diagnostic-leaves-out", &[("message", (&message).into()), ("unit", unit.into())]),
        }
    }

    /// What to do about it.
    pub fn help(&self, words: &Words) -> String {
        self.part(".help", words)
    }

    fn part(&self, attribute: &str, words: &Words) -> String {
        let args = self.args.iter().map(|(name, word)| (*name, in_words(shortened(word), words)));
        let args: Vec<(&str, Cow<'_, str>)> = args.collect();
        let args: Vec<(&str, Arg<'_>)> = args.iter().map(|(name, word)| (*name, Arg::Text(word))).collect();
        words.with(&format!("{}{attribute}", self.code.id()), &args)
    }
}

/// "helår 2024" and not the code of the period.
fn in_words<'a>(word: Cow<'a, str>, words: &Words) -> Cow<'a, str> {
    match word.strip_prefix("HELAR ").filter(|year| year.len() == 4) {
        Some(year) => Cow::Owned(format!("{} {year}", words.get("period-year"))),
        None => word,
    }
}

/// No more of a cell than a person reads in a message.
fn shortened(word: &str) -> Cow<'_, str> {
    const MOST: usize = 400;
    match word.char_indices().nth(MOST) {
        Some((end, _)) => Cow::Owned(format!("{}…", word[..end].trim_end())),
        None => Cow::Borrowed(word),
    }
}

impl Severity {
    /// The word: fel, varning, upplysning.
    pub fn word(self, words: &Words) -> String {
        words.get(match self {
            Severity::Error => "severity-error",
            Severity::Warning => "severity-warning",
            Severity::Note => "severity-note",
        })
    }

    fn name(self) -> &'static str {
        match self {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Note => "note",
        }
    }
}

fn human(diagnostic: &Diagnostic, words: &Words) -> String {
    let mut text = format!(
        "{}[{}]: {}\n",
        diagnostic.code.severity().word(words),
        diagnostic.code.id(),
        diagnostic.message(words)
    );
    if let Some(place) = &diagnostic.at {
        text.push_str(&format!("  --> {place}\n"));
    }
    for cell in &diagnostic.related {
        text.push_str(&format!("  ... {} {cell}\n", words.get("diagnostic-see-also")));
    }
    text.push_str(&format!("   = {}: {}\n\n", words.get("diagnostic-help"), diagnostic.help(words)));
    text
}

fn short(diagnostic: &Diagnostic, words: &Words) -> String {
    let place = diagnostic.at.as_ref().map(|place| format!("{place}: ")).unwrap_or_default();
    let severity = diagnostic.code.severity().word(words);
    format!("{place}{severity}[{}]: {}\n", diagnostic.code.id(), diagnostic.message(words))
}

#[derive(Serialize)]
struct JsonDiagnostic<'a> {
    code: &'static str,
    severity: &'static str,
    message: String,
    help: String,
    file: Option<&'a str>,
    sheet: Option<&'a str>,
    cell: Option<String>,
    related: Vec<String>,
}

fn json(diagnostics: &Diagnostics, words: &Words) -> String {
    let items: Vec<JsonDiagnostic<'_>> = diagnostics
        .0
        .iter()
        .map(|diagnostic| JsonDiagnostic {
            code: diagnostic.code.id(),
            severity: diagnostic.code.severity().name(),
            message: diagnostic.message(words),
            help: diagnostic.help(words),
            file: diagnostic.at.as_ref().map(Place::file),
            sheet: match &diagnostic.at {
                Some(Place::Sheet(_, sheet)) => Some(sheet),
                Some(Place::Cell(cell)) => Some(&cell.sheet),
                Some(Place::File(_)) | None => None,
            },
            cell: match &diagnostic.at {
                Some(Place::Cell(cell)) => Some(cell.a1()),
                _ => None,
            },
            related: diagnostic.related.iter().map(ToString::to_string).collect(),
        })
        .collect();
    let mut text = serde_json::to_string_pretty(&items).expect("invariant: strings serialise");
    text.push('\n');
    text
}

/// The page of a code: message, remedy and explanation, for `explain` and the manual.
pub fn page(code: Code, words: &Words) -> [String; 3] {
    let blank = |attribute: &str| words.pattern(&format!("{}{attribute}", code.id()));
    let help = match blank(".help") {
        varies if varies == "…" => words.get("manual-remedy-varies"),
        help => help,
    };
    [blank(""), help, blank(".explain")]
}
