//! Tables.

use super::columns::{Demand, LONG, Lengths, distribute, lower, squeeze};
use super::page::Geometry;
use super::rows::{close_row, cut_row, group_strip, head_strip, one_row, rule_above};
use super::{Align, Frame, Layout, Look, Place, space, stacked};
use crate::document::{Cell, ColumnKind, Row, RowKind, Table, Value, plain_blocks};
use crate::domain::{Progress, Status};
use crate::render::ink::Ink;
use crate::render::pdf::PdfError;
use crate::render::pdf::fonts::Face;
use crate::render::pdf::length::Pt;
use crate::render::pdf::paragraph::{Hyphens, Paragraph, Span, Style, Widths};
use crate::render::pdf::strip::{Orientation, Owner, Shape, Strip, Symbol};
use crate::render::pdf::tree::{ElemId, Kind, Scope};

/// Left and right of a cell's content.
const PAD: Pt = Pt(4.0);
/// A step of indentation.
const STEP: Pt = Pt(9.0);
/// A taller row is cut between its lines instead of being moved whole.
const TALLEST_ROW: Pt = Pt(135.0);
/// And then so many lines stay together at both ends.
const LINES: usize = 3;

/// A table up to this share of a page is not divided.
const WHOLE: f32 = 0.12;
/// One up to this share only where much of a page would be left empty.
const HALF: f32 = 0.6;
/// The first row keeps the second with it up to this height, and the last the one before.
const SHORT_ROW: Pt = Pt(60.0);
const LAST_ROW: Pt = Pt(105.0);

/// Where the columns are and how large the text is.
pub(super) struct Plan {
    pub(super) frame: Frame,
    pub(super) widths: Vec<Pt>,
    /// More room at the right of a column of figures that words follow, else they run together.
    extra: Vec<Pt>,
    pub(super) look: Look,
    orientation: Orientation,
    /// Per column, the widest part of its figures after the decimal mark; `None` is plain right alignment.
    tails: Vec<Option<Pt>>,
}

impl Plan {
    /// The frame of `span` columns' content.
    pub(super) fn cell(&self, column: usize, span: usize) -> Frame {
        let before: Pt = self.widths[..column].iter().copied().sum();
        let width: Pt = self.widths[column..column + span].iter().copied().sum();
        let extra = self.extra[column..column + span].last().copied();
        Frame { x: self.frame.x + before + PAD, width: width - PAD * 2.0 - extra.unwrap_or(Pt::ZERO) }
    }
}

