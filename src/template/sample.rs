//! A plan built by hand, with every kind of thing that a template asks for.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use crate::document::Rgb;
use crate::documents::{LayoutItem, Part};
use crate::domain::*;
use crate::domain::{Bands, Change, Comparison, GoalLevel, Target};
use crate::figure::{FigureId, Figures, Kind, Value};
use crate::plan::{Committee, LabelSet, Plan, Rules};
use crate::subject;
use crate::subject::economy::{self, Budget, Line, LineKind};
use crate::subject::goals::{self, Goal};
use crate::subject::indicators::{self, Indicator};
use crate::subject::measures::{self, Measure, MeasureFamily};
use crate::subject::risks::Risk;
use crate::subject::texts::{self, TextSection};
use crate::subject::work::{self, Activity, ActivityKind, Assignment};

/// Ids of all units.
fn everyone() -> Vec<Id> {
    (1..=11).map(|number| Id::from(format!("enhet-{number}").as_str())).collect()
}

fn id(text: &str) -> Id {
    Id::from(text)
}

/// A committee with eleven units.
pub(crate) fn sample_plan() -> Plan {
    Plan {
        divisions: vec![Division { id: id("vuxen"), name: "Avdelning vuxen".into() }],
        units: units().into(),
        goals: goals().into(),
        indicators: indicators().into(),
        work: work::Plan { activities: activities(), assignments: assignments(), legends: Vec::new() },
        risks: risks().into(),
        economy: economy::Plan { lines: lines().into(), ..economy::Plan::default() },
        measures: measures().into(),
        layout: subject::parts().into_iter().map(item).collect(),
        texts: texts::Plan { sections: texts() },
        ..empty_plan()
    }
}

/// Of subjects that a template is not tried with here, a plan has nothing.
macro_rules! empty {
    ($($room:ident,)*) => {
        fn empty_plan() -> Plan {
            Plan {
                committee: committee(),
                rules: rules(),
                divisions: Vec::new(),
                units: Default::default(),
                $($room: Default::default(),)*
                history: Vec::new(),
                layout: Vec::new(),
                contacts: Vec::new(),
                places: BTreeMap::new(),
                columns: BTreeMap::new(),
                image_files: Vec::new(),
                images: BTreeMap::new(),
                unreported: Default::default(),
            }
        }
    };
}

subject::subjects!(empty);

/// What `enhet-1` reported for T1, and what was decided then.
pub(crate) fn sample_past() -> Figures {
    let t1 = YearPeriod { year: 2025, period: Period::T1 };
    let mut figures = Figures::default();
    let mut put = |kind: Kind, item: &str, value: Value| {
        for unit in [None, Some(id("enhet-1"))] {
            let of = FigureId { kind, item: id(item), unit, when: t1 };
            figures.planned(of, value.clone(), None);
        }
    };
    put(goals::STATUS, "n1", Value::Status(Status::Green));
    put(goals::STATUS, "n2", Value::Status(Status::Yellow));
    put(goals::STATUS, "n3", Value::Status(Status::Red));
    put(indicators::STATUS, "i1", Value::Status(Status::Yellow));
    put(indicators::OUTCOME.value, "i1", Value::Number(Decimal::new(624, 1)));
    put(measures::VALUE.value, "m1", Value::Number(Decimal::from(12)));
    put(work::ACTIVITY, "a1", Value::Progress(Progress::Ongoing));
    put(work::ASSIGNMENT, "u1", Value::Progress(Progress::NotStarted));
    put(economy::Column::Forecast.kind(), "e1", Value::Money(Money::kronor(-31_250_000)));
    figures
}

