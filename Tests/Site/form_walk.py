"""The form for new entries filled in: with the keys of a keyboard and nothing else, or at once."""

import re

RECORD = """@article{Walker_2020,
  title = {Neighbours of iron on carbon},
  author = {Walker, Anna and Muster, Max},
  journal = {J. Am. Chem. Soc.},
  year = {2020},
  volume = {142},
  pages = {1--9},
  doi = {10.1234/walk.2020.7}
}"""


class Walk:
    def __init__(self, page):
        self.page = page

    def reach(self, selector, furthest=600):
        """Tab from where the keyboard is, round the page if need be, to an element."""
        found = "selector => document.activeElement.matches(selector)"
        for _ in range(furthest):
            if self.page.evaluate(found, selector):
                return
            self.page.keyboard.press("Tab")
        raise AssertionError(f"the keyboard does not reach {selector}")

    def press(self, selector, key):
        self.reach(selector)
        self.page.keyboard.press(key)

    def settle(self):
        """Waits until the last change has arrived everywhere on the page."""
        self.page.wait_for_function(
            "() => document.getElementById('entry-form').dataset.waiting === undefined")

    def fill(self, name, text):
        """Types a text in the place of what a field holds."""
        self.reach(f"#{name}")
        self.page.keyboard.press("ControlOrMeta+a")
        self.page.keyboard.press("Delete")
        self.page.keyboard.insert_text(text)

    def choose(self, name, label):
        """Chooses the option that begins with a label: by its first letters, then by arrows."""
        self.reach(f"#{name}")
        letters = re.match("[A-Za-z]*", label).group()
        self.page.keyboard.type(letters, delay=1)
        for _ in range(40):
            chosen = self.page.evaluate("() => document.activeElement.selectedOptions[0].label")
            if chosen.startswith(label):
                return
            self.page.keyboard.press("ArrowDown")
        raise AssertionError(f"{name}: {chosen} instead of {label}")


class Hand(Walk):
    """The same without the way from field to field, for tests of other things."""

    def reach(self, selector, furthest=0):
        self.page.locator(selector).first.focus()

    def choose(self, name, label):
        options = self.page.eval_on_selector_all(
            f"[id='{name}'] option", "list => list.map(option => [option.value, option.label])")
        value = next(value for value, own in options if own.startswith(label))
        self.page.select_option(f"[id='{name}']", value)
