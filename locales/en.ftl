# User-facing words, English.

# The web page
html-skip = Skip to the content
html-contents = Contents
html-chart-in-words = The chart in words
html-diary = Reference number { $number }
html-notice-info = Information:
html-notice-warning = Please note:
html-note = Note { $mark }
html-note-back = Back from note { $mark }

# Severities and the frame of a diagnostic
severity-error = error
severity-warning = warning
severity-note = note
diagnostic-help = help
diagnostic-see-also = see also
plan-single-reporter = Reported by

# T00: files and who they belong to
T0001 = the file cannot be read: { $reason }
    .help = { $remedy }
    .explain = The file is not a workbook that can be read safely: it is damaged, encrypted, too large or in another format.
T0002 = the file is a lock file of a spreadsheet program and is skipped
    .help = close the workbook in Excel and run again if the latest version is to be read
    .explain = While a workbook is open, Excel keeps a file beside it whose name begins with ~$. What is read is the workbook as it was last saved.
T0003 = the workbook does not come from a template
    .help = fill in the template that was sent out; it is made with tertial templates
    .explain = Every template carries a hidden mark with committee, year, period and unit. Without it there is no knowing whose the workbook is.
T0004 = the workbook or sheet is for the period { $found }, but { $expected } is being compiled
    .help = hand in the period's own template, or move the file to the right folder
    .explain = The mark in the template gives the period. A template of an earlier period has old goals and budgets.
T0005 = the workbook is for { $found }, but the project is { $expected }
    .help = check that the file is in the right project
    .explain = The mark in the template gives committee and year.
T0006 = { $what ->
        [sheet] the sheet was made for the unit “{ $unit }”, not for the workbook's own unit
       *[workbook] the unit “{ $unit }” is not in the plan
    }
    .help = { $what ->
        [sheet] remove the sheet and copy in the unit's own from the template
       *[workbook] correct the unit's id on the sheet Units of the plan, or remove the file from the period's folder
    }
    .explain = The workbook or one of its sheets was made for a unit that the plan does not have. The sheet may have been copied from another unit's workbook.
T0007 = { $unit } has not handed in a workbook
    .help = remind the unit, or compile what there is with --partial
    .explain = Every unit in the plan has to hand in a workbook. With --partial what there is is compiled, and the report says which units are missing.
T0008 = { $unit } has two workbooks, this one and { $other }; neither is used
    .help = keep the right file in the folder and move the other one away
    .explain = Two files in the period's folder carry the mark of the same unit. Neither is chosen for you.
T0009 = { $unit } has not marked its workbook as ready
    .help = ask whether the workbook is ready; the unit chooses Yes on the sheet Start
    .explain = The mark on the sheet Start shows that the unit has finished. The workbook is compiled all the same.
T0010 = the workbook was made with template version { $found }, but the program reads version { $expected }
    .help = make new templates with tertial templates and transfer the entries
    .explain = The version of the template stands in its mark.
T0011 = the file is not a workbook and is skipped
    .help = move it out of the period's folder if it does not belong there
    .explain = In the period's folder, files that end in .xlsx, .xlsm and .ods are read.
T0012 = the results of an earlier period cannot be read: { $reason }
    .help = restore the file from a backup, or remove it
    .explain = The files in the folder historik are the results of earlier periods. They are not to be edited.
T0013 = { $unit } is not included
    .help = compile again when the workbook has arrived
    .explain = The report was made with --partial. It says itself which units are missing.

# T01: sheets, rows and cells
T0101 = the sheet “{ $sheet }” is missing
    .help = copy the sheet back from the template, or hand in a new, filled-in template
    .explain = A sheet is recognised by its hidden mark, not by its name. If it has been removed, everything on it is missing.
T0102 = the column “{ $column }” is missing
    .help = copy the column back from the template, including the hidden key row
    .explain = A column is recognised by its key in the hidden key row.
T0103 = the row has values but no id
    .help = move the values to the right row, or copy the row back from the template with its hidden first column
    .explain = Every row of the template has a hidden id. Rows that were added by hand have none and cannot be included.
T0104 = the id “{ $id }” occurs twice
    .help = keep the right row and clear the other one
    .explain = An id may occur only once. This happens when rows are copied.
T0105 = the row “{ $row }” ({ $id }) is not among what the unit has to report
    .help = remove the row, or add it to the plan and make the template again
    .explain = The rows of the template come from the plan. An unknown row may come from another unit's template.
T0106 = the row is named “{ $found }”, but its hidden id { $id } belongs to “{ $expected }”
    .help = undo the sorting, or copy the rows back from the template
    .explain = This happens when rows are sorted without the hidden column. Every value would end up in the wrong place.
T0107 = { $column } is missing for “{ $row }”
    .help = fill in the cell, or choose in the column beside it why there is no value
    .explain = The cell is blank and the value is required. Blank is never taken to mean zero.
T0108 = { $column } for “{ $row }” is not a number: “{ $found }”
    .help = enter the number only, for example 1234.5; explanations belong in the comment
    .explain = Numbers may have a decimal comma or a decimal point. Spaces between the thousands and a per cent sign are accepted.
T0109 = { $column } for “{ $row }”: “{ $found }” can be read in two ways and was read as { $read_as }
    .help = write the number so that it can be read in one way only, for example 1234 or 1.2340
    .explain = 1.234 may mean one thousand two hundred and thirty-four, or one point two three four.
