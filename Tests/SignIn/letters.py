"""The letters in a demo's folder of mail that bring somebody in: by email, by invitation, to one case."""

import email
import email.policy
import pathlib
import re
import time

import mailbox

WAY_IN = re.compile(r"/(sign-in/email|invitations|case-links)/")


def way_in(world, to="", seconds=20):
    """The path in the newest letter that holds a way in, which is then gone from the folder: duties are told of by
    letters too, at whatever hour a test runs, and a mailbox is its owner's."""
    end = time.monotonic() + seconds
    while not (found := ways_in(world, to)):
        assert time.monotonic() < end, f"no letter with a way in came to {to or 'anybody'}"
        time.sleep(0.1)
    _, file, letter = max(found, key=lambda one: one[0])
    path = mailbox.link(letter)
    file.unlink()
    return path


def ways_in(world, to):
    files = [(file.stat().st_mtime_ns, file) for file in pathlib.Path(world.data, "mail").glob("*.eml")]
    letters = [(at, file, email.message_from_bytes(file.read_bytes(), policy=email.policy.default)) for at, file in files]
    return [one for one in letters
            if to in one[2]["To"] and WAY_IN.search(one[2].get_body(("plain",)).get_content())]
