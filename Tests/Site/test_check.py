"""`tafel check` as contributors, GitHub and editors use it."""
import json
import random
import re

import pytest
from sarif_pydantic import Sarif

import tafel
from expect import no_faults
from repository import Repository

ENTRY = """---
name: {name}
strategy: composition
class: metal-metal
metals: [Fe, Co]
source: {source}
{more}measurements:
  - reaction: ORR
    metric: half-wave potential
    value: 0.91 V vs RHE
    electrolyte: 0.1 M KOH
    where: Fig. 2
---
A sentence on it [@{source}], and [[cu-co-nc]].
"""


@pytest.fixture(scope="module")
def repository(tmp_path_factory):
    import folders
    return Repository(folders.copy_review(tafel.PROJECT, tmp_path_factory.mktemp("git") / "review"))


@pytest.fixture
def clean(repository):
    yield repository
    repository.undo()


def _check(repository, *options):
    done = tafel.run("check", "--format", "json", "--quiet", *options, root=repository.root)
    assert done.status in (0, 1), done.messages
    return done.diagnostics()


# Each edit is one that a pull request makes; many of them concern files that it does not touch.

def _value(r): r.change("catalysts/cu-co-nc.md", "value: 0.920 V vs RHE", "value: 0.920 V")
def _name_twice(r): r.change("catalysts/cu-co-nc.md", "name: Cu–Co@NC", "name: CoP/Co–N–C")
def _alias_of_another(r): r.change("catalysts/cu-co-nc.md", "\nmetals:", "\naliases: [w2n-wc]\nmetals:")
def _rename(r): r.rename("catalysts/cu-co-nc.md", "catalysts/cu-co-nc-2.md")
def _remove(r): r.remove("catalysts/w2n-wc.md")
def _new(r): r.write("catalysts/zz-new.md", ENTRY.format(name="ZZ@C", source="seed-87", more=""))
def _new_with_twin_id(r): r.write("catalysts/about.md", ENTRY.format(name="ZZ@C", source="seed-87", more=""))
def _unknown_source(r): r.write("catalysts/zz.md", ENTRY.format(name="ZZ@C", source="nobody2024", more=""))
def _source_unused(r): r.change("catalysts/cu-co-nc.md", "source: seed-87", "source: seed-43")
def _no_mechanism(r): r.change("catalysts/w2n-wc.md", "mechanisms: [charge-transfer]\n", "")
def _source_removed(r): r.remove("sources/seed-87.bib")
def _prose_link(r): r.change("mechanisms/strain.md", "[[", "[[no-such-entry]] [[")
def _page(r): r.change("pages/about.md", "[@", "[@nobody2020; @")
def _vocabulary(r): r.change("vocabulary/electrolytes.yml", "0.1 M KOH", "0.1 M KOHH")
def _strategy(r): r.change("strategies/size.md", "id: single-atom+cluster", "id: single-atom-cluster")
def _broken_yaml(r): r.change("catalysts/cu-co-nc.md", "metals: [Cu, Co]", "metals: [Cu, Co")
def _stranger(r): r.write("catalysts/notes.txt", "x")
def _orphan_data(r): r.write("data/no-entry/lsv.csv", "E / V vs RHE,j / mA cm-2\n0.9,-1\n")
def _review(r): r.change("review.yml", "version:", "versoin:")


def _mechanism_removed(r): r.remove("mechanisms/charge-transfer.md")
def _strategy_removed(r): r.remove("strategies/size.md")
def _map(r): r.change("maps/composition.yml", "composition", "compositon")
def _source_as_doi(r): r.change("catalysts/cu-co-nc.md", "source: seed-87", "source: 10.1234/none")
def _tab(r): r.change("catalysts/cu-co-nc.md", "    value: 0.920", "\tvalue: 0.920")
def _bad_name(r): r.rename("catalysts/cu-co-nc.md", "catalysts/Cu Co.md")
def _abbreviation(r): r.change("vocabulary/reference-electrodes.yml", "offset:", "ofset:")


def _twin_doi(r):
    r.write("sources/aa2024.bib", "@article{aa2024, title={A}, year=2024, doi={10.1234/ab}}\n")
    r.write("sources/zz2024.bib", "@article{zz2024, title={B}, year=2024, doi={10.1234/AB}}\n")
    r.write("catalysts/zz.md", ENTRY.format(name="ZZ@C", source="zz2024", more=""))


def _twin_title(r):
    r.write("sources/aa2024.bib", "@article{aa2024, title={Paired {I}ron atoms for oxygen reduction}, year=2024}\n")
    r.write("catalysts/zz.md", ENTRY.format(name="ZZ@C", source="aa2024", more=""))
    r.commit("One of the twins")
    r.write("sources/bb2024.bib", "@article{bb2024, title={Paired iron atoms for the oxygen reduction}, year=2024}\n")


