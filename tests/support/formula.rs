//! The formulas of the templates, calculated as Excel does, as far as they use it.

use tertial::read::{RawSheet, RawValue};

/// The result of a formula or the content of a cell.
#[derive(Clone, Debug, PartialEq)]
pub enum Result {
    Blank,
    Number(f64),
    Text(String),
    Truth(bool),
    Error,
}

impl Result {
    fn number(&self) -> Option<f64> {
        match self {
            Result::Blank => Some(0.0),
            Result::Number(number) => Some(*number),
            Result::Truth(truth) => Some(f64::from(u8::from(*truth))),
            Result::Text(text) => text.parse().ok(),
            Result::Error => None,
        }
    }

    fn text(&self) -> Option<String> {
        match self {
            Result::Blank => Some(String::new()),
            Result::Number(number) => Some(number.to_string()),
            Result::Text(text) => Some(text.clone()),
            Result::Truth(truth) => Some(truth.to_string().to_uppercase()),
            Result::Error => None,
        }
    }

    fn truth(&self) -> Option<bool> {
        match self {
            Result::Truth(truth) => Some(*truth),
            Result::Number(number) => Some(*number != 0.0),
            Result::Blank => Some(false),
            Result::Text(_) | Result::Error => None,
        }
    }
}

/// What a cell shows once everything has been calculated.
pub fn shown(sheet: &RawSheet, row: u32, col: u32) -> Result {
    let Some(cell) = sheet.cell(row, col) else { return Result::Blank };
    if let Some(formula) = &cell.formula {
        return calculate(sheet, formula);
    }
    match &cell.value {
        RawValue::Number(number) => Result::Number(number.to_string().parse().expect("a number")),
        RawValue::Text(text) => Result::Text(text.clone()),
        RawValue::Bool(truth) => Result::Truth(*truth),
        RawValue::Date(_) => Result::Number(45_000.0),
        RawValue::Error(_) | RawValue::Unevaluated => Result::Error,
    }
}

fn calculate(sheet: &RawSheet, formula: &str) -> Result {
    let mut reader = Reader { sheet, rest: formula };
    let result = reader.comparison();
    assert_eq!(reader.rest, "", "{formula}");
    result
}

/// A formula from left to right, by precedence: comparison, `&`, sums, products, values.
struct Reader<'a> {
    sheet: &'a RawSheet,
    rest: &'a str,
}

impl Reader<'_> {
    fn take(&mut self, token: &str) -> bool {
        let rest = self.rest.strip_prefix(token);
        self.rest = rest.unwrap_or(self.rest);
        rest.is_some()
    }

    fn comparison(&mut self) -> Result {
        let left = self.joined();
        for sign in ["<>", "<=", ">=", "=", "<", ">"] {
            if self.take(sign) {
                let right = self.joined();
                return compare(&left, sign, &right);
            }
        }
        left
    }

    fn joined(&mut self) -> Result {
        let mut left = self.sum();
        while self.take("&") {
            let right = self.sum();
            left = both(left.text(), right.text()).map_or(Result::Error, |(a, b)| Result::Text(a + &b));
        }
        left
    }

    fn sum(&mut self) -> Result {
        let mut left = self.product();
        loop {
            let sign = if self.take("+") {
                1.0
            } else if self.take("-") {
                -1.0
            } else {
                return left;
            };
            let right = self.product();
            left = both(left.number(), right.number()).map_or(Result::Error, |(a, b)| Result::Number(a + sign * b));
        }
    }

    fn product(&mut self) -> Result {
        let mut left = self.value();
        loop {
            let divides = if self.take("*") {
                false
            } else if self.take("/") {
                true
            } else {
                return left;
            };
            let right = self.value();
            left = match both(left.number(), right.number()) {
                Some((_, 0.0)) if divides => Result::Error,
                Some((a, b)) => Result::Number(if divides { a / b } else { a * b }),
                None => Result::Error,
            };
        }
    }

    fn value(&mut self) -> Result {
        if self.take("-") {
            return self.value().number().map_or(Result::Error, |number| Result::Number(-number));
        }
        if self.take("(") {
            let inner = self.comparison();
            assert!(self.take(")"), "{}", self.rest);
            return inner;
        }
        if self.take("\"") {
            return self.quoted();
        }
        let end =
            self.rest.find(|c: char| !c.is_ascii_alphanumeric() && c != '.' && c != '$').unwrap_or(self.rest.len());
        let (word, rest) = self.rest.split_at(end);
        self.rest = rest;
        if let Ok(number) = word.parse() {
            return Result::Number(number);
        }
        match word {
            "TRUE" => Result::Truth(true),
            "FALSE" => Result::Truth(false),
            _ if self.take("(") => call(word, &self.arguments()),
            cell => {
                let (row, col) = place(cell);
                shown(self.sheet, row, col)
            }
        }
    }

    fn quoted(&mut self) -> Result {
        let mut text = String::new();
        loop {
            let end = self.rest.find('"').expect("the text ends");
            text.push_str(&self.rest[..end]);
            self.rest = &self.rest[end + 1..];
            if !self.take("\"") {
                return Result::Text(text);
            }
            text.push('"');
        }
    }

    fn arguments(&mut self) -> Vec<Result> {
        let mut arguments = vec![self.comparison()];
        while self.take(",") {
            arguments.push(self.comparison());
        }
        assert!(self.take(")"), "{}", self.rest);
        arguments
    }
}

