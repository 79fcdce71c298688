//! Charts with realistic figures, for tests and for looking at.

use rust_decimal::Decimal;

use crate::document::{
    Bar, BarChart, Chart, ChartKind, Heat, HeatCell, LineChart, Point, RiskKey, RiskMatrix, RiskPoint, Series,
    StatusGrid, StatusLabel,
};
use crate::domain::Status;
use crate::text::{self, Lang};

/// A chart of each kind.
pub(crate) fn charts() -> Vec<Chart> {
    vec![variance(), sick_leave(), forecast(), outflows(), risks(), months(), units(), pulse()]
}

pub(crate) fn chart(id: &str, caption: &str, alt: &str, kind: ChartKind) -> Chart {
    Chart { id: id.to_owned(), caption: caption.to_owned(), alt: alt.to_owned(), kind }
}

pub(crate) fn point(value: &str) -> Point {
    let value: Decimal = value.parse().expect("a decimal");
    Point { value, label: text::number(value, value.scale(), Lang::Sv) }
}

fn series(name: &str, values: &[&str]) -> Series {
    let points = values.iter().map(|value| (!value.is_empty()).then(|| point(value))).collect();
    Series { name: name.to_owned(), points }
}

fn words(text: &str) -> Vec<String> {
    text.split('|').map(str::to_owned).collect()
}

pub(crate) fn status(mark: char) -> Option<StatusLabel> {
    let (status, label) = match mark {
        'G' => (Status::Green, "Grön"),
        'Y' => (Status::Yellow, "Gul"),
        'R' => (Status::Red, "Röd"),
        _ => return None,
    };
    Some(StatusLabel { status, label: label.to_owned() })
}

fn variance() -> Chart {
    let bars = [
        ("Förvaltningsövergripande", "-1.8", false),
        ("Avdelning vuxen", "-14.9", false),
        ("Avdelning barn och unga", "-62.0", false),
        ("Omvärldsbuffert", "24.0", false),
        ("Summa efter omvärldsbuffert", "-54.7", true),
    ]
    .map(|(category, value, total)| Bar { category: category.to_owned(), point: point(value), total });
    chart(
        "diagram-avvikelse",
        "Avvikelse mot budget helår per avdelning (mnkr)",
        "Stapeldiagram. Förvaltningsövergripande −1,8 mnkr, vuxen −14,9, barn och unga −62,0, omvärldsbuffert +24,0, summa −54,7.",
        ChartKind::Bars(BarChart { unit: "mnkr".to_owned(), bars: bars.to_vec() }),
    )
}

fn sick_leave() -> Chart {
    chart(
        "diagram-sjukfranvaro",
        "Sjukfrånvaro, rullande tolv månader (%)",
        "Linjediagram. Sjukfrånvaron gick från 8,10 % T1 2023 till 5,69 % T2 2025; målet är högst 6 %. Värdet för helåret 2023 saknas.",
        ChartKind::Lines(LineChart {
            unit: "%".to_owned(),
            categories: words("T1 2023|T2 2023|Helår 2023|T1 2024|T2 2024|Helår 2024|T1 2025|T2 2025"),
            months: Vec::new(),
            series: vec![series("Sjukfrånvaro R12", &["8.10", "7.92", "", "7.60", "7.35", "6.84", "6.11", "5.69"])],
            target: Some(Point { label: "Mål högst 6 %".to_owned(), ..point("6") }),
        }),
    )
}

fn forecast() -> Chart {
    chart(
        "diagram-prognos",
        "Helårsprognosens avvikelse mot budget under året (mnkr)",
        "Linjediagram. Nämndens prognos gick från −9,5 mnkr i mars till −54,7 mnkr i augusti.",
        ChartKind::Lines(LineChart {
            unit: "mnkr".to_owned(),
            categories: words("mar|apr|maj|jun|jul|aug"),
            months: Vec::new(),
            series: vec![
                series("Avdelning vuxen", &["-4.2", "-6.0", "-9.1", "-11.5", "-13.0", "-14.9"]),
                series("Avdelning barn och unga", &["-12.0", "-21.0", "-33.4", "-41.0", "-52.3", "-62.0"]),
                series("Förvaltnings\u{ad}övergripande", &["0.4", "0.0", "-0.6", "-1.0", "-1.5", "-1.8"]),
                series("Nämnden totalt", &["-9.5", "-21.0", "-31.0", "-40.2", "-49.0", "-54.7"]),
            ],
            target: None,
        }),
    )
}

