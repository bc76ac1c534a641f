"""A PDF as its pages show it, read by other programs: poppler, qpdf and pypdf."""
import re
import subprocess
import xml.etree.ElementTree as tree
from functools import cached_property

from pypdf import PdfReader

POINTS_OF_MM = 72 / 25.4


def _run(*command):
    done = subprocess.run([str(part) for part in command], capture_output=True, timeout=120)
    return done.returncode, done.stdout.decode("utf-8", "replace"), done.stderr.decode()


def plain(text):
    """Words with single plain spaces; hyphens at the ends of lines are kept."""
    return re.sub(r"\s+", " ", text.replace("\u00a0", " ").replace("\u202f", " ")).strip()


def squeezed(text):
    """Without any space: for texts that are broken over lines."""
    return re.sub(r"\s+", "", text.replace("\u00ad", ""))


class PrintPages:
    def __init__(self, path):
        self.path = path

    @cached_property
    def reader(self):
        return PdfReader(self.path)

    @property
    def count(self):
        return len(self.reader.pages)

    @cached_property
    def texts(self):
        """The text of each page."""
        _, text, _ = _run("pdftotext", "-enc", "UTF-8", self.path, "-")
        return text.replace("\u2060", "").split("\f")[: self.count]

    @cached_property
    def lines(self):
        """The text of each page as it stands on the sheet: a line of it is a line."""
        _, text, _ = _run("pdftotext", "-layout", "-enc", "UTF-8", self.path, "-")
        return text.replace("\u2060", "").split("\f")[: self.count]

    @property
    def text(self):
        return "\n".join(self.texts)

    @cached_property
    def info(self):
        _, text, _ = _run("pdfinfo", self.path)
        return dict(line.split(":", 1) for line in text.splitlines() if ":" in line)

    @cached_property
    def fonts(self):
        """Name of each font and whether it is embedded."""
        _, text, _ = _run("pdffonts", self.path)
        return [(line.split()[0], line.split()[-5] == "yes") for line in text.splitlines()[2:]]

    def faults_of_structure(self):
        status, text, messages = _run("qpdf", "--check", self.path)
        return [] if status == 0 else [text + messages]

    @cached_property
    def metadata(self):
        return self.reader.trailer["/Root"]["/Metadata"].get_data().decode()

    @cached_property
    def words(self):
        """(page, its size, left, top, right, bottom, text) of every word; points."""
        _, text, _ = _run("pdftotext", "-bbox", self.path, "-")
        text = re.sub(r"[\x00-\x08\x0b-\x1f]", "", text)
        found = []
        number = 0
        for line in text.splitlines():
            if line.lstrip().startswith("<page"):
                number += 1
                size = tuple(map(float, re.findall(r'(?:width|height)="([\d.]+)"', line)))
            place = re.search(
                r'xMin="(.+?)" yMin="(.+?)" xMax="(.+?)" yMax="(.+?)">(.*)</word>', line)
            if place:
                found.append((number, size, *map(float, place.groups()[:4]), place[5]))
        return found

    def words_outside(self, left, right):
        """Words that stand beyond the margins, in points."""
        return [f"page {page}: {text}" for page, (width, _), start, _, end, _, text in self.words
                if start < left - 1 or end > width - right + 1]

    def words_over_the_foot(self, bottom):
        """Words in the lower margin, in points, that are not of the page's last line."""
        low = {}
        for page, (_, height), _, top, _, end, text in self.words:
            if end > height - bottom + 2:
                low.setdefault(page, []).append((top, text))
        return [f"page {page}: {text}" for page, words in low.items()
                for top, text in words if top < max(words)[0] - 4]

    @cached_property
    def bookmarks(self):
        """(depth, title, page) of each, in order."""
        found = []

        def visit(items, depth):
            for item in items:
                if isinstance(item, list):
                    visit(item, depth + 1)
                else:
                    page = self.reader.get_destination_page_number(item) + 1
                    found.append((depth, item.title, page))

        visit(self.reader.outline, 1)
        return found

    def links(self):
        """(page, page it leads to or address) of every link."""
        numbers = {page.indirect_reference.idnum: n for n, page in enumerate(self.reader.pages, 1)}
        for number, page in enumerate(self.reader.pages, 1):
            for note in page.get("/Annots", []):
                note = note.get_object()
                if note.get("/Subtype") != "/Link":
                    continue
                action = note.get("/A", {}).get_object() if "/A" in note else {}
                if "/URI" in action:
                    yield number, str(action["/URI"])
                    continue
                goal = note.get("/Dest", action.get("/D"))
                if isinstance(goal, (str, bytes)):
                    goal = self.reader.named_destinations[goal].dest_array
                yield number, numbers.get(goal[0].idnum)

    def last_lines(self):
        """The lowest line of each page above its foot: (page, size of its letters, whether all of
        them are bold, text)."""
        _, text, _ = _run("pdftohtml", "-xml", "-stdout", "-i", "-hidden", self.path)
        text = re.sub(r"[\x00-\x08\x0b\x0c\x0e-\x1f]", "", text)
        root = tree.fromstring(re.sub(r"<!DOCTYPE[^>]*>", "", text))
        sizes = {}
        for page in root.iter("page"):
            for font in page.iter("fontspec"):
                sizes[font.get("id")] = int(font.get("size"))
            pieces = [piece for piece in page.iter("text") if "".join(piece.itertext()).strip()]
            height = int(page.get("height"))
            pieces = [piece for piece in pieces if int(piece.get("top")) < height * 0.93]
            if pieces:
                last = max(pieces, key=lambda piece: int(piece.get("top")))
                line = [piece for piece in pieces if _bottom(piece) > int(last.get("top")) + 2]
                line.sort(key=lambda piece: int(piece.get("left")))
                yield (int(page.get("number")), sizes[last.get("font")],
                       all(piece.find("b") is not None for piece in line),
                       " ".join("".join(piece.itertext()).strip() for piece in line))


def _bottom(piece):
    return int(piece.get("top")) + int(piece.get("height"))
