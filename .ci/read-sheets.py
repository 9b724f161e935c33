"""Reads workbooks, what LibreOffice saved of them and what it printed, and says where they differ.

    read-sheets.py bare WRITTEN BARE
    read-sheets.py check WRITTEN SAVED BARE PRINTED

The first writes copies without heights of rows. WRITTEN, SAVED and BARE hold .xlsx files of the same names, the last
two as LibreOffice saved them; PRINTED holds the texts of their PDFs.
"""

import copy
import html
import pathlib
import sys
import unicodedata
from collections import Counter

import openpyxl

mistakes = []


def wrong(file, message):
    mistakes.append(f"{file}: {message}")


def cells(book):
    """The cells that hold something, by sheet and place."""
    return {
        (sheet.title, cell.coordinate): cell
        for sheet in book.worksheets
        for row in sheet.iter_rows()
        for cell in row
        if cell.value is not None
    }


def check_cells(file, book):
    for (sheet, place), cell in cells(book).items():
        if cell.data_type == "f" or isinstance(cell.value, openpyxl.worksheet.formula.ArrayFormula):
            wrong(file, f"{sheet}!{place} is a formula")
        if cell.data_type not in ("s", "n"):
            wrong(file, f"{sheet}!{place} is of type {cell.data_type}")
        if cell.hyperlink is not None:
            wrong(file, f"{sheet}!{place} is a link")


def check_lists(file, book, sheet):
    """Every list that a cell offers must be there, in the rule itself or in cells."""
    count = 0
    for rule in sheet.data_validations.dataValidation:
        count += 1
        if rule.type != "list" or not rule.sqref.ranges:
            wrong(file, f"{sheet.title}: a rule for {rule.sqref} is no list")
            continue
        if rule.formula1.startswith('"'):
            if len(rule.formula1) > 257:
                wrong(file, f"{sheet.title}: the list for {rule.sqref} is too long for Excel")
            continue
        name = book.defined_names.get(rule.formula1)
        if name is None:
            wrong(file, f"{sheet.title}: the list {rule.formula1} for {rule.sqref} is not there")
            continue
        for title, area in name.destinations:
            found = book[title][area.replace("$", "")]
            for cell in (row[0] for row in found) if ":" in area else (found,):
                if cell.value is None:
                    wrong(file, f"{title}!{cell.coordinate} of the list {rule.formula1} is blank")
    return count


def check_print(file, sheet):
    setup = sheet.page_setup
    if str(setup.paperSize) != "9" or setup.orientation not in ("landscape", "portrait"):
        wrong(file, f"{sheet.title}: not on A4")
    if not sheet.sheet_properties.pageSetUpPr.fitToPage or setup.fitToHeight != 0:
        wrong(file, f"{sheet.title}: not as wide as one page")
    if "&P" not in (sheet.oddFooter.right.text or ""):
        wrong(file, f"{sheet.title}: no page numbers")
    for number, row in sheet.row_dimensions.items():
        if row.height is None and any(cell.value is not None for cell in sheet[number]):
            wrong(file, f"{sheet.title}: row {number} has no height")


def check_saved(file, book, saved):
    """What LibreOffice saved has the same cells."""
    written, kept = cells(book), cells(saved)
    for place in sorted(written.keys() | kept.keys()):
        before = written[place].value if place in written else None
        after = kept[place].value if place in kept else None
        if before != after:
            wrong(file, f"{place[0]}!{place[1]} is {before!r}, and {after!r} when LibreOffice saved it")


def bare(path, target):
    """Saves a copy without heights of rows, so that LibreOffice works them out when it opens it.

    It does so for single cells only: merged ones stand in sheets of their own, as wide as the areas.
    """
    book = openpyxl.load_workbook(path)
    for sheet in list(book.worksheets):
        sheet.protection.sheet = False
        for number, area in enumerate(sorted(sheet.merged_cells.ranges, key=str)):
            first = sheet.cell(area.min_row, area.min_col)
            alone = book.create_sheet(f"m{book.index(sheet)} {number}")
            alone.column_dimensions["A"].width = sum(
                sheet.column_dimensions[openpyxl.utils.get_column_letter(column)].width
                for column in range(area.min_col, area.max_col + 1)
            )
            cell = alone.cell(1, 1, first.value)
            cell._style = copy.copy(first._style)
        for row in sheet.row_dimensions.values():
            row.height = None
    book.save(target)


