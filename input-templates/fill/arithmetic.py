"""Whether the example's data give the figures that they are made to give.

Takes the data of all periods, the plan's history and `tests/expected/asn-2025-T2.json`, returns a sentence for each
figure that differs or contradicts another. Exact decimals throughout: amounts are rounded to thousands of kronor once,
half away from zero, as tertial does.
"""

from decimal import ROUND_HALF_UP, Decimal

import data

EXPECTED = data.HERE.parent.parent / "tests" / "expected" / "asn-2025-T2.json"
UNIT_SHARE = "Andel enheter som når målet"
COLOURS = {"Grön": "green", "Gul": "yellow", "Röd": "red"}
ANSWERS = {"Ja": "yes", "Delvis": "partly", "Nej": "no"}
# The period whose figures a published report gives, and the one before it; the plan's history has both.
GIVEN, BEFORE = "T2", "T1"
BUDGETS = {"T1": "#budget_t1", "T2": "#budget_t2", "HELAR": "#budget_year"}
# What is counted from January, and what the same row cannot be less than later in the year.
STEPS = ["Ej påbörjad", "Pågående", "Klar"]
# The texts that the parts of the report print.
PRINTED_BY = {
    "Sammanfattning på en sida": "summary",
    "Förslag till beslut": "proposal",
    "Händelser av betydelse": "events",
    "Politiska beslut": "political-decisions",
    "Samlad bedömning": "goal-overview",
    "Ekonomisk analys": "economy-analysis",
    "Åtgärder för ekonomi i balans": "measures-taken",
    "Investeringar": "investments",
    "Volymer": "volumes",
    "Personal": "staff",
    "Kvalitet": "quality",
    "Risker": "risks",
    "Barnperspektiv": "child-perspective",
    "Slutsatser och åtgärder": "conclusions",
}
# Shorter ones may well be said twice.
LONG = 60


def problems():
    found = []
    expected = data.load(EXPECTED)
    for check in (economy, goals, indicators, measures, risks):
        found += [f"{GIVEN}: {problem}" for problem in check(expected)]
    for period in data.PERIODS:
        for check in (references, texts_asked, comments, of_which, staff):
            found += [f"{period}: {problem}" for problem in check(period)]
    found += [f"{period}: {problem}" for period in (BEFORE, GIVEN) for problem in remembered(period)]
    for before, after in zip(data.PERIODS, data.PERIODS[1:]):
        found += [f"{before} to {after}: {problem}" for problem in over_the_year(before, after)]
    return found + said_twice() + measures_table()


def differ(what, got, want):
    return [] if got == want else [f"{what}: {got}, expected {want}"]


def exact(value):
    """A number as people type it: 12, "1 284", "42 %"."""
    return Decimal(str(value).replace(" ", "").replace("%", "").replace(",", "."))


def rounded(value, decimals=0):
    return value.quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP)


def tkr(kronor):
    return None if kronor is None else int(rounded(kronor / 1000))


def letters(value):
    return any(sign.isalpha() for sign in str(value))


def history(kind, when):
    """What the plan remembers of a period, as decimals where it can be."""
    rows = [row for row in data.plan_rows("history") if row["#kind"] == kind and f"{row['#period']} {row['#year']}" == when]
    return {row["#of"]: row["#value"] if letters(row["#value"]) else exact(row["#value"]) for row in rows}


# Economy


def typed_economy(period):
    return {row["rad"]: row for row in data.filled(period, "economy")}


