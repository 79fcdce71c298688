//! Logo and pictures.
//!
//! *Takes* the bytes of a PNG or an SVG, *returns* what can be drawn: samples, or filled outlines. *Never*
//! trusts a file: its size is limited before anything is decoded.

use std::panic::{AssertUnwindSafe, catch_unwind};

use resvg::tiny_skia::Pixmap;
use resvg::usvg::{Options, Transform, Tree, roxmltree};

use super::length::Pt;
use super::outline::{self, Outline};
use crate::document::{Image, ImageFormat, Rgb};

/// More pixels than a cover can show.
const MOST_PIXELS: u64 = 16_000_000;
/// An image has some hundred elements.
const MOST_ELEMENTS: u32 = 100_000;
/// The longer side of an SVG that must be drawn as samples: 600 dots an inch where a logo is widest.
const LONGEST: f32 = 1500.0;
/// A drawing may be so many times as large as its frame.
const FARTHEST: f32 = 1_000.0;
/// No coordinate of a drawing is larger, whatever its frame: maps reckon in millions.
const LARGEST: f64 = 1e9;
/// The attributes that hold coordinates and lengths.
const PLACES: &[&str] = &[
    "d",
    "points",
    "transform",
    "viewBox",
    "x",
    "y",
    "x1",
    "y1",
    "x2",
    "y2",
    "cx",
    "cy",
    "r",
    "rx",
    "ry",
    "width",
    "height",
    "stroke-width",
];

/// Why an image cannot be shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ImageFault {
    /// Damaged, or something else than its name says.
    #[error("the image cannot be read as PNG")]
    NotPng,
    /// Damaged, or something else than its name says.
    #[error("the image cannot be read as SVG")]
    NotSvg,
    /// More pixels or elements than any image has.
    #[error("the image is too large")]
    TooLarge,
    /// Text needs fonts that the file does not hold.
    #[error("the image has text that has not been made outlines")]
    Text,
    /// A picture inside the SVG.
    #[error("the image has a picture inside the SVG")]
    Picture,
}

/// An image ready to be drawn.
#[derive(Clone, Debug)]
pub(crate) struct Picture {
    /// In pixels or units of its own; only their ratio matters.
    pub(crate) size: (f32, f32),
    pub(crate) content: Content,
}

/// What an image consists of.
#[derive(Clone, Debug)]
pub(crate) enum Content {
    Samples(Samples),
    /// Filled with one colour each, from the lowest up.
    Outlines(Vec<Outline>),
}

/// Three bytes a pixel, rows from the top.
#[derive(Clone, Debug)]
pub(crate) struct Samples {
    pub(crate) width: u32,
    pub(crate) height: u32,
    pub(crate) rgb: Vec<u8>,
}

impl Picture {
    /// Decodes an image; what is transparent becomes the colour that it will stand on.
    pub(crate) fn decode(image: &Image, ground: Rgb) -> Result<Picture, ImageFault> {
        let ground = [ground.0, ground.1, ground.2];
        match image.format {
            ImageFormat::Png => decode_png(&image.bytes, ground).map(Picture::from),
            ImageFormat::Svg => decode_svg(&image.bytes, ground),
        }
    }

    /// The largest size within a box.
    pub(crate) fn fitted(&self, width: Pt, height: Pt) -> (Pt, Pt) {
        let ratio = self.size.0 / self.size.1;
        if height * ratio <= width { (height * ratio, height) } else { (width, width * (1.0 / ratio)) }
    }
}

impl From<Samples> for Picture {
    fn from(samples: Samples) -> Picture {
        Picture { size: (samples.width as f32, samples.height.max(1) as f32), content: Content::Samples(samples) }
    }
}

fn decode_png(bytes: &[u8], ground: [u8; 3]) -> Result<Samples, ImageFault> {
    let fail = |_: png::DecodingError| ImageFault::NotPng;
    let mut decoder = png::Decoder::new(std::io::Cursor::new(bytes));
    decoder.set_transformations(png::Transformations::normalize_to_color8());
    let mut reader = decoder.read_info().map_err(fail)?;
    let info = reader.info();
    if u64::from(info.width) * u64::from(info.height) > MOST_PIXELS {
        return Err(ImageFault::TooLarge);
    }
    let mut samples = vec![0; reader.output_buffer_size().ok_or(ImageFault::TooLarge)?];
    let frame = reader.next_frame(&mut samples).map_err(fail)?;
    samples.truncate(frame.buffer_size());
    let channels = frame.color_type.samples();
    if channels == 3 {
        return Ok(Samples { width: frame.width, height: frame.height, rgb: samples });
    }
    let mut rgb = vec![0; frame.width as usize * frame.height as usize * 3];
    for (pixel, seen) in samples.chunks_exact(channels).zip(rgb.as_chunks_mut::<3>().0) {
        let (colour, alpha) = match *pixel {
            [grey] => ([grey; 3], 255),
            [grey, alpha] => ([grey; 3], alpha),
            [r, g, b, alpha] => ([r, g, b], alpha),
            _ => (ground, 255),
        };
        // Most of a logo is either its own colour or the ground's.
        *seen = match alpha {
            255 => colour,
            0 => ground,
            alpha => [0, 1, 2].map(|channel| over(colour[channel], alpha, ground[channel])),
        };
    }
    Ok(Samples { width: frame.width, height: frame.height, rgb })
}

