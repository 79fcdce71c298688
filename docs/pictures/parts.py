#!/usr/bin/env python3
"""The pictures of docs/parts.md: the top of the first page of each part, alone in a report.

    PARTS=parts cargo test --test main every_part -- --ignored
    python3 docs/pictures/parts.py target/tmp/parts

Needs pdftoppm, pdftotext and Pillow. The cover comes first; on the second page a part begins below the contents, which end
with the last line of dots.
"""

import re
import subprocess
import sys
import tempfile
from pathlib import Path

from PIL import Image, ImageChops

OUT = Path(__file__).parent / "parts"
# Of the page: below the running head, above the foot.
TOP, FOOT = 0.055, 0.925
TALLEST = 0.62


def below_contents(pdf):
    """Where the contents end, as a share of the page."""
    words = subprocess.run(["pdftotext", "-bbox", "-f", "2", "-l", "2", pdf, "-"], capture_output=True, text=True, check=True).stdout
    height = float(re.search(r'<page width="[\d.]+" height="([\d.]+)"', words).group(1))
    dots = [float(low) for low in re.findall(r'yMax="([\d.]+)">\.</word>', words)]
    return max(dots) / height if len(dots) > 20 else TOP


def picture(pdf):
    with tempfile.TemporaryDirectory() as scratch:
        subprocess.run(["pdftoppm", "-r", "90", "-f", "2", "-l", "2", "-png", pdf, f"{scratch}/p"], check=True)
        page = Image.open(next(Path(scratch).glob("p*.png"))).convert("RGB")
    width, height = page.size
    body = page.crop((0, int(height * below_contents(pdf)), width, int(height * FOOT)))
    found = ImageChops.difference(body, Image.new("RGB", body.size, "white")).getbbox()
    left, top, right, bottom = found or (0, 0, *body.size)
    bottom = min(bottom, top + int(height * TALLEST))
    body = body.crop((max(left - 12, 0), max(top - 12, 0), min(right + 12, width), min(bottom + 12, body.size[1])))
    return body.quantize(64, method=Image.Quantize.MAXCOVERAGE, dither=Image.Dither.NONE)


def main():
    OUT.mkdir(exist_ok=True)
    for pdf in sorted(Path(sys.argv[1]).glob("*.pdf")):
        picture(pdf).save(OUT / f"{pdf.stem}.png", optimize=True)


if __name__ == "__main__":
    main()