T0110 = { $column } for “{ $row }” is “{ $found }”
    .help = choose one of: { $options }
    .explain = The cell must contain one of the words in the list.
T0111 = { $column } for “{ $row }” is an error value: { $found }
    .help = correct the formula or enter the value by hand
    .explain = The cell contains a formula that resulted in an error.
T0112 = { $column } for “{ $row }” is a formula that has never been calculated
    .help = open in Excel, save and hand in again
    .explain = The file was saved by a program that does not calculate formulas.
T0113 = the cell cannot be read: { $reason }
    .help = { $remedy }
    .explain = The content of the cell or sheet is damaged or impossible.
T0114 = “{ $row }” has no comment
    .help = explain briefly what the cause is and what is being done
    .explain = A comment is required when an assessment is not green, when a variance exceeds the plan's limit, when something is delayed or cancelled, and when a status is set by hand.
T0115 = “{ $row }” has both a value and a reason why there is none
    .help = remove the one that does not apply; the value is used
    .explain = They cannot both be right.
T0116 = { $column } for “{ $row }” is outside the possible range: { $found }
    .help = check the number
    .explain = Counts cannot be negative; probability and consequence are 1–5.
T0117 = the denominator is zero for “{ $row }”
    .help = choose “Not applicable” if there is nothing to divide by
    .explain = There is no such thing as a share of nothing.
T0118 = { $column } for “{ $row }” has a different sign from the budget
    .help = enter costs with a minus sign and income without
    .explain = The most common slip is a cost without its minus sign.
T0119 = the row “{ $row }” is missing from the sheet
    .help = copy the row back from the template with its hidden first column
    .explain = The plan requires the row, but it has been removed.
T0120 = the parts add up to { $sum }, but the total is { $total } for “{ $row }”
    .help = correct the parts or the total
    .explain = Total sick leave is short-term plus long-term sick leave.
T0121 = { $column } for “{ $row }” differs greatly from the previous value
    .help = check the number
    .explain = A value that is ten times larger or smaller than last time is often a typing error.
T0122 = “{ $row }” has no reason
    .help = explain in the comment why the value was not measured
    .explain = When something is not measured the report says so, and it therefore has to be explained.
T0123 = { $column } for “{ $row }” is not a date: “{ $found }”
    .help = write the date as 2025-08-31
    .explain = Dates are written year-month-day.

# T02: the plan
T0201 = the id “{ $id }” occurs twice in the plan
    .help = give one of them another id
    .explain = Ids must be unique on each sheet.
T0202 = { $column } for “{ $row }” refers to “{ $id }”, which does not exist
    .help = correct the id or add what is missing
    .explain = Goals, lines, units and measures are referred to by their ids.
T0203 = the setting “{ $name }” is missing
    .help = fill in the value on the sheet Committee of the plan
    .explain = Without it neither templates nor a report can be made.
T0204 = { $column } for “{ $row }” cannot be understood: “{ $found }”
    .help = see the input message of the cell for what may be entered
    .explain = The value in the plan is not one of those that the program understands.
T0205 = the indicator “{ $name }” has neither a target nor a reason for having none
    .help = fill in the target, or give the reason in the rightmost column
    .explain = Without a target the status is set by hand, and the reader should be told why.
T0206 = the bands overlap or are in the wrong order
    .help = the limit for green must be harder to reach than the limit for yellow
    .explain = Bands are given as lower limits (or upper limits, if lower is better), so that no value falls between them.
T0207 = the target for “{ $name }” goes against the good direction
    .help = correct the direction or the target
    .explain = An indicator where higher is better has a target of the kind “at least”, and vice versa.
T0208 = the budget for “{ $name }” is SEK { $given } thousand, but its parts add up to SEK { $sum } thousand
    .help = correct the parts or remove the sum's own budget; the sum of the parts is used
    .explain = Sums are always calculated from their parts.
T0209 = the steps of the municipal grant do not lead from start to end; the difference is SEK { $difference } thousand
    .help = correct a step or the end level
    .explain = The start level plus all steps must equal the end level.
T0210 = “{ $id }” is placed under itself
    .help = correct the column that says what the row is part of
    .explain = Goals and financial lines form trees and must not go round in a circle.
T0211 = the indicator “{ $name }” is compared with a value that does not exist
    .help = fill in the baseline, or add it on the sheet History
    .explain = Targets such as increase and decrease need something to compare with.
T0212 = the accent colour { $given } is too light for text and was darkened to { $used }
    .help = give a darker colour if the shade is wrong
    .explain = Text must have a contrast of 4.5:1 against white (WCAG 2.1).
T0213 = the logo cannot be used: { $reason }
    .help = save the logo as PNG in the project folder
    .explain = The report is made without a logo.
T0214 = nobody reports “{ $name }”
    .help = say who in the column Reported by
    .explain = What nobody reports is left blank in the report.
T0215 = “{ $id }” cannot be used as an id
    .help = use the letters a–z, digits and hyphens
    .explain = Ids become file names and have to work on every system.

# T03: across the units
T0301 = “{ $name }” has been reported by { $values } of { $of } units
    .help = remind those that are missing
    .explain = The report says how many units an outcome is based on.
T0302 = the outcome for “{ $name }” differs greatly from that of other units
    .help = check the number
    .explain = An outcome a hundred times larger than the others' is often a typing error.