/// A channel laid over the ground.
fn over(value: u8, alpha: u8, ground: u8) -> u8 {
    let (value, alpha, ground) = (u32::from(value), u32::from(alpha), u32::from(ground));
    ((value * alpha + ground * (255 - alpha) + 127) / 255) as u8
}

/// Outlines where the drawing consists of plain shapes, else samples.
fn decode_svg(bytes: &[u8], ground: [u8; 3]) -> Result<Picture, ImageFault> {
    let text = std::str::from_utf8(bytes).map_err(|_| ImageFault::NotSvg)?;
    // Programs that draw put a document type with entities first.
    let options = roxmltree::ParsingOptions { allow_dtd: true, nodes_limit: MOST_ELEMENTS, ..Default::default() };
    let xml = roxmltree::Document::parse_with_options(text, options).map_err(|error| match error {
        roxmltree::Error::NodesLimitReached => ImageFault::TooLarge,
        _ => ImageFault::NotSvg,
    })?;
    for element in xml.descendants() {
        match element.tag_name().name() {
            "text" => return Err(ImageFault::Text),
            "image" | "foreignObject" => return Err(ImageFault::Picture),
            _ => {}
        }
        // Curves are reckoned while the drawing is read: those that reach into the void take seconds.
        let mut places = element.attributes().filter(|own| PLACES.contains(&own.name()));
        if places.any(|own| numbers(own.value()).any(|number| number > LARGEST)) {
            return Err(ImageFault::TooLarge);
        }
    }
    // The rasteriser does not take every coordinate that a file may hold: what it gives up on cannot be shown.
    catch_unwind(AssertUnwindSafe(|| picture(&xml, ground))).unwrap_or(Err(ImageFault::NotSvg))
}

/// The numbers of a path or a list, without their signs.
fn numbers(text: &str) -> impl Iterator<Item = f64> + '_ {
    let mut rest = text;
    std::iter::from_fn(move || {
        rest = &rest[rest.find(|c: char| c.is_ascii_digit())?..];
        let digits = |text: &str| text.find(|c: char| !c.is_ascii_digit() && c != '.').unwrap_or(text.len());
        let mut end = digits(rest);
        if let Some(power) = rest[end..].strip_prefix(['e', 'E']) {
            let sign = usize::from(power.starts_with(['+', '-']));
            let figures = digits(&power[sign..]);
            end += if figures > 0 { 1 + sign + figures } else { 0 };
        }
        let (own, after) = rest.split_at(end);
        rest = after;
        // "1.5.5" is two numbers: the first, with all its digits, is the larger.
        Some(own.parse().unwrap_or_else(|_| own.split('.').next().and_then(|whole| whole.parse().ok()).unwrap_or(0.0)))
    })
}

fn picture(xml: &roxmltree::Document<'_>, ground: [u8; 3]) -> Result<Picture, ImageFault> {
    let tree = Tree::from_xmltree(xml, &Options::default()).map_err(|_| ImageFault::NotSvg)?;
    let size = (tree.size().width(), tree.size().height());
    // What reaches far outside its own frame takes the rasteriser long, and is a slip.
    let reach = tree.root().abs_stroke_bounding_box();
    if reach.width().max(reach.height()) > size.0.max(size.1) * FARTHEST {
        return Err(ImageFault::TooLarge);
    }
    Ok(match outline::outlines(&tree) {
        Some(outlines) => Picture { size, content: Content::Outlines(outlines) },
        None => draw(&tree, ground).ok_or(ImageFault::TooLarge)?.into(),
    })
}

fn draw(tree: &Tree, ground: [u8; 3]) -> Option<Samples> {
    let size = tree.size();
    let scale = LONGEST / size.width().max(size.height());
    let pixel = |length: f32| (length * scale).ceil().max(1.0) as u32;
    let mut pixels = Pixmap::new(pixel(size.width()), pixel(size.height()))?;
    pixels.fill(resvg::tiny_skia::Color::from_rgba8(ground[0], ground[1], ground[2], 255));
    resvg::render(tree, Transform::from_scale(scale, scale), &mut pixels.as_mut());
    let rgb = pixels.pixels().iter().flat_map(|pixel| [pixel.red(), pixel.green(), pixel.blue()]).collect();
    Some(Samples { width: pixels.width(), height: pixels.height(), rgb })
}

