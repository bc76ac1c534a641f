"""`tafel import`, `tafel new source` and `tafel lookup`, as a contributor uses them."""
import json
import subprocess
import threading
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest
import rispy

import second_reader
import tafel
from expect import no_faults

FIXTURE = Path(__file__).parent / "fixtures/publishers.bib"


@pytest.fixture
def empty(tmp_path):
    """A review without sources."""
    root = tmp_path / "empty"
    (root / "Content/sources").mkdir(parents=True)
    about = (tafel.PROJECT / "Content/review.yml").read_text("utf-8")
    (root / "Content/review.yml").write_text(about.replace("source: review\n", ""), "utf-8")
    return root


def _imported(file, root, form):
    done = tafel.run("import", file, "--dry-run", "--quiet", "--format", form, "--root", root,
                     root=root)
    assert done.status == 0, done.messages
    return done.output


def test_a_second_reader_of_bibtex_finds_the_same(empty):
    count, found, left = second_reader.differences(tafel.BINARY, FIXTURE, empty)
    assert count == 17 and not left
    no_faults([f"{key} {field}: {mine} is not {other}" for key, field, mine, other in found])


@pytest.mark.parametrize("form", ["bib", "ris", "json"])
def test_what_is_written_is_read_as_it_was(empty, tmp_path, form):
    once = tmp_path / f"once.{form}"
    once.write_text(_imported(FIXTURE, empty, form), "utf-8", newline="")
    again = _imported(once, empty, form)
    assert again == once.read_text("utf-8") or again.replace("\r", "") == once.read_text("utf-8")
    if form == "bib":
        assert _imported(once, empty, "json") == _imported(FIXTURE, empty, "json")


def test_thousands_of_records_are_all_taken_or_named(empty, tmp_path):
    file = tmp_path / "many.bib"
    records = []
    for index in range(2500):
        records.append(f"@article{{k{index}, title = {{Paper {index} on Fe$_{{{index}}}$}},\n"
                       f"  author = {{N{index}, A. and M{index}, B.}}, year = {{{1970 + index % 50}}},\n"
                       f"  doi = {{10.1234/{index % 2400}}} }}\n")
        if index % 500 == 499:
            records.append(f"@article{{broken{index}, title = {{Never {{closed}}, year = 2000\n")
    file.write_text("".join(records), "utf-8")
    done = tafel.run("import", file, "--root", empty, root=empty)
    assert done.status == 1
    assert done.count("written") == 2400
    assert done.count("already there") == 100
    assert done.count("refused") == 5
    assert len(list((empty / "Content/sources").iterdir())) == 2400
    for index in range(499, 2500, 500):
        assert f"“broken{index}” refused" in done.messages
    again = tafel.run("import", file, "--root", empty, root=empty)
    assert again.count("written") == 0
    assert len(list((empty / "Content/sources").iterdir())) == 2400


def test_ris_is_taken_and_no_file_is_touched(empty, tmp_path):
    target = empty / "Content/sources/liu-2023-iron.bib"
    target.write_text("@article{liu-2023-iron, title = {Mine}, year = {2020}}\n", "utf-8")
    before = target.read_bytes()
    file = tmp_path / "a.ris"
    file.write_bytes(b"\xef\xbb\xbfTY  - JOUR\r\nAU  - Liu, X.\r\nTI  - Iron sites\r\nPY  - 2023\r\n"
                     b"DO  - 10.1/bad\r\nER  - \r\nTY  - JOUR\r\nTI  - Cobalt\r\nER  - \r\n")
    done = tafel.run("import", file, "--root", empty, root=empty)
    assert target.read_bytes() == before
    names = sorted(path.name for path in (empty / "Content/sources").iterdir())
    assert names == ["cobalt.bib", "liu-2023-iron-b.bib", "liu-2023-iron.bib"]
    assert "a.ris:5:1: error T304" in done.messages
    assert "has no year" in done.messages


def test_a_file_that_is_not_utf8_is_read_and_told(empty, tmp_path):
    file = tmp_path / "old.bib"
    file.write_bytes("@article{m, author = {Müller, Ä.}, title = {“Größe” – x}, year = 2000}".encode("cp1252"))
    done = tafel.run("import", file, "--root", empty, root=empty)
    assert "not in UTF-8" in done.messages
    assert "Müller, Ä." in (empty / "Content/sources/m.bib").read_text("utf-8")


@pytest.mark.parametrize("arguments, status, words", [
    (["nothing.bib"], 66, "there is no file nothing.bib"),
    (["notes.txt"], 64, "files that end in .bib, .ris, .json"),
    (["a.bib", "--format", "ris"], 64, "--format is for --dry-run"),
])
def test_wrong_usage_is_told(empty, arguments, status, words):
    done = tafel.run("import", *arguments, root=empty)
    assert done.status == status and words in done.messages


