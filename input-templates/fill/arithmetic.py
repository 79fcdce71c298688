"""Whether the example's data give the figures that they are made to give.

Takes the data and `tests/expected/asn-2025-T2.json`, returns a sentence for each figure that differs. Exact decimals
throughout: amounts are rounded to thousands of kronor once, half away from zero, as tertial does.
"""

from decimal import ROUND_HALF_UP, Decimal

import data

EXPECTED = data.HERE.parent.parent / "tests" / "expected" / "asn-2025-T2.json"
UNIT_SHARE = "Andel enheter som når målet"
COLOURS = {"Grön": "green", "Gul": "yellow", "Röd": "red"}
ANSWERS = {"Ja": "yes", "Delvis": "partly", "Nej": "no"}


def problems():
    expected = data.load(EXPECTED)
    found = []
    for check in (economy, goals, indicators, staff, measures, risks, references, measures_table):
        found += check(expected)
    return found


def differ(what, got, want):
    return [] if got == want else [f"{what}: {got}, expected {want}"]


def exact(value):
    """A number as people type it: 12, "1 284", "42 %"."""
    return Decimal(str(value).replace(" ", "").replace("%", "").replace(",", "."))


def rounded(value, decimals=0):
    return value.quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP)


def tkr(kronor):
    return None if kronor is None else int(rounded(kronor / 1000))


# Economy


def economy(expected):
    lines = {row["#id"]: row for row in data.plan_rows("economy")}
    reported = {row["rad"]: row for row in data.table(data.FILLED / "economy.json")}
    previous = {row["#of"]: Decimal(row["#value"]) for row in data.plan_rows("history") if row["#kind"] == "Prognos"}
    found = [f"{line}: nobody reports it" for line, row in lines.items() if "#reporters" in row and line not in reported]

    def own(line):
        """Actual, period's budget, forecast, year's budget, last year's outcome and previous forecast."""
        row, typed = lines[line], reported.get(line, {})
        values = [typed.get("utfall"), row.get("#budget_t2"), typed.get("prognos"), row.get("#budget_year"), row.get("#last_year")]
        return [None if value is None else Decimal(str(value)) for value in values] + [previous.get(line)]

    def total(line):
        parts = [key for key, row in lines.items() if row.get("#parent") == line and row["#kind"] not in ("Varav", "Ändrad prognos")]
        if not parts:
            return own(line)
        columns = zip(*(total(part) for part in parts))
        return [sum(values) if values else None for values in ([v for v in column if v is not None] for column in columns)]

    def minus(a, b):
        return None if a is None or b is None else a - b

    for row in expected["economy"]["rows"]:
        line = row["line"]
        if lines[line]["#kind"] == "Ändrad prognos":
            parent = total(lines[line]["#parent"])
            cells = [None, None, None, tkr(parent[2] - parent[5]), None, None, None]
            found += differ("previous forecast", tkr(parent[5]), expected["economy"]["previous_forecast_total"])
        else:
            actual, budget, forecast, year, last, _ = total(line)
            cells = [actual, budget, minus(actual, budget), forecast, year, minus(forecast, year), minus(forecast, last)]
            cells = [tkr(cell) for cell in cells]
        found += differ(f"economy, {line}", cells, row["cells"])
    return found + economy_comments(lines, reported)


def economy_comments(lines, reported):
    """Every variance beyond both thresholds has a comment."""
    rules = data.plan_settings("rules")
    amount, share = Decimal(rules["comment_amount"]), Decimal(rules["comment_percent"])
    found = []
    for line, row in reported.items():
        for typed, budget in ((row.get("utfall"), "#budget_t2"), (row["prognos"], "#budget_year")):
            if typed is None or budget not in lines[line]:
                continue
            planned = Decimal(lines[line][budget])
            variance = abs(Decimal(str(typed)) - planned)
            if variance > amount and variance * 100 >= share * abs(planned) and "kommentar" not in row:
                found.append(f"{line}: a variance of {tkr(variance)} tkr without a comment")
    return found


# Goals, indicators, measures


def goals(expected):
    rows = data.table(data.FILLED / "goals.json")
    found = []
    for goal in expected["committee_goals"]:
        own = [row for row in rows if row["mål"] == goal["goal"]]
        found += differ(f"goal {goal['goal']}, period", tally(own, "perioden", COLOURS), goal["period"])
        found += differ(f"goal {goal['goal']}, expected", tally(own, "nås under året", ANSWERS), goal["expected"])
    comments = [row["kommentar"] for row in rows]
    return found + differ("goal comments that stand twice", len(comments) - len(set(comments)), 0)


def tally(rows, column, words):
    return {word: sum(words[row[column]] == word for row in rows) for word in words.values()}


def ratios():
    """Numerators and denominators by indicator and measure, summed over the units."""
    sums = {}
    for row in data.table(data.FILLED / "indicators.json"):
        if "nämnare" in row:
            add(sums, row["indikator"], row["täljare"], row["nämnare"])
    for row in data.table(data.FILLED / "staff.json"):
        for measure, numerator, denominator in data.STAFF_RATIOS:
            add(sums, measure, row[numerator], row[denominator])
    return sums


def add(sums, key, numerator, denominator):
    above, below = sums.get(key, (0, 0))
    sums[key] = (above + numerator, below + denominator)


def values():
    """Every indicator's and measure's merged value, unrounded."""
    found = {key: Decimal(above) * 100 / below for key, (above, below) in ratios().items()}
    for sheet, column in (("indicators", "indikator"), ("quality", "mått"), ("volumes", "mått")):
        for row in data.table(data.FILLED / f"{sheet}.json"):
            typed = row.get("utfall", row.get("värde"))
            if typed is not None and row[column] not in ratios() and not letters(typed):
                found[row[column]] = found.get(row[column], 0) + exact(typed)
    return found


