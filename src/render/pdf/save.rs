//! The bytes of a file: each object is written once, small ones together in streams (ISO 32000-1, 7.5.7 and 7.5.8).
//!
//! *Takes* a complete document of lopdf, *returns* its bytes. *Never* changes what it says. lopdf would write each object
//! three times and deflate one stream after the other; here all are written and deflated side by side.

use std::collections::BTreeMap;
use std::io::{self, Write};

use flate2::Compression;
use flate2::write::ZlibEncoder;
use lopdf::{Dictionary, Object, Stream, StringFormat, dictionary};
use sha2::Digest;

use super::content::{hexadecimal, integer};
use super::{PdfError, unwritten};
use crate::parallel;

/// So many objects are deflated together: more make the file hardly smaller, and readers slower.
const TOGETHER: usize = 200;
/// 1.7, and bytes that tell programs that the file is not text.
const HEADER: &[u8] = b"%PDF-1.7\n%\xbb\xad\xc0\xde\n";

/// What is written at one place of the file.
enum Part {
    /// An object that is a stream.
    Stream(u32, Stream),
    /// A stream that holds objects.
    Together(u32, Vec<(u32, Object)>),
}

/// Where an object is.
#[derive(Clone, Copy)]
enum Place {
    /// So many bytes from the beginning.
    At(usize),
    /// In a stream of objects, at a position.
    In(u32, usize),
}

/// Writes a document. Its identity is a checksum of its content.
pub(super) fn save(file: lopdf::Document) -> Result<Vec<u8>, PdfError> {
    let lopdf::Document { objects, trailer, max_id, .. } = file;
    let mut next = max_id + 1;
    let mut parts = Vec::new();
    let mut places = BTreeMap::new();
    let mut small = Vec::new();
    for ((id, _), object) in objects {
        match object {
            Object::Stream(stream) => parts.push(Part::Stream(id, stream)),
            other => small.push((id, other)),
        }
    }
    let mut small = small.into_iter().peekable();
    while small.peek().is_some() {
        let group: Vec<(u32, Object)> = small.by_ref().take(TOGETHER).collect();
        places.extend(group.iter().enumerate().map(|(at, (id, _))| (*id, Place::In(next, at))));
        parts.push(Part::Together(next, group));
        next += 1;
    }
    let written = parallel::map(&parts, Part::bytes);
    let mut bytes = Vec::with_capacity(1 << 18);
    bytes.extend_from_slice(HEADER);
    for (part, own) in parts.into_iter().zip(written) {
        places.insert(part.id(), Place::At(bytes.len()));
        bytes.extend(own.map_err(unwritten)?);
    }
    let start = bytes.len();
    places.insert(next, Place::At(start));
    let identity = Object::String(sha2::Sha256::digest(&bytes)[..16].to_vec(), StringFormat::Hexadecimal);
    let mut dict = dictionary! {
        "Type" => "XRef", "Size" => i64::from(next) + 1, "W" => vec![1.into(), 4.into(), 2.into()],
        "ID" => vec![identity.clone(), identity],
    };
    for key in ["Root", "Info"] {
        dict.set(key, trailer.get(key.as_bytes()).map_err(unwritten)?.clone());
    }
    bytes.extend(indirect(next, dict, &table(&places, next)?).map_err(unwritten)?);
    write!(bytes, "startxref\n{start}\n%%EOF\n").map_err(unwritten)?;
    Ok(bytes)
}

/// The places of all objects up to a number, as the file's table of them.
fn table(places: &BTreeMap<u32, Place>, last: u32) -> Result<Vec<u8>, PdfError> {
    let mut table = Vec::with_capacity(7 * (last as usize + 1));
    for id in 0..=last {
        let (kind, first, second) = match places.get(&id) {
            Some(Place::At(at)) => (1, u32::try_from(*at).map_err(unwritten)?, 0),
            Some(Place::In(stream, at)) => (2, *stream, u16::try_from(*at).map_err(unwritten)?),
            // The head of the list of numbers that are free, and those on it.
            None => (0, 0, if id == 0 { u16::MAX } else { 0 }),
        };
        table.push(kind);
        table.extend(u32::to_be_bytes(first));
        table.extend(u16::to_be_bytes(second));
    }
    Ok(table)
}

