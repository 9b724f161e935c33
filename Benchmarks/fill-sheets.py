"""Fills in inspection sheets: ○ in every row that tells what it means, and the day of the inspection.

    fill-sheets.py WRITTEN FILLED

Prints how many rows were filled in, in all and in the sheet with the fewest.
"""

import pathlib
import re
import sys
import zipfile


def strings(archive):
    text = archive.read("xl/sharedStrings.xml").decode()
    return [re.sub(r"<[^>]+>", "", item) for item in re.findall(r"<si>(.*?)</si>", text, re.S)]


def column(sheet, shared, heading):
    """The column and row of a text."""
    for letters, row, number in re.findall(r'<c r="([A-Z]+)(\d+)"[^>]* t="s"><v>(\d+)</v>', sheet):
        if shared[int(number)] == heading:
            return letters, int(row)
    raise SystemExit(f"fill-sheets: no heading {heading}")


def written(place, style, text):
    return f'<c r="{place}"{style} t="inlineStr"><is><t>{text}</t></is></c>'


def fill(source, target):
    with zipfile.ZipFile(source) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
        shared = strings(archive)
    cover = parts["xl/worksheets/sheet1.xml"].decode()
    _, row = column(cover, shared, "実施日")
    cover = re.sub(rf'<c r="(B{row})"( s="\d+")/>', lambda m: written(m[1], m[2], "2021-06-21"), cover)
    measures = parts["xl/worksheets/sheet2.xml"].decode()
    result, head = column(measures, shared, "結果")
    bare, _ = column(measures, shared, "○だけのときの値")
    known = {int(row) for row in re.findall(rf'<c r="{bare}(\d+)"[^>]* t="s">', measures) if int(row) > head}
    count = 0

    def mark(match):
        nonlocal count
        if int(match[2]) not in known:
            return match[0]
        count += 1
        return written(match[1] + match[2], match[3], "○")

    measures = re.sub(rf'<c r="({result})(\d+)"( s="\d+")/>', mark, measures)
    parts["xl/worksheets/sheet1.xml"] = cover.encode()
    parts["xl/worksheets/sheet2.xml"] = measures.encode()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return count


folder, filled = map(pathlib.Path, sys.argv[1:])
counts = [fill(path, filled / path.name) for path in sorted(folder.glob("*.xlsx"))]
print(sum(counts), min(counts))
