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
diagnostic-leaves-out = { $message }; { $unit } therefore counts as missing

# T00: files and who they belong to
T0001 = the file cannot be read: { $reason }
    .help = { $remedy }
    .explain = The file is not a workbook that can be read safely: it is damaged, protected by a password, too large or saved in another format. Or the computer does not hand it over: it is open in another program, or you are not allowed to read it. The other files are read as usual.
T0002 = someone has the workbook open (this is only Excel's lock file, which is skipped)
    .help = ask whoever has the workbook open to save and close it, and run again
    .explain = While a workbook is open, Excel keeps a file beside it whose name begins with ~$. What is read is the workbook as it was last saved.
T0003 = { $book ->
        [plan] the file is not a plan: it has none of the plan's sheets
        [misplaced] the file is a plan and no unit's workbook
       *[unit] there is no telling whose the workbook is: it was not made from a template, or its mark has been lost
    }
    .help = { $book ->
        [plan] put back the project's own namndplan.xlsx, or start again from a blank plan with tertial new
        [misplaced] move the file out of the period's folder; the plan lies beside it and is called namndplan.xlsx
       *[unit] transfer the entries to the template that the unit was given; tertial templates makes a new one if the file is moved away first
    }
    .explain = Every template carries a hidden mark with committee, year, period and unit. It can be lost when the content is copied to a new workbook.
T0004 = { $what ->
        [sheet] the sheet is for the period { $found }, but { $expected } is being compiled
       *[workbook] the workbook is for the period { $found }, but { $expected } is being compiled
    }
    .help = { $what ->
        [sheet] remove the sheet and copy in the one from the period's own template
       *[workbook] ask the unit to fill in the template for { $expected }; if the file belongs to { $found }, move it to that folder
    }
    .explain = The period stands in the template's hidden mark, so renaming the file does not help. An older template has old goals and budgets.
T0005 = { $what ->
        [sheet] the sheet is for { $found }, but the project is { $expected }
        [plan] the plan is { $expected }, but all { $count } workbooks are for { $found }
       *[workbook] the workbook is for { $found }, but the project is { $expected }
    }
    .help = { $what ->
        [sheet] remove the sheet and fill in the sheet of this year's template
        [plan] correct the plan, if that is what is wrong; else the workbooks belong to another project
       *[workbook] put the file in the right project, or ask the unit to fill in this year's template
    }
    .explain = Committee and year stand in the template's hidden mark, so renaming the file does not help.
T0006 = { $what ->
        [sheet] the sheet was made for the unit “{ $unit }”, not for the workbook's own unit
       *[workbook] the workbook was made for the unit “{ $unit }”, which is not in the plan
    }
    .help = { $what ->
        [sheet] remove the sheet and copy in the unit's own sheet from the template
       *[workbook] correct the unit's id on the sheet Units of the plan if it is wrong there; otherwise remove the file from the period's folder
    }
    .explain = The workbook, or one of its sheets, was made for another unit. This happens when a sheet is copied from another unit's workbook, and when a unit's id is changed in the plan after the templates were sent out.
T0007 = { $state ->
        [blank] { $unit } has not begun to fill in its workbook
       *[none] { $unit } has not handed in a workbook
    }
    .help = remind the unit, or compile what there is with --partial
    .explain = Every unit in the plan has to hand in a workbook. With --partial what there is is compiled, and the report says which units are missing.
T0008 = { $unit } has handed in two workbooks, { $file } and { $other }; neither is used
    .help = keep the right file in the folder and move the other one away
    .explain = Two files in the period's folder carry the mark of the same unit. Which of them is right is known only to those who filled them in.
T0009 = { $unit } has not marked its workbook as ready
    .help = ask the unit whether the workbook is ready; if so, the unit chooses Yes on the sheet Start
    .explain = The mark on the sheet Start shows that the unit has finished. The workbook is compiled all the same.
T0010 = the workbook was made from template version { $found }, but the program reads version { $expected }
    .help = make a new template with tertial templates and transfer the entries
    .explain = The version of the template stands in its hidden mark.
T0011 = { $what ->
        [beside] the file is not read: only the plan, namndplan.xlsx, is read here
        [copy] the same is filled in in { $other }; the file is a copy and is passed over
       *[other] the file is not a workbook and is skipped
    }
    .help = { $what ->
        [beside] if it is the right plan, call it namndplan.xlsx; if it is a unit's workbook, put it in the period's folder; otherwise nothing needs to be done
       *[other] nothing needs to be done; if it holds a unit's entries, they have to be handed in as .xlsx
    }
    .explain = In the project's folder the plan is read, and in the period's folder files that end in .xlsx, .xlsm and .ods.
T0012 = the results of an earlier period cannot be read: { $reason }
    .help = { $remedy }
    .explain = The files in the folder historik are the results of earlier periods; previous forecasts and trends come from them. They are not to be edited.
T0013 = { $unit } is not included
    .help = compile again when the workbook has arrived
    .explain = The report was made with --partial. It says itself which units are missing.
T0014 = the results are of { $found }, but the plan is for { $expected }
    .help = move the file out of the folder historik
    .explain = The folder historik holds the committee’s own results of earlier periods. Results of another committee take no part in comparisons, since ids that happen to be the same would give wrong values.
T0015 = the results of { $when } are there twice, here and in { $other }; { $counts ->
        [other] only the other file counts
       *[neither] neither of them counts
    }
    .help = keep the right file in the folder historik by the name { $name } and move the other one away
    .explain = Two files in the folder historik are results of the same period. Only the one named as the program named it (committee, year and period) counts; if none is, none counts.
T0016 = the results of { $when } were compiled with --partial: { $what ->
        [units] { $units } is not in them
       *[values] values with errors are not in them
    }
    .help = compile { $when } again when everything has come in and been corrected, and put the new file into historik; else what is incomplete is not compared with what is whole
    .explain = A period that is closed while something is missing gives the next one less to build on. Sums and numbers that lacked a part then are not compared with whole ones now, so that there are no trends and changes.
T0017 = { $what ->
        [closed] the log that the period was closed with is gone or has been edited
       *[line] line { $line } is not as it was written: the log has been edited, or a line is missing
    }
    .help = restore the file from a backup; if there is none, put the file aside and begin again with tertial receive
    .explain = The log shows when each workbook was read and what was said of it. Each line holds the checksum of the line before, so that later changes are seen. A period whose log is broken cannot be closed.
T0018 = the workbook of { $unit } has been changed since it was approved { $time }
    .help = look at the change and approve it again with tertial approve { $id } --period { $period }, or restore the version that was approved
    .explain = An approval is of the file as it was then. If anything filled in is changed, if only in one cell, somebody should look at it again. To open and save it again changes nothing.
T0019 = { $change ->
        [gone] the file that { $when } was made of is gone
        [new] the file was not there when { $when } was closed
        [snapshot] the snapshot has been changed since the period was closed
        [renamed] the file was named { $was } when { $when } was closed, and is otherwise unchanged
        [reported] the file has changed since the report of { $when } was made, which this report compares with
       *[changed] the file has been changed since { $when } was closed
    }
    .help = restore the version that the period was closed with; to do the period again, move its file out of historik and close it again
    .explain = When a period is closed, the checksum of every file that it was made of is kept. What is changed afterwards does not change the result in historik, but the difference is seen.
T0020 = the file is called as { $named }, but holds the results of { $when }
    .help = give the file its right name, or move it away if it is a copy
    .explain = The content counts, and not the name. A file that is called as another period was mostly saved in the wrong place.
T0021 = the workbook of { $unit } has been returned and has not been changed since: { $why }
    .help = wait for the corrected workbook, or approve this one with tertial approve { $id } --period { $period }
    .explain = A workbook that was returned takes part as it is until another comes.
T0022 = { $unit } writes to you: { $message }
    .help = nothing needs to be done; the message is not in the report
    .explain = On the sheet Start a unit may write a message to the controller. It is shown by check, status and receive, and nowhere else.
T0023 = there are workbooks in { $folder }, but no report of { $when } in historik/
    .help = run tertial close --period { $period }, or compile { $period } and put its .json into historik/; else only what the sheet History gives is compared
    .explain = The report compares with what was reported before. It stands in historik/, as the report was when it was made. Workbooks of an earlier period are not read, since they may have been changed since.
T0024 = the report of { $when } is not as it was written
    .help = restore the file, or compile the period again; if the change is meant, nothing needs to be done
    .explain = A report's .json ends with a checksum of all that stands before it. If somebody edits a figure in it, all comparisons with that period follow.
T0025 = there are no values of earlier periods, neither in historik/ nor on the plan's sheet History
    .help = put the .json of earlier reports into historik/, or enter the values on the sheet History; if this is the first report, nothing needs to be done
    .explain = Without earlier values the report has no comparisons and no arrows, and figures that are unreasonable beside the period before are not noticed.

# T01: sheets, rows and cells
T0101 = { $what ->
        [keys] the sheet “{ $sheet }” is not recognised: its hidden first column or the hidden row above its heads is gone
       *[sheet] the sheet “{ $sheet }” is missing
    }
    .help = { $book ->
        [plan] copy in the sheet from a blank plan (tertial new) and transfer the entries
       *[unit] copy in the sheet from the unit's template; if the plan has begun to ask for it since the template was made: move the workbook out of the folder, run tertial templates and let the unit transfer its entries
    }
    .explain = A sheet is recognised by its hidden mark and its hidden key row, not by its name. It may be renamed, but not removed or built anew.
T0102 = the column “{ $column }” is missing
    .help = { $book ->
        [plan] copy in the column from a blank plan (tertial new), including the hidden row above its head
       *[unit] copy in the column from the unit's template, including the hidden row above its head
    }
    .explain = A column is recognised by its key in the hidden row above the heads. It may be moved and given another head.
T0103 = the row has values but no id
    .help = { $book ->
        [plan] enter an id in the first column of the row: small letters, digits and hyphens
       *[unit] move the values to the right row, or copy in the row from the template with its hidden first column
    }
    .explain = Every row of the template has a hidden id in the first column. Rows that were added by hand have none, and there is no telling what they are about.
T0104 = { $what ->
        [sheet] the sheet “{ $id }” is a copy; neither of the sheets is used
        [column] two columns have the same hidden key, “{ $id }”; neither of them is used
       *[row] two rows have the same hidden id, “{ $id }”; neither of them is used
    }
    .help = { $what ->
        [sheet] remove the sheet that does not apply
        [column] remove the column that does not apply
       *[row] keep the row that applies, and copy in the other one from the template with its hidden first column
    }
    .explain = This happens when a row, a column or a sheet is copied. Which of them applies is known only to whoever filled it in.
T0105 = the row “{ $row }” has been given the wrong hidden id ({ $id })
    .help = copy in the row from the template with its hidden first column
    .explain = A row is recognised by its hidden id in the first column. With another id it is another row, and what stands there cannot be used.
T0106 = { $what ->
        [head] the head “{ $found }” stands above the column “{ $expected }”
       *[sorted] the rows are in disorder: “{ $found }” has the hidden id that belongs to “{ $expected }” ({ $several ->
            [yes] { $rows } rows
           *[no] 1 row
        } on the sheet)
    }
    .help = { $what ->
        [head] write the head back, and see whether the values below it are in the right column
       *[sorted] undo the sorting, or copy in the sheet from the template and fill it in again
    }
    .explain = Every row has a hidden id in the first column. If the rows are sorted without that column, every value ends up in the wrong place, and nothing on the sheet can be trusted until it is mended.
T0107 = { $column } is missing for “{ $row }”
    .help = { $reasons ->
        [yes] fill in the cell, or choose under “If no value” why there is none
       *[no] fill in the cell
    }
    .explain = The cell is blank and the value is required. A blank cell is never taken to mean zero.
T0108 = { $kind ->
        [date] { $column } for “{ $row }” has become a date: { $found }
       *[text] { $column } for “{ $row }” is not a number: “{ $found }”
    }
    .help = { $kind ->
        [date] change the format of the cell to General and enter the number again; Excel makes dates of 3/4, for example
        [unit] enter the number only, in the unit that stands in the head or on the row, with no unit after it
        [per_cent] write the count (for example hours), not the per cent; the share is computed
        [several] enter one number, not two; explain a range or a fraction in the comment
        [grouping] look over the spaces, points and commas; write 1234.5, for example
        [digits] the number has too many digits; check it and enter it again
       *[text] { $reasons ->
            [yes] enter the number only, for example 1234.5; if there is none, choose why under “If no value”
           *[no] enter the number only, for example 1234.5; explanations belong in the comment
        }
    }
    .explain = Numbers may have a decimal comma or a decimal point, and spaces between the thousands. Approximate numbers, ranges and units cannot be reckoned with.
T0109 = { $kind ->
        [per_cent] { $column } of “{ $row }” is { $read_as }, which is no whole count: it may be the percentage
        [numerator] { $column } of “{ $row }” is { $read_as }: it looks like the share { $found } in place of the count
       *[other] { $column } for “{ $row }”: { $found } can be read in two ways and was read as { $read_as }
    }
    .help = { $kind ->
        [numerator] write the count as the numerator; the share is computed
        [per_cent] write the count as the numerator; the share is computed; if it is a count with decimals, nothing needs to be done
        [share] add a per cent sign so that it shows what is meant, for example 62 %
       *[mark] write the number so that it can be read in one way only, for example 1234 or 1.2340
    }
    .explain = 1.234 may be just over twelve hundred or just over one, and 0.62 may be 62 % or less than one per cent.
T0110 = { $kind ->
        [position] { $column } for “{ $row }” is “{ $found }”, which is no position
       *[list] { $column } for “{ $row }” is “{ $found }”, which is not in the list
    }
    .help = { $kind ->
        [position] write a rank (12 of 290), the share of municipalities with a lower value (82 %) or a colour: { $options }
       *[list] choose one of: { $options }
    }
    .explain = The cell must contain one of the words in the list.
T0111 = { $column } for “{ $row }” is an error value: { $found }
    .help = correct the formula, or enter the value in place of the formula
    .explain = The cell contains a formula that cannot be calculated, for example because it refers to a file that does not exist.
T0112 = { $column } for “{ $row }” is a formula that has not been calculated
    .help = open the workbook in Excel, save it and hand it in again
    .explain = The file was saved by a program that does not calculate formulas.
T0113 = the cell cannot be read: { $reason }
    .help = { $remedy }
    .explain = The content of the cell or sheet is damaged or impossible.
T0114 = { $written ->
        [yes] the comment on “{ $row }” says nothing to those who read it alone
       *[no] the comment on “{ $row }” is missing
    }: { $why ->
        [goal] the assessment is not green
        [stuck] the work is delayed or cancelled
        [by_hand] the status is set by hand
       *[variance] the variance against the budget exceeds the plan's limit
    }
    .help = { $why ->
        [by_hand] explain briefly why the status is what it is
       *[other] explain briefly what the cause is and what is being done
    }
    .explain = A comment is required when an assessment is not green, when a variance against the budget exceeds the plan's limit, when something is delayed or cancelled, and when a status is set by hand.
T0115 = “{ $row }” has both { $counts ->
        [status] an assessment
       *[value] a value
    } and a reason why there is no value
    .help = remove the one that does not apply; until then the { $counts ->
        [reason] reason
        [status] reason
       *[value] value
    } is used
    .explain = They cannot both be right.
T0116 = { $limits ->
        [whole] { $column } for “{ $row }” is { $found }, but must be a whole number
        [whole_between] { $column } for “{ $row }” is { $found }, but must be a whole number
       *[bounds] { $column } for “{ $row }” cannot be { $found }
    }
    .help = { $limits ->
        [whole] enter the whole count, without decimals
        [whole_between] enter a whole number from { $low } to { $high }
        [between] enter a number from { $low } to { $high }
       *[least] check the number; it cannot be less than { $low }
    }
    .explain = Counts cannot be negative or have decimals, and probability and consequence are whole numbers from 1 to 5. A number with decimals is never rounded when it is read.
T0117 = { $column } is zero for “{ $row }”, so the share cannot be calculated
    .help = check the number; if there is nothing to divide by, choose “Not applicable” under “If no value”
    .explain = There is no such thing as a share of nothing.
T0118 = { $beside ->
        [last_year] { $column } for “{ $row }” is { $found }, but last year's outcome was { $expected }
        [actual] { $column } for “{ $row }” is { $found }, but the actual of the period is { $expected }
        [before] { $column } for “{ $row }” is { $found }, but was { $expected } in the report before
        [forecast] { $column } for “{ $row }” is { $found }, but the forecast for the year is { $expected }
       *[budget] { $column } for “{ $row }” is { $found }, but the budget is { $expected }
    }
    .help = check the sign: enter costs with a minus sign and income without; if it is right, nothing needs to be done
    .explain = A cost without its minus sign counts as income and makes the variance very large. The amount is compared with the budget, and where that is zero or missing with last year's outcome and the row's other amount. There is no warning of a row with both costs and income that really changes its sign.
T0119 = the row “{ $row }” is missing from the sheet
    .help = if the row was added to the plan after the template was made: move the workbook out of the folder, run tertial templates and let the unit transfer its entries; otherwise copy in the row from the template with its hidden first column
    .explain = The plan requires the row. Either it has been removed, or it was added to the plan after the template was sent out.
T0120 = { $what ->
        [denominator] the denominator of “{ $row }” is { $total }, but that of one of its parts { $sum }
       *[numerator] the parts add up to { $sum }, but the total is { $total } for “{ $row }”
    }
    .help = correct the parts or the total
    .explain = Total sick leave is short-term plus long-term sick leave, and all three are shares of the same ordinary hours.
T0121 = { $what ->
        [budget] { $column } for “{ $row }” is { $found }, but the budget is { $earlier } ({ $unit })
        [last_year] { $column } for “{ $row }” is { $found }, but last year's outcome was { $earlier } ({ $unit })
        [unmoved] { $column } of “{ $row }” is { $found } since the year began, just as in { $when }
        [target] the target of “{ $row }” is { $found }, but the outcome was { $earlier } ({ $when })
        [shrunk] { $column } of “{ $row }” is { $found } since the year began, but was { $earlier } already in { $when }
        [same] { $column } for “{ $row }” is { $found }, just as in { $when }
        [twin] { $column } for “{ $row }” is { $found }, just as in { $when }
        [share] { $column } for “{ $row }” is { $found }, but between { $earlier } and { $when } in the other units
        [in_total] { $column } for “{ $row }” is { $found }, which makes the sum { $total }, but it was { $earlier } ({ $when })
       *[last] { $column } for “{ $row }” is { $found }, but was { $earlier } ({ $when })
    }
    .help = { $what ->
        [budget] check the number of zeros: the amount is to be entered in { $unit }; if it is right, nothing needs to be done
        [last_year] check the number of zeros: the amount is to be entered in { $unit }; if it is right, nothing needs to be done
        [same] check that it is not the number of the previous report; if it is right, nothing needs to be done
        [twin] check whose number it is; if it is right, nothing needs to be done
        [unmoved] check that it is not the number of the previous report; if it is right, nothing needs to be done
        [shrunk] write the count since 1 January, not only since the previous report, and check the digits; if it is right, nothing needs to be done
       *[last] check the decimal mark, the number of zeros and the unit; if the number is right, nothing needs to be done
    }
    .explain = An amount that is seven times, or a value that is five times, larger or smaller than all that it can be compared with (budget, last year, what the same unit reported before), or nothing where there was much, is most often a typing error. Small numbers are not compared: they often change that much.
T0122 = { $kind ->
        [later] it does not say when the value for “{ $row }” comes
        [decision] the reason for the decision on “{ $row }” seems to belong to “{ $other }”, which has a decided status but no reason
       *[not_measured] it does not say why “{ $row }” was not measured
    }
    .help = { $kind ->
        [decision] move the reason to the right row, or fill in the status; until then neither decision is used
        [later] say in the comment when the value comes, for example week 40
       *[not_measured] explain in the comment why the value was not measured
    }
    .explain = The report says why a value is missing, or when it comes, and why a decision departs from the rule.
T0123 = { $column ->
        [share] the numerator of “{ $row }” is { $found }, but the denominator is { $total }: the share is more than 100%
        [forecast] the forecast of “{ $row }” is { $found }, but that of “{ $whole }”, which it is a part of, is { $total }
        [rolling] “{ $row }” is of { $found } hours and “{ $whole }” of { $total }: twelve months have more hours than the year so far, but for a new unit
        [rolling_far] “{ $row }” is of { $found } hours and “{ $whole }” of { $total }: twelve months do not have that many hours if the period has so many
        [rolling_year] “{ $row }” is { $found }, but “{ $whole }” { $total }: at the end of the year the twelve months are the year
        [measure] “{ $row }” is { $found }, but “{ $whole }”, which it is a part of, is { $total }
       *[actual] the actual of “{ $row }” is { $found }, but that of “{ $whole }”, which it is a part of, is { $total }
    }
    .help = check both numbers: a part cannot be larger than the whole; if they are right, nothing needs to be done
    .explain = An of-which line is a part of the line that it belongs to. Where that line is a sum of both costs and income, or something in it is missing, the two are not compared.
T0124 = { $what ->
        [section] the text “{ $name }” is not printed in this report
        [secret] the comment on “{ $name }” is not printed, since the value is secret
        [citizens] the text on what the results of the goal “{ $name }” mean for the citizens is not printed in this report
        [indicator] the text about the indicator “{ $name }” is not printed in this report
       *[summary] the summary of the goal “{ $name }” is not printed in this report
    }
    .help = { $what ->
        [section] add a part that prints the text to the plan's sheet Report (Free text with the section's id under “About”, if no other fits), or move the text
        [secret] nothing needs to be done: the comment reaches the controller but not the report
       *[other] add the part Goal chapters for this period to the plan's sheet Report, or move the text
    }
    .explain = Every part of the report prints certain texts. If none of those that print the text stand in the report of the period, the text is not in it.