impl Part {
    fn id(&self) -> u32 {
        match self {
            Part::Stream(id, _) | Part::Together(id, _) => *id,
        }
    }

    /// The object as it stands in the file.
    fn bytes(&self) -> io::Result<Vec<u8>> {
        match self {
            // Metadata stays readable, for archives that search files for it.
            Part::Stream(id, stream) if stream.allows_compression && !stream.dict.has(b"Filter") => {
                indirect(*id, stream.dict.clone(), &stream.content)
            }
            Part::Stream(id, stream) => stream_object(*id, stream.dict.clone(), &stream.content),
            Part::Together(id, objects) => {
                let (mut numbers, mut content) = (Vec::new(), Vec::new());
                for (number, object) in objects {
                    write!(numbers, "{number} {} ", content.len())?;
                    value(&mut content, object)?;
                    content.push(b' ');
                }
                let dict = dictionary! {
                    "Type" => "ObjStm", "N" => objects.len() as i64, "First" => numbers.len() as i64,
                };
                numbers.append(&mut content);
                indirect(*id, dict, &numbers)
            }
        }
    }
}

/// A stream, deflated at a level that is fast; the usual one makes the file a twentieth smaller.
fn indirect(id: u32, mut dict: Dictionary, content: &[u8]) -> io::Result<Vec<u8>> {
    let mut encoder = ZlibEncoder::new(Vec::with_capacity(content.len() / 3), Compression::new(4));
    encoder.write_all(content)?;
    dict.set("Filter", "FlateDecode");
    stream_object(id, dict, &encoder.finish()?)
}

fn stream_object(id: u32, mut dict: Dictionary, content: &[u8]) -> io::Result<Vec<u8>> {
    dict.set("Length", content.len() as i64);
    let mut bytes = Vec::with_capacity(content.len() + 200);
    writeln!(bytes, "{id} 0 obj")?;
    dictionary(&mut bytes, &dict)?;
    bytes.extend_from_slice(b"\nstream\n");
    bytes.extend_from_slice(content);
    bytes.extend_from_slice(b"\nendstream\nendobj\n");
    Ok(bytes)
}

fn value(bytes: &mut Vec<u8>, object: &Object) -> io::Result<()> {
    match object {
        Object::Null => bytes.extend_from_slice(b"null"),
        Object::Boolean(value) => write!(bytes, "{value}")?,
        Object::Integer(value) => integer(bytes, *value),
        // Never with an exponent, which PDF does not know.
        Object::Real(value) => write!(bytes, "{value}")?,
        Object::Name(name) => self::name(bytes, name)?,
        Object::String(text, StringFormat::Literal) => literal(bytes, text),
        Object::String(text, StringFormat::Hexadecimal) => {
            bytes.push(b'<');
            bytes.extend(text.iter().copied().flat_map(hexadecimal));
            bytes.push(b'>');
        }
        Object::Array(items) => {
            bytes.push(b'[');
            for (at, item) in items.iter().enumerate() {
                if at > 0 {
                    bytes.push(b' ');
                }
                value(bytes, item)?;
            }
            bytes.push(b']');
        }
        Object::Dictionary(dict) => dictionary(bytes, dict)?,
        Object::Reference((id, generation)) => write!(bytes, "{id} {generation} R")?,
        // Streams are objects of their own.
        Object::Stream(_) => return Err(io::ErrorKind::InvalidInput.into()),
    }
    Ok(())
}

fn dictionary(bytes: &mut Vec<u8>, dict: &Dictionary) -> io::Result<()> {
    bytes.extend_from_slice(b"<<");
    for (key, of) in dict {
        name(bytes, key)?;
        bytes.push(b' ');
        value(bytes, of)?;
    }
    bytes.extend_from_slice(b">>");
    Ok(())
}

