"""Every demo person against every case and every act: what is in one's list opens, and everything else is not found."""

import pathlib
import re

import pytest

from visitor import Visitor

PEOPLE = [
    "nia.pemberton", "callum.osei", "farida.mahmoodhale", "sunita.karrgreaves", "gareth.prycebello",
    "margaret.oyelaran", "eleri.vaughandesai", "tomasz.greenhalgh", "bronwen.castellane",
    "gwilym.ashdownoke",
]
TOP = pathlib.Path(__file__).parent.parent.parent
# The ways of an act have words of their own and no page.
WORDS = re.sub(r"let ways.*?\n  \]", "", "".join(
    file.read_text() for file in sorted((TOP / "Sources/Wording/Acts").glob("ActWords*.swift"))), flags=re.S)
NOUNS = re.findall(r'\(\s*"([a-z-]+)",\s*ActWords\(', WORDS)
OF_LEADS = {"retention", "holds", "holds-lifted", "erasures", "disclosures-judged"}


@pytest.fixture(scope="module")
def cases(world):
    """Every case that there is, whoever may see it."""
    return sorted(row[0] for row in world.rows("SELECT case_id FROM cases"))


@pytest.mark.parametrize("person", ["tomasz.greenhalgh", "gwilym.ashdownoke"])
def test_the_partnership_s_team_and_an_administrator_see_no_case(world, cases, person):
    visitor = Visitor(world.port).sign_in(person)
    assert visitor.listed() == set()
    for case in cases:
        assert visitor.ask("GET", f"/cases/{case}")[0] == 404, case


def test_there_is_something_to_see(cases):
    assert len(cases) > 40
    assert len(NOUNS) > 25


@pytest.mark.parametrize("person", PEOPLE)
def test_listed_is_what_opens(world, cases, person):
    visitor = Visitor(world.port).sign_in(person)
    listed = visitor.listed()
    assert listed <= set(cases)
    opened = {case for case in cases if visitor.ask("GET", f"/cases/{case}")[0] == 200}
    assert opened == listed
    hidden = [case for case in cases if case not in listed]
    assert all(visitor.ask("GET", f"/cases/{case}")[0] == 404 for case in hidden[:5])


@pytest.mark.parametrize("person", PEOPLE)
def test_every_act_is_there_or_not_found(world, cases, person):
    visitor = Visitor(world.port).sign_in(person)
    listed = visitor.listed()
    seen, hidden = sorted(listed)[:1], [case for case in cases if case not in listed][:1]
    for noun in NOUNS:
        for case in seen:
            path = f"/cases/{case}/{noun}"
            if noun == "forms":  # not every policy has one, not everybody sends it, and it has a name
                path = re.search(rf"{path}\?about=[\w-]+", visitor.ask("GET", f"/cases/{case}")[1])
                if not path:
                    continue
                path = path[0]
            status, text = visitor.ask("GET", path)
            if noun in OF_LEADS and status == 403:  # there, and a lead's alone
                continue
            assert status == 200 and 'name="csrf"' in text, noun
        for case in hidden:
            assert visitor.ask("GET", f"/cases/{case}/{noun}")[0] == 404, noun
            body = f"csrf={visitor.secret('/door')}"
            assert visitor.ask("POST", f"/cases/{case}/{noun}", body)[0] == 404, noun


def test_somebody_not_signed_in_is_asked_to(world, cases):
    for path in ["/cases", "/search", f"/cases/{cases[0]}"] + [f"/cases/{cases[0]}/{noun}" for noun in NOUNS]:
        assert Visitor(world.port).ask("GET", path)[0] == 303, path


DIRECTORY = [
    "/agencies", "/agencies/health", "/agencies/health/record", "/agencies/health/import", "/agencies/health/posts/new",
    "/agencies/health/posts/health-head", "/agencies/health/people/new", "/agencies/health/people/nia.pemberton",
    "/agencies/health/people/nia.pemberton/leaving", "/agencies/health/tiers/director"]


@pytest.mark.parametrize("person", PEOPLE)
def test_an_agency_s_directory_is_its_administrator_s(world, person):
    visitor = Visitor(world.port).sign_in(person)
    is_theirs = person == "gwilym.ashdownoke"
    for path in DIRECTORY:
        assert visitor.ask("GET", path)[0] == (200 if is_theirs else 404), path
        elsewhere = path.replace("health", "police")
        if path != "/agencies":
            assert visitor.ask("GET", elsewhere)[0] == 404 or person == "tomasz.greenhalgh", elsewhere
    assert visitor.ask("GET", "/gaps")[0] == (200 if person == "tomasz.greenhalgh" else 404)
    for path in ("/contacts", "/away"):
        assert visitor.ask("GET", path)[0] == 200, path


def test_an_unknown_act_or_case_is_not_found(world, cases):
    visitor = Visitor(world.port).sign_in("nia.pemberton")
    assert visitor.ask("GET", f"/cases/{cases[0]}/nonsense")[0] == 404
    assert visitor.ask("GET", "/cases/nobody")[0] == 404


def test_no_label_is_in_an_address_or_title(world):
    visitor = Visitor(world.port).sign_in("callum.osei")
    for case in sorted(visitor.listed())[:10]:
        _, text = visitor.ask("GET", f"/cases/{case}")
        label = re.search(r'<span class="caption">[^·]*· ([^,<]+)', text).group(1).strip()
        assert label not in re.search(r"<title>(.*?)</title>", text, re.S).group(1)
        assert all(label not in href for href in re.findall(r'href="([^"]+)"', text))
