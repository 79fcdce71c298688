//! The words of the plan's settings and of its sheet on the report, in all forms that people write.
//!
//! *Takes* the text of a cell, *returns* what it means if it is one of the known words. *Never* knows what the
//! plan does with it.

use rust_decimal::Decimal;

use super::folded;
use crate::domain::Period;

/// Which words statuses have in the report.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Labels {
    /// Grön, Gul, Röd.
    Colours,
    /// G, A, R.
    Letters,
    /// Helt uppfyllt, delvis uppfyllt, uppfylls inte.
    Words,
}

/// The words of statuses: `färger`, `G/A/R`, `ord`.
pub fn labels(text: &str) -> Option<Labels> {
    match folded(text).as_str() {
        "färger" | "farger" | "colours" | "colors" => Some(Labels::Colours),
        "gar" | "g/a/r" => Some(Labels::Letters),
        "ord" | "words" => Some(Labels::Words),
        _ => None,
    }
}

/// What one unit of a typed amount is worth in kronor: `kr`, `tkr`.
pub fn amount_unit(text: &str) -> Option<Decimal> {
    match folded(text).as_str() {
        "kr" | "kronor" => Some(Decimal::ONE),
        "tkr" => Some(Decimal::ONE_THOUSAND),
        _ => None,
    }
}

/// Whether amounts follow the municipal grant form: `bidrag`, or not: `kostnad`.
pub fn grant_form(text: &str) -> Option<bool> {
    match folded(text).as_str() {
        "kostnad" | "cost" => Some(false),
        "bidrag" | "grant" => Some(true),
        _ => None,
    }
}

/// A document that a part of the report stands in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Document {
    /// The report of T1, T2 or the year.
    Of(Period),
    /// The report of any month.
    Month,
    /// The plan document.
    Plan,
}

/// A document: `T1`, `helår`, `månad`, `plan`.
pub fn document(text: &str) -> Option<Document> {
    match folded(text).as_str() {
        "t1" => Some(Document::Of(Period::T1)),
        "t2" => Some(Document::Of(Period::T2)),
        "helar" | "helår" | "år" | "t3" | "year" => Some(Document::Of(Period::Year)),
        "manad" | "månad" | "month" => Some(Document::Month),
        "plan" => Some(Document::Plan),
        _ => None,
    }
}

/// True for the word that makes a part a section of the one above.
pub fn is_under(word: &str) -> bool {
    ["under", "below"].contains(&folded(word).as_str())
}

/// All units: `alla`.
pub fn is_all(text: &str) -> bool {
    matches!(folded(text).as_str(), "alla" | "all")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_read_in_any_case_and_composition() {
        assert_eq!(labels(" Färger"), Some(Labels::Colours));
        assert_eq!(labels("fa\u{308}rger"), Some(Labels::Colours));
        assert_eq!(document("HELÅR"), Some(Document::Of(Period::Year)));
        assert_eq!(document("Månad"), Some(Document::Month));
        assert_eq!(document("kvartal"), None);
        assert_eq!(amount_unit("TKR"), Some(Decimal::ONE_THOUSAND));
        assert_eq!(grant_form("Bidrag"), Some(true));
        assert!(is_all("Alla") && !is_all("alla enheter"));
    }
}
