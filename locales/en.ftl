# User-facing words, English.

# PDF
pdf-contents = Contents
pdf-contents-link = { $title }, page { $page }
pdf-page = page { $page } of { $pages }
pdf-table-empty = Nothing to report.
