//! Figures, results and diagnostics as lines of text.

use std::collections::BTreeSet;
use std::fmt::Write;

use rust_decimal::Decimal;
use tertial::domain::{Id, Missing, Prose, Rating, Status, Trend, Unassessed, YearPeriod};
use tertial::figure::{Decided, Figure, FigureId, How, Kind, Outcome as Seen, Rule, TrendSince, UnitComment, Value};
use tertial::source::Origin;
use tertial::subject::{economy, goals, indicators};

use super::grid::Shown;
use super::project::{Outcome, stem};

/// Everything that a grid asks for.
pub fn printed(own: &Outcome) -> String {
    let mut out = String::new();
    no_name_twice(own);
    for shown in &own.grid.shown {
        match shown {
            Shown::Diagnostics => {
                for one in &own.diagnostics.0 {
                    let at = one.at.as_ref().map_or_else(|| "project".to_owned(), |at| own.places.said(at));
                    let left_out =
                        one.leaves_out.as_ref().map_or_else(String::new, |unit| format!(" leaves out {unit}"));
                    line(&mut out, &format!("{} {at}{left_out}", one.code.id()));
                }
            }
            Shown::Missing => line(&mut out, &missing(own)),
            Shown::Figures { subject, columns, items, unit, when } => {
                let kinds: Vec<Kind> = columns.iter().map(|column| kind(subject, column)).collect();
                for item in all_items(own, subject, items) {
                    for kind in &kinds {
                        for unit in all_units(own, unit.as_deref()) {
                            let when = when.unwrap_or(own.results.when);
                            let id = FigureId { kind: *kind, item: Id::from(item.as_str()), unit, when };
                            line(&mut out, &figure(own, &id));
                        }
                    }
                }
            }
            Shown::Result { subject, items } => {
                for item in all_items(own, subject, items) {
                    line(&mut out, &format!("{subject}:{item} {}", result(own, subject, &Id::from(item.as_str()))));
                }
            }
        }
    }
    out
}

/// Whoever walks the store meets every figure once.
fn no_name_twice(own: &Outcome) {
    let mut names = BTreeSet::new();
    for (_, figure) in own.results.figures.iter() {
        assert!(names.insert(named(&figure.id, own.results.when)), "twice in the store: {:?}", figure.id);
    }
}

fn line(out: &mut String, text: &str) {
    out.push_str(text);
    out.push('\n');
}

fn kind(subject: &str, column: &str) -> Kind {
    let found = tertial::subject::kinds().find(|kind| kind.subject == subject && kind.column == column);
    found.unwrap_or_else(|| panic!("no figures {subject}.{column}"))
}

/// Items of a subject as the plan has them; `*` is all of them.
fn all_items(own: &Outcome, subject: &str, items: &[String]) -> Vec<String> {
    let sheets: &[&str] = if subject == "work" { &["activities", "assignments"] } else { &[subject] };
    let lines = own.grid.plan.iter().filter(|line| sheets.contains(&line.sheet.key));
    let mut known: Vec<String> = lines.map(|line| line.id.clone()).collect();
    if subject == "goals" && known.is_empty() {
        known.push("goal".to_owned());
    }
    if items == ["*"] {
        return known;
    }
    for item in items {
        // Sums over several items have names of their own.
        assert!(known.contains(item) || item.starts_with('Σ'), "no {item} among {subject}");
    }
    items.to_vec()
}

fn all_units(own: &Outcome, unit: Option<&str>) -> Vec<Option<Id>> {
    match unit {
        None => vec![None],
        Some("*") => own.grid.units.iter().map(|unit| Some(Id::from(unit.as_str()))).collect(),
        Some(unit) => {
            assert!(own.grid.units.iter().any(|own| own == unit), "no unit {unit}");
            vec![Some(Id::from(unit))]
        }
    }
}

fn missing(own: &Outcome) -> String {
    let data = &own.checked.data;
    let ids = |ids: Vec<&Id>| ids.into_iter().map(Id::to_string).collect::<Vec<_>>().join(" ");
    let files = |files: &std::collections::BTreeMap<Id, std::sync::Arc<str>>| {
        files.iter().map(|(id, file)| format!("{id}={file}")).collect::<Vec<_>>().join(" ")
    };
    let in_order = data.submissions.iter().map(|submission| &submission.unit).collect();
    assert_eq!(own.results.missing_units, data.missing);
    format!(
        "in: {}; missing: {}; unusable: {}; blank: {}",
        ids(in_order),
        ids(data.missing.iter().collect()),
        files(&data.unusable),
        files(&data.blank)
    )
}

