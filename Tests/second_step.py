"""The second step of signing in, as another program than ours computes it (RFC 6238), and the link of an invitation."""

import base64
import hashlib
import hmac
import os
import pathlib
import struct
import subprocess
import time

from visitor import Visitor

PASSWORD = "purple otter ladder 42"


def code(secret, seconds=0):
    """What an app shows so many seconds from now. `secret` as the page writes it, in groups."""
    key = base64.b32decode(secret.replace(" ", ""))
    step = struct.pack(">Q", int(time.time() + seconds) // 30)
    digest = hmac.new(key, step, hashlib.sha1).digest()
    start = digest[-1] & 15
    return f"{(struct.unpack('>I', digest[start:start + 4])[0] & 0x7FFFFFFF) % 1_000_000:06}"


def invitation(world, name):
    """The path of a new invitation for somebody of a world that is being served."""
    top = pathlib.Path(__file__).parent.parent
    binary = next(top / place for place in (os.environ.get("COUNTERPART"), ".build/release/counterpart", ".build/debug/counterpart")
                  if place and (top / place).is_file())
    done = subprocess.run(
        [binary, "person", "invite", name, "--database", world.database, "--key", world.data / "counterpart.key",
         "--site", world.address], capture_output=True, text=True, check=True, timeout=60)
    return done.stdout.strip().removeprefix(world.address)


def enrolled(world, name):
    """Somebody's secret, once they have come in by an invitation."""
    visitor, link = Visitor(world.port), invitation(world, name)
    typed = PASSWORD.replace(" ", "+")
    chosen = visitor.answer(
        "POST", link, f"csrf={visitor.secret(link)}&password={typed}&password-again={typed}")
    assert chosen.location == "/sign-in/second-factor"
    page = visitor.answer("GET", "/sign-in/second-factor")
    secret = page.text.split('class="number">')[1].split("<")[0]
    typed = code(secret)
    done = visitor.answer(
        "POST", "/sign-in/second-factor", f"csrf={visitor.secret('/sign-in/second-factor')}&code={typed}")
    assert done.status == 200
    return secret
