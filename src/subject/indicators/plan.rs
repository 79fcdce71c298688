//! The plan's sheet `Indikatorer`, and what a careful controller would ask about it.
//!
//! *Takes* rows, *returns* indicators and their targets. *Never* judges an outcome.

use rust_decimal::Decimal;

use super::{EconomicFigure, Indicator, Plan, TakenFrom, questions, sheet};
use crate::cells::{Ids, Row};
use crate::diagnostic::Code;
use crate::domain::{
    Aggregation, Bands, By, Change, Comparison, Direction, Id, Percent, Period, Span, Target, ValueKind,
};
use crate::plan::lint::Lint;
use crate::plan::reader::Reader;
use crate::read::RawValue;
use crate::schema::Choice;
use crate::subject::{economy, goals, measures};
use crate::text::{
    self, Words,
    input::{self, Doubt},
};

/// Reads the indicators.
pub(crate) fn read(reader: &mut Reader<'_>) -> Plan {
    let rows = reader.rows(&sheet::PLAN, Ids::Unique);
    rows.iter().map(|row| indicator(reader, row)).collect()
}

fn indicator(reader: &mut Reader<'_>, row: &Row<'_>) -> Indicator {
    let kind = reader.value_kind(row);
    let given = reader.direction(row);
    let direction = given.unwrap_or(Direction::Up);
    let target = read_target(reader, row, "#target", kind, direction);
    let bands = read_bands(reader, row, kind);
    let baseline = reader.value(row, "#baseline", matches!(kind, ValueKind::Percent | ValueKind::UnitShare));
    // As in a unit's cell: 0,8 where others write 80.
    if matches!(kind, ValueKind::Percent | ValueKind::UnitShare) {
        let typed = [("#green", bands.map(|own| own.green)), ("#yellow", bands.map(|own| own.yellow))];
        for (key, value) in typed.into_iter().chain([("#baseline", baseline)]) {
            row.doubt_share(key, value.unwrap_or_default(), &mut reader.diagnostics);
        }
    }
    let period_targets: Vec<(Period, Target)> = [("#target_t1", Period::T1), ("#target_t2", Period::T2)]
        .into_iter()
        .filter_map(|(key, period)| read_target(reader, row, key, kind, direction).map(|target| (period, target)))
        .collect();
    let percent = kind == ValueKind::Percent || kind == ValueKind::UnitShare;
    let taken_from = taken_from(reader, row, kind);
    let is_derived = taken_from.is_some() || kind == ValueKind::UnitShare;
    // What is computed has no reporters: their cell says something else than is done.
    if is_derived && !row.is_blank("#reporters") {
        reader.diagnostics.push(row.problem(Code::PlanCellUnused, "#reporters").with("why", "derived"));
    }
    let default_aggregation = if percent { Aggregation::Ratio } else { Aggregation::Single };
    let aggregation = reader.aggregation(row, kind).unwrap_or(default_aggregation);
    // The share of units that reach it is that of a goal.
    if kind == ValueKind::UnitShare && row.raw("#goal").is_none() {
        reader.diagnostics.push(row.problem(Code::ValueMissing, "#goal"));
    }
    Indicator {
        id: Id::from(row.id.as_str()),
        number: reader.text(row, "#number"),
        goal: reader.reference_to(row, "#goal", &goals::sheet::PLAN),
        name: reader.required(row, "#name"),
        description: reader.text(row, "#description"),
        measure: reader.measure_kind(row, kind, aggregation),
        // What has a target has a good way; a number that is only told has none.
        direction: given
            .or_else(|| target.iter().chain(period_targets.iter().map(|(_, own)| own)).map(Target::direction).next())
            .or(bands.map(|_| Direction::Up)),
        target,
        period_targets,
        bands,
        other_target: reader.optional(row, "#other_target"),
        baseline,
        baseline_label: reader.optional(row, "#baseline_label").map(|label| in_words(label, reader.words)),
        aggregation,
        cumulative: reader.cumulative(row),
        taken_from,
        reporters: if is_derived { Vec::new() } else { reader.required_reporters(row) },
        periods: reader.periods(row),
        no_target: reader.optional(row, "#no_target"),
        is_assessed: row.yes("#assessed", &mut reader.diagnostics).is_none_or(|yes| yes.value),
    }
}

