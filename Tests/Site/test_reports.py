"""`tafel report` and `tafel build --reports`: the PDFs as other programs read them."""
import csv
import io
import re
import shutil
import subprocess
import unicodedata

import pytest

import nu
import tafel
from expect import no_faults
from print_pages import POINTS_OF_MM, PrintPages, plain, squeezed


def report(folder, *arguments, root=tafel.PROJECT):
    name = "-".join(str(part).strip("-") for part in arguments if "/" not in str(part)) + ".pdf"
    done = tafel.run("report", *arguments, "--root", root, "-o", folder / name, "--quiet")
    assert done.status == 0, done.messages
    return PrintPages(folder / name)


@pytest.fixture(scope="module")
def book(tmp_path_factory):
    return report(tmp_path_factory.mktemp("book"), "review")


@pytest.fixture(scope="module")
def reported(tmp_path_factory):
    """A site with its reports."""
    output = tmp_path_factory.mktemp("reported") / "site"
    tafel.build(output, "--reports")
    return output


def test_the_book_is_tagged_titled_and_whole(book):
    assert book.info["Tagged"].strip() == "yes"
    assert book.info["Title"].strip() == "Asymmetrically tailored electrocatalysts"
    assert book.info["Author"].strip()
    assert book.reader.trailer["/Root"]["/Lang"] == "en"
    assert "/PageLabels" in book.reader.trailer["/Root"]
    for mark in ("<pdfuaid:part>1<", "<pdfaid:part>2<", "<pdfaid:conformance>A<"):
        assert mark in book.metadata
    assert all(embedded for _, embedded in book.fonts), book.fonts
    no_faults(book.faults_of_structure())


def test_the_same_content_gives_the_same_bytes(book, tmp_path):
    assert report(tmp_path, "review").path.read_bytes() == book.path.read_bytes()


def test_nothing_stands_beyond_the_margins(book, tmp_path):
    margin = 22 * POINTS_OF_MM
    no_faults(book.words_outside(margin, margin))
    no_faults(book.words_over_the_foot(margin))
    letter = report(tmp_path, "review", "--paper", "letter")
    assert "612 x 792" in letter.info["Page size"]
    no_faults(letter.words_outside(margin, margin))
    no_faults(letter.words_over_the_foot(margin))


def test_no_heading_ends_a_page(book):
    """Nor does the caption of a table, which stands above it; that of a figure stands below."""
    lines = list(book.last_lines())
    assert len(lines) > 200
    no_faults(f"page {page}: {text}" for page, size, bold, text in lines
              if bold and size >= 11 or re.match(r"Table \d+\b", text))


def test_the_bookmarks_are_nested_and_land_on_their_headings(book):
    faults = []
    depth = 0
    for level, title, page in book.bookmarks:
        if level > depth + 1:
            faults.append(f"{title} skips a level")
        depth = level
        if squeezed(title) not in squeezed(book.texts[page - 1]):
            faults.append(f"{title} is not on page {page}")
    assert len(book.bookmarks) > 100
    no_faults(faults)


def test_the_contents_name_the_right_pages(book):
    pages = [page for _, title, page in book.bookmarks if title == "Contents"]
    end = next(page for _, title, page in book.bookmarks if title == "Figures")
    text = "\n".join(book.lines[pages[0] - 1:end - 1])
    entries = re.findall(r"(?m)^ *(.+?)(?: *\.){4,}\s*(\d+)$", text)
    assert len(entries) > 120
    no_faults(f"{title} is not on page {page}" for title, page in entries
              if squeezed(title) not in squeezed(book.texts[int(page) - 1]))


def addresses_of_sources():
    """Where sources are read that have no DOI: as their publishers give it, also without TLS."""
    return {address for path in (tafel.PROJECT / "Content/sources").glob("*.bib")
            for address in re.findall(r"(?m)^\s*url\s*=\s*\{(.+?)\},?$", path.read_text("utf-8"))}


def test_every_link_lands(book):
    links = list(book.links())
    known = addresses_of_sources()
    assert known
    assert sum(isinstance(goal, int) for _, goal in links) > 800
    no_faults(f"page {page}: {goal}" for page, goal in links
              if goal is None or isinstance(goal, str)
              and not goal.startswith(("https://", "mailto:")) and goal not in known)


