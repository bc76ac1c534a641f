"""What CONTRIBUTING shows is what the check accepts, and its pictures are there."""
import json
import re

import folders
import tafel

TEXT = (tafel.PROJECT / "CONTRIBUTING.md").read_text("utf-8")


def _example(language, start):
    """The first block of a language that starts with some words, without its indentation."""
    for indent, body in re.findall(rf"^( *)```{language}\n(.*?)^ *```$", TEXT, re.M | re.S):
        block = "".join(line[len(indent):] if line.strip() else line
                        for line in body.splitlines(keepends=True))
        if block.startswith(start):
            return block
    raise AssertionError(f"no {language} that starts with {start}")


def test_its_examples_pass_the_check(tmp_path):
    root = folders.copy_review(tafel.PROJECT, tmp_path / "review")
    # The review holds the paper's catalyst; the example is one beside it.
    entry = _example("markdown", "---\nname: Co-SAs/SNPs@NC").replace(
        "name: Co-SAs/SNPs@NC", "name: Co-SAs/SNPs@NC (example)")
    files = {
        "sources/smith2024.bib": _example("bibtex", "@article{smith2024"),
        "catalysts/feco-n-c.md": entry + "\n{{chart series entry=feco-n-c file=orr-lsv}}\n",
        "data/feco-n-c/orr-lsv.csv": _example("csv", "# kind: polarisation curve"),
    }
    for name, text in files.items():
        (root / "Content" / name).parent.mkdir(parents=True, exist_ok=True)
        (root / "Content" / name).write_text(text, "utf-8")
    done = tafel.run("check", "--format", "json", "--quiet", root=root)
    assert [item for item in done.diagnostics()
            if item["path"].removeprefix("Content/") in files] == []


def test_its_commands_are_there():
    commands = set(re.findall(r"^tafel (\w+)", TEXT, re.M)) | set(re.findall(r"`tafel (\w+)", TEXT))
    assert {"new", "check", "serve", "diff", "report", "import"} <= commands
    for command in commands:
        assert tafel.run(command, "--help").status == 0, command


def test_its_pictures_and_files_are_there():
    links = re.findall(r"\]\(([\w./-]+?)(?:#[\w-]+)?\)", TEXT)
    assert sum(link.endswith(".png") for link in links) >= 5
    for link in links:
        path = tafel.PROJECT / link
        assert path.is_file(), link
        if link.endswith(".png"):
            assert path.read_bytes().startswith(b"\x89PNG") and path.stat().st_size < 150_000, link


def test_editors_read_what_the_check_prints(tmp_path):
    root = folders.copy_review(tafel.PROJECT, tmp_path / "review")
    path = root / "Content/catalysts/cu-co-nc.md"
    path.write_text(path.read_text("utf-8").replace("0.920 V vs RHE", "0,920 V vs RHE", 1), "utf-8")
    lines = tafel.run("check", root=root).output.splitlines()
    tasks = json.loads((tafel.PROJECT / ".vscode/tasks.json").read_text("utf-8"))["tasks"]
    pattern = tasks[0]["problemMatcher"]["pattern"]
    found = [match for line in lines if (match := re.match(pattern["regexp"], line))]
    assert [match[pattern["file"]] for match in found] == ["Content/catalysts/cu-co-nc.md"]
    assert (found[0][pattern["line"]], found[0][pattern["code"]]) == ("23", "T130")
