//! The logo that the plan names, and why a report is made without it.

use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use unicode_normalization::UnicodeNormalization;

use super::files::Why;
use super::workspace::Workspace;
use crate::diagnostic::{Code, Diagnostic};
use crate::document::{Logo, LogoFormat};
use crate::read::LARGEST;
use crate::render::pdf::LogoFault;

/// Why a logo cannot be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum LogoTrouble {
    /// It is not in the project folder itself.
    Outside,
    /// It is of another format than the report can show.
    Format,
    /// There is no such file.
    Missing,
    /// The file cannot be opened.
    Unreadable,
    /// The file is larger than any logo.
    TooLarge,
    /// What is in it cannot be shown.
    Content(LogoFault),
}

/// The logo, if the plan names one that can be used; else why not.
pub(super) fn logo(workspace: &Workspace<'_>) -> (Option<Logo>, Option<Diagnostic>) {
    let committee = &workspace.plan.committee;
    let Some(name) = &committee.logo else { return (None, None) };
    match read(workspace, name) {
        Ok((bytes, format)) => (Some(Logo { bytes, format, alt: committee.logo_alt.clone() }), None),
        Err(trouble) => (None, Some(unusable(workspace, trouble))),
    }
}

fn read(workspace: &Workspace<'_>, name: &str) -> Result<(Vec<u8>, LogoFormat), LogoTrouble> {
    // A logo lies in the project folder; a path out of it would reach any file of the machine.
    if Path::new(name).components().count() != 1 {
        return Err(LogoTrouble::Outside);
    }
    let format = match name.to_lowercase().rsplit_once('.') {
        Some((_, "png")) => LogoFormat::Png,
        Some((_, "svg")) => LogoFormat::Svg,
        _ => return Err(LogoTrouble::Format),
    };
    // The plan may write å as one character where the file system has two.
    let composed: String = name.nfc().collect();
    let entries = workspace.files.list(Path::new("")).unwrap_or_default();
    let path = entries.into_iter().find(|entry| entry.name == composed).map(|entry| entry.path);
    let bytes = workspace.files.read(&path.unwrap_or_else(|| PathBuf::from(name)), LARGEST);
    let bytes = bytes.map_err(|error| match error.why {
        Why::System(error) if error.kind() == ErrorKind::NotFound => LogoTrouble::Missing,
        Why::System(_) | Why::NotAFile => LogoTrouble::Unreadable,
        Why::TooLarge { .. } => LogoTrouble::TooLarge,
    })?;
    Ok((bytes, format))
}

/// Says that the report is made without its logo.
pub(super) fn unusable(workspace: &Workspace<'_>, trouble: LogoTrouble) -> Diagnostic {
    let (reason, remedy) = match trouble {
        LogoTrouble::Outside => ("logo-outside", "logo-help-folder"),
        LogoTrouble::Format => ("logo-format", "logo-help-png"),
        LogoTrouble::Missing => ("logo-missing", "logo-help-folder"),
        LogoTrouble::Unreadable => ("logo-unreadable", "logo-help-close"),
        LogoTrouble::TooLarge => ("logo-file-too-large", "logo-help-small"),
        LogoTrouble::Content(LogoFault::NotPng | LogoFault::NotSvg) => ("logo-damaged", "logo-help-png"),
        LogoTrouble::Content(LogoFault::TooLarge) => ("logo-too-large", "logo-help-small"),
        LogoTrouble::Content(LogoFault::Text) => ("logo-text", "logo-help-outlines"),
        LogoTrouble::Content(LogoFault::Picture) => ("logo-picture", "logo-help-png"),
    };
    let (words, name) = (workspace.words, workspace.plan.committee.logo.as_deref().unwrap_or_default());
    let limit = usize::try_from(LARGEST >> 20).unwrap_or(usize::MAX);
    Diagnostic::of_file(Code::LogoUnusable, name)
        .with("reason", words.with(reason, &[("limit", limit.into())]))
        .with("remedy", words.get(remedy))
}
