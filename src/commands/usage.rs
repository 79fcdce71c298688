//! What is wrong with a command line, in the reader's language.
//!
//! *Takes* what the parser rejected, *returns* a message with a remedy. *Never* decides what is valid.

use clap::error::{ContextKind, ContextValue, ErrorKind};

use crate::text::{Arg, Words};

/// The message for a rejected command line.
pub(super) fn message(error: &clap::Error, words: &Words) -> String {
    let value = said(error, ContextKind::InvalidValue);
    let argument = said(error, ContextKind::InvalidArg);
    let command = said(error, ContextKind::InvalidSubcommand);
    let args = [("value", Arg::Text(&value)), ("argument", Arg::Text(&argument)), ("command", Arg::Text(&command))];
    let key = match error.kind() {
        ErrorKind::InvalidSubcommand => "usage-command",
        ErrorKind::UnknownArgument => "usage-unknown",
        ErrorKind::InvalidValue if value.is_empty() => "usage-no-value",
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => "usage-value",
        ErrorKind::MissingRequiredArgument => "usage-missing",
        ErrorKind::ArgumentConflict => "usage-twice",
        ErrorKind::InvalidUtf8 => "usage-utf8",
        _ => "usage-other",
    };
    let mut message = words.with(key, &args);
    if key == "usage-value" && argument.starts_with("--period") {
        message.push(' ');
        message.push_str(&words.get("usage-period"));
    }
    let valid = [ContextKind::ValidValue, ContextKind::ValidSubcommand].map(|kind| said(error, kind));
    for values in valid.iter().filter(|values| !values.is_empty()) {
        message.push(' ');
        message.push_str(&words.with("usage-valid", &[("values", Arg::Text(values))]));
    }
    let near = [ContextKind::SuggestedArg, ContextKind::SuggestedSubcommand, ContextKind::SuggestedValue];
    if let Some(near) = near.iter().map(|kind| said(error, *kind)).find(|near| !near.is_empty()) {
        message.push(' ');
        message.push_str(&words.with("usage-near", &[("near", Arg::Text(&near))]));
    }
    message
}

/// What the parser knows of a kind, as words with commas.
fn said(error: &clap::Error, kind: ContextKind) -> String {
    match error.get(kind) {
        Some(ContextValue::String(text)) => text.clone(),
        Some(ContextValue::Strings(texts)) => texts.join(", "),
        _ => String::new(),
    }
}
