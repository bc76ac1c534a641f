"""`tafel import` of spreadsheets, as people export them."""
import pytest

import folders
import tafel

HEADER = ("ID,Composition,Synthesis,Support,Electrolyte,pH,Reference electrode,iR compensated,Reaction,"
          "Eta10 (mV),Eta10 SD,Tafel slope (mV/dec),Loading (mg/cm2),Scan rate (mV/s),Stability (h),"
          "Year,First author,Journal,DOI")
ROWS = [
    "1,Ni0.8Fe0.2Ox,hydrothermal,Ni foam,1 M KOH,14,Hg/HgO (1 M KOH),yes,OER,245,5,38,0.5,5,20,2021,"
    "Miller,ACS Catal.,10.1021/acscatal.1c00001",
    "2,CoFe2O4,sol-gel,glassy carbon,0.1 M KOH,13,RHE,95%,OER,370,,58,0.2,10,,2020,Chen,J. Catal.,"
    "https://doi.org/10.1016/j.jcat.2020.01.001",
    "3,MnO2,electrodeposition,,1 M KOH,14,RHE,no,OER,abc,,90,,5,,2019,Doe,,10.1000/xyz",
    '4,"RuO2, commercial",bought,glassy carbon,0.5 M H2SO4,0.3,RHE,no,OER,310,,60,0.2,5,,,,,',
]


def _table(folder, rows=ROWS, header=HEADER, name="literature.csv", end="\r\n"):
    file = folder / name
    file.write_text("\ufeff" + end.join([header, *rows]) + end, "utf-8", newline="")
    return file


def _import(review, file, *options):
    return tafel.run("import", file, *options, root=review)


def test_nineteen_columns_become_entries_that_the_check_accepts(review, tmp_path):
    file = _table(tmp_path)
    before = folders.bytes_of(review)
    dry = _import(review, file, "--dry-run")
    assert folders.bytes_of(review) == before
    columns = [" ".join(line.split()) for line in dry.output.splitlines()]
    assert "Eta10 (mV) → overpotential at 10 mA cm-2 in mV" in columns
    assert "Eta10 SD → standard deviation of the overpotential" in columns
    done = _import(review, file)
    assert done.status == 1
    assert f"{file}:4: refused: “abc” under overpotential is no number" in done.messages
    assert f"{file}:5: refused: it has no source" in done.messages
    assert "4 rows: 2 entries with 5 values and 2 sources written, 2 rows refused" in done.messages
    text = (review / "Content/catalysts/ni0-8fe0-2ox.md").read_text("utf-8")
    assert "metals: [Ni, Fe]\nelements: [O]\nsupport: Ni foam\nsource: miller2021\n" in text
    assert ("  - reaction: OER\n    metric: overpotential\n    value: 245 ± 5 mV\n    at: 10 mA cm-2\n"
            "    electrolyte: 1 M KOH\n    where: literature.csv, line 2\n") in text
    assert "      loading: 0.5 mg/cm2\n" in text
    assert "10.1021/acscatal.1c00001" in (review / "Content/sources/miller2021.bib").read_text("utf-8")
    checked = tafel.run("check", "--quiet", root=review)
    assert checked.status == 0, checked.output


def test_twice_changes_nothing(review, tmp_path):
    file = _table(tmp_path)
    _import(review, file)
    before = folders.bytes_of(review)
    again = _import(review, file)
    assert again.status == 1 and "there is an entry “ni0-8fe0-2ox” already" in again.messages
    assert folders.bytes_of(review) == before


MAP = """
columns:
  Sample code: name
  Metal A: {metric: half-wave potential, unit: V vs RHE, reaction: ORR}
  j_lim: {metric: limiting current density, unit: mA cm-2}
  cat. load.: {condition: loading, unit: mg cm-2}
  Bemerkung: ignore
  Quelle: source
defaults:
  reaction: ORR
  strategy: composition
  class: metal-metal
  metals: [Fe, Co]
  where: Table S3
  at: 0.4 V vs RHE
values:
  electrolyte: {KOH 0.1: 0.1 M KOH}
"""


