"""A partnership's team brings in its log of past challenges, with the keyboard alone, as CSV and as a workbook."""

import io

import openpyxl
import pytest

import steps

TOMASZ = "Tomasz Greenhalgh"


def main_words(page):
    return page.locator("main").inner_text()


def csv(rows):
    head = "Escalation log;;;;;;\r\nReference;Date raised;Raised by;Raised with;Outcome;Date closed;Child's name\r\n"
    return (head + "".join(";".join(row) + "\r\n" for row in rows)).encode("cp1252")


def log(count):
    """As a team might have it: a third unresolved in its own words, some dates that are none."""
    for number in range(1, count + 1):
        raised = "not sure" if number % 100 == 0 else f"{number % 28 + 1}/{number % 12 + 1}/{2025 if number % 12 + 1 < 4 else 2024}"
        yield (f"LOG-{number}", raised, "Larkrise Primary School", "Queen Adela Hospital NHS Trust",
               "Sorted out" if number % 3 else "withdrawn", "", f"Kim Jones {number}")


@pytest.fixture
def team(new_page, own_world):
    page = new_page(javascript=False, address=own_world.address)
    steps.sign_in(page, TOMASZ)
    page.goto("/partnerships/marlhaven/imports")
    return page


def give(page, name, content):
    page.get_by_label("The file", exact=True).set_input_files(
        {"name": name, "mimeType": "application/octet-stream", "buffer": content})
    steps.press(page, "Look at this file")


def test_a_log_of_five_hundred_comes_in(team, sound, keep_picture):
    sound(team)
    keep_picture(team, "imports")
    give(team, "log.csv", csv(log(500)))
    words = main_words(team)
    assert "165 rows can be brought in. 335 rows can’t be brought in." in words
    assert "“Child's name” is not read" in words and "Kim Jones" not in words
    sound(team)
    keep_picture(team, "import-log")
    team.get_by_label("How it ended: “Sorted out”").select_option(label="Both sides agreed")
    steps.press(team, "Save and look again")
    assert "495 rows can be brought in. 5 rows can’t be brought in." in main_words(team)
    assert "“Date raised” is “not sure”, which is no date." in main_words(team)
    steps.press(team, "Bring in 495 rows")
    assert "The rows were brought in" in team.inner_text("body") and "495 rows are in already." in main_words(team)
    sound(team)
    keep_picture(team, "import-log-done")
    steps.press(team, "Put this file away")
    assert "495 rows at" in main_words(team)
    sound(team)
    team.goto("/partnerships/marlhaven/years/2024")
    assert "495 were brought in from the partnership’s own log." in main_words(team)
    assert "Larkrise Primary School challenged Queen Adela Hospital NHS Trust" in main_words(team)
    assert "From the log: who it is about" not in main_words(team)  # it says nothing of that
    sound(team)
    keep_picture(team, "year-with-a-log")
    team.set_viewport_size({"width": 1280, "height": 900})
    team.goto("/partnerships/marlhaven/imports")
    sound(team)
    keep_picture(team, "imports-wide")
    team.get_by_role("button", name="Take back").click()
    assert "Taken back at" in main_words(team)
    team.goto("/partnerships/marlhaven/years/2024")
    assert "brought in" not in main_words(team)


def test_a_workbook_is_asked_for_as_csv_where_nothing_reads_it(team, sound):
    book = openpyxl.Workbook()
    book.active.append(["Reference", "Date raised"])
    made = io.BytesIO()
    book.save(made)
    give(team, "log.xlsx", made.getvalue())
    assert "save the sheet as “CSV UTF-8”" in main_words(team) and team.title().startswith("Error: ")
    sound(team)
