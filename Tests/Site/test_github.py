"""The files for GitHub, and the scripts behind them, without GitHub."""
import json
import os
import re
import shutil
import subprocess
import threading
from http.server import BaseHTTPRequestHandler, HTTPServer
from importlib.resources import files

import jsonschema
import pytest
import yaml

import folders
import tafel
from repository import Repository

GITHUB = tafel.PROJECT / ".github"
WORKFLOWS = sorted((GITHUB / "workflows").glob("*.yml"))
FORMS = sorted(path for path in (GITHUB / "ISSUE_TEMPLATE").glob("*.yml") if path.stem != "config")


def _schema(name):
    text = files("check_jsonschema.builtin_schemas.vendor").joinpath(f"{name}.json").read_text("utf-8")
    return json.loads(text)


def _valid(path, schema):
    # YAML 1.1 reads the key `on` as a truth value.
    document = yaml.load(path.read_text("utf-8").replace("\non:", '\n"on":'), yaml.SafeLoader)
    jsonschema.validate(document, _schema(schema))
    return document


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.stem)
def test_workflows_hold_no_logic_and_few_rights(path):
    workflow = _valid(path, "github-workflows")
    targets = re.findall(r"^([\w-]+):", (tafel.PROJECT / "Makefile").read_text("utf-8"), re.M)
    assert workflow["permissions"]["contents"] == "read"
    for job in workflow["jobs"].values():
        for step in job["steps"]:
            # A tag can be moved to other code; a commit can't.
            assert re.search(r"@[0-9a-f]{40}$", step.get("uses", "@" + 40 * "0"))
            command = step.get("run", "")
            # Nothing of a stranger's making is put into a command.
            assert "${{" not in command
            if command.startswith("make "):
                assert command.split()[1] in targets
            else:
                assert not command or command.startswith(("apt-get ", "git config "))


def test_only_the_trusted_workflow_may_write():
    rights = {path.stem: yaml.load(path.read_text("utf-8"), yaml.SafeLoader)["permissions"]
              for path in WORKFLOWS}
    assert rights["comment"] == {"actions": "read", "contents": "read", "pull-requests": "write"}
    assert rights["pull-request"] == {"contents": "read"}
    text = (GITHUB / "workflows/comment.yml").read_text("utf-8")
    # Code of the proposal never runs with the right to comment.
    assert "ref:" not in text and "pull_request_target" not in "".join(
        path.read_text("utf-8") for path in WORKFLOWS)


@pytest.mark.parametrize("path", FORMS, ids=lambda path: path.stem)
def test_issue_forms(path):
    form = _valid(path, "github-issue-forms")
    assert any(item.get("validations", {}).get("required") for item in form["body"])


def test_links_of_pages_lead_to_forms_that_are_there(site):
    found = set()
    for page in ("catalysts/cu-co-nc/index.html", "sources/seed-87/index.html"):
        text = (site.folder / page).read_text("utf-8")
        found |= set(re.findall(r"issues/new\?template=([\w.-]+)&amp;(\w+)=", text))
    assert found == {("dispute-value.yml", "entry"), ("correct-source.yml", "source")}
    for name, field in found:
        form = yaml.load((GITHUB / "ISSUE_TEMPLATE" / name).read_text("utf-8"), yaml.SafeLoader)
        assert field in [item.get("id") for item in form["body"]]


# The scripts behind the workflows

@pytest.fixture
def project(tmp_path):
    """A project with a change in it, and what its scripts need."""
    root = folders.copy_review(tafel.PROJECT, tmp_path / "project")
    shutil.copytree(tafel.PROJECT / "Scripts", root / "Scripts")
    (root / ".gitignore").write_text(".build/\n")
    repository = Repository(root)
    repository.change("catalysts/cu-co-nc.md", "0.920 V vs RHE", "0.917 V vs RHE")
    repository.commit("Change")
    return repository


def _script(name, root, **environment):
    return subprocess.run(
        [root / "Scripts" / name], cwd=root, capture_output=True, text=True,
        env={**os.environ, "TAFEL": str(tafel.BINARY), **environment})


def test_a_pull_request_is_checked_built_and_compared(project, tmp_path):
    summary = tmp_path / "summary"
    done = _script("pull-request", project.root, BASE="HEAD~1", GITHUB_STEP_SUMMARY=str(summary))
    assert done.returncode == 0, done.stderr
    made = project.root / ".build/pull-request"
    text = (made / "summary.md").read_text("utf-8")
    assert text.startswith("The content has no errors.") and "0.917" in text
    assert summary.read_text("utf-8") == text
    assert (made / "Site/catalysts/cu-co-nc/index.html").is_file()
    assert "<svg" in (made / "diff.html").read_text("utf-8")
    assert json.loads((made / "diagnostics.sarif").read_text("utf-8"))["version"] == "2.1.0"


