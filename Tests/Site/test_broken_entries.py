"""Ten ways to break an entry. Each gives one diagnostic, at its place, and leaves the site alone."""
from dataclasses import dataclass

import pytest

import folders
import tafel

PATH = "Content/catalysts/zz-broken.md"

# A good entry. Each break below replaces a stretch of it.
GOOD = """---
name: Broken@C
strategy: composition
class: metal-metal
metals: [Fe]
source: seed-182
measurements:
  - reaction: ORR
    metric: half-wave potential
    value: 0.90 V vs RHE
    electrolyte: 0.1 M KOH
    where: section 3.4
---
A sentence.
"""


@dataclass(frozen=True)
class Break:
    name: str
    old: str
    new: str
    place: str
    """The text of the broken entry at which the diagnostic points."""
    code: str

    def content(self):
        assert GOOD.count(self.old) == 1
        return GOOD.replace(self.old, self.new).encode("utf-8")

    def position(self):
        before, found, _ = self.content().decode("utf-8").partition(self.place)
        assert found == self.place
        return before.count("\n") + 1, len(before) - (before.rfind("\n") + 1) + 1


@dataclass(frozen=True)
class BrokenBytes:
    name: str
    bytes: bytes
    line: int
    column: int
    code: str

    def content(self):
        return self.bytes

    def position(self):
        return self.line, self.column


BREAKS = [
    Break("bad YAML", "metals: [Fe]", "metals: [Fe", place="[Fe", code="T101"),
    Break("missing field", "metals: [Fe]\n", "", place="name:", code="T121"),
    Break("unknown class", "metal-metal", "metal-mettal", place="metal-mettal", code="T125"),
    Break("unknown source", "seed-182", "seed-9182", place="seed-9182", code="T128"),
    Break("bad unit", "0.90 V vs RHE", "0.90 Volz vs RHE", place="Volz", code="T130"),
    Break("value without scale", "0.90 V vs RHE", "0.90 V", place="0.90 V", code="T501"),
    Break("wrong type", "metals: [Fe]", "metals: {Fe: 1}", place="{Fe", code="T122"),
    BrokenBytes("not UTF-8", GOOD.encode("utf-8").replace(b"Broken@C", b"Br\xf6ken@C"), 2, 9, "T102"),
    BrokenBytes("empty file", b"", 1, 1, "T103"),
]


@pytest.fixture(scope="module")
def review(tmp_path_factory):
    """A copy of the content, with its site."""
    review = folders.copy_review(tafel.PROJECT, tmp_path_factory.mktemp("broken") / "review")
    tafel.build(review / "Site", root=review)
    return review


@pytest.fixture
def write(review):
    """Writes files into the content for the time of a test."""
    written = []

    def write(path, content):
        (review / path).write_bytes(content)
        written.append(review / path)

    yield write
    for path in written:
        path.unlink()


def expect_one_error(review, path, position, code):
    checked = tafel.run("check", "--format", "json", "--root", review, root=review)
    errors = [found for found in checked.diagnostics() if found["severity"] == "error"]
    assert [(found["path"], found["line"], found["column"]) for found in errors] == [
        (path, *position)], errors
    assert checked.status == 1
    assert errors[0]["code"] == code
    before = folders.state_of(review / "Site")
    built = tafel.run("build", "--root", review, "--output", review / "Site", root=review)
    assert built.status == 1
    assert f"{path}:{position[0]}:{position[1]}: error" in built.messages
    assert folders.differences(before, folders.state_of(review / "Site")) == []


def test_the_entry_is_good_before_it_is_broken(review, write):
    write(PATH, GOOD.encode("utf-8"))
    checked = tafel.run("check", "--format", "json", "--root", review, root=review)
    assert [found for found in checked.diagnostics() if found["path"] == PATH
            and found["severity"] == "error"] == []


@pytest.mark.parametrize("broken", BREAKS, ids=lambda broken: broken.name)
def test_a_broken_entry_gives_one_diagnostic(broken, review, write):
    write(PATH, broken.content())
    expect_one_error(review, PATH, broken.position(), broken.code)


def test_a_duplicate_id_gives_one_diagnostic(review, write):
    # Two files cannot have one name; an old id kept alive by another entry can be taken again.
    write("Content/catalysts/zz-first.md", GOOD.encode("utf-8"))
    second = GOOD.replace("name: Broken@C\n", "name: Another@C\naliases: [zz-first]\n")
    write("Content/catalysts/zz-second.md", second.encode("utf-8"))
    column = second.splitlines()[2].index("zz-first") + 1
    expect_one_error(review, "Content/catalysts/zz-second.md", (3, column), code="T140")
