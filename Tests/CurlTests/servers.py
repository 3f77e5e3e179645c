"""Servers of other people for the tests of Curl: HTTP, HTTPS and SMTP on ports of this machine.

Prints one line of JSON with the ports and the file of the certificate, and serves until its input ends."""

import http.server
import json
import pathlib
import socket
import ssl
import subprocess
import sys
import tempfile
import threading
import time

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import AuthResult


class Answers(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_GET(self):
        if self.path == "/slow":
            time.sleep(5)
        if self.path == "/elsewhere":
            self.answer(302, b"", {"Location": "/hello"})
        elif self.path == "/large":
            self.answer(200, b"x" * 50_000)
        elif self.path == "/missing":
            self.answer(404, b"not here")
        else:
            self.answer(200, b"hello", {"X-Said": self.headers.get("X-Say", "")})

    def do_POST(self):
        self.answer(201, self.rfile.read(int(self.headers["Content-Length"])))

    def answer(self, status, body, headers=None):
        self.send_response(status)
        for name, value in {"Content-Length": str(len(body)), **(headers or {})}.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


class Mailbox:
    """Says no to some recipients, and shows the last message to whoever asks over HTTP's X-Say."""

    async def handle_RCPT(self, server, session, envelope, address, options):
        if address.startswith("nobody@"):
            return "550 5.1.1 No such person here"
        if address.startswith("later@"):
            return "451 4.7.1 Come back later"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        pathlib.Path(folder, "last.eml").write_bytes(envelope.original_content)
        pathlib.Path(folder, "last.envelope").write_text(
            json.dumps({"from": envelope.mail_from, "to": envelope.rcpt_tos, "tls": session.ssl is not None}))
        return "250 2.0.0 Taken as number 7"


def sign_in(server, session, envelope, mechanism, data):
    return AuthResult(success=(data.login, data.password) == (b"counterpart", b"a right one"), handled=False)


def http_server(context=None):
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Answers)
    if context:
        server.socket = context.wrap_socket(server.socket, server_side=True)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return server.server_port


def mail_server(**settings):
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    Controller(Mailbox(), hostname="127.0.0.1", port=port, **settings).start()
    return port




folder = tempfile.mkdtemp(prefix="counterpart-curl-")
certificate, key = f"{folder}/certificate.pem", f"{folder}/key.pem"
subprocess.run(
    ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=localhost",
     "-addext", "subjectAltName=DNS:localhost,IP:127.0.0.1", "-keyout", key, "-out", certificate],
    check=True, capture_output=True)
tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
tls.load_cert_chain(certificate, key)
print(json.dumps({
    "http": http_server(), "https": http_server(tls), "smtp": mail_server(),
    "starttls": mail_server(tls_context=tls, require_starttls=True, authenticator=sign_in, auth_required=True),
    "folder": folder, "certificate": certificate}), flush=True)
sys.stdin.read()
