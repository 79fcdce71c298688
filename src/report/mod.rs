//! Results → report and committee workbook: order, words and styles.
//!
//! *Takes* plan, results, history and words, *returns* a [`Document`] or a [`Workbook`](crate::document::Workbook). *Never* computes
//! an amount or a status, and never knows a file format. No component knows the name of a committee or a
//! goal; which ones stand where is the plan's sheet `Rapport`.

mod changes;
mod cover;
mod economy;
mod explain;
mod goals;
mod indicators;
mod markdown;
mod measures;
mod method;
mod risks;
mod sentence;
mod sheets;
mod snapshot;
mod summary;
mod work;

pub use explain::{Explained, explain};
pub use sheets::workbook;
pub use snapshot::snapshot;

use crate::assess::{Given, Outcome, Results};
use crate::document::{Block, Document, Identity, Inline, Logo, MoneyUnit, StatusLabel, Value};
use crate::domain::{
    Assessment, Id, MeasureKind, Missing, Money, Percent, Progress, Status, Trend, Unassessed, ValueKind, YearPeriod,
};
use crate::history::History;
use crate::plan::{DocumentKind, FreeTable, LabelSet, LayoutItem, Plan};
use crate::source::Origin;
use crate::text::{self, Arg, Lang, Words};

/// What every component looks at.
#[derive(Clone, Copy)]
pub struct Report<'a> {
    /// The plan.
    pub plan: &'a Plan,
    /// What the rules have come to.
    pub results: &'a Results,
    /// Earlier periods.
    pub past: &'a History,
    /// Words of the reader's language.
    pub words: &'a Words,
    /// The workbooks that were read, with their SHA-256, in order.
    pub sources: &'a [(String, String)],
}

/// The report of a period.
pub fn document(report: &Report<'_>, logo: Option<Logo>) -> Document {
    let kind = DocumentKind::from(report.results.when.period);
    let mut anchors = Anchors::default();
    let mut body = report.incomplete_notice();
    for item in &report.plan.layout {
        if item.documents.is_empty() || item.documents.contains(&kind) {
            body.extend(report.component(item));
        }
    }
    anchors.make_unique(&mut body);
    cover::document(report, logo, body)
}

