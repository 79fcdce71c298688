//! A document with every block at its extremes.

use rust_decimal::Decimal;
use tertial::document::{
    Bar, BarChart, Block, Cell, Chart, ChartKind, Column, ColumnGroup, Document, Identity, Image, ImageFormat, Inline,
    List, MoneyUnit, Note, Notice, NoticeKind, Point, Rgb, Row, RowKind, StatusLabel, Table, Tile, Value,
};
use tertial::domain::{Date, Missing, Money, Percent, Progress, Status};
use tertial::text::Lang;

/// Six by four pixels, partly transparent.
#[rustfmt::skip]
const LOGO: &[u8] = &[
    137, 80, 78, 71, 13, 10, 26, 10, 0, 0, 0, 13, 73, 72, 68, 82, 0, 0, 0, 6,
    0, 0, 0, 4, 8, 6, 0, 0, 0, 173, 4, 78, 67, 0, 0, 0, 27, 73, 68, 65,
    84, 120, 218, 99, 100, 96, 168, 248, 175, 193, 192, 112, 3, 29, 179, 48, 216, 48, 96, 5,
    164, 75, 0, 0, 88, 110, 7, 57, 198, 31, 200, 35, 0, 0, 0, 0, 73, 69, 78, 68,
    174, 66, 96, 130,
];

const SENTENCE: &str = "Kommunstyrelsens arbetsmarknadsutskott konstaterade att verksamhetsuppföljningen i tertialrapporteringen förbättrats. ";

fn status(index: usize) -> Value {
    Value::Status(StatusLabel {
        status: Status::ALL[index % 3],
        label: ["helt uppfyllt", "delvis uppfyllt", "uppfylls inte"][index % 3].into(),
    })
}

fn text(length: usize) -> String {
    SENTENCE.chars().cycle().take(length).collect()
}

fn money(index: usize) -> Value {
    let amount = (index as i64 * 7_919) % 900_000 - 450_000;
    Value::Money(Money::tkr(amount), MoneyUnit::Tkr)
}

/// Values of all kinds, in turn.
fn value(index: usize) -> Value {
    match index % 12 {
        0 => Value::Empty,
        1 => Value::Text(text(index % 90)),
        2 => Value::Rich(vec![Block::text(text(120)), nested(3)]),
        3 => money(index),
        4 => Value::Number { value: Decimal::new(index as i64 * 37, 2), decimals: 2, unit: Some("dagar".into()) },
        5 => Value::Percent(Percent(Decimal::new(index as i64, 1)), 1),
        6 => status(index),
        7 => Value::NotAssessed("Ej bedömd".into()),
        8 => Value::Missing(Missing::NotMeasured(None), "ej mätt".into()),
        9 => Value::Progress(Progress::Delayed, "försenad".into()),
        10 => Value::Date(Date { year: 2025, month: 8, day: 31 }),
        _ => Value::Risk(4, 5),
    }
}

fn nested(depth: usize) -> Block {
    let mut items = vec![vec![Block::text(text(60))], vec![Block::text(text(200))]];
    if depth > 1 {
        items[1].push(nested(depth - 1));
    }
    Block::List(List { ordered: depth.is_multiple_of(2), items })
}