# T04: assessments
T0401 = “{ $name }”: decided { $decided ->
        [green] green
        [yellow] yellow
       *[red] red
    }, proposed { $proposed ->
        [green] green
        [yellow] yellow
        [red] red
       *[none] no assessment
    }
    .help = the reason is given in the report
    .explain = The administration may decide on a status other than the one the rule proposes. Every such decision is reported.
T0402 = “{ $name }”: decided { $decided ->
        [green] green
        [yellow] yellow
       *[red] red
    } against the proposal { $proposed ->
        [green] green
        [yellow] yellow
        [red] red
       *[none] no assessment
    }, without a reason
    .help = give the reason on the sheet Decisions, or leave the decision blank to follow the proposal
    .explain = A status that departs from the rule needs a reason.
T0403 = the figures in the table do not add up exactly because of rounding
    .help = nothing needs to be done; the report says so below the table
    .explain = Every amount is rounded once, when it is shown.
T0404 = the risk “{ $row }” has changed from { $plan } to { $now } without a comment
    .help = explain why the rating has changed
    .explain = A risk value that differs from the plan has to be explained.

# T05: personal data
T0501 = the text contains { $kind ->
        [personal] what looks like a personal identity number
        [coordination] what looks like a coordination number
        [phone] a telephone number
        [email] an e-mail address
       *[case] a case number
    }
    .help = remove it; contact details of functions can be allowed on the sheet Contacts of the plan
    .explain = The report is published. Texts must not contain anything that identifies a person.
T0502 = “{ $name }” is not shown, because the group is too small
    .help = nothing needs to be done
    .explain = Small numbers about people are suppressed, and where necessary one more number, so that a total does not reveal the first.

# T06: what was written
T0601 = the character { $char } is not in the report's typeface and was replaced in “{ $context }”
    .help = use another character if necessary
    .explain = The typeface has the characters that occur in Swedish text, but not emojis, for example.

# Words of the report
and = and
report = Report
period-t1 = T1
period-t2 = T2
period-year = full year
title-month = Monthly report { $month } { $year }
title-t1 = Interim report tertial 1 { $year }
title-t2 = Interim report tertial 2 { $year }
title-year = Annual report { $year }
cover-diary = Reference number
cover-department = Department
cover-per = Position as at
incomplete-title = The report is not complete
incomplete-text = The following units are missing from all figures in the report:
not-assessed = Not assessed
not-reported = Not reported
status-label = Status:
reason-label = Reason:
status-colour-green = Green
status-colour-yellow = Yellow
status-colour-red = Red
status-letter-green = G
status-letter-yellow = A
status-letter-red = R
status-word-green = fully met
status-word-yellow = partly met
status-word-red = not met
answer-green = Yes
answer-yellow = Partly
answer-red = No
unassessed-no-children = no underlying goal or indicator has been assessed
unassessed-no-target = there is no target
unassessed-no-baseline = there is no baseline
unassessed-not-this-period = not followed up in this period
missing-blank = not provided
missing-not-measured = not measured
missing-later = comes later
missing-annual-only = annual only
missing-not-applicable = not applicable
missing-suppressed = suppressed
progress-not-started = Not started
progress-ongoing = Ongoing
progress-done = Done
progress-delayed = Delayed
progress-cancelled = Cancelled
trend-improved = improved
trend-unchanged = unchanged
trend-worsened = worsened
trend-up = increased
trend-down = decreased
units-of-units = { $reach } of { $of } units
count-of = { $count } of { $of }
unit-mnkr = SEK million
baseline = the baseline

component-summary = Summary
component-events = Significant events
component-political-decisions = Political decisions affecting services
component-goal-overview = Overall assessment of the goals
component-changes = What has changed
component-goal-chapters = Follow-up of the goals
component-goal-table-compact = Goals and indicators
component-goal-table-history = Indicators over time
component-monthly-status = Status month by month
component-activities = Activities and actions
component-assignments = Assignments
component-accessibility = Accessibility plan
component-improvement = Improvement plan
component-economy-table = Finance
component-economy-grant = Finance
component-economy-result = Income statement
component-economy-net-cost = Net cost by service area
component-grant-bridge = Change in the municipal grant
component-analysis = Financial analysis
component-measures-taken = Measures for a balanced budget
component-investments = Capital expenditure
component-volumes = Volumes
component-staff = Staff
component-pulse = Pulse survey
component-kkik = Municipal Quality in Brief (KKiK)
component-quality = Quality
component-risks = Risks
component-economic-risks = Financial risks and opportunities
component-child-perspective = The child's perspective
component-free-text = Text
component-free-table = Table
component-conclusions = Conclusions
component-unit-comments = Appendix: the units' comments
component-method = Appendix: how the figures are calculated

# Sentences
units-none-answered = No unit has assessed the goal.
units-period = The period is assessed as green by { $green } of { $of } units
units-period-yellow = as yellow by { $count }
units-period-red = as red by { $count }
units-expected = The goal is expected to be reached within the year by { $reach } of { $of } units.
units-expected-all = The goal is expected to be reached within the year by { $reach } of { $of } units.
units-missing-answers = Assessments are missing from { $missing } of { $total } units.
goals-reached = { $green ->
        [No] None of the { $of } committee goals is
        [One] One of the { $of } committee goals is
       *[other] { $green } of the { $of } committee goals are
    } expected to be reached.
