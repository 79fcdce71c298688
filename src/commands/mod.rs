//! The subcommands: the only place with file system, clock and terminal.
//!
//! *Takes* the command line, *returns* the exit code: 0 clean or warnings, 1 errors in the data, 2 the tool
//! could not do its work. *Never* holds a rule of the domain.
#![expect(clippy::disallowed_methods, reason = "the place that the others are kept out of")]

mod check;
mod clock;
mod compile;
mod explain;
mod files;
mod new;
mod project;
mod receive;
mod remind;
mod status;
mod templates;
mod usage;

use std::ffi::OsString;
use std::io::Write;

use clap::error::ErrorKind;
use clap::{Arg as Switch, ArgAction, CommandFactory, FromArgMatches};

use crate::app::{AppError, Refusal};
use crate::cli::{Cli, Command, Language};
use crate::diagnostic::{Diagnostics, Format, emit};
use crate::text::{Arg, Lang, Words};

pub use files::WriteError;
pub use project::ProjectError;

/// No errors in the data.
const CLEAN: u8 = 0;
/// Errors in the data.
const ERRORS: u8 = 1;
/// The tool could not do its work.
const FAILED: u8 = 2;

/// Why the tool could not do its work.
#[derive(Debug, thiserror::Error)]
pub enum Failure {
    /// No project, or not said for which period.
    #[error(transparent)]
    Project(#[from] ProjectError),
    /// The work could not be done.
    #[error(transparent)]
    App(#[from] AppError),
    /// A file could not be written.
    #[error(transparent)]
    Write(#[from] WriteError),
}

impl Failure {
    /// What went wrong and what to do, in the reader's language.
    fn message(&self, words: &Words) -> String {
        let internal = |reason: &str| words.with("failure-internal", &[("reason", Arg::Text(reason))]);
        match self {
            Failure::Project(error) => error.message(words),
            Failure::Write(error) => error.message(words),
            Failure::App(AppError::NoPeriod) => words.get("failure-no-period"),
            Failure::App(AppError::Read(error)) => files::not_read(error, words),
            Failure::App(AppError::Render(error)) => internal(&error.to_string()),
            Failure::App(AppError::Template(error)) => internal(&error.to_string()),
            Failure::App(AppError::List(error)) => internal(&error.to_string()),
            Failure::App(AppError::Refused(refusal)) => refused(refusal, words),
        }
    }
}

/// Why something may not be done as things stand, and what to do.
fn refused(refusal: &Refusal, words: &Words) -> String {
    match refusal {
        Refusal::NoUnit { name, known } => {
            let known = known.join(", ");
            words.with("refused-no-unit", &[("name", Arg::Text(name)), ("known", Arg::Text(&known))])
        }
        Refusal::NotIn { unit } => words.with("refused-not-in", &[("unit", Arg::Text(unit))]),
        Refusal::HasErrors { unit, period } => {
            let period = period.code();
            words.with("refused-has-errors", &[("unit", Arg::Text(unit)), ("period", Arg::Text(&period))])
        }
        Refusal::Why { is_blank: true } => words.get("refused-why"),
        Refusal::Why { is_blank: false } => words.get("refused-why-personal"),
        Refusal::Broken { line } => words.with("refused-broken", &[("line", Arg::Count(*line))]),
        Refusal::NotApproved { units, period } => {
            let (names, period) = (units.join(", "), period.code());
            let args = [("units", Arg::Text(&names)), ("period", Arg::Text(&period))];
            words.with("refused-not-approved", &[&args[..], &[("count", Arg::Count(units.len()))]].concat())
        }
        Refusal::IntoPeriod { path } => words.with("refused-into-period", &[("path", Arg::Text(path))]),
        Refusal::Closed { file } => words.with("refused-closed", &[("file", Arg::Text(file))]),
    }
}

/// Runs the program and returns its exit code.
pub fn main(args: impl IntoIterator<Item = OsString>) -> u8 {
    let args: Vec<OsString> = args.into_iter().collect();
    let words = Words::new(language(&args));
    let parsed = command(&words).try_get_matches_from(args).and_then(|matches| Cli::from_arg_matches(&matches));
    let cli = match parsed {
        Ok(cli) => cli,
        Err(error) if error.kind() == ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            say_error(&error.to_string());
            return FAILED;
        }
        Err(error) if error.use_stderr() => {
            say_error(&format!("{}: {}", words.get("severity-error"), usage::message(&error, &words)));
            say_error(&words.get("usage-help"));
            return FAILED;
        }
        Err(help) => {
            say(&help.to_string());
            return CLEAN;
        }
    };
    match run(cli.command, &words) {
        Ok(code) => code,
        Err(failure) => {
            say_error(&format!("{}: {}", words.get("severity-error"), failure.message(&words)));
            FAILED
        }
    }
}

fn run(command: Command, words: &Words) -> Result<u8, Failure> {
    match command {
        Command::New { dir } => new::run(&dir, words),
        Command::Templates(selection) => templates::run(&project::or_period(selection), words),
        Command::Status { selection, remind, eml } => {
            status::run(&project::or_period(selection), remind, eml.as_deref(), words)
        }
        Command::Receive(selection) => receive::receive(&project::or_period(selection), words),
        Command::Approve { units, selection } => receive::approve(&units, &selection, words),
        Command::Return { unit, why, selection } => receive::give_back(&unit, &why, &selection, words),
        Command::Close(selection) => receive::close(&project::or_period(selection), words),
        Command::Check { selection, format, give_back } => {
            check::run(&project::or_period(selection), format, give_back.as_deref(), words)
        }
        Command::Compile { selection, out, partial } => {
            compile::run(&project::or_period(selection), &out, partial, words)
        }
        Command::Plan { project, out } => compile::plan(project.as_deref(), &out, words),
        Command::Explain { topic, selection } => explain::run(&topic, &selection, words),
    }
}

/// The language must be known before parsing, for the words of `--help`.
fn language(args: &[OsString]) -> Lang {
    let words: Vec<&str> = args.iter().filter_map(|arg| arg.to_str()).collect();
    let after = words.windows(2).find(|pair| pair[0] == "--lang").map(|pair| pair[1]);
    let joined = words.iter().find_map(|word| word.strip_prefix("--lang="));
    match after.or(joined) {
        Some("en") => Lang::En,
        _ => Lang::Sv,
    }
}

/// The command line with the reader's words in its help.
fn command(words: &Words) -> clap::Command {
    let help = |command: clap::Command, prefix: &str| {
        let ids: Vec<String> = command.get_arguments().map(|arg| arg.get_id().to_string()).collect();
        let command = ids.into_iter().fold(command, |command, id| {
            let own = format!("{prefix}-{id}");
            let shared = format!("cli-{id}");
            let key = [own, shared].into_iter().find(|key| words.has(key));
            // Our words name the choices and the default; clap would repeat them in English.
            command.mut_arg(id, |arg| {
                let takes_value = arg.get_action().takes_values();
                let arg = arg.hide_possible_values(takes_value).hide_default_value(takes_value);
                key.map_or(arg.clone(), |key| arg.help(words.get(&key)))
            })
        });
        let switch = Switch::new("help").short('h').long("help").action(ArgAction::Help).help(words.get("cli-help"));
        let template = template(&command, words);
        command.disable_help_flag(true).arg(switch).help_template(template)
    };
    let version = Switch::new("version").short('V').long("version").action(ArgAction::Version);
    let root = help(Cli::command(), "cli")
        .about(words.get("cli-about"))
        .disable_help_subcommand(true)
        .disable_version_flag(true)
        .arg(version.help(words.get("cli-version")));
    let names: Vec<String> = root.get_subcommands().map(|command| command.get_name().to_owned()).collect();
    names.into_iter().fold(root, |root, name| {
        let prefix = format!("cli-{name}");
        root.mut_subcommand(name, |command| help(command, &prefix).about(words.get(&prefix)))
    })
}

/// The parts of a command's help under headings in the reader's language.
fn template(command: &clap::Command, words: &Words) -> String {
    let part = |id: &str, content: &str| format!("\n\n{}:\n{{{content}}}", words.get(id));
    let usage = usage(command, words);
    let mut template = format!("{{about}}\n\n{}: {usage}", words.get("cli-usage"));
    if command.get_subcommands().next().is_some() {
        template.push_str(&part("cli-commands", "subcommands"));
    }
    if command.get_positionals().next().is_some() {
        template.push_str(&part("cli-arguments", "positionals"));
    }
    template.push_str(&part("cli-options", "options"));
    template
}

/// A command's line: its name, its options, what it takes.
fn usage(command: &clap::Command, words: &Words) -> String {
    let mut usage = match command.get_name() {
        "tertial" => format!("tertial [{}] <{}>", words.get("cli-some-options"), words.get("cli-a-command")),
        name => format!("tertial {name} [{}]", words.get("cli-some-options")),
    };
    for positional in command.get_positionals() {
        let name = positional.get_id().as_str().to_uppercase();
        usage.push_str(&if positional.is_required_set() { format!(" <{name}>") } else { format!(" [{name}]") });
    }
    usage
}

impl From<Language> for Lang {
    fn from(language: Language) -> Lang {
        match language {
            Language::Sv => Lang::Sv,
            Language::En => Lang::En,
        }
    }
}

/// Writes to standard output. A reader that has gone away is no failure.
fn say(text: &str) {
    let _ = writeln!(std::io::stdout().lock(), "{}", text.trim_end_matches('\n'));
}

/// Writes to standard error.
fn say_error(text: &str) {
    let _ = writeln!(std::io::stderr().lock(), "{}", text.trim_end_matches('\n'));
}

/// Says everything that is wrong, for people.
fn complain(diagnostics: &Diagnostics, words: &Words) {
    if !diagnostics.is_empty() {
        say_error(&emit(diagnostics, Format::Human, words));
    }
}
