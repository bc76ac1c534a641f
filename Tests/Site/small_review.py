"""A review of a few entries that builds in an instant, free to be broken."""
import shutil

import tafel

FILES = {
    "review.yml": """schema: 1
title: {title}
description: A small review for tests.
version: 0.1.0
date: 2026-11-23
licence: CC-BY-4.0
base url: https://example.org/small/
authors:
  - name: Ada Example
source: review
""",
    "sources/review.bib": "@article{{review, title = {{A review}}, author = {{Doe, Jane}}, "
                          "journal = {{Journal}}, year = {{2025}}, doi = {{10.1000/review}}}}\n",
    "strategies/composition.md": """---
name: Composition
definition: Two elements at one site.
order: 1
classes:
  - {{id: metal-metal, name: Metal–metal, definition: Two metals.}}
---
""",
    "mechanisms/tandem.md": "---\nname: Tandem\ndefinition: One site after the other.\n---\n",
    "vocabulary/electrolytes.yml": "- {{name: 0.1 M KOH, medium: alkaline, pH: 13}}\n",
}

ENTRY = """---
name: Fe{number}–N–C
strategy: composition
class: metal-metal
metals: [Fe]
mechanisms: [tandem]
source: review
measurements:
  - reaction: ORR
    metric: half-wave potential
    value: 0.{number} V vs RHE
    electrolyte: 0.1 M KOH
    where: section 1
---
Text with [@review].
"""


def make(folder, title="A small review", entries=6):
    """Writes the review, with the theme, into a new folder."""
    for name, text in FILES.items():
        write(folder, name, text.format(title=title))
    for number in range(entries):
        write(folder, f"catalysts/fe{80 + number}-n-c.md", ENTRY.format(number=80 + number))
    shutil.copytree(tafel.PROJECT / "Themes", folder / "Themes")
    return folder


def write(folder, name, content):
    """Writes a file below `Content/`, text or bytes."""
    path = folder / "Content" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content.encode("utf-8") if isinstance(content, str) else content)
    return path
