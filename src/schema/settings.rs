//! The settings on the sheets `Nämnd` and `Regler`.
//!
//! *Takes* nothing, *returns* static tables, *never* reads a cell.

use crate::schema::{Choices, Term, t};

/// A row of the sheets `Nämnd` and `Regler`.
#[derive(Clone, Copy, Debug)]
pub struct Setting {
    /// Its id.
    pub id: &'static str,
    /// What it is called.
    pub name: Term,
    /// What to write, and what a blank means.
    pub help: Term,
    /// The value that a new plan begins with.
    pub default: &'static str,
    /// It must be given.
    pub required: bool,
}

/// The words for statuses.
pub const LABELS: Choices = Choices {
    name: "labels",
    all: || vec![(t("Färger", "Colours"), None), (t("GAR", "GAR"), None), (t("Ord", "Words"), None)],
};

/// What amounts are written in.
pub const AMOUNTS: Choices = Choices { name: "amounts", all: || vec![(t("kr", "kr"), None), (t("tkr", "tkr"), None)] };

/// The sign convention.
pub const SIGN: Choices =
    Choices { name: "sign", all: || vec![(t("kostnad", "cost"), None), (t("bidrag", "grant"), None)] };

const fn s(id: &'static str, name: Term, help: Term, default: &'static str, required: bool) -> Setting {
    Setting { id, name, help, default, required }
}

/// The settings on the sheet `Nämnd`.
pub static COMMITTEE_SETTINGS: &[Setting] = &[
    s("municipality", t("Kommun", "Municipality"), t("Exempelby kommun", "Exempelby kommun"), "", true),
    s("committee", t("Nämnd", "Committee"), t("Namnet på omslaget.", "The name on the cover."), "", true),
    s(
        "slug",
        t("Namn i filer", "Name in files"),
        t("Små bokstäver a–z, siffror och bindestreck: asn.", "Lower-case a–z, digits and hyphens: asn."),
        "",
        true,
    ),
    s("department", t("Förvaltning", "Department"), t("Förvaltningens namn.", "The department's name."), "", true),
    s("year", t("År", "Year"), t("2025", "2025"), "", true),
    s(
        "diary_t1",
        t("Diarienummer T1", "Diary number T1"),
        t("Står på omslag och i sidfot.", "On the cover and in the footer."),
        "",
        false,
    ),
    s("diary_t2", t("Diarienummer T2", "Diary number T2"), t("Som ovan.", "As above."), "", false),
    s("diary_helar", t("Diarienummer helår", "Diary number, full year"), t("Som ovan.", "As above."), "", false),
    s(
        "diary_month",
        t("Diarienummer månadsrapporter", "Diary number, month reports"),
        t("Samma för årets alla månader.", "The same for all months of the year."),
        "",
        false,
    ),
    s("diary_plan", t("Diarienummer nämndplan", "Diary number, plan"), t("Som ovan.", "As above."), "", false),
    s(
        "due_t1",
        t("Inlämningsdag T1", "Due date T1"),
        t("2025-05-12. Påminnelser räknar ned till den.", "2025-05-12. Reminders count down to it."),
        "",
        false,
    ),
    s("due_t2", t("Inlämningsdag T2", "Due date T2"), t("Som ovan.", "As above."), "", false),
    s("due_helar", t("Inlämningsdag helår", "Due date, full year"), t("Som ovan.", "As above."), "", false),
    s(
        "due_month",
        t("Inlämningsdag månadsrapporter", "Due day, month reports"),
        t("Dag i följande månad, 1 till 28.", "Day of the following month, 1 to 28."),
        "",
        false,
    ),
    s(
        "citizens",
        t("Invånarna kallas", "The citizens are called"),
        t("I rubriker: Exempelbyborna. Tomt ger invånarna.", "In headings. Blank gives the citizens."),
        "",
        false,
    ),
    s(
        "accent",
        t("Profilfärg", "Accent colour"),
        t("#RRGGBB. Tomt ger en mörkblå.", "#RRGGBB. Blank gives a dark blue."),
        "",
        false,
    ),
    s(
        "logo",
        t("Logotyp", "Logo"),
        t("Filens namn i projektmappen (PNG eller SVG).", "The file's name in the project folder (PNG or SVG)."),
        "",
        false,
    ),
    s(
        "logo_alt",
        t("Logotypens alternativtext", "The logo's alternative text"),
        t("Tomt ger kommunens namn.", "Blank gives the municipality's name."),
        "",
        false,
    ),
    s(
        "labels",
        t("Ord för status", "Words for statuses"),
        t(
            "Färger (Grön/Gul/Röd), GAR (G/A/R) eller Ord (helt uppfyllt …).",
            "Colours (Green/Yellow/Red), GAR (G/A/R) or Words (fully achieved …).",
        ),
        "Färger",
        false,
    ),
    s(
        "amounts",
        t("Belopp skrivs i", "Amounts are written in"),
        t("kr eller tkr, i planen och i enheternas mallar.", "kr or tkr, in the plan and in the units' templates."),
        "kr",
        false,
    ),
    s(
        "sign",
        t("Teckenkonvention", "Sign convention"),
        t(
            "kostnad (kostnader negativa) eller bidrag (kommunbidrag + nettokostnad = resultat).",
            "cost (costs negative) or grant (grant + net cost = result).",
        ),
        "kostnad",
        false,
    ),
    s(
        "forecast_months",
        t("Prognos i månadsrapporterna", "Forecast in month reports"),
        t(
            "De månader då enheterna lämnar prognos: mar, maj, okt. Tomt betyder alla.",
            "The months in which units give a forecast: mar, maj, okt. Blank means all.",
        ),
        "",
        false,
    ),
];

