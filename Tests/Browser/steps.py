"""What a person does, with the keyboard alone. Each step fails if the keyboard cannot do it or focus cannot be seen.

    sign_in(page, "Sarah Whitlock")
    follow(page, "Raise a challenge")
    choose(page, "A child")
    press(page, "Continue")
    write(page, "What are you worried about?", "The plan has no dates.")
    assert heading(page) == "Check your answers"
"""

import re

FOCUS_SEEN = """e => { const s = getComputedStyle(e), label = e.labels && e.labels[0] && getComputedStyle(e.labels[0], '::before');
  const seen = s => s && ((s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 2) || s.boxShadow !== 'none');
  return seen(s) || seen(label) }"""
IN_VIEW = """e => { const b = e.getBoundingClientRect(); const x = b.left + b.width / 2, y = b.top + b.height / 2;
  const top = document.elementFromPoint(x, y); return !top || e === top || e.contains(top) || top.contains(e)
    || (e.labels && [...e.labels].some(l => l.contains(top) || top.contains(l))) }"""
MOST_TABS = 250


def sign_in(page, person):
    page.goto("/sign-in")
    press(page, f"Sign in as {person}")


def heading(page):
    return page.locator("h1").inner_text().split("\n")[-1].strip()


def follow(page, name):
    """A link, by its words."""
    element = page.get_by_role("link", name=name, exact=True).first
    reach(page, element)
    leave(page, "Enter")


def press(page, name):
    """A button, by its words."""
    reach(page, page.get_by_role("button", name=name, exact=True).first)
    leave(page, "Enter")


def choose(page, label):
    """A radio button or a checkbox, by its label. Arrow keys move within a group of radio buttons, as people do."""
    element = page.get_by_label(label, exact=True).first if isinstance(label, str) else label
    if element.get_attribute("type") == "radio":
        group = page.locator(f'input[type=radio][name="{element.get_attribute("name")}"]')
        reach_any(page, group)
        for _ in range(group.count()):
            if element.evaluate("e => e === document.activeElement"):
                break
            page.keyboard.press("ArrowDown")
    else:
        reach(page, element)
    if not element.is_checked():
        page.keyboard.press("Space")
    assert element.is_checked(), f"{label} cannot be chosen with the keyboard"


def write(page, label, text):
    element = labelled(page, label) if isinstance(label, str) else label
    reach(page, element)
    page.keyboard.press("Control+a")
    page.keyboard.insert_text(text)


def labelled(page, label):
    """A field by its label, whether or not it says that it can be left out."""
    return page.get_by_label(re.compile(rf"^\s*{re.escape(label)}(\s*\(you can leave this out\))?\s*$")).first


def pick(page, label, option):
    """A choice of a list, by typing its words."""
    element = page.get_by_label(label, exact=True).first
    reach(page, element)
    page.keyboard.type(option)
    assert element.locator("option:checked").inner_text().startswith(option), f"{option} cannot be picked by typing"


def write_date(page, legend, day, month, year):
    group = page.get_by_role("group", name=legend)
    for name, number in (("Day", day), ("Month", month), ("Year", year)):
        reach(page, group.get_by_label(name, exact=True))
        page.keyboard.press("Control+a")
        page.keyboard.insert_text(str(number))


def unfold(page, summary):
    element = page.locator("summary", has_text=summary).first
    reach(page, element)
    page.keyboard.press("Enter")


def reach(page, element):
    at = element.element_handle()  # found once: a search by role reads the whole page each time
    skip(page, at)
    tab_until(page, lambda: at.evaluate("e => e === document.activeElement"), str(element))
    assert at.evaluate(FOCUS_SEEN), f"focus cannot be seen on {element}"
    assert at.evaluate(IN_VIEW), f"something lies over {element} when it has the focus"


def skip(page, at):
    """Over the header to the main part by the skip link, on a page that nobody has moved in yet."""
    if at.evaluate("e => document.activeElement === document.body && !!e.closest('main')"):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.matches('a.skip')"):
            page.keyboard.press("Enter")


def reach_any(page, elements):
    elements.first.wait_for(state="attached")
    skip(page, elements.first.element_handle())
    tab_until(page, lambda: elements.evaluate_all("es => es.includes(document.activeElement)"), str(elements))


def tab_until(page, there, name):
    for _ in range(MOST_TABS):
        if there():
            return
        page.keyboard.press("Tab")
    raise AssertionError(f"the Tab key never reaches {name}")


def leave(page, key):
    """A key that leads to another page."""
    with page.expect_navigation(wait_until="load"):
        page.keyboard.press(key)
