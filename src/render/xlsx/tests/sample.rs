//! A workbook of an invented municipality, as rich as a real one.

mod control;

use rust_decimal::Decimal;

use crate::document::*;
use crate::domain::{Date, Desirability, Missing, Money, Movement, Percent, Progress, Status, Trend};
use crate::text::Lang;

pub(super) use control::trace;
use control::{control, risks};

pub(super) fn workbook() -> Workbook {
    Workbook {
        lang: Lang::Sv,
        title: "Delårsrapport tertial 2 2025".into(),
        committee: "Arbetsmarknads- och socialnämnden".into(),
        diary_number: Some("ASN 2025/123".into()),
        date: Date { year: 2025, month: 8, day: 31 },
        identity: Identity { accent: Rgb(0x1c, 0x4f, 0x7c), logo: None },
        sheets: vec![overview(), economy(), units(), risks(), control(), trace(2_000)],
    }
}

fn sheet(name: &str, intro: &str, blocks: Vec<Block>) -> Sheet {
    Sheet { name: name.into(), title: name.into(), intro: intro.into(), blocks, landscape: true, listing: None }
}

fn status(status: Status) -> Value {
    let label = match status {
        Status::Green => "Grön",
        Status::Yellow => "Gul",
        Status::Red => "Röd",
    };
    Value::Status(StatusLabel { status, label: label.into() })
}

fn tkr(amount: i64) -> Cell {
    Cell::new(Value::Money(Money::tkr(amount), MoneyUnit::Tkr))
}

fn percent(text: &str) -> Value {
    Value::Percent(Percent(text.parse().expect("a number")), 1)
}

fn number(text: &str, decimals: u32, unit: Option<&str>) -> Value {
    Value::Number { value: text.parse().expect("a number"), decimals, unit: unit.map(str::to_owned) }
}

fn point(text: &str) -> Point {
    let value: Decimal = text.parse().expect("a number");
    Point { value, label: crate::text::number(value, 1, Lang::Sv) }
}

fn trend(movement: Movement, desirability: Desirability, word: &str) -> Cell {
    let trend = Trend { movement, desirability };
    Cell::new(Value::Trend(trend, word.into()))
}

fn overview() -> Sheet {
    let tile = |label: &str, value: Value, note: &str| Tile { label: label.into(), value, note: Some(note.into()) };
    let tiles = vec![
        tile(
            "Avvikelse helår",
            Value::Money(Money::tkr(-54_669), MoneyUnit::Mnkr),
            "mot budget, efter omvärldsbuffert",
        ),
        tile("Mål som nås", number("4", 0, Some("av 5")), "grön bedömning"),
        tile("Sjukfrånvaro R12", percent("6.8"), "7,4 % för ett år sedan"),
        tile("Samlad bedömning", status(Status::Yellow), "förslag enligt regel"),
    ];
    let notice = Notice {
        kind: NoticeKind::Warning,
        title: "Rapporten är inte komplett".into(),
        body: vec![Block::text(
            "Två enheter har inte lämnat in. Deras tidigare uppgifter ingår inte i summorna, och andelar räknas på de enheter som har lämnat in.",
        )],
    };
    sheet(
        "Översikt",
        "Nämndens mål, ekonomi och det som har ändrats sedan tertial 1. Alla siffror är hämtade ur enheternas arbetsböcker; bladet Spårbarhet visar varifrån.",
        vec![
            Block::Tiles(tiles),
            Block::Notice(notice),
            Block::Table(goals()),
            Block::Chart(divisions()),
            Block::Chart(forecast()),
            Block::Chart(reasons()),
            Block::heading(2, "Läs mer", "las-mer"),
            Block::Paragraph(vec![
                Inline::Text("Nämndens plan finns i ".into()),
                Inline::Link {
                    url: "https://exempelby.se/namndplan".into(),
                    text: vec![Inline::Text("kommunens diarium".into())],
                },
                Inline::Text(".".into()),
            ]),
            Block::List(List {
                ordered: false,
                items: vec![
                    vec![Block::Paragraph(vec![
                        Inline::Strong(vec![Inline::Text("Röd".into())]),
                        Inline::Text(" betyder att målet inte nås under året.".into()),
                    ])],
                    vec![Block::text("Gul betyder att målet delvis nås.")],
                ],
            }),
        ],
    )
}

