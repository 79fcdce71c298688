"""Makes the golden workbooks of the reader with real applications.

They are kept in the repository, because every version of an application writes them a little
differently. Run this only to add one:

    python3 -m venv --system-site-packages /tmp/golden && /tmp/golden/bin/pip install openpyxl==3.1.5 msoffcrypto-tool==6.1.0
    /tmp/golden/bin/python tests/golden/make.py

Needs LibreOffice (`soffice`) with its Python bridge (`uno`).
"""

import datetime
import pathlib
import subprocess
import tempfile
import time

import openpyxl
import uno
from com.sun.star.awt import Point, Size
from com.sun.star.beans import PropertyValue
from com.sun.star.util import Date
from msoffcrypto.format.ooxml import OOXMLFile
from openpyxl.utils.datetime import CALENDAR_MAC_1904

HERE = pathlib.Path(__file__).resolve().parent
PIPE = "tertial-golden"


def setting(name, value):
    prop = PropertyValue()
    prop.Name, prop.Value = name, value
    return prop


def start_office(profile):
    process = subprocess.Popen(
        [
            "soffice",
            f"-env:UserInstallation=file://{profile}",
            "--headless",
            "--norestore",
            f"--accept=pipe,name={PIPE};urp;",
        ]
    )
    resolver = uno.getComponentContext().ServiceManager.createInstance("com.sun.star.bridge.UnoUrlResolver")
    for _ in range(120):
        try:
            context = resolver.resolve(f"uno:pipe,name={PIPE};urp;StarOffice.ComponentContext")
            return process, context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
        except Exception:
            time.sleep(0.5)
    raise SystemExit("LibreOffice did not start")


def new_document(desktop):
    return desktop.loadComponentFromURL("private:factory/scalc", "_blank", 0, (setting("Hidden", True),))


def save(document, name, filter_name, *settings):
    document.storeToURL((HERE / name).as_uri(), (setting("FilterName", filter_name), *settings))


def formatted(document, cell, code):
    locale = uno.createUnoStruct("com.sun.star.lang.Locale")
    locale.Language, locale.Country = "sv", "SE"
    formats = document.NumberFormats
    key = formats.queryKey(code, locale, False)
    cell.NumberFormat = key if key != -1 else formats.addNew(code, locale)


def fill(document):
    """One sheet with every kind of cell, one hidden sheet, custom properties."""
    sheets = document.Sheets
    sheet = sheets.getByIndex(0)
    sheet.Name = "Mål & mått"
    cell = sheet.getCellByPosition

    # Rows: A the name of the case, B the value.
    cases = [
        ("text", lambda c: setattr(c, "String", "Hushåll med ekonomiskt bistånd")),
        ("two lines", lambda c: setattr(c, "String", "första raden\nandra  raden <&>")),
        ("text like a formula", lambda c: setattr(c, "String", "=1+1")),
        ("number", lambda c: setattr(c, "Value", 80.5)),
        ("percent", lambda c: (setattr(c, "Value", 0.44), formatted(document, c, "0%"))),
        ("percent with decimals", lambda c: (setattr(c, "Value", -0.074), formatted(document, c, "0,0%"))),
        ("kronor", lambda c: (setattr(c, "Value", -382590.25), formatted(document, c, '# ##0" kr"'))),
        ("float noise", lambda c: setattr(c, "Formula", "=0.1+0.2")),
        ("date", lambda c: (setattr(c, "Formula", "2025-08-31"), formatted(document, c, "D MMMM YYYY"))),
        ("date and time", lambda c: (setattr(c, "Value", 45900.75), formatted(document, c, "YYYY-MM-DD TT:MM"))),
        ("time", lambda c: (setattr(c, "Value", 12.5 / 24), formatted(document, c, "TT:MM"))),
        ("duration", lambda c: (setattr(c, "Value", 26.5 / 24), formatted(document, c, "[TT]:MM:SS"))),
        ("tick box", lambda c: setattr(c, "Formula", "=TRUE()")),
        ("sum", lambda c: setattr(c, "Formula", "=B4*2")),
        ("empty text", lambda c: setattr(c, "Formula", '=""')),
        ("text result", lambda c: setattr(c, "Formula", '="å"&"ä"')),
        ("division", lambda c: setattr(c, "Formula", "=1/0")),
        ("not available", lambda c: setattr(c, "Formula", "=NA()")),
        ("argument", lambda c: setattr(c, "Formula", "=SQRT(-1)")),
        ("name", lambda c: setattr(c, "Formula", "=NOSUCHFUNCTION(1)")),
        ("commented", lambda c: setattr(c, "Value", 7)),
        ("with a drawing", lambda c: setattr(c, "String", "cellens text")),
        ("no-break space", lambda c: setattr(c, "String", "1\u00a0234,5")),
        ("spaces around", lambda c: setattr(c, "String", "  inne  ")),
    ]
    for row, (name, put) in enumerate(cases):
        cell(0, row).String = name
        put(cell(1, row))

    # Five equal rows, which .ods stores as one; blank rows before them.
    for row in range(40, 45):
        for col in range(2, 5):
            cell(col, row).Value = 3
    # Merged: the value stands at the top left.
    cell(3, 30).String = "sammanslagna"
    sheet.getCellRangeByName("D31:F32").merge(True)
    cell(3, 33).String = "efter"

    comment_at = cell(1, 20).CellAddress
    sheet.Annotations.insertNew(comment_at, "en kommentar som inte är värdet")

    shape = document.createInstance("com.sun.star.drawing.TextShape")
    shape.Size = Size(4000, 1000)
    sheet.DrawPage.add(shape)
    shape.String = "text i en ruta"
    shape.Anchor = cell(1, 21)

    sheets.insertNewByName("_dold", 1)
    hidden = sheets.getByName("_dold")
    hidden.getCellByPosition(0, 0).String = "#id"
    hidden.IsVisible = False

    properties = document.DocumentProperties.UserDefinedProperties
    properties.addProperty("tertial.unit", 128, "vuxenenheten å")
    properties.addProperty("tertial.period", 128, "T2 & 2025")


