"""A pull request full of attacks: what of it is refused, and that what is published does nothing."""
import csv
import io
import json
import os
import re
import shutil
import time
from xml.etree import ElementTree

import pytest

import browser
import folders
import small_review
import tafel
from expect import no_faults

FIXTURE = tafel.PROJECT / "Tests/Site/fixtures/hostile"

# What a page holds that content could have brought in.
INTRUDERS = """() => {
  const faults = [];
  for (const element of document.querySelectorAll('*')) {
    for (const {name, value} of element.attributes) {
      if (/^on/i.test(name)) faults.push(`<${element.localName} ${name}="${value}">`);
      if (/^(href|src|action|formaction|xlink:href|data)$/i.test(name)
          && /^[\\s\\x00-\\x20]*(javascript|data|vbscript|file):/i.test(value))
        faults.push(`<${element.localName} ${name}="${value}">`);
    }
    const isOwn = element.localName === 'script'
      && (element.type === 'application/ld+json' || new URL(element.src, location).origin === location.origin);
    if (/^(script|iframe|object|embed|base|foreignobject|style|frame|applet)$/i.test(element.localName) && !isOwn)
      faults.push(`<${element.localName}> ${element.textContent.slice(0, 60)}`);
    if (element.localName === 'img' && element.getAttribute('src') === 'x') faults.push('<img src=x>');
  }
  if (document.title === 'pwned') faults.push('a script changed the title');
  return faults;
}"""


@pytest.fixture(scope="module")
def hostile(tmp_path_factory):
    """The review of attacks, and the site it makes."""
    root = tmp_path_factory.mktemp("hostile") / "review"
    shutil.copytree(FIXTURE / "Content", root / "Content")
    shutil.copytree(tafel.PROJECT / "Themes", root / "Themes")
    around = folders.state_of(root.parent)
    site = root.parent / "served" / "site"
    tafel.build(site, root=root)
    after = {path: state for path, state in folders.state_of(root.parent).items()
             if not path.startswith("served/site/")}
    no_faults(folders.differences(around, after))
    return site


def test_no_script_runs_and_no_request_leaves(hostile, chromium):
    pages = sorted(hostile.rglob("*.html"))
    assert len(pages) > 50
    faults = []
    with browser.served(hostile) as origin:
        page = chromium.new_page()
        page.on("dialog", lambda dialog: (faults.append(f"dialog: {dialog.message}"), dialog.dismiss()))
        page.on("console", lambda message: faults.append(f"console: {message.text}"))
        page.on("pageerror", lambda error: faults.append(f"script: {error}"))
        page.on("request", lambda request: None if request.url.startswith(origin)
                else faults.append(f"request: {request.url}"))
        for path in pages:
            page.goto(origin + path.relative_to(hostile).as_posix())
            if 'http-equiv="refresh"' in path.read_text("utf-8"):
                # The page of an old name leads on to a page that has its own turn.
                page.wait_for_url(lambda url: url != origin + path.relative_to(hostile).as_posix())
                continue
            found = page.evaluate(INTRUDERS)
            # What needs a visitor to do something: the pointer over it, the focus on it.
            page.evaluate("""() => { for (const element of document.querySelectorAll('main *')) {
              element.dispatchEvent(new Event('mouseover', {bubbles: true}));
              if (element.tabIndex >= 0) element.focus({preventScroll: true}); } }""")
            faults += [f"{path.relative_to(hostile)}: {fault}" for fault in found + page.evaluate(INTRUDERS)]
        page.close()
    no_faults([fault for fault in faults if "favicon" not in fault])


def test_search_shows_hostile_names_as_text(hostile, chromium):
    faults = []
    with browser.served(hostile) as origin:
        page = chromium.new_page()
        page.on("dialog", lambda dialog: (faults.append(dialog.message), dialog.dismiss()))
        page.on("console", lambda message: faults.append(message.text))
        for query in ("script", "%3Cscript%3Ealert(1)%3C/script%3E", "__proto__", "constructor", "fe-n-c"):
            page.goto(f"{origin}search/index.html?q={query}")
            page.wait_for_timeout(300)
            faults += page.evaluate(INTRUDERS)
        for path in ("catalysts/index.html", "compare/index.html?a=fe-n-c&b=constructor"):
            page.goto(origin + path)
            page.wait_for_timeout(300)
            faults += page.evaluate(INTRUDERS)
        page.close()
    no_faults(faults)


def test_drawings_and_feeds_hold_no_script(hostile, chromium):
    faults = []
    drawings = sorted(hostile.rglob("*.svg"))
    assert drawings
    for path in drawings:
        for element in ElementTree.parse(path).iter():
            name = element.tag.rsplit("}")[-1].lower()
            if name in ("script", "foreignobject", "iframe", "image", "animate", "set"):
                faults.append(f"{path.name}: <{name}>")
            faults += [f"{path.name}: {key}={value}" for key, value in element.attrib.items()
                       if key.lower().startswith("on") or re.match(r"\s*(javascript|data):", value)]
    texts = [entry.text or "" for path in hostile.rglob("*.atom")
             for entry in ElementTree.parse(path).iter("{http://www.w3.org/2005/Atom}content")]
    feed = json.loads((hostile / "changes/feed.json").read_text("utf-8"))
    texts += [item.get("content_html", "") for item in feed["items"]]
    page = chromium.new_page()
    for text in texts:
        page.set_content(text)
        faults += page.evaluate(INTRUDERS)
    page.close()
    no_faults(faults)