fn both<T>(a: Option<T>, b: Option<T>) -> Option<(T, T)> {
    Some((a?, b?))
}

/// Texts regardless of case; a text is greater than every number.
fn compare(left: &Result, sign: &str, right: &Result) -> Result {
    use std::cmp::Ordering;
    let order = match (left, right) {
        (Result::Error, _) | (_, Result::Error) => return Result::Error,
        (Result::Text(a), Result::Text(b)) => a.to_lowercase().cmp(&b.to_lowercase()),
        (Result::Text(a), Result::Blank) => a.as_str().cmp(""),
        (Result::Blank, Result::Text(b)) => "".cmp(b.as_str()),
        (Result::Text(_), _) => Ordering::Greater,
        (_, Result::Text(_)) => Ordering::Less,
        (a, b) => a.number().partial_cmp(&b.number()).expect("finite"),
    };
    Result::Truth(match sign {
        "<>" => order.is_ne(),
        "<=" => order.is_le(),
        ">=" => order.is_ge(),
        "=" => order.is_eq(),
        "<" => order.is_lt(),
        _ => order.is_gt(),
    })
}

fn call(name: &str, of: &[Result]) -> Result {
    let truths = || of.iter().map(Result::truth).collect::<Option<Vec<bool>>>();
    let text = |result: Option<String>| result.map_or(Result::Error, Result::Text);
    match name {
        "IF" => match of[0].truth() {
            Some(true) => of[1].clone(),
            Some(false) => of[2].clone(),
            None => Result::Error,
        },
        "AND" => truths().map_or(Result::Error, |all| Result::Truth(all.iter().all(|one| *one))),
        "OR" => truths().map_or(Result::Error, |all| Result::Truth(all.iter().any(|one| *one))),
        "NOT" => of[0].truth().map_or(Result::Error, |truth| Result::Truth(!truth)),
        "IFERROR" if of[0] == Result::Error => of[1].clone(),
        "IFERROR" => of[0].clone(),
        "ISNUMBER" => Result::Truth(matches!(of[0], Result::Number(_))),
        "N" => match &of[0] {
            Result::Number(number) => Result::Number(*number),
            Result::Error => Result::Error,
            _ => Result::Number(0.0),
        },
        "ABS" => of[0].number().map_or(Result::Error, |number| Result::Number(number.abs())),
        "ROUND" => of[0].number().map_or(Result::Error, Result::Number),
        "LEN" => of[0].text().map_or(Result::Error, |text| Result::Number(text.chars().count() as f64)),
        "TRIM" => {
            text(of[0].text().map(|text| text.split(' ').filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")))
        }
        "LEFT" => match both(of[0].text(), of[1].number().map(|count| (count as usize).to_string())) {
            Some((all, count)) => Result::Text(all.chars().take(count.parse().expect("a count")).collect()),
            None => Result::Error,
        },
        "SUBSTITUTE" => match (of[0].text(), of[1].text(), of[2].text()) {
            (Some(all), Some(from), Some(to)) => Result::Text(all.replace(&from, &to)),
            _ => Result::Error,
        },
        other => panic!("the templates use {other}, which this does not know"),
    }
}

/// `$F6`, zero-based.
fn place(cell: &str) -> (u32, u32) {
    let cell = cell.replace('$', "");
    let digits = cell.find(|c: char| c.is_ascii_digit()).unwrap_or_else(|| panic!("{cell} is no cell"));
    let (letters, row) = cell.split_at(digits);
    let col = letters.bytes().fold(0, |col, letter| col * 26 + u32::from(letter - b'A') + 1);
    (row.parse::<u32>().expect("a row") - 1, col - 1)
}
