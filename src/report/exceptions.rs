//! What does not go as planned: one table of everything that is red or yellow, beyond a limit, delayed or worse.
//!
//! *Takes* what each room says does not go as planned, *returns* a table, the most serious first. *Never* knows a
//! subject, never judges what is serious.

use super::context::Report;
use super::markdown::rich;
use crate::document::{Block, Cell, Column, Inline, Note, Row, StatusLabel, Table, Value};
use crate::domain::{Id, Status, YearPeriod};
use crate::figure::Decided;
use crate::subject;
use crate::text::{self, Arg, input};

/// Why something is told here, the most serious first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Serious {
    /// Its status is red.
    Red,
    /// Its status is yellow.
    Yellow,
    /// An amount departs from its budget by more than the plan's limit.
    BeyondLimit,
    /// Work is delayed or cancelled.
    Delayed,
    /// A risk is larger than it was.
    Risen,
    /// It is green by a decision, not by the plan's rule.
    Decided,
}

impl Serious {
    pub(crate) const ALL: [Serious; 6] =
        [Serious::Red, Serious::Yellow, Serious::BeyondLimit, Serious::Delayed, Serious::Risen, Serious::Decided];

    /// Of a status; nothing of what goes as planned.
    pub(crate) fn of(status: Status) -> Option<Serious> {
        match status {
            Status::Green => None,
            Status::Yellow => Some(Serious::Yellow),
            Status::Red => Some(Serious::Red),
        }
    }

    /// Of a status that was decided; also of one that is green against the rule.
    pub(crate) fn of_decided(decided: &Decided) -> Option<Serious> {
        Serious::of(decided.status()?).or_else(|| decided.departs().then_some(Serious::Decided))
    }

    fn head(self) -> &'static str {
        match self {
            Serious::Red => "exceptions-red",
            Serious::Yellow => "exceptions-yellow",
            Serious::BeyondLimit => "exceptions-beyond",
            Serious::Delayed => "exceptions-delayed",
            Serious::Risen => "exceptions-risen",
            Serious::Decided => "exceptions-decided",
        }
    }
}

/// Something that does not go as planned.
#[derive(Clone)]
pub(crate) struct Exception {
    /// Why it is told.
    pub serious: Serious,
    /// What it is.
    pub what: String,
    /// The goal that it is or serves.
    pub goal: Option<Id>,
    /// What it comes to and what it should: "10,57 %, mål < 8,26 %"; empty if it has no target.
    pub measured: String,
    /// Its status, if it has one.
    pub status: Option<StatusLabel>,
    /// Its status or amount in the report before; empty if it is not known.
    pub before: Cell,
    /// The same now.
    pub now: Cell,
    /// What the plan's rule gives, if the administration has decided otherwise.
    pub rule: Option<StatusLabel>,
    /// Why it is so, in the words of those who report it.
    pub why: Cell,
    /// What is done about it, by whom and until when.
    pub done: Cell,
}

