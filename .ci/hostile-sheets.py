"""Makes hostile workbooks and has tokki read each: it must refuse them with a clear error in 2 seconds and 200 MB.

    hostile-sheets.py make FOLDER
    hostile-sheets.py read FOLDER TOKKI

They are made by a process of their own: what a large process starts seems as large.
"""

import os
import pathlib
import struct
import subprocess
import sys
import time
import zipfile
import zlib

SECONDS, MEGABYTES = 2, 200
CASE = "samples/nerima-giga-school.yaml"
TYPES = (
    '<Types><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.'
    'spreadsheetml.sheet.main+xml"/></Types>'
)
MEGABYTE = 1 << 20


def relations(*entries):
    links = "".join(f'<Relationship Id="{i}" Type="x/{kind}" Target="{target}"/>' for i, kind, target in entries)
    return f"<Relationships>{links}</Relationships>"


def parts(sheet=b"<worksheet/>", strings=b"<sst/>", types=TYPES):
    return {
        "[Content_Types].xml": types,
        "_rels/.rels": relations(("r", "officeDocument", "xl/workbook.xml")),
        "xl/workbook.xml": '<workbook><sheets><sheet name="a" id="r1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": relations(("r1", "worksheet", "s.xml"), ("r2", "sharedStrings", "t.xml")),
        "xl/s.xml": sheet,
        "xl/t.xml": strings,
    }


def book(path, **changes):
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts(**changes).items():
            archive.writestr(name, content)
    return path


def bomb(path, size):
    """A workbook whose sheet unpacks to so many bytes of zero, without packing them one by one."""
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    head = packer.compress(b"<worksheet>") + packer.flush(zlib.Z_FULL_FLUSH)
    block = packer.compress(b"\0" * MEGABYTE) + packer.flush(zlib.Z_FULL_FLUSH)
    packed = head + block * (size // MEGABYTE) + packer.flush(zlib.Z_FINISH)
    small = path.with_suffix(".small")
    book(small)
    with zipfile.ZipFile(small) as source, zipfile.ZipFile(path, "w") as archive:
        for name in source.namelist():
            if name != "xl/s.xml":
                archive.writestr(name, source.read(name))
        # The entry is written by hand: sizes that lie about what is in it.
        offset = archive.fp.tell()
        name = b"xl/s.xml"
        archive.fp.write(
            struct.pack("<4s5H3L2H", b"PK\3\4", 20, 0, 8, 0, 33, 0, len(packed), 4096, len(name), 0) + name + packed
        )
        info = zipfile.ZipInfo("xl/s.xml")
        info.compress_type, info.compress_size, info.file_size, info.header_offset = 8, len(packed), 4096, offset
        info.CRC = 0
        archive.filelist.append(info)
        archive.NameToInfo[info.filename] = info
        archive.start_dir = archive.fp.tell()
        archive._didModify = True
    small.unlink()
    return path


def entities(folder):
    lol = '<!DOCTYPE w [<!ENTITY a "' + "x" * 1000 + '">'
    for before, after in zip("abcdefgh", "bcdefghi"):
        lol += f'<!ENTITY {after} "{f"&{before};" * 100}">'
    return book(folder / "entities.xlsx", sheet=(lol + "]><worksheet>&i;</worksheet>").encode())


def files(folder):
    yield bomb(folder / "zeros-10-gb.xlsx", 10240 * MEGABYTE)
    yield entities(folder)
    rows = b"".join(b'<row r="%d"><c r="A%d"><v>1</v></c></row>' % (n, n) for n in range(1, 1_000_001))
    yield book(folder / "million-rows.xlsx", sheet=b"<worksheet><sheetData>" + rows + b"</sheetData></worksheet>")
    yield book(folder / "deep.xlsx", sheet=b"<worksheet>" + b"<a>" * 2_000_000)
    yield book(folder / "strings.xlsx", strings=b"<sst>" + b"<si/>" * 15_000_000)
    yield book(folder / "types.xlsx", types=TYPES.replace("spreadsheetml.sheet.main", "wordprocessingml.document.main"))
    yield book(folder / "no-types.xlsx", types="<Types/>")
    climbing = book(folder / "climbing.xlsx")
    with zipfile.ZipFile(climbing, "a") as archive:
        archive.writestr("../../climbed", "x")
    yield climbing
    whole = book(folder / "whole.xlsx").read_bytes()
    for length in range(0, len(whole), max(1, len(whole) // 40)):
        path = folder / f"cut-{length}.xlsx"
        path.write_bytes(whole[:length])
        yield path
    (folder / "whole.xlsx").unlink()
    container = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1" + bytes(1000)
    for name, stream in (("password.xlsx", "EncryptedPackage"), ("old.xlsx", "Workbook")):
        path = folder / name
        path.write_bytes(container + stream.encode("utf-16-le") + bytes(4000))
        yield path
    other = folder / "words.xlsx"
    other.write_text("氏名,住所\n")
    yield other


def read(folder, tokki):
    refused = failures = 0
    slowest = largest = 0.0
    for path in sorted(folder.iterdir()):
        began = time.monotonic()
        child = subprocess.Popen(
            [tokki, "inspect", "read", path, "--dossier", CASE], stdout=subprocess.PIPE, stderr=subprocess.PIPE
        )
        said = child.stderr.read().decode()
        _, status, usage = os.wait4(child.pid, 0)
        child.returncode = os.waitstatus_to_exitcode(status)
        seconds, megabytes = time.monotonic() - began, usage.ru_maxrss / 1024
        slowest, largest = max(slowest, seconds), max(largest, megabytes)
        wrongs = []
        if child.returncode != 2:
            wrongs.append(f"exit code {child.returncode}")
        if path.name not in said or "→" not in said:
            wrongs.append(f"no clear error: {said[:200]!r}")
        if seconds > SECONDS:
            wrongs.append(f"{seconds:.1f} s")
        if megabytes > MEGABYTES:
            wrongs.append(f"{megabytes:.0f} MB")
        if wrongs:
            failures += 1
            print(f"hostile-sheets: {path.name}: {', '.join(wrongs)}", file=sys.stderr)
        else:
            refused += 1
    if (folder.parent / "climbed").exists() or (folder.parent.parent / "climbed").exists():
        failures += 1
        print("hostile-sheets: a file was written outside", file=sys.stderr)
    print(f"hostile-sheets: {refused} files refused, the slowest in {slowest:.1f} s, the largest in {largest:.0f} MB")
    return 1 if failures or refused == 0 else 0


task, folder, *rest = sys.argv[1:]
if task == "make":
    made = sum(1 for _ in files(pathlib.Path(folder)))
    print(f"hostile-sheets: {made} files made")
else:
    sys.exit(read(pathlib.Path(folder), *rest))
