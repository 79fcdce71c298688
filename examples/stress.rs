//! Writes the sample report and the stress document, for validation by outside tools and for timing.
//!
//! `cargo run --release --example stress DIR`

#[path = "../tests/support/sample.rs"]
mod sample;
#[path = "../tests/support/stress.rs"]
mod stress;

use std::path::PathBuf;
use std::time::Instant;

use tertial::render::pdf::render;
use tertial::text::Words;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let folder: PathBuf = std::env::args_os().nth(1).unwrap_or_default().into();
    for (name, document) in [("sample", sample::sample()), ("stress", stress::stress())] {
        let words = Words::new(document.lang);
        let start = Instant::now();
        let rendered = render(&document, &words)?;
        let time = start.elapsed();
        let path = folder.join(format!("{name}.pdf"));
        std::fs::write(&path, &rendered.bytes)?;
        println!(
            "{}: {} bytes, {} characters replaced, {time:?}",
            path.display(),
            rendered.bytes.len(),
            rendered.replaced.len()
        );
    }
    Ok(())
}
