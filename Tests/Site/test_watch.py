"""`tafel build --watch`: after every edit the folder holds what a build from nothing would write."""
import fcntl
import json
import os
import queue
import random
import re
import signal
import subprocess
import threading
import time

import pytest

import folders
import tafel
from expect import no_faults

ENTRY = "cu-co-nc"


class Watch:
    """A build that stays."""

    def __init__(self, root, output):
        self.root, self.output = root, output
        self.process = subprocess.Popen(
            [tafel.BINARY, "build", "--watch", "--timings", "--root", root, "--output", output],
            cwd=root, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True,
            env={**os.environ, "NO_COLOR": "1"})
        self.lines = queue.Queue()
        threading.Thread(target=self._read, daemon=True).start()
        self.next()

    def _read(self):
        for line in self.process.stderr:
            self.lines.put(line.rstrip())

    def next(self):
        """What it says of the next build, up to its last line."""
        said = []
        while True:
            said.append(self.lines.get(timeout=60))
            if " written, " in said[-1] or said[-1].startswith(("nothing written", "tafel: ")):
                return "\n".join(said)

    def edit(self, path, change):
        """Writes a file anew and waits for the build: a text takes the place of the file's, None removes it."""
        file = self.root / path
        text = change(file.read_text("utf-8") if file.exists() else "")
        if text is None:
            file.unlink()
        else:
            interim = file.with_name("." + file.name + ".swp")
            interim.write_text(text, "utf-8")
            interim.replace(file)
        return self.next()

    def end(self):
        self.process.send_signal(signal.SIGINT)
        return self.process.wait(timeout=20)


@pytest.fixture
def watch(review, tmp_path):
    watch = Watch(review, tmp_path / "out")
    yield watch
    if watch.process.poll() is None:
        watch.end()


def _is_as_clean(watch, tmp_path, edit, number=[0]):
    number[0] += 1
    clean = tmp_path / f"clean-{number[0]}"
    tafel.build(clean, root=watch.root)
    differing = folders.differences(folders.bytes_of(clean), folders.bytes_of(watch.output))
    return [f"after {edit}: {path}" for path in differing]


def _replaced(old, new):
    def change(text):
        assert old in text
        return text.replace(old, new, 1)
    return change


def _entry(name):
    return f"Content/catalysts/{name}.md"


def _of_texts(said):
    return "what holds the text" in said


def test_every_edit_gives_the_bytes_of_a_clean_build(watch, tmp_path):
    path = _entry(ENTRY)
    text = (watch.root / path).read_text("utf-8")
    other = next(id for id in sorted(p.stem for p in (watch.root / "Content/catalysts").iterdir())
                 if id != ENTRY and f"[[{id}" not in text)
    source = re.search(r"^source: (.*)$", text, re.M)[1]
    stranger = next(p.stem for p in sorted((watch.root / "Content/sources").glob("*-20*.bib"))
                    if p.stem not in text)
    # The edit, and whether it touches the text of an entry alone.
    edits = [
        ("a sentence", path, lambda t: t + "\nOne more sentence with FeN4 and η10.\n", True),
        ("words nobody wrote", path, lambda t: t + "\nZyxwvut quuxifies.\n", True),
        ("a link", path, lambda t: t + f"\nSee [[{other}]] and [[charge-transfer]].\n", True),
        ("a citation it had", path, lambda t: t + f"\nSo it is [@{source}].\n", True),
        ("a new citation", path, lambda t: t + f"\nOthers differ [@{stranger}].\n", False),
        ("its first text", path, lambda t: text, False),
        ("a note", path, _replaced("\nnote:\n", "\nnote:\n  - Read once more.\n"), True),
        ("a summary", path, lambda t: re.sub(r"^summary: ", "summary: Now ", t, flags=re.M), False),
        ("a name", path, lambda t: re.sub(r"^name: (.*)$", r"name: \1-x", t, flags=re.M), False),
        ("a value", path, lambda t: re.sub(r"value: 0\.(\d)", r"value: 0.7\1", t, count=1), False),
        ("all as it was", path, lambda t: text, False),
        ("a new entry", _entry("copy-of-it"),
         lambda t: re.sub(r"^aliases:.*\n", "", re.sub(r"^name: (.*)$", r"name: \1-copy", text, flags=re.M), flags=re.M),
         False),
        ("a text beside a new entry", path, lambda t: t + "\nStill here.\n", True),
        ("no new entry", _entry("copy-of-it"), lambda t: None, False),
        ("a page", "Content/pages/method.md", lambda t: t + "\nOne more sentence.\n", False),
        ("a style", "Themes/default/assets/style.css", lambda t: t + "\n/* a */\n", False),
        ("a text at last", path, lambda t: t + "\nThe end.\n", True),
    ]
    faults = []
    for edit, file, change, isText in edits:
        said = watch.edit(file, change)
        if _of_texts(said) != isText:
            faults.append(f"after {edit}: {'all was made' if isText else 'texts alone were made'}\n{said}")
        faults += _is_as_clean(watch, tmp_path, edit)
    no_faults(faults)
    assert watch.end() == 0