impl Report<'_> {
    /// The table, and below it what it shows; in words if there is nothing to tell.
    pub(crate) fn exceptions(&self) -> Vec<Block> {
        match self.exception_table(true) {
            Some(table) => vec![Block::Table(table)],
            None => vec![Block::text(self.beyond_limits("exceptions-none"))],
        }
    }

    /// A sentence that says how far from the budget is far, where anything is told of amounts.
    fn beyond_limits(&self, id: &str) -> String {
        let has_limits = subject::contributions().any(|own| (own.has_limits)(self));
        let of = if has_limits { self.by_year_end("forecast", "outcome") } else { "none" };
        let rules = &self.plan.rules;
        let share = rules.comment_percent;
        let amount = text::tkr(rules.comment_amount, self.lang());
        let percent = text::percent(share, share.0.normalize().scale(), self.lang());
        let args = [("of", Arg::Text(of)), ("amount", Arg::Text(&amount)), ("percent", Arg::Text(&percent))];
        self.words.with(id, &args)
    }

    /// Everything that does not go as planned, the most serious first.
    pub(crate) fn all_exceptions(&self) -> Vec<Exception> {
        let mut found: Vec<Exception> = subject::contributions().flat_map(|own| (own.exceptions)(self)).collect();
        found.sort_by_key(|own| own.serious);
        found
    }

    /// "Ingen pågående åtgärd i planen.", and where more is said.
    pub(crate) fn no_action(&self, places: &[(String, String)]) -> Cell {
        let said = self.words.get("exceptions-no-action");
        if places.is_empty() {
            return Cell::text(said);
        }
        let mut inlines = vec![Inline::Text(format!("{said} "))];
        inlines.extend(self.see(places));
        Cell::new(Value::Rich(vec![Block::Paragraph(inlines)]))
    }

    /// "Se mål 2.1.", which leads there.
    pub(crate) fn reference(&self, places: &[(String, String)]) -> Cell {
        Cell::new(Value::Rich(vec![Block::Paragraph(self.see(places))]))
    }

    /// The same of places with their anchors.
    fn see(&self, places: &[(String, String)]) -> Vec<Inline> {
        let mut inlines = Vec::new();
        // The words around what is named.
        let said = self.words.with("exceptions-see", &[("heading", Arg::Text("…"))]);
        let (before, after) = said.split_once('…').unwrap_or((&said, ""));
        for (at, (heading, anchor)) in places.iter().enumerate() {
            inlines.push(Inline::Text(if at == 0 { before } else { ", " }.to_owned()));
            let text = vec![Inline::Text(heading.clone())];
            inlines.push(Inline::Link { url: format!("#{anchor}"), text });
        }
        inlines.push(Inline::Text(after.to_owned()));
        inlines
    }

    /// The table alone, for the report with what was before below what is now, for the workbook with a column for each; none
    /// if everything goes as planned.
    pub(crate) fn exception_table(&self, together: bool) -> Option<Table> {
        let found = self.all_exceptions();
        if found.is_empty() {
            return None;
        }
        let previous = self.results.when.previous();
        let mut columns = vec![Column::row_head(self.words.get("column-exception"))];
        if !together {
            columns.push(Column::status(previous.map_or_else(String::new, |when| self.period_head(when))));
        }
        columns.extend([
            Column::status(self.period_head(self.results.when)),
            Column::long(self.words.get("column-why")),
            Column::long(self.words.get("column-done")),
        ]);
        let has_done = found.iter().any(|own| own.done.value != Value::Empty);
        let mut rows = Vec::new();
        for serious in Serious::ALL {
            let own: Vec<&Exception> = found.iter().filter(|own| own.serious == serious).collect();
            if own.is_empty() {
                continue;
            }
            rows.push(Row::group(self.words.get(self.head_of(serious)), columns.len()));
            let is_told = [Serious::Red, Serious::Yellow].contains(&serious) && has_done;
            rows.extend(own.into_iter().map(|own| {
                let Exception { what, before, now, rule, why, done, .. } = own.clone();
                // Nothing would look as if something had been left out.
                let done = match done.value {
                    Value::Empty if is_told => self.no_action(&[]),
                    _ => done,
                };
                let what = Cell::text(what.trim_end_matches('.'));
                if together {
                    Row::body(vec![what, self.now_and_before(now, before, rule), why, done])
                } else {
                    Row::body(vec![what, before, now, why, done])
                }
            }));
        }
        let caption = self.words.get(self.by_year_end("exceptions-caption", "exceptions-caption-outcome"));
        let table = Table { id: "exception-table".into(), caption, columns, rows, ..Table::default() };
        let mut notes = self.letters_note();
        let text = self.beyond_limits("exceptions-note");
        notes.push(Note { mark: String::new(), text });
        Some(Table { notes, ..table }.without_empty_columns())
    }

    /// "Gul", and below it "T1: Gul" and "Regeln: Röd".
    fn now_and_before(&self, now: Cell, before: Cell, rule: Option<StatusLabel>) -> Cell {
        let inline = |cell: &Cell| match &cell.value {
            Value::Status(status) => Inline::Status(status.clone()),
            Value::Progress(progress, word) => Inline::Progress(*progress, word.clone()),
            other => Inline::Text(other.display(self.lang())),
        };
        let when = self.results.when.previous().filter(|_| before.value != Value::Empty);
        if when.is_none() && rule.is_none() {
            return now;
        }
        let label = |when: YearPeriod| match when.year == self.results.when.year {
            true => self.period_word(when.period),
            false => self.period_name(when),
        };
        let labelled = |label: String, of: Inline| Block::Paragraph(vec![Inline::Text(format!("{label}:\u{a0}")), of]);
        let mut blocks = vec![Block::Paragraph(vec![inline(&now)])];
        blocks.extend(when.map(|when| labelled(label(when), inline(&before))));
        blocks.extend(rule.map(|rule| labelled(self.words.get("exceptions-rule"), Inline::Status(rule))));
        Cell::new(Value::Rich(blocks)).from(now.origins)
    }

    /// What the rule gives where the administration has decided otherwise.
    pub(crate) fn rule_departed_from(&self, decided: &Decided) -> Option<StatusLabel> {
        decided.proposed.status().filter(|_| decided.departs()).map(|status| self.status(status))
    }

    /// At year end there are outcomes and no forecasts.
    pub(crate) fn head_of(&self, serious: Serious) -> &'static str {
        match serious {
            Serious::BeyondLimit => self.by_year_end("exceptions-beyond", "exceptions-beyond-outcome"),
            other => other.head(),
        }
    }
}

