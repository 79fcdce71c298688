//! Inks as style sheet names, and the colours of light and dark pages.
//!
//! *Takes* the municipality's accent, *returns* declarations of custom properties. *Never* chooses an
//! ink for anything; the light colours are those of [`Ink::rgb`].

use std::fmt::Write as _;

use crate::document::Rgb;
use crate::domain::Status;
use crate::render::ink::Ink;

/// Every ink, in the order of the style sheet.
pub(super) const ALL: [Ink; 14] = [
    Ink::Text,
    Ink::Muted,
    Ink::Rule,
    Ink::Tint,
    Ink::Shade,
    Ink::Paper,
    Ink::Accent,
    Ink::AccentTint,
    Ink::Status(Status::Green),
    Ink::Status(Status::Yellow),
    Ink::Status(Status::Red),
    Ink::StatusTint(Status::Green),
    Ink::StatusTint(Status::Yellow),
    Ink::StatusTint(Status::Red),
];

/// The name of an ink in the style sheet.
pub(super) fn name(ink: Ink) -> &'static str {
    match ink {
        Ink::Text => "text",
        Ink::Muted => "muted",
        Ink::Rule => "rule",
        Ink::Tint => "tint",
        Ink::Shade => "shade",
        Ink::Paper => "paper",
        Ink::Accent => "accent",
        Ink::AccentTint => "accent-tint",
        Ink::Status(status) => status.id(),
        Ink::StatusTint(Status::Green) => "green-tint",
        Ink::StatusTint(Status::Yellow) => "yellow-tint",
        Ink::StatusTint(Status::Red) => "red-tint",
    }
}

/// The declarations for a light page.
pub(super) fn light(accent: Rgb) -> String {
    declarations(|ink| ink.rgb(accent))
}

/// The declarations for a dark page.
pub(super) fn dark(accent: Rgb) -> String {
    let accent = readable_on_dark(accent);
    declarations(|ink| dark_rgb(ink, accent))
}

/// The classes by which marks of a drawing get their colour.
pub(super) fn classes() -> String {
    ALL.iter().fold(String::new(), |mut css, ink| {
        let name = name(*ink);
        let _ = writeln!(css, ".f-{name}{{fill:var(--{name})}}.s-{name}{{stroke:var(--{name})}}");
        css
    })
}

fn declarations(colour: impl Fn(Ink) -> Rgb) -> String {
    ALL.iter().fold(String::new(), |mut css, ink| {
        let Rgb(r, g, b) = colour(*ink);
        let _ = write!(css, "--{}:#{r:02x}{g:02x}{b:02x};", name(*ink));
        css
    })
}

const DARK_PAPER: Rgb = Rgb(0x16, 0x1a, 0x1f);

fn dark_rgb(ink: Ink, accent: Rgb) -> Rgb {
    match ink {
        Ink::Text => Rgb(0xf1, 0xf3, 0xf5),
        Ink::Muted => Rgb(0xa9, 0xb1, 0xbb),
        // Three steps that are as far apart as they can be while text can be read on all of them.
        Ink::Rule => Rgb(0x43, 0x4a, 0x54),
        Ink::Tint => Rgb(0x1e, 0x23, 0x29),
        Ink::Shade => Rgb(0x65, 0x6f, 0x7c),
        Ink::Paper => DARK_PAPER,
        Ink::Accent => accent,
        Ink::AccentTint => mix(accent, DARK_PAPER, 0.82),
        Ink::Status(Status::Green) => Rgb(0x6f, 0xcf, 0x8b),
        Ink::Status(Status::Yellow) => Rgb(0xe5, 0xb8, 0x3f),
        Ink::Status(Status::Red) => Rgb(0xff, 0x96, 0x8d),
        Ink::StatusTint(Status::Green) => Rgb(0x17, 0x33, 0x20),
        Ink::StatusTint(Status::Yellow) => Rgb(0x3a, 0x2f, 0x0c),
        Ink::StatusTint(Status::Red) => Rgb(0x45, 0x1f, 0x1d),
    }
}

/// The accent, mixed with white until text in it can be read on a dark page and on its tints.
fn readable_on_dark(accent: Rgb) -> Rgb {
    let tint = dark_rgb(Ink::Tint, accent);
    (0..=20)
        .map(|step| mix(accent, Rgb(255, 255, 255), f32::from(step as u8) / 20.0))
        .find(|colour| contrast(*colour, tint) >= 5.5)
        .unwrap_or(Rgb(255, 255, 255))
}

/// A colour mixed with another; 0 leaves it, 1 is the other.
fn mix(from: Rgb, to: Rgb, share: f32) -> Rgb {
    let channel = |from: u8, to: u8| (f32::from(from) + (f32::from(to) - f32::from(from)) * share).round() as u8;
    Rgb(channel(from.0, to.0), channel(from.1, to.1), channel(from.2, to.2))
}

/// Contrast ratio by WCAG 2.1, 1 to 21.
fn contrast(one: Rgb, other: Rgb) -> f32 {
    let (a, b) = (luminance(one), luminance(other));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

fn luminance(Rgb(r, g, b): Rgb) -> f32 {
    let linear = |channel: u8| {
        let share = f32::from(channel) / 255.0;
        if share <= 0.04045 { share / 12.92 } else { ((share + 0.055) / 1.055).powf(2.4) }
    };
    0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Ink on ground, and the least contrast.
    fn pairs() -> Vec<(Ink, Ink, f32)> {
        let mut pairs = vec![
            (Ink::Text, Ink::Paper, 7.0),
            (Ink::Text, Ink::Tint, 7.0),
            (Ink::Text, Ink::AccentTint, 4.5),
            (Ink::Text, Ink::Rule, 4.5),
            (Ink::Text, Ink::Shade, 4.5),
            (Ink::Muted, Ink::Paper, 4.5),
            (Ink::Muted, Ink::Tint, 4.5),
            (Ink::Paper, Ink::Muted, 4.5),
            (Ink::Paper, Ink::Text, 4.5),
            (Ink::Accent, Ink::Paper, 4.5),
        ];
        for status in Status::ALL {
            let tint = Ink::StatusTint(status);
            pairs.push((Ink::Text, tint, 4.5));
            pairs.push((Ink::Muted, tint, 4.5));
            pairs.push((Ink::Status(status), tint, 4.5));
            pairs.push((Ink::Status(status), Ink::Paper, 4.5));
            pairs.push((Ink::Status(status), Ink::Tint, 4.5));
        }
        pairs
    }

    #[test]
    fn text_can_be_read_on_light_and_dark_pages() {
        for accent in [Rgb(0, 0x5a, 0x70), Rgb(0, 0, 0), Rgb(0x8a, 0, 0x2e), Rgb(0, 0, 0xff)] {
            let lighter = readable_on_dark(accent);
            for (ink, ground, least) in pairs() {
                let light = contrast(ink.rgb(accent), ground.rgb(accent));
                assert!(light >= least, "light {ink:?} on {ground:?}: {light}");
                let dark = contrast(dark_rgb(ink, lighter), dark_rgb(ground, lighter));
                assert!(dark >= least, "dark {ink:?} on {ground:?}: {dark}");
            }
            for (ink, next) in [(Ink::Tint, Ink::Rule), (Ink::Rule, Ink::Shade)] {
                let dark = contrast(dark_rgb(ink, lighter), dark_rgb(next, lighter));
                assert!(dark >= 1.75, "dark {ink:?} beside {next:?}: {dark}");
            }
        }
    }
}
