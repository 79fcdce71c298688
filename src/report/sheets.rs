//! The committee workbook's sheets, from the same tables as the report.

use std::sync::Arc;

use super::context::{Report, identity};
use super::explain::explain;
use super::markdown::rich;
use super::{cover, incomplete};
use crate::diagnostic::{Diagnostics, Place, Severity};
use crate::document::{Block, Cell, Column, ColumnKind, Image, List, Listing, Row, Sheet, Table, Workbook};
use crate::domain::{Id, Prose};
use crate::figure::UnitComment;
use crate::source::{Located, Origin};
use crate::subject;
use crate::text::Arg;

/// The committee workbook of a period.
pub fn workbook(report: &Report<'_>, diagnostics: &Diagnostics, logo: Option<Image>) -> Workbook {
    let committee = &report.plan.committee;
    let when = report.results.when;
    let mut sheets = vec![report.overview_sheet()];
    sheets
        .extend(report.exception_table(false).map(|table| report.sheet("exceptions", true, vec![Block::Table(table)])));
    for sheet in subject::contributions().flat_map(|own| own.sheets) {
        let blocks = (sheet.draw)(report);
        if !(sheet.optional && blocks.is_empty()) {
            sheets.push(report.sheet(sheet.key, sheet.landscape, blocks));
        }
    }
    sheets.extend([
        report.sheet("comments", true, report.comment_blocks()),
        report.sheet("control", true, report.control_blocks(diagnostics)),
        report.sheet("rules", true, report.status_rules().into_iter().collect()),
        report.sheet(
            "readability",
            false,
            subject::contributions().flat_map(|own| (own.readability)(report)).collect(),
        ),
        Sheet { listing: Some(report.trace()), ..report.titled("trace", true, Vec::new()) },
    ]);
    Workbook {
        lang: report.words.lang,
        title: cover::title(report),
        committee: committee.name.clone(),
        diary_number: committee.diary_number(when.period).map(str::to_owned),
        date: when.period.end(when.year),
        identity: identity(report.plan, logo),
        sheets,
    }
}