/// What the outcome is taken from: a measure, or a figure of the economy, whose kind it must have.
fn taken_from(reader: &mut Reader<'_>, row: &Row<'_>, kind: ValueKind) -> Option<TakenFrom> {
    let measure = reader.reference_to(row, "#measure", &measures::sheet::PLAN);
    let line = reader.reference_to(row, "#line", &economy::sheet::PLAN);
    let figure: Option<EconomicFigure> = reader.optional_choice(row, "#economy");
    if !row.is_blank("#measure") {
        for key in ["#line", "#economy"].into_iter().filter(|key| !row.is_blank(key)) {
            reader.diagnostics.push(row.problem(Code::PlanCellUnused, key).with("why", "measure"));
        }
        return measure.map(TakenFrom::Measure);
    }
    if row.is_blank("#economy") {
        if !row.is_blank("#line") {
            reader.diagnostics.push(row.problem(Code::ValueMissing, "#economy"));
        }
        return None;
    }
    let figure = figure?;
    let needed = if figure.is_amount() { ValueKind::Money } else { ValueKind::Percent };
    if kind != needed {
        let word = |kind: ValueKind| kind.word(reader.words.lang);
        let problem = row.problem(Code::NotAChoice, "#kind").with("kind", "list").with("found", word(kind));
        reader.diagnostics.push(problem.with("options", word(needed)));
    }
    Some(TakenFrom::Economy(line, figure))
}

fn read_target(
    reader: &mut Reader<'_>,
    row: &Row<'_>,
    key: &str,
    kind: ValueKind,
    direction: Direction,
) -> Option<Target> {
    // A cell shown as per cent holds 0.65 for 65 %.
    let text = row.text(key, &mut reader.diagnostics)?.value;
    let Some(read) = input::target(&text, direction) else {
        reader.diagnostics.push(row.problem(Code::PlanValue, key).with("found", text));
        return None;
    };
    let of_baseline =
        matches!(read.value, Target::Baseline(Change::IncreaseBy(By::Share(_)) | Change::DecreaseBy(By::Share(_))));
    // No count is less than nothing: −10 is a change that somebody meant.
    let is_less_than_nothing = matches!(read.value, Target::Compare(_, bound) if bound < Decimal::ZERO)
        && matches!(kind, ValueKind::Count | ValueKind::Days);
    if is_less_than_nothing || (says_per_cent(&text) && !of_baseline && !may_be_per_cent(row, kind)) {
        let problem = row.problem(Code::TargetUnit, key).with("found", text);
        reader.diagnostics.push(problem.with("kind", kind.word(reader.words.lang)));
        return None;
    }
    // A cell that holds a number says which; only what was typed as text can be read in two ways.
    let is_text = row.raw(key).is_some_and(|cell| matches!(cell.value, RawValue::Text(_)));
    if let Some(Doubt::Ambiguous { read_as }) = read.doubt.filter(|_| is_text) {
        let problem = row.problem(Code::NumberAmbiguous, key).with("found", &text);
        reader.diagnostics.push(problem.with("read_as", read_as).with("kind", "mark"));
    }
    // As in a unit's cell: 0,65 without a per cent sign may be 65 % or 0.65 %.
    let is_percent = matches!(kind, ValueKind::Percent | ValueKind::UnitShare);
    if let Target::Compare(_, value) = read.value
        && is_percent
        && text.trim().ends_with(|char: char| char.is_ascii_digit())
        && value > Decimal::ZERO
        && value <= Decimal::ONE
    {
        let read_as = text::percent(Percent(value), value.normalize().scale(), reader.words.lang);
        let problem = row.problem(Code::NumberAmbiguous, key).with("found", text);
        reader.diagnostics.push(problem.with("read_as", read_as).with("kind", "share"));
    }
    Some(read.value)
}

