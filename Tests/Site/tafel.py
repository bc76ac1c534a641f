"""Runs Tafel as a person would, from outside."""
import json
import os
import re
import subprocess
from dataclasses import dataclass
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[2]
BINARY = Path(os.environ.get("TAFEL", PROJECT / ".build/release/tafel")).resolve()


@dataclass(frozen=True)
class Run:
    """What a command came to."""

    status: int
    output: str
    messages: str

    def count(self, word):
        """The number before a word of the summary: `count("written")` of "12 written" is 12."""
        found = re.search(r"(\d[\d,\u202f\u00a0]*)\s+" + word, self.messages + self.output)
        assert found, f"no number of “{word}” in the summary:\n{self.messages}"
        return int(re.sub(r"\D", "", found.group(1)))

    def diagnostics(self):
        return json.loads(self.output)["diagnostics"]


def run(*arguments, root=PROJECT, environment=None):
    """Runs `tafel` in `root`. Arguments may be paths."""
    done = subprocess.run(
        [BINARY, *map(str, arguments)],
        cwd=root,
        env={**os.environ, "NO_COLOR": "1", **(environment or {})},
        capture_output=True,
        timeout=300,
    )
    return Run(done.returncode, done.stdout.decode(), done.stderr.decode())


def build(output, *options, root=PROJECT, environment=None):
    """Builds the site of `root` into `output` and expects that to work."""
    done = run("build", "--root", root, "--output", output, *options,
               root=root, environment=environment)
    assert done.status == 0, f"exit code {done.status}\n{done.messages}"
    return done