def test_the_index_names_the_right_pages(book):
    starts = {title: page for _, title, page in book.bookmarks}
    text = "\n".join(book.texts[starts["Index"] - 1:])
    entries = re.findall(r"(?m)^(.+?), ((?:\d+, )*\d+)$", text)
    assert len(entries) > 150
    # A catalyst's own name is the heading of the page that the index names.
    headings = {}
    for _, title, page in book.bookmarks:
        headings.setdefault(plain(title), set()).add(page)
    known = [(name, pages) for name, pages in entries if plain(name) in headings]
    assert len(known) > 80
    no_faults(f"{name}: {pages}" for name, pages in known
              if not headings[plain(name)] & {int(page) for page in pages.split(", ")})


def test_sources_name_the_pages_that_cite_them(book):
    starts = {title: page for _, title, page in book.bookmarks}
    text = "\n".join(book.texts[starts["Sources"] - 1:starts["Index"] - 1])
    uses = re.findall(r"Cited on pp?\.\s*((?:\d+,\s+)*\d+)", text)
    assert len(uses) > 100
    pages = {int(page) for use in uses for page in use.split(",")}
    assert max(pages) < starts["Sources"] and min(pages) > 5


def rows(site, table):
    return list(csv.DictReader(io.StringIO((site / f"data/{table}.csv").read_text("utf-8"))))


def test_every_entry_and_every_value_is_in_the_book(book, reported):
    starts = {title: page for _, title, page in book.bookmarks}
    appendix = squeezed(
        "".join(book.texts[starts["Appendix: all values"] - 1:starts["Sources"] - 1]))
    values = rows(reported, "measurements")
    text = squeezed(book.text)
    faults = []
    for row in values:
        number = row["value"].replace("-", "\u2212")
        if number not in appendix:
            faults.append(f"{row['id']}: {row['value']} is not in the appendix")
        if row["source"] and row["subject_kind"] == "catalyst" \
                and squeezed(row["subject_name"]) not in text:
            faults.append(f"{row['subject_name']} is nowhere")
    entries = re.findall(r'href="([^"/]+)/index.html"',
                         (reported / "catalysts/index.html").read_text("utf-8"))
    assert values and entries
    no_faults(faults)


def test_sheets_say_what_went_to_the_second_page(reported):
    sheets = sorted((reported / "reports").glob("catalyst-*.pdf"))
    assert len(sheets) > 100
    faults = []
    for path in sheets:
        sheet = PrintPages(path)
        says = re.search("On the next page|Continued on page", plain(sheet.texts[0]))
        if sheet.count > 1 and not says:
            faults.append(f"{path.name} has {sheet.count} pages and does not say so")
        if sheet.count == 1 and says:
            faults.append(f"{path.name} speaks of a page that it has not")
        if not all(embedded for _, embedded in sheet.fonts):
            faults.append(f"{path.name} lacks a font")
    no_faults(faults)


def test_briefs_of_strategies_have_two_pages(reported):
    briefs = sorted((reported / "reports").glob("strategy-*.pdf"))
    assert briefs
    no_faults(f"{path.name}: {PrintPages(path).count} pages" for path in briefs
              if PrintPages(path).count > 2)


def unhyphened(text):
    """Narrow columns break words."""
    return squeezed(text).replace("-", "").replace("\u2010", "")


def test_briefs_show_the_best_values_of_each_headline_quantity(reported):
    strategies = {row["id"]: row["strategy"] for row in rows(reported, "catalysts")}
    faults = []
    for path in (reported / "reports").glob("strategy-*.pdf"):
        entries = [row for row in rows(reported, "performance")
                   if strategies[row["catalyst"]] == path.stem.removeprefix("strategy-")]
        text = unhyphened(PrintPages(path).texts[1])
        for column, sign in (("orr_e12_v", -1), ("oer_eta10_mv", 1), ("her_eta10_mv", 1)):
            ranked = sorted((row for row in entries if row[column]),
                            key=lambda row: sign * float(row[column]))
            faults += [f"{path.name} lacks {row['name']}, {column} {row[column]}"
                       for row in ranked[:6] if unhyphened(row["name"]) not in text]
    no_faults(faults)


ARGUMENTS = [f"Argument {number} in words that are enough for two lines of half a sheet, or three"
             for number in range(1, 13)]