def test_exports_carry_the_other_fields(empty, tmp_path):
    records = rispy.loads(_imported(FIXTURE, empty, "ris"))
    first = next(record for record in records if record["id"] == "curie2023")
    assert first["authors"] == ["Curie, Ada B.", "Müller, Jörg", "van der Waals, Jan"]
    assert first["title"] == "Co₃O₄ and Fe–N₄ sites: a 50% gain & more"
    assert first["doi"] == "10.1021/jacs.3c00001"


def test_new_source_from_a_doi_and_from_a_record(empty, tmp_path):
    done = tafel.run("new", "source", "https://doi.org/10.1021/JA510442P", "--id", "mccrory-2015",
                     root=empty)
    assert done.status == 0, done.messages
    file = empty / "Content/sources/mccrory-2015.bib"
    assert "doi     = {10.1021/ja510442p}" in file.read_text("utf-8")
    codes = {fault["code"] for fault in tafel.run(
        "check", "Content/sources", "--format", "json", root=empty).diagnostics()
        if fault["severity"] == "error"}
    assert not codes
    record = tmp_path / "x.ris"
    record.write_text("TY  - JOUR\nAU  - Wei, A.\nTI  - Sites\nPY  - 2021\nER  - \n")
    done = tafel.run("new", "source", record, root=empty)
    assert (empty / "Content/sources/wei-2021-sites.bib").is_file(), done.messages
    assert tafel.run("new", "source", record, root=empty).status == 1
    assert tafel.run("new", "source", "Fe-N-C", root=empty).status == 64
    assert tafel.run("new", "source", "10.1021/x", "--id", "No Good", root=empty).status == 64


@contextmanager
def registry(answers):
    """Stands for doi.org: path → (status, body)."""
    class Handler(BaseHTTPRequestHandler):
        def do_GET(self):
            status, body = answers.get(self.path, (404, b""))
            assert "csl+json" in self.headers["Accept"]
            self.send_response(status)
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *arguments):
            pass
    server = HTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    server.server_close()


RECORD = {"type": "journal-article", "id": "https://doi.org/10.1/", "title": "Sites",
          "DOI": "10.1234/a", "author": [{"family": "Wei", "given": "Ann"}],
          "issued": {"date-parts": [[2021]]}}


def test_lookup_saves_the_answer_and_fails_clearly(empty):
    answer = json.dumps(RECORD).encode()
    with registry({"/10.1234/a": (200, answer), "/10.1234/b": (200, b"<html>"),
                   "/10.1234/c": (200, answer)}) as address:
        def lookup(*arguments):
            return tafel.run("lookup", *arguments, "--resolver", address, root=empty)
        done = lookup("doi:10.1234/A", "-o", "wei.json")
        assert done.status == 0, done.messages
        assert (empty / "wei.json").read_bytes() == answer
        assert lookup("10.1234/a", "-o", "wei.json").status == 73
        assert "no CSL-JSON" in lookup("10.1234/b").messages
        assert "the record of 10.1234/a" in lookup("10.1234/c").messages
        assert "no record for 10.1234/d" in lookup("10.1234/d").messages
        assert lookup("nonsense").status == 64
    assert "no answer from" in lookup("10.1234/e").messages
    assert sorted(path.name for path in empty.iterdir()) == ["Content", "wei.json"]
    done = tafel.run("new", "source", "wei.json", root=empty)
    assert done.output.endswith("wei-2021-sites.bib\n"), done.messages


def test_lookup_without_curl_says_what_to_install(empty, tmp_path):
    done = subprocess.run([tafel.BINARY, "lookup", "10.1234/a"], cwd=empty, capture_output=True,
                          text=True, env={"PATH": str(tmp_path)})
    assert done.returncode == 69 and "apt-get install curl" in done.stderr


@pytest.mark.parametrize("kind, name, file", [
    ("catalyst", "Co\"P/Co–N₄: \\x", "catalysts/co-p-co-n4-x.md"),
    ("mechanism", "Spin crossover", "mechanisms/spin-crossover.md"),
])
def test_new_items_ask_only_for_what_is_still_to_be_written(review, kind, name, file):
    done = tafel.run("new", kind, name, root=review)
    assert done.status == 0, done.messages
    text = (review / "Content" / file).read_text("utf-8")
    if kind == "catalyst":
        assert "\n# yaml-language-server: $schema=https://" in text
        assert "composition, coordination" in text
    faults = tafel.run("check", f"Content/{file}", "--format", "json", root=review).diagnostics()
    # Each fault is about a key that stands there without a value.
    assert faults
    assert {fault["code"] for fault in faults} <= {"T120", "T121", "T122"}, faults
    assert tafel.run("new", kind, name, root=review).status == 73
