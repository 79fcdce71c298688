//! The command line as types. What they mean is in `commands`; the words of `--help` are in `locales`.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};

use crate::domain::Period;

/// Compiles the follow-up report of a municipal committee.
#[derive(Debug, Parser)]
#[command(name = "tertial", version)]
pub struct Cli {
    /// Language of everything that is shown and written.
    #[arg(long, global = true, value_enum, default_value_t = Language::Sv)]
    pub lang: Language,
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
}

/// Languages.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Language {
    /// Swedish.
    Sv,
    /// English.
    En,
}

/// The subcommands.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// A new project: the plan workbook to fill in.
    New {
        /// The project's folder.
        dir: PathBuf,
    },
    /// The units' workbooks, blank but prefilled.
    Templates(Selection),
    /// Who has handed in, how complete, marked ready or not, approved or returned.
    Status {
        /// Of what.
        #[command(flatten)]
        selection: Selection,
        /// A reminder for each unit that is not done.
        #[arg(long)]
        remind: bool,
        /// The reminders as mail files in a folder.
        #[arg(long, value_name = "DIR")]
        eml: Option<PathBuf>,
    },
    /// Receipts for what has come in.
    Receive(Selection),
    /// Approves workbooks.
    Approve {
        /// The units, by id or name; none for all that nothing is wrong with.
        units: Vec<String>,
        /// In which project and period.
        #[command(flatten)]
        selection: ExplainSelection,
    },
    /// Returns a workbook to its unit.
    Return {
        /// The unit, by id or name.
        unit: String,
        /// Why.
        #[arg(long)]
        why: String,
        /// In which project and period.
        #[command(flatten)]
        selection: ExplainSelection,
    },
    /// The approved period becomes history.
    Close(Selection),
    /// All diagnostics.
    Check {
        /// What to check.
        #[command(flatten)]
        selection: Selection,
        /// A folder for the workbooks with their faults marked.
        #[arg(long = "return", value_name = "DIR")]
        give_back: Option<PathBuf>,
        /// How to show them.
        #[arg(long, value_enum, default_value_t = Format::Human)]
        format: Format,
    },
    /// The committee workbook, the PDF, the web page and the snapshot.
    Compile {
        /// What to compile.
        #[command(flatten)]
        selection: Selection,
        /// Where to write.
        #[arg(long, default_value = "output")]
        out: PathBuf,
        /// Compile what there is, although units are missing or have errors.
        #[arg(long)]
        partial: bool,
    },
    /// The plan document.
    Plan {
        /// The project's folder.
        project: Option<PathBuf>,
        /// Where to write.
        #[arg(long, default_value = "output")]
        out: PathBuf,
    },
    /// Why a figure or a colour is what it is, or what a code means.
    Explain {
        /// A code (T0107), an id, or words of a name.
        topic: String,
        /// Which project and period.
        #[command(flatten)]
        selection: ExplainSelection,
    },
}

/// A project and a period.
#[derive(Args, Debug)]
pub struct Selection {
    /// The project's folder.
    pub project: Option<PathBuf>,
    /// M01 to M12, T1, T2 or HELAR.
    #[arg(long)]
    pub period: Option<Period>,
}

/// As [`Selection`], after other arguments.
#[derive(Args, Debug)]
pub struct ExplainSelection {
    /// The project's folder.
    #[arg(long)]
    pub project: Option<PathBuf>,
    /// M01 to M12, T1, T2 or HELAR.
    #[arg(long)]
    pub period: Option<Period>,
}

/// How diagnostics are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// Message, place and remedy.
    Human,
    /// A line each.
    Short,
    /// A JSON array.
    Json,
}
