//! What a page must keep to.

use std::collections::BTreeSet;

use super::sample::document;
use super::*;
use crate::document::{Block, Cell, Column, Row, RowKind, Table};
use crate::text::Lang;

fn page() -> String {
    render(&document(), &Words::new(Lang::Sv))
}

/// The page of a document with only these blocks.
fn page_of(body: Vec<Block>) -> String {
    let document = Document { body, ..document() };
    render(&document, &Words::new(Lang::Sv))
}

/// The values of an attribute, in order.
fn values<'p>(page: &'p str, attribute: &str) -> Vec<&'p str> {
    let start = format!(" {attribute}=\"");
    page.split(&start).skip(1).map(|rest| rest.split('"').next().unwrap_or("")).collect()
}

#[test]
fn the_page_is_well_formed() {
    // Void elements apart, the page is written as XML would have it, so an XML reader finds what is not closed.
    let mut page = page().replace("<!DOCTYPE html>\n", "").replace("&nbsp;", " ");
    for void in ["<meta ", "<img ", "<br"] {
        let parts: Vec<String> = page
            .split(void)
            .enumerate()
            .map(|(index, part)| match index {
                0 => part.to_owned(),
                _ => part.replacen('>', "/>", 1),
            })
            .collect();
        page = parts.join(void);
    }
    let mut reader = quick_xml::Reader::from_str(&page);
    let mut open = Vec::new();
    loop {
        match reader.read_event().expect("no open end") {
            quick_xml::events::Event::Start(tag) => open.push(tag.name().as_ref().to_owned()),
            quick_xml::events::Event::End(tag) => {
                assert_eq!(open.pop().as_deref(), Some(tag.name().as_ref()));
            }
            quick_xml::events::Event::Eof => break,
            _ => {}
        }
    }
    assert!(open.is_empty(), "{open:?}");
}

#[test]
fn ids_are_unique_and_references_lead_somewhere() {
    let page = page();
    let ids = values(&page, "id");
    let unique: BTreeSet<&str> = ids.iter().copied().collect();
    assert_eq!(ids.len(), unique.len(), "an id is used twice");
    for link in values(&page, "href") {
        if let Some(id) = link.strip_prefix('#') {
            assert!(unique.contains(id), "#{id}");
        }
    }
    for names in values(&page, "aria-labelledby") {
        for id in names.split(' ') {
            assert!(unique.contains(id), "{id}");
        }
    }
}

#[test]
fn the_page_needs_nothing_from_outside() {
    let page = page();
    assert!(!page.contains("<script") && !page.contains("<link"));
    assert!(!page.contains("url(") && !page.contains("@import"));
    for source in values(&page, "src") {
        assert!(source.starts_with("data:"), "{source}");
    }
    let addresses = page.matches("http://").count() + page.matches("https://").count();
    let links = values(&page, "href");
    let outward = links.iter().filter(|link| link.starts_with("http")).count();
    assert_eq!(addresses, outward);
}

#[test]
fn hostile_text_stays_text() {
    let hostile = "<script>alert(1)</script>\"'&";
    let mut table = Table {
        id: "t".to_owned(),
        caption: hostile.to_owned(),
        columns: vec![Column::row_head(hostile)],
        rows: vec![Row::body(vec![Cell::text(hostile).marked(hostile)])],
        ..Table::default()
    };
    table.notes.push(crate::document::Note { mark: hostile.to_owned(), text: hostile.to_owned() });
    let mut document = Document {
        body: vec![Block::heading(1, hostile, "h"), Block::text(hostile), Block::Table(table)],
        title: hostile.to_owned(),
        committee: hostile.to_owned(),
        municipality: hostile.to_owned(),
        period: hostile.to_owned(),
        diary_number: Some(hostile.to_owned()),
        ..document()
    };
    document.cover.push((hostile.to_owned(), hostile.to_owned()));
    let page = render(&document, &Words::new(Lang::En));
    assert!(!page.contains("<script"));
    assert!(page.contains("&lt;script&gt;alert(1)&lt;/script&gt;&quot;&#39;&amp;"));
}

#[test]
fn headings_are_one_level_below_the_title() {
    let page = page();
    assert_eq!(page.matches("<h1").count(), 1);
    assert!(page.contains("<h2 id=\"sammanfattning\">"));
    assert!(page.contains("<h5 id=\"mal-3-kommentar\">"));
}

#[test]
fn contents_nest_and_can_be_left_out() {
    let body = vec![
        Block::heading(1, "A", "a"),
        Block::heading(2, "B", "b"),
        Block::heading(4, "C", "c"),
        Block::heading(1, "D", "d"),
    ];
    let page = page_of(body);
    assert!(page.contains(
        "<li><a href=\"#a\">A</a>\n<ol>\n<li><a href=\"#b\">B</a></li>\n</ol>\n</li>\n<li><a href=\"#d\">D</a></li>"
    ));
    let plain = Document { contents: None, ..document() };
    assert!(!render(&plain, &Words::new(Lang::Sv)).contains("<nav"));
}

#[test]
fn heads_of_tables_say_what_they_head() {
    let page = page();
    assert!(page.contains("<th class=\"group\" scope=\"colgroup\" colspan=\"3\">Period</th>"));
    assert!(page.contains("<th scope=\"col\" rowspan=\"2\">Avdelning</th>"));
    assert!(page.contains("<th scope=\"row\">Avdelning vuxen</th>"));
    assert!(page.contains("<tr class=\"group\"><th scope=\"rowgroup\" colspan=\"8\">"));
    assert!(page.contains("<tr class=\"total\">"));
    assert!(page.contains("<span class=\"figure\">−54&nbsp;669</span>"));
}

