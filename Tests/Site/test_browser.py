"""One page of every kind in a real browser: light and dark, narrow and wide, scripts on and off."""
import re

import pytest

import browser
import kinds
from expect import no_faults

LINKS = "list => list.map(link => link.textContent)"
WIDTHS = {"axe": (360, 1280), "overflow": (360, 800, 1400)}


@pytest.fixture(scope="module")
def window_without_scripts(chromium, address):
    return browser.Window(chromium, address, scripts=False)


@pytest.fixture(scope="module", params=kinds.PATTERNS)
def page(request, site, window, address):
    """A page of one kind, open in the window, as (kind, path)."""
    path = kinds.example_of(request.param, site)
    assert path is not None, f"the site has no page of the kind “{request.param}”"
    window.open(address + path)
    return request.param, path


def test_every_page_is_of_a_known_kind(site):
    no_faults(name for name in site.html_pages if kinds.kind_of(name) is None)


def test_a_page_complains_about_nothing(page, window):
    no_faults(window.complaints)


def test_a_page_is_accessible_light_and_dark(page, window):
    faults = []
    for width in WIDTHS["axe"]:
        window.resize(width)
        for scheme in ("light", "dark"):
            window.page.emulate_media(color_scheme=scheme)
            faults += [f"{width} px, {scheme}: {fault}" for fault in window.axe_faults()]
    no_faults(faults)


def test_a_page_fits_every_window(page, window):
    faults = []
    for width in WIDTHS["overflow"]:
        window.resize(width)
        faults += [f"{width} px: {element}" for element in window.page.evaluate(browser.TOO_WIDE)]
    no_faults(faults)


def test_a_page_reads_without_scripts(page, window, window_without_scripts, address):
    kind, path = page
    window_without_scripts.open(address + path)
    plain = window_without_scripts.page
    no_faults(plain.evaluate(browser.HIDDEN_TEXT), window_without_scripts.complaints)
    window.resize(1280)
    lost, added = _differences(
        plain.evaluate(browser.MAIN_TEXT), window.page.evaluate(browser.MAIN_TEXT))
    if kind == "catalysts":
        # The script's own table stands in the place of the plain one, with the same entries.
        while window.page.is_visible(".explore-more"):
            window.page.click(".explore-more")
        names = set(plain.eval_on_selector_all("tbody th a", LINKS))
        assert names == set(window.page.eval_on_selector_all("#explore tbody th a", LINKS))
        return
    if kind == "contribute":
        # What the form says are labels and examples; it has tests of its own.
        own = set(window.page.inner_text("#entry-form").splitlines())
        added = [text for text in added if text not in own]
    assert lost == [], "scripts take this text away"
    assert [text for text in added if re.search(r"\d", text)] == [], "only scripts show these data"


def test_pages_open_from_disk(chromium, site):
    window = browser.Window(chromium, site.folder.as_uri())
    for kind in ("home", "catalyst", "map"):
        window.open((site.folder / kinds.example_of(kind, site)).as_uri())
        no_faults(window.complaints)
        assert window.page.evaluate("() => document.styleSheets.length") > 0


def _differences(without, with_scripts):
    """Lines of text that only one of the two has."""
    without, with_scripts = without.splitlines(), with_scripts.splitlines()
    return ([line for line in without if line not in set(with_scripts)],
            [line for line in with_scripts if line not in set(without)])