T0125 = { $what ->
        [rating] “{ $row }” has a value in the column { $column }, but the plan follows the risk without a risk value
        [parts] “{ $row }” has a numerator and a denominator, which the plan does not ask for: the value becomes another than the ratio of all units'
       *[position] “{ $row }” has a place among municipalities, which the plan does not ask for
    }
    .help = { $what ->
        [rating] clear the cell, or give probability and consequence on the plan's sheet Risks
        [parts] choose Ratio in the plan if the units are to give numerator and denominator; otherwise send out new templates
       *[position] clear the cell, or write Yes in the column “Colour by position” of the plan's sheet Measures
    }
    .explain = What the plan does not ask for does not get into the report.

T0126 = { $why ->
        [below] the forecast of “{ $row }” is { $found } for the whole year, but the actual is { $other } already ({ $unit })
        [previous_forecast] the forecast of “{ $row }” is { $found }, to the krona the same as in { $when }, though the period departs far from its budget ({ $unit })
        [equal] the forecast for the whole year and the actual of the period are both { $found } for “{ $row }” ({ $unit })
        [budget_actual] the actual of “{ $row }” is { $found }, to the krona the same as the budget ({ $unit })
        [budget_forecast] the forecast of “{ $row }” is { $found }, the same as the budget, though the period departs far ({ $unit })
        [last_year_actual] the actual of “{ $row }” is { $found }, to the krona the same as last year's ({ $unit })
        [last_year_forecast] the forecast of “{ $row }” is { $found }, to the krona the same as last year's actual ({ $unit })
        [pace] the actual of “{ $row }” is { $found }, which is { $other } of the forecast, but { $when } of the budget is of the period ({ $unit })
        [unchanged] the actual of “{ $row }” is { $found } since the year began, to the krona the same as in { $when } ({ $unit })
        [twice_actual] the actual of “{ $row }” is { $found }, to the krona the same as that of “{ $other }” ({ $unit })
        [twice_forecast] the forecast of “{ $row }” is { $found }, to the krona the same as that of “{ $other }” ({ $unit })
       *[shrunk] the actual of “{ $row }” is { $found } since the year began, but was { $other } already in { $when } ({ $unit })
    }
    .help = { $why ->
        [budget_actual] check that the actual is not the budget; if the amount is right, nothing needs to be done
        [budget_forecast] check that the forecast is new and not the budget; if the amount is right, nothing needs to be done
        [last_year_actual] check that it is not last year's actual; if the amount is right, nothing needs to be done
        [last_year_forecast] check that the forecast is new and not last year's actual; if the amount is right, nothing needs to be done
        [pace] check actual and forecast: a digit may be missing, or an amount be left from another period; if they are right, nothing needs to be done
        [unchanged] check that it is not the previous report's actual; if the amount is right, nothing needs to be done
        [shrunk] check the amount: the actual is counted from 1 January; if it is right, nothing needs to be done
        [twice_actual] check that the amount is not in the wrong row or with the wrong unit; if it is right, nothing needs to be done
        [twice_forecast] check that the amount is not in the wrong row or with the wrong unit; if it is right, nothing needs to be done
       *[other] check that actual and forecast stand in the right columns; if the amounts are right, nothing needs to be done
    }
    .explain = The forecast is for the whole year and is seldom less than what is already spent. The actual is counted from the beginning of the year and seldom becomes less. Small amounts are not compared.
T0127 = { $status ->
        [red] { $when ->
            [year] the year is red for “{ $row }”, but the goal was reached
           *[period] the period is red for “{ $row }”, but the goal is to be reached within the year
        }
       *[green] { $when ->
            [year] the year is green for “{ $row }”, but the goal was not reached
           *[period] the period is green for “{ $row }”, but the goal is not to be reached within the year
        }
    }
    .help = check both answers; if they are right, nothing needs to be done, but the comment should say why
    .explain = The unit assesses each goal twice. Answers that speak against each other are most often a slip in the list.
T0128 = { $column } of “{ $row }” is { $found }, but a share lies between 0 and 100%
    .help = check the number; if it is an increase or something else that can be more than 100%, nothing needs to be done
    .explain = A share of something is at least 0 and at most 100 per cent.

T0129 = { $column } of “{ $row }” is { $found } by a formula, but the cells that it looks at are blank
    .help = fill in the cells, or write the number in place of the formula
    .explain = A formula over blank cells most often comes to zero, though nobody has reported zero.
T0130 = { $column } of “{ $row }” is longer than { $most } characters
    .help = shorten the text
    .explain = Names and headings stand in contents, heads and tables. Longer texts belong on the sheet Texts or in the comments, which can have 32,767 characters.
T0131 = the { $what ->
        [text] text
        [text_sign] text
        [text_change] text
        [text_line] text
        [text_buffer] text
        [text_goals] text
        [text_movement] text
        [text_status] text about
        [text_not] text about
        [text_before] text about
       *[other] comment on
    } “{ $row }” { $what ->
        [forecast_sign] speaks of
        [actual_sign] speaks of
        [text_sign] speaks of
       *[other] says
    } { $what ->
        [status] { $said ->
            [green] green
            [yellow] yellow
           *[red] red
        }, but the assessment is { $found ->
            [green] green
            [yellow] yellow
           *[red] red
        }
        [reached] { $said ->
            [green] that it goes as it should
            [yellow] that the goal is partly reached
           *[red] that the goal is not reached
        }, but the assessment is { $found ->
            [green] green
            [yellow] yellow
           *[red] red
        }
        [text_status] { $said ->
            [green] green
            [yellow] yellow
           *[red] red
        }, but the assessment is { $found ->
            [green] green
            [yellow] yellow
           *[red] red
        }
        [text_not] that the assessment is not { $said ->
            [green] green
            [yellow] yellow
           *[red] red
        }, but it is
        [text_before] that the assessment was { $said ->
            [green] green
            [yellow] yellow
           *[red] red
        }, but in { $when } it was { $found ->
            [green] green
            [yellow] yellow
           *[red] red
        }
        [text] { $said }, which is no amount of the economic table
        [text_line] { $said }, which is no amount of “{ $found }” in the economic table
        [text_buffer] { $said } { $found ->
            [before] before
           *[after] after
        } “{ $of }”, but it is { $earlier }
        [text_goals] that { $said } of { $of } committee goals are { $status ->
            [green] green
            [yellow] yellow
           *[red] red
        }, but it is { $found }
        [shortfall] { $said }, but the unit has no such variance against its budget
        [text_sign] { $surplus ->
            [yes] a surplus
           *[no] a deficit
        } (“{ $said }”), but no line of the economic table has one
        [forecast_sign] { $surplus ->
            [yes] a surplus, but the forecast is { $found } worse
           *[no] a deficit, but the forecast is { $found } better
        } than the budget
        [actual_sign] { $surplus ->
            [yes] a surplus, but the actual of the period is { $found } worse
           *[no] a deficit, but the actual of the period is { $found } better
        } than the budget
        [text_change] { $said }, but no line's forecast has changed by that much since the previous report
        [change] { $said }, but the forecast has changed by { $found } since the previous report
        [movement] that it has { $said ->
            [up] risen
           *[down] fallen
        }, but the outcome is { $found } and was { $earlier } in { $when }
        [text_movement] that it is { $said ->
            [up] more
           *[down] less
        }, but the outcome is { $found } and was { $earlier } in { $when }
        [rating] { $said }, but the rating is { $found }
        [moved] that the { $of ->
            [probability] probability
            [consequence] consequence
           *[value] rating
        } is { $said ->
            [up] higher
           *[down] lower
        }, but it is { $found } and { $earlier } in the plan
        [share] { $said }, but the outcome is { $found }
        [progress] { $said }, but the status is { $found }
        [forecast_variance] { $said }, but the forecast's variance against budget is { $found }
        [actual_variance] { $said }, but the period's variance against budget is { $found }
        [forecast] { $said }, but the forecast is { $found }
       *[actual] { $said }, but the outcome is { $found }
    }
    .help = correct the words or the value, if either of them is wrong; if the text is about something else, nothing needs to be done
    .explain = Text and table should say the same. The program reads Swedish sentences that say what the outcome or the forecast is, or which colour the assessment has. Sentences that compare, or tell of another time, are left alone.
T0132 = the { $what ->
        [text] sentence
       *[heading] heading
    } “{ $heading }” is about { $other }, but the report is about { $own }
    .help = { $what ->
        [text] correct the sentence, and see whether the rest of the text is left from another period as well
       *[heading] correct the heading, and see whether the text under it is left from another period as well
    }
    .explain = A heading of the previous report easily comes along when a text is copied.
T0133 = the workbook was made for amounts in { $found }, but the plan says { $expected }
    .help = correct “Amounts are written in” on the sheet Nämnd of the plan; if the plan is right, make new templates and move the amounts over
    .explain = The heads of the workbook say what amounts are written in. If the plan is changed after the templates have been sent out, every amount is a thousand times too large or too small.
T0134 = { $what ->
        [comment] the comment is word for word the same as in { $when }
       *[text] the text “{ $name }” is word for word the same as in { $when }
    }
    .help = write it anew for this period; if it still holds, nothing needs to be done
    .explain = A text of the previous report easily comes along. Only longer texts are compared. Of comments a check number is kept, not the words.
