//! Tables with heads that assistive technology can follow.
//!
//! *Takes* a table, *returns* it in a region that scrolls by itself, with its notes below. *Never* turns
//! rows and columns round, however narrow the page; where there is no room for them, the cells of a row of texts stand
//! below each other, each with its head.

use std::fmt::Write as _;

use super::blocks::Writer;
use super::escape::{bound, escape, running};
use super::inline::band;
use super::measure;
use crate::document::{Cell, Column, ColumnGroup, ColumnKind, Note, Row, RowKind, Table, Value};
use crate::text::Lang;

/// From this number of columns on, a table is set smaller in print.
const MANY: usize = 7;
/// Up to this number of rows, a table of figures is kept on one page in print.
const SHORT: usize = 8;
/// A table up to this width in pixels has room on the smallest telephone.
const NARROWEST: f32 = 288.0;
/// As wide as the page is at the least where rows are not yet stacked, and where those are not that are stacked early: 40
/// and 56 rem without margins.
const UNSTACKED: f32 = 608.0;
const UNSTACKED_EARLY: f32 = 848.0;

/// What becomes of a table where the page is narrow.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Narrow {
    /// It scrolls if it must.
    Scrolls,
    /// The cells of a row stand below each other on a telephone.
    Stacks,
    /// They do on a tablet too.
    StacksEarly,
}

