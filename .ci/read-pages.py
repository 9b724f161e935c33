"""Reads HTML pages with a real browser, as a person would, and complains of what such a person could not use.

    read-pages.py CHROMIUM LIST SCRATCH [--show]

LIST names a page a line: file, language, and how many KB it may have (- for any), with tabs between. First the reader
proves itself: .ci/pages/good.html must pass, and each edit of it in .ci/pages/bad.txt must be refused for its own
reason (--show tells which).
What is asked inside a page stands in .ci/pages/in-page.js. Run by check-pages; ends with 1 where a page is refused.
"""

import concurrent.futures
import os
import pathlib
import re
import subprocess
import sys
import time
import unicodedata
from collections import Counter, defaultdict

import axe_playwright_python.base
from playwright.sync_api import Error, sync_playwright

CHROMIUM, LIST, SCRATCH = sys.argv[1], pathlib.Path(sys.argv[2]), pathlib.Path(sys.argv[3])
OWN = pathlib.Path(__file__).parent / "pages"
IN_PAGE = (OWN / "in-page.js").read_text(encoding="utf-8")
AXE = axe_playwright_python.base.AXE_SCRIPT
WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa"]
CONTRAST = ["color-contrast"]
# In CSS px: a desk, half of it (as in a window zoomed to 200 %), the narrowest that WCAG 1.4.10 asks for.
DESK, HALF, NARROW = 1280, 640, 320
A4 = (595, 842)  # in points
MARGIN = 40  # points, about what style sheets leave free
UNPRINTABLE = 590  # points: what is taller cannot be asked to stay on one page, below a table's head
EDGE = 14  # points from the paper's edge where printers do not print
WINDOW = 6  # letters of a text that are looked for together in a PDF, where it may be broken by a page's end


