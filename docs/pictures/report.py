#!/usr/bin/env python3
"""The handbook's pictures of the report and of the plan's first sheet.

    cargo run --release -- compile --period T2
    soffice --headless --convert-to pdf --outdir output input-templates/asn-2025/namndplan.xlsx
    python3 docs/pictures/report.py output

Needs pdftoppm, pdftotext and Pillow. A page is found by the chapter that begins on it, after cover and contents.
"""

import subprocess
import sys
import tempfile
from pathlib import Path

from PIL import Image, ImageChops, ImageOps

HERE = Path(__file__).parent
WIDTH = 760
# Picture, chapter, and how much of the page.
PAGES = [
    ("report-summary", "Sammanfattning", 1.0),
    ("report-goal", "Nämndmål 2.1: Nämnden ska verka för att fler ska vara självförsörjande", 1.0),
    ("report-economy", "Utfall, prognos och budget (tkr)", 0.88),
]


def page_of(pdf, words):
    for number in range(2, 100):
        text = subprocess.run(["pdftotext", "-f", str(number), "-l", str(number), pdf, "-"], capture_output=True, text=True, check=True)
        if any(line.strip() == words for line in text.stdout.splitlines()):
            return number
    raise SystemExit(f"no page of {words}")


def drawn(pdf, number, dpi):
    with tempfile.TemporaryDirectory() as scratch:
        subprocess.run(["pdftoppm", "-r", str(dpi), "-f", str(number), "-l", str(number), "-png", pdf, f"{scratch}/p"], check=True)
        return Image.open(next(Path(scratch).glob("p*.png"))).convert("RGB")


def saved(picture, name):
    picture.quantize(255, method=Image.Quantize.MAXCOVERAGE, dither=Image.Dither.NONE).save(HERE / f"{name}.png", optimize=True)


def main():
    folder = Path(sys.argv[1])
    report = next(folder.glob("*-T2.pdf"))
    for name, words, share in PAGES:
        page = drawn(report, page_of(report, words), WIDTH / 595.28 * 72)
        page = page.crop((0, 0, page.width, int(page.height * share)))
        saved(ImageOps.expand(page.crop((1, 1, page.width - 1, page.height - 1)), 1, "#bbbbbb"), name)
    sheet = drawn(folder / "namndplan.pdf", 1, 88)
    sheet = sheet.crop((0, 0, sheet.width, int(sheet.height * 0.93)))
    found = ImageChops.difference(sheet, Image.new("RGB", sheet.size, "white")).getbbox()
    saved(sheet.crop((found[0] - 8, found[1] - 8, found[2] + 8, found[3] + 8)), "plan-committee")


main()