impl Writer<'_> {
    /// Writes a table and its notes.
    pub(super) fn table(&mut self, table: &Table, titled: bool) {
        let id = escape(&table.id);
        let many = table.columns.len() >= MANY;
        let long = table.columns.iter().any(|column| column.kind == ColumnKind::LongText);
        let width = least_width(table);
        let narrow = narrow(table, width);
        let class = match (narrow, many, long) {
            // What is taken out of its rows by the style sheet is still a table to those who listen.
            (Narrow::Stacks, ..) => " class=\"full stack\" role=\"table\"",
            (Narrow::StacksEarly, ..) => " class=\"full stack-early\" role=\"table\"",
            (Narrow::Scrolls, true, _) => " class=\"full many\"",
            (Narrow::Scrolls, false, true) => " class=\"full\"",
            (Narrow::Scrolls, false, false) => "",
        };
        let is_stack = narrow != Narrow::Scrolls;
        let short = if !is_stack && table.rows.len() <= SHORT { " short" } else { "" };
        // Only what may scroll, on a telephone at least, is a stop of the tab key.
        let scrolls = match narrow {
            Narrow::Scrolls => width > NARROWEST,
            Narrow::Stacks => false,
            Narrow::StacksEarly => width > UNSTACKED_EARLY,
        };
        let region = if scrolls { format!(" {} tabindex=\"0\"", self.region(table)) } else { String::new() };
        let caption = running(&table.caption);
        // Said to those who jump from table to table, seen in the heading above.
        let unseen = if titled { " class=\"unseen\"" } else { "" };
        let _ = writeln!(
            self.html,
            "<div class=\"table{short}\">\n<div class=\"scroll\"{region}>\n\
             <table id=\"{id}\"{class}>\n<caption id=\"{id}_caption\"{unseen}><span>{caption}</span></caption>"
        );
        self.table_head(table, is_stack);
        self.table_body(table, is_stack);
        self.html.push_str("</table>\n</div>\n");
        self.notes(table);
        self.html.push_str("</div>\n");
    }

    /// Role and name of the region: the caption, after the headings above it where several tables have
    /// the same. A name that is taken even so makes a group, which need not be unique.
    fn region(&mut self, table: &Table) -> String {
        let mut names = Vec::new();
        let mut key = String::new();
        if self.repeated.contains(table.caption.as_str()) {
            for heading in &self.path {
                names.push(escape(&heading.id));
                key.push_str(&heading.text);
                key.push('\n');
            }
        }
        names.push(format!("{}_caption", escape(&table.id)));
        key.push_str(&table.caption);
        let role = if self.regions.insert(key) { "region" } else { "group" };
        format!("role=\"{role}\" aria-labelledby=\"{}\"", names.join(" "))
    }

    fn table_head(&mut self, table: &Table, is_stack: bool) {
        let groups = groups(table);
        if groups.is_empty() {
            let role = role_of(is_stack, "columnheader");
            let columns: String = table.columns.iter().map(|column| column_head(column, false, &role)).collect();
            let (body, row) = (role_of(is_stack, "rowgroup"), role_of(is_stack, "row"));
            let _ = writeln!(self.html, "<thead{body}>\n<tr{row}>{columns}</tr>\n</thead>");
            return;
        }
        for (group, _) in &groups {
            let _ = writeln!(self.html, "<colgroup span=\"{}\"></colgroup>", group.span);
        }
        let (mut above, mut below) = (String::new(), String::new());
        for (index, (group, columns)) in groups.into_iter().enumerate() {
            let heads = |attributes: &str| -> String {
                let begins = |place: usize| index > 0 && place == 0;
                columns
                    .iter()
                    .enumerate()
                    .map(|(place, column)| column_head(column, begins(place), attributes))
                    .collect()
            };
            if group.head.is_empty() {
                above.push_str(&heads(" rowspan=\"2\""));
                continue;
            }
            let scope = if group.span > 1 { "colgroup" } else { "col" };
            let (span, head) = (group.span, running(&group.head));
            let _ = write!(above, "<th class=\"group\" scope=\"{scope}\" colspan=\"{span}\">{head}</th>");
            below.push_str(&heads(""));
        }
        let _ = writeln!(self.html, "<thead>\n<tr>{above}</tr>\n<tr>{below}</tr>\n</thead>");
    }

    /// A row group heads a body of its own, so that its scope is clear.
    fn table_body(&mut self, table: &Table, is_stack: bool) {
        let role = role_of(is_stack, "rowgroup");
        let ends = groups(table).into_iter().scan(0, |end, (group, _)| {
            *end += group.span;
            Some(*end)
        });
        // Where a group of columns ends, the next begins.
        let begins: Vec<usize> = ends.collect();
        let _ = writeln!(self.html, "<tbody{role}>");
        for (index, row) in table.rows.iter().enumerate() {
            if row.kind == RowKind::Group {
                if index > 0 {
                    let _ = writeln!(self.html, "</tbody>\n<tbody{role}>");
                }
                self.group_row(table, index, row, is_stack);
            } else {
                self.row(table, index, row, is_stack, &begins);
            }
        }
        self.html.push_str("</tbody>\n");
    }

    fn group_row(&mut self, table: &Table, index: usize, row: &Row, is_stack: bool) {
        let span = table.columns.len();
        let (row_role, head) = (role_of(is_stack, "row"), role_of(is_stack, "rowheader"));
        let open = format!("<tr class=\"group\"{row_role}><th scope=\"rowgroup\" colspan=\"{span}\"{head}><span>");
        self.html.push_str(&open);
        if let Some(cell) = row.cells.first() {
            self.cell_content(table, (index, 0), cell);
        }
        self.html.push_str("</span></th></tr>\n");
    }

    fn row(&mut self, table: &Table, index: usize, row: &Row, is_stack: bool, begins: &[usize]) {
        let class = match row.kind {
            RowKind::Body | RowKind::Group => "",
            RowKind::Subtotal => " class=\"subtotal\"",
            RowKind::Total => " class=\"total\"",
            RowKind::OfWhich => " class=\"of-which\"",
            RowKind::Memo => " class=\"memo\"",
        };
        let _ = write!(self.html, "<tr{class}{}>", role_of(is_stack, "row"));
        for (place, (column, cell)) in table.columns.iter().zip(&row.cells).enumerate() {
            let indent = if place == 0 { row.indent.min(4) } else { 0 };
            let class = cell_class(column, indent, begins.contains(&place));
            let heads = column.heads_row && cell.value != Value::Empty;
            let (open, close) = if heads { ("th scope=\"row\"", "th") } else { ("td", "td") };
            let role = role_of(is_stack, if heads { "rowheader" } else { "cell" });
            let head = match is_stack && !heads && !column.head.is_empty() {
                true => format!(" data-head=\"{}\"", escape(&column.head)),
                false => String::new(),
            };
            // Beside its head, a value and its marks are one.
            let together = !head.is_empty() && !cell.marks.is_empty() && column.kind != ColumnKind::LongText;
            let (span, span_end) = if together { ("<span>", "</span>") } else { ("", "") };
            let _ = write!(self.html, "<{open}{class}{role}{head}>{span}");
            self.cell_content(table, (index, place), cell);
            let _ = write!(self.html, "{span_end}</{close}>");
        }
        self.html.push_str("</tr>\n");
    }

    fn cell_content(&mut self, table: &Table, place: (usize, usize), cell: &Cell) {
        if let Some(label) = &cell.band {
            self.html.push_str(&band(label));
        }
        self.value(&cell.value);
        for mark in &cell.marks {
            let text = escape(mark);
            let Some(note) = table.notes.iter().position(|note| note.mark == *mark) else {
                let _ = match mark.starts_with('(') {
                    true => write!(self.html, " {text}"),
                    false => write!(self.html, "<sup>{text}</sup>"),
                };
                continue;
            };
            let label = escape(&self.words.with("html-note", &[("mark", mark.into())]));
            let id = escape(&table.id);
            // The first reference is where the note leads back to.
            let anchor = if first_reference(table, mark) == Some(place) {
                format!(" id=\"{id}_ref{note}\"")
            } else {
                String::new()
            };
            let _ =
                write!(self.html, "<sup><a{anchor} href=\"#{id}_note{note}\" aria-label=\"{label}\">{text}</a></sup>");
        }
    }

    fn notes(&mut self, table: &Table) {
        if table.notes.is_empty() {
            return;
        }
        self.html.push_str("<div class=\"notes\">\n");
        for (index, note) in table.notes.iter().enumerate() {
            let html = self.note(table, index, note);
            self.html.push_str(&html);
        }
        self.html.push_str("</div>\n");
    }

    fn note(&self, table: &Table, index: usize, note: &Note) -> String {
        let (id, text) = (escape(&table.id), running(&note.text));
        let mark = match note.mark.as_str() {
            "" => String::new(),
            mark => format!("<span class=\"mark\">{}</span> ", escape(mark)),
        };
        let back = match first_reference(table, &note.mark) {
            Some(_) => format!(
                " <a href=\"#{id}_ref{index}\" aria-label=\"{}\">↑</a>",
                escape(&self.words.with("html-note-back", &[("mark", (&note.mark).into())]))
            ),
            None => String::new(),
        };
        format!("<p id=\"{id}_note{index}\">{mark}{text}{back}</p>\n")
    }
}

