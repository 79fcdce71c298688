#!/usr/bin/python3
"""Draws the invented municipality's mark, `logotyp.png`: three gables over two waves, on a transparent ground.

Takes nothing, writes the file beside it, needs nothing but the standard library.
"""

import math
import struct
import zlib
from pathlib import Path

SIZE = 480
# Each pixel is the mean of so many points a side, which smooths the edges.
POINTS = 4
BLUE, TEAL = (0x1F, 0x5A, 0x7A), (0x4F, 0x9D, 0xA6)
# Left edge, right edge and height of ridge of each gable, in a square of side 1 with y downwards.
# The middle house comes first, since it stands in front.
GABLES = [(0.34, 0.66, 0.14), (0.08, 0.38, 0.36), (0.62, 0.92, 0.36)]
FOOT, GAP = 0.66, 0.018


def colour(x, y):
    """The mark's colour at a point, or none."""
    crest = 0.74 + 0.025 * math.sin((x - 0.08) / 0.84 * 4 * math.pi)
    if 0.08 <= x <= 0.92:
        if crest <= y <= crest + 0.055:
            return TEAL
        if crest + 0.095 <= y <= crest + 0.15:
            return BLUE
    for number, (left, right, ridge) in enumerate(GABLES):
        middle, half = (left + right) / 2, (right - left) / 2
        eaves = ridge + half
        roof = ridge + abs(x - middle)
        if left <= x <= right and roof <= y <= FOOT:
            if number == 0:
                door = abs(x - middle) <= 0.045 and y >= eaves + 0.16
                return None if door else BLUE
            # A thin gap keeps the others clear of it.
            front = GABLES[0]
            return None if front[0] - GAP <= x <= front[1] + GAP else TEAL
    return None


def pixel(column, row):
    hits = []
    for i in range(POINTS * POINTS):
        x = (column + (i % POINTS + 0.5) / POINTS) / SIZE
        y = (row + (i // POINTS + 0.5) / POINTS) / SIZE
        own = colour(x, y)
        if own:
            hits.append(own)
    if not hits:
        return bytes(4)
    mean = [round(sum(part) / len(hits)) for part in zip(*hits)]
    return bytes([*mean, round(255 * len(hits) / (POINTS * POINTS))])


def chunk(kind, body):
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))


def main():
    rows = b"".join(b"\0" + b"".join(pixel(column, row) for column in range(SIZE)) for row in range(SIZE))
    head = struct.pack(">IIBBBBB", SIZE, SIZE, 8, 6, 0, 0, 0)
    png = b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(rows, 9)) + chunk(b"IEND", b"")
    Path(__file__).with_name("logotyp.png").write_bytes(png)


if __name__ == "__main__":
    main()
