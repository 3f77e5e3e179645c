"""The browser suite's own instruments: a check that cannot fail proves nothing."""

import pytest

GOOD = """<!doctype html><html lang="en"><head><title>A page</title></head>
<body><main><h1>A page</h1><p>It has words.</p></main></body></html>"""


@pytest.fixture
def blank(browser):
    context = browser.new_context()
    yield context.new_page()
    context.close()


def test_axe_passes_a_good_page(blank, axe):
    blank.set_content(GOOD)
    axe(blank)


@pytest.mark.parametrize("flaw", [
    '<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">',
    '<input type="text">',
    '<p style="color:#bbb">Too pale to read</p>',
])
def test_axe_finds_a_planted_flaw(blank, axe, flaw):
    blank.set_content(GOOD.replace("<p>It has words.</p>", flaw))
    with pytest.raises(AssertionError, match="axe on"):
        axe(blank)
