//! Texts that are handed in as they were last time or stand twice, and amounts in them that no line comes to.
//!
//! *Takes* texts, earlier texts and the economic lines, *returns* warnings at the texts. *Never* quotes more of a text
//! than the amount.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use super::{COMMENTED, WRITTEN};
use crate::diagnostic::{Code, Diagnostic};
use crate::domain::{GoalLevel, Id, Money, Prose, Status};
use crate::doubts::Doubting;
use crate::figure::Value;
use crate::plan::Plan;
use crate::source::{CellRef, Located};
use crate::subject::economy::{Column, Line, LineKind, LineResult, told};
use crate::text::input::{Change, Claim, Claimed, Outlook, Time};
use crate::text::{self, input};

/// Every text of the period.
pub(crate) fn doubts(all: &Doubting<'_>) -> Vec<Diagnostic> {
    let texts = all.results.texts.iter();
    let each = texts.flat_map(|(key, written)| written.iter().map(move |(unit, text)| (key.as_str(), unit, text)));
    let earlier = texts_before(all);
    let found = each.flat_map(|(key, unit, text)| {
        let differing = amounts(all, key, text).into_iter().chain(counts(all, key, text));
        unchanged(all, key, unit, text, &earlier).into_iter().chain(hard(all, key, text)).chain(differing)
    });
    found.chain(comments(all)).chain(twice(all)).collect()
}

/// A text of fewer letters may well be true again.
const SHORT: usize = 120;

/// Comments in the same words as in the previous report, by their fingerprints.
fn comments(all: &Doubting<'_>) -> Vec<Diagnostic> {
    let (figures, now) = (&all.results.figures, all.results.when);
    let own = figures.iter().filter(|(_, figure)| figure.id.kind == COMMENTED && figure.id.when == now);
    let same = own.filter_map(|(of, figure)| {
        let id = &figure.id;
        let (when, before) = figures.previous(COMMENTED, &id.item, id.unit.as_ref(), now)?;
        let cell = all.cell_of(of)?;
        let problem = Diagnostic::new(Code::TextUnchanged, &cell).with("what", "comment").with("name", "");
        (figures.value(before) == figures.value(of)).then(|| problem.with("when", when))
    });
    same.chain(comments_twice(all)).collect()
}

/// Two rows with the same comment, as where the cells have slid.
fn comments_twice(all: &Doubting<'_>) -> Vec<Diagnostic> {
    let (figures, now) = (&all.results.figures, all.results.when);
    let mut seen: BTreeMap<Decimal, (&Id, CellRef)> = BTreeMap::new();
    let mut found = Vec::new();
    for (of, own) in figures.iter().filter(|(_, own)| own.id.kind == COMMENTED && own.id.when == now) {
        let Some(cell) = all.cell_of(of) else { continue };
        let Some(words) = figures.value(of).number() else { continue };
        match seen.get(&words) {
            // What several say of the same thing they may have agreed on.
            Some((item, _)) if **item == own.id.item => {}
            Some((_, other)) => {
                let problem = Diagnostic::new(Code::TextTwice, &cell).and(other).with("what", "comment");
                let place = format!("{}!{}", other.sheet, other.a1());
                let file = if other.file == cell.file { String::new() } else { format!("{}, ", other.file) };
                found.push(problem.with("name", "").with("other", format!("{file}{place}")));
            }
            None => {
                seen.insert(words, (&own.id.item, cell));
            }
        }
    }
    found
}

/// A text that stands in two places, as one that was pasted into the wrong row.
fn twice(all: &Doubting<'_>) -> Vec<Diagnostic> {
    let mut seen: BTreeMap<String, (&str, &Located<Prose>)> = BTreeMap::new();
    let mut found = Vec::new();
    for (key, text) in
        all.results.texts.iter().flat_map(|(key, written)| written.iter().map(move |(_, own)| (key, own)))
    {
        if text.value.chars().count() < SHORT {
            continue;
        }
        let words = text.value.split_whitespace().collect::<Vec<_>>().join(" ");
        let (first, other) = *seen.entry(words).or_insert((key, text));
        if other.at != text.at {
            let problem = Diagnostic::new(Code::TextTwice, &text.at).and(&other.at).with("what", "text");
            let problem = problem.with("name", name(all.plan, key));
            found.push(problem.with("other", name(all.plan, first)));
        }
    }
    found
}

/// How many goals a text says have a status, and that are not so many.
fn counts(all: &Doubting<'_>, key: &str, text: &Located<Prose>) -> Option<Diagnostic> {
    let goals = all.plan.goals.iter().filter(|goal| goal.level == GoalLevel::Committee);
    let statuses: Vec<Option<Status>> =
        goals.map(|goal| all.results.goals.get(&goal.id).and_then(|own| own.decided.status())).collect();
    let count = |status: Status| statuses.iter().filter(|own| **own == Some(status)).count();
    let is_other = |(told, of, status): &(usize, usize, Status)| *of == statuses.len() && *told != count(*status);
    let told = input::goals_told(&text.value).into_iter().find(is_other);
    let (told, of, status) = told.filter(|_| all.results.missing_units.is_empty())?;
    let problem =
        Diagnostic::new(Code::CommentDiffers, &text.at).with("what", "text_goals").with("status", status.id());
    let problem = problem.with("row", name(all.plan, key)).with("said", told.to_string()).with("of", of.to_string());
    Some(problem.with("found", count(status).to_string()))
}

