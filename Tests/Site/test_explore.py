"""The table of all entries and the comparison, as a reader uses them."""
import csv
import re

import pytest

import browser
from expect import no_faults


@pytest.fixture
def window(chromium, address):
    opened = browser.Window(chromium, address)
    yield opened
    opened.page.close()


@pytest.fixture
def table(window, address):
    window.open(address + "catalysts/", width=1400)
    window.page.wait_for_selector("#explore tbody tr")
    return window.page


def count(page):
    return int(re.match(r"(\d+) of", page.inner_text(".explore-status")).group(1))


def names(page):
    return page.eval_on_selector_all("#explore tbody th a", "list => list.map(a => a.textContent)")


def numbers(page, column):
    titles = page.eval_on_selector_all(
        "#explore thead th", "list => list.map(cell => cell.dataset.column)")
    cells = page.eval_on_selector_all(
        f"#explore tbody tr > :nth-child({titles.index(column) + 1})",
        "list => list.map(cell => cell.querySelector('.value')?.textContent ?? null)")
    return cells


def test_the_table_has_every_entry_of_the_plain_list(table, site):
    plain = table.eval_on_selector_all(
        "#plain-list tbody th a", "list => list.map(a => a.textContent)")
    assert not table.is_visible("#plain-list")
    while table.is_visible(".explore-more"):
        table.click(".explore-more")
    assert sorted(names(table)) == sorted(plain)
    assert count(table) == len(plain)