def _is_formula(cell):
    return cell[:1] in ("=", "+", "-", "@", "\t", "\r") and not re.fullmatch(
        r"-[\d.]+(e-?\d+)?", cell)


def test_no_cell_of_an_exported_table_is_a_formula(hostile):
    tables = sorted(hostile.rglob("*.csv"))
    assert len(tables) >= 5
    faults = [f"{path.name}: {cell!r}" for path in tables
              for row in csv.reader(io.StringIO(path.read_text("utf-8"))) for cell in row
              if _is_formula(cell)]
    no_faults(faults)
    assert any("'__proto__" in path.read_text("utf-8") or "'=HYPERLINK" in path.read_text("utf-8")
               for path in tables), "the attack never reached a table"


ENTRY = small_review.ENTRY.format(number=80)
BODY = "catalysts/fe80-n-c.md"


def _bomb(levels=30):
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{n}: &a{n} [" + ", ".join([f"*a{n - 1}"] * 9) + "]" for n in range(1, levels)]
    return "---\n" + "\n".join(lines) + "\n---\n"


def _with(**keys):
    """The entry with keys added or replaced; values are YAML."""
    lines = [line for line in ENTRY.split("\n")]
    for key, value in keys.items():
        kept = [line for line in lines if not line.startswith(key + ":")]
        kept.insert(1, f"{key}: {value}")
        lines = kept
    return "\n".join(lines)


