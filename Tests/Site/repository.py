"""A review in a git repository of its own, which a test may change."""
import os
import subprocess


class Repository:
    def __init__(self, root):
        self.root = root
        self.git("init", "-q", "-b", "main")
        self.commit("Base")

    def git(self, *arguments):
        return subprocess.run(
            ["git", "-C", self.root, "-c", "user.name=T", "-c", "user.email=t@example.org",
             "-c", "core.hooksPath=/dev/null", *arguments],
            check=True, capture_output=True, text=True,
            env={**os.environ, "GIT_AUTHOR_DATE": "2026-01-01T00:00:00Z",
                 "GIT_COMMITTER_DATE": "2026-01-01T00:00:00Z", "GIT_CONFIG_GLOBAL": "/dev/null"},
        ).stdout.strip()

    def commit(self, message):
        """The new commit."""
        self.git("add", "-A")
        self.git("commit", "-q", "--allow-empty", "-m", message)
        return self.git("rev-parse", "HEAD")

    def undo(self):
        self.git("checkout", "-q", "--", ".")
        self.git("clean", "-q", "-f", "-d")

    def path(self, name):
        return self.root / "Content" / name

    def read(self, name):
        return self.path(name).read_text("utf-8")

    def write(self, name, text):
        self.path(name).parent.mkdir(parents=True, exist_ok=True)
        self.path(name).write_text(text, "utf-8", newline="")

    def change(self, name, old, new, count=1):
        text = self.read(name)
        assert old in text, f"{name} does not hold {old!r}"
        self.write(name, text.replace(old, new, count))

    def rename(self, name, other):
        self.path(name).rename(self.path(other))

    def remove(self, name):
        self.path(name).unlink()