def economy(expected):
    lines = {row["#id"]: row for row in data.plan_rows("economy")}
    reported = typed_economy(GIVEN)
    previous = history("Prognos", f"{BEFORE} 2025")

    def own(line):
        """Actual, period's budget, forecast, year's budget, last year's outcome and previous forecast."""
        row, typed = lines[line], reported.get(line, {})
        values = [typed.get("utfall"), row.get(BUDGETS[GIVEN]), typed.get("prognos"), row.get("#budget_year"), row.get("#last_year")]
        return [None if value is None else Decimal(str(value)) for value in values] + [previous.get(line)]

    def total(line):
        parts = [key for key, row in lines.items() if row.get("#parent") == line and row["#kind"] not in ("Varav", "Ändrad prognos")]
        if not parts:
            return own(line)
        columns = zip(*(total(part) for part in parts))
        return [sum(values) if values else None for values in ([v for v in column if v is not None] for column in columns)]

    def minus(a, b):
        return None if a is None or b is None else a - b

    found = []
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
    return found


def large_variances(period):
    """Every variance beyond both thresholds has a comment. A month has no budget of its own."""
    rules, lines = data.plan_settings("rules"), {row["#id"]: row for row in data.plan_rows("economy")}
    amount, share = Decimal(rules["comment_amount"]), Decimal(rules["comment_percent"])
    found = []
    for line, row in typed_economy(period).items():
        for typed, budget in ((row.get("utfall"), BUDGETS.get(period)), (row.get("prognos"), "#budget_year")):
            if typed is None or budget not in lines[line]:
                continue
            planned = Decimal(lines[line][budget])
            variance = abs(Decimal(str(typed)) - planned)
            if variance > amount and variance * 100 >= share * abs(planned) and "kommentar" not in row:
                found.append(f"{line}: a variance of {tkr(variance)} tkr without a comment")
    return found


def of_which(period):
    """What a unit reports as a part of its cost is not more than its cost."""
    kinds, found = {row["#id"]: row["#kind"] for row in data.plan_rows("economy")}, []
    rows = data.filled(period, "economy")
    for part in (row for row in rows if kinds[row["rad"]] == "Varav"):
        whole = [row for row in rows if row["enhet"] == part["enhet"] and kinds[row["rad"]] == "Post"]
        for column in ("utfall", "prognos"):
            if part.get(column) is not None and abs(part[column]) > sum(abs(row[column]) for row in whole):
                found.append(f"{part['rad']}, {column}: more than what it is a part of")
    return found


# Goals, indicators, measures


def goals(expected):
    rows = data.filled(GIVEN, "goals")
    found = []
    for goal in expected["committee_goals"]:
        own = [row for row in rows if row["mål"] == goal["goal"]]
        found += differ(f"goal {goal['goal']}, period", tally(own, "perioden", COLOURS), goal["period"])
        found += differ(f"goal {goal['goal']}, expected", tally(own, "nås under året", ANSWERS), goal["expected"])
    return found


def tally(rows, column, words):
    return {word: sum(words[row[column]] == word for row in rows) for word in words.values()}


def reach(period, goal):
    """The share of units that reach a goal."""
    answers = [row["nås under året"] for row in data.filled(period, "goals") if row["mål"] == goal]
    return Decimal(answers.count("Ja")) * 100 / len(answers)


def ratios(period):
    """Numerators and denominators by indicator and measure, summed over the units."""
    sums = {}
    for row in data.filled(period, "indicators"):
        if "nämnare" in row:
            add(sums, row["indikator"], row["täljare"], row["nämnare"])
    for row in data.filled(period, "staff"):
        for measure, numerator, denominator in data.STAFF_RATIOS:
            if numerator in row:
                add(sums, measure, row[numerator], row[denominator])
    return sums


def add(sums, key, numerator, denominator):
    above, below = sums.get(key, (0, 0))
    sums[key] = (above + exact(numerator), below + exact(denominator))


def values(period):
    """Every indicator's and measure's merged value, unrounded."""
    shares = ratios(period)
    found = {key: above * 100 / below for key, (above, below) in shares.items()}
    for sheet, column in (("indicators", "indikator"), ("quality", "mått"), ("volumes", "mått")):
        for row in data.filled(period, sheet):
            typed = row.get("utfall", row.get("värde"))
            if typed is not None and row[column] not in shares and not letters(typed):
                found[row[column]] = found.get(row[column], 0) + exact(typed)
    for row in data.plan_rows("indicators"):
        if row["#kind"] == UNIT_SHARE:
            found[row["#id"]] = reach(period, row["#goal"])
        elif row.get("#measure") in found:
            found[row["#id"]] = found[row["#measure"]]
    return found


