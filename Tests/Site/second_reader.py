"""BibTeX files as a second program reads them, compared with what `tafel import` makes of them.

    .tools/venv/bin/python Tests/Site/second_reader.py FILE.bib…

prints every record and field that differ. The second program is pybtex, with pylatexenc for what LaTeX commands mean.
"""
import html
import json
import re
import subprocess
import sys
import unicodedata

import pybtex.errors
from pybtex.database.input import bibtex
from pylatexenc.latex2text import LatexNodes2Text

LATEX = LatexNodes2Text(math_mode="text", keep_comments=True)

SMALL = str.maketrans("₀₁₂₃₄₅₆₇₈₉₊₋⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻ₓₙⁿ", "0123456789+-0123456789+-xnn")


def read(path):
    """Key → record, by the second program; it keeps the first of two records with one key."""
    pybtex.errors.set_strict_mode(False)
    complaints = pybtex.errors.capture()
    with complaints:
        return bibtex.Parser(encoding="utf-8").parse_file(str(path)).entries


def imported(binary, path, root):
    """Our records, in the order of the file: CSL items with the key as `tafel import` met it."""
    run = subprocess.run(
        [binary, "import", str(path), "--dry-run", "--format", "json", "--root", str(root)],
        capture_output=True, text=True)
    assert run.returncode in (0, 1), run.stderr
    return json.loads(run.stdout), run.stderr


def bare(text):
    """Letters, digits and little else: what two readers of LaTeX must agree on."""
    text = LATEX.latex_to_text(re.sub(r"<[^>]{1,12}>", "", html.unescape(text or "")))
    text = unicodedata.normalize("NFKD", text.translate(SMALL))
    text = "".join(c for c in text if not unicodedata.combining(c))
    return "".join(c for c in text.casefold() if c.isalnum())


def people(entry):
    persons = entry.persons.get("author") or entry.persons.get("Author") or []
    names = []
    for person in persons:
        whole = str(person)
        if whole.strip("{} ").casefold() == "others":
            continue
        family = " ".join(person.prelast_names + person.last_names)
        names.append((bare(family), bare(" ".join(person.first_names + person.middle_names))))
    return names


def ours(item):
    return [(bare(name.get("family") or name.get("literal", "")), bare(name.get("given", "")))
            for name in item.get("author", [])]


def doi(text):
    match = re.search(r"10\.\d{4,9}/[^\s{}]+", re.sub(r"\\(?=[_&%#])|[{}]|\\textunderscore ?", "", text or ""))
    return match.group(0).lower().rstrip(".") if match else None


def table(binary, path, root):
    """Key → id of the records that are taken, and the other lines of the table."""
    run = subprocess.run([binary, "import", str(path), "--dry-run", "--quiet", "--root", str(root)],
                         capture_output=True, text=True)
    assert run.returncode in (0, 1), run.stderr
    taken, left = {}, []
    for line in run.stdout.splitlines():
        found = re.match(r"line (\d+)\s+(?:(\S+) )?→ (\S+)\.bib(?:\s|$)", line)
        if found:
            taken.setdefault(found[2] or f"line {found[1]}", found[3])
        else:
            left.append(line)
    return taken, left


def differences(binary, path, root):
    """(key, field, ours, theirs) of all that is not equal; keys that only one of the two has."""
    theirs = read(path)
    items = {item["id"]: item for item in imported(binary, path, root)[0]}
    taken, left = table(binary, path, root)
    folded = {key.casefold(): items[id_] for key, id_ in taken.items()}
    told = " ".join(left).casefold()
    found = []
    for key, entry in theirs.items():
        item = folded.get(key.casefold())
        if item is None:
            if f"“{key.casefold()}”" not in told:
                found.append((key, "record", None, "lost"))
            continue
        fields = {name.lower(): value for name, value in entry.fields.items()}
        if ours(item) != people(entry):
            found.append((key, "author", ours(item), people(entry)))
        title = fields.get("title", "") + fields.get("subtitle", "")
        if bare(item.get("title")) != bare(title):
            found.append((key, "title", item.get("title"), title))
        year = re.match(r"\d{4}", (fields.get("year") or fields.get("date") or "").strip("{} "))
        mine = item.get("issued", {}).get("date-parts", [[None]])[0][0]
        if mine != (int(year[0]) if year else None):
            found.append((key, "year", mine, fields.get("year") or fields.get("date")))
        if item.get("DOI") != doi(fields.get("doi")):
            found.append((key, "doi", item.get("DOI"), fields.get("doi")))
    return len(theirs), found, left


if __name__ == "__main__":
    import pathlib
    import tempfile
    project = pathlib.Path(__file__).resolve().parents[2]
    with tempfile.TemporaryDirectory() as folder:
        review = pathlib.Path(folder)
        (review / "Content" / "sources").mkdir(parents=True)
        about = (project / "Content" / "review.yml").read_text()
        (review / "Content" / "review.yml").write_text(about.replace("source: review\n", ""))
        for name in sys.argv[1:]:
            count, found, left = differences(project / ".build/release/tafel", name, review)
            print(f"{name}: {count} records, {len(found)} differences, {len(left)} left out")
            for key, field, mine, other in found:
                print(f"  {key} {field}\n    tafel  {mine}\n    pybtex {other}")