/// The same words as in the previous report, here or in another place.
fn unchanged(
    all: &Doubting<'_>,
    key: &str,
    unit: &Id,
    text: &Located<Prose>,
    earlier: &[(&str, &str)],
) -> Option<Diagnostic> {
    let elsewhere = || moved(all, key, text, earlier);
    let figures = &all.results.figures;
    let (when, before) = figures.previous(WRITTEN, &Id::from(key), Some(unit), all.results.when)?;
    let Value::Words(before) = figures.value(before) else { return None };
    let is_same = before.split_whitespace().eq(text.value.split_whitespace()) && text.value.chars().count() >= SHORT;
    let problem = Diagnostic::new(Code::TextUnchanged, &text.at).with("what", "text").with("name", name(all.plan, key));
    is_same.then(|| problem.with("when", when)).or_else(elsewhere)
}

/// The texts of the report before, by the place that each stood in.
fn texts_before<'a>(all: &Doubting<'a>) -> Vec<(&'a str, &'a str)> {
    let (figures, Some(before)) = (&all.results.figures, all.results.when.previous()) else { return Vec::new() };
    let written = figures.iter().filter(|(_, own)| own.id.kind == WRITTEN && own.id.when == before);
    let words = written.filter_map(|(of, own)| match figures.value(of) {
        Value::Words(words) => Some((own.id.item.as_str(), &**words)),
        _ => None,
    });
    words.collect()
}

/// What stood in another place of the report before, as if rows had been copied side by side.
fn moved(all: &Doubting<'_>, key: &str, text: &Located<Prose>, earlier: &[(&str, &str)]) -> Option<Diagnostic> {
    if text.value.chars().count() < SHORT {
        return None;
    }
    let is_other =
        |(place, words): &&(&str, &str)| *place != key && words.split_whitespace().eq(text.value.split_whitespace());
    let (place, _) = earlier.iter().find(is_other)?;
    let other = format!("{} ({})", name(all.plan, place), all.results.when.previous()?);
    let problem = Diagnostic::new(Code::TextTwice, &text.at).with("what", "text").with("name", name(all.plan, key));
    Some(problem.with("other", other))
}

/// Harder to read than the plan wants.
fn hard(all: &Doubting<'_>, key: &str, text: &Located<Prose>) -> Option<Diagnostic> {
    let lix = text::lix(&text.value).filter(|lix| *lix > all.plan.rules.readability as usize)?;
    let problem = Diagnostic::new(Code::TextHard, &text.at).with("name", name(all.plan, key));
    Some(problem.with("lix", lix.to_string()).with("limit", all.plan.rules.readability.to_string()))
}

/// Amounts that a text says of outcome or forecast, and that no line of the report comes to.
fn amounts(all: &Doubting<'_>, key: &str, text: &Located<Prose>) -> Vec<Diagnostic> {
    let lines = &all.results.economy.lines;
    // Where units are missing, the text may be about all of them.
    if lines.iter().next().is_none() || !all.results.economy.left_out.is_empty() {
        return Vec::new();
    }
    let comes_to = |claim: &Claim, is_signed: bool| match claim.of {
        Claimed::Share => true,
        Claimed::Money { unit, surplus } => lines.iter().flat_map(amounts_of).any(|own| {
            let is_so = !is_signed || surplus != Some(own.is_negative());
            is_so && text::round(own.abs().0 / unit, claim.decimals) == claim.number
        }),
    };
    let claims = input::claims(&text.value).into_iter().filter(|claim| !comes_to(claim, false));
    // A cost of another kind, or of somebody else, is no line's.
    let signed = input::signed(&text.value).into_iter().flat_map(|told| {
        let of_lines = told.amounts.into_iter().filter(|(from, _)| told::names_line(all, &told.words[..*from]));
        of_lines.map(|(_, claim)| claim).filter(|claim| !comes_to(claim, true)).collect::<Vec<_>>()
    });
    let of_several = input::several(&text.value).into_iter().filter_map(|amounts| {
        // One of them is wrong, where the others are right.
        let (right, wrong): (Vec<Claim>, Vec<Claim>) = amounts.into_iter().partition(|claim| comes_to(claim, false));
        wrong.into_iter().next().filter(|_| !right.is_empty())
    });
    let told = claims.chain(signed).chain(of_several).map(|claim| {
        let problem = Diagnostic::new(Code::CommentDiffers, &text.at).with("what", "text").with("found", "");
        problem.with("row", name(all.plan, key)).with("said", claim.said)
    });
    let told: Vec<Diagnostic> = told.chain(turned(all, key, text)).chain(changed(all, key, text)).collect();
    let told = if told.is_empty() { buffered(all, key, text).into_iter().collect() } else { told };
    // One amount that is wrong is said once.
    if told.is_empty() { named(all, key, text).into_iter().collect() } else { told }
}

