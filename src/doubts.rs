//! Values so far from earlier ones that a slip is likely: a lost decimal mark, a nought too many.
//!
//! *Takes* plan and results, *returns* warnings. *Never* changes a result: the figure stands until a person
//! has said otherwise. Which values a subject has, and what else may be a slip in it, its room says.

mod among;
mod comparable;
mod rows;

pub(crate) use rows::{Known, Row};

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use rust_decimal::Decimal;

use crate::assess::Results;
use crate::diagnostic::{Code, Diagnostic, Diagnostics, Place};
use crate::domain::{Id, MeasureKind, Missing, Percent, Period, Prose, Status, ValueKind, YearPeriod, is_far_apart};
use crate::figure::{FigureId, Kind, Ref, Reporting, TrendSince, UnitComment, Value, ValueColumns};
use crate::history::PlanValue;
use crate::plan::Plan;
use crate::schema::Sheet;
use crate::source::{CellRef, Located, Origin};
use crate::subject::{self, indicators, measures};
use crate::text::{self, Words};

/// So many times larger or smaller is far: a nought too many or too few, and what has really changed since.
pub(crate) const FAR: i64 = 7;

/// Of what a unit counts it is less: a digit before others makes 1 159 of 159.
const COUNTED_FAR: i64 = 5;

/// So many percentage points are far between two shares of which one is three times the other.
const JUMP: i64 = 40;

/// So many are far if the larger is four times the smaller.
const LEAP: i64 = 15;

/// What the rooms look at.
pub(crate) struct Doubting<'a> {
    pub plan: &'a Plan,
    pub results: &'a Results,
    pub words: &'a Words,
}

/// A number with what is needed to doubt it.
pub(crate) struct Figure<'a> {
    /// The unit's sheet that it is typed on, and the plan's that says what it is.
    pub sheets: (&'static Sheet, &'static Sheet),
    pub id: &'a Id,
    pub name: &'a str,
    pub kind: &'a MeasureKind,
    pub now: Decimal,
    /// Values of earlier periods and what they are, the best to compare with first.
    pub earlier: Vec<(Decimal, String)>,
    pub origins: &'a [Origin],
}

/// Where the values of a number are in the store.
pub(crate) struct InStore<'a> {
    /// The columns of its subject.
    pub columns: ValueColumns,
    /// Those who report it.
    pub reporters: &'a [Id],
    /// Counted from January, so that only the same period of other years compares.
    pub is_cumulative: bool,
}

/// Everything worth a second look.
pub fn doubts(plan: &Plan, results: &Results, said: &Diagnostics, words: &Words) -> Diagnostics {
    let all = Doubting { plan, results, words };
    let mut found: Vec<Diagnostic> = subject::contributions().flat_map(|own| (own.doubts)(&all)).collect();
    found.extend(comparable::doubts(&all, said));
    found.extend(earlier(&all));
    // What stands on the wrong row, or was left from the report before, is far from what it should be: that is one slip.
    let explaining = [Code::RowsSwapped, Code::ValuesUnchanged];
    let row = |place: &Place| match place {
        Place::Cell(cell) => Some((Arc::clone(&cell.file), Arc::clone(&cell.sheet), cell.row)),
        Place::File(_) | Place::Sheet(..) => None,
    };
    let places = found.iter().filter(|one| explaining.contains(&one.code)).flat_map(Diagnostic::places);
    let explained: BTreeSet<_> = places.filter_map(|place| row(&place)).collect();
    let is_said = |one: &Diagnostic| {
        let own = one.at.as_ref().and_then(row).filter(|own| explained.contains(own));
        own.is_some() && [Code::LargeChange, Code::AmountDoubtful].contains(&one.code)
    };
    // A number that was read in another way than it was meant is far from all others for that reason.
    let misread = [Code::NumberAmbiguous, Code::ShareOutside];
    let is_misread = |one: &Diagnostic| {
        one.code == Code::LargeChange
            && said.0.iter().any(|other| misread.contains(&other.code) && other.at == one.at && one.at.is_some())
    };
    Diagnostics(found.into_iter().filter(|one| !is_said(one) && !is_misread(one)).collect())
}

