"""Citations on pages: numbered by first use, with cards and ways back; what is copied is what is said."""
import re

import pytest

import tafel
from expect import no_faults


def test_numbers_follow_first_use_on_every_page(site):
    faults = []
    cited = 0
    for name in site.html_pages:
        text = (site.folder / name).read_text("utf-8")
        numbers = [int(number) for number in re.findall(r'id="cite-(\d+)-\d+"', text)]
        cited += len(numbers)
        first = list(dict.fromkeys(numbers))
        if first != list(range(1, len(first) + 1)):
            faults.append(f"{name}: {first}")
        listed = [int(number) for number in re.findall(r'<li id="ref-(\d+)"', text)]
        if listed != list(range(1, len(listed) + 1)) or len(listed) < len(first):
            faults.append(f"{name}: the list has {listed}")
        backs = re.findall(r'class="back" href="#(cite-\d+-\d+)"', text)
        if sorted(backs) != sorted(re.findall(r'id="(cite-\d+-\d+)"', text)):
            faults.append(f"{name}: ways back and citations differ")
    assert cited > 300
    no_faults(faults)


def test_a_card_opens_and_closes_by_keyboard(window, address):
    window.open(address + "strategies/composition/index.html")
    page = window.page
    link = page.locator(".prose sup a.cite").first
    before = link.evaluate("e => { const all = [...document.querySelectorAll('a[href]')];"
                           " return all.indexOf(e) - 1; }")
    page.evaluate("i => document.querySelectorAll('a[href]')[i].focus()", before)
    page.keyboard.press("Tab")
    card = page.locator(".cite-card")
    number = link.inner_text()
    expected = page.locator(f"#ref-{number} cite").inner_text()
    assert card.locator("cite").inner_text() == expected
    assert link.get_attribute("aria-describedby") == card.get_attribute("id")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('.cite-card') !== null")
    page.keyboard.press("Escape")
    assert card.count() == 0
    assert page.evaluate("document.activeElement.className") == "cite"
    assert not window.complaints


def test_a_citation_leads_to_the_list_and_back(window, address):
    window.open(address + "strategies/size/index.html")
    page = window.page
    link = page.locator(".prose sup a.cite").nth(1)
    place = link.get_attribute("id")
    link.focus()
    page.keyboard.press("Enter")
    number = link.inner_text()
    page.wait_for_function("id => document.activeElement.id === id", arg=f"ref-{number}")
    back = page.locator(f'#ref-{number} a.back[href="#{place}"]')
    back.focus()
    page.keyboard.press("Enter")
    page.wait_for_function("id => document.activeElement.id === id", arg=place)
    assert page.evaluate("location.hash") == "#" + place
    assert link.is_visible()


@pytest.mark.parametrize("width", [360, 1280])
def test_a_card_stays_in_the_window(window, address, width):
    window.open(address + "catalysts/fen3p1-fe2p-nc/index.html", width=width)
    page = window.page
    for index in range(page.locator("main a.cite").count()):
        link = page.locator("main a.cite").nth(index)
        link.scroll_into_view_if_needed()
        page.wait_for_timeout(50)
        link.hover()
        box = page.locator(".cite-card").bounding_box()
        assert box["x"] >= 0 and box["x"] + box["width"] <= width
        page.mouse.move(1, 1)
    no_faults(window.axe_faults())


@pytest.mark.parametrize("name", [
    "index.html", "catalysts/index.html", "catalysts/fen3p1-fe2p-nc/index.html",
    "maps/size/index.html", "data/index.html"])
def test_copy_buttons_copy_what_they_say(chromium, address, name):
    review = (tafel.PROJECT / "Content/review.yml").read_text("utf-8")
    version = re.search(r"^version: (.*)$", review, re.M)[1]
    context = chromium.new_context(permissions=["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.goto(address + name)
    page.locator(".cite-this summary").click()
    figures = page.locator(".copyable")
    assert figures.count() == 4
    for index in range(4):
        figure = figures.nth(index)
        figure.locator("button").click()
        figure.locator(".copied", has_text="Copied").wait_for()
        said = figure.locator("pre").inner_text()
        assert page.evaluate("navigator.clipboard.readText()").strip() == said.strip()
        assert re.search(r"\b[0-9a-f]{12}", said)
        assert version in said
    context.close()


def test_a_filtered_set_is_cited_as_what_it_is(chromium, address):
    page = chromium.new_page()
    page.goto(address + "catalysts/index.html?metal=Fe")
    page.locator(".explore-status").wait_for()
    count = re.match(r"\d+ of \d+ entries", page.locator(".explore-status").inner_text())[0]
    page.locator(".cite-this summary").click()
    text, bib, ris, csl = [page.locator(".copyable pre").nth(i).inner_text() for i in range(4)]
    for form in (text, bib, ris, csl):
        assert f"{count} (metal Fe)" in form
        assert "catalysts/?metal=Fe" in form
    page.close()


RETRACTED = """@article{seed-182,
  title = {A paper},
  year = {2023},
  status = {retracted},
  status-date = {2024-05-01},
  notice = {10.1000/notice}
}
"""


def test_values_of_a_retracted_source_leave_the_ranks_not_the_page(review, tmp_path):
    (review / "Content/sources/seed-182.bib").write_text(RETRACTED, "utf-8")
    output = tmp_path / "site"
    tafel.build(output, root=review)
    entry = (output / "catalysts/fen3p1-fe2p-nc/index.html").read_text("utf-8")
    assert "0.90" in entry and "retracted on 2024-05-01" in entry
    assert "Withdrawn: its source was retracted on 2024-05-01; notice: 10.1000/notice." in entry
    drawn = (output / "maps/multiple.svg").read_text("utf-8")
    assert "FeN3P1" not in re.sub(r"<desc.*?</desc>|<[^>]+>", "", drawn)
    table = (output / "data/measurements.csv").read_text("utf-8")
    row = next(line for line in table.splitlines() if line.startswith("fen3p1-fe2p-nc:1,"))
    assert ",withdrawn," in row and ",seed-182,retracted," in row
    source = (output / "sources/seed-182/index.html").read_text("utf-8")
    assert "This publication was retracted on 2024-05-01." in source
    assert 'href="https://doi.org/10.1000/notice"' in source


def test_references_in_the_style_of_the_acs(review, tmp_path):
    about = review / "Content/review.yml"
    about.write_text(about.read_text("utf-8") + "references: ACS\n", "utf-8")
    (review / "Content/sources/seed-182.bib").write_text(
        "@article{seed-182, title = {A paper}, author = {Curie, Ada}, journal = {J. Catal.},"
        " year = {2023}, volume = {4}, pages = {5--6}}\n", "utf-8")
    tafel.build(tmp_path / "site", root=review)
    page = (tmp_path / "site/sources/seed-182/index.html").read_text("utf-8")
    assert re.search(r"Curie, A\. .*A Paper\. <i>J\. Catal\.</i> <b>2023</b>, <i>4</i>, 5–6", page)
