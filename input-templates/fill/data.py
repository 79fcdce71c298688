"""The example's data.

Takes the JSON and Markdown files beside it, returns what is to be typed: rows of the plan workbook, and
cells of the units' workbooks of a period by sheet, row id and column key. Never opens a workbook.
"""

import json
from pathlib import Path

HERE = Path(__file__).parent
PLAN = HERE / "plan"
# The periods that are filled in, in the order of the year, each a folder of its own.
PERIODS = ("M03", "T1", "T2", "HELAR")
YEAR_END = "HELAR"

# The plan's sheets that are tables of rows, in the order of the tabs.
PLAN_TABLES = [
    "divisions", "units", "goals", "indicators", "activities", "assignments", "risks",
    "economy", "month_budget", "measures", "history", "bridge", "report", "texts", "tables",
]  # fmt: skip
# … and those that are settings, one value per row.
PLAN_SETTINGS = ["committee", "rules"]

# The administration, which decides last.
DEPARTMENT = "forvaltning"

# Handed in from LibreOffice as .ods, as some always are.
AS_ODS = ("boendestod", "rad-och-stod")

STAFF_RATIOS = [
    # measure, column of the numerator, column of the denominator
    ("sjuk-r12", "sjuka timmar R12", "ordinarie timmar R12"),
    ("sjuk-total", "sjuka timmar perioden", "ordinarie timmar perioden"),
    ("sjuk-kort", "varav kort", "ordinarie timmar perioden"),
    ("sjuk-lang", "varav lång", "ordinarie timmar perioden"),
    ("omsattning", "slutat R12", "medelantal anställda"),
]


def load(path):
    return json.loads(path.read_text(encoding="utf-8"))


def table(path):
    """The rows of a table as dictionaries, blanks left out."""
    raw = load(path)
    for number, row in enumerate(raw["rows"], start=1):
        if len(row) != len(raw["columns"]):
            raise SystemExit(f"{path.name}: row {number} has {len(row)} values for {len(raw['columns'])} columns")
    return [{key: value for key, value in zip(raw["columns"], row) if value not in ("", None)} for row in raw["rows"]]


def plan_rows(sheet):
    """The rows of a sheet of the plan."""
    if sheet == "history":
        return history_rows()
    rows = table(PLAN / f"{sheet}.json")
    for row in rows:
        text = row.get("#text", "")
        if text.startswith("@"):
            row["#text"] = markdown(PLAN / text[1:])
    return rows


def history_rows():
    rows = []
    for kind, things in load(PLAN / "history.json").items():
        for thing, values in things.items():
            for when, value in values.items():
                period, year = when.split()
                rows.append(
                    {
                        "#id": f"h{len(rows) + 1:03}",
                        "#kind": kind,
                        "#of": thing,
                        "#year": int(year),
                        "#period": period,
                        "#value": value,
                    }
                )
    return rows


def plan_settings(sheet):
    return load(PLAN / f"{sheet}.json")


def units():
    """All who hand in a workbook."""
    return [row["#id"] for row in plan_rows("units")]


def markdown(path):
    return path.read_text(encoding="utf-8").strip()


def filled(period, name):
    """The rows of a table of a period; none if the period asks for nothing of the kind."""
    path = HERE / period / f"{name}.json"
    return table(path) if path.exists() else []


def texts(period):
    """The administration's texts by row id, one file per chapter."""
    found = {}
    for path in sorted((HERE / period / "texts").glob("*.md")):
        for row, text in sections(path).items():
            if row in found:
                raise SystemExit(f"{period}, {path.name}: {row} stands in two files")
            found[row] = text
    return found


def sections(path):
    """A file begins each of its rows with a line `<!-- row id -->`."""
    rows, current = {}, None
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("<!-- ") and line.endswith(" -->"):
            current = line[5:-4]
            if current in rows:
                raise SystemExit(f"{path.name}: {current} stands twice")
            rows[current] = []
        elif current is not None:
            rows[current].append(line)
        elif line.strip():
            raise SystemExit(f"{path.name}: text before the first row id")
    return {key: "\n".join(lines).strip() for key, lines in rows.items()}


def workbooks(period):
    """What each unit types in a period: {unit: {sheet: {row id: {column key: value}}}}."""
    books = {unit: {} for unit in units()}

    def put(unit, sheet, row, **cells):
        filled = {f"#{key}": value for key, value in cells.items() if value not in ("", None)}
        rows = books[unit].setdefault(sheet, {})
        if row in rows:
            raise SystemExit(f"{period}, {unit}: {sheet} {row} stands twice")
        rows[row] = filled

    for row in filled(period, "goals"):
        put(row["enhet"], "goals", row["mål"], status=row["perioden"], expected=row["nås under året"], comment=row.get("kommentar"))
    for row in filled(period, "indicators"):
        put(
            row["enhet"], "indicators", row["indikator"],
            numerator=row.get("täljare"), denominator=row.get("nämnare"), outcome=row.get("utfall"),
            status=row.get("bedömning"), missing=row.get("saknas"), comment=row.get("kommentar"),
        )  # fmt: skip
    for row in filled(period, "economy"):
        put(row["enhet"], "economy", row["rad"], actual=row.get("utfall"), forecast=row.get("prognos"), comment=row.get("kommentar"))
    for row in filled(period, "activities"):
        put(row["enhet"], "activities", row["id"], progress=row["status"], comment=row.get("kommentar"))
    for row in filled(period, "assignments"):
        put(DEPARTMENT, "assignments", row["id"], progress=row["status"], comment=row.get("kommentar"))
    for row in filled(period, "risks"):
        put(
            row["enhet"], "risks", row["risk"],
            probability=row["sannolikhet"], consequence=row["konsekvens"], status=row["status"], comment=row.get("kommentar"),
        )  # fmt: skip
    for row in filled(period, "staff"):
        for measure, numerator, denominator in STAFF_RATIOS:
            if numerator in row:
                put(row["enhet"], "staff", measure, numerator=row[numerator], denominator=row[denominator])
    for sheet in ("quality", "volumes"):
        for row in filled(period, sheet):
            put(row["enhet"], sheet, row["mått"], outcome=row["värde"], comment=row.get("kommentar"))
    for row in filled(period, "decisions"):
        put(DEPARTMENT, "decisions", row["id"], decided=row["beslutad"], reason=row["skäl"])
    for row, text in texts(period).items():
        put(DEPARTMENT, "texts", row, text=text)
    roles, messages = load(HERE / "roles.json"), HERE / period / "messages.json"
    messages = load(messages) if messages.exists() else {}
    for unit in books:
        put(unit, "start", "ready", value="Ja")
        put(unit, "start", "role", value=roles.get(unit, roles["alla"]))
        put(unit, "start", "message", value=messages.get(unit))
    return books