fn goals() -> Table {
    let row = |name: &str, period, year, share: Value, trend: Cell, text: &str| {
        Row::body(vec![Cell::text(name), Cell::new(period), Cell::new(year), Cell::new(share), trend, Cell::text(text)])
    };
    let better = || trend(Movement::Down, Desirability::Improved, "förbättrat");
    let worse = || trend(Movement::Up, Desirability::Worsened, "försämrat");
    let same = || trend(Movement::Level, Desirability::Unchanged, "oförändrat");
    Table {
        id: "mal".into(),
        caption: "Bedömning av nämndens mål".into(),
        groups: vec![
            ColumnGroup { head: String::new(), span: 1 },
            ColumnGroup { head: "Bedömning".into(), span: 2 },
            ColumnGroup { head: String::new(), span: 3 },
        ],
        columns: vec![
            Column::row_head("Mål"),
            Column::status("Period"),
            Column::status("Helår"),
            Column::number("Andel enheter som når målet"),
            Column::status("Trend"),
            Column::long("Kommentar"),
        ],
        rows: vec![
            row(
                "Trygghet genom tidigt samordnade insatser",
                status(Status::Green),
                status(Status::Green),
                percent("90.9"),
                better(),
                "Insatserna kommer tidigare än förra året. Antalet orosanmälningar som leder till utredning inom 14 dagar har ökat.",
            ),
            row(
                "Hållbar omställning",
                status(Status::Green),
                status(Status::Yellow),
                percent("72.7"),
                same(),
                "Arbetet följer planen.",
            ),
            row(
                "En ekonomi i balans",
                status(Status::Red),
                status(Status::Red),
                percent("27.3"),
                worse(),
                "Kostnaderna för externa placeringar är högre än budgeterat. Särskilda händelser under våren belastar utfallet med 35 mnkr, varav merparten avser skyddsplaceringar.",
            ),
            row(
                "Kvalitet i myndighetsutövningen",
                status(Status::Green),
                Value::NotAssessed("Ej bedömd".into()),
                Value::Missing(Missing::AnnualOnly, "endast helår".into()),
                same(),
                "",
            ),
            row(
                "Medarbetare som vill stanna",
                status(Status::Yellow),
                status(Status::Green),
                percent("81.8"),
                better(),
                "=SUMMA(A1:A3) är text, inte formel.",
            ),
        ],
        notes: vec![Note { mark: String::new(), text: "Andelar räknas på de enheter som har lämnat in.".into() }],
    }
}

fn divisions() -> Chart {
    let bar = |category: &str, value: &str, total| Bar { category: category.into(), point: point(value), total };
    Chart {
        id: "avvikelse".into(),
        caption: "Avvikelse helår per avdelning (mnkr)".into(),
        alt: "Liggande staplar. Barn och unga −62,0 mnkr, vuxen −14,9, förvaltningsövergripande −1,8, omvärldsbuffert +24,0, summa −54,7.".into(),
        kind: ChartKind::Bars(BarChart {
            unit: "mnkr".into(),
            bars: vec![
                bar("Avdelning barn och unga", "-61.966", false),
                bar("Avdelning vuxen", "-14.860", false),
                bar("Förvaltningsövergripande", "-1.843", false),
                bar("Omvärldsbuffert", "24.0", false),
                bar("Summa", "-54.669", true),
            ],
        }),
    }
}

fn forecast() -> Chart {
    let series = |name: &str, values: &[Option<&str>]| Series {
        name: name.into(),
        points: values.iter().map(|value| value.map(point)).collect(),
    };
    Chart {
        id: "sjuk".into(),
        caption: "Sjukfrånvaro, rullande tolv månader (%)".into(),
        alt: "Linjer. Sjukfrånvaron har sjunkit från 7,9 till 6,8 procent sedan tertial 1 2024; målet är högst 6,5."
            .into(),
        kind: ChartKind::Lines(LineChart {
            unit: "%".into(),
            categories: ["T1 2024", "T2 2024", "Helår 2024", "T1 2025", "T2 2025"].map(String::from).to_vec(),
            months: Vec::new(),
            series: vec![
                series("Nämnden", &[Some("7.9"), Some("7.4"), None, Some("7.1"), Some("6.8")]),
                series("Kommunen", &[Some("7.0"), Some("6.9"), Some("6.9"), Some("6.7"), Some("6.2")]),
            ],
            target: Some(Point { value: Decimal::new(65, 1), label: "Mål högst 6,5 %".into() }),
        }),
    }
}