T0135 = { $what ->
        [target] the target of “{ $row }” is “{ $found }” in { $several ->
            [yes] { $count } workbooks
           *[no] the workbook
        } but “{ $expected }” in the plan
        [rating] the plan's rating of “{ $row }” is { $found } in the workbook but { $expected } in the plan
        [unit] the unit is called “{ $found }” in the workbook but “{ $expected }” in the plan
        [printed] { $column } of “{ $row }” is “{ $found }” in { $several ->
            [yes] { $count } workbooks
           *[no] the workbook
        } but “{ $expected }” { $from ->
            [history] by the earlier reports
           *[plan] in the plan
        }
        [start] { $several ->
            [yes] { $count } workbooks say
           *[no] the workbook says
        } “{ $found }”, but by the plan it is “{ $expected }”
       *[amount] { $column } of “{ $row }” is { $found } in the workbook but { $expected } in the plan
    }
    .help = { $what ->
        [start] correct the plan if one of the names is wrong there; otherwise nothing needs to be done
        [unit] correct the plan if the name is wrong there; otherwise nothing needs to be done
       *[other] ask whether the unit answered against the old value; in the report the plan and the earlier reports count
    }
    .explain = The workbook shows what the plan and earlier reports said when the template was made. If they change afterwards, the unit may have assessed and commented on something else than the report shows.
T0136 = { $what ->
        [down] { $count } values of the column { $column }, from “{ $row }” to “{ $other }”, seem to be a row too far down
        [up] { $count } values of the column { $column }, from “{ $row }” to “{ $other }”, seem to be a row too far up
       *[pair] { $column } of “{ $row }” is { $found } and of “{ $other }” { $beside }: they seem to have changed places ({ $known } and { $known_other } { $when ->
            [budget] are their budgets
           *[other] were they in { $when }
        })
    }
    .help = check that the numbers are on the right rows; if they are right nothing needs to be done
    .explain = Two numbers that are close to each other's earlier values or budgets, but far from their own, have usually been typed on the wrong row.
T0137 = { $what ->
        [unit] all { $count } values of the column { $column } are the same as those of { $when }
       *[report] { $count ->
        [one] { $column } is the same as in { $when }
       *[other] all { $count } values of the column { $column } are the same as in { $when }
        }
    }
    .help = { $what ->
        [unit] check whose values they are: they may have been pasted from the other unit's workbook; if they are right nothing needs to be done
       *[report] check that the previous report's values have not been pasted; if they are right nothing needs to be done
    }
    .explain = Values change from one report to the next, and two units do not have the same. A whole sheet that is just as last time, or just as another unit's, has usually been copied.
T0138 = the text does not seem to be finished: “{ $found }”
    .help = finish the text, or clear the cell if there is nothing to say
    .explain = “XXX”, “to be written” and the like are notes for whoever writes, and should not stand in the report.
T0139 = the text ”{ $name }” is hard to read: LIX { $lix }, the plan's limit is { $limit }
    .help = divide long sentences and replace long words by short ones; if the text is right as it is, nothing needs to be done
    .explain = LIX is the number of words in a sentence plus the share in per cent of words with more than six letters. 40 is easy, 50 medium, 60 hard. The limit stands on the plan's sheet Rules. Texts of fewer than 50 words are not measured.
T0140 = “{ $name }” was due { $due }, but is neither done nor delayed
    .help = change the status to Done or Delayed, and write a new time in the comment; if the committee has decided another time, change the column Due of the plan
    .explain = The plan's column Due says when work is to be done. When the time has passed, the report should say whether it is done or delayed.
T0141 = “{ $name }” is { $now }, but was { $then } in { $when }
    .help = check the status; if the work has begun anew, say so in the comment
    .explain = Work that was done in the previous report and is not any more, or had begun and has not begun any more, has a wrong status in one of the two reports.
T0142 = { $what ->
        [comment] the comment is the same as in { $other }
       *[text] the text “{ $name }” is the same as “{ $other }”
    }
    .help = write each text where it belongs, or clear one of them
    .explain = A text that is pasted into the wrong row stands twice in the report. Only longer texts are compared.
T0143 = “{ $name }” was decided { $status ->
        [green] green
        [yellow] amber
       *[red] red
    }, but has no outcome yet
    .help = check that the decision stands on the right row; if it is meant, nothing needs to be done
    .explain = An indicator whose outcome comes later, or that does not apply, has nothing to be assessed by. A decision on it is easily that of the row above or below.
T0144 = { $several ->
        [yes] the row is named “{ $found }” in { $count } workbooks but “{ $expected }” in the plan
       *[no] the row is named “{ $found }” in the workbook but “{ $expected }” in the plan
    }
    .help = if the row is about the same thing, nothing needs to be done, and the plan's name stands in the report; otherwise give it an id of its own in the plan and send out new templates
    .explain = Rows belong together by their hidden id. If the plan has given the row another name since the templates were sent out, it may still be the same thing, or something else.
T0145 = “{ $name }” has its status set by hand according to the plan, but none is set
    .help = enter the status on the sheet Decisions of the administration's workbook, or choose another rule in the plan
    .explain = A goal that is set by hand is not computed. Without a decision it stands as not assessed in the report, however it goes.
T0146 = “{ $row }” was { $earlier } in { $when }, but is now { $reason ->
        [not_applicable] not applicable
        [annual_only] for the year only
       *[suppressed] confidential
    }
    .help = check the reason; if it is right, nothing needs to be done
    .explain = What a unit reported the previous time it usually has now as well. A reason that is chosen by mistake takes the value out of the sum.
T0147 = “{ $name }” has the risk value { $found } but had { $earlier }, and is no longer shown in the report
    .help = check probability and consequence; if they are right, nothing needs to be done
    .explain = A risk that has been halved or more, and falls out of the report, may have a mistyped factor.
T0148 = “{ $name }” is { $status ->
        [green] green and will be reached, but the comment tells of a deficit, and the unit is { $amount } from the year's budget
       *[red] red and will not be reached, but the comment tells of a surplus, and the unit is { $amount } from the year's budget
    }
    .help = check both answers; if the goal is about something else than money, nothing needs to be done
    .explain = The comment and the economy say the same, but the assessment is another. It is most often a slip in the list.
T0149 = { $several ->
        [yes] { $what ->
            [gone] the row “{ $row }” ({ $id }) is filled in in { $count } workbooks but is no longer in the plan; it is not used
           *[row] the row “{ $row }” ({ $id }) is filled in in { $count } workbooks, but the plan does not ask those units for it; it is not used
        }
       *[no] { $what ->
            [gone] the row “{ $row }” ({ $id }) is filled in but is no longer in the plan; it is not used
           *[row] the row “{ $row }” ({ $id }) is filled in, but the plan does not ask the unit for it; it is not used
        }
    }
    .help = if the plan was changed on purpose, nothing needs to be done; otherwise put the row back into the plan, or the unit into the column “Reported by” and the period into “Periods”
    .explain = The rows of the template come from the plan. If the plan has been changed since the template was sent out, or if the row was copied from another unit's template, what stands on the row belongs to no figure of the report.

# T02: the plan
T0201 = two rows have the same id, “{ $id }”
    .help = give one of them another id
    .explain = Every row on a sheet of the plan needs an id of its own, since other sheets refer to it by that.
T0202 = { $column } for “{ $row }” refers to “{ $id }”, which does not exist
    .help = correct the id, or add what is missing
    .explain = The sheets of the plan refer to each other by ids: the goal's id on the indicator, the units' ids under “Reported by”.
T0203 = the setting “{ $name }” is missing
    .help = fill in the value on the sheet Committee of the plan
    .explain = Without it neither templates nor a report can be made.
T0204 = { $column } for “{ $row }” cannot be understood: “{ $found }”
    .help = select the cell in the plan, and it says what may be entered
    .explain = The value in the plan is not one of those that the program understands.
T0205 = the indicator “{ $name }” has neither a target nor a reason for having none
    .help = fill in the target, or give the reason in the column “Reason for having no target”
    .explain = Without a target the units set the status by hand, and the reader should be told why.
T0206 = the limits for green and yellow are in the wrong order
    .help = the limit for green must be harder to reach than the limit for yellow
    .explain = For green and yellow the lower limit is given (the upper one, if lower is better), so that no value falls between them.
T0207 = the target for “{ $name }” goes against what is good
    .help = correct the column “Good direction” or the target
    .explain = An indicator where higher is better usually has a target of the kind “at least”, and vice versa.
T0208 = { $of ->
        [months] the budget for “{ $name }” is { $given }, but the months of the sheet Budget by month come to { $sum }
       *[parts] the amount for “{ $name }” is { $given }, but its parts add up to { $sum }
    }
    .help = { $of ->
        [months] correct the months or the budget, or clear the cell, and the budget is computed from the months; until then the cell is used
       *[parts] correct the parts, or remove the sum's own amount; until then the sum of the parts is used
    }
    .explain = Sums are always calculated from their parts. The budget of a period and its months must be the same.
T0209 = the municipal grant does not add up: start plus steps and end differ by SEK { $difference } thousand
    .help = correct a step, the start level or the end level on the sheet Grant bridge of the plan
    .explain = The start level plus all steps must equal the end level.
T0210 = “{ $id }” is part of itself
    .help = correct the column that says what the row is part of, here or on one of the rows in between
    .explain = Goals and financial lines form trees and must not go round in a circle.
T0211 = there is nothing to compare the indicator “{ $name }” with
    .help = fill in the baseline, or add the value on the sheet History
    .explain = Targets such as increase and decrease need an earlier value. Without one the indicator is not assessed.
T0212 = the accent colour { $given } is too light for text and was darkened to { $used }
    .help = give a darker colour if the shade does not suit
    .explain = Text must have a contrast of 4.5:1 against white (WCAG 2.1).
T0213 = the logo cannot be used: { $reason }
    .help = { $remedy }
    .explain = The report is made without a logo.
T0214 = nobody reports “{ $name }”
    .help = say who in the column “Reported by”
    .explain = What nobody reports is left blank in the report.
T0215 = “{ $id }” cannot be used as an id
    .help = use the letters a–z (not å, ä and ö), digits and hyphens
    .explain = Ids of units become file names, which have to work on every computer.
T0220 = the goal “{ $row }” lies too far down in the goal tree, which has at most { $most } levels
    .help = give a parent that lies higher up, or none
    .explain = The goal tree goes from goal area to committee goal in two to four levels. Below more levels the report cannot be read.
T0221 = the table ends in several sums; “{ $name }” is the one that the first page speaks of, not { $others }
    .help = put the sums under a common sum (the column “Part of”), or move the one of the whole committee last
    .explain = Summary, key figures and sentences are about a single sum: the committee's.
T0222 = “{ $of }” has a value for { $when } already
    .help = remove the row that is wrong
    .explain = Of two values of the same thing and period only a person knows which is right. Neither is guessed.
T0223 = “{ $row }” stands in the table “{ $table }” but adds to a line of “{ $whole }”
    .help = clear the cell, or move the line: a line stands in the table of the line that it adds to
    .explain = A sum is over lines of one table.
T0224 = { $column ->
        [actual] the actual
        [budget_period] the budget of the period
        [forecast] the forecast
        [budget_year] the budget of the year
        [last_year] last year's actual
       *[next_year] next year's budget
    } is { $found } in “{ $name }” but { $expected } in “{ $other }”
    .help = correct the table that is wrong; tertial explain traces both amounts
    .explain = The plan says that the totals of the two tables must be the same.