change-none = The outcome is { $now }, unchanged compared with { $label }.
change-up = The outcome is { $now }, an increase of { $by } compared with { $label } ({ $before }).
change-down = The outcome is { $now }, a decrease of { $by } compared with { $label } ({ $before }).
change-points = { $points } percentage points
change-count = { $difference }, or { $percent } per cent,
measure-sentence = { $name }: { $rest }
reported-by-few = The figure is based on answers from { $values } of { $of } units.
economy-period = For the period, the variance against budget is { $amount }.
economy-year = The full-year forecast is { $forecast }, a variance of { $amount } against budget.
economy-forecast-worse = The forecast has worsened by { $amount } since the previous report.
economy-forecast-better = The forecast has improved by { $amount } since the previous report.
decided-otherwise = The rule proposes { $proposed }. The administration has decided otherwise: { $reason }.
departure-decided = decided
departure-proposed = {" "}(the rule proposes { $proposed }).
risk-responsible = Responsible: { $who }
risk-changed = Value in the plan: { $planned }
risks-threshold-from = Shown here are risks with a risk value of { $threshold } or higher. The risk value is probability (1–5) times consequence (1–5). The status is that of the actions.
risks-threshold-above = Shown here are risks with a risk value above { $threshold }. The risk value is probability (1–5) times consequence (1–5). The status is that of the actions.
risks-none = No risk reaches the threshold.
changes-intro = Since the previous report the following has changed:
changes-none = No goal has changed status since the previous report.
changes-goal = { $name }:
changes-committee-goal = Committee goal { $name }:
changes-from = from
changes-to = to
changes-risk-up = The risk “{ $name }” is rated higher: { $now }, previously { $before }.
changes-risks-up = { $count ->
        [one] One risk is rated higher than before.
       *[other] { $count } risks are rated higher than before.
    }
changes-risks-down = { $count ->
        [one] One risk is rated lower than before.
       *[other] { $count } risks are rated lower than before.
    }
unit-tkr = SEK thousand
changes-risk-down = The risk “{ $name }” is rated lower: { $now }, previously { $before }.

# Headings, captions and columns
goal-heading-area = Goal area: { $name }
goal-heading-municipal = Municipal goal: { $name }
goal-heading-committee = Committee goal: { $name }
goal-summary = Overall assessment
goal-citizens = Results for residents
goal-citizens-named = Results for { $citizens }
goal-units = Share of units reaching their goals
goal-indicators = Indicators
overview-caption = Overall assessment of the goals { $year }
indicator-caption = Indicators for { $goal }
goal-mention = goal { $number }
goal-table-caption = Goals and indicators
goal-history-caption = Indicators compared with earlier periods
actions-caption = Activities and actions for { $goal }
activities-caption = Activities and actions
accessibility-caption = Activities of the accessibility plan
improvement-caption = Actions of the improvement plan
assignments-caption = Assignments by commissioner
risks-caption = Risks, values and actions
staff-caption = Staff in figures
quality-caption = Quality in figures
volumes-caption = Volumes
pulse-caption = Pulse survey
kkik-caption = Municipal Quality in Brief (KKiK)
economy-caption = Financial table (SEK thousand)
economy-group-period = Period
economy-group-year = Full year
economy-note-sign = Costs are negative. Variance = actual or forecast minus budget; plus is a surplus.
economy-note-grant = The municipal grant is positive and net cost negative. Variance = actual or forecast minus budget; plus is a surplus.
economy-note-rounding = Figures may not add up because of rounding.
forecast-caption = Forecast compared with the previous report (SEK thousand)
bridge-caption = Municipal grant (SEK thousand)
matrix-caption = The units' assessments of the goals
comments-caption = The units' comments
diagnostics-caption = Errors, warnings and notes
trace-caption = Every figure and where it comes from
summary-goals-caption = Status of the goals
summary-changes = Changed since the previous report
summary-departures = Decided against the rule
method-intro = Every status is proposed by a rule in the plan. The administration decides; where its decision departs from the proposal, the reason is given. Every figure can be traced to its cell in the committee's workbook.
method-statuses = Rule for each status
method-statuses-caption = Proposed and decided status
method-sources = Workbooks
method-sources-caption = Workbooks on which the report is based
tile-goals = Committee goals
tile-goals-note = green
tile-period = Result for the period
tile-forecast = Full-year forecast
tile-against-budget = against budget
tile-sick-leave = Sick leave, R12
column-goal = Goal
column-goal-or-indicator = Goal or indicator
column-indicator = Indicator
column-outcome = Outcome
column-target = Target
column-trend = Trend
column-status = Status
column-previous = Previous report
column-compared = Compared with
column-proposed = Proposed
column-decided = Decided
column-rule = Rule
column-reported = Reported
column-comment = Comment
column-activity = Activity or action
column-assignment = Assignment
column-responsible = Responsible
column-number = No.
column-risk-type = Type of risk
column-risk = Risk
column-risk-value = Risk value
column-actions = Actions
column-assessment = Assessment
column-line = Service area
column-actual = Actual to date
column-budget = Budget
column-variance = Variance
column-forecast = Forecast
column-change-last-year = Forecast against actual { $year }
column-previous-forecast = Previous forecast
column-changed = Change
column-last-year = Actual last year
column-step = Item
column-amount = Amount
column-measure = Measure
column-change = Since { $since }
change-since = { $trend } since { $since }
column-unit = Unit
column-units-reach = Units expected to reach the goal
column-period = Period
column-year = Year
column-about = Concerns
column-severity = Kind
column-code = Code
column-workbook = Workbook
column-sheet = Sheet
column-cell = Cell
column-place = Place
column-problem = What is wrong
column-remedy = What to do
column-figure = Figure
column-value = Value
column-checksum = SHA-256 (beginning)
axis-probability = Probability
axis-consequence = Consequence
chart-variance = Forecast against budget by service area, SEK million
chart-variance-alt = Bar chart of the variance of the full-year forecast against budget. { $values }.
chart-forecast = The full-year forecast over the year, SEK million
chart-forecast-alt = Line chart of the full-year forecast. { $values }. { $budget }.
chart-budget = Budget { $amount }
chart-history = { $name }, over time
chart-history-alt = Line chart of { $name }. { $values }.
chart-target = Target { $target }
chart-green = Green { $limit }
chart-risks = Risk matrix
chart-risks-alt = Matrix of probability and consequence. { $values }.