def test_a_pull_request_with_errors_says_them_and_fails(project):
    project.change("catalysts/w2n-wc.md", "metals: [W]", "metals: [Wx]")
    project.commit("Slip")
    done = _script("pull-request", project.root, BASE="HEAD~2", GITHUB_ACTIONS="true")
    assert done.returncode == 1
    assert "::error file=Content/catalysts/w2n-wc.md,line=" in done.stdout
    made = project.root / ".build/pull-request"
    text = (made / "summary.md").read_text("utf-8")
    assert "**The content has errors.**" in text and "“Wx”" in text and "0.917" in text
    assert not (made / "Site").exists()


FAKE = """#!/usr/bin/env bash
# Stands for gh: answers from files, and writes down what it was asked to send.
printf '%s\\n' "$*" >>"$FAKE/asked"
case "$*" in
  *"/pulls -f state=open"*) cat "$FAKE/number" ;;
  "run download"*) mkdir -p "$FAKE_TARGET" ; while [ "$1" != --dir ]; do shift; done
    mkdir -p "$2" && cp "$FAKE/summary.md" "$2/" ;;
  *"--paginate"*) cat "$FAKE/comment" ;;
  *"-F body=@"*) for word in "$@"; do case "$word" in body=@*) cp "${word#body=@}" "$FAKE/sent" ;; esac; done ;;
esac
"""


@pytest.fixture
def github(tmp_path):
    folder = tmp_path / "gh"
    (folder / "bin").mkdir(parents=True)
    (folder / "bin/gh").write_text(FAKE)
    (folder / "bin/gh").chmod(0o755)
    (folder / "number").write_text("12\n")
    (folder / "comment").write_text("")
    (folder / "summary.md").write_text("Hello @octocat <!-- x -->\n", "utf-8")
    return folder


def _comment(github):
    done = _script(
        "comment", tafel.PROJECT, PATH=f"{github}/bin:{os.environ['PATH']}", FAKE=str(github),
        FAKE_TARGET=str(github / "t"), GH_REPO="o/r", RUN="7", HEAD_OWNER="fork",
        HEAD_BRANCH="topic", HEAD_SHA="abc")
    return done, (github / "asked").read_text("utf-8")


def test_the_comment_is_written_once_and_then_renewed(github):
    done, asked = _comment(github)
    assert done.returncode == 0, done.stderr
    assert "--method POST repos/o/r/issues/12/comments" in asked
    sent = (github / "sent").read_text("utf-8")
    assert sent.startswith("<!-- tafel") and sent.count("<!--") == 1
    assert "@octocat" not in sent and "actions/runs/7" in sent
    (github / "comment").write_text("99\n")
    _, asked = _comment(github)
    assert "--method PATCH repos/o/r/issues/comments/99" in asked


def test_no_comment_where_no_pull_request_has_the_commit(github):
    (github / "number").write_text("\n")
    done, asked = _comment(github)
    assert done.returncode == 0 and "body=@" not in asked


def test_a_long_summary_is_cut(github):
    (github / "summary.md").write_text("é" * 100_000, "utf-8")
    _comment(github)
    sent = (github / "sent").read_bytes()
    assert len(sent) < 65_000 and "… cut here." in sent.decode("utf-8")


class Registry(BaseHTTPRequestHandler):
    def do_HEAD(self):
        gone = "gone" in self.path
        self.send_response(404 if gone else 302)
        if not gone:
            self.send_header("Location", "https://publisher.example/")
        self.end_headers()

    def log_message(self, *_):
        pass


def test_the_watch_names_sources_that_do_not_answer(review):
    server = HTTPServer(("127.0.0.1", 0), Registry)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    for name, doi in (("fine2024", "10.1234/fine"), ("gone2024", "10.1234/gone")):
        (review / f"Content/sources/{name}.bib").write_text(
            f"@article{{{name}, title = {{T}}, year = 2024,\n  doi = {{{doi}}},\n}}\n", "utf-8")
    done = subprocess.run(
        [tafel.PROJECT / "Scripts/watch", "--content", review / "Content", "--pause", "0",
         "--resolver", f"http://127.0.0.1:{server.server_port}/"], capture_output=True, text=True)
    server.shutdown()
    assert done.returncode == 1
    assert "`gone2024`" in done.stdout and "answers 404" in done.stdout
    assert "fine2024" not in done.stdout
    assert "The review covers the literature up to" in done.stdout
