//! The kinds of problem. Their messages, remedies and explanations stand in `locales` under the same code.

/// How much a problem matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// The result would be wrong or incomplete: exit code 1.
    Error,
    /// Worth a look; the result stands.
    Warning,
    /// For information.
    Note,
}

macro_rules! codes {
    ($($(#[doc = $doc:literal])+ $name:ident = $id:literal $severity:ident;)+) => {
        /// What kind of problem.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Code {
            $($(#[doc = $doc])+ $name,)+
        }

        impl Code {
            /// Every code, in order.
            pub const ALL: &'static [Code] = &[$(Code::$name,)+];

            /// The code that users see and look up: `T0107`.
            pub fn id(self) -> &'static str {
                match self {
                    $(Code::$name => $id,)+
                }
            }

            /// True of what is said of a workbook and came of a plan that was changed after its template had been made: for
            /// who changed it, and not for the unit.
            pub fn is_of_plan(self) -> bool {
                matches!(self, Code::PrintedDiffers | Code::RowRenamed | Code::RowUnused)
            }

            /// How much it matters.
            pub fn severity(self) -> Severity {
                match self {
                    $(Code::$name => Severity::$severity,)+
                }
            }
        }
    };
}

// A code that is taken away is never given to something else (`docs/decisions.md`, Diagnostics).
codes! {
    // T00: files and who they belong to.
    /// The file cannot be read as a workbook.
    FileUnreadable = "T0001" Error;
    /// An Excel lock file; the workbook is open somewhere.
    FileLocked = "T0002" Note;
    /// A workbook that tertial did not make, or whose identity is gone.
    FileForeign = "T0003" Error;
    /// The workbook is of another period.
    WrongPeriod = "T0004" Error;
    /// The workbook is of another year or committee.
    WrongCommittee = "T0005" Error;
    /// The workbook's unit is not in the plan.
    UnknownUnit = "T0006" Error;
    /// A unit has handed in nothing.
    MissingWorkbook = "T0007" Error;
    /// Two workbooks of the same unit.
    DuplicateWorkbook = "T0008" Error;
    /// The workbook is not marked as ready.
    NotReady = "T0009" Warning;
    /// The workbook was made from another version of the template.
    TemplateVersion = "T0010" Error;
    /// A file that is no workbook lies in the period's folder.
    FileIgnored = "T0011" Note;
    /// A snapshot of an earlier period cannot be read.
    SnapshotUnreadable = "T0012" Error;
    /// The report was compiled without these units.
    Partial = "T0013" Warning;
    /// A snapshot is of another committee.
    SnapshotForeign = "T0014" Error;
    /// Two snapshots of the same period.
    SnapshotDuplicate = "T0015" Error;
    /// A snapshot was compiled although something was missing.
    SnapshotIncomplete = "T0016" Warning;
    /// A line of the log of what came in is not as it was written.
    RegisterBroken = "T0017" Warning;
    /// A workbook that the controller had approved has been changed.
    ChangedAfterApproval = "T0018" Warning;
    /// A file that a closed period was made of has been changed.
    ChangedAfterClosing = "T0019" Warning;
    /// A snapshot is called by another period than the one in it.
    SnapshotMisnamed = "T0020" Warning;
    /// A workbook that was returned to its unit is as it was.
    ReturnedWorkbook = "T0021" Warning;
    /// What a unit says to the controller.
    UnitMessage = "T0022" Note;
    /// Workbooks of the report before lie there, but nothing of it is in the history.
    PeriodWithoutReport = "T0023" Note;
    /// A snapshot is not as it was written.
    SnapshotEdited = "T0024" Warning;
    /// Nothing is known of any earlier period.
    NothingEarlier = "T0025" Note;

    // T01: sheets, rows and cells.
    /// A sheet is missing.
    SheetMissing = "T0101" Error;
    /// A column is missing.
    ColumnMissing = "T0102" Error;
    /// A row's id is missing although it holds values.
    IdMissing = "T0103" Error;
    /// A row's id stands twice.
    IdDuplicate = "T0104" Error;
    /// A row has lost its id, and has another one.
    IdUnknown = "T0105" Error;
    /// A row's id and its visible name do not belong together: rows were sorted without the hidden column.
    IdMismatch = "T0106" Error;
    /// A required value is missing.
    ValueMissing = "T0107" Error;
    /// Text where a number belongs.
    NotANumber = "T0108" Error;
    /// A number that can be read in two ways.
    NumberAmbiguous = "T0109" Warning;
    /// A word that is not among the choices.
    NotAChoice = "T0110" Error;
    /// The cell holds an error value.
    CellError = "T0111" Error;
    /// A formula without a computed value.
    FormulaUnevaluated = "T0112" Error;
    /// The cell cannot be read.
    CellUnreadable = "T0113" Error;
    /// A comment is required and missing.
    CommentMissing = "T0114" Error;
    /// A value and a reason for its absence at the same time.
    ValueAndReason = "T0115" Warning;
    /// A value outside the range that is possible.
    OutOfRange = "T0116" Error;
    /// A denominator of zero.
    ZeroDenominator = "T0117" Error;
    /// A cost with the sign of an income, or the reverse.
    SuspiciousSign = "T0118" Warning;
    /// A row that the unit should report is gone.
    RowMissing = "T0119" Error;
    /// Parts that do not add up to their total.
    PartsDiffer = "T0120" Error;
    /// A value far from the last one, or an amount far from its budget.
    LargeChange = "T0121" Warning;
    /// A reason is required and missing.
    ReasonMissing = "T0122" Error;
    /// A part that is larger than what it is a part of.
    PartExceedsWhole = "T0123" Warning;
    /// A text that no part of the report prints.
    TextNotPrinted = "T0124" Warning;
    /// A cell is filled in that the plan does not ask for.
    CellUnused = "T0125" Warning;
    /// An amount that what stands beside it speaks against.
    AmountDoubtful = "T0126" Warning;
    /// Two answers of a row that can hardly both be right.
    AnswersDiffer = "T0127" Warning;
    /// A share below nothing or above all.
    ShareOutside = "T0128" Warning;
    /// A formula that looks at nothing but blank cells.
    FormulaOfNothing = "T0129" Error;
    /// A text that is longer than what it is for.
    TextTooLong = "T0130" Error;
    /// A comment says another figure or colour than stands on its row.
    CommentDiffers = "T0131" Warning;
    /// A heading names another period than the report's.
    HeadingOfOtherPeriod = "T0132" Warning;
    /// The workbook was made for amounts in another unit than the plan's.
    AmountUnitDiffers = "T0133" Error;
    /// A text is the same as in the previous report.
    TextUnchanged = "T0134" Warning;
    /// What the workbook was printed with is another thing than the plan says now.
    PrintedDiffers = "T0135" Warning;
    /// The values of two rows have changed places.
    RowsSwapped = "T0136" Warning;
    /// The values of a sheet are those of the previous report.
    ValuesUnchanged = "T0137" Warning;
    /// A text that somebody has left unfinished.
    TextUnfinished = "T0138" Warning;
    /// A text is harder to read than the plan's limit.
    TextHard = "T0139" Note;
    /// Work that was to be done by now is neither done nor delayed.
    DuePassed = "T0140" Warning;
    /// Work that had come further in the report before.
    WorkBackwards = "T0141" Warning;
    /// The same text stands in two places.
    TextTwice = "T0142" Warning;
    /// A status was decided of something without outcome.
    DecidedOfNothing = "T0143" Warning;
    /// A row has another name in the plan than in the workbook.
    RowRenamed = "T0144" Warning;
    /// A goal whose status is set by hand has none.
    StatusUndecided = "T0145" Warning;
    /// A value that was there in the report before and is said not to apply.
    ValueGone = "T0146" Warning;
    /// A risk that has fallen so far that it is not shown any more.
    RiskFallen = "T0147" Warning;
    /// A unit's goal whose comment tells of a deficit that the unit has, and that it assesses as green; or the reverse.
    GoalAgainstEconomy = "T0148" Warning;
    /// What is filled in on a row that the plan does not ask the unit for any more.
    RowUnused = "T0149" Warning;

    // T02: the plan.
    /// An id stands twice in the plan.
    PlanIdDuplicate = "T0201" Error;
    /// A reference to something that is not in the plan.
    PlanDangling = "T0202" Error;
    /// A setting is missing.
    PlanSettingMissing = "T0203" Error;
    /// A value in the plan cannot be understood.
    PlanValue = "T0204" Error;
    /// An indicator has neither a target nor a reason for having none.
    IndicatorWithoutTarget = "T0205" Warning;
    /// Bands that overlap or are in the wrong order.
    BandsOverlap = "T0206" Error;
    /// A target against the direction of good.
    TargetDirection = "T0207" Warning;
    /// A budget that differs from the sum of its parts.
    BudgetSum = "T0208" Warning;
    /// A grant bridge that does not add up.
    BridgeSum = "T0209" Error;
    /// A circle in the tree of goals or economic lines.
    PlanCycle = "T0210" Error;
    /// A target compares with a baseline that is not given.
    BaselineMissing = "T0211" Warning;
    /// An accent colour with too little contrast was darkened.
    AccentDarkened = "T0212" Warning;
    /// A logo that cannot be used.
    LogoUnusable = "T0213" Warning;
    /// Something that nobody reports.
    NobodyReports = "T0214" Warning;
    /// A name that cannot be used as an id or a file name.
    PlanIdInvalid = "T0215" Error;
    /// A section that no part of any report prints.
    TextPrintedNowhere = "T0216" Warning;
    /// A part of the report is about something that is not in the plan, or does not say what it is about.
    AboutUnknown = "T0217" Error;
    /// A cell of the plan that nothing uses.
    PlanCellUnused = "T0218" Warning;
    /// A goal lies below more levels than a goal tree has.
    GoalTooDeep = "T0220" Error;
    /// Several sums of the economic table of which none holds the others.
    SeveralTotals = "T0221" Warning;
    /// Two rows of the sheet Historik give the same figure.
    HistoryDuplicate = "T0222" Error;
    /// An economic line adds to a line of another table.
    LineInTwoTables = "T0223" Error;
    /// Two economic tables that should come to the same do not.
    TablesDiffer = "T0224" Warning;
    /// A sum that is typed in a free table is not that of its rows.
    FreeTotalDiffers = "T0225" Warning;
    /// A chart of a table that holds no numbers.
    ChartWithoutNumbers = "T0226" Error;
    /// The file of a picture cannot be shown.
    PictureUnusable = "T0227" Error;
    /// Parts that the plan asks for have nothing to show in a document.
    PartsSilent = "T0228" Note;
    /// Shares of several units that are to be added up.
    SumOfShares = "T0229" Error;
    /// A line that lacks what all lines beside it have.
    GapAmongSiblings = "T0230" Warning;
    /// Two amounts of a line that can hardly both be right.
    PlanAmountDoubtful = "T0231" Warning;
    /// A target and bands that say different things.
    TargetBesideBands = "T0232" Warning;
    /// A baseline that is another than the history's value of the same time.
    BaselineDiffers = "T0233" Warning;
    /// A number in the report that does not fit its place in the goal tree, or stands twice.
    NumberMisplaced = "T0234" Warning;
    /// The grant bridge ends somewhere else than the budget.
    BridgeBesideBudget = "T0235" Warning;
    /// Counts of several units of which the mean is taken.
    MeanOfCounts = "T0236" Warning;
    /// A line that lies where it is counted twice, or in the wrong sum.
    LineMisplaced = "T0237" Warning;
    /// A setting far from what is usual.
    SettingUnusual = "T0238" Warning;
    /// Two rows of one name in one place.
    NameTwice = "T0239" Warning;
    /// What is good of an indicator is bad of the measure that it is taken from, or not what the name says.
    DirectionDiffers = "T0240" Warning;
    /// A sum of other rows, or another way of putting values together, than in the report before.
    SumDiffers = "T0241" Warning;
    /// Something has the name that another thing had in the report before.
    NameMoved = "T0242" Warning;
    /// Things that units report and no part of a report shows.
    ShownNowhere = "T0243" Note;
    /// Several report what only one should.
    SingleOfSeveral = "T0244" Error;
    /// A time that work is to be done by cannot be understood.
    DueUnclear = "T0245" Warning;
    /// A limit or a target is another than in the report before.
    RuleChanged = "T0246" Warning;
    /// The history says one thing of an indicator and another of the measure that it is taken from.
    HistoryDiffers = "T0247" Warning;
    /// A row of the history that is of another time than its neighbours, or that says that a value grows in the year.
    HistoryDoubtful = "T0248" Warning;
    /// The code of a measure says another thing than its name.
    CodeDiffers = "T0249" Warning;
    /// A target that no outcome of its indicator can be measured by: per cent of a count, or less than nothing.
    TargetUnit = "T0250" Error;
    /// An action for one goal that is measured by the indicator of another.
    MeasuredElsewhere = "T0251" Warning;

    // T04: assessments.
    /// Decided against the rule.
    DecidedOtherwise = "T0401" Note;
    /// A status decided without a reason.
    DecidedWithoutReason = "T0402" Error;
    /// A risk whose value has changed without a comment.
    RiskChangedSilently = "T0404" Error;
    /// An action has another status than the indicator that it is measured by.
    ActionDiffers = "T0405" Note;
    /// A text says another thing of a goal than its status does.
    TextContradicts = "T0406" Warning;
    /// A goal whose status is the opposite of what all its indicators say.
    GoalAgainstIndicators = "T0407" Note;

    // T05: personal data.
    /// Personal data in free text.
    PersonalData = "T0501" Error;
    /// A small group was suppressed.
    Suppressed = "T0502" Note;

    // T06: what was written.
    /// A character that the report's typeface lacks was replaced.
    CharacterReplaced = "T0601" Warning;
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::{Lang, Words};

    #[test]
    fn every_code_has_message_remedy_and_explanation_in_both_languages() {
        for lang in [Lang::Sv, Lang::En] {
            let words = Words::new(lang);
            for code in Code::ALL {
                for attribute in ["", ".help", ".explain"] {
                    let id = format!("{}{attribute}", code.id());
                    assert!(words.has(&id), "{lang:?}: no `{id}`");
                }
            }
        }
    }

    #[test]
    fn codes_are_unique_and_in_order() {
        assert!(Code::ALL.windows(2).all(|pair| pair[0].id() < pair[1].id()));
    }
}
