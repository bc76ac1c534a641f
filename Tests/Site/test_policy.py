"""What pages may load: nothing but the site's own files, served or from disk."""
import re
import struct
import zlib

import pytest

import browser
from expect import no_faults

POLICY = ("default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; "
          "connect-src 'self'; form-action 'self'; base-uri 'none'")
KINDS = ("index.html", "catalysts/index.html", "catalysts/cu-co-nc/index.html", "maps/size/index.html",
         "reactions/orr/index.html", "compare/index.html", "search/index.html", "timeline/index.html",
         "data/index.html", "sources/index.html", "diagnostics/index.html")


def test_every_page_carries_the_policy_before_anything_it_could_load(site):
    faults = []
    for path in sorted(site.folder.rglob("*.html")):
        head = path.read_text("utf-8").split("</head>")[0]
        place = head.find(f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">')
        first = re.search(r"<(?:script|link|style|base)\b", head)
        if place < 0 or (first and first.start() < place):
            faults.append(path.relative_to(site.folder).as_posix())
    no_faults(faults)


@pytest.mark.parametrize("path", KINDS)
def test_pages_keep_their_style_and_scripts_from_disk(site, chromium, path):
    if not (site.folder / path).exists():
        pytest.fail(f"there is no {path}")
    page = chromium.new_page()
    complaints = []
    page.on("console", lambda message: complaints.append(message.text))
    page.goto((site.folder / path).as_uri())
    assert page.evaluate("document.styleSheets.length") >= 1
    assert page.evaluate("getComputedStyle(document.querySelector('.site-header .bar')).display") in ("flex", "grid")
    # Data files can't be asked for from disk; the README says so.
    no_faults([text for text in complaints if "Content Security Policy" in text])
    page.close()


def _pixels(content):
    """Width, height and the rows of an 8-bit RGBA picture that has no filters but those of PNG."""
    width, height = struct.unpack(">II", content[16:24])
    data, place = b"", 8
    while place < len(content):
        length, kind = struct.unpack(">I4s", content[place:place + 8])
        if kind == b"IDAT":
            data += content[place + 8:place + 8 + length]
        place += 12 + length
    raw = zlib.decompress(data)
    assert len(raw) == height * (width * 4 + 1)
    return width, height, raw


def test_the_picture_of_a_chart_is_painted_under_the_policy(chromium, address):
    window = browser.Window(chromium, address)
    window.open(f"{address}maps/size/index.html")
    page = window.page
    with page.expect_download() as waiting:
        page.locator(".chart-downloads").first.get_by_role("button", name="PNG", exact=True).click()
    width, height, raw = _pixels(waiting.value.path().read_bytes())
    assert width > 1000 and height > 500
    # Text, axes and marks of many colours, not one ground.
    assert len(set(raw[::97])) > 20
    no_faults(window.complaints)
    assert page.locator("body > [aria-hidden=true] svg").count() == 0, "the stage was left behind"