/// An amount that a text says of what is before or after the buffer, and that the sum there does not come to.
fn buffered(all: &Doubting<'_>, key: &str, text: &Located<Prose>) -> Option<Diagnostic> {
    let economy = &all.plan.economy;
    let lines = economy.lines_of(economy.main_table());
    let mut buffers = lines.filter(|line| line.kind == LineKind::Adjustment);
    let (buffer, None) = (buffers.next()?, buffers.next()) else { return None };
    let parent = buffer.parent.as_ref()?;
    let is_sum = |line: &&Line| matches!(line.kind, LineKind::Subtotal | LineKind::Total | LineKind::Ordinary);
    let others = economy.lines.iter().filter(|line| line.parent.as_ref() == Some(parent)).filter(is_sum);
    let [before] = others.collect::<Vec<_>>()[..] else { return None };
    let result = |id: &Id| all.results.economy.lines.get(id);
    let (before, after) = (result(&before.id)?, result(parent)?);
    let is_other = |(is_before, claim): &(bool, Claim)| {
        let Claimed::Money { unit, .. } = claim.of else { return false };
        let own = if *is_before { before } else { after };
        !amounts_of(own).any(|amount| text::round(amount.abs().0 / unit, claim.decimals) == claim.number)
    };
    let (is_before, claim) = input::around_buffer(&text.value, &buffer.name).into_iter().find(is_other)?;
    let column = if all.plan.committee.has_forecast(all.results.when.period) {
        Column::VarianceYear
    } else {
        Column::VariancePeriod
    };
    let own = (if is_before { before } else { after }).value(column)?;
    let problem = Diagnostic::new(Code::CommentDiffers, &text.at).with("what", "text_buffer");
    let problem = problem.with("row", name(all.plan, key)).with("said", claim.said).with("of", &buffer.name);
    let problem = problem.with("found", if is_before { "before" } else { "after" });
    Some(problem.with("earlier", text::mnkr(own.abs(), all.words.lang)))
}

/// An amount beside the name of a line that has no such amount.
fn named(all: &Doubting<'_>, key: &str, text: &Located<Prose>) -> Option<Diagnostic> {
    let (claim, line) = told::other_amount(all, &text.value)?;
    let problem = Diagnostic::new(Code::CommentDiffers, &text.at).with("what", "text_line").with("found", line);
    Some(problem.with("row", name(all.plan, key)).with("said", claim.said))
}

/// A forecast that a text says has become better or worse by an amount that no line has changed by.
fn changed(all: &Doubting<'_>, key: &str, text: &Located<Prose>) -> Option<Diagnostic> {
    let lines = &all.results.economy.lines;
    let known: Vec<Money> = lines.iter().filter_map(|line| line.value(Column::ChangeOnPrevious)).collect();
    let is_nowhere = |own: &Change| !known.iter().any(|change| own.is(change.0));
    let said = input::changes(&text.value).into_iter().find(is_nowhere).filter(|_| !known.is_empty())?;
    let problem = Diagnostic::new(Code::CommentDiffers, &text.at).with("what", "text_change").with("found", "");
    Some(problem.with("row", name(all.plan, key)).with("said", said.said))
}

/// A surplus or a deficit that a text tells of, where no line has one.
fn turned(all: &Doubting<'_>, key: &str, text: &Located<Prose>) -> Option<Diagnostic> {
    let lines = &all.results.economy.lines;
    let has = |column: Column, surplus: bool| {
        let variances = lines.iter().filter_map(|line| line.value(column));
        let known: Vec<Money> = variances.filter(|own| *own != Money::ZERO).collect();
        known.is_empty() || known.iter().any(|own| own.is_negative() != surplus)
    };
    let is_nowhere = |own: &Outlook| match own.time {
        Time::Year => !has(Column::VarianceYear, own.surplus),
        Time::Period => !has(Column::VariancePeriod, own.surplus),
        Time::Either => !has(Column::VarianceYear, own.surplus) && !has(Column::VariancePeriod, own.surplus),
    };
    let outlook = input::outlooks(&text.value).into_iter().find(is_nowhere)?;
    let problem = Diagnostic::new(Code::CommentDiffers, &text.at).with("what", "text_sign").with("found", "");
    let surplus = if outlook.surplus { "yes" } else { "no" };
    Some(problem.with("row", name(all.plan, key)).with("said", outlook.said).with("surplus", surplus))
}

fn amounts_of(line: &LineResult) -> impl Iterator<Item = Money> {
    line.amounts.values().map(|amount| amount.value)
}

/// What a text is called: its section, or the goal or indicator that it is about.
pub(super) fn name(plan: &Plan, key: &str) -> String {
    let section = plan.texts.sections.iter().find(|section| section.id.as_str() == key).map(|own| &own.name);
    let id = key.split(':').nth(1).map(Id::from);
    let goal = || id.as_ref().and_then(|id| plan.goals.get(id)).map(|own| &own.name);
    let indicator = || id.as_ref().and_then(|id| plan.indicators.get(id)).map(|own| &own.name);
    section.or_else(goal).or_else(indicator).map_or_else(|| key.to_owned(), Clone::clone)
}