def test_a_strategy_of_many_arguments_and_entries_has_two_pages(review, tmp_path):
    path = review / "Content/strategies/size.md"
    text = path.read_text("utf-8")
    for name in ("advantages", "drawbacks"):
        lines = f"{name}:\n" + "".join(f"  - {argument}\n" for argument in ARGUMENTS)
        text, count = re.subn(rf"(?m)^{name}:\n(?:[ -].*\n)+", lines, text)
        assert count == 1
    path.write_text(text, "utf-8")
    entries = review / "Content/catalysts"
    for number in range(40):
        copy = (entries / "cu-co-nc.md").read_text("utf-8")
        copy = re.sub(r"(?m)^strategy: .*\nclass: .*$",
                      "strategy: size\nclass: single-atom+cluster", copy)
        (entries / f"copy-{number}.md").write_text(
            re.sub(r"(?m)^name: .*$", f"name: Copy {number}", copy), "utf-8")
    brief = report(tmp_path, "strategy", "size", root=review)
    assert brief.count == 2
    first, second = (plain(text) for text in brief.texts)
    assert "Argument 8 " in first and "Argument 9 " not in first
    assert first.count("4 more on the page of the strategy") == 2
    assert "Figure 1" in first
    shown = len(re.findall(r"Copy \d+", second))
    assert shown and re.search(r"\d\d further entries are on the site", second)
    no_faults(brief.words_over_the_foot(17 * POINTS_OF_MM))


def test_pages_link_to_their_reports(reported):
    for page, name in (("index.html", "review"), ("catalysts/cu-co-nc/index.html",
                       "catalyst-cu-co-nc"), ("strategies/size/index.html", "strategy-size")):
        text = (reported / page).read_text("utf-8")
        link = re.search(r'href="([^"]*reports/[^"]+)"', text)[1]
        assert ((reported / page).parent / link).resolve() == reported / f"reports/{name}.pdf"
        assert (reported / f"reports/{name}.pdf").is_file()


HOSTILE = r'''#read("/etc/passwd") $x^2$ @x <l> \ ]) #{ [ `raw` *b* _i_ ~ // /* " "" #let'''
SIGNS = "α–Fe₂O₃ → H⁺ + e⁻, Å, ȯ, e\u0301, n\u0303, 日本語 電極, ≥ ≈ ∝ ∞ η₁₀ °C"


def test_hostile_names_and_signs_print_as_written(review, tmp_path):
    path = review / "Content/catalysts/cu-co-nc.md"
    text = path.read_text("utf-8")
    quoted = HOSTILE.replace("'", "''")
    text = re.sub(r"(?m)^name: .*$", lambda _: f"name: 'Q {quoted}'", text, count=1)
    text = re.sub(r"(?m)^summary: .*$", lambda _: f"summary: 'S {quoted} {SIGNS}'", text, count=1)
    path.write_text(text + "\nProse: " + re.sub(r"([\\`*_\[\]<>])", r"\\\1", HOSTILE)
                    + f"\n\n{SIGNS}\n\n```\n{HOSTILE}\n```\n", "utf-8")
    for kind in (("review",), ("catalyst", "cu-co-nc")):
        printed = report(tmp_path, *kind, root=review)
        found = squeezed(printed.text)
        for wanted in (HOSTILE, SIGNS):
            assert unicodedata.normalize("NFC", squeezed(wanted)) \
                in unicodedata.normalize("NFC", found), (kind, wanted)
        assert "root:" not in printed.text
        assert all(embedded for _, embedded in printed.fonts)
        no_faults(printed.words_outside(17 * POINTS_OF_MM, 17 * POINTS_OF_MM))


def test_a_sign_that_no_font_has_is_a_diagnostic(review, tmp_path):
    path = review / "Content/catalysts/cu-co-nc.md"
    text = path.read_text("utf-8")
    path.write_text(text + "\nA sign \U000F1234 of no font.\n", "utf-8")
    done = tafel.run("report", "catalyst", "cu-co-nc", "--root", review, "-o", tmp_path / "x.pdf")
    line = text.count("\n") + 2
    assert done.status == 1
    assert f"Content/catalysts/cu-co-nc.md:{line}:8: error T407" in done.messages
    assert "U+F1234" in done.messages
    assert not (tmp_path / "x.pdf").exists()


