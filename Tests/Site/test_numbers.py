"""Numbers as papers print them: converted with every step shown, doubted where they can't be right."""
import csv
import json

import pytest

import folders
import tafel

HEAD = """---
name: {name}
strategy: composition
class: metal-metal
metals: [Fe]
source: seed-182
measurements:
"""

RAW = """  - reaction: HER
    metric: onset potential
    value: -0.924 V vs Hg/HgO (1 M KOH)
    electrolyte: 1 M KOH
    where: Fig. 2
  - reaction: ORR
    metric: half-wave potential
    value: -0.100 V vs Ag/AgCl (sat. KCl)
    electrolyte: 0.1 M KOH
    where: Fig. 3
    conditions: {pH: 12.9, temperature: 25 °C, iR: none}
"""


def _entry(folder, name, rows):
    path = folder / f"Content/catalysts/{name}.md"
    path.write_text(HEAD.format(name=name) + rows + "---\nA sentence.\n", "utf-8")
    return f"Content/catalysts/{name}.md"


def test_a_converted_potential_is_one_number_everywhere(review, tmp_path):
    _entry(review, "zz-raw", RAW)
    output = tmp_path / "site"
    tafel.build(output, root=review)
    page = (output / "catalysts/zz-raw/index.html").read_text("utf-8")
    data = json.loads((output / "data/review.json").read_text("utf-8"))
    entry = next(item for item in data["catalysts"] if item["id"] == "zz-raw")
    with open(output / "data/measurements.csv", encoding="utf-8-sig", newline="") as file:
        rows = {row["id"]: row for row in csv.DictReader(file)}
    # E = −0.924 V + 0.103 V + 59.16 mV × 13.9 and −0.100 V + 0.197 V + 59.16 mV × 12.9
    for measurement, digits in zip(entry["measurements"], ["0.001", "0.860"]):
        assert measurement["value"]["digits"] == digits
        assert measurement["value"]["scale"] == "RHE"
        assert measurement["conversion"]["state"] == "converted"
        assert measurement["conversion"]["result"] == measurement["value"]
        assert measurement["conversion"]["steps"][0]["basis"] == "reported"
        assert rows[measurement["id"]]["value"] == digits
        assert rows[measurement["id"]]["conversion"] == "converted"
        text = measurement["value"]["text"]
        assert page.count(text) >= 2, "the table and the ledger show the same text"
    steps = {step["kind"]: step for step in entry["measurements"][0]["conversion"]["steps"]}
    assert steps["pH"]["basis"] == "assumed"
    assert steps["temperature"]["basis"] == "assumed"
    assert steps["reference"]["value"]["digits"] == "0.103"
    assert steps["reference"]["source"]
    with open(output / "maps/composition.csv", encoding="utf-8-sig", newline="") as file:
        marks = [row for row in csv.DictReader(file) if row["catalyst"] == "zz-raw"]
    assert [row["value"] for row in marks] == ["0.860"]
    assert "0.860" in (output / "maps/composition.svg").read_text("utf-8")


ORR = "  - reaction: ORR\n    metric: {0}\n    value: {1}\n    electrolyte: 0.1 M KOH\n    where: Table 1\n"
OER = "  - reaction: OER\n    metric: {0}\n    value: {1}\n    electrolyte: 1 M KOH\n    where: Table 1\n"
HER = "  - reaction: HER\n    metric: {0}\n    value: {1}\n    electrolyte: 0.5 M H2SO4\n    where: Table 1\n"
CELL = ("  - reaction: overall\n    metric: cell voltage\n    at: 10 mA cm-2\n    value: {0}\n"
        "    electrolyte: 1 M KOH\n    where: Table 1\n")