/// Why something is so, of a text about it: its first sentences from the first one that explains, with the one that it leans
/// on, without a heading above them; of a text in which none does, how it begins. The whole text stands in its own place.
pub(crate) fn opening(text: &str) -> Cell {
    const ENOUGH: usize = 80;
    let is_text = |paragraph: &&str| !paragraph.is_empty() && !paragraph.starts_with('#');
    let Some(paragraph) = text.split("\n\n").map(str::trim).find(is_text) else { return Cell::empty() };
    // "t.ex. en" ends no sentence: what follows one begins with a capital.
    let ends = paragraph.match_indices(". ").map(|(at, _)| at + 1);
    let mut ends: Vec<usize> =
        ends.filter(|at| paragraph[*at..].trim_start().starts_with(char::is_uppercase)).collect();
    ends.push(paragraph.len());
    let starts: Vec<usize> = std::iter::once(0).chain(ends.iter().copied()).collect();
    let sentence = |at: usize| &paragraph[starts[at]..ends[at]];
    let explaining = (0..ends.len()).find(|at| input::explains(sentence(*at))).unwrap_or(0);
    // "Samtidigt" says little without what it is at the same time as.
    let is_leaning = explaining > 0 && input::leans(sentence(explaining));
    let begun = starts[explaining - usize::from(is_leaning)];
    let end = ends[explaining..].iter().copied().find(|at| paragraph[begun..*at].trim().chars().count() >= ENOUGH);
    rich(paragraph[begun..end.unwrap_or(paragraph.len())].trim())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Lang;

    #[test]
    fn a_text_begins_with_whole_sentences() {
        let opens = |text: &str| opening(text).value.display(Lang::Sv);
        assert_eq!(opens("## Rubrik\n\nKort text.\n\nMer."), "Kort text.");
        let long = "Utfallet är lägre än målet, eftersom bl.a. två enheter har haft vakanser under våren och sommaren. Det är bättre nu.";
        assert_eq!(opens(long), long.strip_suffix(" Det är bättre nu.").expect("the end"));
        assert_eq!(opens("Kort. Det här hör också till."), "Kort. Det här hör också till.");
        assert_eq!(opens(""), "");
        let praised = "Mycket blev bättre under året. Handläggningen går snabbare. Samtidigt fick barn vänta för länge på utredningar, på alla enheter.";
        assert_eq!(opens(praised), praised.strip_prefix("Mycket blev bättre under året. ").expect("the beginning"));
    }
}