impl Layout<'_> {
    /// A table with its caption above, unless a heading says the same, and its notes below.
    pub(super) fn table(
        &mut self,
        table: &Table,
        titled: bool,
        parent: ElemId,
        frame: Frame,
        place: Place,
    ) -> Result<Vec<Strip>, PdfError> {
        let element = self.tree.add(Kind::Table, parent);
        let plan = self.plan(table, frame, place)?;
        let mut strips = if titled { Vec::new() } else { self.caption(table, element, plan.frame)? };
        if !table.columns.is_empty() {
            let head = self.tree.add(Kind::TableHead, element);
            strips.push(self.table_head(table, &plan, Some(head))?);
        }
        strips.iter_mut().for_each(|strip| strip.keep = true);
        if !table.columns.is_empty() {
            let head = self.table_head(table, &plan, None)?;
            // Groups say themselves that they go on.
            let is_grouped = table.rows.iter().any(|row| row.kind == RowKind::Group);
            let repeated = if is_grouped { head } else { self.gone_on(&table.caption, head, &plan)? };
            let mut rows = self.table_rows(table, element, &plan, &repeated)?;
            self.heads.push(repeated);
            let head = self.heads.len() - 1;
            rows.iter_mut().for_each(|strip| strip.head = strip.head.or(Some(head)));
            strips.append(&mut rows);
        }
        self.table_notes(table, parent, &plan, &mut strips)?;
        // A small table is read as a whole: it rather begins on the next page than being torn.
        let height = stacked(&strips);
        let body = Geometry::of(plan.orientation).body();
        strips.iter_mut().for_each(|strip| {
            strip.keep |= height <= body * WHOLE;
            strip.together |= height <= body * HALF;
        });
        if let Some(first) = strips.first_mut() {
            first.anchors.push((table.id.as_str().into(), element));
        }
        if let Some(last) = strips.last_mut() {
            (last.keep, last.together) = (false, false);
        }
        for strip in &mut strips {
            strip.orientation = plan.orientation;
        }
        space(&mut strips, Pt(12.0), Pt(16.0));
        Ok(strips)
    }

    fn caption(&mut self, table: &Table, element: ElemId, frame: Frame) -> Result<Vec<Strip>, PdfError> {
        let caption = self.tree.add(Kind::Caption, element);
        let look = Look { size: Pt(10.0), leading: Pt(13.5), ink: Ink::Text, gap: Pt::ZERO };
        let span = Span::new(&*table.caption, look.style(Face::Bold), Owner::Element(caption));
        self.set(vec![span], frame, look, Align::Left, Hyphens::IfNeeded)
    }

    /// Chooses size and orientation: a table turns the page only if it fits no other way.
    fn plan(&self, table: &Table, frame: Frame, place: Place) -> Result<Plan, PdfError> {
        let portrait: &[f32] = &[9.0, 8.5, 8.0];
        let landscape: &[f32] = &[9.0, 8.5, 8.0, 7.5, 7.0];
        let mut tries =
            vec![(Orientation::Portrait, frame, portrait, LONG[0]), (Orientation::Portrait, frame, portrait, LONG[1])];
        if place == Place::Flow {
            let wide = Geometry::of(Orientation::Landscape).frame();
            tries.push((Orientation::Landscape, wide, landscape, LONG[1]));
        }
        // Widths are proportional to the size, so they are measured once.
        const MEASURED: Pt = Pt(10.0);
        let measured = Look::cell(MEASURED);
        let tails = self.tails(table, measured);
        let (demands, lengths) = self.demands(table, measured, &tails)?;
        let mut last = None;
        for (orientation, frame, sizes, long) in tries {
            for size in sizes {
                let factor = Pt(*size) / MEASURED;
                let demands: Vec<Demand> = demands.iter().map(|demand| demand.scaled(factor, long)).collect();
                let mut widths = distribute(&demands, frame.width);
                let found = widths.is_some();
                if let Some(widths) = &mut widths {
                    let scaled = |cell: &Vec<Pt>| cell.iter().map(|own| *own * factor).collect::<Vec<Pt>>();
                    let rows: Vec<Lengths> = lengths.iter().map(|row| row.iter().map(scaled).collect()).collect();
                    lower(&demands, &rows, widths);
                }
                let plan = Plan {
                    frame,
                    widths: widths.unwrap_or_else(|| squeeze(&demands, frame.width)),
                    extra: extra_room(table),
                    look: Look::cell(Pt(*size)),
                    orientation,
                    tails: tails.iter().map(|tail| tail.map(|tail| tail * factor)).collect(),
                };
                if found {
                    return Ok(plan);
                }
                last = Some(plan);
            }
        }
        Ok(last.expect("invariant: at least one size is tried"))
    }

    /// What each column asks for at a size, and how long the cells of the first rows are.
    fn demands(
        &self,
        table: &Table,
        look: Look,
        tails: &[Option<Pt>],
    ) -> Result<(Vec<Demand>, Vec<Lengths>), PdfError> {
        const TELLING: usize = 80;
        let extra = extra_room(table);
        let mut demands = Vec::new();
        let mut lengths: Vec<Lengths> = vec![Lengths::new(); table.rows.len().min(TELLING)];
        for (index, column) in table.columns.iter().enumerate() {
            let head = self.widths(&column.head, None, Face::Bold, look)?;
            let mut cells = Widths::default();
            // A column of another kind that holds long texts all the same is treated as one of texts. The names of rows
            // give way to what is said of them.
            let long = if column.heads_row { 150 } else { 60 };
            let mut wordy = false;
            for (at, row) in table.rows.iter().enumerate() {
                let spans_row = row.kind == RowKind::Group;
                let Some(cell) = row.cells.get(index).filter(|_| !spans_row) else {
                    continue;
                };
                let (mut text, symbol) = self.cell_text(cell, column.kind);
                if column.kind == ColumnKind::Text && !cell.marks.is_empty() {
                    // A word about a figure stands beside it.
                    text = format!("{text}\u{a0}{}", cell.marks.join("\u{a0}"));
                }
                wordy |= text.chars().count() > long;
                let face = self.cell_style(row, &cell.value, look).face;
                let paragraph = self.paragraph_of(&text, symbol, face, look)?;
                let mut widths = paragraph.widths(self.fonts);
                if let Some(row) = lengths.get_mut(at) {
                    row.push(paragraph.lengths());
                }
                if index == 0 {
                    let indent = indent_of(row);
                    widths.word += indent;
                    widths.line += indent;
                    widths.fragment += indent;
                }
                if column.kind == ColumnKind::Number && figures(&cell.value).is_none() && !wordy {
                    // Words in a column of figures ("kommer i oktober") may break.
                    widths.line = widths.word.min(Pt(70.0));
                }
                cells = cells.max(widths);
            }
            demands.push(Demand {
                kind: if wordy { ColumnKind::LongText } else { column.kind },
                head,
                cells,
                heads_row: column.heads_row,
                padding: PAD * 2.0 + extra[index],
                long: LONG[0],
            });
        }
        // Figures that line up on their decimal mark need the widest of both sides.
        for ((demand, tail), column) in demands.iter_mut().zip(tails).zip(0..) {
            let Some(tail) = tail else {
                continue;
            };
            let front = self.widest_front(table, column, look).unwrap_or(Pt::ZERO);
            demand.cells.line = demand.cells.line.max(front + *tail);
        }
        Ok((demands, lengths))
    }

    fn widths(&self, text: &str, symbol: Option<Symbol>, face: Face, look: Look) -> Result<Widths, PdfError> {
        Ok(self.paragraph_of(text, symbol, face, look)?.widths(self.fonts))
    }

    fn paragraph_of(&self, text: &str, symbol: Option<Symbol>, face: Face, look: Look) -> Result<Paragraph, PdfError> {
        let mut span = Span::new(text, look.style(face), Owner::Artifact);
        span.symbol = symbol;
        Paragraph::new(self.fonts, self.words.lang, vec![span])
    }

    /// The words and the symbol of a cell; statuses are never broken.
    fn cell_text(&self, cell: &Cell, kind: ColumnKind) -> (String, Option<Symbol>) {
        let value = &cell.value;
        let text = match value {
            Value::Rich(blocks) => plain_blocks(blocks),
            other => other.display(self.words.lang),
        };
        let symbol = match value {
            Value::Status(status) => Some(Symbol::Status(status.status)),
            Value::NotAssessed(_) => Some(Symbol::None),
            Value::Progress(progress, _) => Some(Symbol::Progress(*progress)),
            _ => cell.band.as_ref().map(|band| Symbol::Status(band.status)),
        };
        let whole = match value {
            Value::Status(_) | Value::NotAssessed(_) | Value::Progress(..) => true,
            _ => kind == ColumnKind::Status && text.chars().count() < 24,
        };
        (if whole { text.replace(' ', "\u{a0}") } else { text }, symbol)
    }

    /// Per column of figures, the widest part from the decimal mark on; `None` where units differ.
    fn tails(&self, table: &Table, look: Look) -> Vec<Option<Pt>> {
        let tail = |column: usize| {
            let mut units = Vec::new();
            let mut widest = Pt::ZERO;
            for row in &table.rows {
                let Some((text, unit)) = row
                    .cells
                    .get(column)
                    .and_then(|cell| Some((cell.value.display(self.words.lang), figures(&cell.value)?)))
                else {
                    continue;
                };
                units.push(unit);
                let tail = &text[front_of(&text, self.words).len()..];
                widest = widest.max(self.fonts.measure(tail, look.size, row_face(row)));
            }
            units.dedup();
            (units.len() == 1).then_some(widest)
        };
        (0..table.columns.len())
            .map(|column| match table.columns[column].kind {
                ColumnKind::Number => tail(column),
                ColumnKind::Text | ColumnKind::LongText | ColumnKind::Status => None,
            })
            .collect()
    }

    fn widest_front(&self, table: &Table, column: usize, look: Look) -> Option<Pt> {
        table
            .rows
            .iter()
            .filter_map(|row| {
                let cell = row.cells.get(column)?;
                figures(&cell.value)?;
                let text = cell.value.display(self.words.lang);
                let front = front_of(&text, self.words);
                Some(self.fonts.measure(front, look.size, row_face(row)))
            })
            .reduce(Pt::max)
    }

    /// The head rows: with cells of the tree, or as an artifact to be repeated.
    fn table_head(&mut self, table: &Table, plan: &Plan, head: Option<ElemId>) -> Result<Strip, PdfError> {
        let size = (plan.look.size - Pt(0.5)).max(Pt(7.0));
        let look = Look { ink: Ink::Text, ..Look::cell(size) };
        let grouped = table.groups.iter().any(|group| !group.head.is_empty())
            && table.groups.iter().map(|group| group.span).sum::<usize>() == table.columns.len();
        let mut groups = None;
        let mut in_group = vec![false; table.columns.len()];
        let mut first_row = head.map(|head| self.tree.add(Kind::Row, head));
        let mut owners = vec![Owner::Artifact; table.columns.len()];
        if grouped {
            let mut column = 0;
            let mut stacks = Vec::new();
            for group in &table.groups {
                let frame = plan.cell(column, group.span);
                if group.head.is_empty() {
                    for owner in &mut owners[column..column + group.span] {
                        *owner = self.head_cell(first_row, (1, 2));
                    }
                } else {
                    let owner = self.head_cell(first_row, (group.span, 1));
                    let span = Span::new(&*group.head, look.style(Face::Bold), owner);
                    let stack = self.set(vec![span], frame, look, Align::Middle, Hyphens::IfNeeded)?;
                    stacks.push((frame, stack));
                    in_group[column..column + group.span].fill(true);
                }
                column += group.span;
            }
            groups = Some(group_strip(stacks));
            if in_group.iter().any(|grouped| *grouped) {
                first_row = head.map(|head| self.tree.add(Kind::Row, head));
            }
        }
        let mut stacks = Vec::new();
        for (index, column) in table.columns.iter().enumerate() {
            if !grouped || in_group[index] {
                owners[index] = self.head_cell(first_row, (1, 1));
            }
            let frame = plan.cell(index, 1);
            let align = match column.kind {
                ColumnKind::Number => Align::Right,
                ColumnKind::Text | ColumnKind::LongText | ColumnKind::Status => Align::Left,
            };
            let span = Span::new(&*column.head, look.style(Face::Bold), owners[index]);
            stacks.push(self.set(vec![span], frame, look, align, Hyphens::IfNeeded)?);
        }
        let mut strip = head_strip(stacks, plan.frame);
        if let Some(mut groups) = groups {
            let below = groups.height;
            groups.height += strip.height;
            groups.take(strip, below);
            // A head beside the groups is drawn below them but read with them.
            groups.marks.sort_by_key(|mark| match mark.owner {
                Owner::Artifact => None,
                Owner::Element(element) => Some(element),
            });
            strip = groups;
        }
        strip.keep = true;
        strip.orientation = plan.orientation;
        strip.gap = Pt(4.0);
        Ok(strip)
    }

    fn head_cell(&mut self, row: Option<ElemId>, span: (usize, usize)) -> Owner {
        let Some(row) = row else {
            return Owner::Artifact;
        };
        let cell = self.tree.add(Kind::HeaderCell, row);
        let element = self.tree.get_mut(cell);
        element.scope = Some(Scope::Column);
        element.span = span;
        Owner::Element(cell)
    }

    /// The rows, in a body for each group.
    fn table_rows(
        &mut self,
        table: &Table,
        element: ElemId,
        plan: &Plan,
        head: &Strip,
    ) -> Result<Vec<Strip>, PdfError> {
        let mut body = self.tree.add(Kind::TableBody, element);
        let mut group: Option<ElemId> = None;
        if table.rows.is_empty() {
            return self.no_rows(table.columns.len(), body, plan);
        }
        let mut strips: Vec<Strip> = Vec::new();
        let mut going_on = None;
        for (index, row) in table.rows.iter().enumerate() {
            if row.kind == RowKind::Group && index > 0 {
                body = self.tree.add(Kind::TableBody, element);
            }
            let mut next = self.table_row(table, row, body, &mut group, plan)?;
            if row.kind == RowKind::Group {
                self.heads.push(self.continued(head, row, plan)?);
                going_on = Some(self.heads.len() - 1);
            } else {
                next.iter_mut().for_each(|strip| strip.head = going_on);
            }
            // A bold row whose parts are indented below it heads them; another sums what is above. A last group of one row does
            // not stand alone.
            let heads =
                row.kind == RowKind::Subtotal && table.rows.get(index + 1).is_some_and(|next| next.indent > row.indent);
            let sums = !heads && matches!(row.kind, RowKind::Subtotal | RowKind::Total | RowKind::OfWhich);
            let is_small_end = row.kind == RowKind::Group && index + 2 == table.rows.len();
            if let (true, Some(last)) = (sums || is_small_end, strips.last_mut()) {
                last.keep = true;
            }
            // The first rows stay with the head, and the last with the one before it, so that neither a table nor a group of its
            // rows begins or ends with one lonely row.
            let height = stacked(&next);
            let ends = table.rows.get(index + 1).is_none_or(|next| next.kind == RowKind::Group);
            let is_first = index.checked_sub(1).is_none_or(|before| table.rows[before].kind == RowKind::Group);
            let leads = is_first && !ends && height < SHORT_ROW;
            if let Some(last) = next.last_mut() {
                last.keep |= row.kind == RowKind::Group || heads || leads && index == 0;
                last.together |= leads;
            }
            if let (true, Some(before)) = (ends && height < LAST_ROW, strips.last_mut()) {
                before.keep = true;
            }
            strips.append(&mut next);
        }
        Ok(strips)
    }

    fn no_rows(&mut self, columns: usize, body: ElemId, plan: &Plan) -> Result<Vec<Strip>, PdfError> {
        let row = self.tree.add(Kind::Row, body);
        let cell = self.tree.add(Kind::Cell, row);
        self.tree.get_mut(cell).span = (columns, 1);
        let look = Look { ink: Ink::Muted, ..plan.look };
        let text = self.words.get("pdf-table-empty");
        let span = Span::new(text, look.style(Face::Italic), Owner::Element(cell));
        let frame = plan.cell(0, columns);
        let stack = self.set(vec![span], frame, look, Align::Left, Hyphens::Freely)?;
        let mut strip = one_row(vec![stack]);
        close_row(&mut strip, RowKind::Body, plan.frame, true);
        Ok(vec![strip])
    }

    /// A row as one strip, or as several if it is too tall. The head of a group heads the heads of its rows.
    fn table_row(
        &mut self,
        table: &Table,
        row: &Row,
        body: ElemId,
        group: &mut Option<ElemId>,
        plan: &Plan,
    ) -> Result<Vec<Strip>, PdfError> {
        let element = self.tree.add(Kind::Row, body);
        let columns = table.columns.len();
        let mut stacks = Vec::new();
        if row.kind == RowKind::Group {
            let cell = self.tree.add(Kind::HeaderCell, element);
            let head = self.tree.get_mut(cell);
            head.scope = Some(Scope::Row);
            head.span = (columns, 1);
            head.is_named = true;
            *group = Some(cell);
            stacks.push(self.cell(table, row, 0, cell, plan.cell(0, columns), plan)?);
        } else {
            for (index, column) in table.columns.iter().enumerate() {
                let cell = if column.heads_row {
                    let cell = self.tree.add(Kind::HeaderCell, element);
                    let head = self.tree.get_mut(cell);
                    head.scope = Some(Scope::Row);
                    head.headed_by = *group;
                    cell
                } else {
                    self.tree.add(Kind::Cell, element)
                };
                stacks.push(self.cell(table, row, index, cell, plan.cell(index, 1), plan)?);
            }
        }
        let tallest = stacks.iter().map(|stack| stacked(stack)).fold(Pt::ZERO, Pt::max);
        let mut strips = if tallest > TALLEST_ROW { cut_row(stacks) } else { vec![one_row(stacks)] };
        let count = strips.len();
        for (index, strip) in strips.iter_mut().enumerate() {
            strip.keep = index + 1 < count && (index + 1 < LINES || index + LINES >= count);
            close_row(strip, row.kind, plan.frame, index + 1 == count);
        }
        if row.kind == RowKind::Total && count == 1 {
            strips.iter_mut().for_each(|strip| rule_above(strip, plan.frame, Pt(0.9), Ink::Text));
        } else if row.kind == RowKind::Subtotal && count == 1 {
            strips.iter_mut().for_each(|strip| rule_above(strip, plan.frame, Pt(0.6), Ink::Muted));
        }
        Ok(strips)
    }

    /// The content of a cell.
    fn cell(
        &mut self,
        table: &Table,
        row: &Row,
        index: usize,
        element: ElemId,
        frame: Frame,
        plan: &Plan,
    ) -> Result<Vec<Strip>, PdfError> {
        let Some(cell) = row.cells.get(index) else {
            return Ok(Vec::new());
        };
        let kind = table.columns.get(index).map_or(ColumnKind::Text, |column| column.kind);
        let indent = if index == 0 { indent_of(row) } else { Pt::ZERO };
        let frame = frame.indented(indent.min(frame.width * 0.5));
        let owner = Owner::Element(element);
        let style = self.cell_style(row, &cell.value, plan.look);
        if let Value::Rich(blocks) = &cell.value {
            let mut strips = self.blocks(blocks, element, frame, plan.look, Place::Inside)?;
            strips.iter_mut().for_each(|strip| strip.head = None);
            let marks = mark_span(&cell.marks, style, owner);
            strips.extend(self.set(marks, frame, plan.look, Align::Left, Hyphens::Freely)?);
            return Ok(strips);
        }
        let (text, symbol) = self.cell_text(cell, kind);
        let owner = match &cell.band {
            Some(band) if symbol.is_some() => {
                // What the symbol says is said to those who do not see it.
                let said = self.tree.add_inline(Kind::Span, element);
                self.tree.get_mut(said).alt = Some(format!("{}: {text}", band.label));
                Owner::Element(said)
            }
            _ => owner,
        };
        let mut span = Span::new(&*text, style, owner);
        span.symbol = symbol;
        let spans: Vec<Span> = if text.is_empty() && symbol.is_none() { Vec::new() } else { vec![span] };
        if kind == ColumnKind::Number {
            return self.figure_cell(spans, &text, index, cell, frame, plan);
        }
        let spans = spans.into_iter().chain(mark_span(&cell.marks, style, owner)).collect();
        self.set(spans, frame, plan.look, Align::Left, Hyphens::Freely)
    }

    /// A figure, aligned on its decimal mark, with its marks hanging at the right.
    fn figure_cell(
        &self,
        spans: Vec<Span>,
        text: &str,
        index: usize,
        cell: &Cell,
        frame: Frame,
        plan: &Plan,
    ) -> Result<Vec<Strip>, PdfError> {
        let style = spans.first().map_or(plan.look.style(Face::Regular), |span| span.style);
        let owner = spans.first().map_or(Owner::Artifact, |span| span.owner);
        let mut frame = frame;
        if let (Some(_), Some(Some(widest))) = (figures(&cell.value), plan.tails.get(index)) {
            let tail = &text[front_of(text, self.words).len()..];
            let own = self.fonts.measure(tail, style.size, style.face);
            frame.width -= (*widest - own).max(Pt::ZERO);
        }
        let mut strips = self.set(spans, frame, plan.look, Align::Right, Hyphens::Freely)?;
        let marks = mark_span(&cell.marks, style, owner);
        let hung = self.set(marks, frame, plan.look, Align::Left, Hyphens::Freely)?;
        if let (Some(first), Some(marks)) = (strips.first_mut(), hung.into_iter().next()) {
            let right = frame.x + frame.width;
            first.marks.extend(marks.marks.into_iter().map(|mut mark| {
                mark.x = mark.x - frame.x + right;
                mark
            }));
        }
        Ok(strips)
    }

    fn cell_style(&self, row: &Row, value: &Value, look: Look) -> Style {
        let mut style = look.style(row_face(row));
        match value {
            Value::Status(status) => {
                style.ink = Ink::Status(status.status);
                style.face = Face::Bold;
            }
            Value::Progress(Progress::Delayed, _) => style.ink = Ink::Status(Status::Red),
            Value::NotAssessed(_) | Value::Missing(..) => style.ink = Ink::Muted,
            _ if matches!(row.kind, RowKind::Memo | RowKind::OfWhich) => style.ink = Ink::Muted,
            _ => {}
        }
        style
    }

    fn table_notes(
        &mut self,
        table: &Table,
        parent: ElemId,
        plan: &Plan,
        strips: &mut Vec<Strip>,
    ) -> Result<(), PdfError> {
        for (index, note) in table.notes.iter().enumerate() {
            let element = self.tree.add(Kind::Paragraph, parent);
            let owner = Owner::Element(element);
            let style = Look::NOTE.style(Face::Regular);
            let mut spans = Vec::new();
            if !note.mark.is_empty() {
                spans.push(Span::new(format!("{}\u{a0}", note.mark), style, owner));
            }
            spans.push(Span::new(&*note.text, style, owner));
            let frame = Frame { x: plan.frame.x + PAD, width: plan.frame.width - PAD * 2.0 };
            let mut lines = self.set(spans, frame, Look::NOTE, Align::Left, Hyphens::Freely)?;
            let gap = if index == 0 { Pt(5.0) } else { Look::NOTE.gap };
            space(&mut lines, gap, Pt::ZERO);
            if let (false, Some(last)) = (lines.is_empty(), strips.last_mut()) {
                last.keep = true;
            }
            strips.append(&mut lines);
        }
        Ok(())
    }
}