fn name(bytes: &mut Vec<u8>, name: &[u8]) -> io::Result<()> {
    bytes.push(b'/');
    for byte in name {
        if byte.is_ascii_graphic() && !b"()<>[]{}/%#".contains(byte) {
            bytes.push(*byte);
        } else {
            write!(bytes, "#{byte:02X}")?;
        }
    }
    Ok(())
}

fn literal(bytes: &mut Vec<u8>, text: &[u8]) {
    bytes.push(b'(');
    for byte in text {
        match byte {
            b'(' | b')' | b'\\' => bytes.extend_from_slice(&[b'\\', *byte]),
            // As it stands, it would be read as a line feed.
            b'\r' => bytes.extend_from_slice(b"\\r"),
            _ => bytes.push(*byte),
        }
    }
    bytes.push(b')');
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A document with an object of each kind, and more small ones than one stream holds.
    fn sample() -> (lopdf::Document, Dictionary) {
        let mut file = lopdf::Document::with_version("1.7");
        let picture = Stream::new(dictionary! { "Type" => "XObject" }, b"samples \xff".repeat(300));
        let metadata =
            Stream::new(dictionary! { "Type" => "Metadata" }, b"<x:xmpmeta/>".to_vec()).with_compression(false);
        let every = dictionary! {
            "Null" => Object::Null, "Yes" => true, "Many" => i64::MIN, "Real" => Object::Real(-841.89),
            "Sm\u{e5}tt (och #1)" => "A name/with<marks>",
            "Text" => Object::string_literal("(a) \\ b\r\nc"),
            "Wide" => Object::String(vec![0xfe, 0xff, 0, b'(', 0, b'\r'], StringFormat::Literal),
            "Hex" => Object::String(vec![0, 0xab], StringFormat::Hexadecimal),
            "List" => vec![1.into(), "Two".into(), Object::Dictionary(dictionary! { "Three" => 3 })],
            "Picture" => file.add_object(picture), "Metadata" => file.add_object(metadata),
        };
        let root = file.add_object(every.clone());
        for at in 0..2 * TOGETHER as i64 {
            file.add_object(at);
        }
        let info = file.add_object(dictionary! { "Title" => Object::string_literal("T") });
        file.trailer.set("Root", root);
        file.trailer.set("Info", info);
        (file, every)
    }

    #[test]
    fn what_is_saved_is_read_back() {
        let (file, every) = sample();
        let (root, last) = (file.trailer.get(b"Root").and_then(Object::as_reference).expect("a root"), file.max_id - 1);
        let bytes = save(file).expect("saves");
        let read = lopdf::Document::load_mem(&bytes).expect("reads");
        let found = read.get_dictionary(root).expect("the object");
        for (key, value) in &every {
            let own = found.get(key).expect("the key");
            match value {
                Object::String(text, _) => assert_eq!(own.as_str().expect("a text"), text),
                value => assert_eq!(own, value),
            }
        }
        assert_eq!(
            read.get_object((last, 0)).and_then(Object::as_i64).expect("the last number"),
            2 * TOGETHER as i64 - 1
        );
        let stream = |key: &[u8]| {
            let id = every.get(key).and_then(Object::as_reference).expect("a reference");
            read.get_object(id).and_then(Object::as_stream).expect("a stream").clone()
        };
        assert_eq!(stream(b"Picture").decompressed_content().expect("inflates"), b"samples \xff".repeat(300));
        assert!(!stream(b"Metadata").dict.has(b"Filter"));
        assert!(bytes.windows(12).any(|window| window == b"<x:xmpmeta/>"));
    }

    #[test]
    fn the_identity_is_the_content_s() {
        let identity = |change: bool| {
            let (mut file, _) = sample();
            if change {
                file.add_object("More");
            }
            let read = lopdf::Document::load_mem(&save(file).expect("saves")).expect("reads");
            read.trailer.get(b"ID").expect("an identity").clone()
        };
        assert_eq!(identity(false), identity(false));
        assert_ne!(identity(false), identity(true));
    }
}
