"""The form says what `tafel check` says: the same codes and sentences for the file that it makes."""
import random

import pytest

import browser
import folders
import form_cases
import tafel
from expect import no_faults

CHECK = """async (states) => {
  const data = await (await fetch('form.json')).json();
  data.sources.push(['known-2019', 'Known 2019', '', '10.1234/known']);
  const found = Object.entries(states).map(([name, state]) => {
    const {file, findings} = tafelForm.check(state, data);
    return [name, {id: tafelForm.slug(state.name) || 'unnamed', text: file.text,
      findings: findings.filter(item => !item.isAccepted)
        .map(({code, severity, message}) => [code, severity, message])}];
  });
  return [Object.fromEntries(found), data.covers.map(({code}) => code)];
}"""
# Of YAML, and of what it reads without a word: the form must write files that have none.
FAULTS_OF_FILES = {"T101", "T102", "T103", "T104", "T105", "T111", "T112", "T113", "T120", "T122"}

HELP = """async (states) => {
  const data = await (await fetch('form.json')).json();
  return Object.fromEntries(Object.entries(states).map(([name, state]) => [name,
    tafelForm.check(state, data).findings.filter(({code}) => code === 'T130').map(({help}) => help)]));
}"""


@pytest.fixture(scope="module")
def page(chromium, address):
    window = browser.Window(chromium, address)
    window.open(address + "contribute/")
    window.page.wait_for_selector("#form-name")
    yield window.page
    window.page.close()


@pytest.fixture(scope="module")
def copy(tmp_path_factory):
    return folders.copy_review(tafel.PROJECT, tmp_path_factory.mktemp("form") / "review")


def _checked(copy, files):
    """What the check finds in files of the review, by their names: {name: [diagnostic]}."""
    paths = [copy / "Content" / "catalysts" / f"{name}.md" for name in files]
    try:
        for path, text in zip(paths, files.values()):
            assert not path.exists(), f"{path} is there already"
            path.write_bytes(text.encode())
        done = tafel.run("check", "--format", "json", "--quiet", root=copy)
    finally:
        for path in paths:
            path.unlink(missing_ok=True)
    found = {name: [] for name in files}
    for item in done.diagnostics():
        own = item["path"].removeprefix("Content/catalysts/").removesuffix(".md")
        if own in found:
            found[own].append(item)
    return found


def _differences(page, copy, states):
    """States by name; each gets a name of its own, since they share a review."""
    named = {name: {**state, "name": state["name"] and f"zz {index}"}
             for index, (name, state) in enumerate(states.items())}
    found, covered = page.evaluate(CHECK, named)
    checked = _checked(copy, {own["id"]: own["text"] for own in found.values()})
    faults = []
    for name, own in found.items():
        theirs = {(item["code"], item["severity"], item["message"]) for item in checked[own["id"]]
                  if item["code"] in covered and item["severity"] != "advice"}
        ours = {tuple(item) for item in own["findings"]}
        faults += [f"{name}: the file is not written well: {item['message']}"
                   for item in checked[own["id"]] if item["code"] in FAULTS_OF_FILES]
        faults += [f"{name}: only the form says {item}" for item in sorted(ours - theirs)]
        faults += [f"{name}: only the check says {item}" for item in sorted(theirs - ours)]
    return faults, {code for own in found.values() for code, _, _ in own["findings"]}, set(covered)


def test_both_say_the_same_of_right_and_wrong_entries(page, copy):
    faults, raised, covered = _differences(page, copy, form_cases.CASES)
    no_faults(faults)
    # The table is worth something only if it breaks every rule that the form claims to know. Ids and
    # new sources are no matter of one file, see below.
    elsewhere = {"T106", "T124", "T140", "T141", "T302", "T304", "T306", "T539"}
    assert covered - raised - elsewhere == set()


def test_both_say_the_same_of_values_in_any_spelling(page, copy):
    states = {f"row set {seed}": form_cases.state(*form_cases.random_rows(random.Random(seed), 80))
              for seed in range(24)}
    faults, raised, _ = _differences(page, copy, states)
    no_faults(faults)
    assert {"T130", "T133", "T501", "T502", "T504", "T513", "T518", "T519", "T525"} <= raised


def test_both_read_the_same_of_pieces_in_any_order(page, copy):
    states = {f"row set {seed}": form_cases.state(*form_cases.random_pieces(random.Random(seed), 60))
              for seed in range(24)}
    faults, raised, _ = _differences(page, copy, states)
    no_faults(faults)
    assert {"T130", "T133", "T501"} <= raised


def test_slips_in_numbers_say_what_to_write(page):
    values = ["310 mV @ 10 mA cm-2", "3l0 mV", "O.31 V", "310 and 320 mV", "310 mVV"]
    states = {value: form_cases.state(form_cases.oer(value=value)) for value in values}
    found = page.evaluate(HELP, states)
    assert found == {
        "310 mV @ 10 mA cm-2": ["write 310 mV alone; what belongs to it has a field of its own"],
        "3l0 mV": [""], "O.31 V": ["write 0.31"],
        "310 and 320 mV": ["write one number; the other is a row of its own"], "310 mVV": [""],
    }


def test_an_entry_that_is_there_is_not_made_twice(page, copy):
    row = form_cases.row()
    states = {
        "id": form_cases.state(row, name="Cu-Co@NC"),
        "id of a mechanism": form_cases.state(row, name="Charge transfer"),
        "name": form_cases.state(row, name="CoP/Co–N–C", metals="Co", elements="P N C"),
        "no id": form_cases.state(row, name="–"),
        "strategy": form_cases.state(row, strategy="compositional"),
    }
    found, _ = page.evaluate(CHECK, states)
    said = {name: [tuple(item) for item in own["findings"]] for name, own in found.items()}
    assert said["id"] == [("T140", "error", "the id “cu-co-nc” belongs to Content/catalysts/cu-co-nc.md too")]
    assert [code for code, _, _ in said["id of a mechanism"]] == ["T140"]
    assert [code for code, _, _ in said["no id"]] == ["T106"]
    for name, code in {"name": "T141", "strategy": "T124"}.items():
        theirs = _checked(copy, {"zz-twin": found[name]["text"]})["zz-twin"]
        assert [message for own, _, message in said[name] if own == code] == [
            item["message"] for item in theirs if item["code"] == code]


def test_a_new_source_is_looked_at(page):
    def source(**changes):
        given = {"isNew": True, "id": "", "newID": "walker2020", "doi": "10.1234/walk", "record": ""}
        return form_cases.state(form_cases.row(), source={**given, **changes})

    found, _ = page.evaluate(CHECK, {
        "fine": source(), "id": source(newID="Walker 2020"), "taken": source(newID="known-2019"),
        "DOI": source(doi="doi of the paper"), "twin": source(doi="10.1234/KNOWN"),
        "record": source(record="Walker, J. Am. Chem. Soc. 2020"), "no id": source(newID=""),
    })
    codes = {name: [code for code, _, _ in own["findings"]] for name, own in found.items()}
    assert codes == {"fine": [], "id": ["T106"], "taken": ["T306"], "DOI": ["T304"], "twin": ["T539"],
                     "record": ["T302"], "no id": ["T121"]}
