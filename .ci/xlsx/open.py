"""Opens workbooks with openpyxl and asserts what every reader may expect of them.

    python3 .ci/xlsx/open.py WORKBOOK...

No formula lacks its result, no cell is an error, no number is NaN. Exits 1 otherwise.
"""

import sys

import openpyxl

ERRORS = ("#REF!", "#DIV/0!", "#VALUE!", "#NAME?", "#N/A", "#NUM!", "#NULL!")


def check(path):
    formulas = openpyxl.load_workbook(path)
    values = openpyxl.load_workbook(path, data_only=True)
    problems = []
    count = 0
    for sheet in formulas:
        results = values[sheet.title]
        for row in sheet.iter_rows():
            for cell in row:
                result = results[cell.coordinate].value
                where = f"{path}, {sheet.title}!{cell.coordinate}"
                if cell.data_type == "f":
                    count += 1
                    if result is None:
                        problems.append(f"{where}: formula without result: {cell.value}")
                if cell.data_type == "e" or (isinstance(result, str) and result in ERRORS):
                    problems.append(f"{where}: error {result}")
                if isinstance(result, float) and result != result:
                    problems.append(f"{where}: not a number")
    names = ", ".join(formulas.sheetnames)
    print(f"{path}: {len(formulas.sheetnames)} sheets ({names}), {count} formulas")
    return problems


def main():
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    problems = [problem for path in sys.argv[1:] for problem in check(path)]
    print("\n".join(problems))
    sys.exit(1 if problems else 0)


main()
