"""`tafel serve`: what a contributor sees while writing, and what a stranger's request can't do."""
import contextlib
import os
import re
import signal
import socket
import subprocess
import time
import urllib.error
import urllib.request

import pytest

import folders
import tafel

ENTRY = "Content/catalysts/cu-co-nc.md"
PAGE = "catalysts/cu-co-nc/"


class Server:
    def __init__(self, root, *options):
        self.root = root
        self.process = subprocess.Popen(
            [tafel.BINARY, "serve", "--root", root, "--port", "0", *options], cwd=root,
            stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
            env={**os.environ, "NO_COLOR": "1"})
        self.address = self.process.stderr.readline().strip()
        assert self.address.startswith("http://127.0.0.1:"), self.address
        self.port = int(self.address.rstrip("/").rsplit(":", 1)[1])

    def get(self, path):
        with urllib.request.urlopen(self.address + path, timeout=10) as answer:
            return answer.read().decode("utf-8")

    def send(self, request, wait=2.0):
        """The whole answer to raw bytes."""
        with socket.create_connection(("127.0.0.1", self.port), timeout=wait) as peer:
            peer.sendall(request)
            answer = b""
            try:
                while part := peer.recv(1 << 16):
                    answer += part
            except TimeoutError:
                pass
            return answer

    def end(self, number=signal.SIGINT):
        self.process.send_signal(number)
        _, messages = self.process.communicate(timeout=10)
        return self.process.returncode, messages


@pytest.fixture
def server(review):
    server = Server(review)
    yield server
    if server.process.poll() is None:
        server.end()


def _edit(server, old, new, path=ENTRY):
    file = server.root / path
    text = file.read_text("utf-8")
    assert old in text
    # As editors do it: a new file takes the place of the old one.
    interim = file.with_name("." + file.name + ".swp")
    interim.write_text(text.replace(old, new, 1), "utf-8")
    interim.replace(file)


def test_an_edit_a_slip_and_its_mending_in_the_browser(server, chromium):
    page = chromium.new_page()
    page.goto(server.address + PAGE)
    assert "0.920 V" in page.inner_text("main")

    _edit(server, "0.920 V vs RHE", "0.917 V vs RHE")
    page.wait_for_function("() => document.querySelector('main').innerText.includes('0.917')")

    _edit(server, "metals: [Cu, Co]", "metals: [Cu, Co")
    page.wait_for_selector("#tafel-diagnostics section")
    shown = page.inner_text("#tafel-diagnostics section")
    assert "1 error keeps the site as it was" in shown and f"{ENTRY}:" in shown and "T101" in shown
    assert "0.917" in page.inner_text("main"), "the last good site is gone"
    page.goto(server.address + "catalysts/")
    page.wait_for_selector("#tafel-diagnostics section")
    page.goto(server.address + "-/diagnostics")
    assert "T101" in page.inner_text("pre")

    page.goto(server.address + PAGE)
    page.wait_for_selector("#tafel-diagnostics section")
    _edit(server, "metals: [Cu, Co", "metals: [Cu, Co]")
    page.wait_for_selector("#tafel-diagnostics", state="detached")
    page.close()


def test_saves_without_a_change_reload_nothing(server, chromium):
    page = chromium.new_page()
    page.goto(server.address + PAGE)
    page.evaluate("window.isTheSame = true")
    text = (server.root / ENTRY).read_text("utf-8")
    (server.root / ENTRY).write_text(text, "utf-8")
    page.wait_for_timeout(400)
    assert page.evaluate("window.isTheSame")
    page.close()


def _plain(page):
    """Without the script of the server, and without the pictures for sharing, which it has none of."""
    page = re.sub(r'<script src="/-/live.js"[^>]*></script>\n', "", page)
    return re.sub(r'<meta (?:property|name)="(?:og:image|twitter:)[^>]*>', "", page)


