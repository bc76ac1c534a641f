"""Other programs take the open data without complaint: packages, schemas, feeds, metadata."""
import csv
import json
import re
import subprocess
from datetime import datetime
from hashlib import sha256
from xml.etree import ElementTree

import citeproc
import citeproc.source.json
import frictionless
import jsonschema
import pytest
import rispy
import yaml
from pybtex.database.input import bibtex

import tafel
from expect import no_faults


def _json(site, name):
    return json.loads((site.folder / name).read_text("utf-8"))


def test_the_data_package_and_every_table_validate(site):
    report = frictionless.validate(str(site.folder / "data/datapackage.json"))
    no_faults([error.message for task in report.tasks for error in task.errors]
              + [error.message for error in report.errors])
    rows = {task.name: task.stats.get("rows", 0) for task in report.tasks}
    for table in ("measurements", "catalysts", "performance", "sources"):
        assert rows[table] > 50, rows


def test_the_package_says_what_version_two_asks_for(site):
    package = _json(site, "data/datapackage.json")
    assert package["$schema"] == "https://datapackage.org/profiles/2.0/datapackage.json"
    assert re.fullmatch(r"[a-z0-9][a-z0-9._-]*", package["name"])
    datetime.fromisoformat(package["created"].replace("Z", "+00:00"))
    assert package["licenses"] == [{
        "name": "CC-BY-4.0", "path": "https://creativecommons.org/licenses/by/4.0/",
        "title": "Creative Commons Attribution 4.0"}]
    names = [resource["name"] for resource in package["resources"]]
    assert len(names) == len(set(names))
    for resource in package["resources"]:
        file = (site.folder / "data" / resource["path"]).read_bytes()
        assert resource["bytes"] == len(file)
        assert resource["hash"] == "sha256:" + sha256(file).hexdigest()
        if resource.get("type") == "table":
            assert "profile" not in resource
            assert isinstance(resource["schema"]["primaryKey"], list)
            header = file.decode().splitlines()[0].split(",")
            assert header == [field["name"] for field in resource["schema"]["fields"]]


def test_units_of_the_wide_table_are_ucum(site):
    package = _json(site, "data/datapackage.json")
    wide = next(table for table in package["resources"] if table["name"] == "performance")
    units = {field["name"]: (field.get("unit"), field.get("unitUCUM"), field["title"])
             for field in wide["schema"]["fields"] if field["type"] == "number"}
    assert ("mV", "mV") in {(unit, code) for unit, code, _ in units.values()}
    assert all(code and unit in title for unit, code, title in units.values()), units


def test_two_tables_never_disagree_on_a_number(site):
    def rows(name):
        table = frictionless.Resource(path=str(site.folder / "data" / name))
        return table.read_rows()
    measurements = {row["id"]: row for row in rows("measurements.csv")}
    compared = 0
    for row in rows("performance.csv"):
        for name, value in row.items():
            if name.endswith("_measurement") and value:
                assert measurements[value]["value"] == row[name.removesuffix("_measurement")]
                compared += 1
    assert compared > 20


def _front_matter(path):
    return yaml.safe_load(path.read_text("utf-8").split("---\n")[1])


def test_the_schema_of_entries_takes_every_entry(site):
    schema = _json(site, "data/schema/entry.schema.json")
    jsonschema.Draft7Validator.check_schema(schema)
    validator = jsonschema.Draft7Validator(schema)
    faults = []
    for path in sorted((tafel.PROJECT / "Content/catalysts").glob("*.md")):
        # Dates are no type of JSON.
        entry = json.loads(json.dumps(_front_matter(path), default=str))
        faults += [f"{path.name}: {error.json_path}: {error.message}"
                   for error in validator.iter_errors(entry)]
    no_faults(faults)


@pytest.mark.parametrize("change, word", [
    ({"reacton": "ORR"}, "reacton"), ({"metals": "Fe"}, "Fe"), ({"metals": ["Iron"]}, "Iron"),
    ({"strategy": "compositon"}, "compositon"), ({"mechanisms": ["strian"]}, "strian"),
    ({"measurements": [{"reaction": "ORR"}]}, "metric"),
    ({"measurements": [{"reaction": "RRO", "metric": "E1/2", "value": "1 V vs RHE",
                        "electrolyte": "0.1 M KOH"}]}, "RRO"),
    ({"measurements": [{"reaction": "ORR", "metric": "E1/2", "value": "0,9 V vs RHE",
                        "electrolyte": "0.1 M KOH"}]}, "0,9 V"),
    ({"class": "single-atom+particle"}, "single-atom+particle"),
    ({"source": "10.1234/none"}, "10.1234/none"),
])
def test_the_schema_of_entries_finds_slips(site, change, word):
    validator = jsonschema.Draft7Validator(_json(site, "data/schema/entry.schema.json"))
    entry = {"name": "Fe", "strategy": "composition", "class": "metal-metal", "metals": ["Fe"],
             "source": "seed-1"}
    assert not list(validator.iter_errors(entry))
    faults = " ".join(error.message for error in validator.iter_errors(entry | change))
    assert word in faults


