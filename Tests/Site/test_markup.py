"""The W3C Nu checker finds nothing wrong."""
import nu
from expect import no_faults


def test_html_svg_and_css_are_valid(site):
    no_faults(nu.faults(site.folder))