def test_pages_after_edits_are_those_of_a_build(server, tmp_path):
    server.get("")
    _edit(server, "0.920 V vs RHE", "0.911 V vs RHE")
    _edit(server, "source: seed-87", "source: seed-43")
    (server.root / "Content/catalysts/w2n-wc.md").rename(
        server.root / "Content/catalysts/w2n-wc-2.md")
    mechanism = server.root / "Content/mechanisms/charge-transfer.md"
    mechanism.write_text(
        mechanism.read_text("utf-8").replace("w2n-wc", "w2n-wc-2"), "utf-8")
    for path in (server.root / "Content").rglob("*.md"):
        text = path.read_text("utf-8")
        if "[[w2n-wc]]" in text:
            path.write_text(text.replace("[[w2n-wc]]", "[[w2n-wc-2]]"), "utf-8")
    (server.root / "Content/sources/seed-54.bib").touch()
    deadline = time.time() + 10
    while "0.911" not in server.get(PAGE) or "w2n-wc-2" not in server.get("sitemap.xml"):
        assert time.time() < deadline
        time.sleep(0.05)
    output = tmp_path / "built"
    tafel.build(output, root=server.root)
    files = {path: content for path, content in folders.bytes_of(output).items()
             if not path.startswith(".") and not path.endswith(".png")}
    wrong = [path for path, content in sorted(files.items())
             if _plain(server.get(path.removesuffix("index.html"))) != _plain(content.decode())]
    assert wrong == []


def test_it_ends_cleanly_and_starts_again(review):
    first = Server(review)
    port = first.port
    taken = tafel.run("serve", "--port", port, root=review)
    assert taken.status == 73 and f"port {port} is taken" in taken.messages
    assert f"--port {port + 1}" in taken.messages
    status, messages = first.end()
    assert status == 0 and messages.endswith("ended\n")
    again = Server(review, "--port", str(port))
    assert again.port == port and "Cu–Co@NC" in again.get(PAGE)
    assert again.end(signal.SIGTERM)[0] == 0


def test_killed_it_leaves_nothing_and_the_port_is_free(review):
    before = folders.state_of(review)
    first = Server(review)
    first.get(PAGE)
    first.process.kill()
    first.process.wait(10)
    again = Server(review, "--port", str(first.port))
    assert again.end()[0] == 0
    assert folders.state_of(review) == before


def test_a_theme_can_be_changed_too(review, chromium):
    server = Server(review)
    page = chromium.new_page()
    page.goto(server.address)
    _edit(server, "Licence:", "The licence:", "Themes/default/templates/frame.mustache")
    page.wait_for_function("() => document.body.innerText.includes('The licence:')")
    page.close()
    server.end()


def test_content_with_errors_from_the_start(review):
    file = review / ENTRY
    file.write_text(file.read_text("utf-8").replace("name:", "nmae:", 1), "utf-8")
    server = Server(review)
    assert "T120" in server.get("") and "T120" in server.get(PAGE)
    _edit(server, "nmae:", "name:")
    deadline = time.time() + 5
    while "<h1>Diagnostics" in server.get(PAGE):
        assert time.time() < deadline
        time.sleep(0.05)
    server.end()


@pytest.mark.parametrize("path", [
    "../review.yml", "%2e%2e/%2e%2e/etc/passwd", "catalysts/..%2f..%2f..%2fetc/passwd",
    "/etc/passwd", "..\\..\\x", "%00", "assets/%ff", "a//b", "./x", "%zz", "-/nothing",
])
def test_no_path_leads_out_of_the_site(server, path):
    answer = server.send(f"GET /{path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n".encode())
    assert answer.split(b" ")[1] in (b"400", b"404"), answer[:100]
    assert b"root:" not in answer


@pytest.mark.parametrize("request_bytes, status", [
    (b"\x00\x01\x02\r\n\r\n", b"400"),
    (b"GET / HTTP/9.9\r\n\r\n", b"505"),
    (b"DELETE / HTTP/1.1\r\nHost: localhost\r\n\r\n", b"405"),
    (b"POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 99999999\r\n\r\n", b"405"),
    (b"GET / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9\r\n\r\nsomething", b"413"),
    (b"GET / HTTP/1.1\r\nHost: evil.example\r\n\r\n", b"403"),
    (b"GET http://evil.example/ HTTP/1.1\r\nHost: localhost\r\n\r\n", b"400"),
    (b"GET /" + b"a" * 40000 + b" HTTP/1.1\r\n\r\n", b"431"),
    (b"GET / HTTP/1.1\r\n" + b"X-Y: z\r\n" * 9000 + b"\r\n", b"431"),
    (b"GET / HTTP/1.1\r\nNo colon here\r\n\r\n", b"400"),
    (b"\xff\xfe\xfd\r\n\r\n", b"400"),
])
def test_requests_that_make_no_sense_are_refused(server, request_bytes, status):
    try:
        answer = server.send(request_bytes)
        assert answer.split(b" ")[1] == status, answer[:100]
    except ConnectionResetError:
        # It closed while we were still sending, which is an answer too.
        assert len(request_bytes) > 16384
    assert "Cu–Co@NC" in server.get(PAGE)