EDITS = [_value, _name_twice, _alias_of_another, _rename, _remove, _new, _new_with_twin_id,
         _unknown_source, _source_unused, _no_mechanism, _source_removed, _prose_link, _page,
         _vocabulary, _strategy, _broken_yaml, _stranger, _orphan_data, _review, _twin_doi,
         _twin_title, _mechanism_removed, _strategy_removed, _map, _source_as_doi, _tab, _bad_name,
         _abbreviation]


@pytest.mark.parametrize("edit", EDITS, ids=lambda edit: edit.__name__.strip("_"))
def test_what_changed_is_judged_as_by_the_whole_check(clean, edit):
    base = clean.git("rev-parse", "HEAD")
    edit(clean)
    part = _check(clean, "--changed-since", "HEAD")
    whole = _check(clean)
    clean.undo()
    before = _check(clean)
    clean.git("reset", "-q", "--hard", base)
    shown = {item["path"] for item in part}
    assert part == [item for item in whole if item["path"] in shown]
    no_faults([f"not shown: {item['path']}: {item['message']}"
               for item in whole if item not in before and item not in part])


def test_many_edits_at_once(clean):
    before = _check(clean)
    rng = random.Random(8)
    names = sorted(path.name for path in clean.path("catalysts").iterdir())
    for name in rng.sample(names, 12):
        text = clean.read(f"catalysts/{name}")
        clean.write(f"catalysts/{name}", text.replace(" V vs RHE", " V").replace("seed-1", "seed-9"))
    for name in rng.sample(names, 4):
        clean.path(f"catalysts/{name}").unlink(missing_ok=True)
    part = _check(clean, "--changed-since", "HEAD")
    whole = _check(clean)
    shown = {item["path"] for item in part}
    assert part and part == [item for item in whole if item["path"] in shown]
    no_faults([item["message"] for item in whole if item not in before and item not in part])


def test_a_branch_is_compared_with_where_it_began(clean):
    base = clean.git("rev-parse", "HEAD")
    clean.git("checkout", "-q", "-b", "topic")
    clean.change("catalysts/cu-co-nc.md", "0.920 V vs RHE", "0.920 V")
    clean.commit("Topic")
    clean.git("checkout", "-q", "main")
    clean.change("catalysts/w2n-wc.md", "name:", "nmae:")
    clean.commit("Meanwhile")
    clean.git("checkout", "-q", "topic")
    found = _check(clean, "--changed-since", "main")
    clean.git("checkout", "-q", "main")
    clean.git("reset", "-q", "--hard", base)
    assert {item["code"] for item in found if item["severity"] == "error"} == {"T501"}
    assert not any("w2n-wc" in item["path"] for item in found)


def test_a_state_that_git_does_not_know(clean):
    done = tafel.run("check", "--changed-since", "nosuch", root=clean.root)
    assert done.status == 66 and "git knows no “nosuch”" in done.messages
    assert tafel.run("check", "--changed-since", "HEAD", root=clean.root).status == 0


SLIPS = """---
# a comment that stays
name: "Slips@C"   # so does this
strategy: composition
class: metal-mettal
metals:  [Fe,   Co]
source: 'seed-87'
mesurements:
  - reaction: ORR
    metric: half-wave potental
    value: 0,91 V vs RHE
    electrolyte: 0.1 M KHO
    where: Fig. 2
    # and this
    conditions: {loadng: 0.2 mg cm-2}
---
Text with  two blanks [@seed-87].\t
"""


@pytest.mark.parametrize("ending", ["\n", "\r\n"], ids=["LF", "CRLF"])
def test_fix_mends_and_touches_nothing_else(clean, ending):
    path = clean.path("catalysts/zz-slips.md")
    clean.write("catalysts/zz-slips.md", SLIPS.replace("\n", ending))
    shown = tafel.run("check", "--fix", "--dry-run", root=clean.root)
    assert path.read_bytes() == SLIPS.replace("\n", ending).encode()
    done = tafel.run("check", "--fix", root=clean.root)
    expected = (SLIPS.replace("metal-mettal", "metal-metal").replace("mesurements", "measurements")
                .replace("potental", "potential").replace("0,91", "0.91").replace("KHO", "KOH")
                .replace("loadng", "loading"))
    assert path.read_bytes().decode() == expected.replace("\n", ending)
    assert done.status == 0, done.output
    for text in (shown.output, done.output):
        assert "-    value: 0,91 V vs RHE\n" in text and "+    value: 0.91 V vs RHE\n" in text
    assert clean.git("status", "--short") == "?? Content/catalysts/zz-slips.md"