impl Report<'_> {
    /// A sheet that says so if there is nothing on it.
    fn sheet(&self, key: &str, landscape: bool, mut blocks: Vec<Block>) -> Sheet {
        if blocks.is_empty() {
            blocks.push(Block::text(self.words.get("sheet-empty")));
        }
        self.titled(key, landscape, blocks)
    }

    fn titled(&self, key: &str, landscape: bool, blocks: Vec<Block>) -> Sheet {
        let year = self.period_name(self.results.when);
        // At year end, some speak of what has come of it.
        let of_year_end = |id: String| match format!("{id}-outcome") {
            outcome if self.is_year_end() && self.words.has(&outcome) => outcome,
            _ => id,
        };
        let name = of_year_end(format!("sheet-{key}"));
        let title = of_year_end(format!("sheet-{key}-title"));
        let intro = of_year_end(format!("sheet-{key}-intro"));
        Sheet {
            name: self.words.get(&name),
            title: self.words.with(&title, &[("period", Arg::Text(&year))]),
            intro: self.words.get(&intro),
            blocks,
            landscape,
            listing: None,
        }
    }

    fn overview_sheet(&self) -> Sheet {
        let mut blocks = incomplete::notice(self);
        blocks.push(Block::Tiles(self.tiles()));
        blocks.extend(subject::contributions().flat_map(|own| (own.overview)(self)));
        let changes = self.change_items();
        if !changes.is_empty() {
            blocks.push(Block::heading(2, self.words.get("summary-news"), "changes"));
            let items = changes.into_iter().map(|change| vec![Block::Paragraph(change)]).collect();
            blocks.push(Block::List(List { ordered: false, items }));
        }
        self.sheet("overview", true, blocks)
    }

    /// All units' texts: by goal first, then by the other subjects.
    fn comment_blocks(&self) -> Vec<Block> {
        // No row stands for a group, so that all can be filtered by what they are about.
        let columns = vec![
            Column::text(self.words.get("column-area")),
            Column::long(self.words.get("column-about")),
            Column::row_head(self.words.get("column-unit")),
            Column::status(self.words.get("column-status")),
            Column { kind: ColumnKind::LongText, ..Column::long(self.words.get("column-comment")) },
        ];
        let mut rows = Vec::new();
        for own in subject::contributions().flat_map(|own| (own.comments)(self)) {
            let of_area = |mut row: Row| {
                row.cells.insert(0, Cell::text(own.about.clone()));
                row
            };
            rows.extend(own.rows.into_iter().map(of_area));
        }
        if rows.is_empty() {
            return Vec::new();
        }
        let caption = self.words.get("comments-caption");
        vec![Block::Table(Table { id: "comments-table".into(), caption, columns, rows, ..Table::default() })]
    }

    /// Appendix: what units say, under what it is about, but for what has been told.
    pub(crate) fn other_comments(&self, told: &[Row]) -> Vec<Block> {
        let columns =
            vec![Column::row_head(self.words.get("column-unit")), Column::long(self.words.get("column-comment"))];
        let all = subject::contributions().flat_map(|own| (own.comments)(self)).flat_map(|own| own.rows);
        let mut rows: Vec<Row> = Vec::new();
        let mut above = String::new();
        for Row { cells, .. } in all.filter(|row| !told.contains(row)) {
            let Ok([about, unit, _, comment]) = <[Cell; 4]>::try_from(cells) else { continue };
            let about = about.value.display(self.lang());
            if about != above {
                rows.push(Row::group(&about, columns.len()));
                above = about;
            }
            rows.push(Row::body(vec![unit, comment]));
        }
        if rows.is_empty() {
            return Vec::new();
        }
        let caption = self.words.get("comments-other");
        vec![Block::Table(Table { id: "comments-other".into(), caption, columns, rows, ..Table::default() })]
    }

    pub(crate) fn comment_row(&self, about: &str, unit: &Id, status: Cell, text: &Located<Prose>) -> Row {
        let comment = rich(&text.value).from(vec![Origin::Cell(text.at.clone())]);
        Row::body(vec![Cell::text(about), Cell::text(self.unit_name(unit)), status, comment])
    }

    /// A row for each comment about a thing.
    pub(crate) fn unit_comment_rows(&self, about: &str, comments: &[UnitComment]) -> Vec<Row> {
        comments.iter().map(|own| self.comment_row(about, &own.unit, Cell::empty(), &own.text)).collect()
    }

    /// All diagnostics.
    fn control_blocks(&self, diagnostics: &Diagnostics) -> Vec<Block> {
        let count = |severity| diagnostics.count(severity);
        let summary = self.words.with(
            "control-summary",
            &[
                ("errors", Arg::Count(count(Severity::Error))),
                ("warnings", Arg::Count(count(Severity::Warning))),
                ("notes", Arg::Count(count(Severity::Note))),
            ],
        );
        let mut blocks = vec![Block::text(summary)];
        if !diagnostics.is_empty() {
            blocks.push(Block::Table(self.diagnostics_table(diagnostics)));
        }
        blocks
    }

    fn diagnostics_table(&self, diagnostics: &Diagnostics) -> Table {
        let columns = vec![
            Column::text(self.words.get("column-severity")),
            Column::text(self.words.get("column-code")),
            Column::text(self.words.get("column-workbook")),
            Column::text(self.words.get("column-place")),
            Column { heads_row: true, ..Column::long(self.words.get("column-problem")) },
            Column::long(self.words.get("column-remedy")),
        ];
        let rows = diagnostics
            .0
            .iter()
            .map(|diagnostic| {
                let (file, place) = match &diagnostic.at {
                    None => (String::new(), String::new()),
                    Some(Place::File(file)) => (file.to_string(), String::new()),
                    Some(Place::Sheet(file, sheet)) => (file.to_string(), sheet.to_string()),
                    Some(Place::Cell(cell)) => (cell.file.to_string(), format!("{}!{}", cell.sheet, cell.a1())),
                };
                Row::body(vec![
                    Cell::text(diagnostic.code.severity().word(self.words)),
                    Cell::text(diagnostic.code.id()),
                    Cell::text(file),
                    Cell::text(place),
                    Cell::text(diagnostic.message(self.words)),
                    Cell::text(diagnostic.help(self.words)),
                ])
            })
            .collect();
        let caption = self.words.get("diagnostics-caption");
        Table { id: "diagnostics-table".into(), caption, columns, rows, ..Table::default() }
    }

    /// Each figure with its rule, and a row for each cell behind it that does not stand with another figure.
    fn trace(&self) -> Listing {
        let columns = vec![
            Column { heads_row: true, ..Column::long(self.words.get("column-figure")) },
            Column::text(self.words.get("column-value")),
            Column::long(self.words.get("column-rule")),
            Column::text(self.words.get("column-workbook")),
            Column::text(self.words.get("column-sheet")),
            Column::text(self.words.get("column-cell")),
            Column::text(self.words.get("column-given")),
        ];
        let nothing: Arc<str> = Arc::from("");
        let mut rows = Vec::new();
        for figure in explain(self) {
            let head = [figure.what, figure.value, figure.rule].map(Arc::from);
            let row = |rest: [Arc<str>; 4]| head.iter().cloned().chain(rest).collect();
            if figure.origins.is_empty() {
                rows.push(row(std::array::from_fn(|_| Arc::clone(&nothing))));
                continue;
            }
            rows.extend(figure.origins.into_iter().map(|(origin, stands)| {
                let stands = stands.map_or_else(|| Arc::clone(&nothing), Arc::from);
                row(match origin {
                    Origin::Cell(cell) => {
                        let place = Arc::from(cell.a1());
                        [cell.file, cell.sheet, place, stands]
                    }
                    Origin::Snapshot { file, key } => [file, Arc::clone(&nothing), Arc::from(key), stands],
                })
            }));
        }
        Listing { caption: self.words.get("trace-caption"), columns, rows }
    }
}
