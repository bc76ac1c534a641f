"""Maps as readers use them: by keyboard, with filters and units, in dark and in print."""
import json
import re
import xml.etree.ElementTree as ElementTree

import pytest

import browser
import charts
import tafel
from expect import no_faults

GOLDEN = tafel.PROJECT / "Tests" / "ChartsTests" / "Golden"


def maps(site):
    return sorted(name for name in site.html_pages if re.fullmatch(r"maps/[^/]+/index.html", name))


@pytest.fixture
def map_page(window, address):
    window.open(address + "maps/composition/")
    return window.page


def test_no_text_of_a_map_covers_another(site, window, address):
    faults = []
    for name in maps(site):
        window.open(address + name)
        for width in (360, 800, 1400):
            window.resize(width)
            for fault in (window.page.evaluate(charts.TEXT_FAULTS)
                          + window.page.evaluate(charts.LABELS_OUTSIDE)
                          + window.page.evaluate(charts.ID_FAULTS)):
                faults.append(f"{name} at {width} px: {fault}")
    no_faults(faults)


def test_no_text_of_a_recorded_chart_covers_another(chromium):
    page = chromium.new_page(viewport={"width": 1400, "height": 900})
    faults = []
    for path in sorted(GOLDEN.glob("*.svg")):
        page.set_content(f"<body style='margin:0'>{path.read_text('utf-8')}")
        faults += [f"{path.name}: {fault}" for fault in page.evaluate(charts.TEXT_FAULTS)]
        faults += [f"{path.name}: {label} leaves the plot"
                   for label in page.evaluate(charts.LABELS_OUTSIDE)]
    no_faults(faults)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_all_of_a_map_can_be_seen(site, window, address, scheme):
    faults = []
    for name in maps(site):
        window.open(address + name, scheme=scheme)
        faults += [f"{name}: {fault}" for fault in window.page.evaluate(charts.CONTRAST_FAULTS)]
    no_faults(faults)


def test_a_reader_walks_through_a_map_by_keyboard(map_page, address):
    map_page.locator(".chart-downloads").first.scroll_into_view_if_needed()
    focused = "() => document.activeElement.closest('.chart-mark')?.getAttribute('aria-label') ?? ''"
    for _ in range(60):
        map_page.keyboard.press("Tab")
        if map_page.evaluate(focused):
            break
    first = map_page.evaluate(focused)
    assert re.search(r"\d", first), "Tab does not reach a mark"
    card = map_page.locator(".chart-card")
    assert card.get_attribute("role") == "status"
    shown = card.inner_text()
    assert first.split(", ")[0] in shown and "source:" in shown
    map_page.keyboard.press("ArrowRight")
    second = map_page.evaluate(focused)
    assert second and second != first
    assert second.split(", ")[0] in card.inner_text()
    seen = {second}
    total = map_page.locator(".figure-wide .chart-map .chart-mark").count()
    for _ in range(total):
        map_page.keyboard.press("ArrowRight")
        seen.add(map_page.evaluate(focused))
    assert len(seen) == total - 1, "arrows do not reach every mark"
    map_page.keyboard.press("Home")
    assert map_page.evaluate(focused) == first
    target = map_page.evaluate("() => document.activeElement.closest('a').href.baseVal")
    map_page.keyboard.press("Escape")
    assert map_page.evaluate(focused) == ""
    assert card.inner_text() == ""
    map_page.locator(".figure-wide .chart-mark").first.focus()
    map_page.keyboard.press("Enter")
    map_page.wait_for_url(f"**/{target.replace('../', '')}")


def test_a_catalyst_lights_up_in_all_panels(map_page):
    marks = map_page.locator(".figure-wide .chart-mark[data-subject=cop-co-n-c]")
    assert marks.count() > 1
    marks.first.scroll_into_view_if_needed()
    map_page.wait_for_timeout(200)
    marks.first.locator("use").hover()
    assert map_page.locator(
        ".figure-wide .chart-mark[data-subject=cop-co-n-c] .chart-halo").count() == marks.count()
    map_page.keyboard.press("Escape")
    assert map_page.locator(".chart-halo").count() == 0


def test_filters_grey_out_and_the_address_keeps_them(map_page, window, address):
    total = map_page.locator(".figure-wide .chart-mark").count()
    map_page.locator("select[name=metal]").select_option("Fe")
    out = map_page.locator(".figure-wide .chart-mark.is-out").count()
    assert 0 < out < total
    assert map_page.locator(".figure-wide .chart-mark").count() == total
    assert "metal=Fe" in map_page.url
    link = map_page.url
    window.open(address + "maps/composition/")
    window.open(link)
    assert window.page.locator(".figure-wide .chart-mark.is-out").count() == out
    window.page.get_by_role("button", name="Reset").click()
    assert window.page.locator(".chart-mark.is-out").count() == 0
    no_faults(window.complaints)


