"""The built sites that the tests share. Each is built once."""
import pytest
from playwright.sync_api import sync_playwright

import browser
import folders
import tafel
from links import Site

BASE_URL = "https://example.org/a/b/"


def pytest_configure():
    if not tafel.BINARY.is_file():
        pytest.exit(f"{tafel.BINARY} is missing. Build it: swift build -c release --product tafel",
                    returncode=69)


@pytest.fixture(scope="session")
def site(tmp_path_factory):
    """The site of the project's own content, in a sub-folder of what a server would serve."""
    output = tmp_path_factory.mktemp("served") / "a" / "b"
    tafel.build(output)
    return Site(output)


@pytest.fixture(scope="session")
def based_site(tmp_path_factory):
    """The same, made for an address."""
    output = tmp_path_factory.mktemp("based") / "site"
    tafel.build(output, "--pictures", "--base-url", BASE_URL)
    return Site(output, BASE_URL)


@pytest.fixture(scope="session")
def chromium():
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=browser.CHROMIUM)
        yield opened
        opened.close()


@pytest.fixture(scope="session")
def address(site):
    """Where the site is served: in a sub-folder."""
    with browser.served(site.folder.parents[1]) as origin:
        yield f"{origin}a/b/"


@pytest.fixture(scope="module")
def window(chromium, address):
    return browser.Window(chromium, address)


@pytest.fixture
def review(tmp_path):
    """A copy of the content that a test may change."""
    return folders.copy_review(tafel.PROJECT, tmp_path / "review")