impl Report<'_> {
    /// A component with its heading; nothing if there is nothing to say.
    fn component(&self, item: &LayoutItem) -> Vec<Block> {
        let content = match item.component {
            "summary" => self.summary(),
            "events" => self.section("events"),
            "political_decisions" => self.section("political-decisions"),
            "goal_overview" => self.goal_overview(),
            "changes" => self.changes(),
            "goal_chapters" => self.goal_chapters(),
            "goal_table_compact" => self.goal_table(),
            "goal_table_history" => self.goal_history(),
            "activities" => self.activities(crate::domain::ActivityKind::Activity),
            "accessibility" => self.activities(crate::domain::ActivityKind::Accessibility),
            "improvement" => self.activities(crate::domain::ActivityKind::Improvement),
            "assignments" => self.assignments(),
            "economy_table" if !self.plan.committee.grant_form => self.economy(),
            "economy_grant" if self.plan.committee.grant_form => self.economy(),
            "grant_bridge" => self.bridge(),
            "analysis" => self.section("economy-analysis"),
            "measures_taken" => self.section("measures-taken"),
            "volumes" => self.measures(crate::domain::MeasureFamily::Volume, "volumes"),
            "staff" => self.measures(crate::domain::MeasureFamily::Staff, "staff"),
            "quality" => self.measures(crate::domain::MeasureFamily::Quality, "quality"),
            "pulse" => self.measures(crate::domain::MeasureFamily::Pulse, "pulse"),
            "kkik" => self.measures(crate::domain::MeasureFamily::Kkik, "kkik"),
            "risks" => self.risks(),
            "conclusions" => self.section("conclusions"),
            "child_perspective" => self.section("child-perspective"),
            "investments" => self.section("investments"),
            "economic_risks" => self.section("economic-risks"),
            "free_text" => item.argument.as_ref().map(|id| self.section(id.as_str())).unwrap_or_default(),
            "free_table" => {
                item.argument.as_ref().map(|id| self.free_table(id, item.heading.as_deref())).unwrap_or_default()
            }
            "unit_comments" => self.unit_comments(),
            "method" => self.method(),
            _ => Vec::new(),
        };
        if content.is_empty() {
            return content;
        }
        let id = item.component.replace('_', "-");
        let heading = item.heading.clone().unwrap_or_else(|| self.component_heading(item));
        let mut blocks = vec![Block::heading(1, heading, id)];
        blocks.extend(content);
        if item.component == "summary" {
            // It is to be read, copied and handed round as a page of its own.
            blocks.push(Block::PageBreak);
        }
        blocks
    }

    fn component_heading(&self, item: &LayoutItem) -> String {
        let titled = item.argument.as_ref().and_then(|id| self.plan.texts.iter().find(|text| text.id == *id));
        match titled {
            Some(section) => section.name.clone(),
            None => self.words.get(&format!("component-{}", item.component.replace('_', "-"))),
        }
    }

    /// A section's text: fixed, or written by the administration (others' go to the appendix).
    fn section(&self, key: &str) -> Vec<Block> {
        let fixed =
            self.plan.texts.iter().find(|section| section.id.as_str() == key).map(|section| section.text.as_str());
        let mut blocks = fixed.map(|text| markdown::blocks(text, 2)).unwrap_or_default();
        blocks.extend(self.written(key, 2));
        blocks
    }

    /// What has been written under a key, headings from `level` down.
    fn written(&self, key: &str, level: u8) -> Vec<Block> {
        let texts = self.results.texts.get(key);
        texts.into_iter().flatten().flat_map(|(_, text)| markdown::blocks(&text.value, level)).collect()
    }

    fn free_table(&self, id: &Id, heading: Option<&str>) -> Vec<Block> {
        use crate::document::{Cell, Column, Row, RowKind, Table};
        let Some(table) = self.plan.tables.get(id) else { return Vec::new() };
        let decimals: Vec<Option<u32>> = (0..table.head.len()).map(|column| decimals(table, column)).collect();
        let column = |(index, head): (usize, &String)| match decimals[index] {
            _ if index == 0 => Column::row_head(head),
            Some(_) => Column::number(head),
            None => Column::text(head),
        };
        let columns: Vec<Column> = table.head.iter().enumerate().map(column).collect();
        let rows = table.rows.iter().map(|(total, cells)| {
            let kind = if *total { RowKind::Total } else { RowKind::Body };
            let cell = |(text, decimals): (&String, &Option<u32>)| match (decimals, text::input::number(text)) {
                (Some(decimals), Ok(read)) => {
                    Cell::new(Value::Number { value: read.value, decimals: *decimals, unit: None })
                }
                _ => Cell::text(text),
            };
            let mut cells: Vec<Cell> = cells.iter().zip(&decimals).map(cell).collect();
            cells.resize_with(columns.len(), Cell::empty);
            Row::of(kind, cells)
        });
        let rows = rows.collect();
        let named = self.plan.texts.iter().find(|text| text.id == *id).map(|text| text.name.as_str());
        let caption = heading.or(named).unwrap_or(id.as_str()).to_owned();
        vec![Block::Table(Table { id: format!("table-{id}"), caption, columns, rows, ..Table::default() })]
    }

    /// Says at the very beginning which units are not in the figures.
    fn incomplete_notice(&self) -> Vec<Block> {
        use crate::document::{List, Notice, NoticeKind};
        if self.results.missing_units.is_empty() {
            return Vec::new();
        }
        let items = self.results.missing_units.iter().map(|id| vec![Block::text(self.unit_name(id))]).collect();
        vec![Block::Notice(Notice {
            kind: NoticeKind::Warning,
            title: self.words.get("incomplete-title"),
            body: vec![Block::text(self.words.get("incomplete-text")), Block::List(List { ordered: false, items })],
        })]
    }

    fn lang(&self) -> Lang {
        self.words.lang
    }

    fn unit_name(&self, id: &Id) -> String {
        self.plan.unit(id).map_or_else(|| id.to_string(), |unit| unit.name.clone())
    }

    /// A period in short: "T2 2025", "helår 2024".
    fn period_name(&self, when: YearPeriod) -> String {
        use crate::domain::Period;
        let year = when.year.to_string();
        let name = match when.period {
            Period::Month(month) => text::month_name(month, self.lang()).to_owned(),
            Period::T1 => self.words.get("period-t1"),
            Period::T2 => self.words.get("period-t2"),
            Period::Year => self.words.get("period-year"),
        };
        format!("{name}\u{a0}{year}")
    }

    /// A status with the word of the plan's label set.
    fn status(&self, status: Status) -> StatusLabel {
        let set = match self.plan.committee.labels {
            LabelSet::Colours => "colour",
            LabelSet::Letters => "letter",
            LabelSet::Words => "word",
        };
        StatusLabel { status, label: self.words.get(&format!("status-{set}-{}", status.id())) }
    }

    fn status_value(&self, assessment: &Assessment) -> Value {
        match assessment {
            Assessment::Assessed(status) => Value::Status(self.status(*status)),
            Assessment::NotAssessed(_) => Value::NotAssessed(self.words.get("not-assessed")),
        }
    }

    /// Why there is no status, in words.
    fn unassessed(&self, why: &Unassessed) -> String {
        match why {
            Unassessed::Missing(missing) => self.missing(missing),
            Unassessed::NoChildren => self.words.get("unassessed-no-children"),
            Unassessed::NoTarget => self.words.get("unassessed-no-target"),
            Unassessed::NoBaseline => self.words.get("unassessed-no-baseline"),
            Unassessed::NotThisPeriod => self.words.get("unassessed-not-this-period"),
        }
    }

    /// "Ja", "Delvis", "Nej".
    fn answer(&self, status: Status) -> String {
        self.words.get(&format!("answer-{}", status.id()))
    }

    /// What stands in a cell that a figure comes from, as a person would read it there.
    pub fn stands(&self, origin: &Origin) -> Option<String> {
        let Origin::Cell(cell) = origin else { return None };
        Some(match self.results.given.get(cell)? {
            Given::Money(amount) => text::kronor(*amount, self.lang()),
            Given::Number(number) => text::number(*number, number.normalize().scale(), self.lang()),
            Given::Status(status) => self.status(*status).label,
            Given::Answer(status) => self.answer(*status),
            Given::Progress(progress) => self.progress(*progress).display(self.lang()),
            Given::Rating(rating) => Value::Risk(rating.probability, rating.consequence).display(self.lang()),
            Given::Missing(missing) => self.missing(missing),
        })
    }

    fn missing(&self, missing: &Missing) -> String {
        let (id, note) = match missing {
            Missing::Blank => ("missing-blank", &None),
            Missing::NotMeasured(note) => ("missing-not-measured", note),
            Missing::Later(note) => ("missing-later", note),
            Missing::AnnualOnly => ("missing-annual-only", &None),
            Missing::NotApplicable => ("missing-not-applicable", &None),
            Missing::Suppressed => ("missing-suppressed", &None),
        };
        match note {
            Some(note) => format!("{} {note}", self.words.get(id)),
            None => self.words.get(id),
        }
    }

    fn progress(&self, progress: Progress) -> Value {
        let id = match progress {
            Progress::NotStarted => "progress-not-started",
            Progress::Ongoing => "progress-ongoing",
            Progress::Done => "progress-done",
            Progress::Delayed => "progress-delayed",
            Progress::Cancelled => "progress-cancelled",
        };
        Value::Progress(progress, self.words.get(id))
    }

    fn dated(&self, when: YearPeriod, value: &str) -> String {
        format!("{}: {value}", self.period_name(when))
    }

    /// A trend with its word.
    fn trend(&self, trend: Trend) -> Value {
        use crate::domain::{Desirability, Movement};
        let id = match (trend.desirability, trend.movement) {
            (Desirability::Improved, _) => "trend-improved",
            (Desirability::Worsened, _) => "trend-worsened",
            (Desirability::Neutral, Movement::Up) => "trend-up",
            (Desirability::Neutral, Movement::Down) => "trend-down",
            (Desirability::Unchanged, _) | (Desirability::Neutral, Movement::Level) => "trend-unchanged",
        };
        Value::Trend(trend, self.words.get(id))
    }

    /// A merged value as it is shown.
    fn outcome(&self, kind: &MeasureKind, outcome: &Outcome) -> Value {
        match outcome {
            Outcome::Number(number) => self.number(kind, *number),
            Outcome::Units { reach, of } => Value::Text(
                self.words.with("units-of-units", &[("reach", Arg::Count(*reach)), ("of", Arg::Count(*of))]),
            ),
            Outcome::Answer(status) => Value::Text(self.answer(*status)),
            Outcome::Words(words) => Value::Text(words.clone()),
            Outcome::Missing(missing) => Value::Missing(missing.clone(), self.missing(missing)),
        }
    }

    /// A number of a kind.
    fn number(&self, kind: &MeasureKind, number: rust_decimal::Decimal) -> Value {
        match kind.kind {
            ValueKind::Percent | ValueKind::UnitShare => Value::Percent(Percent(number), kind.decimals),
            ValueKind::Money => Value::Money(Money(number), MoneyUnit::Kronor),
            _ => Value::Number { value: number, decimals: kind.decimals, unit: kind.unit.clone() },
        }
    }

    /// A paragraph of sentences; nothing of no sentences.
    fn paragraph(&self, sentences: &[String]) -> Option<Block> {
        let text: Vec<&str> = sentences.iter().map(String::as_str).filter(|text| !text.is_empty()).collect();
        (!text.is_empty()).then(|| Block::text(text.join(" ")))
    }
}

