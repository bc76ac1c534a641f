"""Folders as values, to be compared."""
import shutil


def bytes_of(folder):
    """Every file of a folder by its path: {path: bytes}."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def state_of(folder):
    """The files of a folder with what tells whether one was touched: {path: (inode, time, size)}."""
    return {
        path.relative_to(folder).as_posix(): (status.st_ino, status.st_mtime_ns, status.st_size)
        for path in sorted(folder.rglob("*"))
        if path.is_file()
        for status in [path.stat()]
    }


def differences(left, right):
    """Paths that are in one of two such values only, or differ."""
    return sorted(path for path in left.keys() | right.keys() if left.get(path) != right.get(path))


def copy_review(project, target):
    """A review of its own, free to be broken: the content and the themes, no git."""
    target.mkdir(parents=True)
    for name in ("Content", "Themes"):
        if (project / name).exists():
            shutil.copytree(project / name, target / name)
    return target
