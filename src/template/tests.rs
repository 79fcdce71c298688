//! The written workbooks, read back by a plain reader.

use super::sample::{sample_plan, sample_prefill};
use super::*;
use crate::text::Lang;

#[test]
#[ignore = "writes files to look at"]
fn write_samples() {
    let plan = sample_plan();
    let words = Words::new(Lang::Sv);
    let bytes = unit_workbook(&plan, &plan.units[0], Period::T2, &sample_prefill(), &words).expect("a workbook");
    std::fs::write("/tmp/tpl/unit.xlsx", bytes).expect("written");
    let bytes = department_workbook(&plan, Period::T2, &sample_prefill(), &words).expect("a workbook");
    std::fs::write("/tmp/tpl/forvaltning.xlsx", bytes).expect("written");
    let bytes = plan_workbook(&words, None).expect("a workbook");
    std::fs::write("/tmp/tpl/namndplan.xlsx", bytes).expect("written");
}