T0216 = { $what ->
        [chart] the chart “{ $name }” is shown in no report
        [picture] the picture “{ $name }” is shown in no report
        [sections] { $count } sections are printed in no report: “{ $name }”
       *[section] the section “{ $name }” is printed in no report
    }
    .help = { $what ->
        [chart] add the part Free chart with “{ $id }” under “About” to the sheet Report, or remove the chart
        [picture] add the part Picture with “{ $id }” under “About” to the sheet Report, or remove the picture
        [sections] add parts that print them to the sheet Report (tertial explain followed by a part's name says which texts it prints), or remove them from the plan
       *[section] add a part that prints it to the sheet Report (Free text with “{ $id }” under “About”, if no other fits), correct the section's id or remove the section
    }
    .explain = Every part of the report prints sections with certain ids: Key events prints “events”. Other sections are printed where a Free text is about them. What the units write in a section that is not printed stands on the sheet Comments of the committee workbook only.
T0217 = { $given ->
        [no] it is not said what the part “{ $part }” is about
       *[yes] the part “{ $part }” is about “{ $found }”, which is not on the sheet { $sheet }
    }
    .help = { $any ->
        [no] add what the part should show to the sheet { $sheet } and write its id in the column About, or remove the part
       *[yes] write one of the ids on the sheet { $sheet } in the column About: { $options }
    }
    .explain = Free text shows a section of the sheet Texts and Free table a table of the sheet Tables. Without an id that exists the part shows nothing.
T0218 = { $why ->
        [target] the reason why “{ $name }” has no target is not shown, since the indicator has one
        [columns] the part “{ $part }” has no columns to choose from: “{ $found }”
        [derived] “{ $row }” is computed or taken from elsewhere, so nobody reports it
        [computed] “{ $row }” is computed from other measures, so nobody reports it
        [parts] “{ $row }” has neither numerator nor denominator, so “{ $column }” is not used
        [bands] “{ $row }” gets its colour from the limits, not from the place among municipalities
        [measure] the outcome is taken from a measure, so “{ $column }” is not used
        [month_of_sum] “{ $name }” is computed from its parts, so its months are not used
        [chart_table] the chart shows a table, so “{ $column }” is not used
        [chart_measures] the chart shows measures, so “{ $column }” is not used
        [heading] the line “{ $name }” is a heading, so { $found } thousand is not shown
        [no_goal] the indicator “{ $name }” belongs to no goal and measures no action, so the report does not show it
        [plan] the part “{ $part }” has nothing to show in the plan, before anything has been reported
        [under] the part “{ $part }” is to stand under the part above, but that row stands in a goal's chapter; this one comes in “{ $found }” instead
        [placing] the part “{ $part }” is not seen in all its documents: they have no chapter of “{ $found }”
       *[part] the part “{ $part }” does not use what stands in the column About: “{ $found }”
    }
    .help = { $why ->
        [under] write the goal's id in the column Placing here too, clear the cell for a chapter of its own, or move the row
        [no_goal] write the goal's id, or the indicator's id in the column “Measured by” of the sheet Activities
        [target] remove the reason or the target
        [columns] clear the cell in the column Columns
        [derived] clear the cell
        [computed] clear the cell, or clear the column “Computed from”
        [parts] blank the cell, or choose Ratio in the column “Combined by”
        [bands] clear the cell, or clear the limits of green and yellow
        [measure] clear the cell, or clear the column “Taken from measure”
        [month_of_sum] remove the row from the sheet Budget by month
        [chart_table] clear the cell, or clear the column Table
        [chart_measures] clear the cell, or give a table instead of measures
        [heading] clear the cell, or change the kind of the line
        [plan] remove PLAN from the column Documents
        [placing] add the part Goal chapters to the same documents, or change the column Placing or Documents
       *[part] clear the cell, or choose a part that is about something, such as Free text or Free table
    }
    .explain = The cell is filled in in the plan, but what it says does not get into the report.

T0225 = in the table “{ $table }” the total is { $total } in “{ $column }”, but the rows come to { $sum }
    .help = correct the total or the rows, or clear the cell, and the sum is computed; if the row is no sum, choose Row as its kind
    .explain = A row Total is the sum of all rows above, a Subtotal of those since the heading or the subtotal before. Nothing is said of what rounding may do. The report shows what stands in the cell.
T0226 = the chart shows the table “{ $id }”, which has no column of numbers
    .help = add a row Columns to the table, which says what columns hold Number or Percent
    .explain = A column holds numbers if the plan says so. Else it is text and shown as it is typed.

T0227 = the picture “{ $file }” cannot be shown: { $reason }
    .help = { $remedy }
    .explain = The plan says that the report shows the picture. It is not made without it.

T0228 = parts that have nothing to show in the document: { $parts }
    .help = nothing needs to be done; if you expected one of them, fill in what feeds it (tertial explain with the part's name) or change its row of the plan's sheet Report
    .explain = A part without content is left out, with its heading.

T0229 = the shares of several units of “{ $name }” cannot be added up
    .help = choose Ratio (numerators and denominators are added) or Mean in the column “Aggregation”
    .explain = 60% of one unit and 70% of another are not 130% together.
T0230 = { $what ->
        [parent] “{ $name }” is in no sum, since { $column } is blank
       *[amount] { $column } is missing for “{ $name }”, but not for any other row of the same sum
    }
    .help = { $what ->
        [parent] give the row that it belongs to; if it is to stand by itself, nothing needs to be done
       *[amount] write the amount, or 0 if there is none; until then the sum has no amount in the column
    }
    .explain = A sum has a budget and last year's outcome only if all its rows have, or different rows would be compared with each other.
T0231 = { $why ->
        [sign] { $column } of “{ $name }” is { $found }, but { $beside } is { $other }
        [size] { $column } of “{ $name }” is { $found }, but { $beside } is { $other }
        [part] { $column } of “{ $name }” is { $found }, but of “{ $beside }”, which it is a part of, { $other }
       *[shrinks] { $column } of “{ $name }” is { $found }, more than { $beside }, which is { $other }
    }
    .help = { $why ->
        [sign] check the sign: enter costs with a minus sign and income without; if it is right, nothing needs to be done
        [size] check the number of zeros; if the amounts are right, nothing needs to be done
        [part] check both amounts: a part cannot be larger than the whole; if they are right, nothing needs to be done
       *[shrinks] check that the amounts stand in the right columns: the budget is counted from the beginning of the year; if they are right, nothing needs to be done
    }
    .explain = The period's budget is a part of the year's, and the year's budget most often has the sign and size of last year's outcome.
T0232 = the target of “{ $name }” is { $target }, but green begins at { $green }
    .help = make the limit of green and the target the same, or clear one of them; until then only the limits decide
    .explain = Where there are limits of green and yellow they decide alone. A target that says something else would not be noticed.
T0233 = { $what ->
        [last_year] last year's outcome of “{ $name }” is { $found }, but the report of { $when } said { $known }{ $count ->
            [one] {""}
           *[other] {""} ({ $count } rows differ)
        }
       *[baseline] the baseline of “{ $name }” is { $found }, but { $from ->
            [closed] the report of { $when } said { $known }
           *[plan] the sheet History says { $known } for { $when }
        }
    }
    .help = { $what ->
        [last_year] enter the outcome of the report in the column Last year's outcome on the sheet Economy; if the row now holds something else, nothing needs to be done
       *[baseline] correct one of them; clear the baseline if it is to be taken from the history
    }
    .explain = A baseline in the plan comes before the history. If they differ, one of them has usually been mistyped, or was left from an earlier plan.
T0234 = { $what ->
        [twice] “{ $name }” and “{ $other }” have the same number, { $number }
        [alone] “{ $name }” has number { $number } but does not lie under “{ $other }”, which has number { $above }
       *[above] “{ $name }” has number { $number } but lies under “{ $other }”, which has number { $above }
    }
    .help = correct the number, or the column that says which goal the row lies under
    .explain = The number stands in the report and should begin like that of the goal above. If it does not, the row often lies under the wrong goal and counts there.
T0235 = the end level of the grant is { $found } tkr, but the budget of “{ $name }” is { $budget } tkr{ $what ->
        [line] ; they differ by the budget of “{ $line }”
       *[total] {""}
    }
    .help = { $what ->
        [line] see whether the line is counted twice: if it is a part of another line its kind is Of which; if the amounts are right nothing needs to be done
       *[total] correct the end level on the sheet Grant or the budget on the sheet Economy; if they should differ nothing needs to be done
    }
    .explain = The grant is what the committee has for its budget. Nothing is said of differences that rounding to thousands can give.
T0236 = “{ $name }” is a count, but the mean of several units' counts is taken
    .help = choose Sum in the column “Combined by” if the units' counts are to be added up; if it is an average nothing needs to be done
    .explain = 100 households of one unit and 50 of another are 150 together, not 75.
T0237 = { $what ->
        [alone] “{ $name }” is a part of another line, but it does not say which
        [adjustment] “{ $name }” is an adjustment, but adds to no sum
        [hidden] “{ $name }” is the total of its table but is not shown
        [hidden_part] “{ $name }” is not shown, but all other lines of “{ $whole }” are
        [kinds] “{ $name }” is a Total but adds to “{ $whole }”, which is a Subtotal
        [of_which] “{ $name }” is added to “{ $whole }” although its name says that it is in it already
        [buffer] “{ $name }” is an adjustment but adds to “{ $whole }”, the sum that it should stand after
       *[division] “{ $name }” adds to “{ $whole }”, where all other lines are another division's; that of its unit is “{ $other }”
    }
    .help = { $what ->
        [alone] enter the id of that line in the column “Part of”
        [adjustment] enter the id of the sum that it adds to in the column “Part of”
        [hidden] choose Yes in the column “Shown in the report”
        [hidden_part] choose Yes in the column “Shown in the report”; if that is intended, nothing needs to be done
        [kinds] let the topmost line be a Total, and the one that adds to it a Subtotal
        [of_which] choose the kind Of which, so that the line is shown without being counted twice
        [buffer] let it add to the sum after: the one that both the lines and the adjustment are in
       *[division] correct the column “Part of”, or the unit's division on the sheet Units; if it is right nothing needs to be done
    }
    .explain = A line is counted in the line that it is a part of. In the wrong place the sums are wrong though every amount is right.
T0238 = “{ $setting }” is { $found }: { $what ->
        [tolerance] a missed target is yellow nearly however far it is missed
        [units_green] a goal can be green although most units do not reach it
        [units_yellow] a goal is hardly ever red
        [share_green] a goal can be green although most goals and indicators under it are not
        [group] no small counts are hidden
        [due] that is before the end of the period or long after it
        [diary] that is a number of another year
        [diary_twice] that is the number of another document too
        [risk_threshold] no risk can be shown
        [comment_amount] no variance is so large, so no comment is required
        [comment_thousands] it is in kronor, and nearly every variance is larger
        [comment_percent] hardly any variance is so large, so hardly any comment is required
       *[forecast_accuracy] nearly every forecast is accurate
    }
    .help = check the value in the cell; if it is meant nothing needs to be done
    .explain = The settings hold for the whole report, so a slip here is not noticed on any single row.
T0239 = two rows are called “{ $name }”
    .help = give one of them another name, or remove it
    .explain = Units and readers see the name, not the id. Rows with one name under different goals, sums or groups can be told apart.
T0240 = { $good ->
        [name_up] higher is better for “{ $name }”, but its name says that it should decrease
        [name_down] lower is better for “{ $name }”, but its name says that it should increase
        [up] higher is better for “{ $name }”, but lower for the measure “{ $measure }” that its outcome is taken from
       *[down] lower is better for “{ $name }”, but higher for the measure “{ $measure }” that its outcome is taken from
    }
    .help = correct the column Good direction; if the name only tells how it usually is, nothing needs to be done
    .explain = The direction decides colours and whether a trend is good or bad. If the two differ, the report says two things of one number.
T0241 = { $what ->
        [how] “{ $name }” is put together in another way than in { $when }: then { $then ->
            [sum] a sum
            [ratio] a ratio
            [weighted_mean] a weighted mean
            [min] the lowest value
            [max] the highest value
            [share_green] the share of yes
           *[mean] a mean
        }, now { $now ->
            [sum] a sum
            [ratio] a ratio
            [weighted_mean] a weighted mean
            [min] the lowest value
            [max] the highest value
            [share_green] the share of yes
           *[mean] a mean
        }
        [new] “{ $name }” is made of more rows than in { $when }; new: { $new }
        [gone] “{ $name }” is made of fewer rows than in { $when }; gone: { $gone }
        [units_new] “{ $name }” is reported by more units than in { $when }; new: { $new }
        [units_gone] “{ $name }” is reported by fewer units than in { $when }; gone: { $gone }
        [units_other] “{ $name }” is reported by other units than in { $when }; new: { $new }, gone: { $gone }
       *[other] “{ $name }” is made of other rows than in { $when }; new: { $new }, gone: { $gone }
    }
    .help = correct the plan if the change was not meant; otherwise say in the report that the figures do not compare with { $when }
    .explain = The snapshot of the previous report says what each sum and mean was made of. If the Part of, Kind or Combined by of a row changes during the year, two different things are compared under one name.
T0242 = { $what ->
        [other] “{ $name }” has the id { $id }, which in { $when } was named “{ $was }”
       *[moved] “{ $name }” has the id { $id }, but in { $when } that was another row's name
    }
    .help = { $what ->
        [other] if it is the same thing, nothing needs to be done; if it is another, the row should have an id of its own: it is compared with { $when } and shown with its history
       *[moved] leave every name with its id; values and comparisons go by the id and not by the name
    }
    .explain = If two rows have exchanged their names, the figures and the history of one are shown under the name of the other. A new name for a row is no fault.
T0243 = what is reported is shown in no report, only in the committee workbook: { $sheets }
    .help = add on the sheet Report: { $parts }; if it should be in the committee workbook only, nothing needs to be done
    .explain = Units report what the plan asks for, but the report shows only the parts that stand on the sheet Report.
T0244 = several units report “{ $name }” ({ $found }), but it is combined as Single
    .help = choose in the column “Combined by” how the units' values become one, or let only one of them report
    .explain = Of several values only one can count if nothing says how they are combined; the others would be lost.
T0245 = when “{ $name }” is to be done is not understood, or lies far from the year of the plan: “{ $found }”
    .help = write a date or a month with its year, as 2025-06-30, juni 2025, kvartal 2 2025 or T2 2025; words such as löpande may stand alone
    .explain = The program asks about work whose time has passed and that is neither done nor delayed. Of a time that it does not understand it cannot.
T0246 = { $what ->
        [setting] “{ $name }” is { $now }, but was { $then } in { $when }
       *[target] “{ $name }” is assessed by { $now }, but in { $when } by { $then }
    }
    .help = if the change is meant, tell of it in the report; else restore what it was
    .explain = If limits or targets change during the year, a status may be another than in the previous report although nothing else has changed.
T0247 = “{ $name }” has { $found } for { $when }, but the measure “{ $measure }” that it is taken from has { $other }
    .help = give the value once, of the measure, or correct the one that is wrong
    .explain = An indicator that is taken from a measure has the measure's values of earlier periods. Another value of its own would not be used.
T0248 = { $what ->
        [later] the value of “{ $name }” is of { $when }, which is no earlier period
        [gone] “{ $name }” has { $several ->
            [yes] { $count } values
           *[no] a value
        } on the sheet History but is not in the plan; { $several ->
            [yes] they are
           *[no] it is
        } not used
        [later_all] { $count } values are of periods that are not earlier than the plan's year, { $year }
        [gap] “{ $name }” has values of other periods, but none of { $when }, which nearly all others have
        [share] “{ $name }” is { $found } for { $when }, but a share is between 0 and 100%
        [parts] “{ $name }” is { $found } for { $when }, but short and long absence come to { $then }
       *[grows] “{ $name }” was { $found } in { $other } but { $then } in { $when }, as if it were counted from January
    }
    .help = { $what ->
        [later] correct the year or the period of the row
        [gone] if the row was taken out of the plan, nothing needs to be done; otherwise correct the id
        [later_all] check the year on the sheet Committee
        [gap] see whether a year or a period on the sheet History is wrong; if there is no value, nothing needs to be done
        [share] correct the value on the row
        [parts] correct the one of the three values that is wrong
       *[grows] choose Yes in the column Grows over the year if the values are counted from January; if they are not, nothing needs to be done
    }
    .explain = The report compares with the period before and with the same period of last year. If a value stands in the wrong period, the comparison is missing, or is another one. A value that is counted from January is only compared with the same period of other years.
T0249 = “{ $name }” has the code { $code }, but its name says something else
    .help = correct the code or the name; the codes are in the help text of the column
    .explain = The code says what the measure is in checks and sentences. With the wrong code long sick leave is called short in the report.
T0250 = { $column } for “{ $row }” is “{ $found }”, but the kind of the indicator is { $kind }
    .help = write the target in the unit of the outcome, or “decrease by 10 %” if it is a change; if the outcome is per cent, change the column Kind, or the column Measure unit for a number
    .explain = The outcome is compared with the target as it stands. A count is never per cent and never less than zero: against “−10 %” the indicator would be red whatever happened.
T0251 = “{ $name }” belongs to another goal than the indicator “{ $indicator }”, by which it is measured
    .help = correct the goal or the indicator; if it is meant so, nothing needs to be done
    .explain = The report shows the activity as what is done about the indicator. If they belong to different goals, the action is told in the wrong place.

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
    .help = nothing needs to be done; the decision and its reason are shown in the report
    .explain = The administration may decide another status than the rule proposes. Every such decision is shown.
T0402 = “{ $name }”: decided { $decided ->
        [green] green
        [yellow] yellow
       *[red] red
    }, proposed { $proposed ->
        [green] green
        [yellow] yellow
        [red] red
       *[none] no assessment
    }, and the reason is missing
    .help = give the reason on the sheet Decisions, or leave the decision blank to follow the proposal
    .explain = A status that differs from the rule requires a reason.
T0404 = the risk “{ $row }” is rated { $now } against { $plan } in the plan, but has no comment
    .help = explain in the comment why the rating has changed
    .explain = The risk value is probability times consequence. If it differs from the plan, that has to be explained.
T0405 = the action “{ $name }” is { $status ->
        [green] green
        [yellow] amber
       *[red] red
    }, but the indicator “{ $indicator }”, which it is measured by, is { $measured ->
        [green] green
        [yellow] amber
       *[red] red
    }
    .help = check the action's status; if it is right, nothing needs to be done, but the comment should say why
    .explain = An action may be delayed although the number is good, and the reverse. The reader wonders, so the difference is listed.
T0406 = the text on “{ $name }” says that the goal is { $said ->
        [green] reached
        [yellow] partly reached
       *[red] not reached
    }, but it is { $status ->
        [green] green
        [yellow] amber
       *[red] red
    }
    .help = correct the text, or decide another status on the sheet Decisions with a reason
    .explain = Text and table must say the same. The program reads Swedish sentences that say that the goal is reached, partly reached or not reached.
T0407 = the goal “{ $name }” is { $status ->
        [green] green, but all { $count } indicators that are assessed are red
       *[red] red, but all { $count } indicators that are assessed are green
    }
    .help = check the goal's assessment; if it is right, nothing needs to be done, but the text about the goal should say why
    .explain = The units' assessment of the goal may be another than what the indicators show. A reader wonders, so the difference is said.

# T05: personal data
T0501 = the text contains { $kind ->
        [personal] what looks like a personal identity number
        [coordination] what looks like a coordination number
        [phone] a telephone number
        [email] an e-mail address
       *[case] a case number
    }
    .help = remove it from the text; switchboard numbers and addresses of functions can be allowed on the sheet Contacts of the plan
    .explain = The report is published. Texts must not contain anything that identifies a person. It is not repeated here, since this list may be sent on.
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
draft-file = draft
title-incomplete = DRAFT: { $title } (incomplete)
title-month = Monthly report { $month } { $year }
title-plan = Committee plan { $year }
title-t1 = Interim report tertial 1 { $year }
title-t2 = Interim report tertial 2 { $year }
title-year = Annual report { $year }
cover-diary = Reference number
cover-department = Department
cover-per = Position as at
incomplete-title = The report is not complete
incomplete-text = The following units are missing from all figures in the report:
incomplete-faults = The following has errors that have not been corrected. What is missing or cannot be read is not in the report:
incomplete-cells = { $whose }, { $sheet }: { $count ->
    [one] one value
   *[other] { $count } values
}
incomplete-sheet = { $whose }, the whole sheet { $sheet }
incomplete-lines = The following is not in the sums, since a value is missing or cannot be read:
not-assessed = Not assessed
not-reported = Not reported
status-label = Status:
reason-label = Reason:
status-colour-green = Green
status-colour-yellow = Yellow
status-colour-red = Red
status-letters = G is green, A is amber and R is red.
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
unassessed-not-by-plan = told without assessment
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
units-of-units = { $reach } of { $of } ({ $share })
count-of = { $count } of { $of }
unit-mnkr = SEK million
baseline = the baseline

component-summary = Summary
component-events = Significant events
component-political-decisions = Political decisions affecting services
component-goal-overview = Overall assessment of the goals
component-plain-language = Summary in plain language
component-exceptions = What does not go as planned
component-exceptions-year = What did not go as planned
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
component-years = Year by year
component-quality = Quality
component-introduction = Introduction
component-outlook = Outlook and conditions
component-follow-up = How the goals are followed up
component-fees = Fees
component-governing-documents = Governing documents
component-year-wheel = Year wheel
component-goal-chapters-plan = Goals, indicators and activities
component-economy-table-plan = Budget
component-goal-plan = Goals, indicators and activities
component-economy-budget = Budget
component-risks = Risks
component-economic-risks = Financial risks and opportunities
component-child-perspective = The child's perspective
component-free-text = Text
component-free-chart = Chart
component-picture = Picture
component-free-table = Table
component-proposal = Proposal for decision
component-conclusions = Conclusions
component-unit-comments = Appendix: the units' comments
component-method = Appendix: how the figures are calculated

# Plain language
plain-goals-head = The goals
plain-goals = { $count ->
        [one] The committee has 1 goal.
       *[other] The committee has { $count } goals.
    }
plain-colours = Green means that it goes well. Yellow means that it goes fairly well. Red means that it goes badly.
plain-goals-green = { $count ->
        [one] 1 goal is green. The committee thinks that it will be reached this year.
       *[other] { $count } goals are green. The committee thinks that they will be reached this year.
    }
plain-goals-yellow = { $count ->
        [one] 1 goal is yellow. The committee thinks that it will be reached in part.
       *[other] { $count } goals are yellow. The committee thinks that they will be reached in part.
    }
plain-goals-red = { $count ->
        [one] 1 goal is red. The committee does not think that it will be reached this year.
       *[other] { $count } goals are red. The committee does not think that they will be reached this year.
    }
plain-goals-green-year = { $count ->
        [one] 1 goal is green. The committee reached it.
       *[other] { $count } goals are green. The committee reached them.
    }
plain-goals-yellow-year = { $count ->
        [one] 1 goal is yellow. The committee reached it in part.
       *[other] { $count } goals are yellow. The committee reached them in part.
    }
plain-goals-red-year = { $count ->
        [one] 1 goal is red. The committee did not reach it.
       *[other] { $count } goals are red. The committee did not reach them.
    }
plain-economy-head = The money
plain-budget = { $of ->
        [forecast] The committee has SEK { $millions } million to use this year.
       *[outcome] The committee had SEK { $millions } million to use during the year.
    }
plain-variance = { $of ->
        [forecast] { $direction ->
            [deficit] The committee does not think that the money is enough. SEK { $millions } million is missing.
            [surplus] The committee thinks that the money is enough. SEK { $millions } million will be left.
           *[none] The committee thinks that the money is just enough.
        }
       *[outcome] { $direction ->
            [deficit] The money was not enough. SEK { $millions } million was missing.
            [surplus] The money was enough. SEK { $millions } million was left.
           *[none] The money was just enough.
        }
    }
plain-red-head = What does not go well
plain-red = This is red:
plain-red-none = Nothing is red.

# Sentences
units-none-answered = No unit has assessed the goal.
units-period = The period is assessed as { $status ->
        [green] green
        [yellow] yellow
       *[red] red
    } by { $count } of { $of } units
units-year = The year's work towards the goal is assessed as { $status ->
        [green] green
        [yellow] yellow
       *[red] red
    } by { $count } of { $of } units