# Sheets of the committee workbook
sheet-overview = Overview
sheet-overview-title = Overview { $period }
sheet-overview-intro = The position in brief. All figures come from the units' workbooks; the sheet Traceability shows where.
sheet-goals = Goals and indicators
sheet-goals-title = Goals and indicators { $period }
sheet-goals-intro = The proposed status follows the rules of the plan. The decided status is the one in the report.
sheet-matrix = Units × goals
sheet-matrix-title = The units' assessments of the goals { $period }
sheet-matrix-intro = Period: assessment of the period. Year: is the unit expected to reach the goal within the year?
sheet-economy = Finance
sheet-economy-title = Finance { $period }
sheet-economy-intro = Amounts in SEK thousand, exact in kronor in the cells. Sums and variances are formulas.
sheet-work = Actions and assignments
sheet-work-title = Actions and assignments { $period }
sheet-work-intro = Status as reported by the units.
sheet-risks = Risks
sheet-risks-title = Risks { $period }
sheet-risks-intro = Every risk in the plan, including those below the threshold for the report.
sheet-staff = Staff
sheet-staff-title = Staff { $period }
sheet-staff-intro = Shares are combined from numerators and denominators, never as means of percentages.
sheet-quality = Quality
sheet-quality-title = Quality and volumes { $period }
sheet-quality-intro = Combined values from the units that report.
sheet-comments = Comments
sheet-comments-title = The units' comments { $period }
sheet-comments-intro = Everything that the units have written, by goal, finance and other.
sheet-control = Control
sheet-control-title = Control { $period }
sheet-control-intro = Everything that the program has found, and every status with its rule.
sheet-trace = Traceability
sheet-trace-title = Traceability { $period }
sheet-trace-intro = Every figure in the report with its rule, workbook, sheet and cell.
sheet-empty = There is nothing to report for the period.
control-summary = { $errors ->
        [one] 1 error
       *[other] { $errors } errors
    }, { $warnings ->
        [one] 1 warning
       *[other] { $warnings } warnings
    }, { $notes ->
        [one] 1 note
       *[other] { $notes } notes
    }.

# Explanations
explain-goal = Goal { $name }, status
explain-indicator = Indicator { $name }, status
explain-outcome = Indicator { $name }, outcome
explain-line = { $name }, { $column }
explain-measure = Measure { $name }
explain-risk = Risk “{ $name }”
explain-actual = actual to date
explain-budget-period = budget for the period
explain-forecast = full-year forecast
explain-budget-year = budget for the full year
explain-last-year = actual last year
explain-previous-forecast = previous forecast
explain-variance-period = variance for the period
explain-variance-year = variance for the full year
explain-change-on-last-year = forecast against last year's actual
explain-change-on-previous = forecast against the previous forecast
aggregation-units = Number of units expected to reach the goal within the year, out of those that have assessed it.
aggregation-measure = Taken from the measure { $measure }.
aggregation-single = Reported by one unit.
aggregation-sum = Sum of the units' values.
aggregation-mean = Mean of the units' values.
aggregation-ratio = Sum of the numerators divided by the sum of the denominators.
aggregation-weighted = Mean weighted by the given weights.
aggregation-min = The units' lowest value.
aggregation-max = The units' highest value.
aggregation-share-yes = Share of units answering yes.
rule-units = { $reach } of { $of } units ({ $share }) expected to reach the goal; green from { $green }, yellow from { $yellow }.
rule-children = Underlying: { $green } green, { $yellow } yellow, { $red } red, { $without } not assessed.
rollup-units = Without assessments by units, the share of green applies.
rollup-share = At least { $limit } green gives green; no green and some red gives red; otherwise yellow.
rollup-worst = The worst decides.
rollup-majority = The most frequent decides; if equal, the worse.
rollup-green-unless-red = No red gives green; all red gives red; otherwise yellow.
rollup-manual = Set by hand.
rule-bands = Bands: green from { $green }, yellow from { $yellow }.
rule-met = The target { $target } is met.
rule-missed = The target { $target } is missed by { $by }; up to { $tolerance } is yellow.
rule-missed-zero = The target { $target } is not met.
rule-no-worse = Compared with { $baseline }, the outcome is no worse.
rule-worse = Compared with { $baseline }, the outcome is { $by } worse; up to { $tolerance } is yellow.
rule-answer = Yes is green, partly yellow, no red.
rule-by-hand = Set by hand by whoever reports.
rule-none = No assessment: { $why }.
rule-proposes = Proposed: { $status }.
rule-decided-otherwise = Decided: { $status }. { $reason }
rule-decided-same = Decided: { $status }, as proposed. { $reason }
rule-amount-reported = Amount as reported, or as given in the plan.
rule-amount-sum = Sum: { $parts }.
rule-variance-period = Actual minus budget for the period.
rule-variance-year = Forecast minus budget for the full year.
rule-change-last-year = Forecast minus last year's actual.
rule-change-previous = Forecast minus the previous forecast.
rule-risk = Probability times consequence.

