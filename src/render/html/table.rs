//! Tables with heads that assistive technology can follow.
//!
//! *Takes* a table, *returns* it in a region that scrolls by itself, with its notes below. *Never* turns
//! rows and columns round, however narrow the page; on a telephone the cells of a row with long texts stand below each
//! other, each with its head.

use std::fmt::Write as _;

use super::blocks::Writer;
use super::escape::escape;
use super::inline::band;
use super::measure;
use crate::document::{Cell, Column, ColumnGroup, ColumnKind, Note, Row, RowKind, Table, Value};
use crate::text::Lang;

/// From this number of columns on, a table is set smaller in print.
const MANY: usize = 7;
/// Up to this number of rows, a table is kept on one page in print.
const SHORT: usize = 15;
/// A table up to this width in pixels has room on the smallest telephone.
const NARROWEST: f32 = 288.0;
/// As wide as the page is at the least where rows are not yet stacked: 40 rem without its margins.
const NARROWEST_UNSTACKED: f32 = 608.0;

impl Writer<'_> {
    /// Writes a table and its notes.
    pub(super) fn table(&mut self, table: &Table, titled: bool) {
        let id = escape(&table.id);
        let many = table.columns.len() >= MANY;
        let long = table.columns.iter().any(|column| column.kind == ColumnKind::LongText);
        let class = match (many, long) {
            // What is taken out of its rows by the style sheet is still a table to those who listen.
            _ if stacks(table) => " class=\"full stack\" role=\"table\"",
            (true, _) => " class=\"full many\"",
            (false, true) => " class=\"full\"",
            (false, false) => "",
        };
        let short = if table.rows.len() <= SHORT { " short" } else { "" };
        // Only what may scroll, on a telephone at least, is a stop of the tab key.
        let narrowest = if stacks(table) { NARROWEST_UNSTACKED } else { NARROWEST };
        let scrolls = least_width(table) > narrowest;
        let region = if scrolls { format!(" {} tabindex=\"0\"", self.region(table)) } else { String::new() };
        let caption = escape(&table.caption);
        // Said to those who jump from table to table, seen in the heading above.
        let unseen = if titled { " class=\"unseen\"" } else { "" };
        let _ = writeln!(
            self.html,
            "<div class=\"table{short}\">\n<div class=\"scroll\"{region}>\n\
             <table id=\"{id}\"{class}>\n<caption id=\"{id}_caption\"{unseen}><span>{caption}</span></caption>"
        );
        self.table_head(table);
        self.table_body(table);
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

    fn table_head(&mut self, table: &Table) {
        let groups = groups(table);
        if groups.is_empty() {
            let is_stack = stacks(table);
            let role = if is_stack { " role=\"columnheader\"" } else { "" };
            let columns: String = table.columns.iter().map(|column| column_head(column, role)).collect();
            let (body, row) = (role_of(is_stack, "rowgroup"), role_of(is_stack, "row"));
            let _ = writeln!(self.html, "<thead{body}>\n<tr{row}>{columns}</tr>\n</thead>");
            return;
        }
        for (group, _) in &groups {
            let _ = writeln!(self.html, "<colgroup span=\"{}\"></colgroup>", group.span);
        }
        let (mut above, mut below) = (String::new(), String::new());
        for (group, columns) in groups {
            if group.head.is_empty() {
                above.extend(columns.iter().map(|column| column_head(column, " rowspan=\"2\"")));
                continue;
            }
            let scope = if group.span > 1 { "colgroup" } else { "col" };
            let (span, head) = (group.span, escape(&group.head));
            let _ = write!(above, "<th class=\"group\" scope=\"{scope}\" colspan=\"{span}\">{head}</th>");
            below.extend(columns.iter().map(|column| column_head(column, "")));
        }
        let _ = writeln!(self.html, "<thead>\n<tr>{above}</tr>\n<tr>{below}</tr>\n</thead>");
    }

    /// A row group heads a body of its own, so that its scope is clear.
    fn table_body(&mut self, table: &Table) {
        let role = role_of(stacks(table), "rowgroup");
        let _ = writeln!(self.html, "<tbody{role}>");
        for (index, row) in table.rows.iter().enumerate() {
            if row.kind == RowKind::Group {
                if index > 0 {
                    let _ = writeln!(self.html, "</tbody>\n<tbody{role}>");
                }
                self.group_row(table, index, row);
            } else {
                self.row(table, index, row);
            }
        }
        self.html.push_str("</tbody>\n");
    }

    fn group_row(&mut self, table: &Table, index: usize, row: &Row) {
        let span = table.columns.len();
        let is_stack = stacks(table);
        let (row_role, head) = (role_of(is_stack, "row"), role_of(is_stack, "rowheader"));
        let open = format!("<tr class=\"group\"{row_role}><th scope=\"rowgroup\" colspan=\"{span}\"{head}><span>");
        self.html.push_str(&open);
        if let Some(cell) = row.cells.first() {
            self.cell_content(table, (index, 0), cell);
        }
        self.html.push_str("</span></th></tr>\n");
    }

    fn row(&mut self, table: &Table, index: usize, row: &Row) {
        let class = match row.kind {
            RowKind::Body | RowKind::Group => "",
            RowKind::Subtotal => " class=\"subtotal\"",
            RowKind::Total => " class=\"total\"",
            RowKind::OfWhich => " class=\"of-which\"",
            RowKind::Memo => " class=\"memo\"",
        };
        let is_stack = stacks(table);
        let _ = write!(self.html, "<tr{class}{}>", role_of(is_stack, "row"));
        for (place, (column, cell)) in table.columns.iter().zip(&row.cells).enumerate() {
            let indent = if place == 0 { row.indent.min(4) } else { 0 };
            let class = cell_class(column, indent);
            let heads = column.heads_row && cell.value != Value::Empty;
            let (open, close) = if heads { ("th scope=\"row\"", "th") } else { ("td", "td") };
            let role = role_of(is_stack, if heads { "rowheader" } else { "cell" });
            let head = match is_stack && !heads && !column.head.is_empty() {
                true => format!(" data-head=\"{}\"", escape(&column.head)),
                false => String::new(),
            };
            let _ = write!(self.html, "<{open}{class}{role}{head}>");
            self.cell_content(table, (index, place), cell);
            let _ = write!(self.html, "</{close}>");
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
        let (id, text) = (escape(&table.id), escape(&note.text));
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

/// True of a table whose rows hold several long texts, or texts and a status: side by side the most important would have
/// to be scrolled to on a telephone.
fn stacks(table: &Table) -> bool {
    let count = |kind: ColumnKind| table.columns.iter().filter(|column| column.kind == kind).count();
    let is_judged = count(ColumnKind::Status) == 1 && count(ColumnKind::Number) < 2 && table.columns.len() > 3;
    (count(ColumnKind::LongText) > 1 || is_judged) && table.groups.is_empty()
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
    const LONG: f32 = 240.0;
    let of_words = |text: &str, bold: bool| {
        text.split(' ').map(|word| measure::width(word, SIZE, bold)).fold(0.0, f32::max) + PADDING
    };
    let of_column = |(place, column): (usize, &Column)| {
        let least = match column.kind {
            ColumnKind::LongText => LONG,
            _ if column.heads_row => HEAD,
            _ => 0.0,
        };
        let cells = table.rows.iter().filter(|row| row.kind != RowKind::Group).filter_map(|row| row.cells.get(place));
        let widest = cells.map(|cell| of_words(&cell.value.display(Lang::Sv), false)).fold(0.0, f32::max);
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

fn column_head(column: &Column, attributes: &str) -> String {
    let class = cell_class(column, 0);
    let head = escape(&column.head);
    // A head without words would be announced as a head of nothing.
    if head.is_empty() {
        return format!("<td{class}{attributes}></td>");
    }
    format!("<th{class} scope=\"col\"{attributes}>{head}</th>")
}

fn cell_class(column: &Column, indent: u8) -> String {
    let kind = match column.kind {
        ColumnKind::Text => "",
        ColumnKind::LongText => "l",
        ColumnKind::Number => "n",
        ColumnKind::Status => "s",
    };
    match (kind, indent) {
        ("", 0) => String::new(),
        ("", indent) => format!(" class=\"i{indent}\""),
        (kind, 0) => format!(" class=\"{kind}\""),
        (kind, indent) => format!(" class=\"{kind} i{indent}\""),
    }
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
