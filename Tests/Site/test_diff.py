"""`tafel diff`: what a pull request does to the review, said exactly."""
import json
import re

import pytest

import folders
import tafel
from repository import Repository

NEW = """---
name: Fe–Cu@NC-2
strategy: composition
class: metal-metal
metals: [Fe, Cu]
source: smith2026
measurements:
  - reaction: ORR
    metric: half-wave potential
    value: 0.935 V vs RHE
    electrolyte: 0.1 M KOH
    where: Fig. 2
    conditions: {loading: 0.2 mg cm-2, rotation: 1600 rpm, scan rate: 5 mV s-1, iR: 95 %, substrate: glassy carbon}
---
Made of pairs [@smith2026].
"""

SOURCE = """@article{smith2026, title = {Iron–copper pairs}, author = {Smith, Ann and Wu, Li},
  journal = {Angew. Chem.}, year = {2026}, doi = {10.1002/anie.202600001}}
"""


@pytest.fixture(scope="module")
def repository(tmp_path_factory):
    """Two states: one entry is added, one value changed, one withdrawn, one entry renamed."""
    repository = Repository(
        folders.copy_review(tafel.PROJECT, tmp_path_factory.mktemp("diff") / "review"))
    repository.git("tag", "before")
    repository.write("sources/smith2026.bib", SOURCE)
    repository.write("catalysts/fe-cu-nc-2.md", NEW)
    repository.change("catalysts/cu-co-nc.md", "0.920 V vs RHE", "0.917 V vs RHE")
    repository.change("catalysts/fepcnps-cnts.md", "    scale: assumed\n",
                      "    scale: assumed\n    status: withdrawn\n    reason: Another sample.\n")
    repository.rename("catalysts/w2n-wc.md", "catalysts/w2n-wc-x.md")
    repository.change("mechanisms/charge-transfer.md", "w2n-wc", "w2n-wc-x", count=-1)
    repository.commit("Change")
    repository.git("tag", "after")
    return repository


def _diff(repository, *arguments, status=0):
    done = tafel.run("diff", *arguments, root=repository.root)
    assert done.status == status, done.messages
    return done.output


def test_it_says_exactly_what_changes(repository):
    found = json.loads(_diff(repository, "before", "after", "--format", "json"))
    assert [(entry["kind"], entry["id"]) for entry in found["entries"]] == [
        ("added", "fe-cu-nc-2"), ("renamed", "w2n-wc-x"), ("changed", "cu-co-nc"),
        ("changed", "fepcnps-cnts")]
    values = {entry["id"]: entry["values"] for entry in found["entries"]}
    assert values["w2n-wc-x"] == []
    [added], [changed], [withdrawn] = (
        values["fe-cu-nc-2"], values["cu-co-nc"], values["fepcnps-cnts"])
    assert added["kind"] == "added" and added["after"]["value"] == "0.935 V vs RHE"
    assert changed["kind"] == "changed"
    assert changed["fields"] == [
        {"name": "value", "before": "0.920 V vs RHE", "after": "0.917 V vs RHE"}]
    assert withdrawn["kind"] == "withdrawn" and withdrawn["after"]["reason"] == "Another sample."
    assert [(source["kind"], source["id"]) for source in found["sources"]] == [("added", "smith2026")]
    assert [file["path"] for file in found["files"]] == ["Content/mechanisms/charge-transfer.md"]


def test_ranks_and_records_are_those_of_the_pages(repository):
    # By hand: 0.935 stands alone in its class. In 0.1 M KOH 0.97 leads and 0.942 and 0.928 lie within
    # 50 mV of it; without it 0.942 leads, and what is above 0.892 comes up to it. In "alkaline" 1.0
    # leads whether the other value is 0.920 or 0.917, so nothing moves there.
    found = json.loads(_diff(repository, "before", "after", "--format", "json"))
    ranks = {item["class"]: item for item in found["ranks"]}
    assert len(ranks) == 2
    alone = ranks["0.1 M KOH, flat inert, iR corrected by 80 % or more"]
    assert alone["moves"] == [{"name": "Fe–Cu@NC-2", "after": "A"}] and "recordBefore" not in alone
    without = ranks["0.1 M KOH, substrate not stated, iR not stated"]
    moves = {move["name"]: (move.get("before"), move.get("after")) for move in without["moves"]}
    assert moves.pop("FePcNPs@CNTs") == ("A", None)
    assert moves["FeN₃P₁–Fe₂P@NC"] == ("B", "A") and set(moves.values()) <= {("B", "A"), ("C", "B")}
    assert without["recordBefore"]["value"] == "0.97 V vs RHE"
    assert without["recordAfter"] == {"name": "FeN₄–O–NCR", "value": "0.942 V vs RHE"}


