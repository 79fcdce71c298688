//! Typed values of a row's cells.

use rust_decimal::Decimal;

use super::{Row, formula};
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::domain::{Missing, Position, Progress, Prose, Status};
use crate::read::{RawCell, RawValue};
use crate::schema::{Answer, Choice, Choices, Content, Reason, YesNo};
use crate::source::{CellRef, Located};
use crate::text::input::{self, Doubt, NotANumber};
use crate::text::{self, Lang};

/// The range that a number must lie in.
#[derive(Clone, Copy, Debug)]
pub struct Bounds {
    /// Smallest, included.
    pub low: Option<i64>,
    /// Largest, included.
    pub high: Option<i64>,
}

impl Bounds {
    /// Any number.
    pub const NONE: Bounds = Bounds { low: None, high: None };
    /// Zero or more.
    pub const COUNT: Bounds = Bounds { low: Some(0), high: None };

    fn contain(self, value: Decimal) -> bool {
        self.low.is_none_or(|low| value >= Decimal::from(low))
            && self.high.is_none_or(|high| value <= Decimal::from(high))
    }
}

impl Row<'_> {
    /// Words, trimmed; a number is given as it would be typed. `None` for blanks and errors. Personal data is reported
    /// and withheld.
    pub fn text(&self, key: &str, diagnostics: &mut Diagnostics) -> Option<Located<Prose>> {
        let cell = self.readable(key, diagnostics)?;
        let at = self.place(key);
        self.is_of_a_length(key, cell, diagnostics)?;
        let prose = match &cell.value {
            RawValue::Text(text) if self.is_long(key) => {
                self.admit(text.replace("\r\n", "\n").trim(), &at, diagnostics)
            }
            RawValue::Text(text) => self.admit(text.trim(), &at, diagnostics),
            RawValue::Number(number) if cell.is_percent() => {
                let percent = number.saturating_mul(Decimal::ONE_HUNDRED).normalize();
                let shown = text::percent(crate::domain::Percent(percent), percent.scale(), Lang::Sv);
                self.admit(&shown, &at, diagnostics)
            }
            // A personal number is a number to Excel.
            RawValue::Number(number) => self.admit(&number.normalize().to_string().replace('.', ","), &at, diagnostics),
            RawValue::Bool(yes) => Prose::guarded(if *yes { "ja" } else { "nej" }.to_owned()),
            RawValue::Date(date) => Prose::guarded(date.to_string()),
            RawValue::Error(_) | RawValue::Unevaluated => return None,
        };
        if self.is_long(key)
            && let Some(found) = input::unfinished(&prose)
        {
            diagnostics.push(self.problem(Code::TextUnfinished, key).with("found", found));
        }
        Some(Located::new(prose, at))
    }

    /// Nothing of a text that is longer than Excel lets a cell be, or a name than anybody reads: a name stands in heads,
    /// feet and contents.
    fn is_of_a_length(&self, key: &str, cell: &RawCell, diagnostics: &mut Diagnostics) -> Option<()> {
        // A list of ids may be as long as a committee has units.
        let is_name = self.column(key).is_some_and(|column| column.content == Content::Text);
        let most: usize = if is_name { 1_000 } else { 32_767 };
        let RawValue::Text(text) = &cell.value else { return Some(()) };
        // Counting stops where it has gone too far.
        if text.len() <= most || text.chars().nth(most).is_none() {
            return Some(());
        }
        diagnostics.push(self.problem(Code::TextTooLong, key).with("most", most));
        None
    }

    fn admit(&self, text: &str, at: &CellRef, diagnostics: &mut Diagnostics) -> Prose {
        self.context.guard.admit(text, at, diagnostics)
    }

    /// "ej mätt", "–" or "kommer v. 40" typed where the value belongs. A note with personal data is reported and
    /// withheld.
    pub fn reason(&self, key: &str, diagnostics: &mut Diagnostics) -> Option<Located<Missing>> {
        let RawValue::Text(text) = &self.raw(key)?.value else { return None };
        let at = self.place(key);
        let missing = input::missing(text)?.map_note(|note| self.admit(&note, &at, diagnostics));
        Some(Located::new(missing, at))
    }

    /// What stands in a cell as a person reads it: text as it was typed, and numbers with their decimals, ungrouped.
    pub fn as_typed(&self, key: &str, diagnostics: &mut Diagnostics) -> Option<Located<Prose>> {
        let text = self.text(key, diagnostics)?;
        let cell = self.raw(key)?;
        let is_number = matches!(cell.value, RawValue::Number(_));
        // What is withheld is no number any more.
        if !is_number || !text.value.ends_with(|char: char| char.is_ascii_digit() || char == '%') {
            return Some(text);
        }
        // A number has a minus, which whoever types a text can choose.
        let mut shown = text.value.replace('-', "\u{2212}");
        if let Some(decimals) = cell.number_format.as_deref().and_then(fixed_decimals).filter(|_| !cell.is_percent()) {
            let has = shown.split_once(',').map_or(0, |(_, decimals)| decimals.len());
            if has == 0 && decimals > 0 {
                shown.push(',');
            }
            shown.extend(std::iter::repeat_n('0', decimals.saturating_sub(has)));
        }
        let shown = if self.lang() == Lang::En { shown.replace(',', ".") } else { shown };
        Some(Located::new(Prose::guarded(shown), text.at))
    }

    /// A number. Blank is `None` without a word; text that is no number is reported.
    pub fn number(&self, key: &str, bounds: Bounds, diagnostics: &mut Diagnostics) -> Option<Located<Decimal>> {
        self.numeric(key, bounds, false, diagnostics)
    }

    /// A whole number, as on a scale or of people: a part of one is reported, and never cut off.
    pub fn whole(&self, key: &str, bounds: Bounds, diagnostics: &mut Diagnostics) -> Option<Located<Decimal>> {
        let number = self.number(key, bounds, diagnostics)?;
        if number.value.fract().is_zero() {
            return Some(number);
        }
        let shown = text::number(number.value, number.value.normalize().scale(), self.lang());
        let limits = if bounds.high.is_some() { "whole_between" } else { "whole" };
        let (low, high) = (bounds.low.unwrap_or_default(), bounds.high.unwrap_or_default());
        let problem = self.problem(Code::OutOfRange, key).with("found", shown).with("limits", limits);
        diagnostics.push(problem.with("low", low).with("high", high));
        None
    }

    /// Per cent: 44 for `44 %`, `44` and 0.44 in a cell formatted as percent.
    pub fn percent(&self, key: &str, bounds: Bounds, diagnostics: &mut Diagnostics) -> Option<Located<Decimal>> {
        self.numeric(key, bounds, true, diagnostics)
    }

    /// Says of 0.62 in a cell that is not shown as per cent that it was read as 0.62 %: it may be 62 %.
    pub fn doubt_share(&self, key: &str, value: Decimal, diagnostics: &mut Diagnostics) {
        let says_percent = self.raw(key).is_some_and(|cell| match &cell.value {
            RawValue::Text(text) => !text.trim().ends_with(|c: char| c.is_ascii_digit()),
            _ => cell.is_percent(),
        });
        if !says_percent && value > Decimal::ZERO && value <= Decimal::ONE {
            let decimals = value.normalize().scale();
            let read_as = text::percent(crate::domain::Percent(value), decimals, self.lang());
            let found = text::number(value, decimals, self.lang());
            let problem = self.problem(Code::NumberAmbiguous, key).with("found", found).with("kind", "share");
            diagnostics.push(problem.with("read_as", read_as));
        }
    }

    fn numeric(
        &self,
        key: &str,
        bounds: Bounds,
        percent: bool,
        diagnostics: &mut Diagnostics,
    ) -> Option<Located<Decimal>> {
        let cell = self.readable(key, diagnostics)?;
        let value = match &cell.value {
            RawValue::Number(number) if percent && cell.is_percent() => number.saturating_mul(Decimal::ONE_HUNDRED),
            RawValue::Number(number) => *number,
            RawValue::Text(text) => self.typed_number(text, key, percent, diagnostics)?,
            RawValue::Bool(_) | RawValue::Date(_) => {
                let shown = self.text(key, diagnostics).map(|text| text.value).unwrap_or_default();
                // "3/4" and "1-2" become dates as soon as they are typed.
                let kind = if matches!(cell.value, RawValue::Date(_)) { "date" } else { "text" };
                diagnostics.push(self.problem(Code::NotANumber, key).with("found", shown).with("kind", kind));
                return None;
            }
            RawValue::Error(_) | RawValue::Unevaluated => return None,
        };
        // A formula over blank cells comes to something all the same.
        if cell.formula.as_deref().is_some_and(|own| formula::looks_at_nothing(own, self.raw)) {
            let shown = text::number(value, value.normalize().scale(), self.lang());
            diagnostics.push(self.problem(Code::FormulaOfNothing, key).with("found", shown));
            return None;
        }
        if !bounds.contain(value) {
            let shown = text::number(value, value.normalize().scale(), self.lang());
            let (low, high) = (bounds.low.unwrap_or_default(), bounds.high.unwrap_or_default());
            let limits = if bounds.high.is_some() { "between" } else { "least" };
            let problem = self.problem(Code::OutOfRange, key).with("found", shown).with("limits", limits);
            diagnostics.push(problem.with("low", low).with("high", high));
            return None;
        }
        Some(Located::new(value, self.place(key)))
    }

    fn typed_number(&self, text: &str, key: &str, percent: bool, diagnostics: &mut Diagnostics) -> Option<Decimal> {
        let read = if percent { input::percent(text) } else { input::number(text) };
        match read {
            Ok(read) => {
                if let Some(Doubt::Ambiguous { read_as }) = read.doubt {
                    let found = self.admit(text.trim(), &self.place(key), diagnostics);
                    let problem = self.problem(Code::NumberAmbiguous, key).with("found", found);
                    diagnostics.push(problem.with("read_as", read_as).with("kind", "mark"));
                }
                Some(read.value)
            }
            Err(reason) => {
                let is_part = ["#numerator", "#denominator"].contains(&key);
                let kind = match reason {
                    // A part of a share is counted: the share itself is no count.
                    NotANumber::Unit(unit) if is_part && input::PER_CENT.contains(&unit.as_str()) => "per_cent",
                    NotANumber::Unit(_) => "unit",
                    NotANumber::Several => "several",
                    NotANumber::Grouping => "grouping",
                    NotANumber::TooManyDigits => "digits",
                    NotANumber::Blank | NotANumber::Text => "text",
                };
                let found = self.admit(text.trim(), &self.place(key), diagnostics);
                let problem = self.problem(Code::NotANumber, key).with("found", shorten(&found));
                diagnostics.push(problem.with("kind", kind));
                None
            }
        }
    }

    /// One of a list.
    pub fn choice<C: Choice>(&self, key: &str, diagnostics: &mut Diagnostics) -> Option<Located<C>> {
        let word = self.text(key, diagnostics)?;
        match C::find(&word.value) {
            Some(id) => Some(Located::new(id, word.at)),
            None => {
                diagnostics.push(self.not_one_of(key, &word.value, &Choices::of::<C>()));
                None
            }
        }
    }

    /// A status, in all the words of all years.
    pub fn status(&self, key: &str, diagnostics: &mut Diagnostics) -> Option<Located<Status>> {
        self.word(key, Choices::of::<Status>(), input::status, diagnostics)
    }

    /// Ja, delvis, nej as the status that it means: green, yellow, red.
    pub fn expectation(&self, key: &str, diagnostics: &mut Diagnostics) -> Option<Located<Status>> {
        let read = |text: &str| {
            input::yes_no(text).map(|answer| match answer {
                input::YesNo::Yes => Status::Green,
                input::YesNo::Partly => Status::Yellow,
                input::YesNo::No => Status::Red,
            })
        };
        self.word(key, Choices::of::<Answer>(), read, diagnostics)
    }

    /// How far something has come.
    pub fn progress(&self, key: &str, diagnostics: &mut Diagnostics) -> Option<Located<Progress>> {
        self.word(key, Choices::of::<Progress>(), input::progress, diagnostics)
    }

    /// Where a municipality stands among all.
    pub fn position(&self, key: &str, diagnostics: &mut Diagnostics) -> Option<Located<Position>> {
        let text = self.text(key, diagnostics)?;
        let found = input::position(&text.value);
        if found.is_none() {
            let problem = self.problem(Code::NotAChoice, key).with("found", shorten(&text.value));
            let statuses = Choices::of::<Status>().words(self.lang()).join(", ");
            diagnostics.push(problem.with("options", statuses).with("kind", "position"));
        }
        found.map(|position| Located::new(position, text.at))
    }

    /// The reason that a value is missing.
    pub fn missing(&self, key: &str, diagnostics: &mut Diagnostics) -> Option<Located<Missing>> {
        let text = self.text(key, diagnostics)?;
        match input::missing(&text.value) {
            // What is part of a text that the guard let through may be shown as well.
            Some(missing) => Some(Located::new(missing.map_note(Prose::guarded), text.at)),
            None => {
                diagnostics.push(self.not_one_of(key, &text.value, &Choices::of::<Reason>()));
                None
            }
        }
    }

    /// Ja or nej.
    pub fn yes(&self, key: &str, diagnostics: &mut Diagnostics) -> Option<Located<bool>> {
        let read = |text: &str| match input::yes_no(text)? {
            input::YesNo::Yes => Some(true),
            input::YesNo::No => Some(false),
            input::YesNo::Partly => None,
        };
        self.word(key, Choices::of::<YesNo>(), read, diagnostics)
    }

    /// Ids separated by commas, semicolons or line breaks.
    pub fn ids(&self, key: &str, diagnostics: &mut Diagnostics) -> Vec<String> {
        let Some(text) = self.text(key, diagnostics) else { return Vec::new() };
        input::list(&text.value).into_iter().map(str::to_owned).collect()
    }

    fn word<T>(
        &self,
        key: &str,
        choice: Choices,
        read: impl Fn(&str) -> Option<T>,
        diagnostics: &mut Diagnostics,
    ) -> Option<Located<T>> {
        let text = self.text(key, diagnostics)?;
        match read(&text.value) {
            Some(value) => Some(Located::new(value, text.at)),
            None => {
                diagnostics.push(self.not_one_of(key, &text.value, &choice));
                None
            }
        }
    }

    /// A diagnostic that a word is none of a list.
    pub fn not_one_of(&self, key: &str, found: &str, choice: &Choices) -> Diagnostic {
        let options = choice.words(self.lang());
        let problem = self.problem(Code::NotAChoice, key).with("kind", "list");
        problem.with("found", shorten(found)).with("options", options.join(", "))
    }

    /// The cell, unless it is blank or holds an error, which is reported once.
    fn readable(&self, key: &str, diagnostics: &mut Diagnostics) -> Option<&RawCell> {
        let cell = self.raw(key)?;
        match &cell.value {
            RawValue::Error(error) => {
                diagnostics.push(self.problem(Code::CellError, key).with("found", error));
                None
            }
            RawValue::Unevaluated => {
                diagnostics.push(self.problem(Code::FormulaUnevaluated, key));
                None
            }
            _ => Some(cell),
        }
    }
}

/// The decimals that a number format such as `0.00` always shows.
fn fixed_decimals(format: &str) -> Option<usize> {
    let (_, decimals) = format.split(';').next()?.split_once('.')?;
    Some(decimals.chars().take_while(|char| *char == '0').count())
}

/// The beginning of a text, for quoting in a message.
fn shorten(text: &str) -> String {
    const MOST: usize = 40;
    let line = text.trim().lines().next().unwrap_or("");
    if line.chars().count() <= MOST { line.to_owned() } else { line.chars().take(MOST).chain(['…']).collect() }
}