# Committee workbook (render::xlsx)
xlsx-chart-data = Chart data
xlsx-chart-data-intro = The numbers behind the charts of this workbook.
xlsx-on-screen = The sheet is for searching on a screen, so only this heading is printed. Filter what you need, select it and print the selection.
xlsx-chart-category = Category
xlsx-page = Page { $page } of { $pages }
xlsx-risk-threshold = The figures are the numbers of the risks in the table. Fields with a heavy frame: risk value { $value } or higher.

# The command line
cli-about = Compiles a committee's follow-up report from its units' Excel workbooks.
cli-help = Shows the help
cli-version = Shows the version
cli-usage = Usage
cli-commands = Commands
cli-arguments = Arguments
cli-options = Options
cli-some-options = OPTIONS
cli-a-command = COMMAND
cli-lang = Language of everything shown and written: sv or en (default: sv)
cli-project = Folder of the project (default: this one, or the only one under input-templates)
cli-period = M01–M12, T1, T2 or HELAR (default: the latest with workbooks)
cli-new = New project: the plan workbook to fill in
cli-new-dir = Folder for the project
cli-templates = The units' workbooks, prefilled from the plan; never overwrites one that exists
cli-status = Who has handed in, and whether they are ready
cli-check = Checks the plan and everything handed in
cli-check-format = How it is shown: human, short or json (default: human)
cli-compile = Makes the committee workbook, PDF, web page and results file
cli-compile-out = Folder to write to (default: output)
cli-compile-partial = Compile what there is, even if units are missing or have errors
cli-explain = Why a figure or colour is what it is, or what an error code means
cli-explain-topic = A code (T0107), an id, or words from a name
failure-internal = something went wrong in the program: { $reason }
failure-read = { $path } cannot be read: { $reason }
failure-write = { $path } cannot be written: { $reason }. Close the file if it is open in Excel and try again.
failure-no-plan = no namndplan.xlsx in { $path }. Create a project with tertial new.
failure-no-project = no project was given and none was found. Give the project's folder, or create one with tertial new.
failure-several-projects = several projects were found: { $paths }. Say which.
failure-no-period = no period was given and no folder contains workbooks. Give one, for example --period T2.
text-withheld = [The text is withheld because it holds personal data.]
failure-no-period-templates = say which period the templates are for, for example --period T2.
cli-templates-period = The period that the templates are for: M01–M12, T1, T2 or HELAR
new-exists = { $path } already exists and is not overwritten.
new-done = Wrote { $path }. Fill it in and run tertial check.
templates-kept = { $path } already exists and is not overwritten.
templates-done = Wrote { $count ->
        [one] one workbook
       *[other] { $count } workbooks
    } to { $folder }.
compile-wrote = Wrote { $path }
compile-nothing-written = Nothing was written. Correct the errors, or compile what there is with --partial.
status-missing = missing
status-ready = marked as ready
status-not-ready = not marked as ready
status-line = { $ready }, { $errors ->
        [one] 1 error
       *[other] { $errors } errors
    }, { $warnings ->
        [one] 1 warning
       *[other] { $warnings } warnings
    } ({ $file })
status-summary = Handed in: { $count } of { $of }.
explain-nothing = Nothing in the report is named or has the id “{ $topic }”.
explain-from = from

