//! The sheets `Nämnd` and `Regler`.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use super::reader::{Reader, is_file_name};
use crate::cells::{Bounds, Ids, Row};
use crate::diagnostic::{Code, Diagnostic};
use crate::document::Rgb;
use crate::domain::{GoalLevel, Money, Percent, Period, Rollup};
use crate::plan::{Committee, LabelSet, Rules};
use crate::schema::{COMMITTEE_SETTINGS, RULE_SETTINGS, Setting, Sheet, identity};
use crate::text::input::{self, Labels};

/// The roll-up rule of each level.
pub(crate) type LevelRules = BTreeMap<GoalLevel, Rollup>;

/// The accent colour where the plan gives none: a calm dark blue.
const ACCENT: Rgb = Rgb(0x1f, 0x4e, 0x79);

impl<'a> Reader<'a> {
    pub(crate) fn settings(&mut self) -> Option<(Committee, Rules)> {
        let committee_rows = self.setting_rows(&identity::COMMITTEE);
        let rule_rows = self.setting_rows(&identity::RULES);
        // Where the whole sheet is gone, that has been said.
        if !committee_rows.is_empty() {
            self.report_missing(&committee_rows, COMMITTEE_SETTINGS);
        }
        let committee = self.committee(&committee_rows);
        let rules = self.rules(&rule_rows);
        self.level_rules = self.level_rules(&rule_rows);
        let committee = committee?;
        self.amount_unit = committee.amount_unit;
        Some((committee, rules))
    }

