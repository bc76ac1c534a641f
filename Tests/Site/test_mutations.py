"""A thousand broken entries and a thousand broken data and bibliography files: each is complained of.

Every mutation makes its file wrong by what it is, so that silence is a fault. Inputs that may or may
not be wrong are the fuzzer's: `Scripts/fuzz` and `Tests/ReaderHarnessTests`.
"""
import random
import re
import time

import small_review
import tafel
from expect import no_faults

ENTRY = small_review.ENTRY
BIB = ("@article{{{id}, title = {{A title}}, author = {{Doe, Jane and Roe, Max}}, journal = {{Journal}}, "
       "year = {{2024}}, volume = {{1}}, pages = {{1--9}}, doi = {{10.1000/{id}}}}}\n")
CSV = "# electrolyte: 0.1 M KOH\nE / V vs RHE,j / mA cm-2\n0.95,-0.1\n0.90,-1.5\n0.85,-4.2\n"


def _line(text, pick, start, replace):
    """Replaces one of the lines that begin so."""
    lines = text.split("\n")
    places = [number for number, line in enumerate(lines) if line.strip().startswith(start)]
    place = pick.choice(places)
    lines[place] = replace(lines[place])
    return "\n".join(line for line in lines if line is not None)


def _insert(text, pick, piece, before="\n---\nText"):
    """Puts something into a line of the front matter, after its key."""
    end = text.index(before)
    places = [match.end() for match in re.finditer(r": (?=[^\n])", text[:end])]
    place = pick.choice(places)
    return text[:place] + piece + text[place:]


def _letters(pick):
    return "".join(pick.choice("abcdefghijklmnopqrstuvwxyz") for _ in range(7))


KEYS = ("name", "strategy", "class", "source", "measurements", "- reaction", "metric", "value", "where")

ENTRIES = [
    lambda text, pick: text[:pick.randrange(4, text.index("\n---\nText"))],
    lambda text, pick: text.encode()[:pick.randrange(len(text))] + bytes([pick.choice((0xFF, 0xC0, 0))])
    + text.encode()[-1:],
    lambda text, pick: _insert(text, pick, pick.choice("[{\"'&*!%@`")),
    lambda text, pick: _insert(text, pick, pick.choice(("\u202e", "\u2066", "\x1b", "\x7f", "\u200f"))),
    lambda text, pick: _line(text, pick, pick.choice(("name", "strategy", "class")), lambda line: None),
    lambda text, pick: _line(text, pick, pick.choice(KEYS[5:]),
                             lambda line: re.sub(r"(\w+):", _letters(pick) + ":", line, count=1)),
    lambda text, pick: _line(text, pick, pick.choice(("strategy", "class", "source", "mechanisms")),
                             lambda line: line.split(":")[0] + ": " + _letters(pick)),
    lambda text, pick: _line(text, pick, "value", lambda line: line.replace(" V", " " + _letters(pick))),
    lambda text, pick: _line(text, pick, "value", lambda line: line.replace(" vs RHE", "")),
    lambda text, pick: _line(text, pick, "value", lambda line: f"    value: {_letters(pick)}"),
    lambda text, pick: _line(text, pick, "value", lambda line: "    value: [1, {a: b}]"),
    lambda text, pick: _line(text, pick, "metric", lambda line: f"    metric: {_letters(pick)}"),
    lambda text, pick: _line(text, pick, "metals", lambda line: f"metals: [{_letters(pick)}]"),
    lambda text, pick: _line(text, pick, pick.choice(("name", "source", "class")), lambda line: f"{line}\n{line}"),
    lambda text, pick: _line(text, pick, "where", lambda line: "\t" + line.strip()),
    lambda text, pick: _line(text, pick, "electrolyte", lambda line: f"    electrolyte: {_letters(pick)}"),
    lambda text, pick: text + f"[@{_letters(pick)}] [[{_letters(pick)}]]\n",
    lambda text, pick: text + f"{{{{chart {_letters(pick)}}}}}\n",
    lambda text, pick: text + f"[x](javascript:{_letters(pick)})\n",
]

