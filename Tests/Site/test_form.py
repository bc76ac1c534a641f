"""The form for new entries, as contributors use it: by keyboard alone, with any text, in any theme."""
import json
import re

import pytest
import yaml

import browser
import folders
import tafel
from expect import no_faults
from form_walk import RECORD, Hand, Walk

NAME = "Fe–N4/Co@NC (walk)"
PROSE = "Fe and Co stand beside each other on carbon.\nIt reduces oxygen in base and in acid."


@pytest.fixture
def window(chromium, address):
    opened = browser.Window(chromium, address)
    yield opened
    opened.page.close()


@pytest.fixture
def form(window, address):
    window.open(address + "contribute/", width=1400)
    window.page.wait_for_selector("#form-name")
    return Hand(window.page)


def text_of(form, key="entry"):
    """The file as the page shows it, once the last change has arrived there."""
    form.settle()
    return form.page.input_value(f"#form-file-{key}")


def walk_through(form):
    """A new entry with three numbers and a new source, typed as at a keyboard without a mouse."""
    form.fill("form-name", NAME)
    form.choose("form-strategy", "Composition")
    form.choose("form-class", "Metal–metal")
    form.fill("form-metals", "Fe, Co")
    form.fill("form-elements", "N")
    form.fill("form-sites", "Fe–N4, Co–N4")
    form.fill("form-support", "N-doped carbon")
    form.press("[data-list=mechanisms][value=charge-transfer]", "Space")
    form.press("input[name=form-source-kind]", "ArrowDown")
    form.fill("form-source-doi", "https://doi.org/10.1234/walk.2020.7")
    form.fill("form-source-record", RECORD)
    form.press("[data-add=measurements]", "Enter")
    fill_number(form, 0, "half-wave potential", "0.86 V vs RHE", "0.1 M KOH")
    for name, value in {"loading": "0.25 mg cm-2", "rotation": "1600 rpm",
                        "substrate": "glassy carbon"}.items():
        form.fill(f"form-measurements-0-conditions-{name}", value)
    form.press("[data-silent='measurements.0.conditions.iR']", "Space")
    form.press("[data-row='measurements.0'] button", "Enter")
    fill_number(form, 1, "onset potential", "0.98 V vs RHE", None)
    form.press("[data-row='measurements.1'] button", "Enter")
    fill_number(form, 2, "half-wave potential", "0.76 V vs RHE", "0.5 M H2SO4")
    form.fill("form-prose", PROSE)


def fill_number(form, index, metric, value, electrolyte):
    path = f"form-measurements-{index}"
    if index == 0:
        form.choose(f"{path}-reaction", "ORR")
        form.fill(f"{path}-where", "Fig. 3a")
    form.choose(f"{path}-metric", metric)
    form.fill(f"{path}-value", value)
    if electrolyte:
        form.fill(f"{path}-electrolyte", electrolyte)


def filled(skeleton, keys, rows, prose):
    """What a person makes of the file of `tafel new`: comments gone, examples replaced."""
    head, rest = skeleton.split("\nname:", 1)
    front = ("name:" + rest).split("\n---\n")[0].split("\n")
    lines = []
    for line in front:
        key = re.match(r"(?:# )?([a-z ]+):", line)
        if line == "# measurements:":
            lines += ["measurements:"]
            example = [match for match in map(
                re.compile(r"#(\s+)(- )?([A-Za-z ]+):").match, front[front.index(line) + 1:]) if match]
            for row in rows:
                for match in example:
                    indent, dash, name = match.groups()
                    value = row.get(name)
                    if value is not None:
                        lines.append(f"{indent[1:]}{dash or ''}{name}:{' ' + value if value else ''}")
            break
        if key and key.group(1) in keys:
            lines.append(f"{key.group(1)}: {keys[key.group(1)]}")
        elif not line.startswith("#"):
            lines.append(line)
    return f"{head}\n" + "\n".join(lines) + f"\n---\n{prose}\n"