fn committee() -> Committee {
    Committee {
        municipality: "Exempelby kommun".into(),
        name: "Arbets- och socialnämnden".into(),
        slug: "asn".into(),
        department: "Socialförvaltningen".into(),
        year: 2025,
        due: Vec::new(),
        due_day: None,
        diary: Vec::new(),
        citizens: None,
        accent: Rgb(0x1f, 0x4e, 0x79),
        logo: None,
        logo_alt: String::new(),
        labels: LabelSet::Colours,
        amount_unit: Decimal::ONE,
        forecast_months: Vec::new(),
        grant_form: false,
    }
}

fn rules() -> Rules {
    Rules {
        tolerance: Percent(Decimal::TEN),
        units_green: Percent(Decimal::from(80)),
        units_yellow: Percent(Decimal::from(60)),
        share_green: Percent(Decimal::from(75)),
        risk_threshold: 15,
        risk_inclusive: true,
        group_clients: 5,
        group_staff: 10,
        comment_amount: Money::kronor(500_000),
        comment_percent: Percent(Decimal::from(3)),
        forecast_accuracy: Percent(Decimal::ONE),
        readability: 60,
    }
}

fn units() -> Vec<Unit> {
    let unit = |(number, id): (usize, Id)| Unit {
        name: if number == 0 { "Vuxenenheten".into() } else { format!("Enhet {}", number + 1) },
        id,
        division: Some(Id::from("vuxen")),
        kind: UnitKind::Unit,
        contact: None,
    };
    let mut units: Vec<Unit> = everyone().into_iter().enumerate().map(unit).collect();
    units.push(Unit {
        id: id("forvaltning"),
        name: "Socialförvaltningen".into(),
        division: None,
        kind: UnitKind::Department,
        contact: None,
    });
    units
}

fn goals() -> Vec<Goal> {
    let goal = |own: &str, number: &str, level, parent: Option<&str>, name: &str| Goal {
        id: id(own),
        number: number.into(),
        level,
        called: None,
        parent: parent.map(id),
        name: name.into(),
        short: name.chars().take(12).collect(),
        description: String::new(),
        rule: Rollup::Units,
        reporters: if level == GoalLevel::Committee { everyone() } else { Vec::new() },
    };
    let (top, own) = (GoalLevel::Municipal, GoalLevel::Committee);
    vec![
        goal("k1", "1", top, None, "En kommun där alla kan försörja sig"),
        goal(
            "n1",
            "1.1",
            own,
            Some("k1"),
            "Fler invånare ska gå från försörjningsstöd till egen försörjning genom arbete eller studier",
        ),
        goal(
            "n2",
            "1.2",
            own,
            Some("k1"),
            "Barn och unga ska få stöd i tid, så att insatserna kan bli mindre ingripande",
        ),
        goal("k2", "2", top, None, "En trygg kommun med tillgänglig service"),
        goal("n3", "2.1", own, Some("k2"), "Den som söker stöd ska få ett snabbt, begripligt och rättssäkert beslut"),
        goal("n4", "2.2", own, Some("k2"), "Ekonomi i balans"),
    ]
}

