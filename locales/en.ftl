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