fn figure(own: &Outcome, id: &FigureId) -> String {
    let name = named(id, own.results.when);
    match own.results.figures.at(id) {
        None => format!("{name} = –"),
        Some(of) => {
            let figures = &own.results.figures;
            let figure = figures.get(of);
            let hidden = if !figures.is_public(of) { " HIDDEN" } else { "" };
            format!("{name} = {}{hidden} ← {}", value(figures.value(of)), how(own, figure))
        }
    }
}

/// `economy.actual:x@unit#T1-2025`
fn named(id: &FigureId, now: YearPeriod) -> String {
    let mut name = format!("{}.{}:{}", id.kind.subject, id.kind.column, id.item);
    if let Some(unit) = &id.unit {
        let _ = write!(name, "@{unit}");
    }
    if id.when != now {
        let _ = write!(name, "#{}", then(id.when));
    }
    name
}

fn then(when: YearPeriod) -> String {
    format!("{}-{}", when.period.code(), when.year)
}

/// A figure's name as far as it differs from that of one that is made of it.
fn short(own: &Outcome, of: tertial::figure::Ref, to: &FigureId) -> String {
    let id = &own.results.figures.get(of).id;
    let mut name = String::new();
    if id.kind.subject != to.kind.subject {
        let _ = write!(name, "{}.", id.kind.subject);
    }
    if id.kind != to.kind {
        name.push_str(id.kind.column);
    }
    if id.item != to.item {
        if !name.is_empty() {
            name.push(':');
        }
        name.push_str(id.item.as_str());
    }
    if let Some(unit) = &id.unit {
        let _ = write!(name, "@{unit}");
    }
    if id.when != to.when {
        let _ = write!(name, "#{}", then(id.when));
    }
    name
}

fn how(own: &Outcome, figure: &Figure) -> String {
    let one = |of: &tertial::figure::Ref| short(own, *of, &figure.id);
    let all = |of: &[tertial::figure::Ref]| of.iter().map(one).collect::<Vec<_>>().join(" ");
    let pairs = |of: &[(tertial::figure::Ref, tertial::figure::Ref)], sign: &str| {
        of.iter().map(|(a, b)| format!("{}{sign}{}", one(a), one(b))).collect::<Vec<_>>().join(" + ")
    };
    match &figure.how {
        How::Given(origin) => origin_of(own, origin, &figure.id),
        How::Stated => "stated".to_owned(),
        How::Assumed(of) => format!("assumed {}", one(of)),
        How::Same(of) => format!("same as {}", one(of)),
        How::Sum(of) => format!("sum {}", all(of)),
        How::Difference(first, second) => format!("{} − {}", one(first), one(second)),
        How::Growth(now, before) => format!("growth {} from {}", one(now), one(before)),
        How::Mean(of) => format!("mean {}", all(of)),
        How::WeightedMean(of) => format!("weighted mean {}", pairs(of, "×")),
        How::Ratio(of) => format!("ratio {}", pairs(of, "/")),
        How::Least(of) => format!("least {}", all(of)),
        How::Most(of) => format!("most {}", all(of)),
        How::ShareGreen(of) => format!("share green {}", all(of)),
        How::CountGreen(of) => format!("count green {}", all(of)),
        How::Worst(of) => format!("worst {}", all(of)),
        How::Within { pairs: of, limit } => format!("within {} % {}", limit.0, pairs(of, "~")),
        How::NotNegative(of) => format!("not negative {}", all(of)),
        How::Percent(of) => format!("per cent {}", one(of)),
        How::Joined(of) => format!("joined {}", all(of)),
        How::Reason(of) => format!("reason {}", all(of)),
        How::Reported { values, of } => format!("reported {} of {of}", all(values)),
        How::Since(now, before) => format!("{} since {}", one(now), one(before)),
        How::Rule(rule, of) => format!("{} {}", said(rule), all(of)),
        How::Decision { proposed, decided, reason } => {
            let decided = decided.map_or_else(String::new, |of| format!(" decided {}", one(&of)));
            let reason = reason.as_ref().map_or_else(String::new, |reason| format!(" “{}”", reason.value));
            format!("decision {}{decided}{reason}", one(proposed))
        }
    }
    .trim_end()
    .to_owned()
}

/// A cell by file, sheet, row and column, as far as the figure's name does not say them.
fn origin_of(own: &Outcome, origin: &Origin, id: &FigureId) -> String {
    match origin {
        Origin::Snapshot { file, key } => format!("{} {key}", stem(file)),
        Origin::Cell(cell) => {
            let (sheet, row, column) = own.places.name(cell);
            let file = stem(&cell.file).replace("namndplan", "plan");
            let mut place = file;
            if sheet != id.kind.subject {
                let _ = write!(place, " {sheet}");
            }
            if row != id.item.as_str() {
                let _ = write!(place, " {row}");
            }
            format!("{place} {column}")
        }
    }
}