def check_heights(file, book, bare_book):
    """Every row is as high as LibreOffice makes it by itself, or higher, up to the most that Excel has."""
    for index, sheet in enumerate(book.worksheets):
        needed = {number: row.height or 0 for number, row in bare_book[sheet.title].row_dimensions.items()}
        for number, area in enumerate(sorted(sheet.merged_cells.ranges, key=str)):
            alone = bare_book[f"m{index} {number}"].row_dimensions[1].height or 0
            needed[area.min_row] = max(needed.get(area.min_row, 0), alone)
        for number, height in needed.items():
            have = sheet.row_dimensions[number].height or 0
            if any(cell.value is not None for cell in sheet[number]) and have + 0.5 < min(height, 409):
                wrong(file, f"{sheet.title}: row {number} is {have} points high and needs {height}")


def letters(text):
    """The characters of a text that are printed, in compatible forms: fonts give the same glyph to several."""
    text = unicodedata.normalize("NFKC", text)
    return Counter(c for c in text if not c.isspace() and unicodedata.category(c)[0] != "C")


def seen(sheet):
    """The texts that are printed: in the area that is printed, not in a hidden column or row."""
    hidden = set()
    if sheet.print_area:
        last = openpyxl.utils.range_boundaries(sheet.print_area.split("!")[-1].replace("$", ""))[2]
        hidden.update(range(last + 1, 1000))
    for key, column in sheet.column_dimensions.items():
        if column.hidden:
            hidden.update(range(column.min or openpyxl.utils.column_index_from_string(key), (column.max or 0) + 1))
    for row in sheet.iter_rows():
        for cell in row:
            if cell.value is not None and cell.column not in hidden and not sheet.row_dimensions[cell.row].hidden:
                yield cell


def check_printed(file, book, words):
    """Every character of the sheets that are seen is printed as often as it stands in them; heads come more often."""
    printed = letters(html.unescape(words))
    wanted = Counter()
    for sheet in book.worksheets:
        if sheet.sheet_state != "visible":
            continue
        for cell in seen(sheet):
            if isinstance(cell.value, str):
                wanted += letters(cell.value)
    for character, count in (wanted - printed).items():
        wrong(file, f"{character!r} is printed {wanted[character] - count} times of {wanted[character]}")


def main():
    task, *folders = sys.argv[1:]
    written = pathlib.Path(folders[0])
    files = sorted(written.glob("*.xlsx"))
    if task == "bare":
        for path in files:
            bare(path, pathlib.Path(folders[1]) / path.name)
        return 0
    saved, heights, printed = map(pathlib.Path, folders[1:])
    sheets = rules = 0
    for path in files:
        book = openpyxl.load_workbook(path)
        check_cells(path.name, book)
        for sheet in book.worksheets:
            sheets += 1
            rules += check_lists(path.name, book, sheet)
            check_print(path.name, sheet)
        if all(sheet.sheet_state != "visible" for sheet in book.worksheets):
            wrong(path.name, "no sheet is seen")
        check_saved(path.name, book, openpyxl.load_workbook(saved / path.name))
        check_heights(path.name, book, openpyxl.load_workbook(heights / path.name))
        check_printed(path.name, book, (printed / (path.stem + ".txt")).read_text(encoding="utf-8"))
    for mistake in mistakes[:50]:
        print(f"check-sheets: {mistake}", file=sys.stderr)
    if mistakes:
        print(f"check-sheets: {len(mistakes)} mistakes in {len(files)} workbooks", file=sys.stderr)
        return 1
    print(f"check-sheets: {len(files)} workbooks, {sheets} sheets, {rules} lists: read, saved and printed whole")
    return 0


if __name__ == "__main__":
    sys.exit(main())
