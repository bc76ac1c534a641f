"""The checks themselves find what they are there to find."""
import pytest

import browser
import nu
from links import Site

GOOD = """<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>A page</title>
<link rel="canonical" href="https://example.org/a/b/{address}">
<link rel="stylesheet" href="{up}assets/site.css">
</head>
<body>
<main>
<h1 id="top-of-it">A page</h1>
<p><a href="{up}map/#here">The map</a>, <a href="{up}index.html">home</a>,
<a href="https://elsewhere.example/">elsewhere</a></p>
{more}
</main>
</body>
</html>
"""
CSS = "/* url(nowhere) */\nmain { background: url(dot.svg); color: #222 }\n"
SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><title>Dot</title></svg>\n'
BASE = "https://example.org/a/b/"


def home(more=""):
    return GOOD.format(address="", up="", more=more)


def make(folder, **changed):
    """A site of two pages; `changed` replaces files or adds some (`__` stands for `/`)."""
    files = {
        "index.html": home(),
        "map/index.html": GOOD.format(address="map/", up="../", more='<p id="here">Here</p>'),
        "assets/site.css": CSS,
        "assets/dot.svg": SVG,
        "sitemap.xml": f"<urlset><url><loc>{BASE}</loc></url><url><loc>{BASE}map/</loc></url></urlset>",
        "robots.txt": f"User-agent: *\nSitemap: {BASE}sitemap.xml\n",
        **changed,
    }
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, "utf-8")
    return Site(folder, BASE)


def test_a_good_site_has_no_faults(tmp_path):
    site = make(tmp_path)
    assert site.link_faults() == []
    assert site.unreachable_pages() == []
    assert site.address_faults() == []


@pytest.mark.parametrize(("more", "fault"), [
    ('<a href="missing/">x</a>', "there is no missing/index.html"),
    ('<a href="map">x</a>', "leads to a folder"),
    ('<a href="map/#nowhere">x</a>', "has no id “nowhere”"),
    ('<a href="#nowhere">x</a>', "index.html has no id “nowhere”"),
    ('<a href="/map/">x</a>', "is absolute"),
    ('<a href="../other/">x</a>', "leads out of the site"),
    ('<a href="//elsewhere.example/">x</a>', "has no scheme"),
    ('<a href="javascript:alert(1)">x</a>', "has the scheme “javascript”"),
    ('<a href="https://example.org/a/b/missing">x</a>', "there is no missing"),
    ('<img src="https://elsewhere.example/i.png" alt="">', "loads from another site"),
    ('<img srcset="map/ 1x, gone.png 2x" src="assets/dot.svg" alt="">', "there is no gone.png"),
    ('<script src="https://elsewhere.example/s.js"></script>', "loads from another site"),
    ('<style>@import "https://elsewhere.example/s.css";</style>', "loads from another site"),
    ('<p style="background: url(gone.png)">x</p>', "there is no gone.png"),
    ('<link rel="preconnect" href="https://elsewhere.example">', "loads from another site"),
    ('<svg><use href="#gone"/></svg>', "has no id “gone”"),
])
def test_a_bad_reference_is_found(more, fault, tmp_path):
    faults = make(tmp_path, **{"index.html": home(more)}).link_faults()
    assert len(faults) == 1 and fault in faults[0], faults
    assert faults[0].startswith("index.html:15: ")


def test_a_page_that_nothing_leads_to_is_found(tmp_path):
    site = make(tmp_path, **{"lost/index.html": home()})
    assert site.unreachable_pages() == ["lost/index.html"]


def test_wrong_addresses_are_found(tmp_path):
    faults = make(tmp_path, **{
        "robots.txt": "User-agent: *\n",
        "sitemap.xml": f"<urlset><url><loc>{BASE}gone/</loc></url></urlset>",
        "changes/feed.atom": f'<link href="{BASE}changes/gone/"/>',
    }).address_faults()
    assert len(faults) == 5, faults


def test_the_nu_checker_reads_html_svg_and_css(tmp_path):
    # The page of the map stays good.
    make(tmp_path, **{
        "index.html": home("<p><div></p>"),
        "assets/site.css": ":root { color-scheme: dark }\np { colour: red }",
        "assets/dot.svg": SVG.replace("<title>", "<titel>").replace("</title>", "</titel>"),
    })
    files = [fault.split(":")[0] for fault in nu.faults(tmp_path)]
    assert set(files) == {"index.html", "assets/site.css", "assets/dot.svg"}
    assert files.count("assets/site.css") == 1


def test_the_browser_tells_what_is_wrong(tmp_path, chromium):
    make(tmp_path, **{"index.html": home(
        '<p style="color: #ccc; background: #fff">Too pale.</p><p style="width: 2000px">Wide.</p>'
        '<p hidden>Hidden.</p><script>console.log("noise")</script>'
        '<img src="https://elsewhere.example/i.png" alt="">')})
    with browser.served(tmp_path) as address:
        window = browser.Window(chromium, address)
        window.open(address)
        assert [fault.split(":")[0] for fault in window.axe_faults()] == ["color-contrast"]
        assert window.page.evaluate(browser.TOO_WIDE) == ['<p class="">']
        assert window.page.evaluate(browser.HIDDEN_TEXT) == ["<p> Hidden."]
        assert "console: noise" in window.complaints
        assert "asks another site: https://elsewhere.example/i.png" in window.complaints