fn said(rule: &Rule) -> String {
    let percent = |value: &Option<tertial::domain::Percent>| {
        value.map_or_else(|| "∞".to_owned(), |percent| format!("{} %", number(percent.0)))
    };
    match rule {
        Rule::Units { reach, of, share } => format!("units {reach}/{of} {} %", number(share.0)),
        Rule::Children { rollup, green, yellow, red, without } => {
            format!("{rollup:?} {green}/{yellow}/{red} without {without}")
        }
        Rule::Bands => "bands".to_owned(),
        Rule::Compare { target, missed_by } => format!("target {} missed by {}", number(*target), percent(missed_by)),
        Rule::Change { baseline, worse_by } => format!("baseline {} worse by {}", number(*baseline), percent(worse_by)),
        Rule::Quarter => "quarter".to_owned(),
        Rule::Answer => "answer".to_owned(),
        Rule::ByHand => "by hand".to_owned(),
        Rule::None(_) => "no rule".to_owned(),
    }
}

fn number(number: Decimal) -> String {
    number.round_dp(6).normalize().to_string().replace('-', "−")
}

fn value(value: &Value) -> String {
    match value {
        Value::Number(own) => number(*own),
        Value::Money(money) => format!("{} kr", number(money.0)),
        Value::Status(status) => status.id().to_owned(),
        Value::Unassessed(why) => unassessed(why),
        Value::Answer(status) => answer(*status).to_owned(),
        Value::Progress(progress) => format!("{progress:?}").to_lowercase(),
        Value::Rating(own) => rating(*own),
        Value::Share { part, of } => format!("{part} of {of}"),
        Value::Trend(own) => trend(*own),
        Value::Words(words) => format!("“{}”", words.replace('\n', "⏎")),
        Value::Missing(own) => format!("({})", absent(own)),
    }
}

fn answer(status: Status) -> &'static str {
    match status {
        Status::Green => "ja",
        Status::Yellow => "delvis",
        Status::Red => "nej",
    }
}

fn rating(own: Rating) -> String {
    format!("{}×{}", own.probability, own.consequence)
}

fn trend(own: Trend) -> String {
    format!("{:?} {:?}", own.movement, own.desirability).to_lowercase()
}

fn unassessed(why: &Unassessed) -> String {
    match why {
        Unassessed::Missing(missing) => format!("not assessed: {}", absent(missing)),
        Unassessed::NoChildren => "not assessed: no children".to_owned(),
        Unassessed::NoTarget => "not assessed: no target".to_owned(),
        Unassessed::NoBaseline => "not assessed: no baseline".to_owned(),
        Unassessed::NotThisPeriod => "not assessed: not this period".to_owned(),
        Unassessed::NotByPlan => "not assessed: not by the plan".to_owned(),
    }
}

fn absent(missing: &Missing) -> String {
    let note = |word: &str, note: &Option<Prose>| match note {
        Some(note) => format!("{word}: {note}"),
        None => word.to_owned(),
    };
    match missing {
        Missing::Blank => "blank".to_owned(),
        Missing::NotMeasured(own) => note("not measured", own),
        Missing::Later(own) => note("later", own),
        Missing::AnnualOnly => "annual only".to_owned(),
        Missing::NotApplicable => "not applicable".to_owned(),
        Missing::Suppressed => "suppressed".to_owned(),
    }
}

// What the reports are given.

fn result(own: &Outcome, subject: &str, item: &Id) -> String {
    let results = &own.results;
    let found = match subject {
        "goals" => results.goals.get(item).map(goal),
        "indicators" => results.indicators.get(item).map(|own_result| indicator(own, own_result)),
        "measures" => results.measures.get(item).map(|own| {
            let value = seen(&own.outcome, own.reporting);
            format!("{value}, {}{}", over_time(&own.trends, &own.history), said_by(&own.comments))
        }),
        "economy" => results.economy.lines.get(item).map(|line| economic(own, line)),
        "risks" => results.risks.iter().find(|risk| risk.id == *item).map(|risk| {
            let [now, planned, previous] =
                [risk.rating, risk.planned, risk.previous].map(|own| own.map_or_else(|| "–".to_owned(), rating));
            let status = risk.status.map_or("–", Status::id);
            let (origins, said) = (risk.origins.len(), said_by(&risk.comments));
            let shown = if risk.shown { "shown" } else { "not shown" };
            format!(
                "{now} planned {planned} previous {previous} {shown} status {status} cells {origins} “{}”{said}",
                risk.actions
            )
        }),
        "work" => {
            let mut all = results.work.activities.iter().chain(&results.work.assignments);
            all.find(|work| work.id == *item).map(|work| {
                let (cells, said) = (work.origins.len(), said_by(&work.comments));
                format!("{:?} previous {:?} cells {cells}{said}", work.progress, work.previous)
            })
        }
        other => panic!("no results of {other}"),
    };
    found.unwrap_or_else(|| "–".to_owned())
}

