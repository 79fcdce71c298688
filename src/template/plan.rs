//! placeholder
use super::TemplateError;
use crate::text::Words;
/// x
pub struct PlanEntry;
/// x
pub struct PlanRow;
/// x
pub struct PlanRows;
/// x
pub fn plan_workbook(_words: &Words, _filled: Option<&PlanRows>) -> Result<Vec<u8>, TemplateError> { Ok(Vec::new()) }