def test_a_map_says_what_the_header_does_not(review, tmp_path):
    header = "Sample code;Metal A;j_lim;cat. load.;electrolyte;Bemerkung;Quelle"
    rows = ["FeCo-1;0,91;5,6;0,25;KOH 0.1;gut;seed-87", "FeCo-2;0,88;5,1;0,25;KOH 0.1;;seed-87"]
    file = _table(tmp_path, rows, header)
    (tmp_path / "map.yml").write_text(MAP, "utf-8")
    done = _import(review, file, "--map", tmp_path / "map.yml")
    assert done.status == 0, done.messages
    text = (review / "Content/catalysts/feco-1.md").read_text("utf-8")
    assert "strategy: composition\nclass: metal-metal\nmetals: [Fe, Co]\nsource: seed-87\n" in text
    assert "    value: 0.91 V vs RHE\n" in text and "    electrolyte: 0.1 M KOH\n" in text
    assert "      loading: 0.25 mg cm-2\n" in text and "    where: Table S3\n" in text
    assert "Bemerkung" not in done.messages
    assert tafel.run("check", "--quiet", root=review).status == 0


def test_replicates_are_one_number_with_its_spread(review, tmp_path):
    header = "name,reaction,Eta10 (mV),electrolyte,source,where"
    rows = [f"Trio,OER,{value},1 M KOH,seed-87,Table 1" for value in (310, 312, 317)]
    rows += ["Other,OER,300 mV,1 M KOH,seed-87,Table 1", "Other,OER,0.31 V,0.1 M KOH,seed-87,Table 1"]
    done = _import(review, _table(tmp_path, rows, header))
    assert done.status == 0, done.messages
    text = (review / "Content/catalysts/trio.md").read_text("utf-8")
    # 313 and 3.6, by hand.
    assert text.count("  - reaction") == 1 and "    value: 313 ± 4 mV\n" in text
    assert "      repeats: 3\n" in text and "310 mV, 312 mV, 317 mV" in text
    other = (review / "Content/catalysts/other.md").read_text("utf-8")
    assert "    value: 300 mV\n" in other and "    value: 0.31 V\n" in other


@pytest.mark.parametrize("header, said", [
    ("name,Overpotentail (mV),source", "the column “Overpotentail (mV)” is left out;"
                                       " did you mean “overpotential”?"),
    ("name,Half wave potental (V vs RHE),source", "did you mean “half-wave potential”?"),
    ("name,scan rat,source", "did you mean “scan rate”?"),
])
def test_near_misses_of_headers(review, tmp_path, header, said):
    done = _import(review, _table(tmp_path, ["A,300,seed-87"], header), "--dry-run")
    assert said in done.messages


@pytest.mark.parametrize("cells, reason", [
    ("Aa,OER,300,10 M XOH,seed-87", "(T1"),
    ("Aa,OER,300,1 M KOH,nobody2020", "nobody2020"),
    (",OER,300,1 M KOH,seed-87", "it has no name"),
    ("Aa,OER,,1 M KOH,seed-87", "it holds no number"),
    ("Aa,XER,300,1 M KOH,seed-87", "XER"),
    ("Cu–Co@NC,OER,300,1 M KOH,seed-87", "there is an entry “cu-co-nc” already"),
    ("Fe\u0080\u0093N–C,OER,300,1 M KOH,seed-87", "a character under “name” came through garbled"),
    ("Aa,OER,300,1 M KOH,seed-87,too,many", "it has more cells than the header"),
])
def test_a_row_that_can_not_be_taken_is_refused_alone(review, tmp_path, cells, reason):
    header = "name,reaction,Eta10 (mV),electrolyte,source"
    file = _table(tmp_path, [cells, "Good,OER,301,1 M KOH,seed-87"], header)
    done = _import(review, file)
    assert done.status == 1
    refusals = [line for line in done.messages.splitlines() if ": refused: " in line]
    assert len(refusals) == 1 and refusals[0].startswith(f"{file}:2: ") and reason in refusals[0]
    assert (review / "Content/catalysts/good.md").is_file()
    assert tafel.run("check", "--quiet", root=review).status == 0


def test_faults_of_a_map_are_shown_and_nothing_is_taken(review, tmp_path):
    file = _table(tmp_path)
    (tmp_path / "map.yml").write_text(
        "columns:\n  Eta10 (mV): {metric: overpotentail}\n  Support: suport\ncolums: {}\n", "utf-8")
    before = folders.bytes_of(review)
    done = _import(review, file, "--map", tmp_path / "map.yml")
    assert done.status == 1 and done.messages.count("error T119") == 3
    assert "did you mean “overpotential”?" in done.messages
    assert folders.bytes_of(review) == before


def test_cells_make_no_keys(review, tmp_path):
    header = "name,reaction,Eta10 (mV),electrolyte,source,note"
    evil = '"x\nkind: benchmark # [a]: {b} &c *d !e"'
    done = _import(review, _table(tmp_path, [f"Aa,OER,300,1 M KOH,seed-87,{evil}"], header))
    assert done.status == 0, done.messages
    text = (review / "Content/catalysts/aa.md").read_text("utf-8")
    assert "\nkind:" not in text and 'note: "x kind: benchmark # [a]: {b} &c *d !e"' in text