/// A table of figures with groups, marks and notes.
fn figures(columns: usize, rows: usize) -> Table {
    let mut heads = vec![Column::row_head("Verksamhet")];
    for column in 1..columns {
        heads.push(Column::number(["Utfall", "Budget", "Avvikelse", "Prognos helår"][column % 4]));
    }
    let rows = (0..rows)
        .map(|index| {
            let kind = match index % 17 {
                5 => RowKind::OfWhich,
                11 => RowKind::Subtotal,
                12 => RowKind::Group,
                15 => RowKind::Memo,
                16 => RowKind::Total,
                _ => RowKind::Body,
            };
            let mut cells = vec![Cell::text(text(12 + index % 45))];
            for column in 1..columns {
                let cell = if kind == RowKind::Group { Cell::empty() } else { Cell::new(money(index * 31 + column)) };
                cells.push(if (index + column) % 13 == 0 { cell.marked("*") } else { cell });
            }
            Row { kind, indent: (index % 4) as u8, cells }
        })
        .collect();
    let half = (columns - 1) / 2;
    Table {
        id: format!("siffror-{columns}"),
        caption: format!("Ekonomisk tabell med {columns} kolumner (tkr)"),
        groups: vec![
            ColumnGroup { head: String::new(), span: 1 },
            ColumnGroup { head: "Januari–augusti".into(), span: half },
            ColumnGroup { head: "Helår".into(), span: columns - 1 - half },
        ],
        columns: heads,
        rows,
        notes: vec![
            Note { mark: "*".into(), text: text(180) },
            Note { mark: String::new(), text: "Avrundning kan ge differenser.".into() },
        ],
    }
}

/// A table of everything.
fn mixed(columns: usize, rows: usize) -> Table {
    let kinds = [Column::text, Column::long, Column::number, Column::status];
    let columns: Vec<Column> = (0..columns)
        .map(|column| match column {
            0 => Column::row_head("Rad"),
            _ => kinds[column % 4](format!("Kolumn {column}")),
        })
        .collect();
    let rows = (0..rows)
        .map(|row| {
            let cells = (0..columns.len()).map(|column| match column {
                0 => Cell::text(format!("Rad {row}")),
                1 if row % 9 == 4 => Cell::text(text(3_000)),
                _ => Cell::new(value(row * 5 + column * 7)),
            });
            Row::body(cells.collect())
        })
        .collect();
    Table {
        id: format!("blandat-{}", columns.len()),
        caption: format!("Blandad tabell med {} kolumner", columns.len()),
        columns,
        rows,
        ..Table::default()
    }
}

fn odd_texts() -> Vec<Block> {
    let long = "Arbetsmarknadspolitiskaåtgärdsprogramsuppföljningsrapporteringsverktyg".repeat(4);
    let url = format!("https://exempelby.example/{}", "mycket-lang-sokvag/".repeat(20));
    vec![
        Block::text("Emoji 👍🏽 👨‍👩‍👧 🇸🇪 och tecken 漢字, עברית, العربية mitt i en mening."),
        Block::text("Sammansatta: Sjo\u{308}bo, A\u{30a}kersberga, é = e\u{301}, x\u{30a}, ﬁ, ½, ㎡, Ⅳ."),
        Block::text("Styrtecken\u{0}\u{1}\u{7}\u{1b} och\u{200b}osynliga\u{feff}\ttecken\r\nförsvinner."),
        Block::text(long.clone()),
        Block::text(url.clone()),
        Block::text("0123456789".repeat(40)),
        Block::text(""),
        Block::text("\n\n"),
        Block::Paragraph(vec![]),
        Block::Paragraph(vec![
            Inline::Text("En länk: ".into()),
            Inline::Link { url: url.clone(), text: vec![Inline::Strong(vec![Inline::Text(url)])] },
            Inline::Text(", en till ".into()),
            Inline::Link { url: "#rubrik-3".into(), text: vec![Inline::Text(text(200))] },
            Inline::Text(", en död ".into()),
            Inline::Link { url: "#finns-inte".into(), text: vec![Inline::Text("länk".into())] },
            Inline::Text(" och en farlig ".into()),
            Inline::Link { url: "javascript:alert(1)".into(), text: vec![Inline::Text("länk".into())] },
            Inline::Text(" samt ".into()),
            Inline::Link { url: "mailto:å@exempelby.example".into(), text: vec![] },
            Inline::Status(StatusLabel { status: Status::Red, label: "uppfylls inte".into() }),
        ]),
        Block::Paragraph(vec![
            Inline::Strong(vec![Inline::Text("Fet".into()), Inline::Emphasis(vec![Inline::Text("ochkursiv".into())])]),
            Inline::Text(long.clone()),
        ]),
        Block::heading(2, long, "langt-ord"),
        Block::heading(4, "En rubrik som hoppar en nivå\nmed radbrytning", "hopp"),
        Block::List(List { ordered: true, items: vec![] }),
        Block::List(List { ordered: false, items: vec![vec![], vec![Block::Table(mixed(3, 3))]] }),
        nested(7),
        Block::List(List { ordered: true, items: (0..120).map(|n| vec![Block::text(text(n))]).collect() }),
    ]
}

