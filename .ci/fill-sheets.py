"""Fills sheets in as a person does: picks from lists, writes numbers, dates and words, moves a column.

    fill-sheets.py WRITTEN FILLED

Every .xlsx in WRITTEN that asks something (a questionnaire or an inspection sheet) is written to FILLED with an answer in
each row: of what the cell's list offers, each in turn.
"""

import itertools
import pathlib
import sys

import openpyxl

# The headings of answers, in both languages, and what else a row then needs.
ANSWERS = {"回答", "Answer", "結果", "Result"}
NUMBERS = {"数", "Number"}
NOTES = {"補足（自由記入）", "Remarks", "指摘事項", "To put right", "補足", "Note", "説明・メモ", "Notes"}
REASONS = {"該当なしの理由", "Why not applicable"}
BARE = {"○だけのときの値", "Value of a bare ○"}
VALUES = {"実際の値", "Actual value"}
DAYS = {"回答日": "令和3年2月1日", "Day of the answers": "2021-02-01", "実施日": "令和３年２月１日", "Date of the inspection": "2021/2/1"}


def lists(book, sheet):
    """What each cell of a sheet offers, by its place."""
    offered = {}
    for rule in sheet.data_validations.dataValidation:
        if rule.formula1.startswith('"'):
            words = rule.formula1.strip('"').split(",")
        else:
            name = book.defined_names[rule.formula1]
            ((title, area),) = name.destinations
            words = [cell.value for row in book[title][area] for cell in row]
        for area in rule.sqref.ranges:
            for row in range(area.min_row, area.max_row + 1):
                offered[row, area.min_col] = words
    return offered


def fill(book):
    answered = 0
    for sheet in book.worksheets:
        if sheet.sheet_state != "visible":
            continue
        offered = lists(book, sheet)
        head = None
        for row in sheet.iter_rows():
            texts = {str(cell.value).strip(): cell.column for cell in row if cell.value is not None}
            for label, day in DAYS.items():
                if label in texts and head is None:
                    sheet.cell(row[0].row, texts[label] + 1).value = day
            if ANSWERS & texts.keys() and len(texts) > 5:
                head = texts
                turn = itertools.count()
                continue
            if head is None or not row[0].value or not str(row[0].value).strip().isdigit():
                continue
            number = row[0].row
            column = next(head[text] for text in ANSWERS if text in head)
            words = offered.get((number, column), [])
            if not words:
                continue
            answered += 1
            word = words[next(turn) % len(words)]
            bare = next((sheet.cell(number, head[text]).value for text in BARE if text in head), None)
            if word == "×" and bare not in {"あり", "yes"}:
                word = "？"  # what it would be instead is for the inspector to say
            sheet.cell(number, column).value = word
            none = word in {"該当なし", "not applicable", "－"}
            for text in NOTES | (REASONS if none else set()):
                if text in head:
                    sheet.cell(number, head[text]).value = f"{number}行の説明、詳しくは別紙=1+1"
            for text in VALUES:
                values = offered.get((number, head[text])) if text in head else None
                if values and word == "○" and not bare:
                    sheet.cell(number, head[text]).value = values[0]
    return answered


def main():
    written, filled = map(pathlib.Path, sys.argv[1:])
    total = 0
    for path in sorted(written.glob("*.xlsx")):
        book = openpyxl.load_workbook(path)
        answered = fill(book)
        if answered == 0:
            continue
        total += answered
        book.save(filled / path.name)
    print(f"fill-sheets: {total} rows answered")


main()