def test_by_keyboard_alone_it_makes_an_entry_and_its_source(form, window, review):
    form = Walk(form.page)
    walk_through(form)
    text = text_of(form)
    with form.page.expect_download() as waiting:
        form.press("[data-file=entry] button:nth-of-type(2)", "Enter")
    assert waiting.value.suggested_filename == "fe-n4-co-nc-walk.md"
    assert waiting.value.path().read_bytes() == text.encode()
    made = tafel.run("new", "catalyst", NAME, "--root", review)
    assert made.status == 0, made.messages
    path = review / "Content" / "catalysts" / "fe-n4-co-nc-walk.md"
    common = {"reaction": "ORR", "where": "Fig. 3a", "conditions": "", "loading": "0.25 mg cm-2",
              "rotation": "1600 rpm", "substrate": "glassy carbon", "iR": "not stated"}
    expected = filled(
        path.read_text("utf-8"),
        {"strategy": "composition", "class": "metal-metal", "metals": "[Fe, Co]", "elements": "[N]",
         "sites": "[Fe–N4, Co–N4]", "support": "N-doped carbon", "mechanisms": "[charge-transfer]",
         "source": "walker-2020"},
        [{**common, "metric": "half-wave potential", "value": "0.86 V vs RHE", "electrolyte": "0.1 M KOH"},
         {**common, "metric": "onset potential", "value": "0.98 V vs RHE", "electrolyte": "0.1 M KOH"},
         {**common, "metric": "half-wave potential", "value": "0.76 V vs RHE", "electrolyte": "0.5 M H2SO4"}],
        PROSE)
    assert text == expected
    path.write_bytes(text.encode())
    record = text_of(form, "record")
    assert "@article{walker-2020," in record
    (review / "Content" / "sources" / "walker-2020.bib").write_bytes(record.encode())
    done = tafel.run("check", "--format", "json", "--quiet", root=review)
    assert done.status == 0, done.output
    assert {item["code"] for item in done.diagnostics()} == {"T516", "T520"}
    no_faults(window.complaints)


def test_warnings_that_stand_are_accepted_with_a_reason(form, review):
    walk_through(form)
    form.page.wait_for_selector("#form-accept-T516")
    for code in ("T516", "T520"):
        form.press(f"#form-accept-{code}", "Space")
    form.fill("form-accept-reason", "The paper states neither iR correction nor scan rate.")
    text = text_of(form)
    assert ("accept: [T516, T520]\naccept reason: The paper states neither iR correction nor scan"
            " rate.\nmeasurements:\n") in text
    assert "The form finds nothing wrong" not in form.page.inner_text(".form-count")
    assert "accepted" in form.page.inner_text(".form-count")
    (review / "Content" / "catalysts" / "fe-n4-co-nc-walk.md").write_bytes(text.encode())
    (review / "Content" / "sources" / "walker-2020.bib").write_bytes(text_of(form, "record").encode())
    done = tafel.run("check", "--strict", "--quiet", "--format", "json", root=review)
    assert done.status == 0 and done.diagnostics() == [], done.output


def test_a_source_without_record_is_what_tafel_new_writes(form, review):
    form.press("input[name=form-source-kind]", "ArrowDown")
    form.fill("form-source-doi", "10.1234/walk.2020.7")
    form.fill("form-source-newID", "walker-2020")
    made = tafel.run("new", "source", "10.1234/walk.2020.7", "--id", "walker-2020", "--root", review)
    assert made.status == 0, made.messages
    expected = (review / "Content" / "sources" / "walker-2020.bib").read_bytes()
    assert text_of(form, "record").encode() == expected


HOSTILE = [
    "a: b # c", "- a", "> 5", "no", "Null", "~", "'a' \"b\" \\c", "[a, b]", "{a: b}", "a:", "# a", "*a &b",
    "%a", "@a", "`a`", "!a", "|", "?", "0x1F", "1e3", "2020-01-01", "a\u0007b\u2028c", "---", "...", "é ü 中",
    "<script>alert(1)</script>", "{{name}}", "=1+1", "a\\nb", "x #y", "x: ", "\"", "'",
]


def test_any_text_comes_through_yaml_as_it_was_typed(form, window, address):
    found = form.page.evaluate("""async (texts) => {
      const data = await (await fetch('form.json')).json();
      const blank = tafelForm.blank();
      return texts.map(text => tafelForm.entry({...blank, name: text, support: text, note: text,
        elements: text, sites: text, source: {...blank.source, id: text}, 'class reason': text,
        strategy: 'unassigned', contributor: {name: text, orcid: text, roles: []}, prose: text,
        measurements: [{...tafelForm.blankRow.measurements(), value: text, where: text, electrolyte: text,
          conditions: {loading: text}}]}, data).text);
    }""", HOSTILE)
    faults = []
    for text, file in zip(HOSTILE, found):
        clean = " ".join(re.sub("[\u0007\u2028]", " ", text).split(" ")).strip()
        front = yaml.load(file.split("\n---\n")[0] + "\n", yaml.BaseLoader)
        row = front["measurements"][0]
        read = [front["name"], front["support"], front["note"], front["source"], front["class reason"],
                front["contributors"][0]["name"], row["value"], row["where"], row["electrolyte"],
                row["conditions"]["loading"]]
        faults += [f"{text!r} became {own!r}" for own in read if own != clean]
        words = [word for word in re.split(r"[,;|\n]+", clean) if word.strip()]
        if front.get("sites", []) != [word.strip() for word in words]:
            faults.append(f"{text!r}: the list became {front.get('sites')!r}")
        if "\r" in file or not file.startswith("---\n"):
            faults.append(f"{text!r}: bad ends of lines")
    no_faults(faults, window.complaints)