def test_other_readers_take_the_sources(site):
    count = len(_json(site, "data/review.json")["sources"])
    entries = bibtex.Parser(encoding="utf-8").parse_file(str(site.folder / "data/sources.bib"))
    assert len(entries.entries) == count
    with open(site.folder / "data/sources.ris", encoding="utf-8", newline="") as file:
        text = file.read()
    assert "\r\n" in text and "\n" not in text.replace("\r\n", "")
    assert len(rispy.loads(text)) == count
    items = _json(site, "data/sources.json")
    assert len(citeproc.source.json.CiteProcJSON(items)) == count


def test_citations_can_be_loaded(site):
    page = (site.folder / "maps/composition.bib").read_text("utf-8")
    assert len(bibtex.Parser().parse_string(page).entries) == 1
    ris = (site.folder / "maps/composition.ris").read_text("utf-8")
    assert rispy.loads(ris)[0]["title"].endswith("(map)")


def test_citation_cff_has_what_version_1_2_0_requires(site):
    cff = yaml.safe_load((site.folder / "CITATION.cff").read_text("utf-8"))
    assert {"authors", "cff-version", "message", "title"} <= set(cff)
    assert cff["cff-version"] == "1.2.0" and cff["type"] == "dataset"
    assert cff["license"] == "CC-BY-4.0"
    data = (site.folder / "data/review.json").read_bytes()
    assert cff["identifiers"][0]["value"] == "sha256:" + sha256(data).hexdigest()


def test_digests_of_entries_are_those_of_their_lines(site):
    rows = csv.DictReader((site.folder / "data/catalysts.csv").read_text("utf-8").splitlines())
    digests = {row["id"]: row["hash"] for row in rows}
    lines = (site.folder / "data/review.json").read_text("utf-8").splitlines()
    found = {}
    for line in lines[lines.index('"catalysts":[') + 1:lines.index("],")]:
        entry = json.loads(line.rstrip(","))
        member = f',"hash":"{entry["hash"]}"'
        assert line.rstrip(",").endswith(member + "}")
        digest = sha256(line.rstrip(",").replace(member, "").encode("utf-8")).hexdigest()
        assert entry["hash"] == f"sha256:{digest}"
        found[entry["id"]] = digest
    assert len(found) > 200 and found == digests


def _nodes(site, name):
    text = (site.folder / name).read_text("utf-8")
    found = re.findall(r'<script type="application/ld\+json">(.*?)</script>', text, re.S)
    return [node for document in found for node in json.loads(document)["@graph"]]


def test_json_ld_parses_everywhere(site):
    kinds = {}
    for name in site.html_pages:
        for node in _nodes(site, name):
            kinds[node["@type"]] = kinds.get(node["@type"], 0) + 1
    assert kinds["Dataset"] > 100
    assert kinds["BreadcrumbList"] > 100
    assert kinds["DefinedTermSet"] >= 1


def test_json_ld_of_the_review_has_the_properties_of_a_data_set(based_site):
    node = next(node for node in _nodes(based_site, "index.html") if node["@type"] == "Dataset")
    for name in ("name", "description", "url", "identifier", "version", "license", "creator",
                 "datePublished", "dateModified", "keywords", "isAccessibleForFree",
                 "measurementTechnique", "variableMeasured", "distribution",
                 "includedInDataCatalog", "citation"):
        assert node.get(name), name
    assert 50 <= len(node["description"]) <= 5000
    half_wave = next(item for item in node["variableMeasured"]
                     if item["name"] == "half-wave potential")
    assert half_wave["unitText"] == "V" and half_wave["unitCode"] == "VLT"
    assert half_wave["propertyID"].startswith("https://w3id.org/emmo/")
    for download in node["distribution"]:
        assert download["contentUrl"].startswith(based_site.base_url)


def test_json_ld_of_an_entry_is_about_a_substance(site):
    node = next(node for node in _nodes(site, "catalysts/fen3p1-fe2p-nc/index.html")
                if node["@type"] == "Dataset")
    assert node["about"]["@type"] == "ChemicalSubstance"
    assert node["identifier"].startswith("sha256:")
    assert node["citation"]
    values = [(value.get("value"), value.get("unitText")) for value in node["variableMeasured"]]
    assert (0.9, "V vs RHE") in values and (0.76, "V vs RHE") in values


