//! What a reader of the PDF would miss.

use std::collections::BTreeMap;

use expect_test::expect;

use super::fonts::Fonts;
use super::layout::page::Geometry;
use super::length::Pt;
use super::strip::{Orientation, Owner, Shape, Strip};
use super::tree::ElemId;
use super::{Composed, ImageFault, Pages, PdfError, backend, compose, lay_out};
use crate::document::{
    Block, Cell, Column, ColumnGroup, Document, Identity, Inline, List, MoneyUnit, Rgb, Row, RowKind, Table, Value,
};
use crate::domain::{Date, Money, Percent};
use crate::text::{Lang, Words};

#[path = "../../../tests/support/sample.rs"]
mod sample;
#[path = "../../../tests/support/stress.rs"]
mod stress;

fn document(body: Vec<Block>) -> Document {
    Document {
        lang: Lang::Sv,
        title: "Delårsrapport".into(),
        committee: "Nämnden".into(),
        municipality: "Exempelby kommun".into(),
        diary_number: None,
        date: Date { year: 2025, month: 8, day: 31 },
        period: "tertial 2".into(),
        cover: Vec::new(),
        identity: Identity { accent: Rgb(0x1f, 0x4e, 0x79), logo: None },
        contents: None,
        body,
    }
}

/// Lays out and hands over what would be written.
fn composed<T>(document: &Document, check: impl FnOnce(Composed) -> T) -> T {
    let fonts = Fonts::new().expect("the bundled fonts parse");
    let words = Words::new(document.lang);
    check(lay_out(document, &words, &fonts).expect("composes"))
}

fn words_of(strip: &Strip) -> String {
    let text = |shape: &Shape| match shape {
        Shape::Text(text) => text.words(),
        _ => String::new(),
    };
    strip.marks.iter().map(|mark| text(&mark.shape)).collect()
}

/// The tree from the body on, with the words of each element.
fn tree_text(document: &Document) -> String {
    composed(document, |composed| {
        let mut content: BTreeMap<ElemId, String> = BTreeMap::new();
        let strips = composed.pages.iter().flat_map(|page| &page.strips);
        for mark in strips.flat_map(|(_, strip)| &strip.marks) {
            if let (Owner::Element(element), Shape::Text(text)) = (mark.owner, &mark.shape) {
                content.entry(element).or_default().push_str(&text.words());
            }
        }
        composed.tree.text(&content)
    })
}

fn money(tkr: i64) -> Cell {
    Cell::new(Value::Money(Money::tkr(tkr), MoneyUnit::Tkr))
}

