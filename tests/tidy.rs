//! What the architecture promises and a search can hold; `clippy.toml` holds who may touch files, clock and terminal.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use fluent_syntax::ast::Entry;
use strsim::levenshtein;
use tertial::diagnostic::Code;
use tertial::text::{Lang, Words};

/// A file of the program, without its tests.
struct Source {
    /// Relative to the repository, with `/`.
    name: String,
    /// All of it.
    text: String,
    /// Its code without comments and without what stands in string literals.
    code: Vec<(usize, String)>,
    /// Its string literals.
    literals: Vec<(usize, String)>,
}

impl Source {
    fn is_in(&self, places: &[&str]) -> bool {
        places.iter().any(|place| self.name.starts_with(place))
    }

    /// The lines of code that hold a word.
    fn lines_with(&self, word: &str) -> Vec<String> {
        let has = |line: &str| {
            line.match_indices(word).any(|(at, _)| {
                let part_of_name = |c: Option<char>| c.is_some_and(|c| c.is_alphanumeric() || c == '_');
                !part_of_name(line[..at].chars().next_back()) && !part_of_name(line[at + word.len()..].chars().next())
            })
        };
        let found = self.code.iter().filter(|(_, line)| has(line));
        found.map(|(number, line)| format!("{}:{number}: {}", self.name, line.trim())).collect()
    }
}

/// All Rust files below a folder, sorted.
pub fn rust_files(dir: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in fs::read_dir(dir).expect("lists") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            files.extend(rust_files(&path));
        } else if path.extension().is_some_and(|end| end == "rs") {
            files.push(path);
        }
    }
    files.sort();
    files
}

/// True for files that only tests use.
fn is_test_file(path: &Path) -> bool {
    let stem = path.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
    let in_folder = path.components().any(|part| part.as_os_str() == "tests");
    in_folder || stem == "tests" || stem.ends_with("_tests") || stem.starts_with("sample")
}

/// Where the tests of a file begin: they always come last.
fn tests_begin(text: &str) -> usize {
    text.find("#[cfg(test)]\nmod tests {").unwrap_or(text.len())
}

/// The tests of a file of the program.
pub fn tests_of(path: &Path, text: &str) -> String {
    if is_test_file(path) { text.to_owned() } else { text[tests_begin(text)..].to_owned() }
}

fn sources() -> Vec<Source> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let files = rust_files(&root.join("src"))
        .into_iter()
        .filter(|path| !is_test_file(path.strip_prefix(root).expect("inside")));
    files
        .map(|path| {
            let text = fs::read_to_string(&path).expect("reads").replace("\r\n", "\n");
            let text = text[..tests_begin(&text)].to_owned();
            let (code, literals) = split(&text);
            let parts: Vec<String> = path
                .strip_prefix(root)
                .expect("inside")
                .components()
                .map(|part| part.as_os_str().to_string_lossy().into_owned())
                .collect();
            Source { name: parts.join("/"), text, code, literals }
        })
        .collect()
}

