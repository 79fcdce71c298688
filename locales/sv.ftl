# User-facing words, Swedish.

# PDF
pdf-contents = Innehåll
pdf-contents-link = { $title }, sida { $page }
pdf-page = sida { $page } av { $pages }
pdf-table-empty = Inget att redovisa.