def test_many_texts_give_the_bytes_of_a_clean_build(watch, tmp_path):
    rng = random.Random(9)
    entries = sorted(p.stem for p in (watch.root / "Content/catalysts").iterdir())
    words = "".join(p.read_text("utf-8").split("---\n", 2)[-1]
                    for p in sorted((watch.root / "Content/pages").glob("*.md"))[:3])
    words = [word for word in words.split() if word.isalnum()]
    faults = []
    for number in range(12):
        chosen = rng.choice(entries)
        said = watch.edit(_entry(chosen), lambda t: f"{t}\n{' '.join(rng.sample(words, 30))}.\n")
        if not _of_texts(said):
            faults.append(f"{chosen}: all was made\n{said}")
        if number % 4 == 3:
            faults += _is_as_clean(watch, tmp_path, f"{number + 1} texts")
    no_faults(faults)


def test_a_broken_entry_leaves_the_site_as_it_was(watch, tmp_path):
    before = folders.state_of(watch.output)
    said = watch.edit(_entry(ENTRY), lambda t: t.replace("name:", "nam:", 1))
    assert "error T1" in said and "nothing written" in said
    assert folders.state_of(watch.output) == before
    said = watch.edit(_entry(ENTRY), lambda t: t.replace("nam:", "name:", 1) + "\nMended.\n")
    assert " written, " in said
    no_faults(_is_as_clean(watch, tmp_path, "a mended entry"))


def test_what_a_stranger_does_to_the_folder_is_mended(watch, tmp_path):
    (watch.output / "index.html").write_text("gone")
    (watch.output / "maps/metals.svg").unlink()
    said = watch.edit(_entry(ENTRY), lambda t: t + "\nOne more sentence.\n")
    assert _of_texts(said)
    # The site is looked at when the edit is out.
    again = watch.next()
    assert "1 written, " in again and not _of_texts(again)
    no_faults(_is_as_clean(watch, tmp_path, "a stranger"))
    assert _of_texts(watch.edit(_entry(ENTRY), lambda t: t + "\nAnother sentence.\n"))
    no_faults(_is_as_clean(watch, tmp_path, "an edit after a stranger"))


def test_an_edit_that_could_not_be_written_is_written_with_the_next(watch, tmp_path):
    other = _entry("a-fe2s1n5-ns-c")
    # Somebody else is writing the folder for longer than a build waits.
    folder = os.open(watch.output, os.O_RDONLY)
    fcntl.flock(folder, fcntl.LOCK_EX)
    said = watch.edit(_entry(ENTRY), lambda t: t + "\nOne sentence that waits.\n")
    os.close(folder)
    assert said.splitlines()[-1].startswith("tafel: ")
    assert " written, " in watch.edit(other, lambda t: t + "\nAnother sentence.\n")
    no_faults(_is_as_clean(watch, tmp_path, "an edit that waited"))


def test_an_edit_whose_files_are_refused_lets_go_of_the_folder(watch, tmp_path):
    page = watch.output / f"catalysts/{ENTRY}/index.html"
    page.unlink()
    page.symlink_to("elsewhere")
    said = watch.edit(_entry(ENTRY), lambda t: t + "\nOne sentence that waits.\n")
    assert said.splitlines()[-1].startswith("tafel: ")
    page.unlink()
    assert " written, " in watch.edit(_entry("a-fe2s1n5-ns-c"), lambda t: t + "\nAnother sentence.\n")
    no_faults(_is_as_clean(watch, tmp_path, "files that were refused"))


def test_a_watch_that_is_killed_leaves_whole_files_and_the_next_build_heals(review, tmp_path):
    rng = random.Random(31)
    path = review / _entry(ENTRY)
    faults = []
    for number in range(8):
        watch = Watch(review, tmp_path / "out")
        path.write_text(path.read_text("utf-8") + f"\nOne more word, killed{number}.\n", "utf-8")
        # An edit takes some thirty milliseconds, ten of them to wait for the next.
        time.sleep(rng.uniform(0.005, 0.05))
        watch.process.kill()
        watch.process.wait()
        for page in (f"catalysts/{ENTRY}/index.html", "index.html"):
            if not (watch.output / page).read_text("utf-8").rstrip().endswith("</html>"):
                faults.append(f"kill {number}: {page} is cut")
        json.loads((watch.output / "data/review.json").read_text("utf-8"))
    tafel.build(watch.output, root=review)
    faults += _is_as_clean(watch, tmp_path, "eight kills")
    no_faults(faults)


def test_reports_are_refused(review, tmp_path):
    done = tafel.run("build", "--watch", "--reports", "--output", tmp_path / "out", root=review)
    assert done.status == 64 and "leave --reports out" in done.messages