fn reasons() -> Chart {
    let series = |name: &str, values: [&str; 3]| Series {
        name: name.into(),
        points: values
            .iter()
            .map(|value| {
                let value: Decimal = value.parse().expect("a number");
                Some(Point { value, label: value.to_string() })
            })
            .collect(),
    };
    Chart {
        id: "avslut".into(),
        caption: "Avslutade hushåll efter orsak".into(),
        alt: "Staplar. Arbete är den vanligaste orsaken alla tre perioder: 41, 52 och 60 hushåll.".into(),
        kind: ChartKind::Stacked(LineChart {
            unit: "hushåll".into(),
            categories: ["T2 2023", "T2 2024", "T2 2025"].map(String::from).to_vec(),
            months: Vec::new(),
            series: vec![
                series("Arbete", ["41", "52", "60"]),
                series("Studier", ["22", "25", "31"]),
                series("Annan försörjning", ["30", "28", "24"]),
                series("Flytt", ["12", "9", "14"]),
            ],
            target: None,
        }),
    }
}

/// The published figures of 2025, tertial 2, in thousands of kronor.
const ECONOMY: [(&str, [Option<i64>; 7]); 10] = [
    (
        "Förvaltningsövergripande",
        [Some(-11_607), Some(-10_768), Some(-839), Some(-17_984), Some(-16_141), Some(-1_843), Some(1_334)],
    ),
    (
        "Avdelning vuxen",
        [Some(-123_247), Some(-104_911), Some(-18_336), Some(-171_865), Some(-157_005), Some(-14_860), Some(-12_261)],
    ),
    (
        "Avdelning barn och unga",
        [Some(-137_761), Some(-86_809), Some(-50_952), Some(-192_741), Some(-130_775), Some(-61_966), Some(-23_728)],
    ),
    (
        "Summa före omvärldsbuffert",
        [Some(-272_615), Some(-202_488), Some(-70_127), Some(-382_590), Some(-303_921), Some(-78_669), Some(-34_655)],
    ),
    ("Omvärldsbuffert", [None, None, None, Some(24_000), None, None, None]),
    (
        "Summa efter omvärldsbuffert",
        [Some(-272_615), Some(-202_488), Some(-70_127), Some(-358_590), Some(-303_921), Some(-54_669), Some(-10_655)],
    ),
    ("Avvikelse mot föregående prognos", [None, None, None, Some(-33_669), None, None, None]),
    (
        "Ekonomiskt bistånd",
        [Some(-16_531), Some(-13_349), Some(-3_182), Some(-24_187), Some(-20_023), Some(-4_164), Some(-1_339)],
    ),
    (
        "Särskild händelse",
        [Some(-35_062), Some(0), Some(-35_062), Some(-46_400), Some(0), Some(-46_400), Some(-18_824)],
    ),
    (
        "Socialpsykiatri",
        [Some(-23_425), Some(-16_217), Some(-7_208), Some(-35_084), Some(-24_325), Some(-10_759), Some(-5_665)],
    ),
];

pub(super) fn economy_table() -> Table {
    let mut rows = Vec::new();
    for (index, (name, values)) in ECONOMY.iter().enumerate() {
        if index == 7 {
            rows.push(Row::of(RowKind::Group, group_cells("Varav")));
        }
        rows.push(economy_row(index, name, values));
    }
    let note = |mark: &str, text: &str| Note { mark: mark.into(), text: text.into() };
    Table {
        id: "ekonomi".into(),
        caption: "Ekonomisk tabell (tkr)".into(),
        groups: vec![
            ColumnGroup { head: String::new(), span: 1 },
            ColumnGroup { head: "Period".into(), span: 4 },
            ColumnGroup { head: "Helår".into(), span: 4 },
            ColumnGroup { head: String::new(), span: 1 },
        ],
        columns: vec![
            Column::row_head("Verksamhet"),
            Column::number("Ack. utfall"),
            Column::number("Budget"),
            Column::number("Avvikelse"),
            Column::number("Avvikelse %"),
            Column::number("Prognos"),
            Column::number("Budget"),
            Column::number("Avvikelse"),
            Column::number("Avvikelse %"),
            Column::number("Avvikelse helårsprognos 2025 mot utfall 2024"),
        ],
        rows,
        notes: vec![
            note("*", "Syftet med omvärldsbufferten är att möta förändringstryck som inte kunnat förutses."),
            note("**", "Avser utbetalt ekonomiskt bistånd, ej intäkter och personalkostnader."),
            note("***", "Avser köpta placeringar inom särskilt boende och korttidsboende."),
            note(
                "",
                "Kostnader är negativa. Avvikelse är utfall minus budget; minus är underskott. Beloppen är avrundade vart för sig; avrundning kan ge differenser.",
            ),
        ],
    }
}