/// True for 80 %, 80 procent and 5 procentenheter.
fn says_per_cent(text: &str) -> bool {
    let text = text.to_lowercase();
    input::PER_CENT.iter().any(|word| text.contains(word))
}

/// True if an indicator's outcome may be per cent, as a share of Ja is too: no count, amount or days are, and a number
/// only if its unit says so.
fn may_be_per_cent(row: &Row<'_>, kind: ValueKind) -> bool {
    match kind {
        ValueKind::Count | ValueKind::Money | ValueKind::Days => false,
        ValueKind::Number | ValueKind::Index => {
            row.raw("#unit").is_some_and(|cell| matches!(&cell.value, RawValue::Text(unit) if says_per_cent(unit)))
        }
        _ => true,
    }
}

fn read_bands(reader: &mut Reader<'_>, row: &Row<'_>, kind: ValueKind) -> Option<Bands> {
    let per_cent = may_be_per_cent(row, kind);
    let green = reader.value(row, "#green", per_cent);
    let yellow = reader.value(row, "#yellow", per_cent);
    match (green, yellow) {
        (Some(green), Some(yellow)) => Some(Bands { green, yellow }),
        (None, None) => None,
        (Some(_), None) => {
            reader.diagnostics.push(row.problem(Code::ValueMissing, "#yellow"));
            None
        }
        (None, Some(_)) => {
            reader.diagnostics.push(row.problem(Code::ValueMissing, "#green"));
            None
        }
    }
}

/// "helår 2023" for a label that is a period as the program writes it: HELAR 2023.
fn in_words(label: String, words: &Words) -> String {
    match input::span(&label) {
        Some(Span::Of(when)) if when.period == Period::Year => {
            format!("{}\u{a0}{}", words.get("period-year"), when.year)
        }
        _ => label,
    }
}

/// Asks about targets, bands, baselines and reporters.
pub(crate) fn lint(lint: &mut Lint<'_>) {
    lint.names(&sheet::PLAN, lint.plan.indicators.iter().map(|own| (&own.id, &*own.name, &own.goal)));
    for indicator in &lint.plan.indicators {
        target_question(lint, indicator);
        bands_question(lint, indicator);
        baseline_question(lint, indicator);
        reporter_of_indicator(lint, indicator);
        goal_question(lint, indicator);
        let merged = (indicator.measure.kind, indicator.aggregation, indicator.reporters.len());
        lint.sum_of_shares(&sheet::PLAN, (&indicator.id, &indicator.name), merged);
        lint.mean_of_counts(&sheet::PLAN, (&indicator.id, &indicator.name), merged);
        target_of_share(lint, indicator);
        questions::ask(lint, indicator);
    }
    questions::numbers(lint);
}

/// No share is more than all, or less than nothing.
fn target_of_share(lint: &mut Lint<'_>, indicator: &Indicator) {
    let is_share = matches!(indicator.measure.kind, ValueKind::Percent | ValueKind::UnitShare);
    // A variance in per cent is no share.
    let is_share = is_share && !matches!(indicator.taken_from, Some(TakenFrom::Economy(..)));
    let Some(Target::Compare(_, bound)) = indicator.target.as_ref().filter(|_| is_share) else { return };
    let bound = *bound;
    if bound < Decimal::ZERO || bound > Decimal::ONE_HUNDRED {
        let problem = lint.problem(Code::ShareOutside, &sheet::PLAN, "#target", &indicator.id, &indicator.name);
        let column = sheet::PLAN.column("#target").map_or("", |own| own.head.get(lint.words.lang));
        let found = text::percent(Percent(bound), bound.normalize().scale(), lint.words.lang);
        lint.diagnostics.push(problem.with("column", column).with("row", &indicator.name).with("found", found));
    }
}