/// Splits a source into code and string literals, each with line numbers. Comments are dropped.
#[expect(clippy::type_complexity, reason = "code and literals, line by line; a name would say no more")]
fn split(text: &str) -> (Vec<(usize, String)>, Vec<(usize, String)>) {
    let mut code = vec![(1, String::new())];
    let mut literals = Vec::new();
    let chars: Vec<char> = text.chars().collect();
    let (mut at, mut line) = (0, 1);
    let starts = |at: usize, word: &str| word.chars().enumerate().all(|(i, c)| chars.get(at + i) == Some(&c));
    while at < chars.len() {
        let from = at;
        if starts(at, "//") {
            while at < chars.len() && chars[at] != '\n' {
                at += 1;
            }
            continue;
        }
        if let Some(hashes) = raw_string(&chars, at) {
            let end: String = std::iter::once('"').chain(std::iter::repeat_n('#', hashes)).collect();
            at += hashes + 2;
            while at < chars.len() && !starts(at, &end) {
                at += 1;
            }
            at += end.len();
            literals.push((line, chars[from..at.min(chars.len())].iter().collect()));
        } else if chars[at] == '"' {
            at += 1;
            while at < chars.len() && chars[at] != '"' {
                at += if chars[at] == '\\' { 2 } else { 1 };
            }
            at += 1;
            literals.push((line, chars[from..at.min(chars.len())].iter().collect()));
        } else if chars[at] == '\'' && (chars.get(at + 2) == Some(&'\'') || chars.get(at + 1) == Some(&'\\')) {
            at += 2;
            while at < chars.len() && chars[at] != '\'' {
                at += 1;
            }
            at += 1;
            literals.push((line, chars[from..at.min(chars.len())].iter().collect()));
        } else {
            code.last_mut().expect("a line").1.push(chars[at]);
            at += 1;
        }
        for _ in chars[from..at.min(chars.len())].iter().filter(|c| **c == '\n') {
            line += 1;
            code.push((line, String::new()));
        }
    }
    (code, literals)
}

/// `r"` or `r#"` …: the number of `#`.
fn raw_string(chars: &[char], at: usize) -> Option<usize> {
    if chars[at] != 'r' || at > 0 && (chars[at - 1].is_alphanumeric() || chars[at - 1] == '_') {
        return None;
    }
    let hashes = chars[at + 1..].iter().take_while(|c| **c == '#').count();
    (chars.get(at + 1 + hashes) == Some(&'"')).then_some(hashes)
}

/// No code outside `allowed` uses one of the words.
fn only_in(allowed: &[&str], words: &[&str]) {
    let outside = sources().into_iter().filter(|source| !source.is_in(allowed));
    let found: Vec<String> =
        outside.flat_map(|source| words.iter().flat_map(|word| source.lines_with(word)).collect::<Vec<_>>()).collect();
    assert!(found.is_empty(), "only {allowed:?} may use {words:?}:\n{}", found.join("\n"));
}

/// No code in `places` uses one of the words.
fn never_in(places: &[&str], words: &[&str]) {
    let inside = sources().into_iter().filter(|source| source.is_in(places));
    let found: Vec<String> =
        inside.flat_map(|source| words.iter().flat_map(|word| source.lines_with(word)).collect::<Vec<_>>()).collect();
    assert!(found.is_empty(), "{places:?} may not use {words:?}:\n{}", found.join("\n"));
}

#[test]
fn workbooks_are_read_in_one_place() {
    only_in(&["src/read/"], &["calamine"]);
    // Templates unpack what they have just written themselves, never what somebody sent; marks are put into what the
    // reader has let through.
    only_in(&["src/read/", "src/template/growing.rs", "src/marks/package.rs", "src/marks/tests.rs"], &["ZipArchive"]);
}

#[test]
fn text_becomes_prose_in_the_disclosure_guard() {
    // Parts of what the guard has let through, and our own words, are put together elsewhere.
    let allowed =
        ["src/disclosure/", "src/domain/prose.rs", "src/cells/typed.rs", "src/check/values.rs", "src/figure/eval.rs"];
    only_in(&allowed, &["guarded"]);
}

#[test]
fn the_pdf_libraries_are_used_in_one_place() {
    only_in(&["src/render/pdf/"], &["printpdf", "lopdf", "harfrust", "subsetter"]);
}

#[test]
fn workbooks_are_written_in_two_places() {
    // A list of what to correct is a workbook of its own where it cannot be put into the unit's.
    only_in(&["src/render/xlsx/", "src/template/", "src/marks/"], &["rust_xlsxwriter"]);
}

#[test]
fn figures_are_never_floating_point() {
    let places = [
        "src/domain/",
        "src/figure/",
        "src/subject/",
        "src/plan/values.rs",
        "src/plan/reader.rs",
        "src/cells/",
        "src/check/",
        "src/merge.rs",
        "src/history/",
        "src/assess/",
        "src/report/",
    ];
    never_in(&places, &["f64", "f32"]);
}

