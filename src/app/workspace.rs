//! A project that is open: its plan, its periods, its files.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::ahead::{self, Ahead};
use super::files::{Files, ReadError, Why};
use super::{AppError, gather, images};
use crate::diagnostic::Diagnostics;
use crate::domain::Period;
use crate::inputs::{self, File};
use crate::pipeline;
use crate::plan::Plan;
use crate::read::LARGEST;
use crate::text::Words;

/// Name of the plan workbook.
pub const PLAN: &str = "namndplan.xlsx";

/// A project whose plan has been read.
pub struct Workspace<'a> {
    /// Where its files come from.
    pub(super) files: &'a dyn Files,
    /// The language of everything that is made.
    pub(super) words: &'a Words,
    /// The plan.
    pub(super) plan: Plan,
    /// Its file, for its checksum.
    pub(super) plan_file: File,
    /// What is wrong with it.
    pub(super) of_plan: Diagnostics,
    /// Workbooks that have been read already.
    pub(super) ahead: Ahead,
}

impl<'a> Workspace<'a> {
    /// Opens a project. There is none if its plan cannot be used at all; why is among the diagnostics, which are those
    /// of the plan.
    ///
    /// # Errors
    ///
    /// [`AppError::Read`] if the plan is not to be had.
    pub fn open(files: &'a dyn Files, words: &'a Words) -> Result<(Option<Workspace<'a>>, Diagnostics), AppError> {
        Workspace::open_with(files, words, |plan_file| (pipeline::plan(plan_file, words), Ahead::default()))
    }

    /// The same for who is going to need the workbooks of a period, or of [`Workspace::period`]: they are read meanwhile.
    ///
    /// # Errors
    ///
    /// As for [`Workspace::open`].
    pub fn open_at(
        files: &'a dyn Files,
        period: Option<Period>,
        words: &'a Words,
    ) -> Result<(Option<Workspace<'a>>, Diagnostics), AppError> {
        Workspace::open_with(files, words, |plan_file| {
            ahead::beside(files, period, || pipeline::plan(plan_file, words))
        })
    }

    fn open_with(
        files: &'a dyn Files,
        words: &'a Words,
        read: impl FnOnce(&File) -> ((Option<Plan>, Diagnostics), Ahead),
    ) -> Result<(Option<Workspace<'a>>, Diagnostics), AppError> {
        let name: Arc<str> = Arc::from(PLAN);
        let bytes = match files.read(Path::new(PLAN), LARGEST) {
            Ok(bytes) => bytes,
            Err(ReadError { why: why @ (Why::NotAFile | Why::TooLarge { .. }), .. }) => {
                return Ok((None, Diagnostics(vec![inputs::unreadable(&name, &why.unreadable(), words)])));
            }
            Err(error) => return Err(error.into()),
        };
        let plan_file = (name, bytes);
        let ((mut plan, mut of_plan), ahead) = read(&plan_file);
        if let Some(plan) = &mut plan {
            of_plan.extend(images::pictures(plan, files, words));
        }
        let workspace = plan.map(|plan| Workspace { files, words, plan, plan_file, of_plan: of_plan.clone(), ahead });
        Ok((workspace, of_plan))
    }

    /// The period: the one given, else the latest whose folder holds workbooks.
    ///
    /// # Errors
    ///
    /// [`AppError`] if there is none, or the project cannot be listed.
    pub fn period(&self, given: Option<Period>) -> Result<Period, AppError> {
        if let Some(period) = given {
            return Ok(period);
        }
        gather::latest(self.files, &self.folders()?)?.ok_or(AppError::NoPeriod)
    }

    /// The folder of the period that [`Workspace::period`] gives, relative to the project's.
    ///
    /// # Errors
    ///
    /// As for [`Workspace::period`].
    pub fn folder_of(&self, given: Option<Period>) -> Result<PathBuf, AppError> {
        Ok(self.folder(self.period(given)?)?)
    }

    /// The folder of a period; the canonical one if there is none yet.
    ///
    /// # Errors
    ///
    /// [`ReadError`] if the project cannot be listed.
    pub(super) fn folder(&self, period: Period) -> Result<PathBuf, ReadError> {
        let own = self.folders()?.into_iter().find(|(found, _)| *found == period).map(|(_, path)| path);
        Ok(own.unwrap_or_else(|| PathBuf::from(period.code())))
    }

    /// The folders that are named after periods.
    pub(super) fn folders(&self) -> Result<Vec<(Period, PathBuf)>, ReadError> {
        gather::folders(self.files)
    }
}
