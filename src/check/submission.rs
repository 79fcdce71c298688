//! What a unit has reported, typed, each value with its cell.

use std::sync::Arc;

use crate::domain::{Filled, Id, Prose};
use crate::source::Located;
use crate::subject::{self, subjects};

/// Makes the submission of what every subject asks for.
macro_rules! submission {
    ($($room:ident,)*) => {
        /// A unit's report of a period.
        #[derive(Clone, Debug)]
        pub struct Submission {
            /// The unit.
            pub unit: Id,
            /// Its workbook.
            pub file: Arc<str>,
            /// Somebody has typed something, whether or not it could be understood.
            pub is_typed_in: bool,
            /// How many cells must be filled in, those included that are.
            pub asked: usize,
            /// How many of them are gone with their rows, beside those that an error says it of.
            pub lost: usize,
            /// "Klarmarkerad".
            pub ready: Option<Located<bool>>,
            /// A message to the controller.
            pub message: Option<Located<Prose>>,
            $(
                #[doc = concat!("What is handed in of the subject `", stringify!($room), "`.")]
                pub $room: subject::$room::Submitted,
            )*
        }

        impl Submission {
            /// A report with nothing in it yet.
            pub fn new(unit: Id, file: Arc<str>) -> Submission {
                Submission {
                    unit,
                    file,
                    is_typed_in: false,
                    asked: 0,
                    lost: 0,
                    ready: None,
                    message: None,
                    $($room: Default::default(),)*
                }
            }

            /// True if it is marked as ready.
            pub fn is_ready(&self) -> bool {
                self.ready.as_ref().is_some_and(|ready| ready.value)
            }

            /// True if nothing has been typed.
            pub fn is_blank(&self) -> bool {
                !self.is_typed_in && !self.is_ready() && self.message.is_none() $(&& self.$room.is_blank())*
            }
        }
    };
}

subjects!(submission);
