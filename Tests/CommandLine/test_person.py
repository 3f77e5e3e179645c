"""People who are let in from the command line, and what stops it."""

import os
import re

import pytest

from refusals import refused
from second_step import PASSWORD, code, enrolled
from visitor import Visitor


def test_a_person_with_a_second_step_needs_a_code_on_the_command_line_too(run, own_world):
    secret = enrolled(own_world, "nia.pemberton")
    reference = sorted(reference for reference, in own_world.rows("SELECT reference FROM cases"))[0]
    store = ["--database", own_world.database, "--key", own_world.data / "counterpart.key"]

    def show(**env):
        return run("case", "show", reference, "--as", "nia.pemberton", *store,
                   env={**os.environ, "COUNTERPART_PASSWORD": PASSWORD, **env})

    refused(show(), "COUNTERPART_CODE")
    fresh = code(secret, 30)
    once = show(COUNTERPART_CODE=fresh)
    assert "second step" not in once.stderr
    refused(show(COUNTERPART_CODE=fresh), "COUNTERPART_CODE")


@pytest.mark.parametrize("arguments, says", [
    (["nobody.here"], "nobody with the sign-in name"), (["nia.pemberton", "--days", "0"], "from 1 to 30"),
    (["nia.pemberton", "--site", "counterpart"], "is not an address of a site"),
    (["nia.pemberton", "--site", "javascript:alert(1)"], "is not an address of a site"),
])
def test_what_stops_an_invitation_is_said(run, world, arguments, says):
    store = ["--database", world.database, "--key", world.data / "counterpart.key"]
    refused(run("person", "invite", *arguments, *store), says)


@pytest.mark.parametrize("arguments", [["--idle-minutes", "4"], ["--sign-in-hours", "25"], ["--most-tries", "11"]])
def test_limits_that_would_not_protect_are_refused(run, tmp_path, arguments):
    done = run("serve", "--database", f"sqlite:{tmp_path}/a.sqlite", "--key", tmp_path / "a.key", *arguments)
    refused(done, arguments[0])
    assert list(tmp_path.iterdir()) == []


def test_a_key_for_programs_takes_the_place_of_a_password(run, own_world):
    nia = Visitor(own_world.port).sign_in("nia.pemberton")
    form = f"csrf={nia.secret('/account/tokens')}&label=Reports&scope=read&days=30"
    token = re.search(r"<code>(cp_\w+)</code>", nia.answer("POST", "/account/tokens", form).text)[1]
    case = next(iter(nia.listed()))
    reference = nia.json(f"/cases/{case}")["reference"]
    store = ["--database", own_world.database, "--key", own_world.data / "counterpart.key"]

    def show(name, key):
        return run("case", "show", reference, "--as", name, *store, env={**os.environ, "COUNTERPART_TOKEN": key})

    shown = show("nia.pemberton", token)
    assert (shown.returncode, shown.stderr) == (0, "") and reference in shown.stdout
    refused(show("callum.osei", token), "not one of callum.osei")
    refused(show("nia.pemberton", token + "x"), "COUNTERPART_TOKEN")
    assert run("provider", "unlink", "nia.pemberton", *store).returncode == 0
