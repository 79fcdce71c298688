//! What may be seen of the store: a suppressed figure has no value to those above.

use super::{Figures, How, Kind, Ref, Rule, Value, Visibility};
use crate::domain::{Id, Missing, YearPeriod};

const SUPPRESSED: &Value = &Value::Missing(Missing::Suppressed);

impl Figures {
    /// A figure's value as it may be shown.
    pub fn value(&self, of: Ref) -> &Value {
        if self.is_public(of) { self.raw(of) } else { SUPPRESSED }
    }

    /// True if a figure may be shown. Which way a hidden number moved, by how much, or where it lies on a scale would be a
    /// limit of it.
    pub fn is_public(&self, of: Ref) -> bool {
        let figure = self.get(of);
        figure.visibility == Visibility::Public
            && match &figure.how {
                How::Since(now, before) | How::Difference(now, before) | How::Growth(now, before) => {
                    self.is_public(*now) && self.is_public(*before)
                }
                How::Rule(Rule::Bands, of) => of.iter().all(|of| self.is_public(*of)),
                _ => true,
            }
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