#[test]
fn a_table_says_what_heads_what() {
    let group = |head: &str, span| ColumnGroup { head: head.into(), span };
    let table = Table {
        id: "t".into(),
        caption: "Ekonomi (tkr)".into(),
        groups: vec![group("", 1), group("Helår", 2)],
        columns: vec![Column::row_head("Verksamhet"), Column::number("Prognos"), Column::number("Budget")],
        rows: vec![
            Row::of(RowKind::Group, vec![Cell::text("Vuxna"), Cell::empty(), Cell::empty()]),
            Row::body(vec![Cell::text("Boende"), money(-12_345), Cell::empty()]),
        ],
        ..Table::default()
    };
    expect![[r#"
        Document
          P "Exempelby kommun"
          P "Nämnden"
          H1 "Delårsrapport"
          P "tertial 2"
          Table
            Caption "Ekonomi (tkr)"
            THead
              TR
                TH scope=Column rows=2 "Verksamhet"
                TH scope=Column cols=2 "Helår"
              TR
                TH scope=Column "Prognos"
                TH scope=Column "Budget"
            TBody
              TR
                TH scope=Row cols=3 "Vuxna"
              TR
                TH scope=Row "Boende"
                TD "−12\u{a0}345"
                TD
    "#]]
    .assert_eq(&tree_text(&document(vec![Block::Table(table)])));
}

#[test]
fn lists_nest_and_heading_levels_are_not_skipped() {
    let inner = Block::List(List { ordered: true, items: vec![vec![Block::text("inre")]] });
    let outer = Block::List(List { ordered: false, items: vec![vec![Block::text("yttre"), inner]] });
    let body = vec![Block::heading(2, "Rubrik", "a"), Block::heading(4, "Under", "b"), outer];
    expect![[r#"
        Document
          P "Exempelby kommun"
          P "Nämnden"
          H1 "Delårsrapport"
          P "tertial 2"
          H2 "Rubrik"
          H3 "Under"
          L
            LI
              Lbl "•"
              LBody
                P "yttre"
                L
                  LI
                    Lbl "1."
                    LBody
                      P "inre"
    "#]]
    .assert_eq(&tree_text(&document(body)));
}

#[test]
fn a_report_is_the_same_to_the_byte() {
    let document = sample::sample();
    let words = Words::new(document.lang);
    let pages = compose(&document, &words).expect("composes");
    assert_eq!(pages.replaced(), vec![]);
    let first = pages.write().expect("writes");
    let second = compose(&document, &words).and_then(Pages::write).expect("renders");
    assert!(first.starts_with(b"%PDF-1.7"));
    assert!(first == second, "two runs differ");
}

#[test]
fn no_heading_is_last_on_its_page() {
    let mut body = Vec::new();
    for index in 0..120 {
        body.push(Block::heading(2, format!("Rubrik {index}"), format!("r{index}")));
        body.push(Block::text("Några rader löptext. ".repeat(5 + index % 11)));
    }
    composed(&document(body), |composed| {
        assert!(composed.pages.len() > 10);
        for page in &composed.pages {
            let (_, last) = page.strips.last().expect("no page is empty");
            assert!(last.bookmark.is_none(), "{}", words_of(last));
        }
    });
}

#[test]
fn table_heads_are_repeated_and_nothing_leaves_the_page() {
    let rows = (0..150).map(|index| Row::body(vec![Cell::text(format!("Rad {index}")), money(index)]));
    let table = Table {
        id: "t".into(),
        caption: "Lång tabell".into(),
        columns: vec![Column::row_head("Namnet"), Column::number("Summan")],
        rows: rows.collect(),
        ..Table::default()
    };
    composed(&document(vec![Block::Table(table)]), |composed| {
        assert!(composed.pages.len() > 3);
        for page in &composed.pages[1..] {
            let words: Vec<String> = page.strips.iter().map(|(_, strip)| words_of(strip)).collect();
            assert!(words[..2].iter().any(|line| line.contains("Namnet")), "{words:?}");
            for (y, strip) in &page.strips {
                assert!(*y + strip.height <= Geometry::of(page.orientation).height);
            }
        }
    });
}

#[test]
fn only_a_table_that_fits_no_other_way_turns_the_page() {
    let table = |columns: usize| {
        let mut heads = vec![Column::row_head("Verksamhet")];
        heads.extend((1..columns).map(|_| Column::number("Utfall")));
        let mut cells = vec![Cell::text("Individ- och familjeomsorg")];
        cells.extend((1..columns).map(|_| money(-1_234_567)));
        Block::Table(Table {
            id: format!("t{columns}"),
            caption: "Tabell".into(),
            columns: heads,
            rows: vec![Row::body(cells)],
            ..Table::default()
        })
    };
    let body = vec![table(8), table(14), Block::text("Efteråt.")];
    composed(&document(body), |composed| {
        let turned: Vec<Orientation> = composed.pages.iter().map(|page| page.orientation).collect();
        let (portrait, landscape) = (Orientation::Portrait, Orientation::Landscape);
        assert_eq!(turned, [portrait, portrait, landscape, portrait]);
    });
}

#[test]
fn figures_stand_with_their_decimal_marks_below_each_other() {
    let percent = |value: &str, decimals| {
        let value = Percent(value.parse().expect("a decimal"));
        Row::body(vec![Cell::text("rad"), Cell::new(Value::Percent(value, decimals))])
    };
    let table = Table {
        id: "t".into(),
        caption: "Tabell".into(),
        columns: vec![Column::row_head("Namn"), Column::number("Andel")],
        rows: vec![percent("7", 0), percent("112.25", 2)],
        ..Table::default()
    };
    composed(&document(vec![Block::Table(table)]), |composed| {
        let strips = composed.pages.iter().flat_map(|page| &page.strips);
        // Where the digits before the mark end: the start plus the width of the whole part.
        let fonts = Fonts::new().expect("the bundled fonts parse");
        let mut ends = Vec::new();
        for mark in strips.flat_map(|(_, strip)| &strip.marks) {
            let Shape::Text(text) = &mark.shape else {
                continue;
            };
            let words = text.words();
            if let Some(whole) = words.strip_suffix("\u{a0}%") {
                let whole = whole.split(',').next().unwrap_or(whole);
                ends.push(mark.x + fonts.measure(whole, text.size, text.face));
            }
        }
        assert_eq!(ends.len(), 2);
        assert!((ends[0].0 - ends[1].0).abs() < 0.05, "{ends:?}");
    });
}

#[test]
fn a_summary_of_a_page_and_two_lines_is_set_on_one_page() {
    let pages = |paragraphs: usize| {
        let mut body = vec![Block::heading(1, "Sammanfattning", "s")];
        body.extend((0..paragraphs).map(|_| Block::text("Ett stycke.")));
        body.extend([Block::PageBreak, Block::text("Nästa del.")]);
        // The cover is a page too.
        composed(&document(body), |composed| composed.pages.len() - 2)
    };
    let fits = (1..60).take_while(|paragraphs| pages(*paragraphs) == 1).count();
    assert_eq!(pages(fits + 1), 2, "a page holds {fits}");
    let loose = {
        let body: Vec<Block> = (0..60).map(|_| Block::text("Ett stycke.")).collect();
        composed(&document(body), |composed| composed.pages[1].strips.len())
    };
    assert!(fits > loose, "{fits} where {loose} stand with all the space between them");
}

#[test]
fn what_cannot_be_shown_is_marked_and_reported() {
    let body = vec![Block::text("Tack 👍 alla! Sjo\u{308}bo och \u{0}slut.")];
    let document = document(body);
    let replaced = compose(&document, &Words::new(Lang::Sv)).expect("composes").replaced();
    let found: Vec<(char, &str)> =
        replaced.iter().map(|replaced| (replaced.character, replaced.context.as_str())).collect();
    assert_eq!(found, [('👍', "Tack 👍 alla! Sjöbo och  sl")]);
    let tree = tree_text(&document);
    assert!(tree.contains(r#"P "Tack □ alla! Sjöbo och slut.""#), "{tree}");
}

#[test]
fn links_lead_only_where_a_reader_can_follow() {
    let link = |url: &str| Inline::Link { url: url.into(), text: vec![Inline::Text("länk".into())] };
    let body = vec![
        Block::heading(1, "Mål", "mal"),
        Block::Paragraph(vec![link("#mal"), link("#borta"), link("javascript:x"), link("https://exempelby.example/å")]),
    ];
    let document = document(body);
    let tree = tree_text(&document);
    assert_eq!(tree.matches("Link").count(), 0, "links hang in the tree only when drawn");
    let fonts = Fonts::new().expect("the bundled fonts parse");
    let composed = lay_out(&document, &Words::new(Lang::Sv), &fonts).expect("composes");
    let links: usize = composed.pages.iter().flat_map(|page| &page.strips).map(|(_, strip)| strip.links.len()).sum();
    assert_eq!(links, 2);
    assert!(backend::write(composed, &document, &fonts).is_ok());
}

#[test]
fn an_empty_report_is_still_a_file() {
    let mut document = document(Vec::new());
    document.contents = Some(0);
    document.title = String::new();
    assert!(compose(&document, &Words::new(Lang::Sv)).and_then(Pages::write).is_ok());
}

/// What veraPDF cannot see: that nothing is drawn beyond the margins, however long the words.
#[test]
fn nothing_runs_over_the_right_margin() {
    let document = stress::stress();
    let fonts = Fonts::new().expect("the bundled fonts parse");
    let composed = lay_out(&document, &Words::new(Lang::Sv), &fonts).expect("composes");
    for (index, page) in composed.pages.iter().enumerate().skip(1) {
        let geometry = Geometry::of(page.orientation);
        let frame = geometry.frame();
        for (y, strip) in &page.strips {
            assert!(*y + strip.height <= geometry.height, "page {}", index + 1);
            for mark in &strip.marks {
                let Shape::Text(text) = &mark.shape else {
                    continue;
                };
                let words = text.words();
                let width = fonts.measure(words.trim_end(), text.size, text.face);
                // Marks of notes hang in the padding.
                let right = frame.x + frame.width + Pt(1.0);
                assert!(mark.x + width <= right, "page {}: {words:?}", index + 1);
            }
        }
    }
}

#[test]
fn a_damaged_logo_is_an_error_and_not_a_panic() {
    let mut document = stress::stress();
    document.body.clear();
    let words = Words::new(Lang::Sv);
    assert!(compose(&document, &words).and_then(Pages::write).is_ok());
    let logo = document.identity.logo.as_mut().expect("there is a logo");
    logo.bytes = logo.bytes[..60].into();
    assert!(matches!(compose(&document, &words), Err(PdfError::Image(ImageFault::NotPng))));
}
