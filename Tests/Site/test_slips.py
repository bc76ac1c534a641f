"""Each slip is said at its place, in a chemist's words, and what the help says mends it."""
import pytest

import folders
import tafel
from slips import CURVE, ENTRY, GOOD, SLIPS, SOURCE


@pytest.fixture(scope="module")
def review(tmp_path_factory):
    root = folders.copy_review(tafel.PROJECT, tmp_path_factory.mktemp("slips") / "review")
    (root / "Content/data/zz").mkdir(parents=True)
    return root


@pytest.fixture
def write(review):
    """Writes the sound files, one of them changed or another added; takes back what was added."""
    added = []

    def write(path=None, content=None):
        for name, text in GOOD.items():
            (review / name).write_bytes(text.encode())
        if path:
            (review / path).parent.mkdir(exist_ok=True)
            (review / path).write_bytes(content if isinstance(content, bytes) else content.encode())
            if path not in GOOD:
                added.append(review / path)

    yield write
    for path in added:
        path.unlink()
        if not any(path.parent.iterdir()):
            path.parent.rmdir()


def _check(review, *options):
    done = tafel.run("check", "--format", "json", "--quiet", *options, root=review)
    assert done.status in (0, 1), done.messages
    return done.diagnostics()


def _place(text, slip):
    """Line and column of the slip, counted as diagnostics count: within what was changed, or else
    where its text stands first."""
    start = text.find(slip.new) if slip.new else 0
    offset = text.find(slip.at, start)
    offset = offset if offset >= 0 else text.find(slip.at)
    assert offset >= 0, f"{slip.at!r} is not in the file"
    before = text[:offset]
    return before.count("\n") + 1, len(before) - (before.rfind("\n") + 1) + 1


def test_without_a_slip_there_is_nothing_to_say(review, write):
    write()
    assert [item for item in _check(review) if item["path"] in GOOD] == []


@pytest.mark.parametrize("slip", SLIPS, ids=lambda slip: slip.name)
def test_a_slip(slip, review, write):
    good = GOOD[slip.file]
    assert slip.old in good
    broken = good.replace(slip.old, slip.new, 1)
    write(slip.file, broken)
    found = [item for item in _check(review) if item["path"] in GOOD]
    first = [item for item in found if item["code"] == slip.code and slip.message in item["message"]]
    assert first, found
    shown = first[0]
    assert (shown["path"], shown["line"], shown["column"]) == (slip.file, *_place(broken, slip))
    assert slip.help in shown["help"], shown["help"]
    assert {item["code"] for item in found} <= {slip.code, *slip.others}
    # What the help says makes it clean.
    if slip.mended is None:
        done = tafel.run("check", "--fix", "--quiet", root=review)
        assert done.status == 0, done.output
    else:
        write(slip.file, good.replace(slip.old, slip.mended, 1))
    left = [item for item in _check(review)
            if item["path"] in GOOD and item["code"] not in ("T513", "T514", "T540")]
    assert left == []


# Slips of whole files

NAMED = [
    ("Content/catalysts/zz2.markdown", "T105", "end with .md", "rename it to zz2.md"),
    ("Content/catalysts/zz2.txt", "T105", "end with .md", "rename it to zz2.md"),
    ("Content/catalysts/zz2.md.txt", "T105", "end with .md", "rename it to zz2.md"),
    ("Content/catalysts/FeCo NC.md", "T106", "is no id", "rename it to “feco-nc.md”"),
    ("Content/catalyst/zz2.md", "T105", "no folder “catalyst”", "Content/catalysts/"),
    ("Content/zz2.md", "T105", "is not read", "Content/catalysts/zz2.md"),
    ("Content/sources/jones2023.txt", "T105", "end with .bib", "rename it to jones2023.bib"),
    ("Content/data/zz/lsv2.xlsx", "T105", "end with .csv", "save the sheet as CSV"),
]


