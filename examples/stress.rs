//! Writes the sample report and the stress document, for validation by outside tools and for timing.
//!
//! `cargo run --release --example stress DIR`
#![expect(
    clippy::disallowed_methods,
    clippy::print_stdout,
    reason = "a program of its own: it writes, measures and says so"
)]

#[path = "../tests/support/sample.rs"]
mod sample;
#[path = "../tests/support/stress.rs"]
mod stress;

use std::path::PathBuf;
use std::time::Instant;

use tertial::render::pdf::compose;
use tertial::text::Words;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let folder: PathBuf = std::env::args_os().nth(1).unwrap_or_default().into();
    for (name, document) in [("sample", sample::sample()), ("stress", stress::stress())] {
        let words = Words::new(document.lang);
        let start = Instant::now();
        let pages = compose(&document, &words)?;
        let replaced = pages.replaced().len();
        let bytes = pages.write()?;
        let time = start.elapsed();
        let path = folder.join(format!("{name}.pdf"));
        std::fs::write(&path, &bytes)?;
        println!("{}: {} bytes, {replaced} characters replaced, {time:?}", path.display(), bytes.len());
    }
    Ok(())
}
