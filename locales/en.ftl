# User-facing words, English.

## Targets in words

target-yes = Yes
target-increase = increase
target-decrease = decrease
target-keep = keep
target-increase-by = increase by { $share }
target-decrease-by = decrease by { $share }
target-against = { $change } compared with { $label }
target-against-both = { $change } compared with { $label } ({ $value })
target-bands = green { $green }, yellow { $yellow }

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
template-text-goal = Goal { $goal }: summary
template-text-citizens = Goal { $goal }: results for the citizens
template-text-indicator = Indicator { $indicator }
template-number-title = A number is expected
template-number-message = Write a number, for example 12 or 4.5. If there is none: leave blank and choose the reason where you can. Keep what you wrote?
template-choice-title = Choose from the list
template-choice-message = Choose one of the words in the list: click the arrow to the right of the cell.
template-id-title = The id does not exist yet
template-id-message = There is no row with this id. Keep it and add the row later?