units-year-one = { $status ->
        [green] The one unit that has assessed the goal assesses the year as green.
        [yellow] The one unit that has assessed the goal assesses the year as yellow.
       *[red] The one unit that has assessed the goal assesses the year as red.
    }
units-period-one = { $status ->
        [green] The one unit that has assessed the goal assesses the period as green.
        [yellow] The one unit that has assessed the goal assesses the period as yellow.
       *[red] The one unit that has assessed the goal assesses the period as red.
    }
units-period-yellow = as yellow by { $count }
units-period-red = as red by { $count }
units-expected = { $reach ->
        [0] The goal is expected to be reached within the year by none of { $of } units.
       *[other] The goal is expected to be reached within the year by { $reach } of { $of } units.
    }
units-expected-one = { $status ->
        [green] The unit is expected to reach the goal within the year.
        [yellow] The unit is expected to reach the goal partly within the year.
       *[red] The unit is not expected to reach the goal within the year.
    }
units-reached = { $reach ->
        [0] The goal was reached by none of { $of } units.
       *[other] The goal was reached by { $reach } of { $of } units.
    }
units-reached-one = { $status ->
        [green] The unit reached the goal.
        [yellow] The unit partly reached the goal.
       *[red] The unit did not reach the goal.
    }
units-missing-answers = Assessments are missing from { $missing } of { $total } units.
proposal-approves = { $kind ->
        [month] { $committee } approves the month report of { $period } { $year }.
        [year] { $committee } approves the annual report of { $year }.
       *[tertial] { $committee } approves the interim report of { $period } { $year }.
    }
proposal-forwards = { $kind ->
        [month] { $committee } forwards the month report to the municipal executive board.
        [year] { $committee } forwards the annual report to the municipal executive board.
       *[tertial] { $committee } forwards the interim report to the municipal executive board.
    }
goals-word = committee goals
goals-word-definite = committee goals
goals-word-the = The committee goal
goals-word-named = goals
goals-word-named-definite = goals
goals-word-named-the = The goal
goals-reached = { $count ->
        [0] None of the { $of } { $definite } is expected to be fully reached.
        [one] { $green } of the { $of } { $goals } is expected to be reached.
       *[other] { $green } of the { $of } { $goals } are expected to be reached.
    }
goals-all = { $of ->
        [2] Both { $definite } are expected to be reached.
       *[other] All { $word } { $goals } are expected to be reached.
    }
goals-all-outcome = { $of ->
        [2] Both { $definite } were reached.
       *[other] All { $word } { $goals } were reached.
    }
goals-one = { $status ->
        [green] { $the } is expected to be reached.
        [yellow] { $the } is expected to be partly reached.
       *[red] { $the } is not expected to be reached.
    }
goals-one-outcome = { $status ->
        [green] { $the } was reached.
        [yellow] { $the } was partly reached.
       *[red] { $the } was not reached.
    }
goals-reached-outcome = { $count ->
        [0] None of the { $of } { $definite } was fully reached.
        [one] { $green } of the { $of } { $goals } was reached.
       *[other] { $green } of the { $of } { $goals } were reached.
    }
change-none = The outcome { $of ->
        [outcome] was
       *[period] is
    } { $now }, unchanged compared with { $label }.
change-up = The outcome { $of ->
        [outcome] was
       *[period] is
    } { $now }, an increase of { $by } compared with { $label } ({ $before }).
change-down = The outcome { $of ->
        [outcome] was
       *[period] is
    } { $now }, a decrease of { $by } compared with { $label } ({ $before }).
change-points = { $points } percentage points
change-count = { $difference } ({ $percent } per cent)
measure-sentence = { $name } { $of ->
        [outcome] was
       *[period] is
    } { $now }, { $finding } ({ $before }).
of-few = ({ $count } of { $of })
of-few-note = { $mark } means that the number is made of what { $count } of the { $of } units have reported that should. Such a number is not compared with earlier ones.
reported-by-few = The figure is based on answers from { $values } of { $of } units.
economy-incomplete = (incomplete)
economy-lines = { $count } lines
economy-note-incomplete = Incomplete: { $sums } lacks { $lines }, where values are missing. The same goes for all columns.
economy-without = The amounts are without { $lines }, where values are missing.
list-and = and
tile-against-budget-without = against budget, without { $lines }
economy-period = For the period, the variance against budget is { $amount }.
economy-period-outcome = The variance of the year against budget was { $amount }.
economy-year-worse = The full-year forecast is { $forecast }, { $amount } worse than budget.
economy-year-better = The full-year forecast is { $forecast }, { $amount } better than budget.
economy-year-same = The full-year forecast is { $forecast }, as budgeted.
economy-period-granted = For the period the result is { $amount }.
economy-outcome-granted = The result of the year was { $amount }.
economy-year-granted = The net cost of the year is expected to be { $forecast }, which gives a result of { $amount }.
economy-forecast-same = The forecast is the same as in the previous report.
economy-forecast-worse = The forecast has worsened by { $amount } since the previous report.
economy-forecast-better = The forecast has improved by { $amount } since the previous report.
economy-accuracy = { $count ->
        [0] The forecast per 31 August was farther than { $limit } from the outcome for { $noun ->
            [unit] { $of ->
                [1] the only unit
               *[other] all of the { $of } units
            }
           *[line] { $of ->
                [1] the only line of the units' budgets
               *[other] all of the { $of } lines of the units' budgets
            }
        } that { $of ->
            [1] has
           *[other] have
        } a forecast.
       *[other] The forecast per 31 August was within { $limit } of the outcome for { $count } of { $of } { $noun ->
            [unit] { $of ->
                [1] unit
               *[other] units
            }
           *[line] { $of ->
                [1] line
               *[other] lines
            }
        }.
    }
decided-otherwise = { $rule ->
        [none] Reason for the assessment: { $reason }.
       *[status] The administration's assessment departs from the plan's rule, which gives the status { $proposed }. Reason: { $reason }.
    }
economic-risks-risks = The risks may change the result by { $interval }.
economic-risks-opportunities = The opportunities may change it by { $interval }.
economic-risks-all = Taken together, the outcome may differ from the forecast by { $interval }.
economic-risks-heading-risks = Risks
economic-risks-heading-opportunities = Opportunities
economic-risks-other = Other
economic-risks-sum = Total, { $name }
economic-risks-total = Taken together
economic-risks-caption = Financial risks and opportunities (SEK million)
economic-risks-none = No risks or opportunities are left that change the result.
economic-risks-note = What the result may change by against the forecast: minus is worse, plus better. Rounding may cause differences.
work-done = { $what ->
        [assignments] { $done_word } of { $of_word } assignments { $done ->
            [1] is
           *[other] are
        } done.
        [measures] { $done_word } of { $of_word } actions { $done ->
            [1] is
           *[other] are
        } done.
       *[activities] { $done_word } of { $of_word } activities { $done ->
            [1] is
           *[other] are
        } done.
    }
work-all-done = { $of ->
        [1] { $what ->
            [assignments] the assignment is done.
            [measures] the action is done.
           *[activities] the activity is done.
        }
        [2] { $what ->
            [assignments] both assignments are done.
            [measures] both actions are done.
           *[activities] both activities are done.
        }
       *[other] { $what ->
            [assignments] all { $of_word } assignments are done.
            [measures] all { $of_word } actions are done.
           *[activities] all { $of_word } activities are done.
        }
    }
work-green = { $done ->
        [0] { $what ->
            [assignments] none of { $of_word } assignments has a green status.
            [measures] none of { $of_word } actions has a green status.
           *[activities] none of { $of_word } activities has a green status.
        }
       *[other] { $what ->
            [assignments] { $done_word } of { $of_word } assignments have a green status.
            [measures] { $done_word } of { $of_word } actions have a green status.
           *[activities] { $done_word } of { $of_word } activities have a green status.
        }
    }
work-all-green = { $of ->
        [1] { $what ->
            [assignments] the assignment has a green status.
            [measures] the action has a green status.
           *[activities] the activity has a green status.
        }
        [2] { $what ->
            [assignments] both assignments have a green status.
            [measures] both actions have a green status.
           *[activities] both activities have a green status.
        }
       *[other] { $what ->
            [assignments] all { $of_word } assignments have a green status.
            [measures] all { $of_word } actions have a green status.
           *[activities] all { $of_word } activities have a green status.
        }
    }
work-legend = { $status } = { $meaning }.
risk-changed = { $planned } in the plan
risks-threshold-from = Shown here are risks with a risk value of { $threshold } or higher, inside the line in the matrix. The risk value is probability (1–5) times consequence (1–5).
risks-threshold-above = Shown here are risks with a risk value above { $threshold }, inside the line in the matrix. The risk value is probability (1–5) times consequence (1–5).
risks-moved = A ring in the matrix shows where the plan placed a risk that has moved.
risks-fallen = { $count ->
        [one] Risk { $numbers } has fallen below the threshold since the plan and is not shown.
       *[other] Risks { $numbers } have fallen below the threshold since the plan and are not shown.
    }
risks-none = No risk reaches the threshold.
exceptions-note = The table shows everything that is red or yellow, { $of ->
        [forecast] forecasts that depart from the budget by more than SEK { $amount } thousand and at least { $percent }, { "" }
        [outcome] outcomes that depart from the budget by more than SEK { $amount } thousand and at least { $percent }, { "" }
       *[none] { "" }
    }work that is delayed or cancelled, risks that have risen, and what is assessed as green against the plan's rule.
exceptions-none = { $of ->
        [forecast] Everything goes as planned: nothing is yellow or red, no forecast departs from the budget by more than SEK { $amount } thousand and at least { $percent }, no work is delayed and no risk has risen.
        [outcome] Everything has gone as planned: nothing is yellow or red, no outcome departs from the budget by more than SEK { $amount } thousand and at least { $percent }, no work is delayed and no risk has risen.
       *[none] Everything goes as planned: nothing is yellow or red, no work is delayed and no risk has risen.
    }
readability-caption = Readability of the texts (LIX)
column-text = Text
column-words = Words
column-lix = LIX
readability-note = LIX is words in a sentence plus per cent of long words: 40 is easy, 50 medium, 60 hard. Texts of fewer than 50 words have no figure.
exceptions-caption = What does not go as planned
exceptions-caption-outcome = What did not go as planned
exceptions-red = Red
exceptions-yellow = Yellow
exceptions-beyond = Forecasts far from the budget
exceptions-beyond-outcome = Outcomes far from the budget
exceptions-delayed = Delayed or cancelled
exceptions-risen = Risks that have risen
exceptions-decided = Assessed as better than the plan's rule gives
exceptions-responsible = Responsible: { $what }.
exceptions-due = Due by the plan: { $what }.
against-rule-note = The assessment departs from the plan's rule. The reason stands in the text about the indicator.
exceptions-no-action = No action under way in the plan.
exceptions-rule = The rule
exceptions-see = See { $heading }.
exceptions-see-row = See { $goals } in the table.
exceptions-target = The outcome { $of ->
        [outcome] was
       *[period] is
    } { $outcome }. Target: { $target }.
exceptions-text = the text about { $what }
exceptions-late = delayed, see below
exceptions-risk = Risk: { $name }
exceptions-risk-actions = Actions against risk: { $name }

changes-intro = Since the previous report the following has changed:
changes-intro-goals = The assessments of these goals have changed since the previous report:
changes-none = No goals, indicators or risks are assessed otherwise than in the previous report.
changes-goal = { $name }:
changes-committee-goal = Committee goal { $name }:
changes-from = from
changes-to = to
changes-economic-risk = The financial estimate of “{ $name }” is { $now }, earlier { $before }.
changes-economic-risks = Financial risks and opportunities are estimated at { $now } taken together, earlier { $before }.
changes-risk-up = The risk “{ $name }” is rated higher: { $now }, previously { $before }.
unit-tkr = SEK thousand
changes-risk-down = The risk “{ $name }” is rated lower: { $now }, previously { $before }.

