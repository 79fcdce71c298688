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
