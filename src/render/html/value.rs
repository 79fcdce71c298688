//! Values of cells and tiles.
//!
//! *Takes* a typed value, *returns* its markup. *Never* writes a number itself; [`Value::display`] does.

use super::blocks::Writer;
use super::escape::escape;
use super::inline::{broken, not_assessed, progress, status};
use crate::document::Value;

impl Writer<'_> {
    /// Writes a value.
    pub(super) fn value(&mut self, value: &Value) {
        let html = match value {
            Value::Rich(blocks) => return self.blocks(blocks),
            Value::Empty => String::new(),
            Value::Text(text) => broken(text),
            Value::Money(..) | Value::Number { .. } | Value::Percent(..) => {
                format!("<span class=\"figure\">{}</span>", escape(&value.display(self.lang)))
            }
            Value::Trend(..) | Value::Risk(..) => {
                format!("<span class=\"kept\">{}</span>", escape(&value.display(self.lang)))
            }
            Value::Status(label) => status(label),
            Value::NotAssessed(reason) => not_assessed(reason),
            Value::Missing(_, words) => format!("<span class=\"missing\">{}</span>", broken(words)),
            Value::Progress(state, word) => progress(*state, word),
            Value::Date(date) => {
                format!("<time class=\"kept\" datetime=\"{date}\">{}</time>", value.display(self.lang))
            }
        };
        self.html.push_str(&html);
    }
}
