"""Every link leads somewhere, in any sub-folder and from disk; nothing comes from another site."""
from expect import no_faults


def test_every_reference_resolves(site):
    no_faults(site.link_faults())


def test_every_reference_resolves_with_a_base_url(based_site):
    no_faults(based_site.link_faults())


def test_every_page_can_be_reached_from_the_home_page(site):
    no_faults(site.unreachable_pages())


def test_absolute_addresses_agree_with_the_base_url(based_site):
    no_faults(based_site.address_faults())


def test_a_base_url_changes_no_page_but_for_its_own_address(site, based_site):
    assert site.html_pages == based_site.html_pages
    relative = [[reference.url for reference in made.pages[name].references
                 if not reference.url.startswith(("http:", "https:"))]
                for name in site.html_pages if name != "404.html" for made in (site, based_site)]
    assert relative[::2] == relative[1::2]
