//! The report as one web page.
//!
//! *Takes* a document, *returns* a page that is complete in itself: no script, no outside resource, the
//! logo and the drawings inside. *Never* computes; every figure is shown as [`Value::display`] writes it.
//!
//! Ids that the page adds hold an underscore, which anchors of a document never do, so they cannot clash.
//!
//! [`Value::display`]: crate::document::Value::display

mod base64;
mod blocks;
mod colour;
mod contents;
mod escape;
mod inline;
mod measure;
#[cfg(test)]
mod sample;
mod svg;
mod table;
#[cfg(test)]
mod tests;
mod title;
mod value;

use std::fmt::Write as _;

use crate::document::{Block, Document, Identity, Image, ImageFormat};
use crate::text::{self, Words};
use blocks::Writer;
use escape::{escape, running};

/// The page in UTF-8. The same document always gives the same page.
pub fn render(document: &Document, words: &Words) -> String {
    let mut page = String::from("<!DOCTYPE html>\n");
    let tag = document.lang.tag();
    let _ = writeln!(page, "<html lang=\"{tag}\">");
    page.push_str(&head(document));
    page.push_str("<body>\n");
    let skip = escape(&words.get("html-skip"));
    let _ = writeln!(page, "<a class=\"skip\" href=\"#_main\">{skip}</a>");
    page.push_str(&header(document));
    page.push_str("<div class=\"page\">\n");
    if let Some(front) = document.contents {
        page.push_str(&contents::nav(&document.body, front, words));
    }
    page.push_str("<main id=\"_main\" tabindex=\"-1\">\n");
    let mut writer = Writer::new(document.lang, words, &document.body);
    let front = document.contents.unwrap_or(0);
    writer.blocks(&document.body[..before_repeat(&document.body, front)]);
    writer.blocks(&document.body[front..]);
    page.push_str(&writer.html);
    page.push_str("</main>\n</div>\n");
    page.push_str(&footer(document, words));
    page.push_str("</body>\n</html>\n");
    page
}

/// Where what stands before the contents ends, without what it says last and the first chapter says again: on paper the
/// contents stand between the two, on the page nothing does.
fn before_repeat(body: &[Block], front: usize) -> usize {
    let Some(last) = body[..front].iter().rposition(|block| matches!(block, Block::Heading(_))) else { return front };
    let mut chapter = body[front..].iter().skip_while(|block| matches!(block, Block::PageBreak));
    let is_chapter = matches!(chapter.next(), Some(Block::Heading(heading)) if heading.level == 1);
    let said = || body[last + 1..front].iter().filter(|block| !matches!(block, Block::PageBreak));
    let is_same = is_chapter && said().next().is_some() && said().all(|block| chapter.next() == Some(block));
    if is_same { last } else { front }
}

fn head(document: &Document) -> String {
    let title = escape(&format!("{} – {}", document.title, document.committee));
    let description = escape(&format!("{}, {}", document.committee, document.period));
    // The policy lets nothing in but what the page itself holds, whatever a text may contain.
    format!(
        "<head>\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; \
         style-src 'unsafe-inline'; img-src data:\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"color-scheme\" content=\"light dark\">\n\
         <title>{title}</title>\n\
         <meta name=\"description\" content=\"{description}\">\n\
         <style>\n{}</style>\n</head>\n",
        style(&document.identity)
    )
}

fn style(identity: &Identity) -> String {
    // The same twice: for tables that have room on a tablet, and for those that do not.
    let stacked = include_str!("stack.css");
    format!(
        ":root{{{}}}\n@media screen and (prefers-color-scheme:dark){{:root{{{}}}}}\n{}{}\
         @media screen and (max-width:40rem){{\n{stacked}}}\n@media screen and (max-width:56rem){{\n{}}}\n",
        colour::light(identity.accent),
        colour::dark(identity.accent),
        colour::classes(),
        include_str!("style.css"),
        stacked.replace(".stack", ".stack-early")
    )
}

fn header(document: &Document) -> String {
    let mut html = String::from("<header class=\"cover\">\n");
    if let Some(logo) = &document.identity.logo {
        html.push_str(&image(logo, " class=\"logo\""));
    }
    let _ = writeln!(
        html,
        "<p class=\"sender\">{}<br>{}</p>\n<h1 style=\"--longest:{:.1}\">{}</h1>\n<p class=\"period\">{}</p>",
        running(&document.municipality),
        running(&document.committee),
        title::longest(&document.title),
        title::title(&document.title, 1, document.lang),
        running(&document.period)
    );
    if !document.cover.is_empty() {
        html.push_str("<dl>\n");
        for (name, value) in &document.cover {
            let (name, value) = (running(name), running(value));
            let _ = writeln!(html, "<div><dt>{name}</dt><dd>{value}</dd></div>");
        }
        html.push_str("</dl>\n");
    }
    html.push_str("</header>\n");
    html
}

/// An image with its bytes inside.
fn image(own: &Image, attributes: &str) -> String {
    let kind = match own.format {
        ImageFormat::Png => "png",
        ImageFormat::Svg => "svg+xml",
    };
    let (data, alt) = (base64::encode(&own.bytes), escape(&own.alt));
    format!("<img{attributes} src=\"data:image/{kind};base64,{data}\" alt=\"{alt}\">\n")
}

fn footer(document: &Document, words: &Words) -> String {
    let date = text::date_long(document.date, document.lang);
    let date = format!("<time datetime=\"{}\">{}</time>", document.date, escape(&date));
    let mut parts = vec![running(&document.municipality), running(&document.committee), running(&document.title), date];
    if let Some(number) = &document.diary_number {
        parts.push(escape(&words.with("html-diary", &[("number", number.into())])));
    }
    let lines: Vec<String> = parts.iter().map(|part| format!("<li>{part}</li>")).collect();
    format!("<footer>\n<ul>\n{}\n</ul>\n</footer>\n", lines.join("\n"))
}
