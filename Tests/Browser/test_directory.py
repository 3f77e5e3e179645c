"""Who is who, with the keyboard alone: whom to contact, and an administrator who keeps an agency's part of the directory."""

import pytest

import steps

GWILYM, NIA, TOMASZ = "Gwilym Ashdown-Oke", "Nia Pemberton", "Tomasz Greenhalgh"


@pytest.fixture
def people(new_page, own_world):
    """Each in a browser of their own, in a world that this test may change."""

    def sign_in(name, javascript=True):
        page = new_page(javascript=javascript, address=own_world.address)
        steps.sign_in(page, name)
        return page

    return sign_in


def main_words(page):
    return page.locator("main").inner_text()


def test_whom_to_contact_on_both_sides(both_ways, sound):
    steps.sign_in(both_ways, NIA)
    steps.follow(both_ways, "Contacts")
    sound(both_ways)
    steps.pick(both_ways, "Partnership", "Marlhaven")
    steps.press(both_ways, "Show")
    steps.pick(both_ways, "Other agency", "Brightwater")
    both_ways.get_by_label("Stage", exact=True).select_option(index=2)
    steps.press(both_ways, "Show")
    sound(both_ways)
    words = main_words(both_ways)
    assert "Brightwater Children's Trust" in words
    assert both_ways.locator("a[href^='tel:']").count() >= 2


def test_an_administrator_adds_a_post_a_person_and_closes_a_leaver(people, sound, keep_picture):
    gwilym = people(GWILYM, javascript=False)
    steps.follow(gwilym, "Your agency")
    sound(gwilym)
    steps.follow(gwilym, "Wharfside Community Health NHS Trust (health visiting)")
    sound(gwilym)
    keep_picture(gwilym, "agency")
    steps.follow(gwilym, "Add a post")
    steps.press(gwilym, "Save")
    assert gwilym.locator(".problem").count() == 1
    sound(gwilym)
    steps.write(gwilym, "Title of the post", "Duty health visitor")
    steps.choose(gwilym, "Practitioner")
    steps.write(gwilym, "Phone number", "01632 960777")
    steps.press(gwilym, "Save")
    assert "The directory is changed" in main_words(gwilym) and "Duty health visitor" in main_words(gwilym)
    sound(gwilym)
    steps.follow(gwilym, "Add a person")
    sound(gwilym)
    steps.write(gwilym, "Name", "Siân Ó Briain")
    steps.write(gwilym, "Sign-in name", "sian@wharfside.example.org")
    steps.choose(gwilym, "Duty health visitor")
    steps.press(gwilym, "Save")
    assert "Siân Ó Briain" in main_words(gwilym)
    nia = people(NIA)
    steps.reach(gwilym, gwilym.locator("a[href$='/nia.pemberton/leaving']").first)
    steps.leave(gwilym, "Enter")
    sound(gwilym)
    steps.press(gwilym, "Close their way in")
    assert "They are signed out and cannot sign in" in main_words(gwilym)
    nia.goto("/contacts")
    assert steps.heading(nia) == "Sign in"
    steps.follow(gwilym, "Who changed what")
    sound(gwilym)
    assert "Closed Nia Pemberton, who has left" in main_words(gwilym)


def test_a_file_is_brought_in_once_it_is_right(people, sound, keep_picture):
    gwilym = people(GWILYM)
    gwilym.goto("/agencies/millrace/import")
    sound(gwilym)
    steps.write(gwilym, "Or its text", "post,title,tiers\nreception,Reception,boss\n")
    steps.press(gwilym, "Show what would change")
    assert "Line 2" in main_words(gwilym) and "“boss” is not a tier" in main_words(gwilym)
    sound(gwilym)
    file = b"post,title,person,sign_in_name\r\nreception,Reception,Ana Lee,ana.lee\r\n"
    gwilym.get_by_label("A file of posts and people").set_input_files(
        {"name": "people.csv", "mimeType": "text/csv", "buffer": file})
    steps.press(gwilym, "Show what would change")
    assert "Adds Ana Lee as “Reception”." in main_words(gwilym)
    sound(gwilym)
    keep_picture(gwilym, "import")
    steps.press(gwilym, "Make these changes")
    assert "The file is brought in" in main_words(gwilym) and "Ana Lee" in main_words(gwilym)


def test_the_team_sees_the_gaps(people, sound, keep_picture):
    tomasz = people(TOMASZ)
    steps.follow(tomasz, "Gaps")
    assert "2 schools have no deputy for their lead." in main_words(tomasz)
    sound(tomasz)
    keep_picture(tomasz, "gaps")
    steps.follow(tomasz, "Larkrise Primary School")
    assert "Headteacher" in main_words(tomasz)


def test_somebody_says_that_they_are_away(people, sound):
    farida = people("Farida Mahmood-Hale")
    farida.goto("/away")
    sound(farida)
    steps.write_date(farida, "Back on", 1, 2, 2032)
    steps.pick(farida, "Deputy (you can leave this out)", "Operational manager")
    steps.press(farida, "Save")
    assert "The directory is changed" in main_words(farida)
    nia = people(NIA)
    nia.goto("/contacts?partnership=marlhaven&agency=social-care&stage=2")
    assert "Stands in for the Health visiting team leader." in main_words(nia)
    sound(nia)
