//! The subcommands: the only place with file system, clock and terminal.
//!
//! *Takes* the command line, *returns* the exit code: 0 clean or warnings, 1 errors in the data, 2 the tool
//! could not do its work. *Never* holds a rule of the domain.

mod check;
mod compile;
mod explain;
mod files;
mod new;
mod project;
mod status;
mod templates;

use std::ffi::OsString;
use std::io::Write;

use clap::{CommandFactory, FromArgMatches};

use crate::cli::{Cli, Command, Language};
use crate::text::{Arg, Lang, Words};

pub use files::FileError;
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
    /// No project, or no period.
    #[error(transparent)]
    Project(#[from] ProjectError),
    /// A file could not be read or written.
    #[error(transparent)]
    File(#[from] FileError),
    /// An output could not be rendered.
    #[error(transparent)]
    Render(#[from] crate::pipeline::RenderError),
    /// A template could not be written.
    #[error("template: {0}")]
    Template(#[from] crate::template::TemplateError),
}

impl Failure {
    /// What went wrong and what to do, in the reader's language.
    fn message(&self, words: &Words) -> String {
        match self {
            Failure::Project(error) => error.message(words),
            Failure::File(error) => error.message(words),
            Failure::Render(error) => words.with("failure-internal", &[("reason", Arg::Text(&error.to_string()))]),
            Failure::Template(error) => words.with("failure-internal", &[("reason", Arg::Text(&error.to_string()))]),
        }
    }
}

/// Runs the program and returns its exit code.
pub fn main(args: impl IntoIterator<Item = OsString>) -> u8 {
    let args: Vec<OsString> = args.into_iter().collect();
    let words = Words::new(language(&args));
    let parsed = command(&words).try_get_matches_from(args).and_then(|matches| Cli::from_arg_matches(&matches));
    let cli = match parsed {
        Ok(cli) => cli,
        Err(error) => {
            let code = if error.use_stderr() { FAILED } else { CLEAN };
            // A closed pipe is the only way this can fail, and then nobody reads.
            let _ = error.print();
            return code;
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
        Command::Templates(selection) => templates::run(&selection, words),
        Command::Status(selection) => status::run(&selection, words),
        Command::Check { selection, format } => check::run(&selection, format, words),
        Command::Compile { selection, out, partial } => compile::run(&selection, &out, partial, words),
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
        ids.into_iter().fold(command, |command, id| {
            let own = format!("{prefix}-{id}");
            let shared = format!("cli-{id}");
            let key = [own, shared].into_iter().find(|key| words.has(key));
            match key {
                Some(key) => command.mut_arg(id, |arg| arg.help(words.get(&key))),
                None => command,
            }
        })
    };
    let root = help(Cli::command(), "cli").about(words.get("cli-about"));
    let names: Vec<String> = root.get_subcommands().map(|command| command.get_name().to_owned()).collect();
    names.into_iter().fold(root, |root, name| {
        let prefix = format!("cli-{name}");
        root.mut_subcommand(name, |command| help(command, &prefix).about(words.get(&prefix)))
    })
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