# The reader: why a file or a cell cannot be read.
read-lock-file = lock file of a spreadsheet program that has the workbook open; it is skipped
read-help-lock-file = close the workbook in the spreadsheet program and the file disappears
read-empty = the file is empty
read-help-empty = wait until synchronisation has finished, or ask the unit to send the workbook again
read-too-large = the file is { $size } MB; at most { $limit } MB are read
read-help-too-large = remove pictures and pasted material, or fill in a new template
read-looks-csv = the file is text (CSV) and not a workbook, whatever its extension says
read-looks-html = the file is a web page and not a workbook, whatever its extension says
read-looks-xml = the file is a spreadsheet in an XML format that is not read
read-looks-pdf = the file is a PDF and not a workbook
read-looks-document = the file is a document of another office program and not a workbook
read-looks-archive = the file is a zip archive without a workbook
read-looks-unknown = the file is not a workbook
read-help-wrong-file = put the unit's filled-in workbook (.xlsx) in the folder instead
read-old-excel = the workbook is saved in the old format Excel 97–2003 (.xls), which cannot be read safely
read-binary-excel = the workbook is saved in the binary format .xlsb
read-help-save-as = open it in Excel, choose Save As and “Excel Workbook (*.xlsx)”, and put that file in the folder
read-encrypted = the workbook is protected with a password
read-help-encrypted = remove the password (File, Info, Protect Workbook, Encrypt with Password) and save
read-bomb-sheets = the workbook has { $count } sheets, more than a template can have
read-bomb-cells = the sheet “{ $sheet }” has more filled-in cells than are read
read-help-cells = delete the rows into which formulas or values have been copied down, and save
read-bomb-styles = the workbook has more or longer cell formats than Excel allows
read-bomb-text = the workbook holds more text than is read
read-bomb-unpacked = the file unpacks to more than a workbook can hold
read-help-template = fill in a new template and hand that in instead
read-damaged = the file is damaged or cut off
read-damaged-part = the file is damaged (part { $part })
read-help-save-again = open the workbook in Excel, let it be repaired if need be, save and hand it in again
read-cell-not-finite = the value is not a finite number
read-cell-too-many-digits = the number has more than 15 digits before the decimal mark; Excel has already lost the last ones
read-cell-help-number = type the number again; a number that is not for computing is typed as text
read-cell-not-a-date = the cell is formatted as a date, but its value is no date from 1900 to 9999
read-cell-help-date = type the date again, for instance 2025-08-31, or change the cell's format to General
read-cell-unreadable = the cell cannot be read ({ $reason })
read-cell-help-retype = clear the cell, type the value again and save
read-cell-duplicate = the cell stands twice in the file; only the first one counts
read-cell-outside-grid = the cell lies outside of the sheet
read-cell-more = the sheet has more problems of the same kind, which are not shown
read-sheet-unreadable = the sheet cannot be read ({ $reason })

# PDF
pdf-contents = Contents
pdf-contents-link = { $title }, page { $page }
pdf-page = page { $page } of { $pages }
pdf-table-empty = Nothing to report.

## Targets in words

target-yes = Yes
target-increase = increase
target-decrease = decrease
target-keep = keep
target-increase-by = increase by { $share }
target-decrease-by = decrease by { $share }
target-against = { $change } compared with { $label }
target-against-both = { $change } compared with { $label } ({ $value })
target-bands = green { $green }, yellow { $yellow }

## Templates: the workbooks to fill in

template-period-t1 = tertial 1
template-period-t2 = tertial 2
template-period-year = full year
template-kr = SEK
template-tkr = SEK thousand
template-lists = Lists
template-back = ← To start
template-start-intro = { $unit } reports to { $committee }, { $municipality }. The figures are as of { $date }.
template-how = How to do it
template-step-1 = Go through the sheets below one by one. Click a sheet's name to go there.
template-step-2 = Fill in the yellow cells. Strong yellow must be filled in, pale yellow is filled in or optional. All else is locked.
template-step-3 = Select a cell to see what to write. Does the cell have a list: choose from it.
template-step-4 = Is there no value? Choose the reason in “If there is no value” and explain briefly. Do not write 0 for a value that is missing.
template-step-5 = Write no personal data: no names, personal or case numbers.
template-step-6 = Mark as ready at the bottom of this sheet, save, and leave the file where it is under the same name.
template-legend-strong = Strong yellow: must be filled in
template-legend-pale = Pale yellow: filled in or optional
template-sheets = What is missing
template-sheet = Sheet
template-sheet-state = State
template-start-finish = When all is done
template-start-ready = Marked as ready
template-start-ready-help = Choose Yes when the workbook is ready to be handed in.
template-start-role = Filled in by (role)
template-start-role-help = Write a role, not a name: head of unit.
template-start-message = Message to the controller
template-start-message-help = Optional. Not part of the report.
template-todo-fill = ← Fill in
template-todo-comment = ← Comment
template-state-missing = Missing:
template-state-of = of { $total }
template-state-comments = Missing comments:
template-state-done = Done: nothing is missing
template-state-texts = Sections written:
template-state-decisions = Statuses decided:
template-total-missing = Missing in all:
template-total-done = All is filled in. Mark as ready at the bottom of the sheet and save.
template-total-marked = All is filled in and marked as ready. Save the file. Thank you!
template-total-early = Marked as ready although something is missing:
template-proposal-units = { $count } of { $of } units
template-proposal-children = { $count } of { $of } parts
template-text-goal = Goal { $goal }: summary
template-text-citizens = Goal { $goal }: results for residents
template-text-indicator = Indicator { $indicator }
template-number-title = A number is expected
template-number-message = Write a number, for example 12 or 4.5. If there is none: leave blank and choose the reason where you can. Keep what you wrote?
template-choice-title = Choose from the list
template-choice-message = Choose one of the words in the list: click the arrow to the right of the cell.
template-id-title = The id does not exist yet
template-id-message = There is no row with this id. Keep it and add the row later?
template-id = Id
template-id-help = Short and lasting: lower-case a–z, digits, full stops and hyphens, for example adult-unit. Other sheets refer to it. Do not change it once the period has begun.
template-example = e.g. { $text }
template-department = The administration
template-plan-step-1 = Fill in this sheet, then go through the sheets from left to right. Heads with * must be filled in; the grey row at the top of each sheet is an example.
template-plan-step-2 = Give each unit, goal, indicator and line an id in the first column: lower-case letters, digits and hyphens. Do not change it once the period has begun.
template-plan-step-3 = The sheets refer to each other by id: the goal's id on the indicator, the units' ids under “Reported by” (several with commas, or alla).
template-plan-step-4 = Insert, move, copy and delete rows as you like. Columns are recognised by a hidden row above the heads: leave it alone.
template-plan-step-5 = Amounts are in kronor. Costs are negative, income positive.
template-plan-step-6 = Check with “tertial check” and make the units' workbooks with “tertial templates --period T1”.

