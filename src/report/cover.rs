//! The report's frame: title, cover and identity.

use super::context::{Report, identity};
use crate::document::{Block, Document, Image};
use crate::domain::{Date, Period};
use crate::text::{self, Arg};

/// The document around its body, of which so many blocks stand before the contents.
pub(crate) fn document(report: &Report<'_>, logo: Option<Image>, body: Vec<Block>, front: usize) -> Document {
    let committee = &report.plan.committee;
    let when = report.results.when;
    // A plan is of the year that begins.
    let date = if report.is_plan() { Date::year_start(when.year) } else { when.period.end(when.year) };
    let diary_number =
        if report.is_plan() { committee.diary_number_of_plan() } else { committee.diary_number(when.period) };
    let diary_number = diary_number.map(str::to_owned);
    let mut cover = Vec::new();
    if let Some(number) = &diary_number {
        cover.push((report.words.get("cover-diary"), number.clone()));
    }
    cover.push((report.words.get("cover-department"), committee.department.clone()));
    if !report.is_plan() {
        cover.push((report.words.get("cover-per"), text::date_long(date, report.lang())));
    }
    Document {
        lang: report.lang(),
        title: title(report),
        committee: committee.name.clone(),
        municipality: committee.municipality.clone(),
        diary_number,
        date,
        period: period_text(report),
        cover,
        identity: identity(report.plan, logo),
        contents: Some(front),
        body,
    }
}

/// "Delårsrapport tertial 2 2025", "Verksamhetsberättelse 2025"; of what is incomplete, that it is.
pub(crate) fn title(report: &Report<'_>) -> String {
    let title = full_title(report);
    match report.is_incomplete() {
        true => report.words.with("title-incomplete", &[("title", Arg::Text(&title))]),
        false => title,
    }
}

fn full_title(report: &Report<'_>) -> String {
    let when = report.results.when;
    let year = when.year.to_string();
    let id = match when.period {
        _ if report.is_plan() => "title-plan",
        Period::Month(month) => {
            let month = text::month_name(month, report.lang());
            return report.words.with("title-month", &[("month", Arg::Text(month)), ("year", Arg::Text(&year))]);
        }
        Period::T1 => "title-t1",
        Period::T2 => "title-t2",
        Period::Year => "title-year",
    };
    report.words.with(id, &[("year", Arg::Text(&year))])
}

/// "januari–augusti 2025"
fn period_text(report: &Report<'_>) -> String {
    let when = report.results.when;
    // The title of a plan says it all.
    if report.is_plan() { String::new() } else { format!("{} {}", report.months_of(when.period), when.year) }
}