#[test]
fn the_tower_has_no_stairs_up() {
    never_in(
        &["src/domain/", "src/source.rs"],
        &["crate::read", "crate::check", "crate::plan", "crate::document", "crate::text"],
    );
    never_in(&["src/document/"], &["crate::plan", "crate::assess", "crate::report", "crate::render", "crate::read"]);
    never_in(&["src/render/"], &["crate::plan", "crate::assess", "crate::report", "crate::read", "crate::check"]);
    never_in(&["src/read/"], &["crate::schema", "crate::plan", "crate::check"]);
    never_in(&["src/assess/"], &["crate::report", "crate::render", "crate::read", "crate::text::Words"]);
    only_in(&["src/main.rs", "src/commands/"], &["crate::commands", "crate::cli"]);
    only_in(&["src/app/", "src/commands/"], &["crate::app"]);
    only_in(&["src/app/"], &["crate::pipeline"]);
    // What `clippy.toml` forbids is permitted nowhere else.
    only_in(&["src/main.rs", "src/commands/mod.rs"], &["disallowed_methods"]);
}

/// No file of this name in any room uses one of the words.
fn never_in_rooms(file: &str, words: &[&str]) {
    let mut found = Vec::new();
    let mut seen = 0;
    for source in sources().into_iter().filter(|source| source.name.starts_with("src/subject/")) {
        if source.name.ends_with(&format!("/{file}.rs")) {
            seen += 1;
            found.extend(words.iter().flat_map(|word| source.lines_with(word)));
        }
    }
    assert!(seen > 0, "no room has {file}.rs");
    assert!(found.is_empty(), "{file}.rs of a room may not use {words:?}:\n{}", found.join("\n"));
}

/// A file of a room is one stage of its subject, and may do what that stage may do.
#[test]
fn the_files_of_a_room_keep_to_their_stage() {
    let shown = ["crate::report", "crate::document", "crate::doubts", "crate::render"];
    let typed = ["crate::cells", "crate::check", "crate::read"];
    let computed = ["crate::assess", "crate::figure::Figures"];
    never_in_rooms("sheet", &[&shown[..], &typed, &computed, &["crate::template", "crate::text"]].concat());
    never_in_rooms("plan", &[&shown[..], &computed, &["crate::check", "crate::template"]].concat());
    never_in_rooms("check", &[&shown[..], &computed, &["crate::template", "calamine"]].concat());
    never_in_rooms("assess", &[&shown[..], &["crate::cells", "crate::template", "crate::text"]].concat());
    for stage in ["report", "book", "sentence", "explain", "doubts"] {
        never_in_rooms(stage, &[&typed[..], &computed, &["crate::template", "compute"]].concat());
    }
    never_in_rooms("template", &[&shown[..], &typed, &["crate::assess", "compute"]].concat());
}

/// A subject is known by its room and the list.
#[test]
fn subjects_are_known_in_their_rooms() {
    let allowed = [
        "src/subject/",
        // The first snapshots are read as they were written, subject by subject.
        "src/history/first.rs",
    ];
    let rooms: BTreeSet<String> = sources()
        .iter()
        .filter_map(|source| Some(source.name.strip_prefix("src/subject/")?.split_once('/')?.0.to_owned()))
        .collect();
    assert!(rooms.contains("economy"));
    for room in rooms {
        only_in(&allowed, &[&format!("subject::{room}")]);
    }
}

#[test]
fn swedish_words_are_in_the_locales() {
    let mut found = Vec::new();
    // What people choose and fill in stands beside its words.
    let is_sheet = |source: &Source| source.name.ends_with("/sheet.rs");
    for source in sources()
        .into_iter()
        .filter(|source| !source.is_in(&["src/text/", "src/schema/", "src/disclosure/personal"]) && !is_sheet(source))
    {
        for (line, literal) in &source.literals {
            if literal.contains(['å', 'ä', 'ö', 'Å', 'Ä', 'Ö']) {
                found.push(format!("{}:{line}: {literal}", source.name));
            }
        }
    }
    assert!(found.is_empty(), "these belong in locales/sv.ftl:\n{}", found.join("\n"));
}

