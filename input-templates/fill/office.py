"""LibreOffice as a person at the keyboard.

Takes workbooks that tertial wrote, returns them typed into and saved. Finds a sheet by its marker cell, a row by its
id and a column by its key, and never types into a locked cell: a person could not.
"""

import shutil
import subprocess
import tempfile
import time
from pathlib import Path

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException
from com.sun.star.table.CellContentType import EMPTY, FORMULA

MARKER = "#tertial"
ID = "#id"
FILTERS = {".xlsx": "Calc MS Excel 2007 XML", ".ods": "calc8"}


def prop(name, value):
    item = PropertyValue()
    item.Name, item.Value = name, value
    return item


class Office:
    """A LibreOffice of our own, with a profile that is thrown away."""

    def __enter__(self):
        self.profile = Path(tempfile.mkdtemp(prefix="lo-tertial-fill-"))
        pipe = self.profile.name
        self.process = subprocess.Popen(
            [
                "soffice", "--headless", "--invisible", "--norestore", "--nologo", "--nodefault",
                f"-env:UserInstallation={self.profile.as_uri()}",
                f"--accept=pipe,name={pipe};urp;",
            ],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )  # fmt: skip
        local = uno.getComponentContext()
        resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
        for _ in range(120):
            try:
                context = resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
                break
            except NoConnectException:
                time.sleep(0.5)
        else:
            raise SystemExit("LibreOffice did not start")
        self.desktop = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
        return self

    def __exit__(self, *_):
        try:
            self.desktop.terminate()
            self.process.wait(30)
        except Exception:
            self.process.kill()
        shutil.rmtree(self.profile, ignore_errors=True)

    def open(self, path):
        document = self.desktop.loadComponentFromURL(path.resolve().as_uri(), "_blank", 0, (prop("Hidden", True),))
        if document is None:
            raise SystemExit(f"{path}: LibreOffice cannot open it")
        return Workbook(document, path)


class Workbook:
    """An open workbook."""

    def __init__(self, document, path):
        self.document, self.path = document, path
        self.sheets = {}
        for sheet in document.Sheets:
            found = Sheet.of(sheet, path.name)
            if found:
                self.sheets[found.key] = found

    def sheet(self, key):
        if key not in self.sheets:
            raise SystemExit(f"{self.path.name}: no sheet “{key}”, only {', '.join(self.sheets)}")
        return self.sheets[key]

    def save(self, path):
        self.document.calculateAll()
        self.document.storeToURL(path.resolve().as_uri(), (prop("FilterName", FILTERS[path.suffix]),))
        self.document.close(True)


class Sheet:
    """A sheet with a marker cell and a key row."""

    @classmethod
    def of(cls, sheet, book):
        cells = used(sheet)
        marker = next((text for row in cells for text in row if str(text).startswith(MARKER)), None)
        keys = next((number for number, row in enumerate(cells) if ID in row), None)
        if marker is None or keys is None:
            return None
        return cls(sheet, f"{book}, {sheet.Name}", marker.split()[-1], keys, cells[keys])

    def __init__(self, sheet, place, key, key_row, keys):
        self.sheet, self.place, self.key = sheet, place, key
        self.columns = {name: column for column, name in enumerate(keys) if str(name).startswith("#")}
        # The visible heads stand below the hidden keys; data follows.
        self.first = key_row + 2
        id_column = self.columns[ID]
        self.rows = {}
        for number, row in enumerate(used(sheet)):
            if number >= self.first and str(row[id_column]).strip():
                self.rows[plain(row[id_column])] = number

    def put(self, row_id, cells):
        """Types cells of the row with an id."""
        if row_id not in self.rows:
            raise SystemExit(f"{self.place}: no row “{row_id}”")
        for key, value in cells.items():
            self.type(self.rows[row_id], key, value)

    def clear(self):
        """Empties the rows that the blank workbook came with, where a person could."""
        last = max(self.rows.values(), default=self.first - 1)
        for number in range(self.first, last + 1):
            for column in self.columns.values():
                cell = self.sheet.getCellByPosition(column, number)
                if cell.Type not in (EMPTY, FORMULA) and not self.locked(cell):
                    cell.setString("")
        self.rows = {}

    def append(self, rows):
        """Types rows from the first row on."""
        for number, cells in enumerate(rows, start=self.first):
            for key, value in cells.items():
                self.type(number, key, value)

    def type(self, row, key, value):
        if key not in self.columns:
            raise SystemExit(f"{self.place}: no column “{key}”")
        cell = self.sheet.getCellByPosition(self.columns[key], row)
        place = f"{self.place}, {key}, row {row + 1}"
        if self.locked(cell):
            raise SystemExit(f"{place}: locked, nobody could type “{value}” there")
        if isinstance(value, (int, float)):
            cell.setValue(value)
        else:
            cell.setString(value)
        if (cell.Value if isinstance(value, (int, float)) else cell.String) != value:
            raise SystemExit(f"{place}: holds “{cell.String}” after typing “{value}”")

    def locked(self, cell):
        return self.sheet.isProtected() and cell.CellProtection.IsLocked


def used(sheet):
    """The cells from A1 to the last used one."""
    cursor = sheet.createCursor()
    cursor.gotoEndOfUsedArea(False)
    area = cursor.RangeAddress
    return sheet.getCellRangeByPosition(0, 0, area.EndColumn, area.EndRow).getDataArray()


def plain(value):
    """An id as text, also where a cell turned it into a number."""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value).strip()