#[test]
fn spans_that_do_not_add_up_cost_the_groups_and_not_the_table() {
    let mut table = Table {
        id: "t".to_owned(),
        caption: "T".to_owned(),
        columns: vec![Column::text("A"), Column::text("B")],
        rows: vec![Row::of(RowKind::Group, vec![])],
        ..Table::default()
    };
    table.groups.push(crate::document::ColumnGroup { head: "G".to_owned(), span: 7 });
    let page = page_of(vec![Block::Table(table)]);
    assert!(page.contains("<tr><th scope=\"col\">A</th><th scope=\"col\">B</th></tr>"));
}

#[test]
fn notes_are_linked_both_ways_and_once() {
    let page = page();
    assert!(page.contains(
        "Omvärldsbuffert<sup><a id=\"tabell-ekonomi_ref0\" href=\"#tabell-ekonomi_note0\" aria-label=\"Not *\">*</a></sup>"
    ));
    assert!(page.contains("<a href=\"#tabell-ekonomi_ref0\" aria-label=\"Tillbaka från not *\">"));
}

/// A page with a table of one row.
fn page_of_row(columns: Vec<Column>, cells: Vec<Cell>) -> String {
    let (id, caption) = ("t".to_owned(), "T".to_owned());
    page_of(vec![Block::Table(Table { id, caption, columns, rows: vec![Row::body(cells)], ..Table::default() })])
}

#[test]
fn tables_of_words_are_stacked_and_tables_of_figures_scroll() {
    let of = |columns: Vec<Column>, word: &str| {
        let cells = columns.iter().map(|_| Cell::text(word)).collect();
        page_of_row(columns, cells)
    };
    let words = || vec![Column::row_head("Uppdrag"), Column::status("Status"), Column::long("Kommentar")];
    let figures = || vec![Column::row_head("Antal"), Column::number("2024"), Column::number("2025")];
    let long = "tillgänglighetsplaneringsarbete";
    assert!(of(words(), "ord").contains("<table id=\"t\" class=\"full stack\""));
    assert!(of(words(), long).contains("<table id=\"t\" class=\"full stack-early\""), "no room on a tablet");
    let figures = of(figures(), long);
    assert!(figures.contains("tabindex=\"0\">\n<table id=\"t\">"));
    assert!(!of(words(), "ord").contains("tabindex=\"0\""), "what is stacked is no stop of the tab key");
}

#[test]
fn groups_of_columns_stand_apart() {
    let page = page();
    assert!(page.contains("<th class=\"n g\" scope=\"col\">Utfall</th>"));
    assert!(page.contains("<td class=\"n g\"><span class=\"figure\">−382&nbsp;590</span></td>"));
    assert!(page.contains("<td class=\"n\"><span class=\"figure\">−303&nbsp;921</span></td>"));
}

#[test]
fn a_mark_stays_with_its_value() {
    let columns =
        vec![Column::row_head("Indikator"), Column::text("Utfall"), Column::text("Mål"), Column::status("Status")];
    let status = crate::document::StatusLabel { status: crate::domain::Status::Yellow, label: "Gul".to_owned() };
    let mut cells = vec![Cell::text("1.1"), Cell::text("3"), Cell::text("4")];
    cells.push(Cell::new(crate::document::Value::Status(status)).marked("*"));
    let page = page_of_row(columns, cells);
    assert!(page.contains("data-head=\"Status\"><span><span class=\"status c-yellow\">"));
    assert!(page.contains("Gul</span><sup>*</sup></span></td>"));
}

#[test]
fn every_table_region_has_its_own_name() {
    let page = page();
    let regions: Vec<&str> =
        page.split("role=\"region\" aria-labelledby=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
    // What never scrolls is no region.
    let still = page.matches("<div class=\"scroll\">").count();
    assert_eq!(regions.len() + still, page.matches("<table").count());
    assert_eq!(regions.iter().collect::<BTreeSet<_>>().len(), regions.len());
    assert!(regions.contains(&"malen mal-2 mal-2-indikatorer tabell-indikatorer-2_caption"));
    assert!(regions.contains(&"tabell-ekonomi_caption"));
}

#[test]
fn charts_carry_their_words_and_take_their_colours_from_the_page() {
    let page = page();
    assert!(page.contains("<desc id=\"diagram-risker_wide-d\">Riskmatris."));
    assert_eq!(page.matches("<figure").count() * 2, page.matches("role=\"img\"").count());
    assert!(!page.contains("fill=\"") && !page.contains("stroke=\""));
}

#[test]
fn the_same_document_gives_the_same_page() {
    assert_eq!(page(), page());
}

#[test]
fn an_empty_document_is_a_page() {
    let page = page_of(Vec::new());
    assert!(page.contains("<main") && !page.contains("<nav"));
}

#[test]
fn what_the_first_chapter_says_is_not_said_just_before_it() {
    let words = |text: &str| Block::text(text.to_owned());
    let body = |last: &str| {
        vec![
            Block::heading(1, "Sammanfattning", "summary"),
            words("Det går bra."),
            Block::heading(2, "Förslag", "summary-proposal"),
            words(last),
            Block::PageBreak,
            Block::heading(1, "Förslag", "proposal"),
            words("Nämnden godkänner."),
            Block::heading(1, "Slut", "end"),
        ]
    };
    let page = |last: &str| {
        let document = Document { body: body(last), contents: Some(4), ..document() };
        render(&document, &Words::new(Lang::Sv))
    };
    assert!(!page("Nämnden godkänner.").contains("summary-proposal"), "the contents stand between them on paper only");
    assert!(page("Nämnden avslår.").contains("summary-proposal"), "what is another thing is said");
}