/// Whether there are values of earlier periods: without them, most of this can say nothing. What the plan gives of the
/// period itself is none.
fn earlier(all: &Doubting<'_>) -> Vec<Diagnostic> {
    let (plan, now) = (all.plan, all.results.when);
    let is_value = |id: &FigureId| [measures::VALUE.value, indicators::OUTCOME.value].contains(&id.kind);
    let has = |is: &dyn Fn(YearPeriod) -> bool| {
        let mut figures = all.results.figures.iter();
        figures.any(|(_, figure)| is_value(&figure.id) && is(figure.id.when))
    };
    let nothing = has(&|when| when == now) && !has(&|when| when < now);
    // One that stands alone has another's year; all of them were entered for the reports that come after.
    let own: Vec<&PlanValue> = plan.history.iter().filter(|value| value.of.when == now).collect();
    let alone = own.first().filter(|_| own.len() < 3);
    let own = alone.map(|value| {
        let problem = Diagnostic::new(Code::HistoryDoubtful, &value.at).with("what", "later");
        problem.with("name", subject::name(plan, &value.of)).with("when", now)
    });
    nothing.then(|| Diagnostic::of_project(Code::NothingEarlier)).into_iter().chain(own).collect()
}

/// True if no unit's value is missing: values that lack some are left alone.
pub(crate) fn is_complete(reporting: &Reporting) -> bool {
    reporting.values == reporting.of
}

/// What each unit reports, in the order of the plan: to look through all of it for every unit takes too long.
pub(crate) fn by_unit<'a, T: 'a>(items: impl Iterator<Item = (&'a T, &'a [Id])>) -> BTreeMap<&'a Id, Vec<&'a T>> {
    let mut found: BTreeMap<&Id, Vec<&T>> = BTreeMap::new();
    for (item, reporters) in items {
        for unit in reporters {
            found.entry(unit).or_default().push(item);
        }
    }
    found
}

pub(crate) fn since(trends: &[TrendSince]) -> impl Iterator<Item = (Decimal, String)> {
    trends.iter().map(|since| (since.value, since.when.to_string()))
}

