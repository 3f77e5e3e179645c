"""`policy list`, `show`, `check` and `timeline` as a person meets them, and what they say of bad input."""

import json
import pathlib
import xml.etree.ElementTree as tree

import pytest

POLICIES = pathlib.Path(__file__).parent.parent.parent / "Policies"
SVG = "{http://www.w3.org/2000/svg}"
START = ("--from", "2025-04-17T15:00")


def one_line(done):
    assert done.returncode != 0
    assert done.stdout == ""
    lines = [line for line in done.stderr.splitlines() if line]
    return lines[0].removeprefix("Error: ")


def test_list_names_every_bundled_policy(run, bundled):
    done = run("policy", "list")
    assert done.returncode == 0
    assert bundled == sorted(file.stem for file in POLICIES.glob("*.yaml"))
    assert all(key in done.stdout for key in bundled)


def test_show_keeps_to_80_columns(run, bundled):
    for policy in bundled:
        done = run("policy", "show", policy)
        assert (done.returncode, done.stderr) == (0, "")
        long = [line for line in done.stdout.splitlines() if len(line) > 80 and " " in line.strip()]
        assert not long


def test_show_as_json_has_what_the_text_has(run, run_json, bundled):
    for policy in bundled:
        text = " ".join(run("policy", "show", policy).stdout.split())
        sections = run_json("policy", "show", policy)["sections"]
        assert len(sections) > 8
        for section in sections:
            assert section["heading"] in text
            assert all(passage["text"] in text for passage in section["passages"])


@pytest.mark.parametrize("command", [("show",), ("timeline", *START)])
def test_pictures_are_well_formed_with_words(run, bundled, command):
    for policy in bundled:
        done = run("policy", command[0], policy, *command[1:], "--svg")
        assert (done.returncode, done.stderr) == (0, "")
        root = tree.fromstring(done.stdout)
        assert root.tag == SVG + "svg"
        assert root.find(SVG + "title").text and root.find(SVG + "desc").text
        assert len(root.findall(SVG + "text")) > 5
        assert "style" not in {name for element in root.iter() for name in element.attrib}


def test_help_lists_the_duties(run, timeline, bundled):
    said = run("policy", "timeline", "--help").stdout
    words = {o["duty"] for policy in bundled for o in timeline(policy, "2025-04-17T15:00")["obligations"]}
    assert words
    assert all(f"\n  {word} " in said for word in words)


def commands(run, *above):
    """Every command, found as a person finds them: in the help of the one above."""
    done = run(*above, "--help")
    assert (done.returncode, done.stderr) == (0, "")
    assert "USAGE: " + " ".join(["counterpart", *above]) in done.stdout
    yield above
    _, _, listed = done.stdout.partition("SUBCOMMANDS:\n")
    for line in listed.splitlines():
        name = line[2:].split(" ")[0]
        if line.startswith("  ") and name and not line.startswith("  See"):
            yield from commands(run, *above, name)


def test_every_command_has_help(run):
    found = {" ".join(command) for command in commands(run)}
    assert {"policy list", "policy show", "policy check", "policy timeline", "calendar show", "calendar import",
            "doctor"} <= found


def test_a_timeline_has_the_fields_of_its_table(timeline):
    found = timeline("lambeth-2024", "2025-04-17T15:00")
    assert list(found) == ["policy", "edition", "from", "assumes", "obligations"]
    assert found["from"] == "2025-04-17T15:00:00+01:00"
    wanted = {"stage", "stageName", "route", "duty", "owner", "role", "when", "limit", "anchor", "due", "warn", "why"}
    assert all(wanted <= set(o) for o in found["obligations"])


@pytest.mark.parametrize(
    ("start", "read"),
    [("2026-03-29T01:30", "2026-03-29T00:30:00+00:00"), ("2026-10-25T01:30", "2026-10-25T01:30:00+01:00")])
def test_a_time_at_the_clock_change_is_the_earlier_instant(timeline, start, read):
    assert timeline("croydon-2018", start)["from"] == read


def test_an_unknown_policy_gives_the_nearest(run):
    assert "“croydon-2018”" in one_line(run("policy", "show", "croyden-2018"))


def test_a_far_off_policy_gives_them_all(run, bundled):
    said = one_line(run("policy", "show", "zzzzzzzzzzzzzzzzzz"))
    assert all(key in said for key in bundled)


@pytest.mark.parametrize("start", [
    "yesterday", "2025-02-30T10:00", "2025-04-17", "2025-04-17T25:00", "", "２０２５-04-17T15:00"])
def test_a_bad_start_gives_an_example(run, start):
    assert "Write it like 2025-04-17T15:00." in one_line(run("policy", "timeline", "croydon-2018", "--from", start))


@pytest.mark.parametrize("start", ["1965-01-01T10:00", "9998-01-01T10:00"])
def test_a_start_that_the_calendar_does_not_know_is_said(run, start):
    assert "We do not know this date." in one_line(run("policy", "timeline", "croydon-2018", "--from", start))


def test_an_unknown_division_gives_them_all(run):
    said = one_line(run("policy", "timeline", "croydon-2018", *START, "--division", "wales"))
    assert "england-and-wales, scotland, northern-ireland" in said


@pytest.mark.parametrize(
    ("content", "said"),
    [(None, "there is no such file"), (b"", ":1:1: "), (b"\xff\xfe\x00a", "UTF-8"), (b"policy: [", ":1:"),
     (b"x" * 10_000_000, ":1:1: ")], ids=["missing", "empty", "not-utf-8", "broken", "10-mb"])
def test_a_file_that_is_no_policy_is_refused_in_words(run, tmp_path, content, said):
    file = tmp_path / "a.yaml"
    if content is not None:
        file.write_bytes(content)
    for command in (["check", file], ["show", file], ["timeline", file, *START]):
        line = one_line(run("policy", *command))
        assert str(file) in line and said in line


def test_a_folder_is_not_a_file(run, tmp_path):
    folder = tmp_path / "folder.yaml"
    folder.mkdir()
    assert "this is a folder" in one_line(run("policy", "check", folder))


def test_check_goes_on_after_a_bad_file_and_fails(run, tmp_path):
    bad = tmp_path / "bad.yaml"
    bad.write_text("policy: bad\nnonsense: yes\n", encoding="utf-8")
    done = run("policy", "check", bad, POLICIES / "lambeth-2024.yaml")
    assert done.returncode == 1
    assert "lambeth-2024 is right" in done.stdout
    assert f"{bad}:2:1:" in done.stderr


def test_json_and_svg_together_are_refused(run):
    assert "not both" in one_line(run("policy", "show", "croydon-2018", "--svg", "--json"))


def test_json_is_json(run):
    assert json.loads(run("policy", "list", "--json").stdout)