# (file, bytes or text, code of the diagnostic that must be among the faults)
REFUSED = {
    "an alias bomb": (BODY, _bomb(), "T107"),
    "aliases of aliases in a vocabulary": ("vocabulary/bomb.yml", _bomb()[4:-5], "T107"),
    "deep flow nesting": (BODY, "---\nname: " + "[" * 50_000 + "\n---\n", "T1"),
    "deep maps": (BODY, "---\n" + "".join(" " * n + f"a{n}:\n" for n in range(1500)) + "---\n", "T10"),
    "a recursive alias": (BODY, "---\na: &a [*a]\n---\n", "T1"),
    "a merge key": (BODY, _with(**{"<<": "{a: b}"}), "T120"),
    "a YAML tag of another language": (BODY, _with(name="!!python/object/apply:os.system ['id']"), "T"),
    "a name of a megabyte": (BODY, _with(name="x" * (1 << 20)), "T"),
    "a byte that is no text": (BODY, ENTRY.encode() + b"\xff\xfe", "T102"),
    "a NUL": (BODY, ENTRY.encode() + b"a\0b", "T102"),
    "UTF-16": (BODY, ENTRY.encode("utf-16"), "T102"),
    "an overlong encoding": (BODY, ENTRY.encode() + b"\xc0\xaf", "T102"),
    "a surrogate": (BODY, ENTRY.encode() + b"\xed\xa0\x80", "T102"),
    "a right-to-left override in a name": (BODY, _with(name='"Fe\u202eC-N"'), "T114"),
    "an isolate in prose": (BODY, ENTRY + "\nText \u2066 more.\n", "T114"),
    "an escape sequence of terminals": (BODY, ENTRY + "\n\x1b[2J\x1b]0;x\x07\n", "T114"),
    "an override written as an escape": (BODY, _with(name=r'"Fe\u202EC-N"'), "T114"),
    "a control character written as an escape": (BODY, _with(name=r'"Fe\x07C-N"'), "T114"),
    "a path as an id of a source": (BODY, _with(source='"../../etc/passwd"'), "T"),
    "a path as a class": (BODY, _with(**{"class": '"../../../x"'}), "T"),
    "a path as a strategy": (BODY, _with(strategy='"../composition"'), "T"),
    "a path as an alias": (BODY, _with(aliases='["../../index", "a/b", "/etc/passwd"]'), "T"),
    "an alias that is another entry": (BODY, _with(aliases='["fe81-n-c"]'), "T"),
    "a path in a chart": (BODY, ENTRY + "\n{{chart curve data=../../../../etc/passwd}}\n", "T20"),
    "a script as a link": (BODY, ENTRY + "\n[x](javascript:alert(1))\n", "T206"),
    "a script behind an entity": (BODY, ENTRY + "\n[x](java&#115;cript:alert(1))\n", "T206"),
    "a script behind a tab": (BODY, ENTRY + "\n[x](<java\tscript:alert(1)>)\n", "T206"),
    "a document as a link": (BODY, ENTRY + "\n[x](data:text/html,<script>alert(1)</script>)\n", "T206"),
    "a script as an autolink": (BODY, ENTRY + "\n<javascript:alert(1)>\n", "T206"),
    "a script by reference": (BODY, ENTRY + "\n[x][r]\n\n[r]: vbscript:msgbox(1)\n", "T206"),
    "a link of the local disk": (BODY, ENTRY + "\n[x](file:///etc/passwd)\n", "T206"),
    "a picture from elsewhere": (BODY, ENTRY + "\n![x](https://evil.example/pixel.gif)\n", "T211"),
    "a formula in a header": ("data/fe80-n-c/a.csv", "E / V vs RHE,=1+1 / mA\n0.1,2\n", "T145"),
    "a formula in a note": ("data/fe80-n-c/a.csv", "# x: a,=cmd|' /C calc'!A0\nE / V,j / mA\n0.1,2\n", "T145"),
    "a table of text": ("data/fe80-n-c/a.csv", "E / V,j / mA\n<script>,2\n", "T145"),
    "data of an entry that does not exist": ("data/nobody/a.csv", "E / V,j / mA\n0.1,2\n", "T129"),
    "a file name that is no id": ("catalysts/Fe \"><script>.md", ENTRY, "T106"),
    "a file of a kind nobody asked for": ("catalysts/x.html", "<script>alert(1)</script>", "T105"),
    "more brackets than prose has": (BODY, ENTRY + "\n" + "![[]()" * 40_000, "T208"),
    "quotes a thousand deep": (BODY, ENTRY + "\n" + "> " * 1000 + "a\n", "T208"),
    "lists a thousand deep": (BODY, ENTRY + "\n" + "- " * 1000 + "a\n", "T208"),
    "a text longer than a book": (BODY, ENTRY + "\n" + "word " * 60_000, "T208"),
    "a number of a megabyte": (BODY, ENTRY.replace("0.80 V", "9" * (1 << 20) + " V"), "T"),
    "braces that do not end": ("sources/x.bib", "@article{x, title = {" + "{" * 100_000, "T3"),
    "strings of strings": ("sources/x.bib", "@string{a = a # a}\n@article{x, title = a}\n", "T3"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_is_refused(name, tmp_path):
    file, content, code = REFUSED[name]
    root = small_review.make(tmp_path / "review", entries=2)
    small_review.write(root, file, content)
    start = time.monotonic()
    done = tafel.run("check", "--strict", "--format", "json", root=root)
    assert time.monotonic() - start < 2.5 * _slowness(), "it took too long"
    assert done.status == 1, done.messages
    found = [item for item in done.diagnostics() if item["severity"] != "advice"
             and item["path"] == f"Content/{file}" and item["code"].startswith(code)]
    assert found, sorted({(item["path"], item["code"], item["message"][:80]) for item in done.diagnostics()
                          if not item["code"].startswith("T5")})
    assert len(done.output) < 4 << 20, "the diagnostics repeat what they complain of"


def _slowness():
    """Debug builds take longer; the limit is meant for what users run."""
    return 1 if "/release/" in str(tafel.BINARY) else 8


def test_a_file_of_a_hundred_megabytes_is_not_read(tmp_path):
    root = small_review.make(tmp_path / "review", entries=1)
    path = small_review.write(root, "catalysts/large.md", "---\nname: x\n---\n")
    os.truncate(path, 100 << 20)
    start = time.monotonic()
    done = tafel.run("check", "--format", "json", root=root)
    assert time.monotonic() - start < 2
    assert [item["code"] for item in done.diagnostics() if item["path"].endswith("large.md")] == ["T108"]


@pytest.mark.parametrize("target", ["/etc/passwd", "../../secret.md", "/etc", "."])
def test_links_out_of_the_content_are_not_followed(tmp_path, target):
    root = small_review.make(tmp_path / "review", entries=1)
    (tmp_path / "secret.md").write_text("---\nname: secret-of-the-disk\n---\n")
    (root / "Content/catalysts/link.md").symlink_to(target)
    done = tafel.run("build", "--output", tmp_path / "Site", root=root)
    assert done.status == 1 and "T109" in done.output + done.messages
    assert not (tmp_path / "Site").exists() or not list((tmp_path / "Site").rglob("*.html"))
    (root / "Content/catalysts/link.md").unlink()
    (root / "Content/data").symlink_to(target)
    done = tafel.run("check", "--format", "json", root=root)
    assert "T105" in done.output or "T109" in done.output


@pytest.mark.parametrize("convert", [
    lambda text: text.replace("\n", "\r\n"), lambda text: "\ufeff" + text])
def test_line_ends_and_marks_of_other_systems_are_no_attack(tmp_path, convert):
    root = small_review.make(tmp_path / "review", entries=2)
    for path in [*root.glob("Content/*/*"), root / "Content/review.yml"]:
        path.write_text(convert(path.read_text("utf-8")), "utf-8", newline="")
    site = tmp_path / "Site"
    tafel.build(site, root=root)
    assert "0.80" in (site / "catalysts/fe80-n-c/index.html").read_text("utf-8")


def test_letters_that_look_like_others_are_named(tmp_path):
    root = small_review.make(tmp_path / "review", entries=1)
    small_review.write(root, BODY, _with(name="Fе80–N–C"))
    done = tafel.run("check", "--format", "json", root=root)
    found = [item for item in done.diagnostics() if item["code"] == "T115"]
    assert len(found) == 1 and "cyrillic small letter ie" in found[0]["message"]
