# User-facing words, Swedish.

# Committee workbook (render::xlsx)
xlsx-chart-data = Diagramdata
xlsx-chart-data-intro = Talen bakom arbetsbokens diagram.
xlsx-chart-category = Kategori
xlsx-page = Sida { $page } av { $pages }
xlsx-risk-threshold = Siffrorna är riskernas nummer i tabellen. Fält med kraftig ram: riskvärde { $value } eller högre.