# Headings, captions and columns
goal-heading-area = Goal area
goal-heading-municipal = Municipal goal
goal-heading-committee = Committee goal
goal-citizens = Results for residents
goal-citizens-named = Results for { $citizens }
overview-caption = Overall assessment of the goals { $year }
indicator-caption = Indicators for { $goal }
goal-mention = goal { $number }
monthly-status-caption = Status of the goals month by month { $year }
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
years-caption = Measures year by year
free-chart-alt = { $name }. { $values }.
unit-points = percentage points
scale-at-least = ● { $green }: at least { $from }. ▲ { $yellow }: at least { $above }. ■ { $red }: lower.
scale-at-most = ● { $green }: at most { $from }. ▲ { $yellow }: at most { $above }. ■ { $red }: higher.
scale-quarters = The place among municipalities: ● { $green }: the best quarter. ▲ { $yellow }: in the middle. ■ { $red }: the worst quarter. The colour says nothing of whether goals are met.
economy-caption = { $of ->
        [plan] Budget (SEK thousand)
        [outcome] Outcome and budget (SEK thousand)
       *[forecast] Outcome, forecast and budget (SEK thousand)
    }
economy-caption-of = { $name } (SEK thousand)
of-which = of which
economy-of-which = Of which in { $name }
economy-group-period = Period
economy-group-year = Full year
economy-group-budget = Against budget
economy-group-last-year = Against last year
economy-note-sign = Costs are negative. Variance = actual or forecast minus budget; plus is a surplus.
economy-note-sign-outcome = Costs are negative. Variance = outcome minus budget; plus is a surplus.
economy-note-granted = The grant is positive and the net cost negative. Result = grant plus net cost; plus is a surplus.
economy-note-plan = Costs are negative.
economy-note-grant = The municipal grant is positive and net cost negative. Variance = actual or forecast minus budget; plus is a surplus.
economy-note-grant-outcome = The municipal grant is positive and net cost negative. Variance = outcome minus budget; plus is a surplus.
economy-note-buffer = The line { $name } is only in { $column ->
        [forecast] the forecast
       *[outcome] the outcome of the year
    } and its variances. In the other columns the sum is the same before and after it.{ $year ->
        [none] { "" }
       *[other] { " " }The outcome of { $year } has no buffer, so it is compared with the sum before.
    }
economy-note-rounding = Figures may not add up because of rounding.
forecast-caption = Forecast compared with the previous report (SEK thousand)
forecast-caption-first = Forecast and last year's outcome (SEK thousand)
forecast-caption-outcome = This year's and last year's outcome (SEK thousand)
bridge-caption = Municipal grant (SEK thousand)
matrix-unasked = not asked
matrix-caption = The units' assessments of the goals
comments-other = Comments on indicators, measures, economy and other matters
comments-caption = The units' comments
comments-indicators = Other indicators
comments-texts = Texts
diagnostics-caption = Errors, warnings and notes
trace-caption = Every figure and where it comes from
summary-count-red = { $count ->
        [one] 1 red row
       *[other] { $count } red rows
    }
summary-count-yellow = { $count ->
        [one] 1 yellow{ $noun ->
            [yes] { " " }row
           *[no] { "" }
        }
       *[other] { $count } yellow{ $noun ->
            [yes] { " " }rows
           *[no] { "" }
        }
    }
summary-count-beyond = { $count ->
        [one] 1 forecast far from budget
       *[other] { $count } forecasts far from budget
    }
summary-count-beyond-outcome = { $count ->
        [one] 1 outcome far from budget
       *[other] { $count } outcomes far from budget
    }
summary-count-delayed = { $count ->
        [one] 1 row on delayed or cancelled work
       *[other] { $count } rows on delayed or cancelled work
    }
summary-count-risen = { $count ->
        [one] 1 risen risk
       *[other] { $count } risen risks
    }
summary-count-decided = { $count ->
        [one] 1 better than the rule gives
       *[other] { $count } better than the rule gives
    }
summary-counted = The list has { $counted }.
measure-months-alone = Measures summed from the beginning of the year are of { $months }.
measure-months = Measures summed from the beginning of the year are of { $months } in the column { $when } and of { $usual } in the others.
summary-whole-list = The whole list
summary-goals-of = { $level ->
        [area] Status of the goal areas
        [municipal] Status of the municipal goals
        [named] Status of the goals
       *[committee] Status of the committee goals
    }
summary-goals-caption = Status of the goals
summary-news = New since the previous report
method-intro = Every status is proposed by a rule in the plan. The administration decides; where its decision departs from the proposal, the reason is given. Every figure can be traced to its cell in the committee's workbook.
method-statuses = Rule for each status
method-statuses-caption = Proposed and decided status
method-sources = Workbooks
method-sources-caption = Workbooks on which the report is based
tile-goals = Committee goals
tile-goals-note = { $open ->
        [0] green
        [one] green, 1 indicator is not assessed
       *[other] green, { $open } indicators are not assessed
    }
tile-period = { $of ->
        [forecast] { $direction ->
            [deficit] Deficit for the period
            [surplus] Surplus for the period
           *[none] Result for the period
        }
       *[outcome] { $direction ->
            [deficit] The year's deficit
            [surplus] The year's surplus
           *[none] The year's result
        }
    }
tile-forecast = { $direction ->
        [deficit] Forecast: deficit
        [surplus] Forecast: surplus
       *[none] Forecast: in balance
    }
tile-before = before { $name }
tile-after = after { $name }
tile-after-of = { $after } (before: { $amount })
tile-worse = { $amount } worse than in { $when }
tile-better = { $amount } better than in { $when }
tile-against-budget = against budget
tile-sick-leave = Sick leave, 12 months
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
column-contribution = The committee's contribution
column-exception = What
column-why = Why
column-done = What is done (responsible, due)
column-due = Due
column-responsible = Responsible
column-number = No.
column-economic-risk = Risk or opportunity
column-economic-risk-kind = Kind
column-likelihood = Likelihood
column-at-worst = At worst
column-at-best = At best
column-grant = Grant
column-net-cost = Net cost
column-result = Result
column-latest-outcome = Latest outcome
column-target-t1 = Target, tertial 1
column-target-t2 = Target, tertial 2
column-target-of = Target { $year }
column-target-period = Target, period
column-target-year = Target, year
column-risk-type = Type of risk
column-risk = Risk
column-risk-planned = Value of the plan
column-risk-value = Risk value
column-actions-status = Status of the actions
column-actions = Actions
column-line = Service area
column-actual = Actual to date
column-budget = Budget
column-budget-of = Budget { $year }
column-variance = Variance
column-forecast = Forecast
column-change-last-year = Forecast against actual { $year }
column-previous-forecast = Previous forecast
column-outcome-of = Outcome { $year }
column-change-outcome = Against outcome { $year }
column-changed = Change
column-last-year = Actual last year
column-step = Item
column-amount = Amount
column-measure = Measure
column-change = Since { $since }
column-since = Change since { $since }
column-growth = Change since { $since }, %
change-since = { $trend } since { $since }
column-unit = Unit
column-units-reach = Units expected to reach the goal
column-units-reached = Units that reached the goal
column-period = Period
column-year = Year
column-reached = Reached
column-reached-outcome = Reached
column-area = Area
column-about = Concerns
column-severity = Kind
column-code = Code
column-workbook = Workbook
column-sheet = Sheet
column-cell = Cell
column-given = Read as
column-place = Place
column-problem = What is wrong
column-remedy = What to do
column-figure = Figure
column-value = Value
column-checksum = SHA-256 (beginning)
axis-probability = Probability
axis-consequence = Consequence
chart-variance = Forecast against budget by service area
chart-variance-finding = { $of ->
        [forecast] { $direction ->
            [deficit] The forecast is a deficit of { $amount } against budget
            [surplus] The forecast is a surplus of { $amount } against budget
           *[none] The forecast is neither a deficit nor a surplus
        }
       *[outcome] { $direction ->
            [deficit] The year gave a deficit of { $amount } against budget
            [surplus] The year gave a surplus of { $amount } against budget
           *[none] The year gave neither a deficit nor a surplus
        }
    }
chart-cost-finding = { $of ->
        [forecast] Forecast { $cost } against a budget of { $budget }: { $finding }
        [forecast_alone] Forecast { $cost }: { $finding } against the budget
        [outcome_alone] Outcome { $cost }: { $finding } against the budget
       *[outcome] Outcome { $cost } against a budget of { $budget }: { $finding }
    }
chart-cost-variance = { $direction ->
        [deficit] a deficit of { $amount }
        [surplus] a surplus of { $amount }
       *[none] in balance
    }
chart-variance-others = { $count } other units
chart-variance-units = Forecast against budget by unit
chart-variance-largest = Forecast against budget of the { $count } units that differ most
chart-variance-alt = Bar chart of the variance of the full-year forecast against budget. { $values }.
chart-outcome = Outcome against budget by service area
chart-outcome-units = Outcome against budget by unit
chart-outcome-largest = Outcome against budget of the { $count } units that differ most
chart-outcome-alt = Bar chart of the variance of the outcome against budget. { $values }.
chart-history = { $name }: { $finding }
chart-history-alt = { $name }: { $finding }. Line chart: { $values }.{ $target }
chart-alt-target = {" "}{ $target }.
finding-none = unchanged from { $label }
finding-count = { $by } { $direction ->
        [up] more
       *[down] fewer
    } { $unit } than { $label }
finding-number = { $by } { $unit } { $direction ->
        [up] higher
       *[down] lower
    } than { $label }
finding-points = { $by } percentage { $one ->
        [one] point
       *[other] points
    } { $direction ->
        [up] higher
       *[down] lower
    } than { $label }
chart-target = Target { $target }
chart-axis = { $name } ({ $unit })
chart-risks = Risk matrix
chart-risks-now = risk now
chart-risks-planned = in the plan
chart-risks-above = risk value { $threshold } or more
chart-risks-alt = Matrix with probability upwards and consequence to the right. A line frames risk values from { $threshold }. { $values }.
chart-risk-alt = { $name }: probability { $probability }, consequence { $consequence }, risk value { $value }{ $planned ->
        [0] { "" }
       *[other] {" "}(in the plan { $planned })
    }

# Sheets of the committee workbook
sheet-overview = Overview
sheet-overview-title = Overview { $period }
sheet-overview-intro = The position in brief. All figures come from the units' workbooks and the committee's plan; the sheet Traceability shows where.
sheet-goals = Goals and indicators
sheet-goals-title = Goals and indicators { $period }
sheet-goals-intro = The proposed status follows the rules of the plan. The decided status is the one in the report.
sheet-matrix = Units × goals
sheet-matrix-title = The units' assessments of the goals { $period }
sheet-matrix-intro-outcome = The units' assessment of the period, and whether they reached the goal.
sheet-matrix-intro = The units' assessment of the period, and whether they expect to reach the goal within the year.
sheet-economy = Finance
sheet-economy-title = Finance { $period }
sheet-economy-intro = Amounts in SEK thousand, exact in kronor in the cells. Sums and variances are formulas where what they are computed from stands in the table.
sheet-forecasts = Forecasts
sheet-forecasts-outcome = Against last year
sheet-forecasts-title = Forecasts { $period }
sheet-forecasts-title-outcome = Outcome against last year { $period }
sheet-forecasts-intro = Every line that is reported, with the units' comments. Amounts in SEK thousand, exact in kronor in the cells.
sheet-grants = Municipal grant
sheet-grants-title = Change of the municipal grant { $period }
sheet-grants-intro = From last year's grant to this year's, item by item.
sheet-work = Activities and actions
sheet-work-title = Activities and actions { $period }
sheet-work-intro = Status as reported by the units.
sheet-improvement = Improvement plan
sheet-improvement-title = Improvement plan { $period }
sheet-improvement-intro = Status as reported by the units, with the indicator that each action is measured by.
sheet-assignments = Assignments
sheet-assignments-title = Assignments { $period }
sheet-assignments-intro = Status as reported, by commissioner.
sheet-economic-risks = Financial risks
sheet-economic-risks-title = Financial risks and opportunities { $period }
sheet-economic-risks-intro = What the result may change by against the forecast, at worst and at best.
sheet-exceptions = Exceptions
sheet-exceptions-title = What does not go as planned { $period }
sheet-exceptions-title-outcome = What did not go as planned { $period }
sheet-exceptions-intro = Everything that is red or yellow, forecasts far from the budget, delayed work and risks that have risen.
sheet-exceptions-intro-outcome = Everything that is red or yellow, outcomes far from the budget, delayed work and risks that have risen.
sheet-risks = Risks
sheet-risks-title = Risks { $period }
sheet-risks-intro = Every risk in the plan, including those below the threshold for the report. The risk value is probability × consequence.
sheet-staff = Staff
sheet-staff-title = Staff { $period }
sheet-staff-intro = Shares are combined from numerators and denominators, never as means of percentages.
sheet-quality = Quality
sheet-quality-title = Quality and volumes { $period }
sheet-quality-intro = Combined values from the units that report.
sheet-tables = Tables
sheet-tables-title = Tables { $period }
sheet-tables-intro = The free tables of the plan, as they are typed.
sheet-comments = Comments
sheet-comments-title = The units' comments { $period }
sheet-comments-intro = What the units have written about goals, indicators, finance and measures. Comments on activities, assignments and risks are on those sheets.
sheet-control = Control
sheet-control-title = Control { $period }
sheet-control-intro = Everything that the program has found in the plan and the workbooks.
sheet-rules = Status rules
sheet-rules-title = Status and rule { $period }
sheet-rules-intro = What the rule gives, what was decided and why, for every goal and indicator.
sheet-readability = Readability
sheet-readability-title = Readability { $period }
sheet-readability-intro = How hard the report's texts are to read.
sheet-trace = Traceability
sheet-trace-title = Traceability { $period }
sheet-trace-intro = Every figure in the report with its rule, and the workbook, sheet and cell where it stands. Sums and differences are computed from figures in other rows.
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
explain-measure-change = Measure { $name }, { $years ->
    [one] change over a year
   *[other] change over { $years } years
}
explain-measure-colour = Measure { $name }, colour
explain-economic-risk-low = Financial risk or opportunity “{ $name }”, at worst
explain-economic-risk-high = Financial risk or opportunity “{ $name }”, at best
explain-work-done = { $name }: done or green
explain-risk = Risk “{ $name }”
explain-activity = Activity “{ $name }”, status
explain-assignment = Assignment “{ $name }”, status
explain-text = Text “{ $name }”
explain-table-sum = The table { $name }, { $row }: the sum of { $column }
explain-picture = Picture “{ $name }”
explain-table = Table “{ $name }”
explain-written = { $count ->
    [0] not written
   *[other] written
}
explain-actual = actual to date
explain-budget-period = budget for the period
explain-forecast = full-year forecast
explain-budget-year = budget for the full year
explain-last-year = actual last year
explain-previous-forecast = previous forecast
explain-variance-period = variance for the period
explain-variance-year = variance for the full year
explain-change-on-last-year = forecast against last year's actual
explain-change-on-last-year-outcome = outcome against last year's actual
explain-change-on-previous = forecast against the previous forecast
explain-within-budget = { $name }: lines that keep their budget
explain-accuracy = Accurate forecasts, { $name }
explain-next-year = budget of next year
aggregation-of = { $how } ({ $parts }).
aggregation-units = Number of units expected to reach the goal within the year, out of those that have assessed it.
aggregation-units-reached = Number of units that reached the goal, out of those that have assessed it.
aggregation-economy = Taken from the economy: { $figure }, { $name }.
aggregation-measure = Taken from the measure { $measure }.
aggregation-single = Reported by one unit.
aggregation-sum = Sum of the units' values.
aggregation-mean = Mean of the units' values.
aggregation-ratio = Sum of the numerators divided by the sum of the denominators.
aggregation-weighted = Mean weighted by the given weights.
aggregation-min = The units' lowest value.
aggregation-max = The units' highest value.
aggregation-share-yes = Share of units answering yes.
rule-units-only = The only unit that has assessed the goal decides.
rule-units = { $of ->
        [one] { $reach } of 1 unit ({ $share }) expected to reach the goal; green from { $green }, yellow from { $yellow }.
       *[other] { $reach } of { $of } units ({ $share }) expected to reach the goal; green from { $green }, yellow from { $yellow }.
    }