fn indicators() -> Vec<Indicator> {
    use Aggregation as A;
    use ValueKind as K;
    let at_least = |value: i64| Some(Target::Compare(Comparison::AtLeast, Decimal::from(value)));
    let own = |own: &str, kind, aggregation, target, name: &str| Indicator {
        id: id(own),
        number: format!("1.1.{}", &own[1..]),
        goal: Some(id("n1")),
        name: name.into(),
        description: String::new(),
        measure: MeasureKind { kind, unit: None, decimals: u32::from(kind == K::Percent), parts: None },
        direction: Some(Direction::Up),
        target,
        period_targets: Vec::new(),
        bands: None,
        other_target: None,
        baseline: None,
        baseline_label: None,
        aggregation,
        cumulative: false,
        taken_from: None,
        reporters: everyone(),
        periods: Vec::new(),
        no_target: None,
        is_assessed: true,
    };
    let mut all = vec![
        own(
            "i1",
            K::Percent,
            A::Ratio,
            at_least(80),
            "Andel deltagare som går till arbete eller studier efter avslutad insats",
        ),
        own("i2", K::Percent, A::Mean, at_least(90), "Andel ärenden som har utretts inom fyra månader"),
        own(
            "i3",
            K::Count,
            A::Single,
            Some(Target::Baseline(Change::Decrease)),
            "Antal hushåll med ekonomiskt bistånd",
        ),
        own("i4", K::Number, A::WeightedMean, at_least(4), "Brukarnas samlade betyg på bemötandet"),
        own("i5", K::Index, A::Mean, None, "Index för hållbart medarbetarengagemang"),
        own("i6", K::Money, A::Sum, at_least(100_000), "Sökta statsbidrag"),
        own("i7", K::Days, A::Mean, None, "Handläggningstid i dagar, från ansökan till beslut"),
        own("i8", K::YesNo, A::ShareYes, Some(Target::Yes), "Enheten har en aktuell rutin för synpunkter"),
        own("i9", K::Degree, A::Single, Some(Target::Yes), "Barnkonsekvensanalys görs inför alla beslut"),
        own("i10", K::Text, A::Single, None, "Samverkan med arbetsförmedlingen, beskriv läget"),
        own("i11", K::UnitShare, A::Single, at_least(80), "Andel enheter som når sina mål"),
        own("i12", K::Number, A::Max, None, "Längsta väntetid till budget- och skuldrådgivning (veckor)"),
    ];
    all[2].baseline = Some(Decimal::from(374));
    all[2].baseline_label = Some("T2 2024".into());
    all[2].measure.unit = Some("hushåll".into());
    all[2].direction = Some(Direction::Down);
    all[2].reporters = vec![id("enhet-1")];
    all[4].bands = Some(Bands { green: Decimal::from(80), yellow: Decimal::from(60) });
    all[6].no_target = Some("Målnivå beslutas under 2026".into());
    all[6].direction = Some(Direction::Down);
    all[11].target = Some(Target::Compare(Comparison::Below, Decimal::from(4)));
    all[11].direction = Some(Direction::Down);
    all[0].other_target = Some("75 % kommunmål".into());
    all[10].reporters = Vec::new();
    all
}

fn lines() -> Vec<Line> {
    let line = |own: &str, name: &str, year: i64| Line {
        id: id(own),
        name: name.into(),
        kind: LineKind::Ordinary,
        parent: None,
        table: None,
        is_granted: false,
        reporters: vec![id("enhet-1")],
        budget: Budget {
            t1: Some(Money::kronor(year / 3)),
            t2: Some(Money::kronor(year / 3 * 2)),
            year: Some(Money::kronor(year)),
            months: [None; 12],
        },
        last_year: Some(Money::kronor(year - 412_350)),
        next_year: None,
        shown: true,
        mark: String::new(),
        note: String::new(),
    };
    let mut lines = vec![
        line("e1", "Personalkostnader", -30_600_000),
        line("e2", "Köp av verksamhet", -12_450_000),
        line("e3", "Ekonomiskt bistånd", -24_900_000),
        line("e4", "Lokaler och övriga kostnader", -3_300_000),
        line("e5", "Statsbidrag och övriga intäkter", 6_150_000),
        line("e6", "Nytt projekt utan budget", 0),
    ];
    lines[5].budget = Budget::default();
    lines[5].last_year = None;
    lines
}

fn activities() -> Vec<Activity> {
    let own = |own: &str, name: &str, responsible: &str| Activity {
        id: id(own),
        goal: Some(id("n1")),
        kind: ActivityKind::Activity,
        name: name.into(),
        responsible: responsible.into(),
        due: String::new(),
        measured_by: None,
        scale: work::Scale::Progress,
        reporters: everyone(),
    };
    vec![
        own("a1", "Starta jobbspår tillsammans med vuxenutbildningen och tre lokala arbetsgivare", "Enhetschef"),
        own("a2", "Införa digital ansökan om ekonomiskt bistånd", "Verksamhetsutvecklare"),
        own("a3", "Kartlägga barnens situation i hushåll med långvarigt bistånd", "Avdelningschef vuxen"),
    ]
}

