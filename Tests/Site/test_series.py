"""A curve comes from one file, and a broken file says where it is broken."""
import pytest

import tafel

HEAD = "# kind: polarisation curve\n# reaction: ORR\n# electrolyte: 0.1 M KOH\n# source: seed-182\n"
COLUMNS = "E / V vs RHE,j / mA cm-2\n"
ROWS = "".join(f"{0.2 + 0.01 * i:.2f},{-5.7 + 0.08 * i:.3f}\n" for i in range(70))
PATH = "Content/data/fen3p1-fe2p-nc/lsv.csv"


def _write(review, content):
    path = review / PATH
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8"))


def test_an_entry_gains_a_curve_by_one_file(review, tmp_path):
    _write(review, HEAD + COLUMNS + ROWS)
    output = tmp_path / "site"
    tafel.build(output, root=review)
    page = (output / "catalysts/fen3p1-fe2p-nc/index.html").read_text("utf-8")
    assert page.count("chart-plot") == 2, "one drawing for each layout"
    assert "chart-curve" in page and "70 points" in page


def test_a_byte_order_mark_is_no_fault(review):
    _write(review, b"\xef\xbb\xbf" + (HEAD + COLUMNS + ROWS).encode("utf-8"))
    assert tafel.run("check", "--quiet", root=review).status == 0


@pytest.mark.parametrize("name, content, line, column", [
    ("ragged row", HEAD + COLUMNS + "0.2,-5.7\n0.3\n", 7, 1),
    ("text in a number", HEAD + COLUMNS + "0.2,-5.7\n0.3,high\n", 7, 5),
    ("decimal comma", HEAD + COLUMNS + "0,2,-5,7\n", 6, 1),
    ("no header", HEAD + "0.2,-5.7\n0.3,-5.6\n", 5, 1),
    ("semicolons", HEAD + COLUMNS.replace(",", ";") + "0.2;-5.7\n", 5, 13),
    ("nothing", HEAD, 1, 1),
])
def test_a_broken_file_says_where(review, name, content, line, column):
    _write(review, content)
    result = tafel.run("check", "--format", "json", "--quiet", root=review)
    faults = [item for item in result.diagnostics() if item["path"] == PATH]
    assert result.status == 1
    assert [(item["code"], item["line"], item["column"]) for item in faults[:1]] == [
        ("T145", line, column)], faults


def test_a_million_rows_are_drawn_in_bounds(review, tmp_path):
    rows = "".join(f"{i * 1e-6:.6f},{-5 + (i % 100) * 1e-3:.3f}\n" for i in range(1_000_000))
    _write(review, HEAD + COLUMNS + rows)
    output = tmp_path / "site"
    tafel.build(output, root=review)
    page = output / "catalysts/fen3p1-fe2p-nc/index.html"
    assert page.stat().st_size < 400_000
