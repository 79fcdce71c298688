//! Words to choose from: an enum and its words, in the order of the drop-down.
//!
//! *Takes* a word in any case and either language, *returns* what was chosen. *Never* guesses.

use super::{Term, t};
use crate::domain::{Aggregation, Direction, Progress, Status, UnitKind, ValueKind};
use crate::text::Lang;

/// Something that is chosen from a list. What is not in `WORDS` cannot be chosen, and what is in it is a variant that
/// every match must deal with.
pub trait Choice: Copy + PartialEq + 'static {
    /// Names the list, which may stand on a hidden sheet of its own.
    const NAME: &'static str;
    /// All of them with their words.
    const WORDS: &'static [(Self, Term)];

    /// The status whose colour the word has where it is typed.
    fn colour(self) -> Option<Status> {
        None
    }

    /// What a word means, in any case and either language.
    fn find(word: &str) -> Option<Self> {
        Self::WORDS.iter().find(|(_, term)| term.is(word)).map(|(own, _)| *own)
    }

    /// Its word.
    fn word(self, lang: Lang) -> &'static str {
        let own = Self::WORDS.iter().find(|(own, _)| *own == self);
        own.map_or("", |(_, term)| term.get(lang))
    }
}

/// A list to choose from, whatever is in it.
#[derive(Clone, Copy, Debug)]
pub struct Choices {
    /// Names the list.
    pub name: &'static str,
    /// Its words and their colours, in order.
    pub all: fn() -> Vec<(Term, Option<Status>)>,
}

impl Choices {
    /// A list of nothing.
    pub const NONE: Choices = Choices { name: "none", all: Vec::new };

    /// The list of a choice.
    pub const fn of<C: Choice>() -> Choices {
        Choices { name: C::NAME, all: || C::WORDS.iter().map(|(own, term)| (*term, own.colour())).collect() }
    }

    /// A word of the list, given in either language, in a certain one.
    pub fn in_language(self, word: &'static str, lang: Lang) -> &'static str {
        let found = (self.all)().into_iter().find(|(term, _)| term.sv == word || term.en == word);
        found.map_or(word, |(term, _)| term.get(lang))
    }

    /// The place of a word of either language in the list.
    pub fn position(self, word: &str) -> Option<usize> {
        (self.all)().into_iter().position(|(term, _)| term.is(word))
    }

    /// Its words in a language.
    pub fn words(self, lang: Lang) -> Vec<&'static str> {
        (self.all)().into_iter().map(|(term, _)| term.get(lang)).collect()
    }
}

impl PartialEq for Choices {
    fn eq(&self, other: &Choices) -> bool {
        self.name == other.name
    }
}

impl Eq for Choices {}

impl PartialOrd for Choices {
    fn partial_cmp(&self, other: &Choices) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Choices {
    fn cmp(&self, other: &Choices) -> std::cmp::Ordering {
        self.name.cmp(other.name)
    }
}

impl Choice for Status {
    const NAME: &'static str = "status";
    const WORDS: &'static [(Status, Term)] =
        &[(Status::Green, t("Grön", "Green")), (Status::Yellow, t("Gul", "Yellow")), (Status::Red, t("Röd", "Red"))];

    fn colour(self) -> Option<Status> {
        Some(self)
    }
}

/// Whether a goal is expected to be reached, or a yes–partly–no answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    /// Ja.
    Yes,
    /// Delvis.
    Partly,
    /// Nej.
    No,
}

impl Choice for Answer {
    const NAME: &'static str = "yes_partly_no";
    const WORDS: &'static [(Answer, Term)] =
        &[(Answer::Yes, t("Ja", "Yes")), (Answer::Partly, t("Delvis", "Partly")), (Answer::No, t("Nej", "No"))];

    fn colour(self) -> Option<Status> {
        Some(match self {
            Answer::Yes => Status::Green,
            Answer::Partly => Status::Yellow,
            Answer::No => Status::Red,
        })
    }
}

/// Ja or nej.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum YesNo {
    /// Ja.
    Yes,
    /// Nej.
    No,
}

impl Choice for YesNo {
    const NAME: &'static str = "yes_no";
    const WORDS: &'static [(YesNo, Term)] = &[(YesNo::Yes, t("Ja", "Yes")), (YesNo::No, t("Nej", "No"))];
}

