"""The browser suite's own instruments: a check that cannot fail proves nothing."""

import pytest

GOOD = """<!doctype html><html lang="en"><head><title>A page</title></head>
<body><main><h1>A page</h1><p>It has words.</p></main></body></html>"""


@pytest.fixture(params=[True, False], ids=["script", "no-script"])
def blank(browser, request):
    context = browser.new_context(java_script_enabled=request.param)
    page = context.new_page()
    page.runs_script = request.param
    page.route("http://blank.test/", lambda route: route.fulfill(body=GOOD, content_type="text/html"))
    page.goto("http://blank.test/")
    yield page
    context.close()


def test_axe_passes_a_good_page(blank, axe):
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
