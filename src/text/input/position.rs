//! Where a municipality stands among all: `12 av 290`, `12/290`, `82 %`, `Grön`.
//!
//! *Takes* text of a cell, *returns* a rank, a percentile or the colour of a quarter. *Never* judges it.

use rust_decimal::Decimal;

use super::vocabulary::status;
use super::{number, percent};
use crate::domain::Position;

/// A place among all; `None` if it is none, or one that cannot be.
pub fn position(text: &str) -> Option<Position> {
    let whole = |text: &str| {
        let value = number(text).ok()?.value;
        value.fract().is_zero().then(|| usize::try_from(value).ok())?
    };
    let pair = ["/", " av ", " of "].iter().find_map(|mark| text.split_once(mark));
    if let Some((at, of)) = pair {
        let (at, of) = (whole(at)?, whole(of)?);
        return (1..=of).contains(&at).then_some(Position::Rank { at, of });
    }
    if text.trim_end().ends_with('%') {
        let share = percent(text).ok()?.value;
        return (Decimal::ZERO..=Decimal::ONE_HUNDRED).contains(&share).then_some(Position::Percentile(share));
    }
    status(text).map(Position::Quarter)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Status;

    #[test]
    fn places_as_people_write_them() {
        for (text, expected) in [
            ("12 av 290", Some(Position::Rank { at: 12, of: 290 })),
            ("12/290", Some(Position::Rank { at: 12, of: 290 })),
            ("290 of 290", Some(Position::Rank { at: 290, of: 290 })),
            ("82 %", Some(Position::Percentile(Decimal::from(82)))),
            ("grön", Some(Position::Quarter(Status::Green))),
            ("0 av 290", None),
            ("291 av 290", None),
            ("1,5 av 290", None),
            ("101 %", None),
            ("12", None),
            ("bäst", None),
        ] {
            assert_eq!(position(text), expected, "{text}");
        }
    }
}
