#!/usr/bin/env python3
"""The handbook's pictures of workbooks: of a unit's template at year end, and of the committee workbook.

    python3 docs/pictures/workbooks.py target/release/tertial

Needs LibreOffice, pdftoppm, pdftotext, openpyxl and Pillow. A page is found by its first line.
"""

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from openpyxl import load_workbook
from PIL import Image, ImageChops

HERE = Path(__file__).parent
EXAMPLE = HERE.parent.parent / "input-templates/asn-2025"
WIDTH = 900
# Picture, the page's first line, and the most of its height in parts of its width.
TEMPLATE = [
    ("template-goals", "Bedömning av nämndens mål", 0.7),
    ("template-indicators", "Indikatorer", 0.6),
    ("template-economy", "Ekonomi", 0.6),
]
COMMITTEE = [
    ("workbook-overview", "Översikt T2", 0.62),
    ("workbook-units", "Enheternas bedömning av målen", 0.6),
    ("workbook-control", "Status och regel", 0.5),
]

# Numbers as a Swedish office writes them.
SWEDISH = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>sv-SE</value></prop></item>
</oor:items>"""
TRACE = [("workbook-trace", "Spårbarhet T2", 0.4)]


def run(*command):
    return subprocess.run(list(map(str, command)), capture_output=True, text=True, check=True).stdout


def pictures(pdf, wanted, scratch):
    pages = run("pdftotext", "-layout", pdf, "-").split("\f")
    for name, begins, most in wanted:
        number = next(at for at, page in enumerate(pages, 1) if any(line.strip().startswith(begins) for line in page.splitlines()[:4]))
        run("pdftoppm", "-r", 110, "-f", number, "-l", number, "-png", "-singlefile", pdf, scratch / name)
        page = Image.open(scratch / f"{name}.png").convert("RGB")
        # Without the running head and foot.
        page = page.crop((0, int(page.height * 0.055), page.width, int(page.height * 0.93)))
        box = ImageChops.difference(page, Image.new("RGB", page.size, "white")).getbbox()
        page = page.crop((max(box[0] - 8, 0), max(box[1] - 8, 0), min(box[2] + 8, page.width), min(box[3] + 8, page.height)))
        page = page.resize((WIDTH, page.height * WIDTH // page.width), Image.LANCZOS)
        page = page.crop((0, 0, WIDTH, min(page.height, int(WIDTH * most))))
        page.quantize(256).save(HERE / f"{name}.png", optimize=True)


def trace(book, beside):
    """The first figures of Spårbarhet as the screen shows them: on paper comes its heading alone."""
    workbook = load_workbook(book)
    for sheet in workbook.sheetnames:
        if sheet != "Spårbarhet":
            del workbook[sheet]
    sheet = workbook["Spårbarhet"]
    sheet.print_area = "A1:G12"
    workbook.defined_names.clear()
    workbook.save(beside)
    return beside


def main():
    tertial = Path(sys.argv[1]).resolve()
    with tempfile.TemporaryDirectory() as scratch:
        scratch = Path(scratch)
        project = scratch / "asn-2025"
        shutil.copytree(EXAMPLE, project)
        run(tertial, "compile", project, "--period", "T2", "--out", scratch)
        (project / "historik").mkdir()
        shutil.copy(scratch / "asn-2025-T2.json", project / "historik")
        shutil.rmtree(project / "HELAR")
        run(tertial, "templates", project, "--period", "HELAR")
        committee = scratch / "asn-2025-T2.xlsx"
        books = [
            (project / "HELAR/ekonomiskt-bistand.xlsx", TEMPLATE),
            (committee, COMMITTEE),
            (trace(committee, scratch / "trace.xlsx"), TRACE),
        ]
        office = scratch / "office"
        (office / "user").mkdir(parents=True)
        (office / "user/registrymodifications.xcu").write_text(SWEDISH)
        for book, wanted in books:
            run("soffice", f"-env:UserInstallation=file://{office}", "--headless", "--convert-to", "pdf", "--outdir", scratch / "pdf", book)
            pictures(scratch / "pdf" / f"{book.stem}.pdf", wanted, scratch)


main()