def test_connections_that_say_nothing_keep_nobody_waiting(server):
    idle = [socket.create_connection(("127.0.0.1", server.port)) for _ in range(200)]
    for index, peer in enumerate(idle):
        if index % 2:
            peer.sendall(b"GET /catalysts/ HTTP/1.1\r\nHost: loc")
    assert "Cu–Co@NC" in server.get(PAGE)
    for peer in idle:
        peer.close()
    assert "Cu–Co@NC" in server.get(PAGE)


def test_requests_that_come_in_drops_do_not_last(server):
    """A request that never ends is ended, whatever it still says; meanwhile all others are answered."""
    with socket.create_connection(("127.0.0.1", server.port)) as slow:
        slow.settimeout(0.2)
        slow.sendall(b"GET / HTTP/1.1\r\n")
        start = time.monotonic()
        try:
            while time.monotonic() - start < 30:
                slow.sendall(b"X: y\r\n")
                with contextlib.suppress(TimeoutError):
                    if slow.recv(1) == b"":
                        break
                assert "Cu–Co@NC" in server.get(PAGE)
                time.sleep(0.5)
        except (BrokenPipeError, ConnectionResetError):
            pass
        assert 5 < time.monotonic() - start < 25


def test_more_connections_than_it_keeps_lock_nobody_out(server):
    idle = [socket.create_connection(("127.0.0.1", server.port)) for _ in range(560)]
    assert "Cu–Co@NC" in server.get(PAGE)
    for peer in idle:
        peer.close()


@pytest.mark.parametrize("path, policy", [
    (PAGE, "default-src 'none'; script-src 'self'"), ("-/diagnostics", "default-src 'none'; script-src"),
    ("no/such/page/", "default-src 'none'; script-src"),
    ("maps/size.svg", "default-src 'none'; style-src 'unsafe-inline'"),
])
def test_documents_may_load_nothing_from_elsewhere(server, path, policy):
    answer = server.send(
        f"GET /{path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n".encode())
    assert f"Content-Security-Policy: {policy}".encode() in answer.split(b"\r\n\r\n")[0], answer[:400]


def test_nothing_of_the_server_breaks_its_own_policy(server, chromium):
    page = chromium.new_page()
    complaints = []
    page.on("console", lambda message: complaints.append(message.text))
    page.goto(server.address + PAGE)
    _edit(server, "metals: [Cu, Co]", "metals: [Cu, Co")
    page.wait_for_selector("#tafel-diagnostics section")
    assert page.evaluate("getComputedStyle(document.querySelector('#tafel-diagnostics')"
                         ".shadowRoot.querySelector('section')).position") == "fixed"
    page.goto(server.address + "-/diagnostics")
    assert page.evaluate("getComputedStyle(document.querySelector('pre')).whiteSpaceCollapse") == "preserve"
    # The browser asks for an icon that the page of diagnostics has not.
    assert [text for text in complaints if "404" not in text] == []
    page.close()


def test_what_a_browser_expects_of_http(server):
    head = server.send(b"HEAD /catalysts/cu-co-nc/ HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
    assert head.startswith(b"HTTP/1.1 200 OK\r\n") and head.endswith(b"\r\n\r\n")
    assert b"Content-Type: text/html; charset=utf-8\r\n" in head
    twice = server.send(b"GET /robots.txt HTTP/1.1\r\nHost: localhost\r\n\r\n"
                        b"GET /robots.txt HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
    assert twice.count(b"HTTP/1.1 200 OK") == 2
    moved = server.send(b"GET /catalysts/cu-co-nc HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
    assert b"302 Found" in moved and b"Location: /catalysts/cu-co-nc/\r\n" in moved
    with pytest.raises(urllib.error.HTTPError) as fault:
        server.get("no/such/page/")
    assert fault.value.code == 404


def test_only_this_machine_is_answered_unless_told_otherwise(server):
    listening = subprocess.run(["ss", "-ltnH", f"sport = :{server.port}"], capture_output=True,
                               text=True)
    if listening.returncode == 0:
        assert f"127.0.0.1:{server.port}" in listening.stdout
    bad = tafel.run("serve", "--host", "203.0.113.9", "--port", "0", root=server.root)
    assert bad.status == 64 and "203.0.113.9 is no address of this machine" in bad.messages