/// A table that needs so much width is stacked if its rows hold several long texts, or texts and a status, or no figures
/// and do not fit: side by side the most important would have to be scrolled to on a telephone.
fn narrow(table: &Table, width: f32) -> Narrow {
    let count = |kind: ColumnKind| table.columns.iter().filter(|column| column.kind == kind).count();
    let is_judged = count(ColumnKind::Status) == 1 && count(ColumnKind::Number) < 2 && table.columns.len() > 3;
    let is_words = count(ColumnKind::Number) == 0 && width > NARROWEST;
    if !table.groups.is_empty() || !(count(ColumnKind::LongText) > 1 || is_judged || is_words) {
        Narrow::Scrolls
    } else if width > UNSTACKED {
        Narrow::StacksEarly
    } else {
        Narrow::Stacks
    }
}

fn role_of(is_stack: bool, role: &str) -> String {
    if is_stack { format!(" role=\"{role}\"") } else { String::new() }
}

/// The width that a table needs, its words unbroken, in pixels.
fn least_width(table: &Table) -> f32 {
    const SIZE: f32 = 14.7;
    const PADDING: f32 = 19.2;
    // As the style sheet has them: of what heads a row, and of long texts.
    const HEAD: f32 = 120.0;
    const LONG: f32 = 176.0;
    // A symbol and what follows it.
    const SYMBOL: f32 = 18.0;
    let of_words = |text: &str, bold: bool| {
        let text = bound(text);
        text.split([' ', '\n']).map(|word| measure::width(word, SIZE, bold)).fold(0.0, f32::max) + PADDING
    };
    let of_cell = |cell: &Cell| {
        let shown = cell.value.display(Lang::Sv);
        match cell.value {
            Value::Status(_) | Value::NotAssessed(_) | Value::Progress(..) => {
                measure::width(&shown, SIZE, true) + SYMBOL + PADDING
            }
            Value::Trend(..) | Value::Risk(..) => measure::width(&shown, SIZE, false) + PADDING,
            Value::Empty
            | Value::Text(_)
            | Value::Rich(_)
            | Value::Money(..)
            | Value::Number { .. }
            | Value::Percent(..)
            | Value::Missing(..)
            | Value::Date(_) => of_words(&shown, false),
        }
    };
    let of_column = |(place, column): (usize, &Column)| {
        let least = match column.kind {
            ColumnKind::LongText => LONG,
            _ if column.heads_row => HEAD,
            _ => 0.0,
        };
        let cells = table.rows.iter().filter(|row| row.kind != RowKind::Group).filter_map(|row| row.cells.get(place));
        let widest = cells.map(of_cell).fold(0.0, f32::max);
        widest.max(of_words(&column.head, true)).max(least)
    };
    table.columns.iter().enumerate().map(of_column).sum()
}