def office_workbooks(desktop):
    document = new_document(desktop)
    fill(document)
    save(document, "libreoffice.xlsx", "Calc MS Excel 2007 XML")
    save(document, "libreoffice.ods", "calc8")
    save(document, "libreoffice.xlsm", "Calc MS Excel 2007 VBA XML")
    save(document, "libreoffice.xls", "MS Excel 97")
    save(document, "flat.xlsx", "OpenDocument Spreadsheet Flat XML")
    save(document, "encrypted.ods", "calc8", setting("Password", "hemligt"))
    save(document, "web-page.xlsx", "HTML (StarCalc)", setting("FilterOptions", "SkipImages"))
    save(document, "text.xlsx", "Text - txt - csv (StarCalc)", setting("FilterOptions", "59,34,76,1"))
    document.close(True)

    document = new_document(desktop)
    document.NullDate = Date(1, 1, 1904)
    cell = document.Sheets.getByIndex(0).getCellByPosition(0, 0)
    cell.Formula = "2025-08-31"
    formatted(document, cell, "YYYY-MM-DD")
    save(document, "libreoffice-1904.xlsx", "Calc MS Excel 2007 XML")
    save(document, "libreoffice-1904.ods", "calc8")
    document.close(True)

    document = new_document(desktop)
    document.Sheets.getByIndex(0).getCellByPosition(16383, 1048575).Value = 42
    save(document, "last-cell.xlsx", "Calc MS Excel 2007 XML")
    save(document, "last-cell.ods", "calc8")
    document.close(True)


def openpyxl_workbooks():
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Ekonomi"
    sheet["A1"], sheet["B1"] = 1, "=A1+1"
    sheet["A2"] = 0.44
    sheet["A2"].number_format = "0.0%"
    sheet["A3"] = datetime.date(2025, 8, 31)
    sheet["A4"] = True
    sheet["A5"] = "#DIV/0!"
    sheet["A6"] = "ÅÄÖ"
    sheet["C9"].number_format = "0%"  # blank, with a format only
    book.custom_doc_props.append(openpyxl.packaging.custom.StringProperty(name="tertial.unit", value="boende"))
    book.create_chartsheet("Diagram").add_chart(openpyxl.chart.BarChart())
    hidden = book.create_sheet("dold")
    hidden.sheet_state = "veryHidden"
    book.save(HERE / "openpyxl.xlsx")

    book = openpyxl.Workbook()
    book.epoch = CALENDAR_MAC_1904
    book.active["A1"] = datetime.date(2025, 8, 31)
    book.save(HERE / "openpyxl-1904.xlsx")


def encrypted_workbook():
    """As Excel encrypts; LibreOffice does so only from its dialogue."""
    with open(HERE / "openpyxl.xlsx", "rb") as plain, open(HERE / "encrypted.xlsx", "wb") as encrypted:
        OOXMLFile(plain).encrypt("hemligt", encrypted)


def main():
    openpyxl_workbooks()
    encrypted_workbook()
    with tempfile.TemporaryDirectory() as profile:
        process, desktop = start_office(profile)
        try:
            office_workbooks(desktop)
        finally:
            try:
                desktop.terminate()
            except Exception:
                pass
            process.wait(timeout=60)


if __name__ == "__main__":
    main()