impl Doubting<'_> {
    /// The doubts about a number: about each unit's value beside what the same unit has reported before, else about what
    /// all of them come to. What lacks a unit's value is not compared with what has all.
    pub(crate) fn number(&self, figure: &Figure<'_>, of: &InStore<'_>, is_whole: bool) -> Vec<Diagnostic> {
        let of_units: Vec<Diagnostic> = of.reporters.iter().filter_map(|unit| self.of_unit(figure, of, unit)).collect();
        if !of_units.is_empty() {
            return of_units;
        }
        if !is_whole {
            return self.among(figure, of, false).into_iter().collect();
        }
        let is_told = is_doubtful(figure) && !self.is_none_of_few(figure, of, None);
        let far = || is_told.then(|| doubt(self.plan, figure, "last", self.words));
        self.of_year(figure, of).or_else(far).or_else(|| self.among(figure, of, true)).into_iter().collect()
    }

    /// What a unit had at another time. What one unit reports alone is known also where its own report is not.
    fn earlier_of(&self, kind: Kind, id: &Id, unit: &Id, reporters: &[Id], then: YearPeriod) -> Option<Ref> {
        let figures = &self.results.figures;
        let alone = || figures.find(kind, id, then).filter(|_| reporters.len() == 1);
        figures.find_of(kind, id, unit, then).or_else(alone)
    }

    /// The cell that a figure was read from.
    pub(crate) fn cell_of(&self, of: Ref) -> Option<CellRef> {
        match self.results.figures.origins(of).into_iter().next() {
            Some(Origin::Cell(cell)) => Some(cell),
            _ => None,
        }
    }

    /// Values that units had in the report before, and that are said not to be asked for, or to be secret.
    pub(crate) fn gone(&self, id: &Id, name: &str, kind: &MeasureKind, of: &InStore<'_>) -> Vec<Diagnostic> {
        let figures = &self.results.figures;
        let of_unit = |unit: &Id| {
            let at = figures.find_of(of.columns.value, id, unit, self.results.when)?;
            let reason = match figures.value(at) {
                Value::Missing(Missing::NotApplicable) => "not_applicable",
                Value::Missing(Missing::AnnualOnly) => "annual_only",
                Value::Missing(Missing::Suppressed) => "suppressed",
                _ => return None,
            };
            let then = self.results.when.previous()?;
            let before = figures.value(self.earlier_of(of.columns.value, id, unit, of.reporters, then)?).number()?;
            let cell = self.cell_of(at)?;
            let problem = Diagnostic::new(Code::ValueGone, &cell).with("row", name).with("when", then);
            Some(problem.with("earlier", shown(kind, before, self.words)).with("reason", reason))
        };
        of.reporters.iter().filter_map(of_unit).collect()
    }

    /// What all units have counted since January, and is less than it was in the report before.
    fn of_year(&self, figure: &Figure<'_>, of: &InStore<'_>) -> Option<Diagnostic> {
        let figures = &self.results.figures;
        let then = self.results.when.previous().filter(|_| of.is_cumulative && is_counted(figure.kind.kind))?;
        let before = figures.value(figures.find(of.columns.value, figure.id, then)?).number()?;
        let earlier = vec![(before, then.to_string())];
        (figure.now < before).then(|| doubt(self.plan, &Figure { earlier, ..*figure }, "shrunk", self.words))
    }

    /// Of a few, none may well be left: nobody of seventeen has quit.
    fn is_none_of_few(&self, figure: &Figure<'_>, of: &InStore<'_>, unit: Option<&Id>) -> bool {
        let (figures, when) = (&self.results.figures, self.results.when);
        let mut earlier = [when.previous(), Some(when.year_before())].into_iter().flatten().filter_map(|then| {
            let counted = |unit: &Id| figures.find_of(of.columns.numerator, figure.id, unit, then);
            let units = unit.map_or(of.reporters, std::slice::from_ref).iter();
            let known: Vec<Decimal> = units.filter_map(|unit| figures.value(counted(unit)?).number()).collect();
            (!known.is_empty()).then(|| known.into_iter().sum::<Decimal>())
        });
        figure.now.is_zero() && earlier.next().is_some_and(|counted| counted < Decimal::TEN)
    }

    /// A colour that a text gives its indicator, and that it does not have.
    pub(crate) fn coloured(&self, name: &str, text: &Located<Prose>, status: Status) -> Option<Diagnostic> {
        let mut said = text::input::colours(&text.value);
        said.extend(text::input::turns(&text.value).into_iter().map(|(_, to)| to));
        let first = said.first().copied().filter(|_| !said.contains(&status))?;
        let problem = Diagnostic::new(Code::CommentDiffers, &text.at).with("what", "text_status").with("row", name);
        Some(problem.with("said", first.id()).with("found", status.id()))
    }

    /// A colour that a text says its goal or indicator does not have, though it has; or that it had before, though it had
    /// not.
    pub(crate) fn denied(
        &self,
        name: &str,
        text: &Located<Prose>,
        (status, before): (Status, Option<(YearPeriod, Status)>),
    ) -> Option<Diagnostic> {
        let problem = |what: &str| {
            Diagnostic::new(Code::CommentDiffers, &text.at).with("what", what.to_owned()).with("row", name)
        };
        if text::input::not_colours(&text.value).contains(&status) {
            return Some(problem("text_not").with("said", status.id()).with("found", status.id()));
        }
        let (when, before) = before?;
        let (from, _) = text::input::turns(&text.value).into_iter().find(|(from, _)| *from != before)?;
        let problem = problem("text_before").with("said", from.id()).with("found", before.id());
        Some(problem.with("when", when))
    }

    /// What a unit's comment says has risen or fallen, and has gone the other way since every report that it can be held
    /// against.
    pub(crate) fn movement(&self, name: &str, comment: &UnitComment, of: &InStore<'_>, id: &Id) -> Option<Diagnostic> {
        let (figures, when) = (&self.results.figures, self.results.when);
        let number = |then: YearPeriod| {
            let of_unit = figures.find_of(of.columns.value, id, &comment.unit, then);
            let alone = || figures.find(of.columns.value, id, then).filter(|_| of.reporters == [comment.unit.clone()]);
            figures.value(of_unit.or_else(alone)?).number()
        };
        let now = number(when)?;
        // What is counted from January has always grown since the report before.
        let before = when.previous().filter(|_| !of.is_cumulative);
        let earlier = [before, Some(when.year_before())].into_iter().flatten();
        let known: Vec<(Decimal, YearPeriod)> = earlier.filter_map(|then| Some((number(then)?, then))).collect();
        let is_other = |up: &bool| known.iter().all(|(then, _)| if *up { now < *then } else { now > *then });
        let (then, since) = known.first()?;
        let said = text::input::movements(&comment.text.value).into_iter().find(is_other)?;
        let shown = |value: Decimal| text::number(value, value.normalize().scale().min(1), self.words.lang);
        let problem =
            Diagnostic::new(Code::CommentDiffers, &comment.text.at).with("what", "movement").with("row", name);
        let problem = problem.with("said", if said { "up" } else { "down" }).with("found", shown(now));
        Some(problem.with("earlier", shown(*then)).with("when", since))
    }

    fn of_unit(&self, figure: &Figure<'_>, of: &InStore<'_>, unit: &Id) -> Option<Diagnostic> {
        let figures = &self.results.figures;
        let when = self.results.when;
        let now_at = figures.find_of(of.columns.value, figure.id, unit, when)?;
        let now = figures.value(now_at).number()?;
        let value =
            |then: YearPeriod| figures.value(figures.find_of(of.columns.value, figure.id, unit, then)?).number();
        // What it alone reports is known of it where its own report is not.
        let alone = |then: YearPeriod| {
            let at = self.earlier_of(of.columns.value, figure.id, unit, of.reporters, then)?;
            figures.value(at).number()
        };
        // What is counted from January grows with the months.
        let months = |then: YearPeriod| Decimal::from(then.period.last_month());
        let expected = |number: Decimal, then: YearPeriod| match of.is_cumulative {
            true => number.saturating_mul(months(when)).checked_div(months(then)).unwrap_or(number),
            false => number,
        };
        let known = [when.previous(), Some(when.year_before())].into_iter().flatten();
        let known: Vec<(Decimal, YearPeriod)> = known.filter_map(|then| Some((value(then)?, then))).collect();
        let told = |earlier: Vec<(Decimal, YearPeriod)>| {
            earlier.into_iter().map(|(number, then)| (number, then.to_string())).collect::<Vec<_>>()
        };
        let origins = figures.origins(now_at);
        let compared = known.iter().map(|(number, then)| (expected(*number, *then), *then)).collect();
        let own = Figure { now, earlier: told(compared), origins: &origins, ..*figure };
        // A count since January that has become smaller: of some months only, or of an earlier report.
        let then = when.previous().filter(|then| then.year == when.year);
        let before = then.and_then(|then| Some((alone(then)?, then)));
        if let Some(before) =
            before.filter(|(number, _)| now < *number).filter(|_| of.is_cumulative && is_counted(figure.kind.kind))
        {
            return Some(doubt(self.plan, &Figure { earlier: told(vec![before]), ..own }, "shrunk", self.words));
        }
        if is_doubtful(&own) && !self.is_none_of_few(&own, of, Some(unit)) {
            return Some(doubt(self.plan, &Figure { earlier: told(known), ..own }, "last", self.words));
        }
        // A large count since January that is just as it was: nothing more has been counted.
        let same = before.filter(|(number, _)| now == *number);
        let is_told = of.is_cumulative && is_counted(figure.kind.kind) && now >= Decimal::from(50);
        // In autumn it is told where something came last autumn: summer jobs are counted once.
        let grew = |then: YearPeriod| {
            let (before, year) = (alone(then.year_before()), alone(when.year_before()));
            before.zip(year).is_some_and(|(before, year)| before != year)
        };
        let same = same.filter(|(_, then)| is_told && (when.period != Period::Year || grew(*then)));
        if let Some(same) = same {
            return Some(doubt(self.plan, &Figure { earlier: told(vec![same]), ..own }, "unmoved", self.words));
        }
        if let Some((number, then)) = self.copied(figure, of, unit, now) {
            return Some(doubt(self.plan, &Figure { earlier: told(vec![(number, then)]), ..own }, "same", self.words));
        }
        self.of_part(figure, of, unit).or_else(|| self.of_same(figure, of, unit))
    }

    /// To each of several digits what the same unit had a year ago: the number that the template shows beside it.
    fn copied(&self, figure: &Figure<'_>, of: &InStore<'_>, unit: &Id, now: Decimal) -> Option<(Decimal, YearPeriod)> {
        const DIGITS: usize = 3;
        let then = self.results.when.year_before();
        let before = self.earlier_of(of.columns.value, figure.id, unit, of.reporters, then)?;
        let before = self.results.figures.value(before).number()?;
        let digits = now.normalize().mantissa().unsigned_abs().to_string();
        // A whole share, as all of them or a half, is had more than once.
        let is_told = digits.len() >= DIGITS && digits.trim_end_matches('0').len() >= DIGITS;
        (is_told && before == now).then_some((before, then))
    }

    /// Hours to the very hour as in the report before: they are those of it.
    fn of_same(&self, figure: &Figure<'_>, of: &InStore<'_>, unit: &Id) -> Option<Diagnostic> {
        const TELLING: i64 = 1_000;
        let figures = &self.results.figures;
        let then = self.results.when.previous()?;
        let at = |when| figures.find_of(of.columns.denominator, figure.id, unit, when);
        let (now, before) = (at(self.results.when)?, at(then)?);
        let (found, earlier) = (figures.value(now).number()?, figures.value(before).number()?);
        let cell = self.cell_of(now)?;
        let column = figure.sheets.0.column("#denominator").map_or("", |column| column.head.get(self.words.lang));
        let problem = Diagnostic::new(Code::LargeChange, &cell).with("what", "same").with("column", column);
        let shown = text::number(found, found.normalize().scale(), self.words.lang);
        let problem = problem.with("row", figure.name).with("found", shown).with("earlier", "").with("when", then);
        // A round number is that of the posts, and not of a clock.
        let is_round = (found % Decimal::ONE_HUNDRED).is_zero();
        let is_same = found == earlier && found >= Decimal::from(TELLING) && !is_round;
        is_same.then_some(problem).or_else(|| self.of_same_part(figure, of, unit))
    }

    /// A numerator that is that of the report before, beside another denominator.
    fn of_same_part(&self, figure: &Figure<'_>, of: &InStore<'_>, unit: &Id) -> Option<Diagnostic> {
        const FEW: i64 = 20;
        let figures = &self.results.figures;
        let then = self.results.when.previous()?;
        let pair = |when| {
            let at = figures.find_of(of.columns.numerator, figure.id, unit, when)?;
            let whole = figures.find_of(of.columns.denominator, figure.id, unit, when)?;
            Some((at, figures.value(at).number()?, figures.value(whole).number()?))
        };
        let ((at, found, whole), (_, earlier, before)) = (pair(self.results.when)?, pair(then)?);
        let is_other = whole.saturating_sub(before).abs().saturating_mul(Decimal::from(5)) >= before.abs();
        if found != earlier || found < Decimal::from(FEW) || !is_other {
            return None;
        }
        let cell = self.cell_of(at)?;
        let column = figure.sheets.0.column("#numerator").map_or("", |column| column.head.get(self.words.lang));
        let problem = Diagnostic::new(Code::LargeChange, &cell).with("what", "same").with("column", column);
        let shown = text::number(found, found.normalize().scale(), self.words.lang);
        Some(problem.with("row", figure.name).with("found", shown).with("earlier", "").with("when", then))
    }

    /// A numerator or a denominator far from what the same unit had: the share may hide it.
    fn of_part(&self, figure: &Figure<'_>, of: &InStore<'_>, unit: &Id) -> Option<Diagnostic> {
        let figures = &self.results.figures;
        let when = self.results.when;
        [(of.columns.numerator, "#numerator"), (of.columns.denominator, "#denominator")].into_iter().find_map(
            |(part, key)| {
                let at = |then| figures.find_of(part, figure.id, unit, then);
                let number = |of: Ref| figures.value(of).number();
                let (now, before) = (at(when)?, at(when.previous()?)?);
                let (found, earlier) = (number(now)?, number(before)?);
                let is_large = found.abs().max(earlier.abs()) >= Decimal::from(50);
                if !is_large || found.is_zero() || earlier.is_zero() || !is_far_apart(found, earlier, FAR) {
                    return None;
                }
                let cell = self.cell_of(now)?;
                let column = figure.sheets.0.column(key).map_or("", |column| column.head.get(self.words.lang));
                let shown = |value: Decimal| text::number(value, value.normalize().scale(), self.words.lang);
                let problem = Diagnostic::new(Code::LargeChange, &cell).with("what", "last").with("column", column);
                let problem = problem.with("row", figure.name).with("found", shown(found));
                Some(problem.with("earlier", shown(earlier)).with("when", when.previous()?))
            },
        )
    }
}