# Examples above the heads of the plan workbook

example-divisions-id = adults
example-divisions-name = Adult division
example-units-id = adult-unit
example-units-name = Adult unit
example-units-division = adults
example-units-kind = Unit
example-goals-id = n1
example-goals-number = 1.1
example-goals-level = Committee goal
example-goals-parent = k1
example-goals-name = More residents go from income support to supporting themselves
example-goals-short = Support
example-goals-description = The goal is about all who …
example-goals-rule = Units
example-goals-reporters = alla
example-indicators-id = work
example-indicators-number = 1.1.1
example-indicators-goal = n1
example-indicators-name = Share of participants who go to work or studies
example-indicators-description = Ended efforts of the period.
example-indicators-kind = Percent
example-indicators-unit = participants
example-indicators-decimals = 1
example-indicators-direction = Up
example-indicators-target = >=80
example-indicators-target-t1 = >=75
example-indicators-target-t2 = >=78
example-indicators-green = 80
example-indicators-yellow = 60
example-indicators-other-target = 75 % (municipal)
example-indicators-baseline = 74.2
example-indicators-baseline-label = T2 2024
example-indicators-aggregation = Ratio
example-indicators-measure = sick-r12
example-indicators-reporters = adult-unit, job-centre
example-indicators-periods = T2, HELAR
example-indicators-no-target = To be decided this year
example-activities-id = a1
example-activities-goal = n1
example-activities-kind = Activity
example-activities-name = Start a job track together with adult education
example-activities-responsible = Head of unit
example-activities-reporters = job-centre
example-assignments-id = u1
example-assignments-commissioner = The council
example-assignments-goal = n1
example-assignments-name = Plan for more summer jobs
example-assignments-contribution = The committee surveys its own workplaces.
example-assignments-responsible = Head of division
example-assignments-reporters = forvaltning
example-risks-id = r1
example-risks-type = Economy
example-risks-name = Risk that placements cost more than budgeted
example-risks-probability = 4
example-risks-consequence = 5
example-risks-actions = Monthly follow-up of placements
example-risks-responsible = Head of division
example-risks-reporters = forvaltning
example-economy-id = adult-staff
example-economy-name = Staff costs
example-economy-kind = Ordinary
example-economy-parent = adult-total
example-economy-reporters = adult-unit
example-economy-budget-t1 = -10 200 000
example-economy-budget-t2 = -20 400 000
example-economy-budget-year = -30 600 000
example-economy-last-year = -29 850 000
example-economy-next-year = -31 200 000
example-economy-shown = Yes
example-economy-mark = *
example-economy-note = Including summer jobs.
example-measures-id = sick-r12
example-measures-family = Staff
example-measures-group = Sick leave
example-measures-name = Sick leave, rolling twelve months
example-measures-code = sick_r12
example-measures-kind = Percent
example-measures-unit = hours
example-measures-decimals = 1
example-measures-direction = Down
example-measures-aggregation = Ratio
example-measures-minimum = Staff
example-measures-reporters = alla
example-measures-periods = T1, T2, HELAR
example-history-id = h1
example-history-kind = Indicator
example-history-of = work
example-history-year = 2024
example-history-period = T2
example-history-value = 74.2
example-bridge-id = b1
example-bridge-name = Grant of last year
example-bridge-kind = Start
example-bridge-amount = 304 500 000
example-report-id = events
example-report-component = Key events
example-report-heading = Important events
example-report-argument = children
example-report-documents = T1, T2, HELAR
example-texts-id = children
example-texts-name = The child perspective
example-texts-text = Running text. **Bold** and *italics* are fine.
example-texts-reporters = forvaltning
example-texts-periods = HELAR
example-tables-id = fees
example-tables-row = Head
example-tables-c1 = Fee
example-tables-c2 = 2024
example-tables-c3 = 2025
example-contacts-id = switchboard
example-contacts-value = 000-00 00 00

# The manual of diagnostics
manual-title = Errors, warnings and notes
manual-intro = Everything that tertial check and tertial compile can say, by code. The same text is shown by tertial explain T0107. The page is made from the program's own messages.
manual-remedy = What to do:

# A command line that is not understood
usage-command = there is no command { $command }.
usage-unknown = there is no { $argument }.
usage-no-value = a value is missing after { $argument }.
usage-value = { $value } does not fit { $argument }.
usage-missing = this is missing: { $argument }.
usage-twice = { $argument } may be given once.
usage-utf8 = an argument is not text that can be read.
usage-other = the command line cannot be understood.
usage-valid = There are: { $values }.
usage-period = Give M01–M12, T1, T2 or HELAR.
usage-near = Did you mean { $near }?
usage-help = Type tertial --help for help.

# Why a logo cannot be used
logo-not-png = the file is damaged or not a PNG. Open it in a picture program and save it as PNG.
logo-not-svg = the file is damaged or not an SVG. Open it in a drawing program and save it as SVG or PNG.
logo-too-large = the picture is too large. Save it with at most 4,000 × 4,000 pixels.
logo-text = the SVG file has text in it. Make the text outlines, or save the logo as PNG.
logo-picture = the SVG file has a picture in it. Save the logo as PNG.
