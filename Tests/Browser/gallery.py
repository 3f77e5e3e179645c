"""Renders every template with sample data and takes its picture: phone, tablet and desk, light, dark and printed.

    python3 Tests/Browser/gallery.py FOLDER [NAME…]

Look at the pictures after each change of the looks. What a machine can check of them, test_templates.py checks.
"""

import shutil
import sys
from pathlib import Path

import chevron.renderer
from playwright.sync_api import sync_playwright

from samples import FRAME, PAGES_TO_SHOW

EMBEDDED = Path(__file__).parents[2] / "Sources/Web/Embedded"
TEMPLATES = {str(p.relative_to(EMBEDDED))[:-9]: p.read_text() for p in EMBEDDED.rglob("*.mustache")}
WIDTHS = (360, 768, 1280)
used = set()


class Partials(dict):
    """chevron asks with `get`; we note which template was shown, and a missing one is an error as it should be."""

    def get(self, name, default=""):
        used.add(name)
        return TEMPLATES[name]

    def __contains__(self, name):
        return True

    def __getitem__(self, name):
        return self.get(name)


def found(name, scopes):
    """swift-mustache's lookup: dictionaries only, nil climbs to the scope outside."""
    if name == ".":
        return scopes[0]
    for scope in scopes:
        if isinstance(scope, dict) and scope.get(name) is not None:
            return scope[name]
    return ""


def climbing(key, scopes, warn=False, keep=False, def_ldel="{{", def_rdel="}}"):
    first, *rest = key.split(".") if key != "." else ["."]
    value = found(first, scopes)
    for part in rest:
        value = value.get(part, "") if isinstance(value, dict) else ""
    return value


chevron.renderer._get_key = climbing


def render(name, view):
    used.add(name)
    return chevron.render(TEMPLATES[name], view, partials_dict=Partials())


def page(template, title, view, changes):
    view = {k: render(v[1:], view) if isinstance(v, str) and v.startswith("@") else v for k, v in view.items()}
    return render("layout", {**FRAME, **changes, "title": title, "main": render(template, view)})


def stylesheet():
    return (EMBEDDED / "styles/counterpart.css").read_text()


def never_shown():
    """Templates that no page of the gallery uses; guidance beside a form is shown under one sample or another."""
    return sorted(name for name in set(TEMPLATES) - used)


def photograph(tab, out, name):
    tab.goto((out / f"{name}.html").as_uri())
    for scheme in ("light", "dark"):
        tab.emulate_media(color_scheme=scheme, reduced_motion="reduce")
        for width in WIDTHS:
            tab.set_viewport_size({"width": width, "height": 900})
            tab.screenshot(path=out / f"{name}-{width}-{scheme}.png", full_page=True)
    tab.emulate_media(media="print", color_scheme="light")
    tab.set_viewport_size({"width": 794, "height": 1100})
    tab.screenshot(path=out / f"{name}-print.png", full_page=True)
    tab.emulate_media(media="screen")


def main():
    out = Path(sys.argv[1]).resolve()
    out.mkdir(parents=True, exist_ok=True)
    (out / "counterpart.css").write_text(stylesheet())
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium-headless-shell"), args=["--no-sandbox"])
        tab = browser.new_page()
        for name in sys.argv[2:] or PAGES_TO_SHOW:
            html = page(*PAGES_TO_SHOW[name])
            (out / f"{name}.html").write_text(html.replace(FRAME["stylesheet"], "counterpart.css"))
            photograph(tab, out, name)
        browser.close()


if __name__ == "__main__":
    main()