fn group_cells(name: &str) -> Vec<Cell> {
    let mut cells = vec![Cell::empty(); 10];
    cells[0] = Cell::text(name);
    cells
}

fn economy_row(index: usize, name: &str, values: &[Option<i64>; 7]) -> Row {
    let kind = match index {
        3 => RowKind::Subtotal,
        5 => RowKind::Total,
        6 => RowKind::Memo,
        7.. => RowKind::OfWhich,
        _ => RowKind::Body,
    };
    // In the table a group row stands before the last three.
    let row = if index >= 7 { index + 1 } else { index };
    let mut cells = vec![match index {
        4 => Cell::text(name).marked("*"),
        7 => Cell::text(name).marked("**"),
        9 => Cell::text(name).marked("***"),
        _ => Cell::text(name),
    }];
    // The columns of the published table, with the two percentages between them.
    for col in 1..10 {
        let at = |col| Address { row, col };
        let cell = match col {
            4 => share(values[2], values[1], at(3), at(2)),
            8 => share(values[5], values[4], at(7), at(6)),
            _ => {
                let source = [0, 0, 1, 2, 0, 3, 4, 5, 0, 6][col];
                values[source].map_or_else(Cell::empty, |value| amount(value, index, col, row))
            }
        };
        cells.push(cell);
    }
    if index == 4 {
        cells[5].marks.push("*".into());
    }
    Row::of(kind, cells)
}

fn amount(value: i64, index: usize, col: usize, row: usize) -> Cell {
    let down = |rows: &[usize]| Derivation::Sum(rows.iter().map(|row| Address { row: *row, col }).collect());
    let at = |col| Address { row, col };
    let cell = tkr(value);
    match (index, col) {
        (3, 1..=2 | 5..=6) => cell.derived(down(&[0, 1, 2])),
        (5, 1..=2 | 5..=6) => cell.derived(down(&[3, 4])),
        (5, 7) => cell,
        (_, 3) => cell.derived(Derivation::Difference(at(1), at(2))),
        (_, 7) => cell.derived(Derivation::Difference(at(5), at(6))),
        _ => cell,
    }
}

fn share(part: Option<i64>, whole: Option<i64>, part_at: Address, whole_at: Address) -> Cell {
    let percent = part.zip(whole).and_then(|(part, whole)| Money::tkr(part).share_of(Money::tkr(whole)));
    match percent {
        Some(percent) => Cell::new(Value::Percent(percent, 1)).derived(Derivation::Share(part_at, whole_at)),
        None => Cell::empty(),
    }
}

fn economy() -> Sheet {
    let measures = Table {
        id: "atgarder".into(),
        caption: "Åtgärder för en ekonomi i balans".into(),
        columns: vec![
            Column::row_head("Åtgärd"),
            Column::status("Status"),
            Column::number("Effekt helår"),
            Column::number("Klart"),
            Column::text("Kommentar"),
        ],
        rows: vec![
            Row::body(vec![
                Cell::text("Hemtagning av externa placeringar"),
                Cell::new(Value::Progress(Progress::Ongoing, "pågående".into())),
                Cell::new(Value::Money(Money::tkr(6_500), MoneyUnit::Mnkr)),
                Cell::new(Value::Date(Date { year: 2025, month: 12, day: 31 })),
                Cell::new(Value::Rich(vec![
                    Block::Paragraph(vec![
                        Inline::Strong(vec![Inline::Text("Sju av tolv".into())]),
                        Inline::Text(" placeringar är avslutade.".into()),
                    ]),
                    Block::List(List {
                        ordered: false,
                        items: vec![
                            vec![Block::text("Två barn har flyttat hem.")],
                            vec![Block::text(
                                "Fem har fått insatser i egen öppenvård, som har byggts ut under sommaren.",
                            )],
                        ],
                    }),
                ])),
            ]),
            Row::body(vec![
                Cell::text("Färre inhyrda konsulter"),
                Cell::new(Value::Progress(Progress::Done, "klar".into())),
                Cell::new(Value::Money(Money::kronor(-49_000), MoneyUnit::Mnkr)),
                Cell::new(Value::Missing(Missing::Later(None), "kommer i oktober".into())),
                Cell::text("Två konsulter var kvar den 31 augusti."),
            ]),
        ],
        ..Table::default()
    };
    sheet(
        "Ekonomi",
        "Utfall, budget och prognos i tusental kronor. Cellerna innehåller hela kronor; summor, avvikelser och andelar är formler.",
        vec![Block::Table(economy_table()), Block::Table(measures)],
    )
}