def indicators(expected):
    merged = values(GIVEN)
    wanted = {row["id"]: row for row in expected["indicators"]}
    rows = data.plan_rows("indicators")
    found = differ("indicators", sorted(row["#id"] for row in rows), sorted(wanted))
    for row in rows:
        want = wanted.get(row["#id"], {})
        if want.get("value") is None:
            continue
        got = merged.get(row["#id"])
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


def goal_statuses(period):
    """Every goal's status by the rules, or as decided."""
    rules, merged = data.plan_settings("rules"), values(period)
    decided = {row["id"]: COLOURS[row["beslutad"]] for row in data.filled(period, "decisions")}
    by_hand = {row["indikator"]: COLOURS[row["bedömning"]] for row in data.filled(period, "indicators") if "bedömning" in row}
    plan = data.plan_rows("goals")
    found = {}
    for goal in (row for row in plan if row["#level"] == "Nämndmål"):
        share = reach(period, goal["#id"])
        rule = "green" if share >= rules["units_green"] else "yellow" if share >= rules["units_yellow"] else "red"
        found[goal["#id"]] = decided.get(f"goal:{goal['#id']}", rule)
    for goal in (row for row in plan if row["#level"] == "Kommunmål"):
        below = [found[row["#id"]] for row in plan if row.get("#parent") == goal["#id"]]
        for row in (row for row in data.plan_rows("indicators") if row["#goal"] == goal["#id"]):
            own = status(row, merged[row["#id"]]) if row["#id"] in merged else by_hand.get(row["#id"])
            below.append(decided.get(f"indicator:{row['#id']}", own))
        found[goal["#id"]] = decided.get(f"goal:{goal['#id']}", rolled_up([own for own in below if own], rules["share_green"]))
    return found


def rolled_up(children, share_green):
    if len(children) == 1:
        return children[0]
    green = children.count("green")
    if green * 100 >= share_green * len(children):
        return "green"
    return "red" if green == 0 and "red" in children else "yellow"


def staff(period):
    found = []
    for row in data.filled(period, "staff"):
        if "varav kort" not in row:
            continue
        parts, whole = row["varav kort"] + row["varav lång"], row["sjuka timmar perioden"]
        if parts != whole:
            found.append(f"{row['enhet']}: short and long sick leave make {parts}, not {whole}")
        if period == data.YEAR_END and (whole, row["ordinarie timmar perioden"]) != (row["sjuka timmar R12"], row["ordinarie timmar R12"]):
            found.append(f"{row['enhet']}: at year end the period is the twelve months")
    return found


def measures(expected):
    merged = values(GIVEN)
    decimals = {row["#id"]: row["#decimals"] for row in data.plan_rows("measures")}
    found = []
    for row in expected["measures"]:
        found += differ(f"measure {row['id']}", float(rounded(merged[row["id"]], decimals[row["id"]])), float(row["value"]))
    endings = {"reported": "rapport", "serious": "allvarlig", "notified": "anmald"}
    lex = {word: sum(int(v) for k, v in merged.items() if k.startswith("ls-") and k.endswith(end)) for word, end in endings.items()}
    return found + differ("lex Sarah", lex, expected["lex_sarah"])


def risks(expected):
    plan = {row["#id"]: row for row in data.plan_rows("risks")}
    typed = {row["risk"]: row for row in data.filled(GIVEN, "risks")}
    found = []
    for want in expected["risks"]:
        own, planned = typed[want["id"]], plan[want["id"]]
        got = (own["sannolikhet"], own["konsekvens"], planned["#probability"] * planned["#consequence"], COLOURS[own["status"]])
        found += differ(f"risk {want['id']}", got, (want["probability"], want["consequence"], want["plan_value"], want["status"]))
    return found