/// The identity of a report's outputs.
fn identity(plan: &Plan, logo: Option<Logo>) -> Identity {
    Identity { accent: plan.committee.accent, logo }
}

/// Anchors must be unique and made of ASCII letters, digits and hyphens.
#[derive(Default)]
struct Anchors {
    used: std::collections::BTreeSet<String>,
}

impl Anchors {
    fn make_unique(&mut self, blocks: &mut [Block]) {
        for block in blocks {
            match block {
                Block::Heading(heading) => heading.id = self.unique(&heading.id),
                Block::Table(table) => table.id = self.unique(&table.id),
                Block::Chart(chart) => chart.id = self.unique(&chart.id),
                Block::Notice(notice) => self.make_unique(&mut notice.body),
                Block::List(list) => list.items.iter_mut().for_each(|item| self.make_unique(item)),
                Block::Paragraph(_) | Block::Tiles(_) | Block::PageBreak => {}
            }
        }
    }

    fn unique(&mut self, wanted: &str) -> String {
        let plain: String =
            wanted.chars().map(|c| if c.is_ascii_alphanumeric() { c.to_ascii_lowercase() } else { '-' }).collect();
        let mut id = plain.clone();
        let mut next = 2;
        while !self.used.insert(id.clone()) {
            id = format!("{plain}-{next}");
            next += 1;
        }
        id
    }
}

/// Plain text as inline content.
fn inline(text: impl Into<String>) -> Vec<Inline> {
    vec![Inline::Text(text.into())]
}

/// The most decimals in a column of a free table that holds figures only.
fn decimals(table: &FreeTable, column: usize) -> Option<u32> {
    let cells = table.rows.iter().filter_map(|(_, cells)| cells.get(column)).filter(|text| !text.trim().is_empty());
    let numbers: Result<Vec<u32>, _> =
        cells.map(|text| text::input::number(text).map(|read| read.value.scale())).collect();
    numbers.ok()?.into_iter().max()
}