/// A literal that makes message ids: the parts around what is filled in. `None` for other literals.
fn parts_of_id(literal: &str) -> Option<Vec<&str>> {
    let mut parts = Vec::new();
    for part in literal.split('{') {
        let fixed = if parts.is_empty() { part } else { part.split_once('}')?.1 };
        if !fixed.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-') {
            return None;
        }
        parts.push(fixed);
    }
    // What begins with something filled in, or is nothing else, could be any id.
    (parts.len() > 1 && parts[0].len() > 2 && parts[0].ends_with('-')).then_some(parts)
}

/// True if the id is the parts with something between them.
fn is_made_of(id: &str, parts: &[&str]) -> bool {
    let Some(mut rest) = id.strip_prefix(parts[0]) else { return false };
    for (index, part) in parts.iter().enumerate().skip(1) {
        let is_last = index + 1 == parts.len();
        let at = if is_last { rest.len().checked_sub(part.len()) } else { rest.find(part) };
        match at {
            Some(at) if at > 0 && rest[at..].starts_with(part) => rest = &rest[at + part.len()..],
            _ => return false,
        }
    }
    true
}

#[test]
fn every_message_is_used() {
    let sources = sources();
    let literals: BTreeSet<&str> =
        sources.iter().flat_map(|source| &source.literals).map(|(_, literal)| literal.trim_matches('"')).collect();
    let made: Vec<Vec<&str>> = literals.iter().filter_map(|literal| parts_of_id(literal)).collect();
    let is_code = |id: &str| Code::ALL.iter().any(|code| code.id() == id);
    let unused: Vec<&str> = message_ids()
        .into_iter()
        .filter(|id| !is_code(id))
        .filter(|id| !literals.contains(id) && !made.iter().any(|parts| is_made_of(id, parts)))
        .collect();
    assert!(unused.is_empty(), "no code asks for these messages:\n{}", unused.join("\n"));
}

#[test]
fn ids_are_found_in_the_literals_that_make_them() {
    assert_eq!(parts_of_id("units-period-{}"), Some(vec!["units-period-", ""]));
    assert_eq!(parts_of_id("example-{sheet}-{}"), Some(vec!["example-", "-", ""]));
    for other in ["{prefix}-{id}", "units-period", "{}", "Kap {n}", "-{}"] {
        assert_eq!(parts_of_id(other), None, "{other}");
    }
    assert!(is_made_of("example-units-id", &["example-", "-", ""]));
    assert!(is_made_of("template-start-ready-help", &["template-start-", "-help"]));
    assert!(!is_made_of("template-start-finish", &["template-start-", "-help"]));
    assert!(!is_made_of("units-period-", &["units-period-", ""]));
}

/// The ids of all messages.
fn message_ids() -> BTreeSet<&'static str> {
    let words = fluent_syntax::parser::parse(include_str!("../locales/sv.ftl")).expect("the words parse");
    let id = |entry| match entry {
        Entry::Message(message) => Some(message.id.name),
        _ => None,
    };
    words.body.into_iter().filter_map(id).collect()
}

/// The string literals of a call's first argument: one, or one for each arm of a `match` or `if`.
/// `after` begins behind the opening parenthesis.
fn first_argument(after: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let mut rest = after;
    let mut depth = 0_usize;
    while let Some(at) = rest.find(['"', '(', ')', '{', '}', '[', ']', ',']) {
        let (mark, behind) = (rest.as_bytes()[at], &rest[at + 1..]);
        rest = behind;
        match mark {
            b'"' => {
                let Some(end) = behind.find('"') else { break };
                found.push(&behind[..end]);
                rest = &behind[end + 1..];
            }
            b'(' | b'{' | b'[' => depth += 1,
            b',' if depth > 0 => {}
            _ if depth == 0 => break,
            _ => depth -= 1,
        }
    }
    found
}