/// What is added at the right of columns of figures: before words, and where a group of columns ends.
fn extra_room(table: &Table) -> Vec<Pt> {
    let ends: Vec<usize> = table
        .groups
        .iter()
        .scan(0, |at, group| {
            *at += group.span;
            Some(*at)
        })
        .collect();
    let figures = |index: usize| table.columns.get(index).map(|column| column.kind == ColumnKind::Number);
    (0..table.columns.len())
        .map(|index| match (figures(index), figures(index + 1)) {
            (Some(true), Some(false)) => Pt(9.0),
            (Some(true), Some(true)) if ends.contains(&(index + 1)) => Pt(6.0),
            _ => Pt::ZERO,
        })
        .collect()
}

/// Sums and heads within the table are bold.
fn row_face(row: &Row) -> Face {
    match row.kind {
        RowKind::Group | RowKind::Subtotal | RowKind::Total => Face::Bold,
        RowKind::Body | RowKind::OfWhich | RowKind::Memo => Face::Regular,
    }
}

fn indent_of(row: &Row) -> Pt {
    let steps = f32::from(row.indent.min(6));
    match row.kind {
        RowKind::OfWhich => STEP * (steps + 1.0),
        RowKind::Body | RowKind::Group | RowKind::Subtotal | RowKind::Total | RowKind::Memo => STEP * steps,
    }
}

