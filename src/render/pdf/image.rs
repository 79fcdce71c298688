//! The logo.
//!
//! *Takes* the bytes of a PNG, *returns* opaque RGB samples. *Never* trusts a file: its size is limited
//! before anything is decoded.

use super::PdfError;
use super::length::Pt;
use crate::document::{Logo, LogoFormat};

/// More pixels than a cover can show.
const MOST_PIXELS: u64 = 16_000_000;

/// A decoded picture: three bytes a pixel, rows from the top.
#[derive(Clone, Debug)]
pub(crate) struct Image {
    pub(crate) width: u32,
    pub(crate) height: u32,
    pub(crate) rgb: Vec<u8>,
}

impl Image {
    /// Decodes a logo; what is transparent becomes the colour that it will stand on.
    pub(crate) fn decode(logo: &Logo, ground: [u8; 3]) -> Result<Image, PdfError> {
        match logo.format {
            LogoFormat::Png => decode_png(&logo.bytes, ground),
            LogoFormat::Svg => Err(PdfError::SvgLogo),
        }
    }

    /// The largest size within a box.
    pub(crate) fn fitted(&self, width: Pt, height: Pt) -> (Pt, Pt) {
        let ratio = self.width as f32 / self.height.max(1) as f32;
        if height * ratio <= width { (height * ratio, height) } else { (width, width * (1.0 / ratio)) }
    }
}

fn decode_png(bytes: &[u8], ground: [u8; 3]) -> Result<Image, PdfError> {
    let fail = |error: png::DecodingError| PdfError::PngLogo(error.to_string());
    let mut decoder = png::Decoder::new(std::io::Cursor::new(bytes));
    decoder.set_transformations(png::Transformations::normalize_to_color8());
    let mut reader = decoder.read_info().map_err(fail)?;
    let info = reader.info();
    if u64::from(info.width) * u64::from(info.height) > MOST_PIXELS {
        return Err(PdfError::PngLogo(format!("{} × {}", info.width, info.height)));
    }
    let size = reader.output_buffer_size().ok_or_else(|| PdfError::PngLogo("size".to_owned()))?;
    let mut samples = vec![0; size];
    let frame = reader.next_frame(&mut samples).map_err(fail)?;
    let over = |value: u8, alpha: u8, ground: u8| {
        let (value, alpha, ground) = (u32::from(value), u32::from(alpha), u32::from(ground));
        ((value * alpha + ground * (255 - alpha) + 127) / 255) as u8
    };
    let mut rgb = Vec::with_capacity(frame.width as usize * frame.height as usize * 3);
    let channels = frame.color_type.samples();
    for pixel in samples[..frame.buffer_size()].chunks_exact(channels) {
        let (colour, alpha) = match *pixel {
            [grey] => ([grey; 3], 255),
            [grey, alpha] => ([grey; 3], alpha),
            [r, g, b] => ([r, g, b], 255),
            [r, g, b, alpha, ..] => ([r, g, b], alpha),
            [] => (ground, 255),
        };
        for channel in 0..3 {
            rgb.push(over(colour[channel], alpha, ground[channel]));
        }
    }
    Ok(Image { width: frame.width, height: frame.height, rgb })
}
