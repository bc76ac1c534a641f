"""Reads pages for what they refer to and what may be referred to."""
import re
from dataclasses import dataclass, field
from html.parser import HTMLParser

# Attributes that hold a URL. A resource is loaded with the page; a link waits for a click.
RESOURCES = {"src", "srcset", "imagesrcset", "poster", "data", "background"}
LINKS = {"href", "xlink:href", "action", "formaction", "cite"}
# `<link rel>` that makes the browser fetch or connect.
LOADING = {"stylesheet", "icon", "apple-touch-icon", "preload", "prefetch", "modulepreload",
           "preconnect", "dns-prefetch", "manifest"}
CSS_URL = re.compile(r"""url\(\s*['"]?([^'")]+)['"]?\s*\)|@import\s+['"]([^'"]+)['"]""")


@dataclass(frozen=True)
class Reference:
    url: str
    line: int
    where: str
    is_resource: bool
    is_way: bool = False
    """Whether a reader can walk along it: `<a href>`."""


@dataclass
class Page:
    references: list = field(default_factory=list)
    anchors: set = field(default_factory=lambda: {"", "top"})
    canonical: str | None = None
    is_redirect: bool = False


def css_references(text, line=1, where="CSS"):
    text = re.sub(r"/\*.*?\*/", lambda comment: "\n" * comment.group().count("\n"), text,
                  flags=re.DOTALL)
    return [
        Reference(found.group(1) or found.group(2), line + text.count("\n", 0, found.start()),
                  where, is_resource=True)
        for found in CSS_URL.finditer(text)
    ]


class _Reader(HTMLParser):
    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.page = Page()
        self.style_line = None

    def handle_starttag(self, tag, attributes):
        attributes = {name: value or "" for name, value in attributes}
        line = self.getpos()[0]
        for name in ("id", "name"):
            if name in attributes and (name == "id" or tag == "a"):
                self.page.anchors.add(attributes[name])
        if tag == "style":
            self.style_line = line
        self._read_style(attributes, line, tag)
        if tag == "meta":
            self._read_meta(attributes, line)
        for name, value in attributes.items():
            self._read_attribute(tag, name, value, attributes, line)

    handle_startendtag = handle_starttag

    def handle_endtag(self, tag):
        if tag == "style":
            self.style_line = None

    def handle_data(self, data):
        if self.style_line is not None:
            self.page.references += css_references(data, self.style_line, "<style>")

    def _read_style(self, attributes, line, tag):
        for name in ("style", "fill", "stroke", "filter", "mask", "clip-path", "marker-end"):
            if "url(" in attributes.get(name, ""):
                self.page.references += css_references(attributes[name], line, f"<{tag} {name}>")

    def _read_meta(self, attributes, line):
        if attributes.get("http-equiv", "").lower() == "refresh":
            self.page.is_redirect = True
            target = re.search(r"url=\s*['\"]?([^'\"]+)", attributes.get("content", ""), re.I)
            if target:
                self._add(target.group(1).strip(), line, "<meta refresh>", is_way=True)

    def _read_attribute(self, tag, name, value, attributes, line):
        where = f"<{tag} {name}>"
        if tag == "link" and name == "href":
            relations = set(attributes.get("rel", "").lower().split())
            if "canonical" in relations:
                self.page.canonical = value
            self._add(value, line, f"<link rel={' '.join(sorted(relations))}>",
                      is_resource=bool(relations & LOADING))
        elif name in ("srcset", "imagesrcset"):
            for candidate in value.split(","):
                self._add(candidate.split()[0] if candidate.split() else "", line, where, True)
        elif name in RESOURCES and not (name == "data" and tag != "object"):
            self._add(value, line, where, True)
        elif name in LINKS:
            is_loaded = tag in ("image", "use", "feimage")
            self._add(value, line, where, is_loaded, is_way=tag in ("a", "area"))

    def _add(self, url, line, where, is_resource=False, is_way=False):
        self.page.references.append(Reference(url.strip(), line, where, is_resource, is_way))


def read(text):
    """The page (HTML or SVG) that a text is."""
    reader = _Reader()
    reader.feed(text)
    reader.close()
    return reader.page