def test_the_preview_shows_text_and_runs_none_of_it(form, window):
    form.fill("form-name", "<img src=x onerror=alert(1)>FeN4")
    form.settle()
    title = form.page.locator(".preview-title")
    assert title.inner_text() == "<img src=x onerror=alert(1)>FeN4"
    assert title.locator("img").count() == 0 and title.locator("sub").inner_text() == "4"
    no_faults(window.complaints)


def test_findings_stand_at_their_fields_with_the_page_of_the_rule(form, address, window):
    form.press("[data-add=measurements]", "Enter")
    form.choose("form-measurements-0-metric", "half-wave potential")
    form.fill("form-measurements-0-value", "860 V vs RHE")
    form.page.keyboard.press("Tab")
    form.settle()
    control = form.page.locator("#form-measurements-0-value")
    described = control.get_attribute("aria-describedby").split()[-1]
    box = form.page.locator(f"#{described}")
    assert "a half-wave potential of 860\u00a0V vs RHE is a thousand times off" in box.inner_text()
    assert box.get_attribute("aria-live") == "polite" and control.get_attribute("aria-invalid") == "true"
    link = box.locator("a").get_attribute("href")
    assert link == address + "diagnostics/t502/index.html"
    form.press("[data-goto='measurements.0.value']", "Enter")
    assert form.page.evaluate("() => document.activeElement.id") == "form-measurements-0-value"
    form.fill("form-measurements-0-value", "860 mV @ 1600 rpm")
    form.settle()
    assert "there is more than a value: write 860 mV alone" in box.inner_text()
    form.fill("form-measurements-0-value", "860 mV vs RHE")
    form.settle()
    assert box.inner_text() == "" and control.get_attribute("aria-invalid") is None


def test_rows_come_and_go_and_the_keyboard_stays(form):
    focus = "() => document.activeElement.closest('[data-row]')?.dataset.row ?? document.activeElement.dataset.add"
    form.press("[data-add=measurements]", "Enter")
    assert form.page.evaluate(focus) == "measurements.0"
    form.press("[data-add=measurements]", "Enter")
    form.fill("form-measurements-1-value", "0.9 V vs RHE")
    form.press("[data-row='measurements.0'] button:nth-of-type(2)", "Enter")
    assert form.page.evaluate(focus) == "measurements.0"
    assert form.page.input_value("#form-measurements-0-value") == "0.9 V vs RHE"
    form.press("[data-row='measurements.0'] button:nth-of-type(2)", "Enter")
    assert form.page.evaluate(focus) == "measurements"
    assert "is removed" in form.page.inner_text(".form-said")


def test_choices_follow_the_strategy_and_the_class(form):
    form = Walk(form.page)
    form.choose("form-strategy", "Coordination")
    form.choose("form-class", "Semiconductor")
    form.choose("form-strategy", "Composition")
    form.choose("form-type", "p–n")
    form.choose("form-class", "unassigned")
    form.fill("form-class-reason", "The source names no phase.")
    text = text_of(form)
    assert "strategy: composition\nclass: unassigned\nclass reason: The source names no phase.\n" in text


def test_metals_are_picked_or_typed(form):
    form.press(".picker summary", "Enter")
    form.press("[data-metal=Ni]", "Space")
    form.press("[data-metal=Fe]", "Space")
    assert "metals: [Ni, Fe]\n" in text_of(form)
    form.fill("form-metals", "Co Ni")
    assert form.page.is_checked("[data-metal=Co]") and not form.page.is_checked("[data-metal=Fe]")
    assert "metals: [Co, Ni]\n" in text_of(form)