rule-units-reached = { $of ->
        [one] { $reach } of 1 unit ({ $share }) reached the goal; green from { $green }, yellow from { $yellow }.
       *[other] { $reach } of { $of } units ({ $share }) reached the goal; green from { $green }, yellow from { $yellow }.
    }
rule-children = Underlying: { $green } green, { $yellow } yellow, { $red } red, { $without } not assessed.
rollup-units = Without assessments by units, the share of green applies.
rollup-share = At least { $limit } green gives green; no green and some red gives red; otherwise yellow.
rollup-worst = The worst decides.
rollup-majority = The most frequent decides; if equal, the worse.
rollup-green-unless-red = No red gives green; all red gives red; otherwise yellow.
rollup-manual = Set by hand.
rule-bands = Green from { $green }, yellow from { $yellow }.
rule-met = The target { $target } is met.
rule-missed = The outcome is { $by } from the target { $target }; up to { $tolerance } is yellow.
rule-missed-zero = The target { $target } is not met.
rule-no-worse = Compared with { $baseline }, the outcome is no worse.
rule-worse = Compared with { $baseline }, the outcome is { $by } worse; up to { $tolerance } is yellow.
rule-answer = Yes is green, partly yellow, no red.
rule-table-sum = The sum of the rows.
rule-quarter = The best quarter of the municipalities is green, the worst red, those in the middle yellow.
rule-change = The value now less the value in the same period then.
rule-by-hand = Reported: { $status }.
rule-none = No assessment: { $why }.
rule-proposes = The rule gives: { $status }.
rule-decided-otherwise = Decided: { $status }. { $reason }
rule-decided-same = Decided: { $status }, as the rule gives. { $reason }
rule-amount-reported = { $count ->
        [one] Reported by the unit.
       *[other] The sum of what { $count } units have reported.
    }
rule-amount-plan = Amount in the plan.
rule-amount-previous = The forecast of the previous report.
rule-amount-months = The sum of the months' budgets from January, as in the plan.
rule-amount-sum = Sum: { $parts }.
rule-left-of-grant = Grant plus net cost. The net cost is negative.
rule-variance-period = Actual minus budget for the period.
rule-variance-year = Forecast minus budget for the full year.
rule-change-last-year = Forecast minus last year's actual.
rule-change-last-year-outcome = Outcome minus last year's actual.
rule-change-previous = Forecast minus the previous forecast.
rule-within-budget = The number of lines whose forecast for the year keeps the budget, of those that have forecast and budget.
rule-within-budget-outcome = The number of lines whose outcome keeps the budget, of those that have outcome and budget.
rule-accuracy = The number of lines whose full-year forecast of T2 is within { $limit } of the outcome, of those that have a forecast.
rule-progress = The least advanced of those who report it; delayed and cancelled come first.
rule-text = Text as it is written.
rule-economic-risk = { $count ->
    [one] The reported amount. A risk counts as minus, an opportunity as plus; the larger amount of a risk is the worst.
   *[other] The sum of { $count } reported amounts. A risk counts as minus, an opportunity as plus; the larger amount of a risk is the worst.
}
rule-work-done = The number that are Done or Green, of those whose status is known.
rule-risk = Probability times consequence.

# Committee workbook (render::xlsx)
xlsx-chart-data = Chart data
xlsx-chart-data-intro = The numbers behind the charts of this workbook.
xlsx-contents = The sheets of the workbook
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
cli-templates = The units' workbooks, prefilled from the plan; never overwrites one that is filled in
cli-status = Who has handed in, and whether they are ready
cli-check = Checks the plan and everything handed in
cli-check-format = How it is shown: human, short or json (default: human)
cli-compile = Makes the committee workbook, PDF, web page and results file
cli-compile-out = Folder to write to (default: output)
cli-compile-partial = Compile what there is, even if units are missing or have errors
cli-plan = Makes the plan document as PDF and web page
cli-plan-out = Folder to write to (default: output)
cli-explain = Why a figure or colour is what it is, or what an error code means
cli-explain-topic = A code (T0107), an id, or words from a name
failure-internal = something went wrong in the program: { $reason }
failure-read = { $path } cannot be read: { $why ->
        [open] the file is open in another program. Close it there and try again.
        [permission] you are not allowed to read it. Ask the owner of the folder for permission.
        [missing] it does not exist. Check the path, and that synchronisation has finished.
        [folder] it is a folder, not a file.
        [file] it is a file, not a folder.
       *[other] the computer says { $reason }. Check that the disk or network is connected and try again.
    }
failure-write = { $path } cannot be written: { $why ->
        [open] the file is open in another program. Close it in Excel and try again.
        [busy] another run is writing in the folder right now. Wait until it has finished and try again.
        [permission] you are not allowed to write there, or the file is write-protected or open in Excel. Close it if it is open, or choose another folder (for compile with --out).
        [readonly] the disk is write-protected. Choose another folder (for compile with --out).
        [full] the disk is full. Free some space, or choose a folder on another disk (for compile with --out).
        [missing] the folder is no longer there. Check that the disk or network is connected.
        [folder] there is already a folder by that name. Rename the folder, or choose another one (for compile with --out).
        [file] what should be a folder is a file. Choose another folder (for compile with --out).
        [name] the name cannot be used on this computer. Choose another folder (for compile with --out).
       *[other] the computer says { $reason }. Check that the disk or network is connected and try again.
    }
snapshot-cut-off = the file ends too early
snapshot-damaged = the file is damaged or was changed by hand (line { $line })
snapshot-other = the file is not the result of an earlier period, or it was changed by hand (line { $line })
snapshot-newer = the file was written by a newer version of the program
snapshot-help-restore = put the file back from a backup, or move it away; the comparisons then lack the values of that period
snapshot-help-newer = use the new version of the program
image-outside = it has to be in the project folder, and the plan has to give only the name of the file
image-format = the file is neither PNG nor SVG
image-missing = the file is not in the project folder
image-unreadable = the file cannot be opened
image-damaged = the file is damaged, or is not an image of the format that its name says
image-too-large = the picture is larger than 4,000 × 4,000 pixels
image-file-too-large = the file is larger than { $limit } MB
image-text = the SVG file has text in it, which looks different on different computers
image-picture = the SVG file has a picture in it
image-help-small = { $what ->
    [logo] save the logo in a smaller size
   *[picture] save the picture in a smaller size
}
image-help-outlines = { $what ->
    [logo] turn the text into outlines in the drawing program, or save the logo as PNG
   *[picture] turn the text into outlines in the drawing program, or save the picture as PNG
}
image-help-folder = { $what ->
    [logo] put the logo in the project folder and give the name of the file in the plan, for example logo.png
   *[picture] put the picture in the project folder and give the name of the file in the plan, for example picture.png
}
image-help-png = { $what ->
    [logo] save the logo as PNG and give the name of the file in the plan, for example logo.png
   *[picture] save the picture as PNG and give the name of the file in the plan, for example picture.png
}
image-help-close = close the file if it is open in another program, and check that you are allowed to read it
failure-no-plan = no namndplan.xlsx in { $path }. Create a project with tertial new.
failure-no-project = no project was given and none was found. Give the project's folder, or create one with tertial new.
failure-several-projects = several projects were found: { $paths }. Say which.
failure-no-period = no period was given and no folder contains workbooks. Give one, for example --period T2.
text-withheld = [The text is withheld because it holds personal data.]
failure-no-period-templates = say which period the templates are for, for example --period T2.
cli-templates-period = The period that the templates are for: M01–M12, T1, T2 or HELAR
new-exists = { $path } already exists and is not overwritten.
new-done = Wrote { $path }. Fill it in and run tertial check.
templates-kept = { $count ->
        [one] { $names } already exists and is not overwritten.
       *[other] { $count } workbooks already exist and are not overwritten: { $names }.
    }
templates-lacking = The plan asks for something that is not in { $names }. Move { $count ->
        [one] it
       *[other] them
    } out of the folder, run tertial templates again and let the unit transfer its entries to the new one.
nothing-written = Nothing was written. Correct the errors in the plan and try again.
templates-done = Wrote { $count ->
        [one] one workbook
       *[other] { $count } workbooks
    } to { $folder }.
compile-wrote = Wrote { $path }
compile-nothing-written = Nothing was written. Correct the errors, or compile what there is with --partial.
status-missing = missing
status-unusable = handed in, but cannot be used ({ $file })
status-ready = marked as ready
status-not-ready = not marked as ready
status-blank = not begun ({ $file })
status-line = { $ready }{ $gaps ->
        [0] {""}
        [one] , 1 answer missing
       *[other] , { $gaps } answers missing
    }, { $errors ->
        [one] 1 error
       *[other] { $errors } errors
    }, { $warnings ->
        [one] 1 warning
       *[other] { $warnings } warnings
    } ({ $file })
status-elsewhere = { $count ->
        [one] One error belongs
       *[other] { $count } errors belong
    } to no unit's workbook: see tertial check --period { $period }.
status-summary = Handed in: { $count } of { $of }{ $unusable ->
        [0] {""}
        [one] , of which 1 workbook cannot be used
       *[other] , of which { $unusable } workbooks cannot be used
    }.
approved = { $unit }: { $file } is approved.
returned = { $unit }: { $file } is returned.
approvals = { $count } of { $of } workbooks are approved.
receive-summary = { $count ->
        [0] Nothing new has come in.
        [one] One workbook is new or changed since last time.
       *[other] { $count } workbooks are new or changed since last time.
    }
receipt = Receipt: { $unit }, { $period }
receipt-read = { $file } was read { $date } at { $clock }.
receipt-sum = Checksum (SHA-256): { $sha256 }
receipt-progress = { $filled } of { $asked } values are filled in, { $errors ->
        [one] 1 error
       *[other] { $errors } errors
    }, { $warnings ->
        [one] 1 warning
       *[other] { $warnings } warnings
    }. { $ready ->
        [yes] The workbook is marked as ready.
       *[no] The workbook is not marked as ready.
    }
receipt-unusable = The workbook cannot be used:
close-wrote = The period is closed. Wrote { $path }
close-nothing-written = Nothing was written. A period is closed when all errors have been corrected.
period-of = { $code ->
        [T1] tertial 1 { $year }
        [T2] tertial 2 { $year }
        [HELAR] the full year { $year }
       *[month] { $month } { $year }
    }
remind-subject = Reminder: { $unit }, { $period }
remind-hello = Hello!
remind-no-date = What is asked for of { $period } is not complete yet.
remind-due = What is asked for of { $period } { $when ->
        [today] is due today, { $date }.
        [ahead] is due { $date }, in { $days ->
            [one] one day
           *[other] { $days } days
        }.
       *[past] was due { $date }, { $days ->
            [one] one day
           *[other] { $days } days
        } ago.
    }
remind-returned = The workbook has been returned: { $why }
remind-missing = The workbook has not come in. Save it as { $file }.
remind-blank = The workbook { $file } has not been begun.
remind-unusable = The workbook { $file } cannot be used:
remind-open = This is left in { $file }:
remind-more = … and { $count } more.
remind-not-ready = Mark the workbook as ready on the first sheet when everything is filled in.
remind-nobody = Everybody is done.
remind-wrote = { $count ->
        [0] Everybody is done.
        [one] Wrote one reminder in { $folder }.
       *[other] Wrote { $count } reminders in { $folder }.
    }
return-sheet = To correct
return-title = { $count ->
        [one] One thing to correct or look at
       *[other] { $count } things to correct or look at
    }
return-intro = Each row leads to its cell, which is red or yellow and has a comment. Red is an error and must be corrected. Yellow is a warning and may be right all the same: have a look. Correct in this file, save it and hand it in again; this sheet and the marks need not be removed.
return-why = the controller has returned the workbook: { $why }
return-why-help = correct what the controller asks about, save and hand in the workbook again
return-list-name = { $stem }-to-correct.xlsx
return-wrote = { $count ->
        [0] Nothing to correct.
        [one] Wrote one workbook with what is to be corrected in { $folder }.
       *[other] Wrote { $count } workbooks with what is to be corrected in { $folder }.
    }
refused-no-unit = no unit is called “{ $name }”. The units of the plan: { $known }.
refused-not-in = { $unit } has not handed in a workbook that can be used.
refused-has-errors = the workbook of { $unit } has errors that have not been corrected. Run tertial check --period { $period }, or return it with tertial return --period { $period }.
refused-why = say why with --why, without personal data.
refused-broken = the log mottaget.jsonl has been changed (line { $line }). Restore it from a backup; if there is none, put the file aside and begin again with tertial receive.
refused-not-approved = { $count ->
        [one] { $units } is not approved
       *[other] { $count } workbooks are not approved: { $units }
    }. Approve with tertial approve --period { $period }, and then close.
refused-closed = the period has been closed: { $file } is there. To do it again, move that file away first.
refused-into-period = { $path } is the folder that the workbooks are handed in to, and they would be written over. Choose another folder.
status-approved = approved
status-changed = changed since it was approved
status-returned = returned: { $why }
cli-status-remind = Reminders for those who are not done
cli-status-eml = The reminders as mail files in a folder
cli-receive = Receipts for what has come in, in the period's log
cli-approve = Approves workbooks
cli-approve-units = Units, by id or name (default: all without errors that are marked as ready)
cli-return = Returns a workbook
cli-return-unit = The unit, by id or name
cli-return-why = Why, without personal data
cli-close = Closes the period: what is approved becomes history
cli-check-give_back = Folder for the workbooks with their faults marked
write-interrupted = A run was stopped while the files in this folder were exchanged, so that they do not belong together. Run the command again, and all will be new.
receipt-message = Message to the controller: { $message }
not-approved = Not approved: { $units }. Run tertial check --period { $period } to see why.
refused-why-personal = the reason holds what looks like personal data (a number or an address). Write it without.
return-intro-alone = The file cannot be marked, so this is a list beside it. Correct the workbook that was handed in and hand that in again, not this one. Errors must be corrected. A warning may be right all the same: have a look.
explain-nothing = Nothing in the report is named or has the id “{ $topic }”.
explain-near-name = “{ $name }”
explain-near-or = or
explain-from = from

# The reader: why a file or a cell cannot be read.
read-lock-file = lock file of a spreadsheet program that has the workbook open; it is skipped
read-help-lock-file = close the workbook in the spreadsheet program and the file disappears
read-empty = the file is empty
read-help-empty = wait until synchronisation has finished, or ask the unit to send the workbook again
read-not-a-file = it is no ordinary file
read-in-use = it is open in another program
read-help-in-use = close the file in the other program and run again
read-denied = you are not allowed to read it
read-help-denied = ask the folder’s owner for permission to read; if the file is open in another program, close it there
read-missing = it does not exist, although the folder lists its name
read-help-missing = wait until synchronisation has finished, or ask the unit to send the workbook again
read-failed = the computer cannot fetch it
read-help-failed = check that the disk or the network is connected and run again
read-too-large = the file is { $size } MB; at most { $limit } MB are read
read-help-too-large = remove pictures and pasted material, or fill in a new template
read-looks-csv = the file is text (CSV) and not a workbook, whatever its extension says
read-looks-html = the file is a web page and not a workbook, whatever its extension says
read-looks-xml = the file is a spreadsheet in an XML format that is not read
read-looks-flat = the file is an OpenDocument spreadsheet in a single XML file (.fods), which is not read
read-help-flat = open it in LibreOffice, choose Save As and “ODF Spreadsheet (.ods)” or “Excel 2007–365 (.xlsx)”, and put that file into the folder instead
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
pdf-on-page = (page { $page })
pdf-page = page { $page } of { $pages }
pdf-table-continued = { $group } (continued)
pdf-table-empty = Nothing to report.