class Reader:
    """A browser, with a page for reading and one in which no script runs."""

    def __init__(self):
        # Root has no sandbox and a small container little /dev/shm: of no matter for pages that load and run nothing.
        flags = ["--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu"]
        self.browser = sync_playwright().start().chromium.launch(executable_path=CHROMIUM, args=flags)
        self.open()

    def open(self):
        """Opens the two pages, for all that this process reads."""
        self.address, self.complaints = "", []
        self.page, self.still_page = (
            self.browser.new_context(java_script_enabled=runs).new_page() for runs in (True, False))
        for page in (self.page, self.still_page):
            page.route("**/*", lambda route: route.continue_() if route.request.url == self.address else route.abort())
        page, complain = self.page, self.complain
        self.devtools = page.context.new_cdp_session(page)
        page.on("console", lambda one: one.type in ("error", "warning") and complain("console", one.text[:200]))
        page.on("pageerror", lambda error: complain("console", str(error)[:200]))
        page.on("dialog", lambda dialog: (complain("dialog", dialog.message[:200]), dialog.dismiss()))
        page.on("request", lambda one: one.url == self.address or complain("network", one.url[:200]))
        page.on("websocket", lambda one: complain("network", one.url[:200]))

    def complain(self, check, message, where=""):
        self.complaints.append((check, message, where))

    def ask(self, question, where=""):
        """Asks for complaints inside the page."""
        for check, message in self.page.evaluate(question):
            self.complain(check, message, where)

    def resize(self, width):
        self.page.set_viewport_size({"width": width, "height": 800})

    def read(self, file, language, kilobytes):
        """The complaints about a page as (check, message, where), its rows and the pages of its PDF."""
        self.address, self.complaints = file.as_uri(), []
        size = file.stat().st_size
        if kilobytes and size > kilobytes * 1000:
            self.complain("size", f"{size} bytes, more than {kilobytes} KB")
        page = self.page
        self.resize(DESK)
        page.emulate_media(media="screen", color_scheme="light")
        for one in (page, self.still_page):
            one.goto(self.address)
            one.evaluate(IN_PAGE)
        if page.evaluate("inPage.shown()") != self.still_page.evaluate("inPage.shown()"):
            self.complain("script", "without JavaScript the page shows another text")

        self.ask(f"inPage.structure('{language}')")
        for name in page.evaluate("inPage.files()"):
            if not (file.parent / name).is_file():
                self.complain("links", f"there is no {name}")
        self.ask("inPage.room()", f"{DESK} px, folded")
        texts = page.evaluate("inPage.toPrint()")

        page.evaluate("inPage.unfold()")
        page.evaluate(AXE)
        for width in (DESK, NARROW):
            self.resize(width)
            self.ask("inPage.room()", f"{width} px")
            self.read_with_axe("document", {"type": "tag", "values": WCAG}, f"{width} px")
            for scheme in ("light", "dark"):
                page.emulate_media(color_scheme=scheme)
                only = {"type": "rule", "values": CONTRAST}
                self.read_with_axe("{include: inPage.looks()}", only, f"{width} px {scheme}")
        page.emulate_media(color_scheme="light")
        page.evaluate("inPage.measure()")
        for width in (DESK, HALF):
            self.resize(width)
            self.devtools.send("Page.setFontSizes", {"fontSizes": {"standard": 32}})
            self.ask("inPage.unscaled()")
            self.ask("inPage.room()", f"{width} px, letters at 200 %")
            self.devtools.send("Page.setFontSizes", {"fontSizes": {"standard": 16}})
        self.resize(NARROW)
        for _ in range(page.evaluate("inPage.watchFocus()")):
            page.keyboard.press("Tab")
        self.ask("focusComplaints()")

        rows = page.evaluate("inPage.rows()")
        return self.read_on_paper(texts), rows

    def read_with_axe(self, part, only, where):
        """Complains of what axe-core finds that is serious or critical in a part of the page."""
        # Contrast is asked for apart from the rest: of all texts it would take longer than all that is done here.
        rules = {"target-size": {"enabled": True}, "color-contrast": {"enabled": "color-contrast" in only["values"]}}
        found = self.page.evaluate(
            f"options => axe.run({part}, options).then(result => result.violations)",
            {"runOnly": only, "rules": rules, "resultTypes": ["violations"], "preload": False})
        for one in found:
            for node in one["nodes"][:5] if one["impact"] in ("serious", "critical") else []:
                self.complain("axe", f"{one['id']} ({one['impact']}): {node['html'][:120]}", where)

    def read_on_paper(self, texts):
        """Prints the page on A4; how many sheets it takes. `texts` must be there, each with whether it was folded."""
        page = self.page
        page.emulate_media(media="print")
        self.resize(page.evaluate("inPage.paperWidth()"))
        self.ask("inPage.room(true)", "paper, unfolded")
        page.evaluate("inPage.fold()")
        marks = page.evaluate("inPage.markForPaper()")
        pdf = SCRATCH / f"{os.getpid()}.pdf"
        page.pdf(path=pdf, prefer_css_page_size=True, print_background=True)
        pages, sizes = words_of(pdf)
        if wrong := set(sizes) - {A4}:
            self.complain("paper", f"pages of {wrong}, not A4 portrait")

        places = defaultdict(lambda: defaultdict(list))  # mark → page → heights at which it stands
        for number, (words, (width, height)) in enumerate(zip(pages, sizes, strict=True), 1):
            for text, left, top, right, bottom in words:
                if min(left, width - right) < EDGE or min(top, height - bottom) < 0:
                    self.complain("margin", f'"{text[:40]}" stands at the edge of page {number}')
                for mark in re.findall(r"zq(\d+)qz", text):
                    places[int(mark)][number].append(top)
        for mark, (name, kind, head, times) in enumerate(marks):
            found = places[mark]
            if sum(map(len, found.values())) < times:
                self.complain("cut", f"{name} is not wholly in the PDF")
            if kind == "head" or not found:
                continue
            first, last = min(found), max(found)
            tall = A4[1] - min(found[first]) + max(found[last]) - 2 * MARGIN  # if it stands on two pages
            if last == first + 1 and tall < UNPRINTABLE:
                what = "is cut" if kind == "whole" else "is parted from what follows"
                self.complain("page-end", f"{name} {what} at the end of page {first}")
            if first == last and head is not None and places[head] and first not in places[head]:
                self.complain("table-head", f"{marks[head][0]} is not repeated on page {first}")

        raw = subprocess.run(["pdftotext", "-raw", pdf, "-"], capture_output=True, check=True).stdout.decode()
        everything = plain(re.sub(r"zq\d+qz", "", raw))
        for text, folded in texts:
            if not is_in(plain(text), everything):
                self.complain("folded" if folded else "letters", f'"{text.strip()[:60]}" is not in the PDF')
        return len(pages)


reader = None  # of this process


def start_reader():
    global reader
    reader = Reader()


def read(file, language, kilobytes):
    """What there is to complain of as {(check, message): [where]}, and the page's rows and sheets of paper."""
    rows = pages = 0
    try:
        pages, rows = reader.read(file, language, kilobytes)
    except Error as error:
        reader.complain("reader", f"the page could not be read to its end: {error}")
    complaints = {}
    for check, message, where in reader.complaints:
        complaints.setdefault((check, message), []).append(where)
    if pages == 0:
        reader.open()
    return complaints, rows, pages


