//! The PDF of the example as assistive technology and archives read it.

use expect_test::expect_file;

use crate::support::example::example;
use crate::support::pdf_tree;

/// Every heading, sentence, cell and alternative text, with its tag, in the order in which it is read out.
#[test]
fn tags_and_text_in_reading_order() {
    let said = pdf_tree::outline(&example().outputs.pdf);
    // Checksums change with every saving of a workbook.
    let checksum = |word: &str| word.len() == 16 && word.bytes().all(|byte| byte.is_ascii_hexdigit());
    let stable =
        |line: &str| line.split(' ').map(|word| if checksum(word) { "…" } else { word }).collect::<Vec<_>>().join(" ");
    let said: String = said.lines().map(|line| stable(line) + "\n").collect();
    expect_file!["golden/asn-2025-T2.tags.txt"].assert_eq(&said);
}

/// Programs that know nothing of tags read pages and their content as they come.
#[test]
fn content_comes_in_reading_order() {
    let order = pdf_tree::order(&example().outputs.pdf);
    assert!(order.len() > 1_000, "{}", order.len());
    let backward: Vec<_> = order.windows(2).filter(|pair| pair[0] >= pair[1]).collect();
    assert_eq!(backward, Vec::<&[(u32, i64)]>::new());
}