## Targets in words

target-yes = Yes
target-increase = increase
target-decrease = decrease
target-higher = higher is better
target-lower = lower is better
target-keep = keep
target-increase-by = increase by { $by }
target-decrease-by = decrease by { $by }
target-points = { $form ->
        [one] { $points } percentage point
       *[other] { $points } percentage points
    }
target-against = { $change } compared with { $label }
target-against-both = { $change } compared with { $label } ({ $value })
target-bands = green { $green }, yellow { $yellow }
target-unset = no target
target-none = no target: { $why }
target-not-set = No target
target-caption = Indicators and targets, { $goal }
target-other = { $own } ({ $other })
target-and-other = { $own }; { $other }
target-of-level = { $level }: { $target }

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
template-todo-check = ← Check
template-todo-reason = ← Give a reason
template-todo-reason-if = ← Reason if it differs
template-state-missing = Missing:
template-state-of = of { $total }
template-state-comments = Missing comments:
template-state-check = To be checked:
template-state-reasons = Without a reason:
template-state-done = Done: nothing is missing
template-state-texts = Sections written:
template-state-decisions = Statuses decided:
template-total-missing = Missing in all:
template-total-done = All is filled in. Mark as ready at the bottom of the sheet and save.
template-total-check = All is filled in. Look over what is to be checked, then mark as ready at the bottom of this sheet and save.
template-total-marked = All is filled in and marked as ready. Save the file. Thank you!
template-total-early = Marked as ready although something is missing:
template-proposal-units = { $count } of { $of } units
template-proposal-children = { $count } of { $of } parts
template-blank-required = Required: the report cannot be compiled without it.
template-blank-section = The section may be left blank.
template-blank-goal = The report then shows the goal's status and the units' answers only.
template-blank-citizens = The paragraph is left out.
template-blank-indicator = The indicator then stands in the table only.
template-text-goal = Goal { $goal }: summary
template-text-citizens = Goal { $goal }: results for residents
template-text-indicator = Indicator { $indicator }
template-number-title = A number is expected
template-number-reason = Write a number, for example 12 or 4.5. If there is none: leave blank and choose why under “If there is no value”. Keep what you wrote?
template-number-comment = Write a number, for example 12 or 4.5. If there is none: leave blank and explain in the comment. Keep what you wrote?
template-number-plan = Write a number, for example 12 or 4.5. If there is none: leave blank. Keep what you wrote?
template-prompt-percent = Write the per cent, for example 42.
template-prompt-count = Write the count, for example 12.
template-prompt-since = Write the count since 1 January, not only what has been added since the previous report.
template-prompt-number = Write a number, for example 12 or 4.5.
template-prompt-money = Write the amount in kronor, for example 125000.
template-prompt-yes-no = Choose Yes or No.
template-prompt-degree = Choose Yes, Partly or No.
template-prompt-text = Write a short text.
template-name-since = { $name }, since 1 January
template-name-of-which = of which { $name }
template-intro-shares = For shares write numerator and denominator; the share is computed.
template-intro-since = What is counted since 1 January says so on its row: write all that the year has come to so far, not only what has been added since the previous report.
template-intro-variance = Variance = actual − budget; positive is surplus.
template-intro-grant = The cost is negative and the grant positive; the variance is both together, and positive is surplus.
template-intro-no-proposal = Where the proposal is blank, or its column hidden, nothing was there when the file was made. To see the proposals: wait until the units have handed in, move this file out of the folder before anything is filled in, and run tertial templates again.
template-choice-title = Choose from the list
template-choice-message = Choose one of the words in the list: click the arrow to the right of the cell.
template-id-title = The id does not exist yet
template-id-message = There is no row with this id. Keep it and add the row later?
template-code-title = The code is not known
template-code-message = The code gives no checks and no sentences. Keep it?
template-id = Id
template-id-help = Short and lasting: lower-case a–z, digits, full stops and hyphens, for example adult-unit. Other sheets refer to it. Do not change it once the period has begun.
template-example = e.g. { $text }
template-department = The administration
template-plan-step-1 = Fill in this sheet, then go through the sheets from left to right. Heads with * must be filled in; the grey row at the top of each sheet is an example.
template-plan-step-2 = Give each unit, goal, indicator and line an id in the first column: lower-case letters, digits and hyphens. Do not change it once the period has begun.
template-plan-step-3 = The sheets refer to each other by id: the goal's id on the indicator, the units' ids under “Reported by” (several with commas, or alla).
template-plan-step-4 = Insert, move, copy and delete rows as you like. Columns are recognised by a hidden row above the heads: leave it alone.
template-plan-step-5 = Amounts are in kr or tkr, as you choose on the sheet Committee. Costs are negative, income positive.
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
example-indicators-decimals = 1
example-indicators-direction = Up
example-indicators-target = >=80
example-indicators-target-t1 = >=75
example-indicators-target-t2 = >=78
example-indicators-other-target = 75 % (municipal)
example-indicators-baseline = 74.2
example-indicators-baseline-label = T2 2024
example-indicators-aggregation = Ratio
example-indicators-cumulative = No
example-indicators-reporters = adult-unit, job-centre
example-indicators-periods = T1, T2, HELAR
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
example-economic-risks-id = er1
example-economic-risks-kind = Risk
example-economic-risks-name = More placements of children and young people than budgeted
example-economic-risks-block = Individuals and families
example-economic-risks-scope = Residential care and supported foster homes
example-economic-risks-low = 5 000
example-economic-risks-high = 10 000
example-economic-risks-responsible = Head of division, children and youth
example-economic-risks-reporters = forvaltning
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
example-measures-decimals = 1
example-measures-direction = Down
example-measures-aggregation = Ratio
example-measures-cumulative = No
example-measures-minimum = Staff
example-measures-reporters = alla
example-measures-parts = hours of absence / ordinary hours
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
example-economic-tables-id = net
example-economic-tables-name = Net cost per operation
example-economic-tables-form = Net cost
example-economic-tables-agrees = result
example-month-budget-id = adult-staff
example-month-budget-name = Staff costs
example-month-budget-m01 = -2 550 000
example-month-budget-m02 = -2 550 000
example-month-budget-m03 = -2 550 000
example-month-budget-m04 = -2 550 000
example-month-budget-m05 = -2 550 000
example-month-budget-m06 = -2 650 000
example-month-budget-m07 = -2 700 000
example-month-budget-m08 = -2 300 000
example-month-budget-m09 = -2 550 000
example-month-budget-m10 = -2 550 000
example-month-budget-m11 = -2 550 000
example-month-budget-m12 = -2 550 000
example-legends-id = c1
example-legends-list = Assignments
example-legends-green = goes according to plan
example-legends-yellow = deviates partly from the plan
example-legends-red = does not go according to plan
example-charts-id = fees-chart
example-charts-name = The fees are those of last year
example-charts-form = Bars
example-charts-table = fees
example-charts-shown = 3
example-charts-unit = kr
example-pictures-id = map
example-pictures-name = The districts of the municipality
example-pictures-file = map.png
example-pictures-alt = Five districts: three north of the river and two south of it.

# The manual of diagnostics
manual-title = Errors, warnings and notes
manual-intro = Everything that tertial check and tertial compile can say, by code. The same text is shown by tertial explain T0107. The page is made from the program's own messages.
manual-remedy-varies = the message says, since it depends on what is wrong
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

# What the parts show, and what feeds them
part-goal-overview = The goals' statuses now and in the report before: a column for each goal at the top, with its summary.
    .fed = the plan's sheet Goals, the units' sheet Goals and the administration's sheet Decisions
part-goal-chapters = A chapter for each goal: status, texts, table and charts of its indicators, its activities.
    .fed = the plan's sheets Goals, Indicators and Activities, the units' sheets of the same names, the administration's Texts and Decisions
part-goal-table-compact = All goals and indicators in one table, with a sentence for each goal area.
    .fed = the plan's sheets Goals and Indicators, the units' sheets of the same names
part-goal-plan = The goals as decided: indicators with targets, activities and assignments.
    .fed = the plan's sheets Goals, Indicators, Activities and Assignments
part-monthly-status = Each goal's status month by month, in colours and words.
    .fed = the saved results of month reports, or Goal status on the plan's sheet History
part-unit-comments = What the units have written about the goals, by goal.
    .fed = the comments on the units' sheet Goals
part-goal-table-history = The indicators with outcomes of earlier periods, target and status. An indicator without a value stays, with the reason.
    .fed = the plan's sheets Indicators and History, saved results
part-activities = Activities and actions with statuses now and earlier in the year, and a sentence on how many are done.
    .fed = the plan's and the units' sheet Activities (the kinds Activity and Action)
part-assignments = The assignments by commissioner, with statuses now and earlier in the year.
    .fed = the plan's and the units' sheet Assignments; the plan's Legends if statuses are colours
part-accessibility = The actions of the accessibility plan with their statuses.
    .fed = the plan's and the units' sheet Activities (the kind Accessibility)
part-improvement = Actions that are measured: the indicator's outcome, targets of period and year, status, comment.
    .fed = the plan's and the units' sheet Activities (the kind Improvement), with Measured by
part-volumes = Volumes over time, with changes in number and per cent.
    .fed = the plan's sheet Measures (the family Volume), the units' sheet Volumes, the plan's sheet History
part-staff = Staff measures over time: sick leave, turnover, HME. A sentence on the measures with the codes sick_r12, turnover and hme.
    .fed = the plan's sheet Measures (the family Staff), the units' sheet Staff, the plan's sheet History
part-pulse = The questions of the pulse survey over time, with computed means and colours by limits of the plan.
    .fed = the plan's sheet Measures (the family Pulse survey, the columns Green from and Yellow from), the units' sheet Staff
part-kkik = Key figures over several years with colours by the place among municipalities.
    .fed = the plan's sheet Measures (the family KKiK, the column Colour by position), the units' sheet Quality, Measure and Measure's colour on the plan's sheet History
part-quality = Quality measures over time, with computed totals: lex Sarah, complaints, decisions not carried out.
    .fed = the plan's sheet Measures (the family Quality), the units' sheet Quality, the plan's sheet History
part-years = Measures year by year: years downwards, the year's periods to the right. Made for sick leave over twelve months.
    .fed = the plan's sheets Measures and History, saved results
part-economy-table = Actual and forecast against budget, with sentences, sums and charts.
    .fed = the plan's sheets Economy and Economic tables (Budget by month for months), the units' sheet Economy
part-economy-grant = Grant, net cost and result side by side, for the period and the year.
    .fed = the plan's sheet Economy with a table of the form Municipal grant, the units' sheet Economy
part-economy-result = Result statement: income, kinds of cost and result, against budget and last year.
    .fed = the plan's sheet Economy with a table of the form Result statement, the units' sheet Economy
part-economy-net-cost = Net cost per operation, against budget and last year, with next year's budget.
    .fed = the plan's sheet Economy with a table of the form Net cost, the units' sheet Economy
part-economy-budget = The budget line by line: last year's outcome, this year's budget and next year's.
    .fed = the plan's sheet Economy
part-grant-bridge = How the municipal grant changes from last year's level to this year's, step by step.
    .fed = the plan's sheet Grant bridge
part-economic-risks = Economic risks and opportunities as intervals, with likelihood and sums.
    .fed = the plan's and the units' sheet Economic risks
part-risks = Risks above the plan's threshold: matrix, value, actions and status. Risks without a value are there too.
    .fed = the plan's and the units' sheet Risks
part-introduction = An introduction.
    .fed = the plan's sheet Texts
part-outlook = The outlook and the committee's conditions.
    .fed = the plan's sheet Texts
part-follow-up = How the goals are followed up in the year.
    .fed = the plan's sheet Texts
part-fees = The committee's fees, as a text and as a table with the same id.
    .fed = the plan's sheets Texts and Tables
part-governing-documents = Governing documents.
    .fed = the plan's sheets Texts and Tables
part-year-wheel = The year's work month by month, as a text and as a table with the same id.
    .fed = the plan's sheets Texts and Tables
part-events = The period's key events.
    .fed = the administration's sheet Texts
part-political-decisions = Political decisions that matter to the committee.
    .fed = the administration's sheet Texts
part-analysis = The economic analysis.
    .fed = the administration's sheet Texts
part-measures-taken = What is done for a balanced economy.
    .fed = the administration's sheet Texts
part-investments = Investments, as a text and as a table with the same id.
    .fed = the administration's sheet Texts, the plan's sheet Tables
part-child-perspective = Consequences for children.
    .fed = the administration's sheet Texts, in the plan document the plan's
part-free-text = A text of the plan's sheet Texts, fixed or written every period.
    .fed = the plan's sheet Texts, the administration's sheet Texts
part-plain-language = The report in plain language: the administration's own lines, and short sentences about the goals, the money and what is red.
    .fed = statuses and sums that the report computes; the administration's sheet Texts, the row plain-language
part-exceptions = Everything that is red or yellow, forecasts beyond the plan's limit, delayed work and risks that have risen, in one table: what, status before and now, why, what is done, by whom and until when.
    .fed = statuses and comments of the units' sheets, the administration's Decisions and Texts; Responsible and Due on the plan's sheets Activities and Assignments; the limits on the plan's sheet Rules
part-proposal = What the committee is proposed to decide: the administration's text, or that the report is approved and forwarded to the municipal executive board.
    .fed = the administration's sheet Texts; if it is left blank, the two usual decisions are printed
part-conclusions = Conclusions.
    .fed = the administration's sheet Texts
part-free-table = A table typed in the plan: text as typed, numbers with checked sums, statuses.
    .fed = the plan's sheet Tables
part-free-chart = Bars, stacked bars or lines of a free table or of measures.
    .fed = the plan's sheet Charts
part-picture = A picture of the project folder, with caption and alternative text.
    .fed = the plan's sheet Pictures
part-summary = One page: key figures, the administration's words, the goals' statuses, how the forecast has changed with a chart, the most important of what does not go as planned, and the proposal for decision. It stands first, before the contents, if it is the plan's first part.
    .fed = all that has been reported, the administration's Texts
part-changes = What has changed since the report before: statuses, forecast, risks.
    .fed = the saved results of the report before
part-method = How figures and colours were computed, and from which files.
    .fed = the plan's sheet Rules and all workbooks
parts-title = The report's parts
parts-intro = Every part that the plan's sheet Report can choose. { $command } with the part's name shows the same. The page is generated from the program's own tables.
parts-shows = Shows
parts-feeds = Fed by
parts-about = About
parts-columns = Columns
parts-texts = Texts
parts-default = In a new plan
parts-picture = Picture
parts-about-none = nothing
parts-about-ids = ids of the sheet { $sheet }
parts-about-words = words of the column { $column } of the sheet { $sheet }
parts-about-required = { $what }, required
parts-about-optional = { $what }; blank gives all
parts-columns-periods = periods: 2019..2023, jan..dec, T1, T2 2024
parts-default-none = chosen on the sheet Report
parts-hosts = Other parts can be placed in its chapter.
family-goals = Goals
family-work = Work
family-measures = Measures over time
family-economy = Economy
family-risks = Risks
family-free = Texts, tables, charts and pictures
family-report = About the report
