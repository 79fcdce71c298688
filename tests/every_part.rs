//! One committee with something to say in every part of every document.
//!
//! `PARTS=parts cargo test --test main every_part -- --ignored` writes each part alone, for the pictures of
//! `docs/parts.md` (`docs/pictures/parts.py`).

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use tertial::document::Block;
use tertial::documents::DocumentKind;
use tertial::subject;
use tertial::text::Lang;

use crate::parts::planned;
use crate::shapes::{Made, compile};

/// What the plan says, and what is handed in for tertial 1, tertial 2 and the year. The layout comes last.
const EVERYTHING: &str = include_str!("every_part/committee.txt");
const HANDED_IN: &str = include_str!("every_part/year.txt");

/// What a part is about, where it cannot be about all.
fn about(key: &str) -> &'static str {
    match key {
        "free_text" => "lasanvisning",
        "free_table" => "atgarder",
        "free_chart" => "effekt",
        "years" => "r12",
        "economy_grant" => "bidrag",
        "economy_result" => "resultat",
        "economy_net_cost" => "netto",
        _ => "",
    }
}

/// The rows of the sheet `Rapport` for some parts.
fn layout(keys: &[&str]) -> String {
    let parts = subject::parts().into_iter().filter(|part| keys.contains(&part.key));
    let rows = parts.map(|part| format!("  {} | {}\n", part.name.get(Lang::Sv), about(part.key)));
    format!("plan report: component | argument\n{}", rows.collect::<String>())
}

fn project(keys: &[&str]) -> String {
    format!("{EVERYTHING}{}{HANDED_IN}", layout(keys))
}

fn headings(blocks: &[Block]) -> BTreeSet<String> {
    let headings = blocks.iter().filter_map(|block| match block {
        Block::Heading(heading) => Some(heading.id.clone()),
        _ => None,
    });
    headings.collect()
}

/// Parts that need more than words and figures: a file.
const WITH_FILES: [&str; 1] = ["picture"];

#[test]
fn every_part_has_something_to_show_in_some_document() {
    let keys: Vec<&str> = subject::parts().into_iter().map(|part| part.key).collect();
    // One economic table stands in the part of its form; the part for all forms has what is left, here nothing.
    let is_shown = |key: &&str| !WITH_FILES.contains(key) && *key != "economy_table";
    let keys: Vec<&str> = keys.into_iter().filter(is_shown).collect();
    let text = project(&keys);
    let mut shown: BTreeSet<String> = BTreeSet::new();
    for made in compile(&text, Lang::Sv, false) {
        shown.extend(headings(&made.body));
    }
    shown.extend(headings(&planned(&format!("{text}show missing"), Lang::Sv).0.body));
    let missing: Vec<&str> = keys.iter().copied().filter(|key| !shown.contains(&key.replace('_', "-"))).collect();
    assert!(missing.is_empty(), "nothing is shown by {missing:?}");
}

/// The document that shows a part best: what is only in the plan document, or at year end, else tertial 2.
fn document(key: &str) -> DocumentKind {
    match key {
        "goal_plan"
        | "economy_budget"
        | "grant_bridge"
        | "introduction"
        | "outlook"
        | "follow_up"
        | "fees"
        | "governing_documents"
        | "year_wheel" => DocumentKind::Plan,
        "economy_result" | "economy_net_cost" | "years" => DocumentKind::Year,
        _ => DocumentKind::T2,
    }
}

#[test]
#[ignore = "writes a file for each part"]
fn each_part_alone() {
    let folder = std::env::var_os("PARTS").expect("PARTS names the folder");
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(folder);
    fs::create_dir_all(&folder).expect("a folder");
    for part in subject::parts() {
        if WITH_FILES.contains(&part.key) {
            fs::write(folder.join(format!("{}.pdf", part.key)), with_picture()).expect("writes");
            continue;
        }
        let text = project(&[part.key]);
        let pdf = match document(part.key) {
            DocumentKind::Plan => planned(&format!("{text}show missing"), Lang::Sv).1.pdf,
            kind => {
                let mut made: Vec<Made> = compile(&text, Lang::Sv, false);
                let at = if kind == DocumentKind::Year { made.len() - 1 } else { made.len() - 2 };
                made.remove(at).outputs.pdf
            }
        };
        fs::write(folder.join(format!("{}.pdf", part.key)), pdf).expect("writes");
    }
}

/// The example's report with a picture and nothing else.
fn with_picture() -> Vec<u8> {
    use tertial::document::{Image, ImageFormat, Picture};
    use tertial::render::pdf;
    use tertial::report::{self, Report};

    let example = crate::support::example::example();
    let checked = &example.checked;
    let report =
        Report { plan: &checked.plan, results: &example.results, words: &example.words, sources: &[], faults: &[] };
    let bytes = crate::support::example::bytes("logotyp.png").into();
    let image = Image { bytes, format: ImageFormat::Png, alt: "Exempelby kommuns märke".into() };
    let picture = Picture { id: "picture".into(), caption: "Kommunens märke, antaget 1971".into(), image };
    let mut document = report::document(&report, None);
    document.body = vec![Block::heading(1, "Kommunens märke", "part"), Block::Picture(picture)];
    pdf::compose(&document, &example.words).expect("lays out").write().expect("writes")
}
