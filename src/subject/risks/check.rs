//! Risks as rated now.
//!
//! *Takes* a unit's rows, *returns* what it reports and what is wrong with it. *Never* compares units.

use super::{Risk, RiskReport, Submitted, printed, sheet};
use crate::cells::{Bounds, Row};
use crate::check::context::{Checker, wanted};
use crate::diagnostic::Code;
use crate::domain::{Prose, Rating};
use crate::source::Located;
use crate::text::input::{self, Factor, Moved};

/// Checks the sheet.
pub(crate) fn check(checker: &mut Checker<'_>) -> Submitted {
    let plan = checker.plan;
    let risks = sheet::asked(plan, checker.unit, checker.period);
    let names = wanted(risks.iter().map(|risk| (&risk.id, &risk.name)));
    let rows = checker.asked_rows(&sheet::UNIT, &names);
    let asked = risks.iter().zip(rows).filter_map(|(risk, row)| Some((risk, row?)));
    asked.map(|(own, row)| (own.id.clone(), risk(checker, own, &row))).collect()
}

fn risk(checker: &mut Checker<'_>, risk: &Risk, row: &Row<'_>) -> RiskReport {
    let rating = match risk.rating {
        Some(planned) => {
            checker.printed(row, "#plan_value", "rating", |_| printed(planned));
            rating(checker, row)
        }
        None => {
            for key in ["#probability", "#consequence"].into_iter().filter(|key| !row.is_blank(key)) {
                checker.diagnostics.push(row.problem(Code::CellUnused, key).with("what", "rating"));
            }
            None
        }
    };
    let comment = row.text("#comment", &mut checker.diagnostics);
    let status = row.status("#status", &mut checker.diagnostics);
    checker.require(row, "#status");
    if let (Some(comment), Some(now)) = (&comment, &rating) {
        for said in input::ratings(&comment.value).into_iter().filter(|said| *said != now.value.value()) {
            let problem = row.problem(Code::CommentDiffers, "#comment").and(&now.at).with("what", "rating");
            checker.diagnostics.push(problem.with("said", said).with("found", now.value.value()));
        }
    }
    if let (Some(comment), Some(now), Some(planned)) = (&comment, &rating, risk.rating) {
        moved(checker, row, comment, (now, planned));
    }
    if let (Some(comment), Some(status)) = (&comment, &status)
        && let Some(said) = input::colours(&comment.value).into_iter().find(|said| *said != status.value)
    {
        let problem = row.problem(Code::CommentDiffers, "#comment").and(&status.at).with("what", "status");
        checker.diagnostics.push(problem.with("said", said.id()).with("found", status.value.id()));
    }
    if let (Some(now), Some(planned)) = (&rating, risk.rating)
        && now.value.value() != planned.value()
        && row.says_nothing("#comment")
    {
        let problem = row.problem(Code::RiskChangedSilently, "#comment").with("plan", planned.value());
        checker.diagnostics.push(problem.with("now", now.value.value()));
    }
    // The template holds the plan's actions, to be changed.
    let actions = row.text("#actions", &mut checker.diagnostics);
    let actions = actions.filter(|own| own.value.trim() != risk.actions.trim());
    RiskReport { rating, status, actions, comment }
}

/// A factor that the comment says has been lowered or raised, and that is the plan's or has gone the other way.
fn moved(
    checker: &mut Checker<'_>,
    row: &Row<'_>,
    comment: &Located<Prose>,
    (now, planned): (&Located<Rating>, Rating),
) {
    let pair = |factor: Option<Factor>| match factor {
        Some(Factor::Probability) => (now.value.probability, planned.probability),
        Some(Factor::Consequence) => (now.value.consequence, planned.consequence),
        None => (now.value.value(), planned.value()),
    };
    let is_other = |own: &Moved| {
        let (now, planned) = pair(own.factor);
        if own.up { now <= planned } else { now >= planned }
    };
    let Some(said) = input::moved(&comment.value).into_iter().find(is_other) else { return };
    let (found, before) = pair(said.factor);
    let problem = row.problem(Code::CommentDiffers, "#comment").and(&now.at).with("what", "moved");
    let problem = problem.with("said", if said.up { "up" } else { "down" }).with("found", found);
    checker.diagnostics.push(problem.with("earlier", before).with(
        "of",
        match said.factor {
            Some(Factor::Probability) => "probability",
            Some(Factor::Consequence) => "consequence",
            None => "value",
        },
    ));
}

fn rating(checker: &mut Checker<'_>, row: &Row<'_>) -> Option<Located<Rating>> {
    let scale = Bounds { low: Some(1), high: Some(5) };
    checker.require(row, "#probability");
    checker.require(row, "#consequence");
    let probability = row.whole("#probability", scale, &mut checker.diagnostics);
    let consequence = row.whole("#consequence", scale, &mut checker.diagnostics);
    let (probability, consequence) = (probability?, consequence?);
    let whole = |value: rust_decimal::Decimal| u8::try_from(value.trunc()).unwrap_or(0);
    let rating = Rating { probability: whole(probability.value), consequence: whole(consequence.value) };
    Some(Located::new(rating, probability.at))
}