/// Counted and not weighed: it grows as long as it is counted.
pub(crate) fn is_counted(kind: ValueKind) -> bool {
    matches!(kind, ValueKind::Count | ValueKind::Number | ValueKind::Days | ValueKind::Money)
}

/// Far from every earlier value. Small numbers often change by such factors without anything being wrong; and nothing
/// where there was much is as far as it gets.
fn is_doubtful(figure: &Figure<'_>) -> bool {
    let large = match figure.kind.kind {
        ValueKind::Percent | ValueKind::UnitShare | ValueKind::Index => Decimal::TEN,
        _ if figure.kind.decimals > 0 => Decimal::TEN,
        _ => Decimal::from(50),
    };
    let is_share = matches!(figure.kind.kind, ValueKind::Percent);
    let far = |before: Decimal| {
        let larger = before.abs().max(figure.now.abs());
        let is_large = larger >= large;
        // Most of a hundred per cent is another share, though it is not five times as much.
        let apart = before.saturating_sub(figure.now).abs();
        let is_jump = is_share
            && (apart >= Decimal::from(JUMP) && is_far_apart(before, figure.now, 3)
                || apart >= Decimal::from(LEAP) && is_far_apart(before, figure.now, 4));
        // Of few, ten times is a nought too many.
        let is_tenfold = !is_share && larger >= Decimal::from(20) && is_far_apart(before, figure.now, 10);
        let is_far = is_jump || is_far_apart(before, figure.now, COUNTED_FAR);
        (is_large && is_far || is_tenfold && !figure.now.is_zero()) && !before.is_zero()
    };
    !figure.earlier.is_empty() && figure.earlier.iter().all(|(before, _)| far(*before))
}