fn outflows() -> Chart {
    chart(
        "diagram-avslut",
        "Avslutade hushåll efter orsak (%)",
        "Staplat diagram. Andelen som gick till arbete ökade från 38 % 2023 till 44 % 2025.",
        ChartKind::Stacked(LineChart {
            unit: "andel i %".to_owned(),
            categories: words("Jan–aug 2023|Jan–aug 2024|Jan–aug 2025"),
            months: Vec::new(),
            series: vec![
                series("Arbete", &["38", "41", "44"]),
                series("Studier", &["14", "12", "13"]),
                series("Annan ersättning", &["21", "22", "18"]),
                series("Flyttat från kommunen", &["15", "14", "16"]),
                series("Avlidna", &["2", "1", "1.5"]),
                series("Annan orsak", &["10", "10", "7.5"]),
            ],
            target: None,
        }),
    )
}

fn risks() -> Chart {
    let places = [(4, 4), (4, 4), (4, 5), (5, 5), (4, 4), (4, 4), (4, 4), (4, 4), (3, 4), (2, 3), (1, 2)];
    chart(
        "diagram-risker",
        "Risker efter sannolikhet och konsekvens",
        "Riskmatris. Risk 4 har värdet 25, risk 3 värdet 20 och sex risker värdet 16.",
        ChartKind::RiskMatrix(RiskMatrix {
            probability: "Sannolikhet".to_owned(),
            consequence: "Konsekvens".to_owned(),
            risks: (1..)
                .zip(places)
                .map(|(number, (probability, consequence))| RiskPoint {
                    number,
                    probability,
                    consequence,
                    planned: (number == 3).then_some((2, 3)),
                })
                .collect(),
            threshold: 15,
            key: RiskKey {
                now: "risk nu".to_owned(),
                planned: "i planen".to_owned(),
                above: "riskvärde 15 eller mer".to_owned(),
            },
        }),
    )
}

fn grid(columns: &str, rows: &[(&str, &str)]) -> StatusGrid {
    StatusGrid {
        columns: words(columns),
        rows: rows.iter().map(|(name, marks)| ((*name).to_owned(), marks.chars().map(status).collect())).collect(),
    }
}

fn months() -> Chart {
    chart(
        "diagram-manader",
        "Status per mål och månad",
        "Statusrad per mål. Ekonomi gick från gul i februari till röd från maj; övriga mål är gröna i augusti.",
        ChartKind::StatusGrid(grid(
            "jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec",
            &[
                ("Trygghet", "-GGGGGGG----"),
                ("Hållbarhet", "-YYGGGGG----"),
                ("Ekonomi", "-YYYRRRR----"),
                ("Kvalitet", "-GGGGGGG----"),
                ("Attraktiv arbetsgivare", "-GGYGGGG----"),
            ],
        )),
    )
}

fn units() -> Chart {
    chart(
        "diagram-enheter",
        "Målens status per enhet",
        "Statusrad per mål och enhet. Ekonomi är röd i två enheter av tre.",
        ChartKind::StatusGrid(grid(
            "Vuxenenheten|Familjeenheten|Enheten för ekonomiskt bistånd",
            &[("Trygghet", "GGG"), ("Hållbarhet", "GYG"), ("Ekonomi", "RRG"), ("Kvalitet", "G-Y")],
        )),
    )
}

fn pulse() -> Chart {
    let band = |label: &str| {
        let mark = match label.as_bytes().first() {
            Some(b'5'..=b'6') => 'G',
            Some(b'3'..=b'4') => 'Y',
            _ => 'R',
        };
        status(mark).map(|band| HeatCell { label: label.to_owned(), band })
    };
    let row = |name: &str, values: &str| {
        let cells = values.split('|').map(|value| if value.is_empty() { None } else { band(value) }).collect();
        (name.to_owned(), cells)
    };
    chart(
        "diagram-puls",
        "Pulsmätning, medelvärde per fråga och månad (1–6)",
        "Värmekarta. Medelvärdet för alla frågor var 4,8 i augusti; arbetsbelastning var lägst med 2,9 i maj.",
        ChartKind::Heat(Heat {
            columns: words("feb|mar|apr|maj|jun|aug"),
            rows: vec![
                row("Jag vet vad som förväntas av mig", "5,1|5,2|5,0|5,1|5,3|5,2"),
                row("Min arbetsbelastning är rimlig", "3,4|3,2|3,0|2,9||3,8"),
                row("Jag kan rekommendera min arbetsplats", "4,6|4,7|4,7|4,5|4,9|5,0"),
                row("Medelvärde", "4,4|4,4|4,2|4,2|5,1|4,8"),
            ],
        }),
    )
}
