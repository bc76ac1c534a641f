"""Walks through a built site as a reader's clicks would, without a network."""
import html
import re
from collections import deque
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pages

HARMLESS = {"data", "mailto", "tel", "blob"}


class Site:
    """A built site. Faults are texts: `page:line: what is wrong`."""

    def __init__(self, folder, base_url=None):
        self.folder = Path(folder)
        self.base_url = base_url
        self.files = {
            path.relative_to(self.folder).as_posix()
            for path in self.folder.rglob("*") if path.is_file()
        }
        self.pages = {
            name: pages.read((self.folder / name).read_text("utf-8"))
            for name in sorted(self.files) if name.endswith((".html", ".svg"))
        }
        for name in sorted(self.files):
            if name.endswith(".css"):
                text = (self.folder / name).read_text("utf-8")
                self.pages[name] = pages.Page(references=pages.css_references(text))

    @property
    def html_pages(self):
        return [name for name in self.pages if name.endswith(".html")]

    def link_faults(self):
        """References that lead nowhere, out of the folder, or load from elsewhere."""
        return [
            f"{name}:{reference.line}: {reference.where} “{reference.url}” {fault}"
            for name, page in self.pages.items()
            for reference in page.references
            for fault in [self._fault(name, reference)] if fault
        ]

    def unreachable_pages(self):
        """Pages that no chain of links from the home page leads to. The page for wrong addresses
        and the redirects from old ones are meant to be found otherwise."""
        seen = {"index.html"}
        waiting = deque(seen)
        while waiting:
            name = waiting.popleft()
            for reference in self.pages[name].references:
                target, _ = self._target(name, reference)
                if reference.is_way and target in self.pages and target not in seen:
                    seen.add(target)
                    waiting.append(target)
        return [
            name for name in self.html_pages
            if name not in seen and name != "404.html" and not self.pages[name].is_redirect
        ]

    def address_faults(self):
        """What must be absolute: canonical addresses, the site map, robots.txt. Needs a base URL."""
        faults = []
        listed = set()
        for address in re.findall(r"<loc>([^<]+)</loc>", self._text("sitemap.xml")):
            listed.add(address)
            if self._internal(address) not in self.files:
                faults.append(f"sitemap.xml: “{address}” is no page of the site")
        for name in self.html_pages:
            page = self.pages[name]
            if name == "404.html" or page.is_redirect:
                continue
            address = self.base_url + name.removesuffix("index.html")
            if page.canonical != address:
                faults.append(f"{name}: canonical address is “{page.canonical}”, not “{address}”")
            if address not in listed:
                faults.append(f"sitemap.xml: “{address}” is missing")
        if f"Sitemap: {self.base_url}sitemap.xml" not in self._text("robots.txt").splitlines():
            faults.append(f"robots.txt: no line “Sitemap: {self.base_url}sitemap.xml”")
        return faults + self._data_faults()

    def _data_faults(self):
        """Addresses of the site that feeds and data files hand out and that lead nowhere."""
        address = re.compile(re.escape(self.base_url) + r"[^\s\"'<>{}#?\\]*")
        return [
            f"{name}: “{found}” is no page of the site"
            for name in sorted(self.files)
            if name.endswith((".atom", ".json", ".cff", ".bib", ".csv", ".webmanifest"))
            for found in sorted(set(address.findall(html.unescape(self._text(name)))))
            if self._internal(found) not in self.files
        ]

    def _text(self, name):
        return (self.folder / name).read_text("utf-8") if name in self.files else ""

    def _fault(self, name, reference):
        target, fault = self._target(name, reference)
        if fault or target is None:
            return fault
        if target not in self.files:
            if (self.folder / target).is_dir():
                return "leads to a folder; its address ends in “/”"
            return f"leads nowhere: there is no {target}"
        fragment = unquote(urlsplit(reference.url).fragment)
        if target in self.pages and not target.endswith(".css") and not fragment.startswith(":~:"):
            if fragment not in self.pages[target].anchors:
                return f"leads nowhere: {target} has no id “{fragment}”"
        return None

    def _target(self, name, reference):
        """The file of the site that is meant (or nothing, if it lies elsewhere), and what is wrong
        with the way it is written."""
        url = urlsplit(reference.url)
        if url.scheme in HARMLESS:
            return None, None
        if url.scheme in ("http", "https"):
            internal = self._internal(reference.url)
            if internal is None and reference.is_resource:
                return None, "loads from another site"
            return internal, None
        if url.scheme:
            return None, f"has the scheme “{url.scheme}”"
        if url.netloc or reference.url.startswith("//"):
            return None, "has no scheme"
        if url.path.startswith("/"):
            return None, "is absolute; in a sub-folder it leads elsewhere"
        return self._relative(name, unquote(url.path))

    def _internal(self, url):
        if self.base_url is None or not url.startswith(self.base_url):
            return None
        return self._relative("index.html", unquote(urlsplit(url).path[len(self._base_path):]))[0]

    @property
    def _base_path(self):
        return urlsplit(self.base_url).path

    @staticmethod
    def _relative(name, path):
        if path == "":
            return name, None
        parts = name.split("/")[:-1]
        for part in path.split("/")[:-1]:
            if part == "..":
                if not parts:
                    return None, "leads out of the site"
                parts.pop()
            elif part not in ("", "."):
                parts.append(part)
        last = path.split("/")[-1]
        if last in (".", ".."):
            return None, "ends in “.” or “..”; an address of a folder ends in “/”"
        return "/".join([*parts, last or "index.html"]), None