@pytest.mark.parametrize("header, role", [
    ("eta10_mV", "overpotential at 10 mA cm-2 in mV"),
    ("η10/mV", "overpotential at 10 mA cm-2 in mV"),
    ("Overpotential (mV @ 10 mA/cm2)", "overpotential at 10 mA cm-2 in mV"),
    ("Overpotential (mV) @ 10 mA/cm2", "overpotential at 10 mA cm-2 in mV"),
    ("OER overpotential at 100 mA cm-2 / mV", "OER overpotential at 100 mA cm-2 in mV"),
    ("tafel_slope_mV_dec", "Tafel slope in mV/dec"),
    ("Tafel slope [mV dec−1]", "Tafel slope in mV dec−1"),
    ("E1/2 (V vs. RHE)", "half-wave potential in V vs. RHE"),
    ("half_wave_potential_V_vs_RHE", "half-wave potential in V vs RHE"),
    ("mass_loading_mg_cm2", "condition loading"),
    ("scan rate mV/s", "condition scan rate"),
    ("electrolyte_conc_M", "concentration"),
    ("iR-corrected", "condition iR"),
    ("reference", "doi of the source"),
    ("synthesis", "left out"),
])
def test_headers_as_people_write_them(review, tmp_path, header, role):
    done = _import(review, _table(tmp_path, ["A,1"], f"name,{header}"), "--dry-run")
    lines = [" ".join(line.split()) for line in done.output.splitlines()]
    assert f"{header} → {role}" in lines, done.output


def test_a_reference_beside_a_doi_is_not_a_doi(review, tmp_path):
    file = _table(tmp_path, ["A,Hg/HgO,10.1000/a"], "name,reference,doi")
    done = _import(review, file, "--dry-run")
    assert "the column “reference” is left out" in done.messages


def test_concentration_and_compensation_in_the_ways_of_spreadsheets(review, tmp_path):
    header = "name,reaction,eta10_mV,electrolyte,conc_M,iR_comp,loading_mg_cm2,source"
    rows = ["One,OER,300,KOH,1.0,TRUE,0.2,seed-87", "Two,OER,301,H2SO4,0.5,0.9,0.2,seed-87",
            "Six,OER,302,1 M KOH,,FALSE,0.2,seed-87", "Ten,OER,303,KOH,0.1 M,85,0.2,seed-87"]
    done = _import(review, _table(tmp_path, rows, header))
    assert done.status == 0, done.messages
    for name, electrolyte, drop in [("one", "1.0 M KOH", "corrected"), ("two", "0.5 M H2SO4", "90 %"),
                                    ("six", "1 M KOH", "none"), ("ten", "0.1 M KOH", "85 %")]:
        text = (review / f"Content/catalysts/{name}.md").read_text("utf-8")
        assert f"    electrolyte: {electrolyte}\n" in text
        assert f"      iR: {drop}\n" in text and "      loading: 0.2 mg/cm2\n" in text
    assert tafel.run("check", "--quiet", root=review).status == 0


def test_shares_of_elements_are_the_composition(review, tmp_path):
    header = "Sample,Fe (wt%),Co (wt%),N at.%,Rxn,η@10 (mV),Electrolyte (aq.),Paper DOI"
    done = _import(review, _table(tmp_path, ["S-1,1.2,0,4.1,OER,312,1 M KOH,10.1234/s1"], header))
    assert done.status == 0, done.messages
    text = (review / "Content/catalysts/s-1.md").read_text("utf-8")
    assert "name: S-1\n" in text and "metals: [Fe]\nelements: [N]\n" in text
    assert "metric: overpotential\n    value: 312 mV\n" in text and "Faradaic" not in text


def test_half_an_entry_is_none(review, tmp_path):
    header = "name,reaction,Eta10 (mV),electrolyte,source"
    file = _table(tmp_path, ["Aa,OER,300,1 M KOH,seed-87", "Aa,OER,few,1 M KOH,seed-87",
                             "Bb,OER,301,1 M KOH,seed-87"], header)
    done = _import(review, file)
    assert done.status == 1
    assert not (review / "Content/catalysts/aa.md").exists()
    assert (review / "Content/catalysts/bb.md").is_file()
    assert f"{file}:2: refused: line 3 of the same entry can't be taken" in done.messages
