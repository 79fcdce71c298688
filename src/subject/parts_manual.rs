//! What every part of a report shows, takes and is fed by: for `tertial explain`, and as a document.
//!
//! *Takes* the tables of the rooms, *returns* words about them. *Never* draws a part.

use std::fmt::Write;

use super::parts_of;
use crate::documents::{Family, Part};
use crate::template::documents_of;
use crate::text::{Arg, Words};

/// What there is to say about a part: what it is called, and labels with their texts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PartPage {
    /// Its word in the plan.
    pub name: String,
    /// Its key.
    pub key: &'static str,
    /// What it shows, takes and is fed by.
    pub lines: Vec<(String, String)>,
}

/// The page of the part that is called so, if one is.
pub fn part_page(name: &str, words: &Words) -> Option<PartPage> {
    super::parts().into_iter().find(|part| part.name.is(name)).map(|part| page(part, words))
}

fn page(part: &Part, words: &Words) -> PartPage {
    let id = part.key.replace('_', "-");
    let mut shows = words.get(&format!("part-{id}"));
    if part.hosts.is_some() {
        shows = format!("{shows} {}", words.get("parts-hosts"));
    }
    let mut lines = vec![
        (words.get("parts-shows"), shows),
        (words.get("parts-feeds"), words.get(&format!("part-{id}.fed"))),
        (words.get("parts-about"), about(part, words)),
    ];
    lines.extend(columns(part, words).map(|columns| (words.get("parts-columns"), columns)));
    if !part.sections.is_empty() {
        lines.push((words.get("parts-texts"), part.sections.join(", ")));
    }
    let documents = documents_of(part).map_or_else(|| words.get("parts-default-none"), str::to_owned);
    lines.push((words.get("parts-default"), documents));
    PartPage { name: part.name.get(words.lang).to_owned(), key: part.key, lines }
}

/// What its `Avser` names.
fn about(part: &Part, words: &Words) -> String {
    let Some(about) = part.about else { return words.get("parts-about-none") };
    let sheet = about.sheet.name.get(words.lang);
    let what = match about.column.and_then(|key| about.sheet.column(key)) {
        Some(column) => {
            let args = [("sheet", Arg::Text(sheet)), ("column", Arg::Text(column.head.get(words.lang)))];
            words.with("parts-about-words", &args)
        }
        None => words.with("parts-about-ids", &[("sheet", Arg::Text(sheet))]),
    };
    let id = if about.required { "parts-about-required" } else { "parts-about-optional" };
    words.with(id, &[("what", Arg::Text(&what))])
}

/// What its `Kolumner` may name; nothing of a part without columns to choose.
fn columns(part: &Part, words: &Words) -> Option<String> {
    let mut all: Vec<String> = part.columns?.words(words.lang).into_iter().map(str::to_owned).collect();
    all.extend(part.is_over_time.then(|| words.get("parts-columns-periods")));
    Some(all.join(", "))
}

/// `docs/parts.md`, in the language of the words.
pub fn parts_manual(words: &Words) -> String {
    let intro = words.with("parts-intro", &[("command", Arg::Text("`tertial explain`"))]);
    let mut text = format!("# {}\n\n{intro}\n", words.get("parts-title"));
    for family in Family::ALL {
        let _ = write!(text, "\n## {}\n", words.get(&format!("family-{}", family.id())));
        for part in parts_of(family) {
            let page = page(part, words);
            let _ = writeln!(text, "\n### {} (`{}`)\n\n| | |\n|---|---|", page.name, page.key);
            for (label, line) in page.lines {
                let _ = writeln!(text, "| {label} | {} |", line.replace('|', "\\|"));
            }
            let alt = format!("{}: {}", words.get("parts-picture"), page.name);
            let _ = writeln!(text, "\n![{alt}](pictures/parts/{}.png)", page.key);
        }
    }
    text
}