# The data among themselves


def remembered(period):
    """What the units hand in is what the plan's history says of the same period."""
    when, merged, found = f"{period} 2025", values(period), []
    decimals = {row["#id"]: row["#decimals"] for row in data.plan_rows("measures")}
    for row in data.plan_rows("indicators"):
        # Shares of units are remembered with two decimals.
        decimals[row["#id"]] = 2 if row["#kind"] == UNIT_SHARE else row.get("#decimals", 0)
    for kind in ("Indikator", "Mått"):
        for what, want in history(kind, when).items():
            got = merged.get(what)
            found += differ(f"{kind} {what}", None if got is None else rounded(got, decimals[what]), want)
    typed = {line: Decimal(str(row["prognos"])) for line, row in typed_economy(period).items()}
    found += differ("Prognos", typed, history("Prognos", when))
    statuses = {goal: COLOURS[colour] for goal, colour in history("Målstatus", when).items()}
    return found + differ("Målstatus", goal_statuses(period), statuses)


def over_the_year(before, after):
    """What is counted from January does not become less, and what is done stays done."""
    found = []
    lines = typed_economy(after)
    for line, row in typed_economy(before).items():
        now, then = lines[line].get("utfall"), row.get("utfall")
        if then is not None and abs(now) < abs(then):
            found.append(f"{line}: the actual has become less, {then} to {now}")
    grows = {row["#id"] for table in ("measures", "indicators") for row in data.plan_rows(table) if row.get("#cumulative") == "Ja"}
    for sheet in ("quality", "volumes"):
        now = {(row["enhet"], row["mått"]): exact(row["värde"]) for row in data.filled(after, sheet)}
        for row in data.filled(before, sheet):
            if row["mått"] in grows and now[row["enhet"], row["mått"]] < exact(row["värde"]):
                found.append(f"{row['enhet']}, {row['mått']}: has become less")
    hours = [key for _, *keys in data.STAFF_RATIOS for key in keys if "R12" not in key and key != "medelantal anställda"]
    now = {row["enhet"]: row for row in data.filled(after, "staff")}
    for row in data.filled(before, "staff"):
        found += [f"{row['enhet']}, {key}: has become less" for key in hours if key in row and now[row["enhet"]][key] < row[key]]
    for sheet in ("activities", "assignments"):
        now = {row["id"]: row["status"] for row in data.filled(after, sheet)}
        for row in data.filled(before, sheet):
            if row["status"] in STEPS and now[row["id"]] in STEPS and STEPS.index(now[row["id"]]) < STEPS.index(row["status"]):
                found.append(f"{row['id']}: from {row['status']} to {now[row['id']]}")
            if row["status"] == "Klar" and now[row["id"]] != "Klar":
                found.append(f"{row['id']}: was done, is {now[row['id']]}")
    return found


def comments(period):
    """All that is not as planned has a comment, and no two goals have the same."""
    found = large_variances(period)

    def needs(sheet, is_needed, name):
        return [f"{sheet}: {name(row)} needs a comment" for row in data.filled(period, sheet) if is_needed(row) and "kommentar" not in row]

    plan = {row["#id"]: (row["#probability"], row["#consequence"]) for row in data.plan_rows("risks")}
    is_off = lambda row: (row["perioden"], row["nås under året"]) != ("Grön", "Ja")  # noqa: E731
    found += needs("goals", is_off, lambda row: f"{row['enhet']}, {row['mål']}")
    found += needs("indicators", lambda row: "bedömning" in row, lambda row: row["indikator"])
    found += needs("indicators", lambda row: row.get("saknas") in ("Ej mätt", "Kommer"), lambda row: row["indikator"])
    for sheet in ("activities", "assignments"):
        found += needs(sheet, lambda row: row["status"] in ("Försenad", "Avbruten"), lambda row: row["id"])
    found += needs("risks", lambda row: (row["sannolikhet"], row["konsekvens"]) != plan[row["risk"]], lambda row: row["risk"])
    found += [f"decisions: {row['id']} needs a reason" for row in data.filled(period, "decisions") if "skäl" not in row]
    own = [row["kommentar"] for row in data.filled(period, "goals") if "kommentar" in row]
    return found + differ("goal comments that stand twice", len(own) - len(set(own)), 0)