def test_tags_for_reference_managers_stand_where_they_belong(site):
    for name in site.html_pages:
        text = (site.folder / name).read_text("utf-8")
        assert ("citation_title" in text) == (name == "index.html"), name
        assert "Z3988" not in text or name == "sources/index.html", name
        assert text.count('property="og:title"') <= 1


def test_pages_have_a_picture_of_a_map(based_site):
    text = (based_site.folder / "maps/size/index.html").read_text("utf-8")
    image = re.search(r'property="og:image" content="([^"]+)"', text)[1]
    assert image == based_site.base_url + "maps/size.png"
    picture = (based_site.folder / "maps/size.png").read_bytes()
    assert picture.startswith(b"\x89PNG")
    size = [int.from_bytes(picture[at:at + 4], "big") for at in (16, 20)]
    assert size == [1200, 630]
    assert f'property="og:image:width" content="{size[0]}"' in text


ATOM = "{http://www.w3.org/2005/Atom}"


def test_the_atom_feed_is_one(based_site):
    feed = ElementTree.parse(based_site.folder / "changes/feed.atom").getroot()
    assert feed.tag == ATOM + "feed"
    for name in ("id", "title", "updated"):
        assert feed.findtext(ATOM + name)
    assert feed.find(ATOM + "author") is not None
    assert {link.get("rel") for link in feed.findall(ATOM + "link")} == {"self", "alternate"}
    entries = feed.findall(ATOM + "entry")
    assert entries
    ids = [entry.findtext(ATOM + "id") for entry in entries]
    assert len(ids) == len(set(ids))
    for entry in entries:
        datetime.fromisoformat(entry.findtext(ATOM + "updated").replace("Z", "+00:00"))
        assert entry.findtext(ATOM + "title") and entry.find(ATOM + "content").get("type") == "html"
    assert feed.findtext(ATOM + "updated") == max(
        entry.findtext(ATOM + "updated") for entry in entries)


def test_the_json_feed_is_one(based_site):
    feed = _json(based_site, "changes/feed.json")
    assert feed["version"] == "https://jsonfeed.org/version/1.1"
    assert feed["title"] and feed["home_page_url"] == based_site.base_url
    assert feed["feed_url"] == based_site.base_url + "changes/feed.json"
    for item in feed["items"]:
        assert item["id"] and item["content_html"]
        datetime.fromisoformat(item["date_published"].replace("Z", "+00:00"))


def test_the_site_map_is_one(based_site):
    root = ElementTree.parse(based_site.folder / "sitemap.xml").getroot()
    space = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
    assert root.tag == space + "urlset"
    for url in root:
        assert url.tag == space + "url"
        assert url.findtext(space + "loc").startswith(based_site.base_url)
        datetime.fromisoformat(url.findtext(space + "lastmod"))


def test_changes_come_from_the_repository(review, tmp_path):
    def git(*arguments, date):
        subprocess.run(
            ["git", "-c", "user.name=A", "-c", "user.email=a@example.org", *arguments],
            cwd=review, check=True, capture_output=True,
            env={"PATH": "/usr/bin:/bin", "HOME": str(tmp_path), "GIT_COMMITTER_DATE": date,
                 "GIT_AUTHOR_DATE": date})
    git("init", "-q", date="2026-01-01T00:00:00Z")
    git("add", "Content", date="2026-01-01T00:00:00Z")
    git("commit", "-qm", "First", date="2026-01-01T23:30:00-02:00")
    entry = review / "Content/catalysts/cop-co-n-c.md"
    entry.write_text(entry.read_text("utf-8") + "\nOne more sentence.\n", "utf-8")
    git("commit", "-qam", "More", date="2026-03-04T10:00:00Z")
    tafel.build(tmp_path / "site", root=review)
    page = (tmp_path / "site/changes/index.html").read_text("utf-8")
    days = re.findall(r'<time datetime="([^"]+)">\1</time></h2>', page)
    assert days == ["2026-03-04", "2026-01-02"]
    assert "1 entry changed." in page
    assert "../catalysts/cop-co-n-c/index.html" in page


def test_a_build_without_any_network_gives_the_same_bytes(site, tmp_path):
    output = tmp_path / "offline"
    done = subprocess.run(
        ["unshare", "--map-root-user", "--net", str(tafel.BINARY), "build", "--root",
         str(tafel.PROJECT), "--output", str(output)], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    names = {path.relative_to(output).as_posix() for path in output.rglob("*") if path.is_file()}
    assert names == site.files
    for name in sorted(names):
        assert (output / name).read_bytes() == (site.folder / name).read_bytes(), name