#[cfg(test)]
mod tests {
    use super::*;

    const GROUND: [u8; 3] = [240, 240, 250];

    fn decode(svg: &str) -> Result<Content, ImageFault> {
        decode_svg(svg.as_bytes(), GROUND).map(|picture| picture.content)
    }

    fn svg(inner: &str) -> String {
        format!(r#"<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20" viewBox="0 0 80 40">{inner}</svg>"#)
    }

    #[test]
    fn plain_shapes_become_outlines() {
        let shapes = r#"<style>.a { fill: #123456 }</style>
            <g transform="translate(20 0)"><path class="a" fill-rule="evenodd" d="M0 0 h20 v20 h-20 z M4 4 h8 v8 z"/></g>
            <circle cx="10" cy="10" r="4" fill="none" stroke="red" stroke-width="2"/>
            <path d="M0 0 Q 6 0 6 6" visibility="hidden"/>"#;
        let Ok(Content::Outlines(outlines)) = decode(&svg(shapes)) else { panic!("no outlines") };
        let [square, circle] = &outlines[..] else { panic!("{outlines:?}") };
        assert_eq!((square.colour, square.even_odd), (Rgb(0x12, 0x34, 0x56), true));
        assert_eq!(square.rings[0][..2], [(10.0, 0.0, false), (20.0, 0.0, false)], "in units of the drawing");
        assert_eq!(square.rings.len(), 2, "the hole is a ring");
        assert_eq!(circle.colour, Rgb(255, 0, 0));
        let right = circle.rings.iter().flatten().map(|point| point.0).fold(0.0, f32::max);
        assert!((right - 7.5).abs() < 0.1, "half the radius and half the stroke, scaled: {right}");
    }

    #[test]
    fn a_curve_with_one_handle_is_the_same_curve_with_two() {
        let Ok(Content::Outlines(outlines)) = decode(&svg(r#"<path d="M0 0 Q 6 0 6 6 L 0 6 z"/>"#)) else {
            panic!("no outlines")
        };
        let ring: Vec<(f32, f32, bool)> =
            vec![(0.0, 0.0, false), (2.0, 0.0, true), (3.0, 1.0, true), (3.0, 3.0, false), (0.0, 3.0, false)];
        assert_eq!(outlines[0].rings[0], ring);
    }

    #[test]
    fn what_is_more_than_plain_becomes_samples() {
        let gradient = r#"<linearGradient id="g"><stop stop-color="black"/><stop offset="1" stop-color="white"/></linearGradient>
            <rect width="40" height="40" fill="url(#g)"/>"#;
        let Ok(Content::Samples(samples)) = decode(&svg(gradient)) else { panic!("no samples") };
        assert_eq!((samples.width, samples.height), (1500, 750));
        let pixel = |x: u32| &samples.rgb[(375 * 1500 + x as usize) * 3..][..3];
        assert!(pixel(10)[0] < 10 && pixel(700)[0] > 200, "dark to light");
        assert_eq!(pixel(1400), GROUND, "nothing there but the ground");
        let faint = r#"<rect width="80" height="40" fill="black" opacity="0.5"/>"#;
        let Ok(Content::Samples(samples)) = decode(&svg(faint)) else { panic!("no samples") };
        assert_eq!(samples.rgb[..3], [120, 120, 125], "half black over the ground");
    }

    #[test]
    fn what_cannot_be_shown_says_why() {
        let fault = |text: &str| decode(text).expect_err("a fault");
        assert_eq!(fault(&svg("<text x='1' y='9'>Exempelby</text>")), ImageFault::Text);
        assert_eq!(fault(&svg("<image href='/etc/passwd' width='9' height='9'/>")), ImageFault::Picture);
        assert_eq!(fault("<svg"), ImageFault::NotSvg);
        assert_eq!(fault("<html/>"), ImageFault::NotSvg);
        assert_eq!(fault(&svg(&"<g/>".repeat(200_000))), ImageFault::TooLarge);
        for far in ["M0 0L4e30,5", "M0 0l4E+30-5", "M1.5.5 39999999999 1Z"] {
            assert_eq!(fault(&svg(&format!("<path d='{far}'/>"))), ImageFault::TooLarge, "{far}");
        }
        let laughs = (1..12).map(|n| format!("<!ENTITY a{n} '{}'>", format!("&a{};", n - 1).repeat(10)));
        let bomb = format!("<!DOCTYPE svg [<!ENTITY a0 'ha'>{}]>", laughs.collect::<String>());
        assert_eq!(fault(&(bomb + &svg("<desc>&a11;</desc>"))), ImageFault::NotSvg);
        assert_eq!(decode_svg(&[0x89, b'P', b'N', b'G'], GROUND).expect_err("a fault"), ImageFault::NotSvg);
    }
}
