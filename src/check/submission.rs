//! What a unit has reported, typed, each value with its cell.

use std::sync::Arc;

use rust_decimal::Decimal;

use crate::cells::Row;
use crate::domain::{Filled, Id, Prose};
use crate::inputs::sha256;
use crate::source::Located;
use crate::subject::{self, subjects};

/// A comment on a row, to be known again.
#[derive(Clone, Debug)]
pub struct Comment {
    /// Sheet and row.
    pub key: String,
    /// Of its words, however they are set out: a number that says nothing of them.
    pub fingerprint: Located<Decimal>,
}

impl Comment {
    /// The comment on a row of a sheet. A short one may well be true again.
    pub(super) fn of(sheet: &str, row: &Row<'_>, text: &str) -> Option<Comment> {
        const SHORT: usize = 60;
        let words: Vec<String> = text.split_whitespace().map(str::to_lowercase).collect();
        let words = Some(words.join(" ")).filter(|words| words.chars().count() >= SHORT)?;
        let digits = u64::from_str_radix(sha256(words.as_bytes()).get(..12)?, 16).ok()?;
        let fingerprint = Located { value: Decimal::from(digits), at: row.place("#comment") };
        Some(Comment { key: format!("{sheet}:{}", row.id), fingerprint })
    }
}

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
            /// The SHA-256 of what is filled in, which is the same however the workbook was saved.
            pub content: String,
            /// How many cells must be filled in, those included that are.
            pub asked: usize,
            /// How many of them are gone with their rows, beside those that an error says it of.
            pub lost: usize,
            /// "Klarmarkerad".
            pub ready: Option<Located<bool>>,
            /// The longer comments on rows, of whatever subject.
            pub comments: Vec<Comment>,
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
                    content: String::new(),
                    asked: 0,
                    lost: 0,
                    ready: None,
                    comments: Vec::new(),
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
