//! What may be seen of the store: a suppressed figure has no value to those above.

use super::{Figure, Figures, Kind, Ref, Value, Visibility};
use crate::domain::{Id, Missing, YearPeriod};

const SUPPRESSED: &Value = &Value::Missing(Missing::Suppressed);

impl Figure {
    /// Its value as it may be shown.
    pub fn value(&self) -> &Value {
        match self.visibility {
            Visibility::Public => &self.value,
            Visibility::Suppressed => SUPPRESSED,
        }
    }

    /// Whether it may be shown.
    pub fn visibility(&self) -> Visibility {
        self.visibility
    }
}

impl Figures {
    /// A figure's value as it may be shown.
    pub fn value(&self, of: Ref) -> &Value {
        self.get(of).value()
    }

    /// The committee's value of a kind, item and period, as it may be shown.
    pub fn value_at(&self, kind: Kind, item: &Id, when: YearPeriod) -> Option<&Value> {
        self.find(kind, item, when).map(|of| self.value(of))
    }

    /// A figure's value whether it may be shown or not: for computing, and for finding out what must not be shown.
    pub(crate) fn raw(&self, of: Ref) -> &Value {
        &self.all[of.0 as usize].value
    }

    /// Hides a figure from everybody above.
    pub(crate) fn suppress(&mut self, of: Ref) {
        self.all[of.0 as usize].visibility = Visibility::Suppressed;
    }
}
