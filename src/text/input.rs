//! stub
use crate::domain::*;
use rust_decimal::Decimal;
pub struct Read<T> {
    pub value: T,
    pub doubt: Option<Doubt>,
}
pub enum Doubt {
    Ambiguous { read_as: String },
}
pub struct NotANumber;
pub fn number(text: &str) -> Result<Read<Decimal>, NotANumber> {
    text.replace([' ', '\u{a0}'], "")
        .replace(',', ".")
        .replace(['−', '–'], "-")
        .parse()
        .map(|value| Read { value, doubt: None })
        .map_err(|_| NotANumber)
}
pub fn percent(text: &str) -> Result<Read<Decimal>, NotANumber> {
    number(text.trim().trim_end_matches('%').trim())
}
pub enum YesNo {
    Yes,
    Partly,
    No,
}
pub fn yes_no(t: &str) -> Option<YesNo> {
    match t.to_lowercase().as_str() {
        "ja" => Some(YesNo::Yes),
        "nej" => Some(YesNo::No),
        "delvis" => Some(YesNo::Partly),
        _ => None,
    }
}
pub fn status(t: &str) -> Option<Status> {
    match t.to_lowercase().as_str() {
        "grön" => Some(Status::Green),
        "gul" => Some(Status::Yellow),
        "röd" => Some(Status::Red),
        _ => None,
    }
}
pub fn progress(t: &str) -> Option<Progress> {
    match t.to_lowercase().as_str() {
        "klar" => Some(Progress::Done),
        "pågående" => Some(Progress::Ongoing),
        _ => None,
    }
}
pub fn missing(t: &str) -> Option<Missing> {
    match t.to_lowercase().as_str() {
        "ej mätt" => Some(Missing::NotMeasured(None)),
        _ => None,
    }
}
pub fn date(_t: &str) -> Option<Date> {
    None
}
pub fn list(t: &str) -> Vec<&str> {
    t.split([',', ';', '\n']).map(str::trim).filter(|s| !s.is_empty()).collect()
}