fn units() -> Sheet {
    const UNITS: [&str; 11] = [
        "Vuxenenheten",
        "Mottagningsenheten",
        "Utredningsenheten barn",
        "Utredningsenheten unga",
        "Familjehemsenheten",
        "Öppenvården",
        "Ekonomiskt bistånd",
        "Arbetsmarknadsenheten",
        "Socialpsykiatri",
        "Stöd och boende",
        "Kvalitet och utveckling",
    ];
    const GOALS: [&str; 6] = [
        "Tidigt samordnade insatser",
        "Hållbar omställning",
        "Ekonomi i balans",
        "Rättssäker myndighetsutövning",
        "Medarbetare",
        "Digitalisering",
    ];
    let mut columns = vec![Column::row_head("Enhet")];
    columns.extend(GOALS.map(Column::status));
    let rows = UNITS
        .iter()
        .enumerate()
        .map(|(unit, name)| {
            let mut cells = vec![Cell::text(*name)];
            cells.extend((0..GOALS.len()).map(|goal| match (unit * 7 + goal * 5) % 8 {
                0 => Cell::new(status(Status::Red)),
                1 | 2 => Cell::new(status(Status::Yellow)),
                3 => Cell::new(Value::NotAssessed("Ej bedömd".into())),
                _ => Cell::new(status(Status::Green)),
            }));
            Row::body(cells)
        })
        .collect();
    let label = |s| match status(s) {
        Value::Status(label) => label,
        _ => unreachable!("a status"),
    };
    let grid = Chart {
        id: "manader".into(),
        caption: "Status per månad".into(),
        alt: "Målet om ekonomi i balans har varit rött sedan mars, övriga gröna eller gula.".into(),
        kind: ChartKind::StatusGrid(StatusGrid {
            columns: ["jan", "feb", "mar", "apr", "maj", "jun"].map(String::from).to_vec(),
            rows: vec![
                ("Trygghet".into(), vec![Some(label(Status::Green)); 6]),
                (
                    "Ekonomi".into(),
                    [Status::Yellow, Status::Yellow, Status::Red, Status::Red, Status::Red]
                        .iter()
                        .map(|s| Some(label(*s)))
                        .chain([None])
                        .collect(),
                ),
            ],
        }),
    };
    let heat = Chart {
        id: "puls".into(),
        caption: "Pulsmätning, medelvärde 1–5".into(),
        alt: "Jag har tillräckligt med tid: 2,8 i augusti. Jag trivs: 4,2.".into(),
        kind: ChartKind::Heat(Heat {
            columns: ["apr", "maj", "aug"].map(String::from).to_vec(),
            rows: vec![
                (
                    "Jag trivs på mitt arbete".into(),
                    [("4,1", Status::Green), ("4,0", Status::Green), ("4,2", Status::Green)]
                        .iter()
                        .map(|(l, s)| Some(HeatCell { label: (*l).into(), band: label(*s) }))
                        .collect(),
                ),
                (
                    "Jag har tillräckligt med tid".into(),
                    [("3,2", Status::Yellow), ("2,9", Status::Red), ("2,8", Status::Red)]
                        .iter()
                        .map(|(l, s)| Some(HeatCell { label: (*l).into(), band: label(*s) }))
                        .collect(),
                ),
            ],
        }),
    };
    sheet(
        "Enheter och mål",
        "Enheternas egen bedömning av om målet nås under året.",
        vec![
            Block::Table(Table {
                id: "enheter".into(),
                caption: "Enheter och mål".into(),
                columns,
                rows,
                ..Table::default()
            }),
            Block::Chart(grid),
            Block::Chart(heat),
        ],
    )
}
