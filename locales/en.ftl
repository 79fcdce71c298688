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
# Committee workbook (render::xlsx)
xlsx-chart-data = Chart data
xlsx-chart-data-intro = The numbers behind the charts of this workbook.
xlsx-chart-category = Category
xlsx-page = Page { $page } of { $pages }
xlsx-risk-threshold = The figures are the numbers of the risks in the table. Fields with a heavy frame: risk value { $value } or higher.
# The reader: why a file or a cell cannot be read.
read-lock-file = lock file of a spreadsheet program that has the workbook open; it is skipped
read-help-lock-file = close the workbook in the spreadsheet program and the file disappears
read-empty = the file is empty
read-help-empty = wait until synchronisation has finished, or ask the unit to send the workbook again
read-too-large = the file is { $size } MB; at most { $limit } MB are read
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
