"""The demo world in a real browser: one server a run, one clean browser context a test.

`page` is a phone-sized window with JavaScript on; `page_without_script` the same with it off; `both_ways` runs a test
twice, once each way. `sound(page)` fails the test with what axe and soundness.py found: call it in every state of a
page. steps.py has what a person does with the keyboard. A URL is written as a path: `page.goto("/")`.
"""

import os
import pathlib
import shutil

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

import soundness

PHONE = {"width": 360, "height": 740}
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


@pytest.fixture(scope="session")
def browser():
    chromium = os.environ.get("CHROMIUM") or shutil.which("chromium-headless-shell")
    if not chromium:
        pytest.fail("Chromium is missing. Run bin/setup test.")
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        yield running
        running.close()


@pytest.fixture(scope="session")
def demo(request):
    """The address of this run's demo world; DEMO names one that runs already, for trying out a test."""
    return os.environ.get("DEMO") or request.getfixturevalue("world").address


@pytest.fixture
def new_page(browser, demo):
    """Makes pages in contexts of their own: `new_page(javascript=False, width=1280, dark=True)`. Two people, two pages.
    `address` is that of another world than this run's first."""
    contexts = []

    def make(javascript=True, width=PHONE["width"], dark=False, address=None):
        context = browser.new_context(
            base_url=address or demo, java_script_enabled=javascript, viewport={"width": width, "height": PHONE["height"]},
            color_scheme="dark" if dark else "light", locale="en-GB", timezone_id="Europe/London")
        context.set_default_timeout(10_000)
        contexts.append(context)
        page = context.new_page()
        page.runs_script = javascript
        return page

    yield make
    for context in contexts:
        context.close()


@pytest.fixture
def page(new_page):
    return new_page()


@pytest.fixture
def page_without_script(new_page):
    return new_page(javascript=False)


@pytest.fixture(params=[True, False], ids=["script", "no-script"])
def both_ways(request, new_page):
    return new_page(javascript=request.param)


@pytest.fixture(scope="session")
def axe(browser):
    """Fails with each rule broken and the first element that breaks it.

    axe is a script itself: a page that runs none is read as a copy, under the same address so that its styles load.
    """
    copy = browser.new_context(bypass_csp=True).new_page()

    def check(page):
        reader = page
        if not getattr(page, "runs_script", True):
            show_copy(page, copy)
            reader = copy
        broken = [f"{rule['id']}: {rule['help']}: {rule['nodes'][0]['html']}" for rule in violations(reader)]
        assert not broken, f"axe on {page.url}:\n" + "\n".join(broken)

    yield check
    copy.context.close()


def violations(page):
    """Only what is broken comes back: a list of all that is right is longer than the page, and takes longer to make."""
    page.evaluate(Axe().axe_script)
    options = {"runOnly": {"type": "tag", "values": RULES}, "resultTypes": ["violations"]}
    return page.evaluate("options => axe.run(options).then(found => found.violations)", options)


def show_copy(page, copy):
    html = page.content()
    copy.goto("about:blank")  # going where it is already, to another place of the page, would load nothing
    copy.unroute_all()
    copy.set_viewport_size(page.viewport_size)
    copy.route(page.url, lambda route: route.fulfill(body=html, content_type="text/html; charset=utf-8"))
    copy.goto(page.url)


@pytest.fixture(scope="session")
def sound(axe):
    def check(page):
        axe(page)
        faults = soundness.faults(page)
        assert not faults, f"{page.url}:\n" + "\n".join(faults)

    return check


@pytest.fixture
def keep_picture(request):
    """`keep_picture(page, "case")` writes a picture where PICTURES says, for people to look at; otherwise it does nothing."""

    def keep(page, name):
        if folder := os.environ.get("PICTURES"):
            pathlib.Path(folder).mkdir(parents=True, exist_ok=True)
            page.screenshot(path=str(pathlib.Path(folder, f"{name}.png")), full_page=True)

    return keep
