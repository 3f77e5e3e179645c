"""`calendar show`, `calendar import` and `doctor`."""

import json
import socket
import subprocess
import time

import pytest

DIVISIONS = ["england-and-wales", "scotland", "northern-ireland"]


def one_line(done):
    assert done.returncode != 0
    assert done.stdout == ""
    return done.stderr.splitlines()[0].removeprefix("Error: ")


def published(run_json, years, change=lambda day: day):
    """A list as GOV.UK publishes it, from what the program knows."""
    lists = {}
    for division in DIVISIONS:
        events = []
        for year in years:
            shown = run_json("calendar", "show", "--division", division, "--year", year)
            events += [
                {"title": change(day["name"]), "date": day["day"], "notes": "", "bunting": True}
                for day in shown["daysOff"]
            ]
        lists[division] = {"division": division, "events": events}
    return lists


def test_show_lists_a_year(run_json):
    found = run_json("calendar", "show", "--division", "scotland", "--year", 2025)
    names = [day["name"] for day in found["daysOff"]]
    assert "2nd January" in names and "Easter Monday" not in names
    assert found["daysOff"][0]["day"] == "2025-01-01"


def test_show_marks_what_nobody_has_published(run_json):
    days = run_json("calendar", "show", "--year", 2040)["daysOff"]
    assert len(days) == 8 and all(day["projected"] and "(projected)" in day["name"] for day in days)


@pytest.mark.parametrize("year", [1066, 3000, 0, -1])
def test_a_year_out_of_reach_is_said(run, year):
    assert "does not know the year" in one_line(run("calendar", "show", f"--year={year}"))


def test_an_imported_list_makes_projected_days_certain(run, run_json, tmp_path):
    file, folder = tmp_path / "new.json", tmp_path / "calendars"
    lists = published(run_json, [2028], change=lambda name: name.replace(" (projected)", ""))
    file.write_text(json.dumps(lists), encoding="utf-8")
    done = run("calendar", "import", file, "--calendars", folder)
    assert (done.returncode, done.stderr) == (0, "")
    found = run_json("calendar", "show", "--year", 2028, "--calendars", folder)
    assert found["publishedThrough"] == "2028-12-31"
    assert not any(day["projected"] for day in found["daysOff"])


@pytest.mark.parametrize(
    ("content", "said"),
    [("", "not JSON"), ("[]", "object"), ("{}", "england-and-wales"), ('{"mars": {"division": "mars", "events": []}}', "mars")])
def test_a_wrong_list_is_refused_and_nothing_is_written(run, tmp_path, content, said):
    file, folder = tmp_path / "wrong.json", tmp_path / "calendars"
    file.write_text(content, encoding="utf-8")
    line = one_line(run("calendar", "import", file, "--calendars", folder))
    assert str(file) in line and said in line
    assert not folder.exists()


@pytest.fixture
def serve(counterpart, tmp_path):
    """Serves with a folder of lists; what it says goes to a file."""
    serving = []

    def begin(folder):
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        log = tmp_path / "log"
        with log.open("w") as output:
            serving.append(subprocess.Popen(
                [counterpart, "serve", "--database", f"sqlite:{tmp_path}/cases.sqlite", "--key", tmp_path / "cases.key",
                 "--calendars", folder, "--port", str(port)], stderr=output))
        said(log, "Counterpart listens")
        return log

    yield begin
    for process in serving:
        process.terminate()
        assert process.wait(30) == 0


def said(log, words, seconds=30):
    end = time.monotonic() + seconds
    while words not in log.read_text(encoding="utf-8"):
        assert time.monotonic() < end, log.read_text(encoding="utf-8")
        time.sleep(0.1)


def test_a_list_reaches_the_running_program(run, run_json, serve, tmp_path):
    file, folder = tmp_path / "new.json", tmp_path / "calendars"
    folder.mkdir()
    log = serve(folder)
    lists = published(run_json, [2028], change=lambda name: name.replace(" (projected)", ""))
    file.write_text(json.dumps(lists), encoding="utf-8")
    assert run("calendar", "import", file, "--calendars", folder).returncode == 0
    said(log, "Bank holidays were read again.")
    (folder / "broken-bank-holidays.json").write_text("{", encoding="utf-8")
    said(log, "broken-bank-holidays.json: The file is not JSON.")


@pytest.mark.parametrize(("content", "words"), [
    ("{", "not JSON"), ('{"england-and-wales": {"division": "england-and-wales", "events": []}}', "has no bank holidays"),
    ("every day", "A list has at most 20, so this is not one")])
def test_lists_that_cannot_be_used_change_nothing(run, run_json, serve, tmp_path, content, words):
    folder = tmp_path / "calendars"
    folder.mkdir()
    if content == "every day":
        events = [{"title": "Holiday", "date": f"2028-03-{day:02}"} for day in range(1, 32)]
        content = json.dumps({division: {"division": division, "events": events} for division in DIVISIONS})
    (folder / "new-bank-holidays.json").write_text(content, encoding="utf-8")
    log = serve(folder)
    said(log, words)
    assert "Until then every date stands as it is." in log.read_text(encoding="utf-8")
    done = run("doctor", "--calendars", folder)
    assert done.returncode != 0 and "WRONG  list of bank holidays: " in done.stdout and words in done.stdout
    assert "calendar of Scotland: Its bank holidays are published to" in done.stdout


def test_the_doctor_finds_nothing_wrong_here(run, run_json):
    findings = run_json("doctor")
    assert {finding["what"].split(" ")[0] for finding in findings} == {"clock", "calendar", "policies", "virus"}
    assert all(finding["isRight"] for finding in findings)


def test_the_doctor_says_what_is_wrong(run, tmp_path):
    (tmp_path / "bad.yaml").write_text("policy: bad\n", encoding="utf-8")
    done = run("doctor", "--policies", tmp_path)
    assert done.returncode == 1
    assert "WRONG  policies: " in done.stdout and "bad.yaml:" in done.stdout
