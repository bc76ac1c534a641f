"""What a build does to the folder it writes to."""
import folders
import tafel
from expect import no_faults

BROKEN = "---\nname: [\n---\n"
PAGE = "---\ntitle: A passing page\norder: 99\nsummary: Soon gone.\n---\nIt says little.\n"


def test_the_same_content_makes_the_same_bytes_anywhere(tmp_path):
    sites = []
    for name, zone, language in (
        ("here", "UTC", "C.UTF-8"),
        ("in another/folder, far off", "Pacific/Auckland", "tr_TR.UTF-8"),
    ):
        review = folders.copy_review(tafel.PROJECT, tmp_path / name)
        environment = {"TZ": zone, "LANG": language, "LC_ALL": language}
        tafel.build(review / "Site", root=review, environment=environment)
        sites.append(folders.bytes_of(review / "Site"))
    no_faults(folders.differences(*sites))
    assert len(sites[0]) > 1


def test_no_output_names_the_folder_it_was_made_in(review, tmp_path):
    tafel.build(tmp_path / "Site", root=review)
    assert [name for name, content in folders.bytes_of(tmp_path / "Site").items()
            if str(tmp_path).encode() in content] == []


def test_a_second_build_writes_nothing(review, tmp_path):
    site = tmp_path / "Site"
    first = tafel.build(site, root=review)
    before = folders.state_of(site)
    second = tafel.build(site, root=review)
    assert (second.count("written"), second.count("removed")) == (0, 0)
    assert second.count("unchanged") == first.count("written")
    no_faults(folders.differences(before, folders.state_of(site)))


def test_an_edit_touches_little(review, tmp_path):
    site = tmp_path / "Site"
    tafel.build(site, root=review)
    before = folders.bytes_of(site)
    entry = sorted((review / "Content" / "mechanisms").glob("*.md"))[0]
    entry.write_text(entry.read_text("utf-8") + "\nOne more sentence.\n", "utf-8")
    done = tafel.build(site, root=review)
    touched = folders.differences(before, folders.bytes_of(site))
    assert done.count("written") == len([name for name in touched if name[0] != "."])
    assert f"mechanisms/{entry.stem}/index.html" in touched


def test_pages_of_deleted_entries_go_and_foreign_files_stay(review, tmp_path):
    site = tmp_path / "Site"
    site.mkdir()
    (site / ".gitignore").write_text("*\n")
    (site / "notes").mkdir()
    (site / "notes" / "mine.html").write_text("mine")
    tafel.build(site, root=review)
    before = folders.bytes_of(site)
    page = review / "Content" / "pages" / "a-passing-page.md"
    page.write_text(PAGE, "utf-8")
    tafel.build(site, root=review)
    added = [name for name in folders.bytes_of(site) if name not in before]
    assert added != []
    page.unlink()
    done = tafel.build(site, root=review)
    assert done.count("removed") == len(added)
    no_faults(folders.differences(before, folders.bytes_of(site)))
    assert (site / "notes" / "mine.html").read_text() == "mine"
    assert (site / ".gitignore").read_text() == "*\n"
    assert not [path for path in site.rglob("*") if path.is_dir() and not any(path.iterdir())]


def test_a_failed_build_leaves_the_last_site(review, tmp_path):
    site = tmp_path / "Site"
    tafel.build(site, root=review)
    before = folders.state_of(site)
    (review / "Content" / "catalysts" / "broken.md").write_text(BROKEN, "utf-8")
    done = tafel.run("build", "--root", review, "--output", site, root=review)
    assert done.status == 1
    no_faults(folders.differences(before, folders.state_of(site)))


def test_a_foreign_file_is_not_overwritten(review, tmp_path):
    site = tmp_path / "Site"
    site.mkdir()
    (site / "index.html").write_text("mine")
    done = tafel.run("build", "--root", review, "--output", site, root=review)
    assert done.status == 73
    assert "index.html" in done.messages
    assert folders.bytes_of(site) == {"index.html": b"mine"}


def test_a_file_in_place_of_the_output_folder_is_refused(review, tmp_path):
    (tmp_path / "Site").write_text("mine")
    done = tafel.run("build", "--root", review, "--output", tmp_path / "Site", root=review)
    assert done.status == 73
    assert (tmp_path / "Site").read_text() == "mine"