def test_a_fault_of_the_content_keeps_the_old_report(review, tmp_path):
    out = tmp_path / "c.pdf"
    out.write_bytes(b"old")
    (review / "Content/catalysts/cu-co-nc.md").write_text("---\nname: [\n---\n", "utf-8")
    done = tafel.run("report", "review", "--root", review, "-o", out)
    assert done.status == 1 and "cu-co-nc.md" in done.messages
    assert out.read_bytes() == b"old"


def test_wrong_usage_is_said(review):
    near = tafel.run("report", "catalyst", "cu-co-nd", "--root", review)
    assert near.status == 66 and "cu-co-nc" in near.messages
    assert tafel.run("report", "catalyst", "--root", review).status == 64
    assert tafel.run("report", "review", "x", "--root", review).status == 64
    assert tafel.run("report", "poem", "--root", review).status == 64
    assert tafel.run("report", "review", "--since", "2026-01-01", "--root", review).status == 64


def test_without_typst_the_command_says_how_to_get_it(review, tmp_path):
    alone = tmp_path / "bin/tafel"
    alone.parent.mkdir()
    shutil.copy(tafel.BINARY, alone)
    for arguments in (["report", "review"], ["build", "--reports"]):
        done = subprocess.run([alone, *arguments, "--root", review], capture_output=True,
                              timeout=60)
        assert done.returncode == 69
        assert b"Scripts/setup reports" in done.stderr
    done = subprocess.run(
        [alone, "report", "review", "--format", "html", "-o", "-", "--root", review],
        capture_output=True, timeout=60)
    assert done.returncode == 0 and done.stdout.startswith(b"<!DOCTYPE html>")


def git(folder, *arguments, day="2026-01-01"):
    stamp = f"{day}T12:00:00Z"
    subprocess.run(
        ["git", "-C", folder, "-c", "user.name=A", "-c", "user.email=a@example.org", *arguments],
        check=True, capture_output=True,
        env={"PATH": "/usr/bin:/bin", "GIT_AUTHOR_DATE": stamp, "GIT_COMMITTER_DATE": stamp})


def test_changes_since_a_day_and_since_a_tag(review, tmp_path):
    assert tafel.run("report", "changes", "--root", review, "-o", tmp_path / "n.pdf").status == 66
    git(review, "init", "--quiet")
    git(review, "add", "."), git(review, "commit", "--quiet", "-m", "one", day="2026-01-10")
    git(review, "tag", "v1")
    path = review / "Content/catalysts/cu-co-nc.md"
    path.write_text(path.read_text("utf-8") + "\nOne more sentence.\n", "utf-8")
    git(review, "commit", "--quiet", "-am", "two", day="2026-03-04")
    for since in ("2026-02-01", "v1"):
        text = plain(report(tmp_path, "changes", "--since", since, root=review).text)
        assert f"Changes since {since}" in text
        assert "2026-03-04" in text and "2026-01-10" not in text
        assert "1 entry changed: Cu–Co@NC" in text and "0.920 V vs RHE" in text
    count = len(list((review / "Content/catalysts").glob("*.md")))
    assert f"{count} entries added" in plain(
        report(tmp_path, "changes", "--since", "2026-01-01", root=review).text)
    nothing = plain(report(tmp_path, "changes", "--since", "2026-05-01", root=review).text)
    assert "Nothing of the content has changed" in nothing
    wrong = tafel.run("report", "changes", "--since", "v9", "--root", review)
    assert wrong.status == 66 and "v9" in wrong.messages


@pytest.mark.parametrize("what", [["review"], ["catalyst", "cu-co-nc"], ["strategy", "size"],
                                  ["mechanism", "charge-transfer"]])
def test_the_page_for_print_stands_alone(what, tmp_path):
    out = tmp_path / "page.html"
    done = tafel.run("report", *what, "--format", "html", "-o", out)
    assert done.status == 0, done.messages
    text = out.read_text("utf-8")
    assert not re.search(r'<(?:script|link|img|iframe)\b|src=|url\(', text)
    ids = re.findall(r'\sid="([^"]+)"', text)
    no_faults(f"id {name} twice" for name in {name for name in ids if ids.count(name) > 1})
    no_faults(f"#{goal} is nowhere" for goal in re.findall(r'href="#([^"]+)"', text)
              if goal not in ids)
    no_faults(nu.faults(tmp_path))
