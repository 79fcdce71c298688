//! stub
pub enum Kind {
    Personnummer,
    Samordningsnummer,
    Phone,
    Email,
    CaseNumber,
}
pub struct Disclosure {
    pub range: std::ops::Range<usize>,
    pub kind: Kind,
}
pub fn find(_t: &str) -> Vec<Disclosure> {
    Vec::new()
}
