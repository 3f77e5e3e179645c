"""The browser suite's own instruments: a check that cannot fail proves nothing."""

import pytest

import soundness
import steps

GOOD = """<!doctype html><html lang="en"><head><title>A page – Counterpart</title>
<meta name="viewport" content="width=device-width"><style>
:focus { outline: 3px solid } a { display: inline-block; min-height: 24px; min-width: 24px }</style></head>
<body><a href="#main">Skip to the main part</a><header><nav aria-label="Main"><a href="/two">Two</a></nav></header>
<main id="main"><h1>A page</h1><p>It has words.</p></main><footer><p>The end.</p></footer></body></html>"""
FORM = """<form action="/next"><fieldset><legend>Who?</legend>
<input type="radio" name="who" id="a"><label for="a">A child</label>
<input type="radio" name="who" id="b"><label for="b">An adult</label></fieldset>
<label for="t">Why?</label><textarea id="t"></textarea><button>Continue</button></form>"""


@pytest.fixture(params=[True, False], ids=["script", "no-script"])
def show(browser, request):
    """Shows HTML as a page of a site, with and without script."""
    context = browser.new_context(java_script_enabled=request.param, viewport={"width": 360, "height": 740})
    page = context.new_page()
    page.runs_script = request.param

    def show(html):
        page.route("http://blank.test/**", lambda route: route.fulfill(body=html, content_type="text/html; charset=utf-8"))
        page.goto("http://blank.test/")
        return page

    yield show
    context.close()


def test_a_good_page_is_sound(show, sound):
    sound(show(GOOD))


@pytest.mark.parametrize("flaw", [
    '<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">',
    '<input type="text">',
    '<p class="pale">Too pale to read</p><style>.pale { color: #bbb }</style>',
])
def test_axe_finds_a_planted_flaw(show, axe, flaw):
    with pytest.raises(AssertionError, match="axe on"):
        axe(show(GOOD.replace("<p>It has words.</p>", flaw)))


@pytest.mark.parametrize("old, new, said", [
    ('lang="en"', 'lang="fr"', "lang"),
    ("<h1>A page</h1>", "<h1>A page</h1><h1>Another</h1>", "one h1"),
    ("A page – Counterpart", "A page", "a title"),
    ("A page – Counterpart", "Error: A page – Counterpart", "if and only if"),
    ("<h1>A page</h1>", '<h1>A page</h1><div class="problem"><a href="#gone">Say why</a></div>', "each error"),
    ("<p>It has words.</p>", "<script></script>", "no script"),
    ("<p>It has words.</p>", '<p style="margin:0">x</p>', "no inline style"),
    ("<p>It has words.</p>", "<p>{{words}}</p>", "template"),
    ("<p>It has words.</p>", "<button>x</button><style>button { width: 9px; padding: 0 }</style>", "24 pixels"),
    ("<p>It has words.</p>", "<p>" + "w" * 200 + "</p>", "320 pixels"),
])
def test_soundness_finds_a_planted_flaw(show, old, new, said):
    assert [fault for fault in soundness.faults(show(GOOD.replace(old, new))) if said in fault]


def test_the_keyboard_fills_a_form(show):
    page = show(GOOD.replace("<p>It has words.</p>", FORM))
    steps.choose(page, "An adult")
    steps.write(page, "Why?", "Because")
    assert page.locator("#b").is_checked() and page.locator("#t").input_value() == "Because"
    steps.press(page, "Continue")
    assert page.url.startswith("http://blank.test/next")
    assert steps.heading(page) == "A page"


@pytest.mark.parametrize("css, said", [
    ("button { outline: none !important }", "focus cannot be seen"),
    ("footer { position: fixed; inset: 0; background: white }", "something lies over"),
    ("button { visibility: hidden }", "never reaches"),
])
def test_the_keyboard_notices_what_it_cannot_do(show, css, said):
    page = show(GOOD.replace("<p>It has words.</p>", FORM + f"<style>{css}</style>"))
    with pytest.raises(AssertionError, match=said):
        steps.reach(page, page.locator("button"))
