"""The account of the literature: every record has a place, and every figure stands there."""
import json
import shutil
import subprocess

import pytest

import tafel

SCRIPT = tafel.PROJECT / "Scripts" / "literature-account"


def account(root, *arguments):
    return subprocess.run(
        [root / "Scripts" / "literature-account", *map(str, arguments)],
        capture_output=True, text=True, timeout=60)


@pytest.fixture
def project(tmp_path):
    """The content and the script, to break."""
    (tmp_path / "Scripts").mkdir()
    for name in ("literature-account", "literature.tsv"):
        shutil.copy(tafel.PROJECT / "Scripts" / name, tmp_path / "Scripts")
    shutil.copytree(tafel.PROJECT / "Content", tmp_path / "Content")
    return tmp_path


def change(path, old, new):
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")


def test_every_record_has_its_place():
    done = account(tafel.PROJECT)
    assert done.returncode == 0, done.stderr
    lines = done.stdout.strip().splitlines()
    listed = [line for line in SCRIPT.with_name("literature.tsv").read_text("utf-8").splitlines()
              if line and not line.startswith(("#", "record\t"))]
    assert len(lines) == len(listed) + 2
    assert lines[-1].startswith(f"{len(listed)} records, ")


@pytest.mark.parametrize("path, old, new, said", [
    ("Content/catalysts/cose2-mose2.md", "183 mV", "138 mV", "does not hold HER|overpotential|0.183 V"),
    ("Content/catalysts/w2n-wc.md", "value: 148.5 mV", "value: 149 mV", "w2n-wc does not hold"),
    ("Content/pages/without-figures.md", "@hu-2021-cuo-coooh", "@seed-1", "does not cite"),
    ("Content/sources/fe-sa-pnc-2023.bib", "10.1002/anie.202307504", "10.1002", "is no DOI"),
    ("Content/sources/fe-sa-pnc-2023.bib", "10.1002/anie.202307504", "10.1002/anie.202504935",
     "stands in fe-sa-pnc-2023.bib too"),
    ("Scripts/literature.tsv", "\tentry\t", "\tsomewhere\t", "is none of entry, claim, row, left out"),
])
def test_it_says_what_is_not_where_it_should_be(project, path, old, new, said):
    change(project / path, old, new)
    done = account(project)
    assert done.returncode == 1
    assert said in done.stderr


def test_an_entry_that_is_gone_is_missed(project):
    (project / "Content/catalysts/mo-moni.md").unlink()
    done = account(project)
    assert done.returncode == 1
    assert "there is no catalysts/mo-moni.md" in done.stderr


def test_it_compares_with_the_records(project, tmp_path):
    records = tmp_path / "records.json"
    records.write_text(json.dumps([{
        "id": "chen2020-cose2-mose2", "measurements": [
            {"reaction": "HER", "metric": "overpotential", "value": 0.2, "unit": "V"}]}]))
    done = account(project, records)
    assert done.returncode == 1
    assert "chen2020-cose2-mose2: the list and" in done.stderr
    assert "has no such record" in done.stderr


def test_no_two_sources_have_one_doi_and_every_value_has_a_source(site):
    sources = json.loads((site.folder / "data/sources.json").read_text("utf-8"))
    dois = [source["DOI"] for source in sources if "DOI" in source]
    assert len(dois) == len(set(dois)) > 40
    review = json.loads((site.folder / "data/review.json").read_text("utf-8"))
    known = {source["id"]: source for source in review["sources"]}
    for catalyst in review["catalysts"]:
        for value in catalyst.get("measurements", []):
            source = known[value["source"]]
            assert source.get("doi") or source.get("seenAt") or source.get("referenceNumber") \
                or source["id"] == "review", value["id"]
