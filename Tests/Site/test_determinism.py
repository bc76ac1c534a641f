"""The same bytes, whatever the machine and the way the build came about."""
import random

import folders
import small_review
import tafel
from expect import no_faults

PLACES = (
    ("UTC", "C", ""), ("Asia/Kathmandu", "tr_TR.UTF-8", "in a folder/with, commas"),
    ("America/St_Johns", "de_DE.UTF-8", "ΔE½"), ("Pacific/Kiritimati", "ar_EG.UTF-8", "deep/" * 12),
)


def test_folder_zone_locale_and_number_of_jobs_change_nothing(tmp_path):
    sites = []
    for number, (zone, language, folder) in enumerate(PLACES):
        review = folders.copy_review(tafel.PROJECT, tmp_path / str(number) / folder)
        for jobs in (1, 2):
            site = review / f"Site{jobs}"
            tafel.build(site, "--jobs", jobs, root=review, environment={
                "TZ": zone, "LANG": language, "LC_ALL": language, "HOME": str(tmp_path),
                "COLUMNS": str(40 * jobs)})
            sites.append(folders.bytes_of(site))
    assert len(sites[0]) > 100
    for site in sites[1:]:
        no_faults(folders.differences(sites[0], site))


def test_the_order_in_which_the_disk_lists_files_changes_nothing(tmp_path):
    one = small_review.make(tmp_path / "one", entries=8)
    two = tmp_path / "two"
    files = [path for path in one.rglob("*") if path.is_file()]
    random.Random(3).shuffle(files)
    for path in files:
        target = two / path.relative_to(one)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(path.read_bytes())
    for root in (one, two):
        tafel.build(tmp_path / f"Site-{root.name}", root=root)
    no_faults(folders.differences(
        folders.bytes_of(tmp_path / "Site-one"), folders.bytes_of(tmp_path / "Site-two")))


EDITS = (
    ("catalysts/fe80-n-c.md", "0.80 V", "0.83 V"), ("catalysts/fe81-n-c.md", "Text with", "Other text with"),
    ("review.yml", "A small review", "A renamed review"), ("catalysts/fe82-n-c.md", "Fe82", "Fe92"),
    ("mechanisms/tandem.md", "One site after the other", "Two sites at once"),
    ("sources/review.bib", "Doe, Jane", "Roe, Max"), ("strategies/composition.md", "Two metals", "Unlike metals"),
    ("vocabulary/electrolytes.yml", "pH: 13", "pH: 12.9"),
)


def test_a_site_that_grew_by_edits_is_the_site_built_at_once(tmp_path):
    review = small_review.make(tmp_path / "review")
    grown = tmp_path / "Grown"
    tafel.build(grown, root=review)
    for number, (name, old, new) in enumerate(EDITS):
        path = review / "Content" / name
        text = path.read_text("utf-8")
        assert old in text
        path.write_text(text.replace(old, new), "utf-8")
        if number == 3:
            small_review.write(review, "pages/new.md", "---\ntitle: New\norder: 3\nsummary: S.\n---\nText.\n")
        if number == 5:
            (review / "Content/pages/new.md").unlink()
        tafel.build(grown, root=review)
        fresh = tmp_path / f"Fresh{number}"
        tafel.build(fresh, root=review)
        no_faults([f"after {name}: {path}" for path in
                   folders.differences(folders.bytes_of(fresh), folders.bytes_of(grown))])