/// The groups with their columns; none unless their spans add up.
fn groups(table: &Table) -> Vec<(&ColumnGroup, &[Column])> {
    let total: usize = table.groups.iter().map(|group| group.span).sum();
    if total != table.columns.len() {
        return Vec::new();
    }
    let mut rest = table.columns.as_slice();
    let with_columns = table.groups.iter().filter(|group| group.span > 0).map(|group| {
        let (columns, after) = rest.split_at(group.span);
        rest = after;
        (group, columns)
    });
    with_columns.collect()
}

fn column_head(column: &Column, begins: bool, attributes: &str) -> String {
    let class = cell_class(column, 0, begins);
    let head = running(&column.head);
    // A head without words would be announced as a head of nothing.
    if head.is_empty() {
        return format!("<td{class}{attributes}></td>");
    }
    format!("<th{class} scope=\"col\"{attributes}>{head}</th>")
}

/// What kind of column it is, how far in the cell begins, and whether a group of columns begins with it.
fn cell_class(column: &Column, indent: u8, begins: bool) -> String {
    let kind = match column.kind {
        ColumnKind::Text => None,
        ColumnKind::LongText => Some("l"),
        ColumnKind::Number => Some("n"),
        ColumnKind::Status => Some("s"),
    };
    let indent = (indent > 0).then(|| format!("i{indent}"));
    let names: Vec<&str> = kind.into_iter().chain(indent.as_deref()).chain(begins.then_some("g")).collect();
    if names.is_empty() { String::new() } else { format!(" class=\"{}\"", names.join(" ")) }
}

/// Row and column of the first cell with a mark.
fn first_reference(table: &Table, mark: &str) -> Option<(usize, usize)> {
    table.rows.iter().enumerate().find_map(|(index, row)| {
        let marked = |cell: &Cell| cell.marks.iter().any(|other| other == mark);
        // Of a group row only the first cell is shown.
        let shown = if row.kind == RowKind::Group { 1 } else { table.columns.len() };
        let place = row.cells.iter().take(shown).position(marked)?;
        Some((index, place))
    })
}
