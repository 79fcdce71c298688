//! A grid of text → what stands in a plan and in units' workbooks.
//!
//! Every word is known or the test stops: a case that is misread would prove nothing.

use std::collections::BTreeMap;

use rust_decimal::Decimal;
use tertial::domain::{Period, YearPeriod};
use tertial::schema::{COMMITTEE_SETTINGS, RULE_SETTINGS, Sheet};
use tertial::subject;

/// A plan, what is handed in by period, and what is to be seen.
#[derive(Debug, Default)]
pub struct Grid {
    /// The units in order.
    pub units: Vec<String>,
    /// Settings by their ids.
    pub settings: Vec<(&'static str, Written)>,
    /// Rows of the plan's sheets.
    pub plan: Vec<Line>,
    /// What is handed in; the last one is looked at, those before are its snapshots.
    pub periods: Vec<HandedIn>,
    /// What is to be seen.
    pub shown: Vec<Shown>,
    /// Codes of errors that are of no interest.
    pub allowed: Vec<String>,
}

/// What is handed in for a period.
#[derive(Debug)]
pub struct HandedIn {
    /// Which period.
    pub when: YearPeriod,
    /// Units may be missing.
    pub partial: bool,
    /// Rows of units' sheets.
    pub lines: Vec<Line>,
    /// Units that hand in although nothing is asked of them.
    pub also: Vec<String>,
    /// Units that hand in their template as it was.
    pub blank: Vec<String>,
    /// Units that hand in twice.
    pub twice: Vec<String>,
    /// Units whose workbook cannot be read.
    pub spoilt: Vec<String>,
}

/// A row of a sheet.
#[derive(Clone, Debug)]
pub struct Line {
    /// The sheet.
    pub sheet: &'static Sheet,
    /// Whose workbook; empty in the plan.
    pub unit: String,
    /// The row's id, may be empty in the plan.
    pub id: String,
    /// The columns that the grid has, blank or not.
    pub columns: Vec<&'static str>,
    /// What stands in the cells that are not blank.
    pub cells: BTreeMap<&'static str, Written>,
}

/// What is written in a cell.
#[derive(Clone, Debug, PartialEq)]
pub enum Written {
    /// Words.
    Text(String),
    /// A number.
    Number(Decimal),
}

/// What is to be seen.
#[derive(Debug)]
pub enum Shown {
    /// Codes and places.
    Diagnostics,
    /// Units that are missing, unusable and blank.
    Missing,
    /// `subject.column,column:item,item@unit#period`; `*` for all items or units.
    Figures {
        subject: String,
        columns: Vec<String>,
        items: Vec<String>,
        unit: Option<String>,
        when: Option<YearPeriod>,
    },
    /// `subject:item`: what the reports are given.
    Result { subject: String, items: Vec<String> },
}

impl From<&str> for Written {
    fn from(text: &str) -> Written {
        text.parse().map_or_else(|_| Written::Text(text.to_owned()), Written::Number)
    }
}

/// The sheets whose rows stand open.
struct Section {
    sheet: &'static Sheet,
    of_plan: bool,
    columns: Vec<String>,
}

impl Grid {
    /// Reads a grid.
    pub fn read(text: &str) -> Grid {
        let mut grid = Grid::default();
        let lines: Vec<&str> = text.lines().filter(|line| !line.trim().is_empty()).collect();
        let indent = |line: &str| line.len() - line.trim_start().len();
        let margin = lines.iter().map(|line| indent(line)).min().unwrap_or(0);
        let mut section = None;
        for line in lines {
            if indent(line) > margin {
                let section = section.as_ref().unwrap_or_else(|| panic!("a row of no sheet: {line}"));
                grid.row(section, line.trim());
            } else {
                section = grid.head(line.trim());
            }
        }
        grid.complete();
        grid
    }

    fn head(&mut self, line: &str) -> Option<Section> {
        let (words, rest) = line.split_once(':').unwrap_or((line, ""));
        let list = || rest.split_whitespace().map(str::to_owned).collect::<Vec<String>>();
        if let Some(setting) = line.strip_prefix("set ") {
            let (id, value) = setting.split_once('=').unwrap_or_else(|| panic!("no value: {line}"));
            let all = COMMITTEE_SETTINGS.iter().chain(RULE_SETTINGS);
            let own = all.map(|own| own.id).find(|own| *own == id.trim());
            let own = own.unwrap_or_else(|| panic!("no such setting: {line}"));
            self.settings.push((own, value.trim().into()));
        } else if let Some(shown) = line.strip_prefix("show ") {
            self.shown.extend(shown.split_whitespace().map(shown_of));
        } else if let Some((when, partial)) = period_of(line) {
            self.open(when, partial);
        } else if let Some(key) = words.strip_prefix("plan ") {
            assert!(self.periods.is_empty(), "the plan comes before what is handed in: {line}");
            let sheets = subject::plan_sheets();
            return Some(section(&sheets, key, true, rest));
        } else {
            match words {
                "units" => self.units = list(),
                "also" => self.now().also.extend(list()),
                "blank" => self.now().blank.extend(list()),
                "twice" => self.now().twice.extend(list()),
                "spoilt" => self.now().spoilt.extend(list()),
                "allow" => self.allowed.extend(list()),
                key => return Some(section(&subject::unit_sheets(), key, false, rest)),
            }
        }
        None
    }