def plain(text):
    """A text as letters to compare: a PDF has its own spaces, line ends and forms of the same letter."""
    return re.sub(r"[\s\u2060]+", "", unicodedata.normalize("NFKC", text)).casefold()


def is_in(text, all_text):
    """Whether a text stands in another, be it broken once by a page's end."""
    pieces = [text[at:at + WINDOW] for at in range(len(text) - WINDOW + 1)] or [text]
    missing = sum(piece not in all_text for piece in pieces)
    return missing == 0 or len(pieces) > 2 * WINDOW and missing < 2 * WINDOW


def words_of(pdf):
    """The words of a PDF page by page, each as (text, left, top, right, bottom) in points, and the pages' sizes."""
    found = subprocess.run(["pdftotext", "-bbox", pdf, "-"], capture_output=True, check=True).stdout.decode()
    pages, sizes = [], []
    for line in found.splitlines():
        numbers = [float(one) for one in re.findall(r'(?:width|height|xMin|yMin|xMax|yMax)="(-?[\d.]+)"', line)]
        if "<page " in line:
            sizes.append(tuple(round(one) for one in numbers))
            pages.append([])
        elif "<word " in line:
            text = re.sub("<[^>]*>|\u2060", "", line).strip()
            if text:
                pages[-1].append((text, *numbers))
    return pages, sizes


def made_up_pages():
    """The good page, and the bad ones made of it: (file, KB it may have, checks that must refuse it)."""
    good = (OWN / "good.html").read_text(encoding="utf-8")
    limit = len(good.encode()) // 1000 + 1
    folder = SCRATCH / "made-up"
    folder.mkdir()
    (folder / "good.html").write_text(good, encoding="utf-8")
    (folder / "other.html").write_text("", encoding="utf-8")
    found = [(folder / "good.html", limit, set())]
    for block in (OWN / "bad.txt").read_text(encoding="utf-8").split("\n\n")[1:]:
        head, *edits = block.splitlines()
        checks, reason = head.split(": ", 1)
        text = good
        for before, after in zip(edits[::2], edits[1::2], strict=True):
            if before[:2] != "- " or after[:1] != "+" or text.count(before[2:]) != 1:
                sys.exit(f"read-pages: bad.txt, {reason}: not an edit of good.html: {before}")
            text = text.replace(before[2:], after[2:].replace("FILL", 2000 * "x"))
        file = folder / f"{len(found):02} {reason}.html"
        file.write_text(text, encoding="utf-8")
        found.append((file, limit, set(checks.split())))
    return found


def lines(complaints):
    """Complaints to print: of each check at most ten, each with where it was found."""
    printed = Counter()
    for (check, message), places in complaints.items():
        printed[check] += 1
        where = "; ".join(dict.fromkeys(filter(None, places)))
        if printed[check] <= 10:
            yield f"{check}: {message}" + (f" ({where})" if where else "")
    for check, count in printed.items():
        if count > 10:
            yield f"{check}: {count - 10} more"


def main():
    started = time.monotonic()
    listed = [line.split("\t") for line in LIST.read_text(encoding="utf-8").splitlines()]
    listed = [(pathlib.Path(file), language, None if size == "-" else int(size)) for file, language, size in listed]
    refused = misjudged = sheets = 0
    with concurrent.futures.ProcessPoolExecutor(os.cpu_count(), initializer=start_reader) as pool:
        trials = [(pool.submit(read, file, "ja", limit), file.stem, checks) for file, limit, checks in made_up_pages()]
        readings = [(pool.submit(read, *one), one[0]) for one in listed]
        for reading, name, expected in trials:
            complaints = reading.result()[0]
            if {check for check, _ in complaints} != expected:
                misjudged += 1
                print(f"MISJUDGED {name}: not refused for {sorted(expected)}, but for", *lines(complaints), sep="\n  ")
            elif "--show" in sys.argv:
                print(f"as it should be: {name}", *lines(complaints), sep="\n  ")
        for reading, file in readings:
            complaints, rows, pages = reading.result()
            name = file.relative_to(SCRATCH) if file.is_relative_to(SCRATCH) else file
            sheets += pages
            refused += bool(complaints)
            if not complaints:
                print(f"ok  {name}  {rows} rows  {pages} pages of PDF")
            for line in lines(complaints):
                print(f"{name}: {line}")
    print(
        f"check-pages: {len(listed)} pages, {sheets} pages of PDF, {refused} refused,"
        f" {misjudged} of {len(trials)} made-up pages misjudged, {time.monotonic() - started:.0f} s")
    sys.exit(1 if refused or misjudged or not listed else 0)


main()
