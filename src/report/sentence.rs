//! Sentences that the compiler writes, from the figures and aware of direction, so that text cannot
//! contradict the table (`domain.md`, Sentences).

use rust_decimal::Decimal;

use super::context::Report;
use crate::domain::{MeasureKind, Money, Percent, ValueKind};
use crate::text::{self, Arg};

impl Report<'_> {
    /// A change in the number's own unit and, for counts, in per cent. Shares change in percentage points.
    pub(crate) fn change_sentence(
        &self,
        kind: &MeasureKind,
        shown: &str,
        now: Decimal,
        before: Decimal,
        label: &str,
    ) -> String {
        let before_shown = self.number(kind, before).display(self.lang());
        let is_share = matches!(kind.kind, ValueKind::Percent | ValueKind::UnitShare);
        let of = ("of", Arg::Text(self.by_year_end("period", "outcome")));
        // What is the same when shown is the same to the reader.
        if text::round(now, kind.decimals) == text::round(before, kind.decimals) {
            return self.words.with("change-none", &[of, ("now", Arg::Text(shown)), ("label", Arg::Text(label))]);
        }
        let direction = if now > before { "up" } else { "down" };
        let by = if is_share {
            // From the shown values, so that the reader's own subtraction agrees.
            let points = (text::round(now, kind.decimals) - text::round(before, kind.decimals)).abs();
            let points = text::number(points, kind.decimals, self.lang());
            self.words.with("change-points", &[("points", Arg::Text(&points))])
        } else {
            self.change_in_count(now, before, kind.decimals)
        };
        let args = [
            of,
            ("now", Arg::Text(shown)),
            ("by", Arg::Text(&by)),
            ("before", Arg::Text(&before_shown)),
            ("label", Arg::Text(label)),
        ];
        self.words.with(&format!("change-{direction}"), &args)
    }

    /// The same in a few words: "15 fler hushåll än T2 2024".
    pub(crate) fn finding(&self, kind: &MeasureKind, now: Decimal, before: Decimal, label: &str) -> String {
        let shown = |number| text::round(number, kind.decimals);
        let by = shown(now) - shown(before);
        if by.is_zero() {
            return self.words.with("finding-none", &[("label", Arg::Text(label))]);
        }
        let by_shown = text::number(by.abs(), kind.decimals, self.lang());
        let of = match kind.kind {
            ValueKind::Percent | ValueKind::UnitShare | ValueKind::YesNo | ValueKind::Degree => "points",
            ValueKind::Count => "count",
            _ => "number",
        };
        let unit = kind.unit.as_deref().unwrap_or_default();
        let args = [
            ("direction", Arg::Text(if by.is_sign_positive() { "up" } else { "down" })),
            ("by", Arg::Text(&by_shown)),
            ("one", Arg::Text(if by.abs() == Decimal::ONE { "one" } else { "other" })),
            ("unit", Arg::Text(unit)),
            ("label", Arg::Text(label)),
        ];
        let said = self.words.with(&format!("finding-{of}"), &args);
        // Without a unit there is a space too much.
        said.split(' ').filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
    }

    /// "A, B och C"
    pub(crate) fn listed<T: AsRef<str>>(&self, texts: &[T]) -> String {
        match texts {
            [] => String::new(),
            [one] => one.as_ref().to_owned(),
            [others @ .., last] => {
                let others: Vec<&str> = others.iter().map(AsRef::as_ref).collect();
                format!("{} {} {}", others.join(", "), self.words.get("list-and"), last.as_ref())
            }
        }
    }

    fn change_in_count(&self, now: Decimal, before: Decimal, decimals: u32) -> String {
        let difference = text::number(now.saturating_sub(before).abs(), decimals, self.lang());
        let share = Money(now.saturating_sub(before).abs()).share_of(Money(before));
        match share {
            Some(Percent(share)) => {
                // Whole, unless that would say that nothing has changed.
                let decimals = u32::from(text::round(share, 0).is_zero());
                let percent = text::number(share, decimals, self.lang());
                let args = [("difference", Arg::Text(&difference)), ("percent", Arg::Text(&percent))];
                self.words.with("change-count", &args)
            }
            None => difference,
        }
    }
}

/// With a small first letter.
pub(crate) fn lower(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or_else(String::new, |first| first.to_lowercase().chain(chars).collect())
}

/// With a capital first letter.
pub(crate) fn capitalised(text: &str) -> String {
    let mut chars = text.chars();
    match chars.next() {
        Some(first) => first.to_uppercase().chain(chars).collect(),
        None => String::new(),
    }
}