@pytest.mark.parametrize("unit, scale, title, least, most", [
    ("mV", "", "/ mV vs RHE", 700, 1000),
    ("", "eta", "/ V", 0.2, 0.55),
    ("mV", "eta", "/ mV", 200, 550),
])
def test_axes_read_in_other_units(map_page, unit, scale, title, least, most):
    panel = map_page.locator(".figure-wide .chart-panel").first
    before = panel.locator(".chart-tick").all_inner_texts()
    if unit:
        map_page.locator("select[name=unit]").select_option(unit)
    if scale:
        map_page.locator("select[name=scale]").select_option(scale)
    assert title in panel.locator(".chart-axis-title").text_content()
    ticks = [float(text) for text in panel.locator(".chart-tick").all_text_contents()]
    assert len(ticks) > 2 and all(least <= tick <= most for tick in ticks), ticks
    map_page.get_by_role("button", name="Reset").click()
    assert panel.locator(".chart-tick").all_inner_texts() == before


def test_a_switched_axis_agrees_with_its_marks(map_page):
    """A mark between two ticks in mV has the value that its card gives."""
    map_page.locator("select[name=unit]").select_option("mV")
    found = map_page.evaluate("""() => {
      const panel = document.querySelector('.figure-wide .chart-panel');
      const middle = element => { const box = element.getBoundingClientRect();
        return box.top + box.height / 2; };
      const ticks = [...panel.querySelectorAll('.chart-tick')]
        .map(tick => [+tick.textContent, middle(tick)]);
      const [first, last] = [ticks[0], ticks.at(-1)];
      return [...panel.querySelectorAll('.chart-mark')].map(mark => [
        +mark.getAttribute('aria-label').match(/= ([\\d.]+)/)[1],
        first[0] + (middle(mark.querySelector('use')) - first[1]) / (last[1] - first[1])
          * (last[0] - first[0])]);
    }""")
    assert found
    for value, read in found:
        assert abs(value * 1000 - read) < 3


def test_downloads_hold_what_is_shown(map_page):
    map_page.locator("select[name=metal]").select_option("Fe")
    files = {}
    for kind in ("SVG", "PNG", "CSV"):
        with map_page.expect_download() as waiting:
            map_page.locator(".chart-downloads").first.get_by_role(
                "button", name=kind, exact=True).click()
        files[kind] = waiting.value
    assert files["SVG"].suggested_filename.endswith(".svg")
    drawing = files["SVG"].path().read_text("utf-8")
    ElementTree.fromstring(drawing)
    assert "var(" not in drawing
    assert files["PNG"].path().read_bytes()[:8] == b"\x89PNG\r\n\x1a\n"
    rows = files["CSV"].path().read_text("utf-8").splitlines()
    kept = map_page.locator(".figure-wide .chart-mark:not(.is-out)").count()
    assert len(rows) == kept + 1


def test_a_chart_stays_whole_without_scripts(chromium, address, site):
    window = browser.Window(chromium, address, scripts=False)
    for name in maps(site):
        window.open(address + name)
        page = window.page
        assert page.locator(".figure-wide .chart-mark").count() > 0
        assert page.locator("table tbody th").count() > 0
        assert page.locator(".figure-wide a.chart-mark").first.get_attribute("href")
        assert page.locator(".chart-tools").count() == 0
        no_faults(window.complaints)


def test_the_same_values_on_page_drawing_and_table(site):
    """The page's chart, the drawing and the table of a map give the same numbers."""
    for name in maps(site):
        map_id = name.split("/")[1]
        html = (site.folder / name).read_text("utf-8")
        drawing = (site.folder / "maps" / f"{map_id}.svg").read_text("utf-8")
        titles = re.compile(r'class="chart-mark"[^>]*><title>([^<]*)</title>')
        wide = html.split('class="figure-narrow"')[0]
        assert titles.findall(drawing), name
        assert sorted(titles.findall(drawing)) == sorted(titles.findall(wide)), name


def test_a_drawing_stands_alone(chromium, site):
    page = chromium.new_page()
    complaints = []
    page.on("console", lambda message: complaints.append(message.text))
    for path in sorted((site.folder / "maps").glob("*.svg")):
        page.goto(path.as_uri())
        assert page.evaluate("() => document.documentElement.localName") == "svg"
        boxes = page.evaluate(
            "() => [...document.querySelectorAll('.chart-mark use')]"
            ".map(use => use.getBoundingClientRect().width)")
        assert boxes and min(boxes) > 1, path.name
    no_faults(complaints)


def test_citations_are_records(site):
    for path in sorted((site.folder / "maps").glob("*.ris")):
        text = path.read_text("utf-8")
        assert text.startswith("TY  - ") and "ER  - " in text and "TI  - " in text
        assert (path.with_suffix(".bib")).read_text("utf-8").startswith("@online{")
    assert json.loads((site.folder / "data" / "review.json").read_text("utf-8"))["maps"]