/// A value as the reports show it; amounts are typed with as many decimals as they have.
fn shown(kind: &MeasureKind, value: Decimal, words: &Words) -> String {
    match kind.kind {
        ValueKind::Percent | ValueKind::UnitShare => text::percent(Percent(value), kind.decimals, words.lang),
        ValueKind::Money => text::number(value, value.normalize().scale(), words.lang),
        _ => text::number(value, kind.decimals, words.lang),
    }
}

/// At the cell, if there is one; a value of several cells is looked up in the plan.
fn doubt(plan: &Plan, figure: &Figure<'_>, what: &str, words: &Words) -> Diagnostic {
    let shown = |value: Decimal| shown(figure.kind, value, words);
    let (typed, planned) = figure.sheets;
    let diagnostic = match (figure.origins, plan.place(planned.key, figure.id)) {
        ([Origin::Cell(cell), ..], _) if figure.origins.len() <= 2 => Diagnostic::new(Code::LargeChange, cell),
        (_, Some(cell)) => Diagnostic::new(Code::LargeChange, cell),
        (_, None) => Diagnostic::of_project(Code::LargeChange),
    };
    let column = typed.column("#outcome").map_or("", |column| column.head.get(words.lang));
    let (before, when) = figure.earlier.first().map(|(value, when)| (shown(*value), when.clone())).unwrap_or_default();
    diagnostic
        .with("what", what)
        .with("column", column)
        .with("row", figure.name)
        .with("found", shown(figure.now))
        .with("earlier", before)
        .with("when", when)
}
