//! A unit's workbook, sheet by sheet.

use rust_decimal::Decimal;
use rust_xlsxwriter::{Workbook, XlsxError};

use crate::domain::{Period, Unit};
use crate::figure::Figures;
use crate::plan::Plan;
use crate::schema::{self, Marker, identity};
use crate::subject;
use crate::text::{self, Words};

use super::frame::Frame;
use super::grid::Heads;
use super::rows::Source;
use super::style::Styles;
use super::validation::Lists;
use super::{grid, growing, start};

/// Writes the workbook.
pub(super) fn write(
    plan: &Plan,
    unit: &Unit,
    period: Period,
    figures: &Figures,
    words: &Words,
) -> Result<Vec<u8>, XlsxError> {
    let frame = frame(plan, unit, period, words);
    let heads = Heads { amounts: amount_word(plan.committee.amount_unit, words), months: months(period, words) };
    let from = Source { plan, unit, period, figures, words };
    let mut lists = Lists::default();
    let mut book = Workbook::new();
    book.set_properties(&frame.properties(period.end(plan.committee.year))?);
    // The start sheet comes first, but says what the others hold.
    book.add_worksheet();
    let mut summaries = Vec::new();
    for own in subject::unit_rows() {
        let (sheet, rows) = (own.worded(period), (own.rows)(from));
        if !rows.is_empty() {
            summaries.push(grid::write(book.add_worksheet(), sheet, &rows, &heads, &frame, &mut lists)?);
        }
    }
    let intro = start_intro(plan, unit, period, words);
    start::write(book.worksheet_from_index(0)?, &identity::START, &summaries, &intro, &frame, &mut lists)?;
    lists.write(&mut book, words)?;
    growing::save(book)
}

fn frame<'a>(plan: &Plan, unit: &Unit, period: Period, words: &'a Words) -> Frame<'a> {
    Frame {
        words,
        styles: Styles::new(plan.committee.accent),
        marker: Marker {
            version: schema::VERSION,
            committee: plan.committee.slug.clone(),
            year: plan.committee.year,
            period: period.code(),
            unit: unit.id.to_string(),
            sheet: String::new(),
        },
        subject: format!("{}, {} {}", unit.name, period_word(period, words), plan.committee.year),
        committee: plan.committee.name.clone(),
    }
}

fn period_word(period: Period, words: &Words) -> String {
    match period {
        Period::T1 => words.get("template-period-t1"),
        Period::T2 => words.get("template-period-t2"),
        Period::Year => words.get("template-period-year"),
        Period::Month(month) => text::month_name(month, words.lang).to_owned(),
    }
}

/// What the first sheet says whose it is and to what date it belongs.
pub(crate) fn start_intro(plan: &Plan, unit: &Unit, period: Period, words: &Words) -> String {
    let committee = &plan.committee;
    let date = text::date_long(period.end(committee.year), words.lang);
    words.with(
        "template-start-intro",
        &[
            ("unit", (&unit.name).into()),
            ("committee", (&committee.name).into()),
            ("municipality", (&committee.municipality).into()),
            ("date", (&date).into()),
        ],
    )
}

/// The months that a period's amounts are of, where they are not those of the whole year: "jan–aug".
fn months(period: Period, words: &Words) -> Option<String> {
    let short = |month| text::month_name(month, words.lang).chars().take(3).collect::<String>();
    match (period, period.last_month()) {
        (Period::Year, _) => None,
        (_, 1) => Some(short(1)),
        (_, last) => Some(format!("{}\u{2013}{}", short(1), short(last))),
    }
}

/// The unit that amounts are typed in, in words.
fn amount_word(unit: Decimal, words: &Words) -> String {
    words.get(if unit == Decimal::ONE_THOUSAND { "template-tkr" } else { "template-kr" })
}
