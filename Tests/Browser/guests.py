"""Inviting somebody without an account to a case, and coming by the link and the code, as both people do it."""

import re

import letters
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


def come(page, world, address, code, seen=lambda page: None):
    page.goto(letters.way_in(world, address))
    seen(page)
    steps.write(page, "The code", code)
    steps.press(page, "Open the case")
    seen(page)