def letters(value):
    return any(sign.isalpha() for sign in str(value))


def indicators(expected):
    merged = values()
    goals = {goal["goal"]: goal["expected"] for goal in expected["committee_goals"]}
    wanted = {row["id"]: row for row in expected["indicators"]}
    rows = data.plan_rows("indicators")
    found = differ("indicators", sorted(row["#id"] for row in rows), sorted(wanted))
    for row in rows:
        want = wanted.get(row["#id"], {})
        if want.get("value") is None:
            continue
        if row["#kind"] == UNIT_SHARE:
            answers = goals[row["#goal"]]
            got = Decimal(answers["yes"]) * 100 / sum(answers.values())
        else:
            got = merged.get(row.get("#measure", row["#id"]))
        if got is None:
            found.append(f"indicator {row['#id']}: nobody reports it")
            continue
        found += differ(f"indicator {row['#id']}", float(rounded(got, row["#decimals"])), float(want["value"]))
        found += differ(f"indicator {row['#id']}, status by the rule", status(row, got), want["proposed"])
    return found


def status(row, value):
    """The rule of `domain.md` for the targets that this plan has."""
    up = row.get("#direction") == "Upp"
    if "#green" in row:
        return "green" if value >= row["#green"] else "yellow" if value >= row["#yellow"] else "red"
    target = row.get("#target")
    if target is None:
        return None
    if target.startswith(">="):
        limit = Decimal(target[2:])
        met = value >= limit
    else:
        limit = Decimal(str(row["#baseline"]))
        met = value > limit if up else value < limit
    if met:
        return "green"
    distance = abs(value - limit) / limit
    tolerance = Decimal(data.plan_settings("rules")["tolerance"]) / 100
    return "yellow" if distance <= tolerance else "red"


def staff(_):
    return [
        f"{row['enhet']}: short and long sick leave make {row['varav kort'] + row['varav lång']}, not {row['sjuka timmar perioden']}"
        for row in data.table(data.FILLED / "staff.json")
        if row["varav kort"] + row["varav lång"] != row["sjuka timmar perioden"]
    ]


def measures(expected):
    merged = values()
    decimals = {row["#id"]: row["#decimals"] for row in data.plan_rows("measures")}
    found = []
    for row in expected["measures"]:
        found += differ(f"measure {row['id']}", float(rounded(merged[row["id"]], decimals[row["id"]])), float(row["value"]))
    endings = {"reported": "rapport", "serious": "allvarlig", "notified": "anmald"}
    lex = {word: sum(int(v) for k, v in merged.items() if k.startswith("ls-") and k.endswith(end)) for word, end in endings.items()}
    return found + differ("lex Sarah", lex, expected["lex_sarah"])


def risks(expected):
    plan = {row["#id"]: row for row in data.plan_rows("risks")}
    typed = {row["risk"]: row for row in data.table(data.FILLED / "risks.json")}
    found = []
    for want in expected["risks"]:
        own, planned = typed[want["id"]], plan[want["id"]]
        got = (own["sannolikhet"], own["konsekvens"], planned["#probability"] * planned["#consequence"], COLOURS[own["status"]])
        found += differ(f"risk {want['id']}", got, (want["probability"], want["consequence"], want["plan_value"], want["status"]))
    return found


# The data among themselves


def references(_):
    """Every reporter of the plan has something to type, and nobody else has."""
    units = data.plan_rows("units")
    all_units = [row["#id"] for row in units if row["#kind"] == "Enhet"]
    books, found = data.workbooks(), []

    def reporters(row):
        names = [name.strip() for name in row.get("#reporters", "").split(",") if name.strip()]
        return all_units if names == ["alla"] else names

    sheets = {"Personal": "staff", "Kvalitet": "quality", "Volym": "volumes"}
    for table in ("goals", "indicators", "economy", "activities", "assignments", "risks", "measures"):
        asked = {(unit, row["#id"]) for row in data.plan_rows(table) for unit in reporters(row)}
        names = [table] if table != "measures" else list(sheets.values())
        typed = {(unit, row) for unit, book in books.items() for name in names for row in book.get(name, {})}
        found += [f"{table}: {unit} has nothing to type for {row}" for unit, row in sorted(asked - typed)]
        found += [f"{table}: {unit} is not asked for {row}" for unit, row in sorted(typed - asked)]
    return found + text_rows(books)


def text_rows(books):
    """Texts belong to rows that the administration is asked for."""
    rows = {row["#id"] for row in data.plan_rows("texts") if "#reporters" in row}
    for goal in data.plan_rows("goals"):
        rows.add(f"goal:{goal['#id']}:summary")
        if goal["#level"] == "Nämndmål":
            rows.add(f"goal:{goal['#id']}:citizens")
    rows |= {f"indicator:{row['#id']}" for row in data.plan_rows("indicators")}
    typed = set(books["forvaltning"].get("texts", {}))
    # What a unit share says is computed from the units' answers, so a text about it is seldom needed.
    needed = {row for row in rows if not row.startswith("indicator:enheter-")}
    return [f"texts: no row {row}" for row in sorted(typed - rows)] + [f"texts: {row} is not written" for row in sorted(needed - typed)]


def measures_table(_):
    """The free table of measures adds up."""
    rows = [row for row in data.plan_rows("tables") if row["#id"] == "atgarder-effekt"]
    found = []
    for column in ("#c3", "#c4"):
        parts = sum(exact(row[column]) for row in rows if row["#row"] == "Rad")
        found += differ(f"table atgarder-effekt, {column}", parts, exact(rows[-1][column]))
    return found
