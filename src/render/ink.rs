//! The colours of everything that is drawn, in one place, so that PDF, HTML and Excel agree.
//!
//! Text colours have a contrast of at least 4.5:1 on white and on their own tints, shapes 3:1.

use crate::document::Rgb;
use crate::domain::Status;

/// A colour by what it is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Ink {
    /// Running text.
    Text,
    /// Secondary text: captions, footers.
    Muted,
    /// Light rules and axes.
    Rule,
    /// Tint of table heads and tiles.
    Tint,
    /// Clearly darker than [`Ink::Rule`], as that is than [`Ink::Tint`] (1.4:1): three steps of one hue.
    Shade,
    /// White.
    Paper,
    /// The municipality's accent colour.
    Accent,
    /// The accent colour, so light that text stands on it.
    AccentTint,
    /// The shape or word of a status.
    Status(Status),
    /// The background of a status cell.
    StatusTint(Status),
}

impl Ink {
    /// The colour, given the municipality's accent.
    pub fn rgb(self, accent: Rgb) -> Rgb {
        match self {
            Ink::Text => Rgb(0x1f, 0x24, 0x2b),
            Ink::Muted => Rgb(0x55, 0x5d, 0x68),
            Ink::Rule => Rgb(0xc4, 0xca, 0xd1),
            Ink::Tint => Rgb(0xf1, 0xf3, 0xf5),
            Ink::Shade => Rgb(0x89, 0x95, 0xa3),
            Ink::Paper => Rgb(0xff, 0xff, 0xff),
            Ink::Accent => accent,
            Ink::AccentTint => tint(accent, 0.90),
            Ink::Status(Status::Green) => Rgb(0x18, 0x78, 0x37),
            Ink::Status(Status::Yellow) => Rgb(0x8f, 0x66, 0x00),
            Ink::Status(Status::Red) => Rgb(0xb3, 0x26, 0x1e),
            Ink::StatusTint(Status::Green) => Rgb(0xe2, 0xf2, 0xe6),
            Ink::StatusTint(Status::Yellow) => Rgb(0xfd, 0xf3, 0xd0),
            Ink::StatusTint(Status::Red) => Rgb(0xfb, 0xe5, 0xe3),
        }
    }
}

/// A colour mixed with white; 0 leaves it, 1 is white.
fn tint(Rgb(r, g, b): Rgb, share: f32) -> Rgb {
    let mix = |channel: u8| (f32::from(channel) + (255.0 - f32::from(channel)) * share).round() as u8;
    Rgb(mix(r), mix(g), mix(b))
}
