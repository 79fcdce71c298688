"""Recalculates workbooks in LibreOffice and compares every formula with the result stored in the file.

    /usr/bin/python3 .ci/xlsx/recalc.py WORKBOOK...

Needs LibreOffice with its Python bridge (python3-uno). Exits 1 if a result differs, if a formula has no
stored result, or if LibreOffice cannot open the file.
"""

import os
import re
import subprocess
import sys
import tempfile
import time
import zipfile
from xml.etree import ElementTree

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
REL = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
# Sums in another order differ in the last digits of a double.
TOLERANCE = 1e-11


def stored(path):
    """Sheet, cell and stored result of every formula, as they stand in the file."""
    with zipfile.ZipFile(path) as archive:
        targets = {
            relation.get("Id"): relation.get("Target")
            for relation in ElementTree.fromstring(archive.read("xl/_rels/workbook.xml.rels"))
        }
        book = ElementTree.fromstring(archive.read("xl/workbook.xml"))
        for sheet in book.iter(MAIN + "sheet"):
            part = "xl/" + targets[sheet.get(REL + "id")].removeprefix("/xl/")
            for cell in ElementTree.fromstring(archive.read(part)).iter(MAIN + "c"):
                formula = cell.find(MAIN + "f")
                if formula is not None:
                    value = cell.findtext(MAIN + "v")
                    yield sheet.get("name"), cell.get("r"), cell.get("t"), formula.text, value


def position(name):
    letters, row = re.fullmatch(r"([A-Z]+)(\d+)", name).groups()
    column = 0
    for letter in letters:
        column = column * 26 + ord(letter) - ord("A") + 1
    return column - 1, int(row) - 1


def compare(document, path):
    count, problems = 0, []
    for sheet, name, kind, formula, value in stored(path):
        count += 1
        cell = document.Sheets.getByName(sheet).getCellByPosition(*position(name))
        where = f"{path}, {sheet}!{name} ={formula}"
        if value is None:
            problems.append(f"{where}: no stored result")
        elif cell.getError():
            problems.append(f"{where}: LibreOffice gives error {cell.getError()}")
        elif kind == "str":
            if cell.String != value:
                problems.append(f"{where}: stored {value!r}, recalculated {cell.String!r}")
        else:
            expected, found = float(value), cell.Value
            if abs(found - expected) > TOLERANCE * max(1.0, abs(expected)):
                problems.append(f"{where}: stored {expected!r}, recalculated {found!r}")
    print(f"{path}: {count} formulas recalculated, {len(problems)} differ")
    return problems


def check(desktop, path):
    hidden = PropertyValue()
    hidden.Name, hidden.Value = "Hidden", True
    url = uno.systemPathToFileUrl(os.path.abspath(path))
    document = desktop.loadComponentFromURL(url, "_blank", 0, (hidden,))
    if document is None:
        return [f"{path}: LibreOffice cannot open it"]
    try:
        document.calculateAll()
        return compare(document, path)
    finally:
        document.close(True)


def connect(pipe, office):
    resolver = uno.getComponentContext().ServiceManager.createInstance(
        "com.sun.star.bridge.UnoUrlResolver"
    )
    for _ in range(240):
        if office.poll() is not None:
            sys.exit("LibreOffice ended before it could be reached")
        try:
            context = resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
            return context.ServiceManager.createInstance("com.sun.star.frame.Desktop")
        except NoConnectException:
            time.sleep(0.5)
    sys.exit("LibreOffice does not answer")


def main():
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    pipe = f"tertial-recalc-{os.getpid()}"
    with tempfile.TemporaryDirectory() as profile:
        office = subprocess.Popen(
            [
                "soffice",
                "--headless",
                "--norestore",
                f"-env:UserInstallation={uno.systemPathToFileUrl(profile)}",
                f"--accept=pipe,name={pipe};urp;",
            ],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        try:
            desktop = connect(pipe, office)
            problems = [problem for path in sys.argv[1:] for problem in check(desktop, path)]
            try:
                desktop.terminate()
            except Exception:  # The bridge closes under the call; that is what was asked for.
                pass
            office.wait(timeout=30)
        finally:
            if office.poll() is None:
                office.kill()
    print("\n".join(problems))
    sys.exit(1 if problems else 0)


main()