fn tiles(count: usize) -> Block {
    Block::Tiles(
        (0..count)
            .map(|index| Tile {
                label: text(10 + index * 9),
                value: value(index + 3),
                note: index.is_multiple_of(2).then(|| text(20 + index * 5)),
            })
            .collect(),
    )
}

fn chart(bars: usize) -> Block {
    let bar = |index: usize| Bar {
        category: text(8 + index * 3),
        point: Point { value: Decimal::from(index as i64 * 7 - 40), label: format!("{}", index * 7) },
        total: index == 0,
    };
    Block::Chart(Chart {
        id: format!("diagram-{bars}"),
        caption: "Diagram 👍".into(),
        alt: "Staplar.".into(),
        kind: ChartKind::Bars(BarChart { unit: "mnkr".into(), bars: (0..bars).map(bar).collect() }),
    })
}

/// Some 150 pages.
pub fn stress() -> Document {
    let mut body = vec![Block::heading(3, "Börjar på nivå tre", "rubrik-0")];
    body.extend(odd_texts());
    body.push(Block::heading(1, "Tabeller", "rubrik-1"));
    for columns in 2..=14 {
        body.push(Block::heading(2, format!("Med {columns} kolumner"), format!("kolumner-{columns}")));
        body.push(Block::Table(figures(columns.max(3), 14)));
        body.push(Block::Table(mixed(columns, 6)));
    }
    body.push(Block::heading(1, "Långa tabeller", "rubrik-2"));
    body.push(Block::Table(figures(8, 300)));
    body.push(Block::Table(mixed(6, 16)));
    body.push(Block::Table(Table {
        id: "tom".into(),
        caption: "Tom tabell".into(),
        columns: vec![Column::row_head("A"), Column::number("B")],
        ..Table::default()
    }));
    body.push(Block::Table(Table { id: "ingen".into(), caption: "Tabell utan kolumner".into(), ..Table::default() }));
    body.push(Block::heading(1, "Löptext", "rubrik-3"));
    for index in 0..90 {
        if index % 4 == 0 {
            let level = 1 + (index / 4 % 4) as u8;
            body.push(Block::heading(level, text(20 + index), format!("avsnitt-{index}")));
        }
        body.push(Block::text(text(150 + index * 37 % 1_400)));
        match index % 10 {
            3 => body.push(tiles(1 + index % 9)),
            5 => body.push(chart(3 + index % 20)),
            7 => body.push(nested(4)),
            9 => body.push(Block::Notice(Notice {
                kind: if index % 20 == 9 { NoticeKind::Info } else { NoticeKind::Warning },
                title: text(30),
                body: vec![Block::text(text(900 + index * 40)), nested(2), Block::text(text(100))],
            })),
            _ => {}
        }
    }
    body.push(tiles(0));
    body.push(Block::PageBreak);
    Document {
        lang: Lang::Sv,
        title: "Delårsrapport <tertial> 2 & 2025 👍".into(),
        committee: text(90),
        municipality: "Exempelby kommun".into(),
        diary_number: Some(text(140)),
        date: Date { year: 2025, month: 8, day: 31 },
        period: text(160),
        cover: (0..8).map(|index| (text(12 + index * 4), text(10 + index * 30))).collect(),
        identity: Identity {
            accent: Rgb(0x6b, 0x2d, 0x5c),
            logo: Some(Image { bytes: LOGO.into(), format: ImageFormat::Png, alt: "Kommunens vapen".into() }),
        },
        contents: Some(0),
        body,
    }
}