/// The settings on the sheet `Regler`.
pub static RULE_SETTINGS: &[Setting] = &[
    s(
        "tolerance",
        t("Tolerans för gult (%)", "Tolerance for yellow (%)"),
        t(
            "Ett missat mål är gult upp till så här många procent av målnivån, annars rött. Förval 10.",
            "A missed target is yellow up to this many per cent of the target, else red. Default 10.",
        ),
        "10",
        false,
    ),
    s(
        "units_green",
        t("Enheter: grönt från (%)", "Units: green from (%)"),
        t("Andel enheter som bedöms nå målet. Förval 80.", "Share of units that expect to reach the goal. Default 80."),
        "80",
        false,
    ),
    s(
        "units_yellow",
        t("Enheter: gult från (%)", "Units: yellow from (%)"),
        t("Förval 60.", "Default 60."),
        "60",
        false,
    ),
    s(
        "share_green",
        t("Andel: grönt från (%)", "Share: green from (%)"),
        t("Andel gröna mål eller indikatorer. Förval 75.", "Share of green goals or indicators. Default 75."),
        "75",
        false,
    ),
    s(
        "rule_area",
        t("Regel för målområden", "Rule for goal areas"),
        t("Förval Andel.", "Default Share."),
        "Andel",
        false,
    ),
    s(
        "rule_municipal",
        t("Regel för kommunmål", "Rule for municipal goals"),
        t("Förval Andel.", "Default Share."),
        "Andel",
        false,
    ),
    s(
        "rule_committee",
        t("Regel för nämndmål", "Rule for committee goals"),
        t("Förval Enheter.", "Default Units."),
        "Enheter",
        false,
    ),
    s(
        "risk_threshold",
        t("Risker visas från värde", "Risks are shown from value"),
        t("Förval 15.", "Default 15."),
        "15",
        false,
    ),
    s(
        "risk_inclusive",
        t("Gränsvärdet självt visas", "The threshold itself is shown"),
        t(
            "Ja för \"15 och över\", Nej för \"över 15\". Förval Ja.",
            "Yes for \"15 and above\", No for \"above 15\". Default Yes.",
        ),
        "Ja",
        false,
    ),
    s(
        "group_clients",
        t("Minsta grupp, klienter", "Minimum group, clients"),
        t("Färre än så döljs. Förval 5.", "Fewer are hidden. Default 5."),
        "5",
        false,
    ),
    s(
        "group_staff",
        t("Minsta grupp, personal", "Minimum group, staff"),
        t("Färre än så döljs. Förval 10.", "Fewer are hidden. Default 10."),
        "10",
        false,
    ),
    s(
        "comment_amount",
        t("Kommentar krävs vid avvikelse (kr)", "Comment required at variance (kr)"),
        t("Större avvikelse än så, åt något håll. Förval 500000.", "A larger variance, either way. Default 500000."),
        "500000",
        false,
    ),
    s(
        "comment_percent",
        t("… och minst (%) av budget", "… and at least (%) of budget"),
        t("Båda gränserna ska överskridas. Förval 3.", "Both limits must be exceeded. Default 3."),
        "3",
        false,
    ),
    s(
        "forecast_accuracy",
        t("Träffsäker prognos inom (%)", "Accurate forecast within (%)"),
        t("Förval 1.", "Default 1."),
        "1",
        false,
    ),
    s(
        "readability",
        t("Svårläst från (LIX)", "Hard to read from (LIX)"),
        t(
            "Texter med högre läsbarhetsindex får en upplysning: 50 är medelsvårt, 60 svårt. Förval 60.",
            "Texts with a higher readability index get a note: 50 is medium, 60 hard. Default 60.",
        ),
        "60",
        false,
    ),
];