/// The unit of a value that is a figure, for lining up only what is alike.
fn figures(value: &Value) -> Option<String> {
    match value {
        Value::Money(_, unit) => Some(format!("{unit:?}")),
        Value::Number { unit, .. } => Some(unit.clone().unwrap_or_default()),
        Value::Percent(..) => Some("%".to_owned()),
        Value::Empty
        | Value::Text(_)
        | Value::Rich(_)
        | Value::Status(_)
        | Value::NotAssessed(_)
        | Value::Missing(..)
        | Value::Trend(..)
        | Value::Progress(..)
        | Value::Date(_)
        | Value::Risk(..) => None,
    }
}

/// The part of a figure before its decimal mark, or before its unit if there is none.
fn front_of<'t>(text: &'t str, words: &crate::text::Words) -> &'t str {
    let mark = match words.lang {
        crate::text::Lang::Sv => ',',
        crate::text::Lang::En => '.',
    };
    let last = text.rfind(|c: char| c.is_ascii_digit()).map_or(0, |at| at + 1);
    let whole = &text[..last];
    whole.rfind(mark).map_or(whole, |at| &whole[..at])
}

fn mark_span(marks: &[String], style: Style, owner: Owner) -> Vec<Span> {
    if marks.is_empty() {
        return Vec::new();
    }
    let style = Style { size: style.size * 0.8, rise: style.size * 0.28, ink: Ink::Muted, ..style };
    vec![Span::new(format!("\u{202f}{}", marks.join(",\u{a0}")), style, owner)]
}

pub(super) fn horizontal(length: Pt, width: Pt, ink: Ink) -> Shape {
    Shape::Line { points: vec![(Pt::ZERO, Pt::ZERO), (length, Pt::ZERO)], width, ink, dashed: false }
}