/// The ids that a source looks up with `words.get(…)` and `words.with(…)`, as far as they stand there whole.
fn looked_up(source: &str) -> Vec<&str> {
    let mut found = Vec::new();
    for call in [".get(", ".with("] {
        for (at, _) in source.match_indices(call) {
            let after = source[at + call.len()..].trim_start();
            let on_words = source[..at].trim_end().ends_with("words");
            // An id that is put together is known only when it runs.
            if on_words && !after.starts_with("&format!") {
                // What begins with # is the key of a column, in the condition of an `if`.
                found.extend(first_argument(after).into_iter().filter(|literal| !literal.starts_with('#')));
            }
        }
    }
    found
}

#[test]
fn every_message_that_is_asked_for_exists() {
    let words = Words::new(Lang::Sv);
    let (mut asked, mut missing) = (0, Vec::new());
    for source in &sources() {
        let ids = looked_up(&source.text);
        asked += ids.len();
        missing.extend(ids.into_iter().filter(|id| !words.has(id)).map(|id| format!("{}: {id}", source.name)));
    }
    assert!(missing.is_empty(), "{}", missing.join("\n"));
    assert!(asked > 200, "only {asked} look-ups found: the search no longer fits the sources");
}

#[test]
fn look_ups_are_found_across_lines_and_in_arms() {
    let source = r##"
        words
            .with(
                "a", &[("x", y)]);
        words.get(match s { A => "b", B(_) => "c" });
        words.get(if key == "#d" { "e" } else { "f" });
        args.get("g");
        words.get(&format!("h-{i}"))
    "##;
    assert_eq!(looked_up(source), ["b", "c", "e", "f", "a"]);
}

/// Ids also reach a look-up by way of a variable. Whatever is nearly an id is one that was mistyped.
#[test]
fn no_id_is_mistyped() {
    let ids = message_ids();
    let mut found = Vec::new();
    for source in &sources() {
        for (line, literal) in &source.literals {
            let literal = literal.trim_matches('"');
            if !literal.contains('-') || ids.contains(literal) {
                continue;
            }
            // A slip or two; words as short as `goal-1` and `goal-2` are near each other by nature.
            let near = ids.iter().find(|id| levenshtein(id, literal) <= (id.len() / 5).min(2));
            found.extend(near.map(|id| format!("{}:{line}: {literal}, not {id}", source.name)));
        }
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn every_code_that_is_mentioned_exists() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut files = rust_files(&root.join("src"));
    files.extend(rust_files(&root.join("tests")));
    files.extend(["locales/sv.ftl", "locales/en.ftl"].map(|name| root.join(name)));
    for path in files {
        let text = fs::read_to_string(&path).expect("reads");
        for mentioned in codes_in(&text) {
            assert!(Code::ALL.iter().any(|code| code.id() == mentioned), "{}: {mentioned}", path.display());
        }
    }
}

/// T and four digits, standing alone.
fn codes_in(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| {
        word.len() == 5 && word.starts_with("T0") && word[1..].bytes().all(|digit| digit.is_ascii_digit())
    })
}

#[test]
fn every_module_says_what_it_is() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    for path in [rust_files(&root.join("src")), rust_files(&root.join("tests"))].concat() {
        let text = fs::read_to_string(&path).expect("reads");
        assert!(text.starts_with("//!"), "{} opens without saying what it is", path.display());
    }
}

#[test]
fn files_can_be_read_in_one_sitting() {
    const LIMIT: usize = 700;
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut long = Vec::new();
    for path in [rust_files(&root.join("src")), rust_files(&root.join("tests"))].concat() {
        let lines = fs::read_to_string(&path).expect("reads").lines().count();
        if lines >= LIMIT {
            long.push(format!("{}: {lines}", path.display()));
        }
    }
    assert!(long.is_empty(), "over {LIMIT} lines:\n{}", long.join("\n"));
}
