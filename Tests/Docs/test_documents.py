"""The documents lead where they say, and the house's words stand in order."""

import pathlib
import re

import pytest

TOP = pathlib.Path(__file__).parents[2]
PAGES = sorted([*TOP.glob("*.md"), *TOP.glob("docs/**/*.md"), *TOP.glob("Policies/*.md")])


def broken_links(text, folder):
    text = re.sub(r"<!--.*?-->", "", text, flags=re.DOTALL)
    links = re.findall(r"\]\(([^)#\s]+)[^)]*\)", text)
    return [link for link in links if "://" not in link and not (folder / link).exists()]


@pytest.mark.parametrize("page", PAGES, ids=[page.relative_to(TOP).as_posix() for page in PAGES])
def test_links_lead_somewhere(page):
    assert broken_links(page.read_text(encoding="utf-8"), page.parent) == []


def test_a_broken_link_is_found():
    assert broken_links("see [this](missing.md)", TOP) == ["missing.md"]


def test_every_script_of_the_readers_pages_exists():
    told = {name for page in PAGES for name in re.findall(r"(?<!/)\bbin/([a-z-]+)\b", page.read_text(encoding="utf-8"))}
    assert told and all((TOP / "bin" / name).is_file() for name in told), told


def test_the_glossary_is_one_sorted_list_without_repeats():
    words = re.findall(r"^\| ([^|]+?) \|", (TOP / "docs/glossary.md").read_text(encoding="utf-8"), re.MULTILINE)[1:]
    words = [word for word in words if not word.startswith("---")]
    assert len(words) > 80
    assert words == sorted(set(words), key=str.lower)


def test_every_decision_is_in_the_index():
    index = (TOP / "docs/decisions/README.md").read_text(encoding="utf-8")
    for page in TOP.glob("docs/decisions/0*.md"):
        assert f"]({page.name})" in index, page.name


def test_the_map_names_every_target():
    targets = re.findall(r'arget\(\s*name: "(\w+)"', (TOP / "Package.swift").read_text(encoding="utf-8"))
    chart = (TOP / "docs/map.md").read_text(encoding="utf-8")
    assert targets and [name for name in targets if name not in chart and not name.endswith("Tests")] == []


def missing_files(text, files):
    named = re.findall(r"`([\w./+-]+\.(?:swift|py|mustache))`", text)
    return sorted({name for name in named if not any(f"/{file}".endswith(f"/{name}") for file in files)})


@pytest.mark.parametrize("page", PAGES, ids=[page.relative_to(TOP).as_posix() for page in PAGES])
def test_files_that_a_page_names_exist(page):
    files = [file.relative_to(TOP).as_posix() for folder in ("Sources", "Tests", "Plugins") for file in
             (TOP / folder).rglob("*.*")] + ["Package.swift"]
    assert missing_files(page.read_text(encoding="utf-8"), files) == []


def test_a_missing_file_is_found():
    assert missing_files("see `Cases/Gone.swift` and `Decide.swift`", ["Sources/CaseRules/Commands/Decide.swift"]) \
        == ["Cases/Gone.swift"]
