"""The kinds of pages that a site has, by their addresses."""
from fnmatch import fnmatchcase

# The first pattern that fits decides, so lists of a kind stand before its members.
PATTERNS = {
    "home": "index.html",
    "wrong address": "404.html",
    "catalysts": "catalysts/index.html",
    "catalyst": "catalysts/*/index.html",
    "strategy": "strategies/*/index.html",
    "class": "strategies/*/*/index.html",
    "mechanism": "mechanisms/*/index.html",
    "reaction": "reactions/*/index.html",
    "comparability class": "reactions/*/*/index.html",
    "element": "elements/*/index.html",
    "perspectives": "perspectives/index.html",
    "timeline": "timeline/index.html",
    "maps": "maps/index.html",
    "map": "maps/*/index.html",
    "sources": "sources/index.html",
    "source": "sources/*/index.html",
    "data": "data/index.html",
    "search": "search/index.html",
    "changes": "changes/index.html",
    "compare": "compare/index.html",
    "contribute": "contribute/index.html",
    "diagnostics": "diagnostics/index.html",
    "diagnostic": "diagnostics/*/index.html",
    "page": "*/index.html",
}


def kind_of(path):
    """The kind of a page; nothing if no pattern fits."""
    for kind, pattern in PATTERNS.items():
        if path.count("/") == pattern.count("/") and fnmatchcase(path, pattern):
            return kind
    return None


def example_of(kind, site):
    """The largest page of a kind: it has the most that can go wrong. Nothing if there is none."""
    pages = [name for name in site.html_pages
             if kind_of(name) == kind and not site.pages[name].is_redirect]
    return max(pages, key=lambda name: ((site.folder / name).stat().st_size, name), default=None)