BIBS = [
    lambda text, pick: text[:pick.randrange(2, len(text) - 3)],
    lambda text, pick: text.replace("{", "{{", 1 + pick.randrange(3)).replace("{{", "{", pick.randrange(1)),
    lambda text, pick: text.replace(" = ", " ", 1 + pick.randrange(4)),
    lambda text, pick: text.replace("2024", pick.choice(("20x4", "02024", "MMXXIV", "2999"))),
    lambda text, pick: text.replace("@article{", "@article{" + _letters(pick)),
    lambda text, pick: text.replace("10.1000/", _letters(pick) + "/"),
    lambda text, pick: text.encode() + b"\xff",
    lambda text, pick: text + text,
]

TABLES = [
    lambda text, pick: text.replace(pick.choice(("0.95", "-1.5", "0.85")), _letters(pick)),
    lambda text, pick: text.replace(pick.choice(("0.95", "0.90", "0.85")), "1,2"),
    lambda text, pick: text.replace(",", ";"),
    lambda text, pick: text.replace(",-1.5", ""),
    lambda text, pick: "\n".join(line for line in text.split("\n") if "RHE" not in line),
    lambda text, pick: text.split("\n0.95")[0] + "\n",
    lambda text, pick: text.replace("0.95", pick.choice(("nan", "inf", "1e999", "0x"))),
    lambda text, pick: text.encode().replace(b"KOH", bytes([pick.choice((0xFF, 0xC0, 0))])),
    lambda text, pick: text.replace("0.1 M KOH", "=1+1,=2+2"),
]


def _check(root):
    start = time.monotonic()
    done = tafel.run("check", "--format", "json", root=root)
    assert done.status == 1, done.messages[-2000:]
    told = {}
    for item in done.diagnostics():
        if item["severity"] != "advice":
            told.setdefault(item["path"], []).append(item["code"])
    return told, time.monotonic() - start


def test_each_of_a_thousand_broken_entries_is_told(tmp_path):
    root = small_review.make(tmp_path / "review", entries=1)
    usual = set(_check_codes(root))
    pick = random.Random(1)
    broken = []
    for number in range(1000):
        text = ENTRIES[number % len(ENTRIES)](ENTRY.format(number=1000 + number), pick)
        small_review.write(root, f"catalysts/broken-{number}.md", text)
        broken.append(f"Content/catalysts/broken-{number}.md")
    told, seconds = _check(root)
    silent = [(path, _mutation(path)) for path in broken if not set(told.get(path, [])) - usual]
    no_faults([str(item) for item in silent])
    assert seconds < 60


def _mutation(path):
    """Which mutation it was."""
    return int(re.search(r"(\d+)\.\w+$", path).group(1)) % len(ENTRIES)


def _check_codes(root):
    """The codes that a sound entry of the small review gets."""
    done = tafel.run("check", "--format", "json", root=root)
    return [item["code"] for item in done.diagnostics() if item["path"].startswith("Content/catalysts/")]


def test_each_of_a_thousand_broken_data_and_bibliography_files_is_told(tmp_path):
    root = small_review.make(tmp_path / "review", entries=1)
    pick = random.Random(2)
    broken = []
    for number in range(500):
        mutate = BIBS[number % len(BIBS)]
        name = f"sources/broken-{number}.bib"
        small_review.write(root, name, mutate(BIB.format(id=f"broken-{number}"), pick))
        broken.append(f"Content/{name}")
        mutate = TABLES[number % len(TABLES)]
        name = f"data/fe80-n-c/broken-{number}.csv"
        small_review.write(root, name, mutate(CSV, pick))
        broken.append(f"Content/{name}")
    told, seconds = _check(root)
    usual = {"T311"}
    no_faults([f"{path}" for path in broken if not set(told.get(path, [])) - usual])
    assert seconds < 60
