"""Eight people in five agencies and two partnerships, each by a way in of their own, do their part in two cases and
see nothing else."""

import json
import re
import subprocess

import guests
import letters
import providers
import raising
import steps
from conftest import served
from second_step import PASSWORD, code
from test_ways_in import enrol

MARLHAVEN = "A threshold was applied in a way that you disagree with"
THORNWICK = "A decision that is not adequate or not safe"
INVITED = "swimming.coach@example.org"


def test_each_does_their_part_and_sees_nothing_else(counterpart, tmp_path, new_page):
    with served(counterpart, tmp_path, "sqlite", "--local-providers") as world:
        emails = dict(
            (found.split("@")[0], found) for body, in world.rows("SELECT body FROM directory_rows WHERE kind = 'person'")
            for found in re.findall(r'"email":"([^"]+)"', body))

        def window():
            return new_page(address=world.address)

        nia, farida, jonah, tariq = window(), window(), window(), window()
        by_password_and_app(nia, world, "nia.pemberton")
        by_link(farida, world, emails["farida.mahmoodhale"])
        by_recovery_code(jonah, world, "jonah.etheridge")
        by_password_and_app(tariq, world, "tariq.bellweather")
        with providers.real_provider({"callum": {"email": emails["callum.osei"]}}) as issuer:
            callum = window()
            by_organisation(callum, counterpart, world, tmp_path, issuer, emails["callum.osei"])
        sunita = by_key(window(), world, "sunita.karrgreaves")
        tomasz, coach = window(), window()
        steps.sign_in(tomasz, "Tomasz Greenhalgh")

        first = raising.raise_challenge(nia, "Marlhaven Town", MARLHAVEN, label="M.A.")
        told = guests.invite(nia, first, "The swimming coach", INVITED, "Saw the bruises.")
        guests.come(coach, world, INVITED, told)
        second = raising.raise_challenge(
            jonah, "Thornwick", THORNWICK, agency="Queen Adela Hospital", label="T.H.")

        # Before the managers' stage it is not theirs.
        sees(world, {"nia": nia, "callum": callum, "coach": coach}, first, {"farida": farida, "jonah": jonah,
             "tariq": tariq, "tomasz": tomasz})
        answer(callum, first)
        discuss(coach, first, "She did not want to get changed.")
        escalate(nia, first)
        answer(tariq, second)
        sees(world, {"nia": nia, "callum": callum, "coach": coach, "farida": farida}, first,
             {"jonah": jonah, "tariq": tariq, "tomasz": tomasz})
        sees(world, {"jonah": jonah, "tariq": tariq}, second,
             {"nia": nia, "callum": callum, "coach": coach, "farida": farida, "tomasz": tomasz})
        assert sunita(f"/cases/{first}")["reference"] and sunita(f"/cases/{second}") is None
        discuss(farida, first, "I rang the team manager.")
        assert "I rang the team manager." in page_text(nia, f"/cases/{first}")
        # The team has its overview and figures, and finds neither.
        assert tomasz.request.get("/partnerships/marlhaven/year").status in (200, 404)
        for case in (first, second):
            assert reference(nia if case == first else jonah, case) not in page_text(tomasz, "/")


def sees(world, those, case, others):
    for name, page in those.items():
        assert page.request.get(f"/cases/{case}").status == 200, f"{name} does not find it"
    for name, page in others.items():
        for path in ("", "/answers", "/record", "/told", "/looks"):
            assert page.request.get(f"/cases/{case}{path}").status == 404, f"{name} finds {path}"
        listed = page.request.get("/cases")
        assert listed.status in (200, 404) and case not in listed.text(), f"{name} finds it in a list"


def reference(page, case):
    return page.request.get(f"/cases/{case}", headers={"Accept": "application/json"}).json()["reference"]


def page_text(page, path):
    page.goto(path)
    return page.locator("main").inner_text()


def answer(page, case):
    page.goto(f"/cases/{case}/answers")
    steps.choose(page, "I keep the decision, and here is why")
    steps.write(page, "Your reasons", "They were seen on Monday.")
    steps.press(page, "Send the answer")
    assert "Your answer is recorded" in page.locator("main").inner_text()


def discuss(page, case, account):
    page.goto(f"/cases/{case}/discussions")
    steps.choose(page, page.get_by_role("radio").first)
    steps.write(page, page.locator("main textarea").first, account)
    page.locator("main form button").last.click()
    assert account in page.locator("main").inner_text()


def escalate(page, case):
    page.goto(f"/cases/{case}/escalations")
    steps.choose(page, page.get_by_role("radio").first)
    steps.choose(page, "We could not resolve it at this stage")
    steps.write(page, "What is still open", "Whether the baby must be seen this week.")
    steps.press(page, "Escalate")
    assert "The case has gone to the next stage" in page.locator("main").inner_text()


def by_password_and_app(page, world, name):
    """Answers the recovery codes."""
    secret, codes = enrol(page, world, name)
    sign_in_with_password(page, world, name)
    steps.write(page, "Enter your code", code(secret, 30))
    steps.press(page, "Go on")
    assert "Sign out" in page.content()
    return codes


def by_recovery_code(page, world, name):
    _, codes = enrol(page, world, name)
    sign_in_with_password(page, world, name)
    steps.write(page, "Enter your code", codes[0])
    steps.press(page, "Go on")
    assert "Sign out" in page.content()


def sign_in_with_password(page, world, name):
    steps.follow(page, "I have kept them")
    page.goto("/account")
    steps.press(page, "Sign out everywhere")
    page.goto("/sign-in")
    steps.write(page, "Sign-in name", name)
    steps.write(page, "Password", PASSWORD)
    steps.press(page, "Sign in")
    assert steps.heading(page) == "Enter your code"


def by_link(page, world, address):
    page.goto("/sign-in")
    steps.follow(page, "Sign in with a link by email")
    steps.write(page, "Your email address", address)
    steps.press(page, "Send me a link")
    page.goto(letters.way_in(world, address))
    steps.press(page, "Go on")
    page.goto("/account")
    assert "a link by email" in page.locator("main").inner_text()


def by_organisation(page, counterpart, world, folder, issuer, address):
    secret = folder / "secret"
    secret.write_text("any")
    secret.chmod(0o600)
    subprocess.run(
        [counterpart, "provider", "add", "city", "--agency", address.split("@")[1].removesuffix(".example.org"),
         "--issuer", issuer, "--client", "counterpart", "--secret-file", secret, "--local-providers",
         "--database", world.database, "--key", world.data / "counterpart.key"],
        check=True, capture_output=True, timeout=60)
    page.goto("/sign-in")
    steps.follow(page, "Sign in with your organisation’s account")
    page.locator("main ul a").first.click()
    page.locator("button[name=sub], input[type=submit], button").first.wait_for()
    page.locator("[name=sub][value=callum]").first.click()
    page.wait_for_url(world.address + "/**")
    assert page.url == world.address + "/"


def by_key(page, world, name):
    """What a program with this person's key reads; None where it is not found."""
    codes = by_password_and_app(page, world, name)
    page.goto("/account/tokens")
    steps.write(page, "What is the key for?", "Our own overview")
    steps.write(page, "Enter your code", codes[0])
    steps.press(page, "Make the key")
    token = page.locator(".codes code").inner_text()

    def read(path):
        told = subprocess.run(
            ["curl", "-s", "-w", "\n%{http_code}", "-H", f"Authorization: Bearer {token}", world.address + path],
            capture_output=True, text=True, check=True).stdout
        body, status = told.rsplit("\n", 1)
        assert status in ("200", "404")
        return json.loads(body) if status == "200" else None

    return read