impl Choice for Progress {
    const NAME: &'static str = "progress";
    const WORDS: &'static [(Progress, Term)] = &[
        (Progress::NotStarted, t("Ej påbörjad", "Not started")),
        (Progress::Ongoing, t("Pågående", "Ongoing")),
        (Progress::Done, t("Klar", "Done")),
        (Progress::Delayed, t("Försenad", "Delayed")),
        (Progress::Cancelled, t("Avbruten", "Cancelled")),
    ];

    fn colour(self) -> Option<Status> {
        match self {
            Progress::Done => Some(Status::Green),
            Progress::Delayed => Some(Status::Yellow),
            Progress::Cancelled => Some(Status::Red),
            Progress::NotStarted | Progress::Ongoing => None,
        }
    }
}

/// Why there is no value, as it is chosen; the note stands in the comment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// Ej mätt.
    NotMeasured,
    /// Kommer.
    Later,
    /// Endast helår.
    AnnualOnly,
    /// Ej tillämpligt.
    NotApplicable,
    /// Sekretess.
    Suppressed,
}

impl Choice for Reason {
    const NAME: &'static str = "missing";
    const WORDS: &'static [(Reason, Term)] = &[
        (Reason::NotMeasured, t("Ej mätt", "Not measured")),
        (Reason::Later, t("Kommer", "Comes later")),
        (Reason::AnnualOnly, t("Endast helår", "Annual only")),
        (Reason::NotApplicable, t("Ej tillämpligt", "Not applicable")),
        (Reason::Suppressed, t("Sekretess", "Suppressed")),
    ];
}

/// The lists of reasons, of which what comes at year end is none when the year has ended.
#[derive(Clone, Copy, Debug)]
pub struct Reasons {
    /// All of them.
    pub always: Choices,
    /// Those that are left.
    pub at_year_end: Choices,
}

/// The reasons for having no value.
pub const REASONS: Reasons = Reasons {
    always: Choices::of::<Reason>(),
    at_year_end: Choices {
        name: "missing_at_year_end",
        all: || {
            let left = Reason::WORDS.iter().filter(|(own, _)| *own != Reason::AnnualOnly);
            left.map(|(_, term)| (*term, None)).collect()
        },
    },
};

/// A factor of a risk's value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OneToFive(pub u8);

impl Choice for OneToFive {
    const NAME: &'static str = "one_to_five";
    const WORDS: &'static [(OneToFive, Term)] = &[
        (OneToFive(1), t("1", "1")),
        (OneToFive(2), t("2", "2")),
        (OneToFive(3), t("3", "3")),
        (OneToFive(4), t("4", "4")),
        (OneToFive(5), t("5", "5")),
    ];
}

impl Choice for UnitKind {
    const NAME: &'static str = "unit_kind";
    const WORDS: &'static [(UnitKind, Term)] =
        &[(UnitKind::Unit, t("Enhet", "Unit")), (UnitKind::Department, t("Förvaltning", "Department"))];
}

impl Choice for ValueKind {
    const NAME: &'static str = "value_kind";
    const WORDS: &'static [(ValueKind, Term)] = &[
        (ValueKind::Percent, t("Procent", "Percent")),
        (ValueKind::Count, t("Antal", "Count")),
        (ValueKind::Number, t("Tal", "Number")),
        (ValueKind::Index, t("Index", "Index")),
        (ValueKind::Money, t("Kronor", "Money")),
        (ValueKind::Days, t("Dagar", "Days")),
        (ValueKind::YesNo, t("Ja/Nej", "Yes/No")),
        (ValueKind::Degree, t("Ja/Delvis/Nej", "Yes/Partly/No")),
        (ValueKind::Text, t("Text", "Text")),
        (ValueKind::UnitShare, t("Andel enheter som når målet", "Share of units reaching the goal")),
    ];
}

impl Choice for Direction {
    const NAME: &'static str = "direction";
    const WORDS: &'static [(Direction, Term)] = &[(Direction::Up, t("Upp", "Up")), (Direction::Down, t("Ned", "Down"))];
}

impl Choice for Aggregation {
    const NAME: &'static str = "aggregation";
    const WORDS: &'static [(Aggregation, Term)] = &[
        (Aggregation::Single, t("En rapporterar", "Single")),
        (Aggregation::Sum, t("Summa", "Sum")),
        (Aggregation::Mean, t("Medelvärde", "Mean")),
        (Aggregation::Ratio, t("Kvot", "Ratio")),
        (Aggregation::WeightedMean, t("Viktat medelvärde", "Weighted mean")),
        (Aggregation::Min, t("Minsta", "Minimum")),
        (Aggregation::Max, t("Största", "Maximum")),
        (Aggregation::ShareYes, t("Andel Ja", "Share answering yes")),
    ];
}
