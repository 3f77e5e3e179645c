"""A mail server of other people (aiosmtpd) on the loopback, which keeps what it is given."""

import contextlib
import email
import email.policy
import re
import socket
import ssl
import subprocess
import time

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import AuthResult


class Mailbox:
    def __init__(self):
        self.taken, self.letters = [], []

    async def handle_DATA(self, server, session, envelope):
        # The demo's people are told what they owe, too: letters about cases are not what is waited for here.
        message = email.message_from_bytes(envelope.original_content, policy=email.policy.default)
        plain = message.get_body(("plain",)).get_content()
        self.letters += [message] if "/cases/" in plain else []
        # Whoever is told without names gets no link to the case.
        if "/cases/" not in plain and "/undelivered" not in plain and not plain.startswith("Case "):
            self.taken.append((envelope, session.ssl is not None))
        return "250 2.0.0 Taken"

    def messages(self, count, seconds=20):
        """Waits for so many messages and answers them."""
        end = time.monotonic() + seconds
        while len(self.taken) < count and time.monotonic() < end:
            time.sleep(0.05)
        assert len(self.taken) == count
        return [email.message_from_bytes(taken.original_content, policy=email.policy.default)
                for taken, _ in self.taken]


def certificate(folder):
    """A certificate for localhost and its key, which nobody else vouches for."""
    made, key = folder / "certificate.pem", folder / "key.pem"
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=localhost",
         "-addext", "subjectAltName=DNS:localhost,IP:127.0.0.1", "-keyout", key, "-out", made],
        check=True, capture_output=True)
    return made, key


@contextlib.contextmanager
def mail_server(folder, user="counterpart", password="a right one"):
    """Demands TLS, and a name and password: answers the mailbox, the server's address and its certificate."""
    made, key = certificate(folder)
    tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    tls.load_cert_chain(made, key)

    def sign_in(server, session, envelope, mechanism, data):
        return AuthResult(success=(data.login, data.password) == (user.encode(), password.encode()), handled=False)

    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    box = Mailbox()
    controller = Controller(
        box, hostname="127.0.0.1", port=port, tls_context=tls, require_starttls=True, authenticator=sign_in,
        auth_required=True)
    controller.start()
    try:
        yield box, f"smtp://localhost:{port}", made
    finally:
        controller.stop()


def link(message):
    """The path of the only link in a message, which both of its forms show."""
    plain = message.get_body(("plain",)).get_content()
    found = re.findall(r"https?://[^/\s]+(/\S+)", plain)
    assert len(found) == 1 and found[0] in message.get_body(("html",)).get_content()
    return found[0]
