"""Edits under the eyes of a process that stays: `tafel build --watch`, and Hugo's server."""
import re
import socket
import statistics
import subprocess
import threading
import time
import urllib.request


def _peak(process):
    """In MiB, of a process that runs."""
    with open(f"/proc/{process.pid}/status", encoding="utf-8") as file:
        return int(re.search(r"VmHWM:\s+(\d+)", file.read())[1]) / 1024


def _edits(entry, runs, wait):
    """Seconds from a save to `wait(mark)`, the median of some edits of a text."""
    first = entry.read_text(encoding="utf-8")
    times = []
    for number in range(runs):
        mark = f"marked{number:04d}"
        # Neither looks at a file that was written within the last tick of the disk's clock.
        time.sleep(1.2)
        start = time.monotonic()
        entry.write_text(f"{first.rstrip()}\n\nThe word is {mark}.\n", encoding="utf-8")
        wait(mark)
        times.append(time.monotonic() - start)
    entry.write_text(first, encoding="utf-8")
    return statistics.median(times)


def tafel(command, entry, page, runs):
    """Until the page, the data and the search index are on disk."""
    process = subprocess.Popen([str(part) for part in command], stdout=subprocess.DEVNULL,
                               stderr=subprocess.PIPE, text=True)
    written = threading.Semaphore(0)

    def listen():
        for line in process.stderr:
            if " written, " in line:
                written.release()

    threading.Thread(target=listen, daemon=True).start()

    def wait(mark):
        assert written.acquire(timeout=300), "no build after an edit"
        assert mark in page.read_text(encoding="utf-8"), f"{page} is as it was"

    try:
        assert written.acquire(timeout=600), "no first build"
        return {"wall": _edits(entry, runs, wait), "peak": _peak(process)}
    finally:
        process.terminate()
        process.wait()


def hugo(program, site, entry, runs):
    """Until the server gives the page, from memory."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    process = subprocess.Popen(
        [str(program), "server", "-s", str(site), "--bind", "127.0.0.1", "--port", str(port),
         "--disableLiveReload", "--renderToMemory"],
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    address = f"http://127.0.0.1:{port}/catalysts/{entry.stem}/"

    def wait(mark):
        end = time.monotonic() + 600
        while time.monotonic() < end:
            try:
                with urllib.request.urlopen(address, timeout=30) as answer:
                    if mark in answer.read().decode("utf-8"):
                        return
            except OSError:
                pass
            time.sleep(0.005)
        raise TimeoutError(address)

    try:
        wait("</html>")
        return {"wall": _edits(entry, runs, wait), "peak": _peak(process)}
    finally:
        process.terminate()
        process.wait()
