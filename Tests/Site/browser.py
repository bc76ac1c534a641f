"""A site in headless Chromium: what it says on the console, what axe finds, what overflows."""
import threading
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import axe_playwright_python

CHROMIUM = "/usr/bin/chromium"
AXE = (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text("utf-8")

# The text that is laid out but can't be seen, as [element, text]. What scripts bring to life later
# (buttons, inputs, live regions) may wait hidden.
HIDDEN_TEXT = """() => {
  const faults = [];
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const element = texts.currentNode.parentElement;
    const text = texts.currentNode.data.trim();
    // A chart stands twice on a page, wide and narrow; the style sheet shows the one that fits.
    const layout = element.closest('.figure-wide,.figure-narrow');
    if (layout && [...layout.parentElement.children].some(
      other => other !== layout && other.matches('.figure-wide,.figure-narrow')
        && other.checkVisibility())) continue;
    if (!text || element.closest(
      'script,style,template,noscript,details:not([open]),svg defs,svg title,svg desc,' +
      'svg metadata,button,select,label,datalist,[role=status],[aria-live],dialog')) continue;
    const isShown = element.checkVisibility(
      {opacityProperty: true, visibilityProperty: true, contentVisibilityAuto: true});
    const controls = element.closest('[hidden]')?.querySelector('button,input,select');
    if (!isShown && !controls) faults.push(`<${element.localName}> ${text.slice(0, 60)}`);
  }
  return faults;
}"""

# Elements that make the page wider than the window, outermost first.
TOO_WIDE = """() => {
  const width = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= width) return [];
  return [...document.body.querySelectorAll('*')]
    .filter(element => element.getBoundingClientRect().right > width + 1)
    .slice(0, 5)
    .map(element => `<${element.localName} class="${element.getAttribute('class') ?? ''}">`);
}"""

MAIN_TEXT = "() => (document.querySelector('main') ?? document.body).innerText"


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *arguments):
        pass


@contextmanager
def served(folder):
    """Serves a folder on loopback; gives its address, which ends in `/`."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        server.server_close()


class Window:
    """One window; remembers all that a page complains about."""

    def __init__(self, browser, origin, scripts=True):
        self.page = browser.new_page(java_script_enabled=scripts, reduced_motion="reduce")
        self.scripts = scripts
        self.complaints = []
        self.page.on("console", lambda message: self._note(f"console: {message.text}"))
        self.page.on("pageerror", lambda error: self._note(f"script: {error}"))
        self.page.on("requestfailed", self._check_failure)
        self.page.on("response", self._check_response)
        self.page.route("**/*", partial(self._check_request, origin))

    def open(self, url, width=1280, scheme="light"):
        self.complaints = []
        self.resize(width)
        self.page.emulate_media(color_scheme=scheme)
        self.page.goto(url, wait_until="networkidle" if self.scripts else "load")

    def resize(self, width):
        self.page.set_viewport_size({"width": width, "height": 800})

    def axe_faults(self):
        """Violations of the accessibility rules: `rule: element`."""
        if not self.page.evaluate("() => 'axe' in window"):
            self.page.evaluate(f"() => {{ {AXE}\n }}")
        found = self.page.evaluate("() => axe.run({resultTypes: ['violations']})")
        return [
            f"{violation['id']}: {violation['help']}: {node['html'][:120]}"
            for violation in found["violations"] for node in violation["nodes"]
        ]

    def _note(self, text):
        self.complaints.append(text)

    def _check_failure(self, request):
        # Leaving a page ends what it was still loading, such as its icon.
        if request.failure != "net::ERR_ABORTED":
            self._note(f"failed: {request.url}")

    def _check_response(self, response):
        if response.status >= 400:
            self._note(f"status {response.status}: {response.url}")

    def _check_request(self, origin, route):
        if route.request.url.startswith((origin, "data:", "blob:")):
            route.continue_()
        else:
            self._note(f"asks another site: {route.request.url}")
            route.abort()