    fn setting_rows(&mut self, sheet: &'static Sheet) -> BTreeMap<String, Row<'a>> {
        self.rows(sheet, Ids::Unique).into_iter().map(|row| (row.id.clone(), row)).collect()
    }

    fn report_missing(&mut self, rows: &BTreeMap<String, Row<'a>>, settings: &[Setting]) {
        for setting in settings.iter().filter(|setting| setting.required) {
            let name = setting.name.get(self.words.lang);
            match rows.get(setting.id) {
                Some(row) if row.raw("#value").is_some() => {}
                Some(row) => self.diagnostics.push(row.problem(Code::PlanSettingMissing, "#value").with("name", name)),
                None => {
                    self.diagnostics.push(Diagnostic::of_file(Code::PlanSettingMissing, self.file).with("name", name));
                }
            }
        }
    }

    fn committee(&mut self, rows: &BTreeMap<String, Row<'a>>) -> Option<Committee> {
        let mut get =
            |id: &str| -> Option<String> { Some(rows.get(id)?.text("#value", &mut self.diagnostics)?.value.into()) };
        let (municipality, name, slug) = (get("municipality"), get("committee"), get("slug"));
        let (department, citizens) = (get("department"), get("citizens"));
        let (logo, logo_alt) = (get("logo"), get("logo_alt"));
        let diary = [
            ("diary_t1", Some(Period::T1)),
            ("diary_t2", Some(Period::T2)),
            ("diary_helar", Some(Period::Year)),
            ("diary_month", Some(Period::Month(1))),
            ("diary_plan", None),
        ]
        .into_iter()
        .filter_map(|(id, period)| get(id).map(|number| (period, number)))
        .collect();
        let due_of = [("due_t1", Period::T1), ("due_t2", Period::T2), ("due_helar", Period::Year)];
        let due_of = due_of.map(|(id, period)| (id, period, get(id)));
        let due_day = get("due_month");
        let (labels, amounts, sign, accent) = (get("labels"), get("amounts"), get("sign"), get("accent"));
        let forecast = get("forecast_months");
        let year = self.year(rows)?;
        let municipality = municipality?;
        let name = name?;
        let slug = slug.unwrap_or_default().to_lowercase();
        if slug.is_empty() || !is_file_name(&slug) {
            if let Some(row) = rows.get("slug").filter(|_| !slug.is_empty()) {
                self.diagnostics.push(row.problem(Code::PlanIdInvalid, "#value").with("id", &slug));
            }
            return None;
        }
        let due_of = due_of.into_iter().map(|(id, period, text)| {
            (period, self.setting_word(rows, id, text.as_deref(), None, |text| input::date(text).map(Some)))
        });
        let due = due_of.filter_map(|(period, date)| Some((period, date?))).collect();
        // A day that every month has.
        let day = |text: &str| text.parse().ok().filter(|day| (1..=28).contains(day)).map(Some);
        Some(Committee {
            due,
            due_day: self.setting_word(rows, "due_month", due_day.as_deref(), None, day),
            department: department.unwrap_or_default(),
            year,
            diary,
            citizens,
            accent: self.accent(rows, accent.as_deref()),
            logo,
            logo_alt: logo_alt.unwrap_or_else(|| municipality.clone()),
            labels: self.setting_word(rows, "labels", labels.as_deref(), LabelSet::Colours, label_set),
            amount_unit: self.setting_word(rows, "amounts", amounts.as_deref(), Decimal::ONE, input::amount_unit),
            forecast_months: self.setting_word(rows, "forecast_months", forecast.as_deref(), Vec::new(), input::months),
            grant_form: self.setting_word(rows, "sign", sign.as_deref(), false, input::grant_form),
            municipality,
            name,
            slug,
        })
    }

    fn year(&mut self, rows: &BTreeMap<String, Row<'a>>) -> Option<u16> {
        let bounds = Bounds { low: Some(1990), high: Some(2199) };
        let year = rows.get("year")?.whole("#value", bounds, &mut self.diagnostics)?;
        u16::try_from(year.value.trunc()).ok()
    }

    fn setting_word<T>(
        &mut self,
        rows: &BTreeMap<String, Row<'a>>,
        id: &str,
        word: Option<&str>,
        default: T,
        read: impl Fn(&str) -> Option<T>,
    ) -> T {
        let Some(word) = word else { return default };
        read(word).unwrap_or_else(|| {
            if let Some(row) = rows.get(id) {
                self.diagnostics.push(row.problem(Code::PlanValue, "#value").with("found", word));
            }
            default
        })
    }

    fn accent(&mut self, rows: &BTreeMap<String, Row<'a>>, text: Option<&str>) -> Rgb {
        let given = self.setting_word(rows, "accent", text, ACCENT, parse_colour);
        let dark = darkened(given);
        if dark != given
            && let Some(row) = rows.get("accent")
        {
            let shown = |Rgb(r, g, b): Rgb| format!("#{r:02X}{g:02X}{b:02X}");
            let problem = row.problem(Code::AccentDarkened, "#value").with("given", shown(given));
            self.diagnostics.push(problem.with("used", shown(dark)));
        }
        dark
    }

    fn rules(&mut self, rows: &BTreeMap<String, Row<'a>>) -> Rules {
        // Half a per cent of a budget is a limit that somebody sets.
        const SMALL: [&str; 2] = ["comment_percent", "forecast_accuracy"];
        const WHOLE: [&str; 4] = ["risk_threshold", "group_clients", "group_staff", "readability"];
        let percent = Bounds { low: Some(0), high: Some(100) };
        let tenth = Decimal::new(1, 1);
        let mut number = |id: &str, bounds: Bounds| -> Decimal {
            let default = RULE_SETTINGS.iter().find(|setting| setting.id == id).map_or("0", |setting| setting.default);
            rows.get(id)
                .and_then(|row| {
                    if WHOLE.contains(&id) {
                        return Some(row.whole("#value", bounds, &mut self.diagnostics)?.value);
                    }
                    let value = row.percent("#value", bounds, &mut self.diagnostics)?.value;
                    // Its head says that it is per cent: 1 is one.
                    let least = if SMALL.contains(&id) { tenth } else { Decimal::ONE };
                    if bounds.high == percent.high && value < least {
                        row.doubt_share("#value", value, &mut self.diagnostics);
                    }
                    Some(value)
                })
                .or_else(|| default.parse().ok())
                .unwrap_or_default()
        };
        let small = |value: Decimal| u8::try_from(value.trunc()).unwrap_or(u8::MAX);
        let count = |value: Decimal| u32::try_from(value.trunc()).unwrap_or(u32::MAX);
        let mut rules = Rules {
            tolerance: Percent(number("tolerance", percent)),
            units_green: Percent(number("units_green", percent)),
            units_yellow: Percent(number("units_yellow", percent)),
            share_green: Percent(number("share_green", percent)),
            risk_threshold: small(number("risk_threshold", Bounds { low: Some(1), high: Some(25) })),
            risk_inclusive: true,
            group_clients: count(number("group_clients", Bounds::COUNT)),
            group_staff: count(number("group_staff", Bounds::COUNT)),
            comment_amount: Money(number("comment_amount", Bounds::COUNT)),
            comment_percent: Percent(number("comment_percent", percent)),
            forecast_accuracy: Percent(number("forecast_accuracy", percent)),
            readability: count(number("readability", Bounds::COUNT)),
        };
        let inclusive = rows.get("risk_inclusive").and_then(|row| row.yes("#value", &mut self.diagnostics));
        rules.risk_inclusive = inclusive.is_none_or(|yes| yes.value);
        if rules.units_yellow > rules.units_green
            && let Some(row) = rows.get("units_yellow")
        {
            self.diagnostics.push(row.problem(Code::BandsOverlap, "#value"));
        }
        rules
    }

    fn level_rules(&mut self, rows: &BTreeMap<String, Row<'a>>) -> LevelRules {
        [
            (GoalLevel::Area, "rule_area", Rollup::Share),
            (GoalLevel::Municipal, "rule_municipal", Rollup::Share),
            (GoalLevel::Committee, "rule_committee", Rollup::Units),
        ]
        .into_iter()
        .map(|(level, id, default)| {
            let rule =
                rows.get(id).and_then(|row| row.choice("#value", &mut self.diagnostics)).map(|found| found.value);
            (level, rule.unwrap_or(default))
        })
        .collect()
    }
}

fn label_set(text: &str) -> Option<LabelSet> {
    input::labels(text).map(|labels| match labels {
        Labels::Colours => LabelSet::Colours,
        Labels::Letters => LabelSet::Letters,
        Labels::Words => LabelSet::Words,
    })
}

fn parse_colour(text: &str) -> Option<Rgb> {
    let digits = text.trim().trim_start_matches('#');
    if digits.len() != 6 || !digits.is_ascii() {
        return None;
    }
    let channel = |at: usize| u8::from_str_radix(digits.get(at..at + 2)?, 16).ok();
    Some(Rgb(channel(0)?, channel(2)?, channel(4)?))
}

/// The colour, darkened until text in it has a contrast of 4.5:1 on white and on its own light tint (WCAG 2.1).
fn darkened(colour: Rgb) -> Rgb {
    let mut dark = colour;
    while contrast_on_white(dark) < 5.2 {
        let Rgb(r, g, b) = dark;
        let step = |channel: u8| (u16::from(channel) * 19 / 20) as u8;
        dark = Rgb(step(r), step(g), step(b));
    }
    dark
}

/// Contrast with white by WCAG 2.1, 1 to 21. A property of colours, not of figures: floats are fine here.
fn contrast_on_white(Rgb(r, g, b): Rgb) -> f64 {
    let linear = |channel: u8| {
        let value = f64::from(channel) / 255.0;
        if value <= 0.040_45 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
    };
    1.05 / (0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b) + 0.05)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn colours_are_read_and_darkened_until_text_in_them_is_readable() {
        assert_eq!(parse_colour("#1F4E79"), Some(ACCENT));
        assert_eq!(parse_colour("blå"), None);
        assert_eq!(darkened(ACCENT), ACCENT);
        assert!(contrast_on_white(darkened(Rgb(0xff, 0xd5, 0x00))) >= 4.5);
        assert_eq!(darkened(Rgb(0, 0, 0)), Rgb(0, 0, 0));
    }
}