def test_maps_show_only_what_moves(repository):
    found = json.loads(_diff(repository, "before", "after", "--format", "json"))
    marks = {item["id"]: item["marks"] for item in found["maps"]}
    assert marks["coordination"] == [
        {"entry": "fepcnps-cnts", "panel": "ORR E1/2", "before": "0.97 V vs RHE"}]
    assert {mark["entry"] for mark in marks["composition"]} == {"cu-co-nc", "fe-cu-nc-2"}
    assert "size" not in marks


def test_the_comment_can_be_read_at_a_glance(repository):
    text = _diff(repository, "before", "after")
    summary = text.splitlines()[2].replace("\u00a0", " ")
    assert summary.startswith("1 entry added, 2 entries changed, 1 entry renamed, 1 value added,"
                              " 1 value changed, 1 value withdrawn, 1 source added")
    in_sight = re.sub(r"<details>.*?</details>", "", text, flags=re.S)
    assert len(in_sight.splitlines()) < 70
    assert "- [ ] **W₂N/WC**: add `aliases: [w2n-wc]`" in text
    assert "https://doi.org/10.1002/anie.202600001" in text
    assert "- **warning T149** `Content/catalysts/fepcnps-cnts.md:28`" in text


def test_the_same_bytes_twice_and_nothing_touched(repository):
    before = folders.state_of(repository.root / "Content")
    for form in ("markdown", "html", "json"):
        once = _diff(repository, "before", "after", "--format", form)
        assert once == _diff(repository, "before", "after", "--format", form)
    assert folders.state_of(repository.root / "Content") == before
    assert repository.git("status", "--short") == ""


def test_back_and_forth(repository):
    found = json.loads(_diff(repository, "after", "after", "--format", "json"))
    assert not any(found[key] for key in ("entries", "sources", "files", "ranks", "maps"))
    assert "Nothing in the content changes." in _diff(repository, "after", "after")


def test_the_files_on_disk_are_the_default(repository):
    repository.change("catalysts/cu-co-nc.md", "0.335 V", "0.330 V")
    try:
        found = json.loads(_diff(repository, "after", "--format", "json"))
        [entry] = found["entries"]
        assert entry["values"][0]["fields"][0] == {
            "name": "value", "before": "0.335 V", "after": "0.330 V"}
    finally:
        repository.undo()


def test_what_came_to_the_base_meanwhile_is_not_in_it(repository):
    repository.git("checkout", "-q", "-b", "topic", "before")
    repository.change("catalysts/cu-co-nc.md", "0.335 V", "0.330 V")
    repository.commit("Topic")
    found = json.loads(_diff(repository, "after", "topic", "--format", "json"))
    repository.git("checkout", "-q", "main")
    assert [entry["id"] for entry in found["entries"]] == ["cu-co-nc"]


def test_a_state_that_is_not_there(repository):
    done = tafel.run("diff", "nosuch", root=repository.root)
    assert done.status == 66 and "git knows no “nosuch” here" in done.messages


def test_content_makes_no_markup_and_calls_nobody(repository):
    repository.write("catalysts/zz-evil.md", NEW.replace(
        "name: Fe–Cu@NC-2", "name: '@octocat [x](https://evil.example) <img src=x onerror=alert(1)> `a` | #12 **b**'")
        .replace("smith2026", "seed-87").replace("where: Fig. 2", "where: '</details><script>alert(1)</script>'"))
    try:
        text = _diff(repository, "after")
        page = _diff(repository, "after", "--format", "html")
    finally:
        repository.undo()
    plain = re.sub(r"`+[^`]*`+", "", text)
    for bad in ("<img", "<script", "@octocat", "#12", "**b**"):
        assert bad not in plain, bad
    assert not re.search(r"(?<!\\)\]\(https://evil", plain)
    assert "<img" not in page and "<script" not in page and "&lt;script&gt;" in page
    assert plain.count("</details>") == plain.count("<details>")


def test_the_page_shows_both_states_of_the_charts(repository, chromium, tmp_path):
    file = tmp_path / "diff.html"
    _diff(repository, "before", "after", "--format", "html", "-o", file)
    page = chromium.new_page()
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    for width in (360, 800, 1400):
        page.set_viewport_size({"width": width, "height": 900})
        page.goto(f"file://{file}")
        assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert asked == [f"file://{file}"] * 3
    captions = page.locator("figcaption").all_inner_texts()
    assert captions == ["Before", "After"] * 5
    ids = page.evaluate("[...document.querySelectorAll('[id]')].map((e) => e.id)")
    assert len(ids) == len(set(ids))
    page.close()


def test_a_changed_value_is_told_from_others_of_its_entry_by_the_electrolyte(repository):
    found = json.loads(_diff(repository, "before", "after", "--format", "json"))
    [changed] = next(entry["values"] for entry in found["entries"] if entry["id"] == "cu-co-nc")
    rows = [line for line in _diff(repository, "before", "after").splitlines()
            if line.startswith("|") and "0.917" in line]
    assert changed["after"]["electrolyte"]
    assert any(f"| {changed['after']['electrolyte']} |" in row for row in rows), rows