# Rows of tables as they are, and the rule that an impossible one breaks.
TABLE = {
    "half-wave": (ORR.format("E1/2", "0.874 V vs RHE"), None),
    "half-wave-mv": (ORR.format("half wave potential", "874 mV vs. RHE"), None),
    "half-wave-replicates": (ORR.format("E1/2", "0.874 ± 0.006 V vs RHE"), None),
    "half-wave-limits": (ORR.format("E1/2", "0.874 V vs RHE (0.868–0.880 V)"), None),
    "half-wave-subscript": (ORR.format("E½", "0.874 V_RHE"), None),
    "half-wave-silver": (ORR.format("E1/2", "-0.086 V vs Ag/AgCl (sat. KCl)"), None),
    "half-wave-calomel": (ORR.format("E1/2", "-130 mV vs SCE"), None),
    "half-wave-unknown-filling": (ORR.format("E1/2", "-0.09 V vs Ag/AgCl"), None),
    "half-wave-slip": (ORR.format("E1/2", "874 V vs RHE"), "R02"),
    "half-wave-no-scale": (ORR.format("E1/2", "0.874 V"), "R01"),
    "half-wave-no-unit": (ORR.format("E1/2", "0.874"), "R01"),
    "half-wave-oer": (ORR.format("E1/2", "1.45 V vs RHE"), "R03"),
    "half-wave-negative": (ORR.format("E1/2", "-0.12 V vs RHE"), "R04"),
    "half-wave-deviation": (ORR.format("E1/2", "0.006 V vs RHE"), "R04"),
    "limiting": (ORR.format("limiting current density", "-5.6 mA/cm2"), None),
    "limiting-high": (ORR.format("jL", "11.2 mA cm-2") + "    conditions: {rotation: 1600 rpm}\n", "R21"),
    "electrons": (ORR.format("n", "3.94 ± 0.03"), None),
    "electrons-range": (ORR.format("n", "3.90-3.98"), None),
    "electrons-percent": (ORR.format("n", "39.4"), "R23"),
    "peroxide": (ORR.format("H2O2 yield", "2.3 %"), None),
    "peroxide-more": (ORR.format("H2O2 yield", "230 %"), "R24"),
    "tafel": (ORR.format("Tafel slope", "61.5 mV/decade"), None),
    "tafel-volt": (ORR.format("Tafel slope", "0.0615 V dec-1"), None),
    "tafel-slip": (ORR.format("Tafel slope", "0.0615 mV dec-1"), "R25"),
    "eta": (OER.format("η10", "283 mV"), None),
    "eta-volt": (OER.format("overpotential@10", "0.283 V"), None),
    "eta-spread": (OER.format("eta10", "283 +5/-3 mV"), None),
    "eta-potential": (OER.format("η10", "1.512 V vs RHE"), None),
    "eta-raw": (OER.format("η10", "0.590 V vs Hg/HgO (1 M KOH)"), None),
    "eta-slip": (OER.format("η10", "0.283 mV"), "R02"),
    "eta-bare": (OER.format("overpotential", "283 mV"), "R01"),
    "eta-negative": (OER.format("η10", "-283 mV"), "R06"),
    "eta-deviation": (OER.format("η10", "5 mV"), "R07"),
    "ej": (OER.format("Ej10", "1.512 V vs RHE"), None),
    "ej-overpotential": (OER.format("Ej10", "0.283 V vs RHE"), "R08"),
    "her": (HER.format("η10", "-38 mV"), None),
    "her-potential": (HER.format("Ej10", "-0.038 V vs RHE"), None),
    "her-sign": (HER.format("Ej10", "0.338 V vs RHE"), "R06"),
    "cell": (CELL.format("1.53 V"), None),
    "cell-deviation": (CELL.format("0.02 V"), "R31"),
    "mass-activity": (ORR.format("mass activity", "0.35 A mgPGM-1"), None),
    "tof": (OER.format("TOF", "0.42 s-1"), None),
}


@pytest.fixture(scope="module")
def findings(tmp_path_factory):
    """What `check` finds in a table of one entry a row."""
    folder = folders.copy_review(tafel.PROJECT, tmp_path_factory.mktemp("table") / "review")
    for name, (rows, _) in TABLE.items():
        _entry(folder, "zz-" + name, rows)
    return tafel.run("check", "--format", "json", "--quiet", root=folder).diagnostics()


@pytest.mark.parametrize("name", TABLE)
def test_wrong_rows_are_caught_and_sound_ones_pass(findings, name):
    own = [item for item in findings if item["path"] == f"Content/catalysts/zz-{name}.md"]
    errors = [(item["rule"], item["message"]) for item in own if item["severity"] == "error"]
    expected = TABLE[name][1]
    if expected is None:
        assert errors == []
    else:
        assert expected in [rule for rule, _ in errors], own