fn assignments() -> Vec<Assignment> {
    let own = |own: &str, commissioner: &str, name: &str| Assignment {
        id: id(own),
        commissioner: commissioner.into(),
        goal: None,
        name: name.into(),
        contribution: String::new(),
        responsible: String::new(),
        due: String::new(),
        scale: work::Scale::Progress,
        reporters: vec![id("enhet-1")],
    };
    vec![
        own(
            "u1",
            "Kommunfullmäktige",
            "Nämnden får i uppdrag att ta fram en plan för hur fler feriepraktikplatser kan erbjudas, med särskild hänsyn till unga som har rätt till insatser enligt LSS",
        ),
        own("u2", "Nämnden", "Redovisa väntetider kvartalsvis"),
    ]
}

fn risks() -> Vec<Risk> {
    let own = |own: &str, name: &str, probability, consequence| Risk {
        id: id(own),
        kind: "Ekonomi".into(),
        name: name.into(),
        rating: Some(Rating { probability, consequence }),
        actions: "- Månadsvis uppföljning av placeringar\n- Tidig samverkan med vårdgrannar".into(),
        responsible: "Enhetschef".into(),
        reporters: vec![id("enhet-1")],
    };
    vec![
        own(
            "r1",
            "Risk att kostnaderna för externa placeringar blir högre än budgeterat till följd av att behoven ökar",
            4,
            5,
        ),
        own("r2", "Risk att socialsekreterartjänster inte kan tillsättas", 3, 4),
    ]
}

fn measures() -> Vec<Measure> {
    let own = |own: &str, family, group: &str, kind, aggregation, name: &str| Measure {
        id: id(own),
        family,
        group: group.into(),
        name: name.into(),
        code: String::new(),
        measure: MeasureKind { kind, unit: None, decimals: u32::from(kind == ValueKind::Percent), parts: None },
        direction: None,
        aggregation,
        cumulative: false,
        minimum: None,
        is_monthly: false,
        scale: Default::default(),
        computed_of: Vec::new(),
        reporters: everyone(),
        periods: Vec::new(),
    };
    use Aggregation as A;
    use MeasureFamily as F;
    use ValueKind as K;
    vec![
        own("s1", F::Staff, "Sjukfrånvaro", K::Percent, A::Ratio, "Sjukfrånvaro, rullande tolv månader (timmar)"),
        own("s2", F::Staff, "Sjukfrånvaro", K::Percent, A::Ratio, "Korttidssjukfrånvaro, under 60 dagar"),
        own("s3", F::Staff, "Personalrörlighet", K::Count, A::Sum, "Antal som har slutat på egen begäran"),
        own("s4", F::Pulse, "Pulsmätning", K::Number, A::WeightedMean, "Jag har en rimlig arbetsbelastning"),
        own("m1", F::Quality, "Lex Sarah", K::Count, A::Sum, "Rapporter om missförhållanden"),
        own("m2", F::Quality, "Synpunkter", K::Count, A::Sum, "Inkomna synpunkter och klagomål"),
        own("v1", F::Volume, "", K::Count, A::Sum, "Pågående ärenden vid periodens slut"),
    ]
}

/// In every document.
fn item(part: &'static Part) -> LayoutItem {
    LayoutItem::of(part)
}

fn texts() -> Vec<TextSection> {
    let own = |own: &str, name: &str| TextSection {
        id: id(own),
        name: name.into(),
        text: String::new(),
        reporters: vec![id("forvaltning")],
        periods: Vec::new(),
        required: false,
    };
    let mut texts = vec![own("events", "Händelser av betydelse"), own("economy-analysis", "Ekonomisk analys")];
    texts[0].reporters.push(id("enhet-1"));
    texts
}
