"""Types into a unit's workbook what people type by mistake, lets LibreOffice recalculate it, and asks what it says.

    python3 typed.py TERTIAL PROJECT

PROJECT is copied; its templates of tertial 2 are made anew.
"""

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import openpyxl

# Sheet, row, column, what is typed, and what the row says then.
TYPED = [
    ("Ekonomi", "ek-ekonomiskt-bistand", {"#actual": "12 tusen"}, "← Kontrollera"),
    ("Ekonomi", "ek-varav-bistand", {"#actual": 5_000_000}, "← Kontrollera"),
    ("Indikatorer", "egen-forsorjning", {"#numerator": 160, "#denominator": 150}, "← Kontrollera"),
    ("Indikatorer", "i-aktivitet", {"#numerator": 10, "#denominator": 0}, "← Kontrollera"),
    ("Indikatorer", "hushall", {"#outcome": "ej mätt"}, "← Kommentera"),
    ("Indikatorer", "barnfamiljer", {"#outcome": "1 234"}, ""),
    ("Indikatorer", "langvarigt", {}, "← Fyll i"),
    ("Mål", "1.1", {"#status": "Grönaktig"}, "← Kontrollera"),
]


def keys(sheet):
    for row in sheet.iter_rows(min_row=1, max_row=6):
        found = {cell.value: cell.column for cell in row if isinstance(cell.value, str) and cell.value.startswith("#")}
        if "#id" in found:
            return found
    raise SystemExit(f"{sheet.title} has no keys")


def row_of(sheet, row_id):
    return next(row for row in sheet.iter_rows(min_row=5) if str(row[0].value) == row_id)


def main(program, project):
    with tempfile.TemporaryDirectory() as scratch:
        copy = Path(scratch) / "project"
        copy.mkdir()
        for file in Path(project).glob("*.*"):
            shutil.copy(file, copy)
        subprocess.run([program, "templates", str(copy), "--period", "T2"], check=True, capture_output=True)
        path = copy / "T2" / "ekonomiskt-bistand.xlsx"
        book = openpyxl.load_workbook(path)
        for name, row_id, typed, _ in TYPED:
            sheet = book[name]
            for key, value in typed.items():
                sheet.cell(row_of(sheet, row_id)[0].row, keys(sheet)[key]).value = value
        book.save(path)
        command = ["soffice", "--headless", "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", scratch, str(path)]
        subprocess.run(command, check=True, capture_output=True, timeout=180)
        book = openpyxl.load_workbook(Path(scratch) / path.name, data_only=True)
    wrong = []
    for name, row_id, typed, expected in TYPED:
        said = [cell.value for cell in row_of(book[name], row_id) if isinstance(cell.value, str) and cell.value.startswith("←")]
        if said != ([expected] if expected else []):
            wrong.append(f"{name} {row_id} {typed}: {said}, not {expected!r}")
    print("\n".join(wrong) or f"{len(TYPED)} rows say what they should")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