fn decided(own: &Decided) -> String {
    let proposed = own.proposed.status().map_or("–", Status::id);
    let status = own.status().map_or("–", Status::id);
    let departs = if own.departs() { " departs" } else { "" };
    format!("{status} (proposed {proposed}{departs}), {} cells", own.explanation.origins.len())
}

fn goal(own: &goals::GoalResult) -> String {
    let mut text = decided(&own.decided);
    if let Some(units) = &own.units {
        let in_period = Status::ALL.map(|status| units.in_period(status));
        let in_year = Status::ALL.map(|status| units.in_year(status));
        let (total, answered) = (units.total(), units.answered());
        let _ = write!(text, ", units {total} answered {answered} period {in_period:?} year {in_year:?}");
    }
    if let Some((when, status)) = own.previous {
        let _ = write!(text, ", previous {} {}", then(when), status.id());
    }
    text
}

fn indicator(own: &Outcome, result: &indicators::IndicatorResult) -> String {
    let mut text = format!("{}; {}", decided(&result.decided), seen(&result.outcome, result.reporting));
    if let Some(baseline) = &result.baseline {
        let _ = write!(text, "; baseline {}", number(baseline.value));
        if let Some(label) = &baseline.label {
            let _ = write!(text, " “{label}”");
        }
        if let Some(when) = baseline.when {
            let _ = write!(text, " of {}", then(when));
        }
        if let Some(origin) = &baseline.origin {
            let id = FigureId::new(indicators::BASELINE, &result.id, own.results.when);
            let _ = write!(text, " from {}", origin_of(own, origin, &id));
        }
    }
    format!("{text}; {}{}", over_time(&result.trends, &result.history), said_by(&result.comments))
}

fn seen(outcome: &Seen, reporting: tertial::figure::Reporting) -> String {
    let outcome = match outcome {
        Seen::Number(own) => number(*own),
        Seen::Units { reach, of } => format!("{reach} of {of}"),
        Seen::Answer(status) => answer(*status).to_owned(),
        Seen::Words(words) => format!("“{words}”"),
        Seen::Missing(missing) => format!("({})", absent(missing)),
    };
    format!("{outcome} from {}/{}", reporting.values, reporting.of)
}

/// Who has said something of it.
fn said_by(comments: &[UnitComment]) -> String {
    let units: Vec<&str> = comments.iter().map(|comment| comment.unit.as_str()).collect();
    if units.is_empty() { String::new() } else { format!(" said by {}", units.join(" ")) }
}

fn over_time(trends: &[TrendSince], history: &[(YearPeriod, Decimal)]) -> String {
    let trends: Vec<String> =
        trends.iter().map(|own| format!("{} {}: {}", then(own.when), number(own.value), trend(own.trend))).collect();
    let history: Vec<String> = history.iter().map(|(when, own)| format!("{} {}", then(*when), number(*own))).collect();
    format!("trends [{}], history [{}]", trends.join(", "), history.join(", "))
}

fn economic(own: &Outcome, line: &economy::LineResult) -> String {
    let mut text = String::new();
    for (column, amount) in &line.amounts {
        let parts: Vec<&str> = amount.parts.iter().map(Id::as_str).collect();
        let parts = if parts.is_empty() { String::new() } else { format!(" of {}", parts.join("+")) };
        let _ = write!(text, "{} {}{parts}; ", column.kind().column, number(amount.value.0));
    }
    if let Some(when) = line.previous {
        let _ = write!(text, "previous {}; ", then(when));
    }
    let is_total = own.checked.plan.economy.total().is_some_and(|total| total.id == line.id);
    if let Some((near, of)) = own.results.economy.accuracy.filter(|_| is_total) {
        let _ = write!(text, "accurate {near} of {of}; ");
    }
    if own.results.economy.left_out.contains(&line.id) {
        text.push_str("left out; ");
    }
    format!("{}{}", text.trim_end_matches("; "), said_by(&line.comments))
}