MANY = """---
# keep me
name: “FixMe #1”
strategy: compositon
class: metal–metal
metals: Fe, Co    # both
source: 'seed-87.bib'
measurements:
    - reaction: oxygen reduction (ORR)
      metric:   half-wave potental
      value: 0,91 V vs RHE   # c
      electrolyte: KOH 0.1M
      location: Fig. 2
---
See [[cu-co-nc and [seed-87].

| a | b |
|---|
| 1 | 2 |
"""


def test_fix_keeps_mark_line_ends_comments_and_blanks(clean):
    path = clean.path("catalysts/zz-many.md")
    mark = b"\xef\xbb\xbf"
    path.write_bytes(mark + MANY.replace("\n", "\r\n").encode())
    done = tafel.run("check", "--fix", "--quiet", root=clean.root)
    assert done.status == 0, done.output
    expected = (MANY.replace("“FixMe #1”", '"FixMe #1"').replace("compositon", "composition")
                .replace("metal–metal", "metal-metal").replace("metals: Fe, Co", "metals: [Fe, Co]")
                .replace("'seed-87.bib'", "'seed-87'").replace("oxygen reduction (ORR)", "ORR")
                .replace("potental", "potential").replace("0,91", "0.91")
                .replace("KOH 0.1M", "0.1 M KOH").replace("location", "where")
                .replace("[[cu-co-nc", "[[cu-co-nc]]").replace("[seed-87]", "[@seed-87]")
                .replace("|---|", "|---|---|"))
    assert path.read_bytes() == mark + expected.replace("\n", "\r\n").encode()


def test_fix_puts_in_nothing_that_may_be_meant_otherwise(clean):
    text = ENTRY.format(name="ZZ@C", source="seed-87", more="").replace(
        "0.91 V vs RHE", "0.91 V").replace("reaction: ORR", "reaction: OOR").replace(
        "0.1 M KOH", "0.3 M KOH").replace("source: seed-87", "source: seed-9187")
    clean.write("catalysts/zz.md", text)
    assert tafel.run("check", "--fix", "--quiet", root=clean.root).status == 1
    assert clean.read("catalysts/zz.md") == text


def test_of_many_faults_of_a_kind_five_are_shown(clean):
    rows = "".join(f"  - {{reaction: ORR, metric: half-wave potential, value: 0.{80 + i} V, "
                   f"sample: s{i}, electrolyte: 0.1 M KOH, where: Fig. 2}}\n" for i in range(12))
    text = ENTRY.format(name="ZZ@C", source="seed-87", more="")
    head, _, tail = text.partition("  - reaction")
    clean.write("catalysts/zz.md", head + rows + "---\n" + tail.partition("---\n")[2])
    path = "Content/catalysts/zz.md"
    for form, mark in (("text", "error T501"), ("github", "::error ")):
        few = tafel.run("check", path, "--format", form, root=clean.root).output
        every = tafel.run("check", path, "--format", form, "--all", root=clean.root).output
        assert few.count(mark) == 5 and "7 more of T501" in few
        assert every.count(mark) == 12 and "more of" not in every


def test_sarif_is_read_by_others_and_points_to_the_place(clean):
    clean.write("catalysts/zz.md", SLIPS.replace("Slips", "Größe 𝛥"))
    found = _check(clean)
    done = tafel.run("check", "--format", "sarif", "--quiet", root=clean.root)
    log = Sarif.model_validate_json(done.output)
    run = json.loads(done.output)["runs"][0]
    assert run["columnKind"] == "unicodeCodePoints" and len(log.runs[0].results) == len(found)
    text = clean.read("catalysts/zz.md").split("\n")
    for item, result in zip(found, run["results"]):
        place = result["locations"][0]["physicalLocation"]
        region = place["region"]
        assert place["artifactLocation"]["uri"] == item["path"]
        assert (region["startLine"], region["startColumn"]) == (item["line"], item["column"])
        assert run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == item["code"]
        for fix in result.get("fixes", []):
            part = fix["artifactChanges"][0]["replacements"][0]
            gone = part["deletedRegion"]
            line = text[gone["startLine"] - 1][gone["startColumn"] - 1:gone["endColumn"] - 1]
            assert line and line != part["insertedContent"]["text"]


def test_annotations_match_file_line_and_column(clean):
    clean.write("catalysts/zz.md", SLIPS)
    found = _check(clean, "Content/catalysts/zz.md")
    done = tafel.run("check", "--format", "github", "--all", "Content/catalysts/zz.md",
                     root=clean.root)
    places = re.findall(r"^::(\w+) file=([^,]+),line=(\d+),col=(\d+),endLine=(\d+),endColumn=(\d+),"
                        r"title=(T\d+)", done.output, re.M)
    words = {"error": "error", "warning": "warning", "advice": "notice"}
    assert places == [
        (words[item["severity"]], item["path"], str(item["line"]), str(item["column"]),
         str(item["endLine"]), str(item["endColumn"]), item["code"]) for item in found]
