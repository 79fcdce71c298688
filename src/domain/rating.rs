//! Probability and consequence.

/// Probability and consequence of a risk, 1 to 5 each.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Rating {
    /// 1 unlikely to 5 very likely.
    pub probability: u8,
    /// 1 negligible to 5 very serious.
    pub consequence: u8,
}

impl Rating {
    /// Probability times consequence, 1 to 25.
    pub fn value(self) -> u8 {
        self.probability.saturating_mul(self.consequence)
    }
}