fn push(lint: &mut Lint<'_>, code: Code, column: &'static str, indicator: &Indicator) {
    let problem = lint.problem(code, &sheet::PLAN, column, &indicator.id, &indicator.name);
    lint.diagnostics.push(problem);
}

fn target_question(lint: &mut Lint<'_>, indicator: &Indicator) {
    let computed = indicator.measure.kind == ValueKind::UnitShare;
    let has_target = indicator.target.is_some() || !indicator.period_targets.is_empty() || indicator.bands.is_some();
    let unread = ["#target", "#target_t1", "#target_t2", "#green", "#yellow"];
    let is_said = lint.is_said(&sheet::PLAN, &indicator.id, &unread);
    if !has_target && !computed && indicator.is_assessed && indicator.no_target.is_none() && !is_said {
        push(lint, Code::IndicatorWithoutTarget, "#target", indicator);
    }
    // Where each period has a target, its reason for having none is not shown.
    if indicator.no_target.is_some() && (indicator.target.is_some() || indicator.bands.is_some()) {
        let problem = lint.problem(Code::PlanCellUnused, &sheet::PLAN, "#no_target", &indicator.id, &indicator.name);
        lint.diagnostics.push(problem.with("why", "target"));
    }
    let against = |target: &Target| {
        matches!(
            (target, indicator.good()),
            (
                Target::Compare(Comparison::AtLeast | Comparison::Above, _)
                    | Target::Baseline(Change::Increase | Change::IncreaseBy(_)),
                Direction::Down
            ) | (
                Target::Compare(Comparison::AtMost | Comparison::Below, _)
                    | Target::Baseline(Change::Decrease | Change::DecreaseBy(_)),
                Direction::Up
            )
        )
    };
    let mut targets = indicator.target.iter().chain(indicator.period_targets.iter().map(|(_, target)| target));
    if indicator.measure.kind.is_numeric() && targets.any(against) {
        push(lint, Code::TargetDirection, "#target", indicator);
    }
}

/// Bands are bounds in the good direction: green must be the harder one.
fn goal_question(lint: &mut Lint<'_>, indicator: &Indicator) {
    let is_said = lint.is_said(&sheet::PLAN, &indicator.id, &["#goal"]);
    if indicator.goal.is_none()
        && !is_said
        && !lint.plan.work.activities.iter().any(|own| own.measured_by.as_ref() == Some(&indicator.id))
    {
        let problem = lint.problem(Code::PlanCellUnused, &sheet::PLAN, "#goal", &indicator.id, &indicator.name);
        lint.diagnostics.push(problem.with("why", "no_goal"));
    }
}

fn bands_question(lint: &mut Lint<'_>, indicator: &Indicator) {
    let Some(bands) = indicator.bands else { return };
    let overlap = match indicator.good() {
        Direction::Up => bands.green <= bands.yellow,
        Direction::Down => bands.green >= bands.yellow,
    };
    if overlap {
        push(lint, Code::BandsOverlap, "#green", indicator);
    }
}

fn baseline_question(lint: &mut Lint<'_>, indicator: &Indicator) {
    if !matches!(indicator.target, Some(Target::Baseline(_))) || indicator.baseline.is_some() {
        return;
    }
    let of = indicator.measure_id().unwrap_or(&indicator.id);
    if !lint.plan.history.iter().any(|value| value.of.item == *of) {
        push(lint, Code::BaselineMissing, "#baseline", indicator);
    }
}

fn reporter_of_indicator(lint: &mut Lint<'_>, indicator: &Indicator) {
    if indicator.reporters.is_empty() && !indicator.is_derived() {
        lint.nobody(&sheet::PLAN, &indicator.id, &indicator.name);
    }
    let own = (&indicator.id, indicator.name.as_str());
    lint.single_of_several(&sheet::PLAN, own, indicator.aggregation, &indicator.reporters);
}