def is_due(row, period):
    names = [name.strip() for name in row.get("#periods", "").split(",") if name.strip()]
    return not names or period in names


def references(period):
    """Every reporter of the plan has something to type, and nobody else has."""
    units = data.plan_rows("units")
    all_units = [row["#id"] for row in units if row["#kind"] == "Enhet"]
    books, found = data.workbooks(period), []

    def reporters(row):
        names = [name.strip() for name in row.get("#reporters", "").split(",") if name.strip()]
        return all_units if names == ["alla"] else names

    sheets = {"Personal": "staff", "Kvalitet": "quality", "Volym": "volumes"}
    # A month report asks for no work that it does not show.
    work = () if period.startswith("M") else ("activities", "assignments")
    for table in ("goals", "indicators", "economy", *work, "risks", "measures"):
        asked = {(unit, row["#id"]) for row in data.plan_rows(table) if is_due(row, period) for unit in reporters(row)}
        names = [table] if table != "measures" else list(sheets.values())
        typed = {(unit, row) for unit, book in books.items() for name in names for row in book.get(name, {})}
        found += [f"{table}: {unit} has nothing to type for {row}" for unit, row in sorted(asked - typed)]
        found += [f"{table}: {unit} is not asked for {row}" for unit, row in sorted(typed - asked)]
    return found


def texts_asked(period):
    """The administration writes what its report prints."""
    document = "MANAD" if period.startswith("M") else period
    parts = {row["#component"] for row in data.plan_rows("report") if document in row.get("#documents", document).split(", ")}
    printed = {PRINTED_BY[part] for part in parts if part in PRINTED_BY}
    rows = {row["#id"] for row in data.plan_rows("texts") if "#reporters" in row and is_due(row, period)} & printed
    for goal in data.plan_rows("goals"):
        is_top = goal["#level"] == "Kommunmål"
        if "Målkapitel" in parts or (is_top and "Samlad bedömning" in parts):
            rows.add(f"goal:{goal['#id']}:summary")
        if "Målkapitel" in parts and not is_top:
            rows.add(f"goal:{goal['#id']}:citizens")
    if "Målkapitel" in parts:
        rows |= {f"indicator:{row['#id']}" for row in data.plan_rows("indicators") if is_due(row, period)}
    typed = {row for row, text in data.texts(period).items() if text}
    # Of an indicator something is written only where there is more to say than the table does.
    needed = {row for row in rows if not row.startswith("indicator:")}
    return [f"texts: no row {row}" for row in sorted(typed - rows)] + [f"texts: {row} is not written" for row in sorted(needed - typed)]


def said_twice():
    """Every period speaks in words of its own."""
    said, found = {}, []
    for period in data.PERIODS:
        pieces = [("texts", piece.strip()) for text in data.texts(period).values() for piece in text.split("\n")]
        for sheet in ("goals", "indicators", "economy", "activities", "assignments", "risks", "quality", "volumes"):
            pieces += [(sheet, row["kommentar"]) for row in data.filled(period, sheet) if "kommentar" in row]
        for where, piece in pieces:
            if len(piece) >= LONG and said.setdefault(piece, period) != period:
                found.append(f"{where}: said in both {said[piece]} and {period}: {piece[:LONG]}…")
    return found


def measures_table():
    """The free table of measures adds up."""
    rows = [row for row in data.plan_rows("tables") if row["#id"] == "atgarder-effekt"]
    found = []
    for column in ("#c3", "#c4"):
        parts = sum(exact(row[column]) for row in rows if row["#row"] == "Rad")
        found += differ(f"table atgarder-effekt, {column}", parts, exact(rows[-1][column]))
    return found