def test_values_agree_to_the_digit_with_entry_pages_and_data(table, window, address, site):
    """Every half-wave potential and overpotential of the table stands in measurements.csv and on
    the entry's page."""
    with (site.folder / "data" / "measurements.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    given = {}
    for row in rows:
        given.setdefault(row["subject"] if "subject" in row else row["catalyst"], set()).add(row["value"])
    shown = table.evaluate("""() => [...document.querySelectorAll('#explore tbody tr')].flatMap(row =>
      [...row.querySelectorAll('td.number')].filter(cell => cell.querySelector('.value')
        && !cell.querySelector('.badge-derived')).map(cell =>
        [row.querySelector('a').href, cell.querySelector('.value').textContent]))""")
    assert len(shown) > 10
    faults = []
    for link, value in shown:
        entry = link.rstrip("/").split("/")[-1]
        # The spread of a value has a column of its own there.
        if re.split(r"\s*±", value.lstrip("<>≥≤~ "))[0] not in given.get(entry, set()):
            faults.append(f"{entry}: {value} is not in measurements.csv: {given.get(entry)}")
        html = (site.folder / "catalysts" / entry / "index.html").read_text("utf-8")
        if value not in re.sub(r"<[^>]+>", "", html):
            faults.append(f"{entry}: {value} is not on its page")
    no_faults(faults)


def test_columns_sort_with_missing_values_last(table):
    for first in ("descending", "ascending"):
        table.click("#explore th[data-column=orr-e12] button")
        head = table.get_attribute("#explore th[data-column=orr-e12]", "aria-sort")
        assert head == first
        values = numbers(table, "orr-e12")
        filled = [float(value) for value in values if value]
        assert filled == sorted(filled, reverse=first == "descending")
        assert values[:len(filled)].count(None) == 0


def test_facets_count_and_the_address_keeps_them(table, window):
    total = count(table)
    label = table.locator(".explore-facets label", has_text=re.compile(r"^\s*Fe\s+\d+$"))
    expected = int(label.locator(".count").inner_text())
    label.locator("input").check()
    assert count(table) == expected < total
    assert "metal=Fe" in table.url
    link = table.url
    window.open(link)
    window.page.wait_for_selector("#explore tbody tr")
    assert count(window.page) == expected
    window.page.click("#explore tbody th a")
    window.page.go_back()
    window.page.wait_for_selector("#explore tbody tr")
    assert count(window.page) == expected
    window.page.get_by_role("button", name="Reset").click()
    assert count(window.page) == total


def test_ranges_keep_what_lies_inside(window, address):
    window.open(address + "catalysts/?orr-e12=0.9..")
    window.page.wait_for_selector("#explore tbody tr")
    values = [float(value) for value in numbers(window.page, "orr-e12")]
    assert values and min(values) >= 0.9
    assert window.page.locator(".histogram").count() > 0


def test_ranks_only_inside_a_class(table):
    assert table.locator("#explore th[data-column=rank]").count() == 0
    choice = table.get_by_label("Ranks in one comparability class")
    choice.select_option(index=1)
    table.wait_for_selector("#explore th[data-column=rank]")
    assert table.locator("#explore tbody tr").count() == count(table)
    assert table.locator("#explore tbody .rank strong").count() >= count(table)


def test_units_move_the_point_and_keep_the_digits(table):
    before = numbers(table, "orr-e12")
    table.get_by_label("Unit").select_option("mV")
    after = numbers(table, "orr-e12")
    for volt, millivolt in zip(before, after):
        if volt:
            assert abs(float(volt) * 1000 - float(millivolt)) < 1e-6
            assert len(re.sub(r"^0\.0*|\.", "", volt)) <= len(millivolt.replace(".", ""))
    assert "mV vs RHE" in table.inner_text("#explore th[data-column=orr-e12]")


def test_the_download_is_what_is_shown(window, address):
    window.open(address + "catalysts/?metal=Co&hide=year")
    window.page.wait_for_selector("#explore tbody tr")
    with window.page.expect_download() as waiting:
        window.page.get_by_role("button", name="CSV").click()
    rows = list(csv.reader(waiting.value.path().read_text("utf-8").splitlines()))
    assert len(rows) == count(window.page) + 1
    assert "Year" not in rows[0] and rows[0][0] == "Entry"
    assert all(len(row) == len(rows[0]) for row in rows)


@pytest.mark.parametrize("width, scheme", [(360, "light"), (1400, "dark")])
def test_the_table_is_accessible_and_fits(window, address, width, scheme):
    window.open(address + "catalysts/", width, scheme)
    window.page.wait_for_selector("#explore tbody tr")
    no_faults(window.axe_faults(), window.page.evaluate(browser.TOO_WIDE), window.complaints)


def test_entries_are_gathered_and_compared(window, address):
    page = window.page
    for entry in ("fen3p1-fe2p-nc", "cu-co-nc"):
        window.open(f"{address}catalysts/{entry}/")
        page.get_by_role("button", name="Add to comparison").click()
    page.get_by_role("link", name="Compare 2 entries").click()
    page.wait_for_selector("table.compare tbody tr")
    assert "ids=fen3p1-fe2p-nc,cu-co-nc" in page.url
    text = page.inner_text("table.compare").replace("\u00a0", " ")
    assert "not comparable: electrolyte: 0.5 M H₂SO₄ against 0.1 M KOH against alkaline" in text
    assert "0.90 V vs RHE" in text and "0.920 V vs RHE" in text
    assert page.locator("table.compare figure.strip svg").count() > 0
    assert page.evaluate("""() => { const ids = [...document.querySelectorAll('[id]')].map(e => e.id);
      return ids.length === new Set(ids).size; }""")
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        no_faults(window.axe_faults())
    page.get_by_role("button", name="Remove Cu–Co@NC").click()
    page.wait_for_function("() => document.querySelectorAll('table.compare thead th').length === 1")
    page.go_back()
    page.wait_for_function("() => document.querySelectorAll('table.compare thead th').length === 2")
    no_faults(text for text in window.complaints if "icon" not in text)


def test_the_comparison_has_the_digits_of_the_entries(window, address, site):
    ids = ["nc-cuco-cucoox", "cop-co-n-c", "fen4-o-ncr"]
    window.open(f"{address}compare/?ids={','.join(ids)}")
    window.page.wait_for_selector("table.compare tbody tr")
    values = window.page.eval_on_selector_all(
        ".compared .value", "list => list.map(value => value.textContent)")
    assert len(values) > 4
    pages = "".join(
        re.sub(r"<[^>]+>", "", (site.folder / "catalysts" / name / "index.html").read_text("utf-8"))
        for name in ids)
    assert [value for value in values if value not in pages] == []
    no_faults(window.complaints)


def test_an_unknown_entry_is_said(window, address):
    window.open(f"{address}compare/?ids=nope,pt-c")
    window.page.wait_for_function(
        "() => document.querySelector('#compare [role=status]').textContent.includes('nope')")
    assert window.page.locator("table.compare thead th").count() == 1
