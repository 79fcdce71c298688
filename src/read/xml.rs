//! A strict walk over XML that somebody else wrote.
//!
//! *Takes* text, *returns* its elements, and an error for markup that is not well-formed. *Never*
//! resolves entities beyond the five of XML and characters by number, never follows a reference.

use quick_xml::Reader;
use quick_xml::escape::resolve_predefined_entity;
use quick_xml::events::{BytesRef, BytesStart, Event};

use super::Unreadable;

/// Reads events of a part, with every element closed by its own end.
pub(super) struct Walk<'a> {
    part: &'a str,
    reader: Reader<&'a [u8]>,
    depth: usize,
}

impl<'a> Walk<'a> {
    pub fn new(part: &'a str, text: &'a str) -> Walk<'a> {
        let mut reader = Reader::from_str(text);
        let config = reader.config_mut();
        config.check_end_names = true;
        // `<a/>` and `<a></a>` mean the same, so callers see only one of them.
        config.expand_empty_elements = true;
        Walk { part, reader, depth: 0 }
    }

    /// The next event; `None` at the end of the part, where every element must be closed.
    pub fn next(&mut self) -> Result<Option<Event<'a>>, Unreadable> {
        let event = self.reader.read_event().map_err(|error| self.damaged(error))?;
        match event {
            Event::Start(_) => self.depth += 1,
            Event::End(_) => self.depth = self.depth.saturating_sub(1),
            Event::Eof if self.depth > 0 => return Err(self.damaged("ends too early")),
            Event::Eof => return Ok(None),
            Event::Empty(_)
            | Event::Text(_)
            | Event::CData(_)
            | Event::Comment(_)
            | Event::Decl(_)
            | Event::PI(_)
            | Event::DocType(_)
            | Event::GeneralRef(_) => {}
        }
        Ok(Some(event))
    }

    /// The next event inside an element that has been opened; the end of the part is an error.
    pub fn inside(&mut self) -> Result<Event<'a>, Unreadable> {
        self.next()?.ok_or_else(|| self.damaged("ends too early"))
    }

    /// Skips the content of the element that was just opened.
    pub fn skip(&mut self) -> Result<(), Unreadable> {
        let outside = self.depth.saturating_sub(1);
        while self.depth > outside {
            self.inside()?;
        }
        Ok(())
    }

    /// Reads to the end and so proves that the rest is well-formed.
    pub fn finish(mut self) -> Result<(), Unreadable> {
        while self.next()?.is_some() {}
        Ok(())
    }

    pub fn damaged(&self, reason: impl ToString) -> Unreadable {
        Unreadable::damaged(self.part, reason)
    }
}

/// An attribute as it stands in the file, by its full name.
///
/// The library's own check for doubled attributes takes quadratic time, so it stays off.
pub(super) fn raw_attribute<'e>(element: &'e BytesStart<'_>, name: &str) -> Option<&'e str> {
    element.attributes().with_checks(false).flatten().find(|attribute| attribute.key.as_ref() == name).and_then(
        |attribute| match attribute.value {
            std::borrow::Cow::Borrowed(value) => Some(value),
            std::borrow::Cow::Owned(_) => None,
        },
    )
}

/// An attribute with its entities resolved.
pub(super) fn attribute(element: &BytesStart<'_>, name: &str) -> Option<String> {
    let raw = raw_attribute(element, name)?;
    quick_xml::escape::unescape(raw).ok().map(std::borrow::Cow::into_owned)
}

/// The text that an entity stands for; `None` if XML does not define it.
pub(super) fn entity(reference: &BytesRef<'_>) -> Option<String> {
    if let Some(text) = resolve_predefined_entity(reference) {
        return Some(text.to_owned());
    }
    reference.resolve_char_ref().ok().flatten().map(String::from)
}
