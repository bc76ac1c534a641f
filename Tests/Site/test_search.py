"""The search page in a real browser: what comes first, what it loads, and how it is used."""
import json
import re

import pytest

import browser
import tafel
from expect import no_faults
from search_queries import AMONG_THREE, FIRST, QUERIES

NAMES = "list => list.map(link => link.textContent)"


def ask(page, query):
    """The names of the results; the page has answered when it says how many there are."""
    page.evaluate("() => document.querySelector('#results [role=status]').textContent = ''")
    page.fill("#q", "")
    page.fill("#q", query)
    page.wait_for_function(
        "() => document.querySelector('#results [role=status]').textContent !== ''", timeout=5000)
    return page.eval_on_selector_all(".results a", NAMES)


def test_queries_find_what_readers_mean(window, address):
    window.open(address + "search/")
    faults = []
    for query, where, names in QUERIES:
        # The sign between count and letter is a minus on the page.
        found = [name.replace("−", "-") for name in ask(window.page, query)]
        if where == FIRST and (not found or found[0] not in names):
            faults.append(f"{query}: {found[:3]} and not {names} first")
        if where == AMONG_THREE and not set(names) <= set(found[:3]):
            faults.append(f"{query}: {found[:4]} and not {names} among three")
    no_faults(faults, window.complaints)


def test_the_first_answer_loads_little(chromium, address):
    sizes = {}
    page = chromium.new_page()
    page.on("response", lambda answer: sizes.__setitem__(answer.url, len(answer.body())))
    page.goto(address + "search/?q=FeN4")
    page.wait_for_selector(".results a")
    page.wait_for_load_state("networkidle")
    own = {url: size for url, size in sizes.items() if "/search/index/" in url or "search." in url}
    assert own
    assert sum(own.values()) <= 60_000, own


def test_answers_come_at_once(window, address):
    """What is loaded already is answered without another request."""
    window.open(address + "search/")
    ask(window.page, "FeN4")
    asked = []
    window.page.on("request", lambda request: asked.append(request.url))
    ask(window.page, "FeN4")
    assert asked == []


def test_keys_of_the_page_are_those_of_the_index(window, address):
    """Variants of one name have one answer."""
    window.open(address + "search/")
    for variants in (["Co1-xS", "Co1−xS", "Co₁₋ₓS"], ["E1/2", "E½"], ["η10", "eta10", "η₁₀"],
                     ["Fe–N–C", "Fe-N-C", "FeNC", "fe n c"], ["ΔE", "∆E", "delta E"]):
        answers = [ask(window.page, variant)[:1] for variant in variants]
        assert answers.count(answers[0]) == len(answers), (variants, answers)


def test_search_by_keyboard_alone(window, address):
    window.open(address)
    page = window.page
    page.keyboard.press("/")
    assert page.evaluate("() => document.activeElement.name") == "q"
    page.keyboard.type("Fe2P")
    page.keyboard.press("Enter")
    page.wait_for_selector(".results a")
    assert "q=Fe2P" in page.url
    page.keyboard.press("/")
    assert page.evaluate("() => document.activeElement.id") == "q"
    page.keyboard.press("ArrowDown")
    first = page.evaluate("() => document.activeElement.textContent")
    assert first == "Fe SAs–Fe2P NPs/NPCFs-2.5"
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowUp")
    page.keyboard.press("Enter")
    page.wait_for_url("**/catalysts/fe-sas-fe2p-nps-npcfs-2-5/**")
    page.go_back()
    page.wait_for_selector(".results a")
    assert page.input_value("#q") == "Fe2P"
    page.focus("#q")
    page.keyboard.press("Escape")
    page.wait_for_function("() => !document.querySelector('.results a')")
    assert page.locator(".search-lists").first.is_visible()
    # What a page still loads when the reader leaves it is given up.
    no_faults(text for text in window.complaints if "icon" not in text)


def test_results_are_announced_and_accessible(window, address):
    window.open(address + "search/?q=Fe2P")
    window.page.wait_for_selector(".results a")
    status = window.page.locator("#results [role=status]")
    assert re.match(r"\d+ results", status.inner_text())
    assert window.page.locator(".results sub").count() > 0
    assert window.page.locator(".results a").first.evaluate(
        "link => link.href").endswith("/catalysts/fe-sas-fe2p-nps-npcfs-2-5/")
    for scheme in ("light", "dark"):
        window.page.emulate_media(color_scheme=scheme)
        no_faults(window.axe_faults())


def test_nothing_found_says_what_to_try(window, address):
    window.open(address + "search/")
    assert ask(window.page, "FeN4Q9") == []
    assert "Nearest formula: fen4" in window.page.inner_text("#results [role=status]")
    assert ask(window.page, "metal:Fe eta10<1") == []
    assert "fewer conditions" in window.page.inner_text("#results [role=status]")
    no_faults(window.complaints)


def test_hostile_queries_do_no_harm(window, address):
    window.open(address + "search/")
    for query in ("<img src=x onerror=alert(1)>", "((((", "a" * 200, "eta10 < ", "metal:", "\\", "%",
                  "\u202e", "constructor", "__proto__", "🧪"):
        ask(window.page, query)
    assert window.page.locator("#results img").count() == 0
    no_faults(window.complaints)


def test_search_works_under_a_strict_policy(chromium, site):
    """Scripts, styles and data of the site itself, and nothing inline."""
    page = chromium.new_page()
    complaints = []
    page.on("console", lambda message: complaints.append(message.text))
    with browser.served(site.folder) as origin:
        def answer(route):
            response = route.fetch()
            headers = dict(response.headers)
            headers["content-security-policy"] = (
                "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self';"
                " img-src 'self' data:; form-action 'self'; base-uri 'none'")
            route.fulfill(response=response, headers=headers)
        page.route("**/*", answer)
        page.goto(origin + "search/?q=FeN4")
        page.wait_for_selector(".results a")
        page.goto(origin + "maps/composition/")
        page.locator(".figure-wide .chart-mark").first.focus()
        assert page.locator(".chart-card.is-shown").count() == 1
    no_faults(complaints)


def test_without_script_the_page_lists_everything(chromium, address, site):
    window = browser.Window(chromium, address, scripts=False)
    window.open(address + "search/")
    entries = json.loads((site.folder / "data" / "review.json").read_text("utf-8"))["catalysts"]
    assert window.page.locator(".search-entries a").count() == len(entries)
    assert window.page.locator(".periodic a").count() > 10
    no_faults(window.complaints)


def test_browsers_are_told_of_the_search(based_site):
    description = (based_site.folder / "opensearch.xml").read_text("utf-8")
    assert 'template="https://example.org/a/b/search/?q={searchTerms}"' in description
    assert 'rel="search"' in (based_site.folder / "index.html").read_text("utf-8")