def test_what_was_typed_survives_a_reload_until_one_starts_anew(form, window):
    walk_through(form)
    text, record = text_of(form), text_of(form, "record")
    form.page.reload(wait_until="networkidle")
    form.page.wait_for_selector("#form-name")
    assert (text_of(form), text_of(form, "record")) == (text, record)
    form.page.get_by_role("button", name="Start anew").press("Enter")
    assert form.page.input_value("#form-name") == ""
    form.page.get_by_role("button", name="Bring it back").press("Enter")
    assert text_of(form) == text
    form.page.get_by_role("button", name="Start anew").press("Enter")
    form.page.reload(wait_until="networkidle")
    form.page.wait_for_selector("#form-name")
    assert form.page.input_value("#form-name") == "" and "measurements" not in text_of(form)
    no_faults(window.complaints)


def test_the_link_carries_the_file_while_an_address_can(form):
    walk_through(form)
    text = text_of(form)
    link = form.page.locator("[data-file=entry] .row-tools a")
    address = form.page.evaluate(
        "link => { const url = new URL(link); return [url.origin + url.pathname, [...url.searchParams]]; }",
        link.get_attribute("href"))
    assert address == [
        "https://git.example/ate-review/ate-review/new/main/Content/catalysts",
        [["filename", "fe-n4-co-nc-walk.md"], ["value", text]]]
    record = form.page.get_attribute("[data-file=record] .row-tools a", "href")
    assert "/new/main/Content/sources?filename=walker-2020.bib&value=" in record
    form.fill("form-prose", "Long. " * 1500)
    form.settle()
    assert link.get_attribute("href").endswith("?filename=fe-n4-co-nc-walk.md")
    assert "too long" in form.page.inner_text("[data-file=entry]")


def test_without_script_the_page_says_how_to_do_without_the_form(chromium, address, site):
    plain = browser.Window(chromium, address, scripts=False)
    plain.open(address + "contribute/")
    text = plain.page.inner_text("main")
    assert "The form needs a script; without it, copy the example further down" in text
    assert "The full check runs when the file is proposed" in text
    links = plain.page.eval_on_selector_all(".form-about a", "list => list.map(a => a.href)")
    assert [re.sub(r"^https://[^/]+", "", link) for link in links] == [
        "/ate-review/ate-review/new/main/Content/catalysts",
        "/ate-review/ate-review/issues/new?template=new-catalyst.yml"]
    assert plain.page.locator("input:visible, textarea:visible").count() == 1  # the search
    no_faults(plain.complaints)
    plain.page.close()


def test_it_works_under_a_strict_policy(window, address):
    policy = ("default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self';"
              " img-src 'self'; font-src 'self'; base-uri 'none'; form-action 'self'")

    def with_policy(route):
        response = route.fetch()
        route.fulfill(response=response, headers={**response.headers, "content-security-policy": policy})

    window.page.route("**/*", with_policy)
    window.open(address + "contribute/", width=1400)
    window.page.wait_for_selector("#form-name")
    walk_through(Hand(window.page))
    with window.page.expect_download():
        window.page.get_by_role("button", name="Download").last.press("Enter")
    no_faults(window.complaints)


@pytest.mark.parametrize("width, scheme", [(360, "light"), (360, "dark"), (1400, "light"), (1400, "dark")])
def test_the_form_is_accessible_and_fits(window, address, width, scheme):
    window.open(address + "contribute/", width, scheme)
    window.page.wait_for_selector("#form-name")
    form = Hand(window.page)
    walk_through(form)
    form.fill("form-measurements-1-value", "0.98 V")
    form.fill("form-metals", "Fee")
    form.page.keyboard.press("Tab")
    form.page.eval_on_selector_all("main details", "list => list.forEach(own => { own.open = true; })")
    form.settle()
    ids = form.page.eval_on_selector_all("[id]", "list => list.map(own => own.id)")
    assert len(ids) == len(set(ids))
    no_faults(window.axe_faults(), window.page.evaluate(browser.TOO_WIDE), window.complaints)


def test_print_leaves_the_form_out(form, window):
    window.page.emulate_media(media="print")
    assert not window.page.is_visible(".entry-form") and window.page.is_visible(".prose")


def test_form_json_holds_the_words_of_the_review(site):
    data = json.loads((site.folder / "contribute" / "form.json").read_text("utf-8"))
    assert data["formVersion"] == 1
    entries = {path.stem for path in (tafel.PROJECT / "Content" / "catalysts").glob("*.md")}
    sources = {path.stem for path in (tafel.PROJECT / "Content" / "sources").iterdir()}
    assert {entry for entry, _ in data["entries"]} == entries
    assert {source[0] for source in data["sources"]} == sources
    assert all(item["title"] for item in data["covers"])
    codes = [item["code"] for item in data["covers"]]
    assert codes == sorted(set(codes))
