"""What killed builds, full disks and two builds at once do to the output folder."""
import contextlib
import fcntl
import os
import random
import subprocess
import time

import pytest

import folders
import small_review
import tafel
from expect import no_faults

KILLS = 200


@pytest.fixture(scope="module")
def reviews(tmp_path_factory):
    """Two reviews whose pages all differ, and of which each has pages that the other has not."""
    base = tmp_path_factory.mktemp("reviews")
    one = small_review.make(base / "one", "The first of two")
    two = small_review.make(base / "two", "The second, with a longer name", entries=4)
    small_review.write(two, "pages/only-here.md",
                       "---\ntitle: Only here\norder: 9\nsummary: A page.\n---\nText.\n")
    return one, two


@pytest.fixture(scope="module")
def clean_sites(reviews):
    """What each review comes to: ({path: bytes}, {path: bytes})."""
    for review in reviews:
        tafel.build(review / "Clean", root=review)
    return tuple(folders.bytes_of(review / "Clean") for review in reviews)


def _start(review, site):
    return subprocess.Popen(
        [tafel.BINARY, "build", "--quiet", "--root", review, "--output", site], cwd=review,
        stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)


def _wait_for_staging(process, site):
    while process.poll() is None and not (site / ".tafel-staging").exists():
        pass


def _published(site):
    """The files that a reader can meet."""
    return {path: content for path, content in folders.bytes_of(site).items()
            if not path.startswith(".tafel-")}


def _half_pages(site, clean_sites):
    return [path for path, content in _published(site).items()
            if content not in (clean_sites[0].get(path), clean_sites[1].get(path))]


def test_a_build_killed_at_any_moment_leaves_whole_pages_and_the_next_heals(
        reviews, clean_sites, tmp_path):
    site = tmp_path / "Site"
    tafel.build(site, root=reviews[0])
    start = time.monotonic()
    tafel.build(site, root=reviews[1])
    duration = time.monotonic() - start
    moments = random.Random(9)
    in_writing = 0
    for number in range(KILLS):
        process = _start(reviews[number % 2], site)
        if number % 2 == number // 2 % 2:
            time.sleep(moments.uniform(0, 1.1 * duration))
        else:
            _wait_for_staging(process, site)
            time.sleep(moments.uniform(0, 0.03))
        process.kill()
        process.wait()
        in_writing += (site / ".tafel-staging").exists()
        no_faults(_half_pages(site, clean_sites))
        if number % 5 == 4:
            # The review that was not the last, so that there is something to do.
            other = (number + 1) % 2
            tafel.build(site, root=reviews[other])
            no_faults(folders.differences(clean_sites[other], folders.bytes_of(site)))
            no_faults([str(path) for path in site.rglob(".tafel-*") if path.name != ".tafel-manifest"])
    assert in_writing > 5, "hardly a kill hit the writing: the test has lost its point"


@contextlib.contextmanager
def _small_disk(folder, size):
    """A disk of its own with little room; the tests run as the superuser or in a user namespace."""
    folder.mkdir()
    subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", folder], check=True)
    try:
        yield folder
    finally:
        subprocess.run(["umount", "-l", folder], check=True)


def test_a_full_disk_leaves_the_last_site(reviews, clean_sites, tmp_path):
    size = sum(len(content) + 8192 for content in clean_sites[0].values())
    with _small_disk(tmp_path / "disk", size) as disk:
        site = disk / "Site"
        tafel.build(site, root=reviews[0])
        before = folders.state_of(site)
        done = tafel.run("build", "--root", reviews[1], "--output", site, root=reviews[1])
        assert done.status == 74, done.messages
        assert "the disk is full" in done.messages
        no_faults(folders.differences(before, folders.state_of(site)))
        assert not (site / ".tafel-staging").exists()


def test_a_disk_that_is_full_from_the_start_keeps_nothing(reviews, tmp_path):
    with _small_disk(tmp_path / "disk", 64 << 10) as disk:
        done = tafel.run("build", "--root", reviews[0], "--output", disk / "Site", root=reviews[0])
        assert done.status == 74, done.messages
        assert folders.bytes_of(disk) == {}


def test_a_read_only_disk_is_a_clear_error(reviews, tmp_path):
    with _small_disk(tmp_path / "disk", 16 << 20) as disk:
        site = disk / "Site"
        tafel.build(site, root=reviews[0])
        before = folders.state_of(site)
        subprocess.run(["mount", "-o", "remount,ro", disk], check=True)
        done = tafel.run("build", "--root", reviews[1], "--output", site, root=reviews[1])
        assert done.status == 73, done.messages
        assert "Read-only file system" in done.messages
        no_faults(folders.differences(before, folders.state_of(site)))
        # Where nothing has to be written, nothing is wrong.
        tafel.build(site, root=reviews[0])


def test_two_builds_at_once_come_one_after_the_other(reviews, clean_sites, tmp_path):
    site = tmp_path / "Site"
    for _ in range(10):
        both = [_start(review, site) for review in reviews]
        said = [process.communicate(timeout=60)[1] for process in both]
        assert [process.returncode for process in both] == [0, 0], said
        assert _published(site) in [
            {path: content for path, content in clean.items() if path != ".tafel-manifest"}
            for clean in clean_sites]
        assert not (site / ".tafel-staging").exists()


def test_a_build_says_so_when_another_does_not_end(reviews, tmp_path):
    site = tmp_path / "Site"
    tafel.build(site, root=reviews[0])
    before = folders.state_of(site)
    lock = os.open(site, os.O_RDONLY)
    fcntl.flock(lock, fcntl.LOCK_EX)
    try:
        done = tafel.run("build", "--root", reviews[1], "--output", site, root=reviews[1])
    finally:
        os.close(lock)
    assert done.status == 73, done.messages
    assert "another build is writing" in done.messages
    no_faults(folders.differences(before, folders.state_of(site)))
    tafel.build(site, root=reviews[1])


def test_a_folder_that_is_removed_while_it_is_written_is_not_half_a_site(reviews, tmp_path):
    site = tmp_path / "Site"
    process = _start(reviews[0], site)
    _wait_for_staging(process, site)
    with contextlib.suppress(FileNotFoundError):
        site.rename(tmp_path / "Moved")
    status = process.wait(timeout=60)
    moved = _published(tmp_path / "Moved") if (tmp_path / "Moved").exists() else {}
    # It was moved before the last step, and nothing was put into it, or after it, and is whole.
    assert (status, moved) == (73, {}) or status == 0, (status, sorted(moved)[:5])


def test_nothing_is_written_through_a_link_in_the_output_folder(reviews, tmp_path):
    site = tmp_path / "Site"
    tafel.build(site, root=reviews[0])
    outside = tmp_path / "outside"
    (site / "catalysts").rename(outside)
    (site / "catalysts").symlink_to(outside)
    before = folders.state_of(outside)
    done = tafel.run("build", "--root", reviews[1], "--output", site, root=reviews[1])
    assert done.status == 73 and "catalysts" in done.messages
    no_faults(folders.differences(before, folders.state_of(outside)))