@pytest.mark.parametrize("path, code, message, help", NAMED, ids=[item[0] for item in NAMED])
def test_a_file_with_a_wrong_name(path, code, message, help, review, write):
    write(path, GOOD[ENTRY].replace("FeCo–N–C", "FeCo–N–C (2)"))
    found = [item for item in _check(review) if item["path"] == path]
    assert [(item["code"], item["line"], item["column"]) for item in found] == [(code, 1, 1)]
    assert message in found[0]["message"] and help in found[0]["help"]


def test_a_source_with_capitals_in_its_name_gives_one_fault(review, write):
    write("Content/sources/Smith2024.bib", GOOD[SOURCE])
    (review / SOURCE).unlink()
    found = [item for item in _check(review) if item["severity"] == "error"]
    assert [(item["path"], item["code"]) for item in found] == [("Content/sources/Smith2024.bib", "T106")]


BYTES = [
    ("UTF-16", GOOD[ENTRY].encode("utf-16"), 1, 1, "T102", "UTF-16; save it as UTF-8"),
    ("Latin-1", GOOD[ENTRY].replace("–", "-").replace("N-doped", "Mülheim").encode("latin-1"), 6, 11,
     "T102", "save the file as UTF-8"),
    ("NUL", GOOD[ENTRY].replace("FeCo", "Fe\0Co", 1).encode(), 2, 9, "T102", "delete it"),
    ("line ends of old", GOOD[ENTRY].replace("\n", "\r").encode(), 1, 1, "T104", "LF"),
    ("BibTeX of RIS", None, 1, 1, "T302", "this is RIS"),
]


@pytest.mark.parametrize("name, content, line, column, code, help", BYTES, ids=[b[0] for b in BYTES])
def test_bytes_of_another_kind(name, content, line, column, code, help, review, write):
    path = ENTRY if content else SOURCE
    write(path, content or b"TY  - JOUR\nAU  - Smith, Ada\nER  - \n")
    found = [item for item in _check(review) if item["path"] == path and item["code"] == code]
    assert [(item["line"], item["column"]) for item in found] == [(line, column)]
    assert help in found[0]["help"]


SOUND = [
    ("Windows line ends", lambda text: text.replace("\n", "\r\n")),
    ("thin space in a number", lambda text: text.replace("1600", "1\u2009600")),
    ("no-break spaces", lambda text: text.replace("0.91 V vs", "0.91\u00a0V\u00a0vs")),
    ("µ of both kinds", lambda text: text.replace("0.25 mg", "250 µg", 1).replace("0.25 mg", "250 μg")),
    ("u for µ", lambda text: text.replace("0.25 mg", "250 ug")),
    ("superscripts", lambda text: text.replace("cm-2", "cm⁻²").replace("dec-1", "dec⁻¹")),
    ("slashes", lambda text: text.replace("mg cm-2", "mg/cm2").replace("mV dec-1", "mV/dec")),
    ("range", lambda text: text.replace("0.91 V vs", "0.90–0.92 V vs")),
    ("range with a hyphen", lambda text: text.replace("0.91 V vs", "0.90-0.92 V vs")),
    ("about", lambda text: text.replace("value: 0.91", "value: ~0.91")),
    ("uncertainty", lambda text: text.replace("0.91 V vs", "0.91 ± 0.01 V vs")),
    ("percent without blank", lambda text: text.replace("95 %", "95%")),
    ("minus of typography", lambda text: text.replace("cm-2", "cm−2").replace("s-1", "s−1")),
    ("comment", lambda text: text.replace("metals: [Fe, Co]", "metals: [Fe, Co]   # both")),
    ("electrolyte without blank", lambda text: text.replace("0.1 M KOH", "0.1M KOH")),
]


@pytest.mark.parametrize("name, change", SOUND, ids=[item[0] for item in SOUND])
def test_what_is_no_slip_is_taken(name, change, review, write):
    write(ENTRY, change(GOOD[ENTRY]))
    assert [item for item in _check(review) if item["path"] == ENTRY] == []
