//! Measures of staff, quality and volume.
//!
//! *Takes* a unit's rows, *returns* what it reports and what is wrong with it. *Never* compares units.

use rust_decimal::Decimal;

use super::{Measure, MeasureReport, Scale, Submitted, sheet};
use crate::cells::Row;
use crate::check::context::{Checker, wanted};
use crate::check::values;
use crate::diagnostic::Code;
use crate::domain::Reported;
use crate::text;

/// Checks the sheets.
pub(crate) fn check(checker: &mut Checker<'_>) -> Submitted {
    let plan = checker.plan;
    let mut submitted = Submitted::new();
    for (definition, families) in sheet::BY_FAMILY {
        let measures = sheet::asked(plan, checker.unit, checker.period, families);
        let names = wanted(measures.iter().map(|measure| (&measure.id, &measure.name)));
        let rows = checker.asked_rows(definition, &names);
        for (measure, row) in measures.iter().zip(&rows) {
            let Some(row) = row else { continue };
            let value = values::value(checker, &measure.measure, measure.aggregation, row);
            let position = row.position("#position", &mut checker.diagnostics);
            if position.is_some() && measure.scale != Scale::Quarters {
                checker.diagnostics.push(row.problem(Code::CellUnused, "#position").with("what", "position"));
            }
            submitted.insert(measure.id.clone(), MeasureReport { value, position });
        }
        sick_leave_parts(checker, &measures, &rows, &submitted);
    }
    submitted
}

/// Total sick leave is short plus long (`domain.md`, Staff): hours must agree.
fn sick_leave_parts(checker: &mut Checker<'_>, measures: &[&Measure], rows: &[Option<Row<'_>>], submitted: &Submitted) {
    let hours = |code: &str| -> Option<(usize, Decimal)> {
        let index = measures.iter().position(|measure| measure.code == code)?;
        match submitted.get(&measures[index].id)?.value.value.as_ref()? {
            Reported::Ratio(numerator, _) => Some((index, numerator.value)),
            _ => None,
        }
    };
    let (Some((index, total)), Some((_, short)), Some((_, long))) =
        (hours("sick_total"), hours("sick_short"), hours("sick_long"))
    else {
        return;
    };
    if let Some(Some(row)) = rows.get(index).filter(|_| total != short + long) {
        let lang = checker.words.lang;
        let shown = |value: Decimal| text::number(value, value.normalize().scale(), lang);
        let problem = row.problem(Code::PartsDiffer, "#numerator").with("sum", shown(short + long));
        checker.diagnostics.push(problem.with("total", shown(total)));
    }
}
