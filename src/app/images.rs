//! Logo and pictures that the plan names, and why a report is made without them.
//!
//! *Takes* the names of files in the project folder, *returns* what is in them. *Never* reads a file elsewhere.

use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use unicode_normalization::UnicodeNormalization;

use super::files::{Files, Why};
use super::workspace::Workspace;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::document::{Image, ImageFormat};
use crate::plan::Plan;
use crate::read::LARGEST;
use crate::render::pdf::{self, ImageFault};
use crate::text::Words;

/// Why an image cannot be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum ImageTrouble {
    /// It is not in the project folder itself.
    Outside,
    /// It is of another format than the report can show.
    Format,
    /// There is no such file.
    Missing,
    /// The file cannot be opened.
    Unreadable,
    /// The file is larger than any image.
    TooLarge,
    /// What is in it cannot be shown.
    Content(ImageFault),
}

/// The logo, if the plan names one that can be used; else why not.
pub(super) fn logo(workspace: &Workspace<'_>) -> (Option<Image>, Option<Diagnostic>) {
    let committee = &workspace.plan.committee;
    let Some(name) = &committee.logo else { return (None, None) };
    match read(workspace.files, name) {
        Ok((bytes, format)) => (Some(Image { bytes, format, alt: committee.logo_alt.clone() }), None),
        Err(trouble) => (None, Some(unusable(workspace, trouble))),
    }
}

/// Reads the pictures that a plan names into it; says of each that cannot be shown why not.
pub(super) fn pictures(plan: &mut Plan, files: &dyn Files, words: &Words) -> Diagnostics {
    let mut said = Diagnostics::default();
    for (name, cell) in &plan.image_files {
        let found = read(files, name).and_then(|(bytes, format)| {
            let image = Image { bytes, format, alt: String::new() };
            pdf::can_show(&image).map_err(ImageTrouble::Content).map(|()| (image.bytes, format))
        });
        match found {
            Ok(found) => {
                plan.images.insert(name.clone(), found);
            }
            Err(trouble) => {
                let (reason, remedy) = why(trouble, "picture", words);
                let problem = Diagnostic::new(Code::PictureUnusable, cell).with("file", name);
                said.push(problem.with("reason", reason).with("remedy", remedy));
            }
        }
    }
    said
}

fn read(files: &dyn Files, name: &str) -> Result<(Arc<[u8]>, ImageFormat), ImageTrouble> {
    // An image lies in the project folder; a path out of it would reach any file of the machine.
    if Path::new(name).components().count() != 1 {
        return Err(ImageTrouble::Outside);
    }
    let format = match name.to_lowercase().rsplit_once('.') {
        Some((_, "png")) => ImageFormat::Png,
        Some((_, "svg")) => ImageFormat::Svg,
        _ => return Err(ImageTrouble::Format),
    };
    // The plan may write å as one character where the file system has two.
    let composed: String = name.nfc().collect();
    let entries = files.list(Path::new("")).unwrap_or_default();
    let path = entries.into_iter().find(|entry| entry.name == composed).map(|entry| entry.path);
    let bytes = files.read(&path.unwrap_or_else(|| PathBuf::from(name)), LARGEST);
    let bytes = bytes.map_err(|error| match error.why {
        Why::System(error) if error.kind() == ErrorKind::NotFound => ImageTrouble::Missing,
        Why::System(_) | Why::NotAFile => ImageTrouble::Unreadable,
        Why::TooLarge { .. } => ImageTrouble::TooLarge,
    })?;
    Ok((bytes.into(), format))
}

/// Says that the report is made without its logo.
pub(super) fn unusable(workspace: &Workspace<'_>, trouble: ImageTrouble) -> Diagnostic {
    let (reason, remedy) = why(trouble, "logo", workspace.words);
    let name = workspace.plan.committee.logo.as_deref().unwrap_or_default();
    Diagnostic::of_file(Code::LogoUnusable, name).with("reason", reason).with("remedy", remedy)
}

/// What is wrong with an image, and what helps.
fn why(trouble: ImageTrouble, what: &str, words: &Words) -> (String, String) {
    let (reason, remedy) = match trouble {
        ImageTrouble::Outside => ("image-outside", "image-help-folder"),
        ImageTrouble::Format => ("image-format", "image-help-png"),
        ImageTrouble::Missing => ("image-missing", "image-help-folder"),
        ImageTrouble::Unreadable => ("image-unreadable", "image-help-close"),
        ImageTrouble::TooLarge => ("image-file-too-large", "image-help-small"),
        ImageTrouble::Content(ImageFault::NotPng | ImageFault::NotSvg) => ("image-damaged", "image-help-png"),
        ImageTrouble::Content(ImageFault::TooLarge) => ("image-too-large", "image-help-small"),
        ImageTrouble::Content(ImageFault::Text) => ("image-text", "image-help-outlines"),
        ImageTrouble::Content(ImageFault::Picture) => ("image-picture", "image-help-png"),
    };
    let limit = usize::try_from(LARGEST >> 20).unwrap_or(usize::MAX);
    (words.with(reason, &[("limit", limit.into())]), words.with(remedy, &[("what", what.into())]))
}
