"""Renders every template with sample data, checks each page with axe, and takes its picture.

    python3 -m venv venv && venv/bin/pip install playwright axe-playwright-python chevron
    venv/bin/python Tests/Browser/gallery.py OUT [--pictures] [NAME…]

Needs Debian's `chromium`. Fails when axe finds something, when a page scrolls sideways at 320 px, when a target is under 24 px,
when a template leaves a mustache behind, or when a template is never shown. Without --pictures it only checks.
"""

import re
import shutil
import sys
from pathlib import Path

import chevron.renderer
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

from samples import FRAME, PAGES_TO_SHOW

EMBEDDED = Path(__file__).parents[2] / "Sources/Web/Embedded"
TEMPLATES = {str(p.relative_to(EMBEDDED))[:-9]: p.read_text() for p in EMBEDDED.rglob("*.mustache")}
WIDTHS = {"phone": 360, "tablet": 768, "desk": 1280}
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


MEASURE = """() => {
  const small = [...document.querySelectorAll('a, button, input:not([type=hidden]), select, summary, textarea')].filter(e => {
    const r = e.getBoundingClientRect(), inText = e.tagName == 'A' && getComputedStyle(e).display == 'inline';
    return r.width > 2 && !inText && (r.height < 24 || r.width < 24);
  }).map(e => e.outerHTML.slice(0, 80));
  return {wide: document.documentElement.scrollWidth - innerWidth, small};
}"""


def look(tab, out, name, pictures):
    faults = []
    tab.set_viewport_size({"width": 320, "height": 640})
    tab.goto((out / f"{name}.html").as_uri())
    seen = tab.evaluate(MEASURE)
    if seen["wide"] > 0:
        faults.append(f"{name}: {seen['wide']} px too wide at 320 px")
    faults += [f"{name}: target under 24 px: {s}" for s in seen["small"]]
    for scheme in ("light", "dark"):
        tab.emulate_media(color_scheme=scheme, reduced_motion="reduce")
        for width in WIDTHS.values() if pictures else [1280]:
            tab.set_viewport_size({"width": width, "height": 900})
            if pictures:
                tab.screenshot(path=out / f"{name}-{width}-{scheme}.png", full_page=True)
        tab.wait_for_timeout(50)
        for rule in Axe().run(tab).response["violations"]:
            where = rule["nodes"][0]["html"][:120]
            faults.append(f"{name} ({scheme}): {rule['id']}: {where}: {rule['nodes'][0]['failureSummary'][:160]}")
    if pictures:
        tab.emulate_media(media="print", color_scheme="light")
        tab.set_viewport_size({"width": 794, "height": 1100})
        tab.screenshot(path=out / f"{name}-print.png", full_page=True)
        tab.emulate_media(media="screen")
    return faults


def main():
    names = [a for a in sys.argv[2:] if not a.startswith("-")] or list(PAGES_TO_SHOW)
    out = Path(sys.argv[1]).resolve()
    out.mkdir(parents=True, exist_ok=True)
    sheet = (EMBEDDED / "styles/counterpart.css").read_text()
    (out / "counterpart.css").write_text(sheet)
    faults = []
    for name in names:
        html = page(*PAGES_TO_SHOW[name])
        if re.search(r"\{\{|\}\}|@(guidance|signposts)/", html):
            faults.append(f"{name}: a mustache was left behind")
        if len(re.findall(r"<h1[ >]", html)) != 1:
            faults.append(f"{name}: not one h1")
        ids = re.findall(r' id="([^"]+)"', html)
        faults += [f"{name}: id {i} twice" for i in sorted({i for i in ids if ids.count(i) > 1})]
        if re.search(r"<[^>]+\s(style|on[a-z]+)=", html) or re.search(r"<script>(?!a)", html):
            faults.append(f"{name}: script or inline style")
        (out / f"{name}.html").write_text(html.replace("/styles/counterpart.css", "counterpart.css"))
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"))
        tab = browser.new_page()
        for name in names:
            faults += look(tab, out, name, "--pictures" in sys.argv)
        browser.close()
    if len(names) == len(PAGES_TO_SHOW):
        unseen = sorted(n for n in set(TEMPLATES) - used if not n.startswith("guidance/beside-"))
        faults += [f"never shown: {n}" for n in unseen]
    print("\n".join(faults) or f"{len(names)} pages: nothing found.")
    sys.exit(1 if faults else 0)


main()
