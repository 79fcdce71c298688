//! Lengths on the page.
//!
//! *Takes* numbers with their unit, *returns* points. *Never* lets a bare float stand for a length in an
//! interface of this folder.

use std::iter::Sum;
use std::ops::{Add, AddAssign, Div, Mul, Neg, Sub, SubAssign};

/// A length in PDF points, 1/72 inch.
#[derive(Clone, Copy, Debug, Default, PartialEq, PartialOrd)]
pub(crate) struct Pt(pub(crate) f32);

impl Pt {
    /// No length.
    pub(crate) const ZERO: Pt = Pt(0.0);

    /// A length in millimetres.
    pub(crate) const fn mm(mm: f32) -> Pt {
        Pt(mm * 72.0 / 25.4)
    }

    /// In hundredths of a point, as all lengths stand in the file: finer than any printer, and short.
    pub(crate) fn rounded(self) -> f32 {
        (self.0 * 100.0).round() / 100.0
    }

    /// The longer of two.
    pub(crate) fn max(self, other: Pt) -> Pt {
        Pt(self.0.max(other.0))
    }

    /// The shorter of two.
    pub(crate) fn min(self, other: Pt) -> Pt {
        Pt(self.0.min(other.0))
    }
}

impl Add for Pt {
    type Output = Pt;
    fn add(self, other: Pt) -> Pt {
        Pt(self.0 + other.0)
    }
}

impl Sub for Pt {
    type Output = Pt;
    fn sub(self, other: Pt) -> Pt {
        Pt(self.0 - other.0)
    }
}

impl Neg for Pt {
    type Output = Pt;
    fn neg(self) -> Pt {
        Pt(-self.0)
    }
}

impl Mul<f32> for Pt {
    type Output = Pt;
    fn mul(self, factor: f32) -> Pt {
        Pt(self.0 * factor)
    }
}

/// How many times one length goes into another.
impl Div for Pt {
    type Output = f32;
    fn div(self, other: Pt) -> f32 {
        self.0 / other.0
    }
}

impl AddAssign for Pt {
    fn add_assign(&mut self, other: Pt) {
        self.0 += other.0;
    }
}

impl SubAssign for Pt {
    fn sub_assign(&mut self, other: Pt) {
        self.0 -= other.0;
    }
}

impl Sum for Pt {
    fn sum<I: Iterator<Item = Pt>>(iter: I) -> Pt {
        iter.fold(Pt::ZERO, Add::add)
    }
}
