//! Long lists of texts.

use std::sync::Arc;

use super::Column;

/// A list of texts that is searched and filtered on a screen, too long for paper. There are very many of its rows, so
/// none takes more room than it needs: texts that rows repeat are shared.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Listing {
    /// Caption, never empty: "Varje uppgift och var den kommer ifrån".
    pub caption: String,
    /// The columns, all of words.
    pub columns: Vec<Column>,
    /// The rows, a text a column; empty where there is nothing to say.
    pub rows: Vec<Box<[Arc<str>]>>,
}
