"""Inviting somebody without an account to a case, and coming by the link and the code, as both people do it."""

import email
import email.policy
import pathlib
import re
import time

import mailbox
import steps


def invite(page, case, who, address, reason, side=None, seen=lambda page: None):
    """Answers the code that the page shows once."""
    page.goto(f"/cases/{case}/guests")
    seen(page)
    if side:
        steps.choose(page, page.get_by_label(re.compile("^" + re.escape(side))).first)
    steps.write(page, "Who is it?", who)
    steps.write(page, "Their email address", address)
    steps.write(page, page.locator("main textarea").first, reason)
    steps.press(page, "Invite them")
    assert steps.heading(page) == "Tell them this code by telephone"
    seen(page)
    return page.locator(".codes code").first.inner_text()


def letter_to(world, address, seconds=20):
    """The newest message to an address in the demo's folder of mail."""
    end = time.monotonic() + seconds
    while True:
        files = sorted(pathlib.Path(world.data, "mail").glob("*.eml"), key=lambda file: file.stat().st_mtime)
        letters = [email.message_from_bytes(file.read_bytes(), policy=email.policy.default) for file in files]
        found = [letter for letter in letters if address in letter["To"]]
        if found or time.monotonic() > end:
            assert found, f"no letter to {address}"
            return found[-1]
        time.sleep(0.1)


def come(page, world, address, code, seen=lambda page: None):
    page.goto(mailbox.link(letter_to(world, address)))
    seen(page)
    steps.write(page, "The code", code)
    steps.press(page, "Open the case")
    seen(page)
