"""Raising a challenge as a person does: reading each page's heading and answering what it asks, with the keyboard."""

import re

import steps

CONCERN = "K.T. has had no health visit since May, and nobody has seen the baby awake."
DECISION = "You closed the referral of 3 November without a visit."
ASKED = "Reopen the referral and see K.T. at home before Friday."
ADULT = "An adult"


def raise_challenge(page, area, ground, person="A child or young person under 18", agency="Brightwater Children's Trust",
                    label="K.T.", **more):
    """From the first page to the confirmation. Returns the case's address; the page then shows the confirmation.

    `more` answers a question that only some policies ask, or one in another way, by its heading; `seen(page)` is called
    on every page; `asked` is what the preview says is asked for.
    """
    seen, asked_for = more.pop("seen", lambda page: None), more.pop("asked", ASKED)
    steps.follow(page, "Raise a challenge")
    seen(page)
    steps.follow(page, "Start")
    answers = {**door(area, person), **questions(label, ground, agency), **more}
    for _ in range(40):
        title = steps.heading(page)
        if title in ("Check your answers", "Read it as they will"):
            break
        seen(page)
        answer = next((answers[asked] for asked in answers if re.fullmatch(asked, title)), None)
        assert answer, f"a page nobody told us about: {title}"
        answer(page)
    return send(page, seen, asked_for)


def send(page, seen, asked_for=ASKED):
    seen(page)
    steps.follow(page, "Read it as they will")
    assert asked_for in page.locator("main").inner_text()
    seen(page)
    steps.press(page, "Send the challenge")
    assert steps.heading(page).startswith("Your challenge is with")
    seen(page)
    return page.url.split("/challenges/")[1].split("?")[0]


def then(name, *acts):
    """The acts of one page, then its button."""

    def answer(page):
        for act in acts:
            act(page)
        steps.press(page, name)

    return answer


def chosen(label):
    return lambda page: steps.choose(page, label)


def written(label, text):
    return lambda page: steps.write(page, label, text)


def area_of(name):
    def answer(page):
        if page.locator("select").count():
            steps.pick(page, "Where does the person concerned live?", name)
        else:
            steps.choose(page, name)

    return answer


def door(area, person):
    go = "Go on"
    return {
        "Where does the person concerned live\\?": then(go, area_of(area)),
        "Who are you worried about\\?": then(go, chosen(person)),
        "Is the (child|adult), or anyone else, in danger now\\?": then(go, chosen("No. There is time to talk")),
        "Has any of these happened\\?": then(go, chosen("None of these")),
        "What kind of matter is it\\?": then(go, chosen("A disagreement with another agency")),
        "(Are you sure|Does the disagreement) .*": then(go, chosen("Yes")),
        "You are in the right place": then("Begin"),
    }


def questions(label, ground, agency):
    go = "Save and go on"

    def text(heading, words):
        return then(go, written(heading, words))

    def counterpart(page):
        steps.press(page, go)

    def which_agency(page):
        steps.choose(page, page.get_by_label(re.compile("^" + re.escape(agency))).first)
        steps.press(page, go)

    def ground_of(page):
        steps.choose(page, ground)
        steps.press(page, go)

    return {
        "Who is the (child|adult) concerned\\?": then(go, written("Initials or a reference", label)),
        "Which board is it for\\?": lambda page: (
            steps.choose(page, page.get_by_role("radio").first), steps.press(page, go)),
        "What do you challenge\\?": then(go, written("The decision that is challenged", DECISION)),
        "What is it about\\?": ground_of,
        "What worries you\\?": text("What worries you?", CONCERN),
        "How do you know\\?": text("How do you know?", "I called on 4 and 11 November. Nobody came to the door."),
        "What could happen if nothing changes\\?": text(
            "What could happen if nothing changes?", "The baby could be harmed and nobody would know."),
        "What has been tried already\\?": text(
            "What has been tried already?", "I rang the duty desk on 12 November. It said that the case was closed."),
        "What did you and your own manager think\\?": text(
            "What did you and your own manager think?", "Farida and I weighed it on 13 November. Early help will not do."),
        "What do you ask them to do\\?": text("What do you ask them to do?", ASKED),
        "Which agency do you ask to think again\\?": which_agency,
        "Who should answer\\?": counterpart,
        "Is a chair or a reviewing officer involved\\?": then(go, chosen("Neither")),
        "What do they know, and what do they want\\?": then(go, chosen("Yes")),
        "Can the adult decide about this\\?": then(go),
        "Where does it start\\?": then(go),
        "Do you raise this for a colleague\\?": then(go, chosen("No")),
        "Did you send this challenge in writing before now\\?": then(go, chosen("No")),
    }
