//! A project that is open: its plan, its periods, its files.

use std::path::{Path, PathBuf};
use std::sync::Arc;

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
}

impl<'a> Workspace<'a> {
    /// Opens a project. There is none if its plan cannot be used at all; why is among the diagnostics, which are those
    /// of the plan.
    ///
    /// # Errors
    ///
    /// [`AppError::Read`] if the plan is not to be had.
    pub fn open(files: &'a dyn Files, words: &'a Words) -> Result<(Option<Workspace<'a>>, Diagnostics), AppError> {
        let name: Arc<str> = Arc::from(PLAN);
        let bytes = match files.read(Path::new(PLAN), LARGEST) {
            Ok(bytes) => bytes,
            Err(ReadError { why: why @ (Why::NotAFile | Why::TooLarge { .. }), .. }) => {
                return Ok((None, Diagnostics(vec![inputs::unreadable(&name, &why.unreadable(), words)])));
            }
            Err(error) => return Err(error.into()),
        };
        let plan_file = (name, bytes);
        let (mut plan, mut of_plan) = pipeline::plan(&plan_file, words);
        if let Some(plan) = &mut plan {
            of_plan.extend(images::pictures(plan, files, words));
        }
        let workspace = plan.map(|plan| Workspace { files, words, plan, plan_file, of_plan: of_plan.clone() });
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
        let mut used = Vec::new();
        for (period, folder) in self.folders()? {
            if self.files.list(&folder)?.iter().any(|entry| gather::is_workbook(&entry.name)) {
                used.push(period);
            }
        }
        used.into_iter().max_by_key(|period| (period.last_month(), *period)).ok_or(AppError::NoPeriod)
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
        let entries = self.files.list(Path::new(""))?.into_iter().filter(|entry| entry.is_folder);
        Ok(entries.filter_map(|entry| Some((entry.name.parse().ok()?, entry.path))).collect())
    }
}
