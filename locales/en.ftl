# User-facing words, English.

# Committee workbook (render::xlsx)
xlsx-chart-data = Chart data
xlsx-chart-data-intro = The numbers behind the charts of this workbook.
xlsx-chart-category = Category
xlsx-page = Page { $page } of { $pages }
xlsx-risk-threshold = The figures are the numbers of the risks in the table. Fields with a heavy frame: risk value { $value } or higher.
