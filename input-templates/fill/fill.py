#!/usr/bin/python3
"""Fills in the example project as people would.

    /usr/bin/python3 input-templates/fill/fill.py [--tertial BINARY] [PROJECT]
    /usr/bin/python3 input-templates/fill/fill.py --check

Takes the data beside it, checks its arithmetic, lets tertial write the blank workbooks, types the data into them with
LibreOffice and saves them. Never writes a workbook of its own making.
"""

import argparse
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import arithmetic
import data

ROOT = data.HERE.parent.parent
# The period whose blank workbook is kept to look at.
SHOWN = "T2"
# What is written about only where there is more to say than the report's table does.
UNWRITTEN = "indicator:"
# Sheets where every row that is asked for has to be filled in.
COMPLETE = ("goals", "indicators", "economy", "activities", "assignments", "risks", "staff", "quality", "volumes", "texts")  # fmt: skip


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("project", nargs="?", type=Path, default=ROOT / "input-templates" / "asn-2025")
    parser.add_argument("--tertial", type=Path, help="the program; default the newest under target/")
    parser.add_argument("--check", action="store_true", help="only check the arithmetic of the data")
    options = parser.parse_args()

    problems = arithmetic.problems()
    for problem in problems:
        print(problem, file=sys.stderr)
    if problems:
        raise SystemExit(1)
    print("the data add up")
    if options.check:
        return

    tertial = options.tertial or newest_binary()
    with tempfile.TemporaryDirectory(prefix="tertial-fill-") as scratch:
        project = Path(scratch) / options.project.name
        build(project, tertial)
        install(project, options.project)
    print(f"{options.project} is filled in")


def build(project, tertial):
    """Makes the whole project in a folder of its own, so that a failure leaves the old one as it was."""
    from office import Office

    run(tertial, "new", project)
    keep_blank(project / "namndplan.xlsx", "namndplan.xlsx")
    with Office() as office:
        fill_plan(office, project / "namndplan.xlsx")
        shutil.copy(data.HERE / "logotyp.png", project / "logotyp.png")
        for period in data.PERIODS:
            fill_period(office, project, period, tertial)


def fill_period(office, project, period, tertial):
    """Sends out a period's workbooks and fills them in."""
    run(tertial, "templates", project, "--period", period)
    if period == SHOWN:
        keep_blank(project / period / "vuxenenheten.xlsx", "enhet.xlsx")
    workbooks = data.workbooks(period)
    decisions = workbooks.pop(data.DEPARTMENT)
    for unit, sheets in workbooks.items():
        fill_unit(office, project / period / f"{unit}.xlsx", unit, sheets)
    # Written anew when the units have handed in, so that it shows what their answers propose.
    path = project / period / f"{data.DEPARTMENT}.xlsx"
    path.unlink()
    run(tertial, "templates", project, "--period", period)
    fill_unit(office, path, data.DEPARTMENT, decisions)


def keep_blank(path, name):
    """The blank plan and one unit's blank workbook stand beside the example for those who only want to look."""
    shutil.copy(path, data.HERE.parent / name)


def fill_plan(office, path):
    book = office.open(path)
    for key in data.PLAN_SETTINGS:
        for row, value in data.plan_settings(key).items():
            book.sheet(key).put(row, {"#value": value})
    for key in data.PLAN_TABLES:
        sheet = book.sheet(key)
        sheet.clear()
        sheet.append(data.plan_rows(key))
    book.save(path)
    print(f"{path.name}: {len(data.PLAN_SETTINGS) + len(data.PLAN_TABLES)} sheets")


def fill_unit(office, path, unit, sheets):
    book = office.open(path)
    for key in COMPLETE:
        if key in book.sheets:
            asked = [row for row in book.sheet(key).rows if not (key == "texts" and row.startswith(UNWRITTEN))]
            unfilled = [row for row in asked if row not in sheets.get(key, {})]
            if unfilled:
                raise SystemExit(f"{path.parent.name}/{path.name}, {key}: nothing to type for {', '.join(unfilled)}")
    count = 0
    for key, rows in sheets.items():
        for row, cells in rows.items():
            book.sheet(key).put(row, cells)
            count += len(cells)
    if unit in data.AS_ODS:
        book.save(path.with_suffix(".ods"))
        path.unlink()
    else:
        book.save(path)
    print(f"{path.parent.name}, {unit}: {count} cells")


def install(built, project):
    """Puts the built project in place of the old one; other files in the folder stay."""
    project.mkdir(parents=True, exist_ok=True)
    for period in data.PERIODS:
        shutil.rmtree(project / period, ignore_errors=True)
    shutil.copytree(built, project, dirs_exist_ok=True)


def newest_binary():
    found = [path for path in (ROOT / "target").glob("*/tertial") if path.is_file()]
    if not found:
        raise SystemExit("no tertial under target/; run cargo build, or give --tertial")
    return max(found, key=lambda path: path.stat().st_mtime)


def run(*command):
    subprocess.run([str(part) for part in command], check=True)


if __name__ == "__main__":
    main()