    fn open(&mut self, when: YearPeriod, partial: bool) {
        let (lines, also, blank, twice, spoilt) = Default::default();
        self.periods.push(HandedIn { when, partial, lines, also, blank, twice, spoilt });
    }

    /// Without a word on it, T2 2025.
    fn now(&mut self) -> &mut HandedIn {
        if self.periods.is_empty() {
            self.open(YearPeriod { year: 2025, period: Period::T2 }, false);
        }
        self.periods.last_mut().expect("it is open")
    }

    fn row(&mut self, section: &Section, line: &str) {
        let cells: Vec<&str> = line.split('|').map(str::trim).collect();
        assert_eq!(cells.len(), section.columns.len(), "cells and columns: {line}");
        let mut own = Line {
            sheet: section.sheet,
            unit: String::new(),
            id: String::new(),
            columns: Vec::new(),
            cells: BTreeMap::new(),
        };
        for (column, cell) in section.columns.iter().zip(cells) {
            match column.as_str() {
                "id" => own.id = cell.to_owned(),
                "by" if !section.of_plan => own.unit = cell.to_owned(),
                column => {
                    let key = section.sheet.columns.iter().map(|own| own.key).find(|key| key[1..] == *column);
                    let key = key.unwrap_or_else(|| panic!("no column {column} on {}", section.sheet.key));
                    own.columns.push(key);
                    if !cell.is_empty() {
                        own.cells.insert(key, cell.into());
                    }
                }
            }
        }
        if section.of_plan {
            self.plan.push(own);
        } else {
            assert!(!own.unit.is_empty() && !own.id.is_empty(), "by whom, and of what: {line}");
            self.now().lines.push(own);
        }
    }

    /// Units that are not listed are those that hand in.
    fn complete(&mut self) {
        self.now();
        let is_listed = !self.units.is_empty();
        for period in &self.periods {
            let named = period.lines.iter().map(|line| &line.unit).chain(&period.also).chain(&period.blank);
            for unit in named.chain(&period.twice).chain(&period.spoilt) {
                let is_known = self.units.contains(unit);
                assert!(is_known || !is_listed, "no such unit: {unit}");
                if !is_known {
                    self.units.push(unit.clone());
                }
            }
        }
        assert!(!self.shown.is_empty(), "nothing is to be seen");
    }
}

fn section(sheets: &[&'static Sheet], key: &str, of_plan: bool, heads: &str) -> Section {
    let sheet = sheets.iter().find(|sheet| sheet.key == key).unwrap_or_else(|| panic!("no sheet {key}"));
    Section { sheet, of_plan, columns: heads.split('|').map(|head| head.trim().to_owned()).collect() }
}

/// `T2 2025`, or with `partial` after it.
fn period_of(line: &str) -> Option<(YearPeriod, bool)> {
    let mut words = line.split_whitespace();
    let when = when(words.next()?, words.next()?)?;
    match (words.next(), words.next()) {
        (None, _) => Some((when, false)),
        (Some("partial"), None) => Some((when, true)),
        _ => None,
    }
}

fn when(period: &str, year: &str) -> Option<YearPeriod> {
    Some(YearPeriod { year: year.parse().ok()?, period: period.parse().ok()? })
}

fn shown_of(word: &str) -> Shown {
    match word {
        "diagnostics" => return Shown::Diagnostics,
        "missing" => return Shown::Missing,
        _ => {}
    }
    let (kind, rest) = word.split_once(':').unwrap_or_else(|| panic!("of what: {word}"));
    let list = |text: &str| text.split(',').map(str::to_owned).collect::<Vec<String>>();
    let Some((subject, columns)) = kind.split_once('.') else {
        return Shown::Result { subject: kind.to_owned(), items: list(rest) };
    };
    let (rest, when) = match rest.split_once('#') {
        Some((rest, then)) => {
            let (period, year) = then.split_once('-').unwrap_or_else(|| panic!("a period and a year: {word}"));
            (rest, Some(when(period, year).unwrap_or_else(|| panic!("no period: {word}"))))
        }
        None => (rest, None),
    };
    let (items, unit) = match rest.split_once('@') {
        Some((items, unit)) => (items, Some(unit.to_owned())),
        None => (rest, None),
    };
    Shown::Figures { subject: subject.to_owned(), columns: list(columns), items: list(items), unit, when }
}
