"""Stands between a scanner and the program: signs its requests in as somebody, and keeps what was asked and answered.

A scanner of its own would be stopped where it can find nothing: it repeats a form's one-time key, comes from one address
that is soon throttled, and signs itself out. The relay takes the key out (the program then makes one), gives each request
an address of its own, and answers those requests itself that would end the sign-in. All else passes as it was sent.
"""

import collections
import http.client
import http.server
import random
import re
import threading

ENDS = re.compile(r"/sign-out|/account/(sign-outs|password|tokens/)|/demo/sign-ins|/leaving$")
ONCE = re.compile(rb"(?:^|&)once=[^&]*")
HOP = {"connection", "keep-alive", "transfer-encoding", "content-length", "host", "cookie", "accept-encoding"}


class Server(http.server.ThreadingHTTPServer):
    def handle_error(self, request, client_address):
        """A scanner that hangs up says nothing of the program."""


class Relay:
    """`headers` are sent with every request: a cookie of somebody's, or a key of their program's."""

    def __init__(self, port, headers, keeps_cookies=False):
        self.target, self.headers, self.keeps_cookies = port, headers, keeps_cookies
        self.statuses, self.faults, self.slow, self.corpus = collections.Counter(), [], [], {}
        self.lock = threading.Lock()
        relay = self

        class Handler(http.server.BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def handle_one(self):
                relay.pass_on(self)

            do_GET = do_POST = do_HEAD = do_PUT = do_PATCH = do_DELETE = do_OPTIONS = do_TRACE = handle_one

            def log_message(self, *_):
                pass

        self.server = Server(("127.0.0.1", 0), Handler)
        self.server.daemon_threads = True
        self.port = self.server.server_address[1]
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def pass_on(self, asked):
        body = asked.rfile.read(int(asked.headers.get("Content-Length") or 0))
        body = ONCE.sub(b"", body) if "json" not in (asked.headers.get("Content-Type") or "") else body
        if asked.command == "POST" and ENDS.search(asked.path):
            return self.answer(asked, 403, [], b"kept by the relay")
        headers = [(name, value.replace(f"127.0.0.1:{self.port}", f"127.0.0.1:{self.target}"))
                   for name, value in asked.headers.items() if name.lower() not in HOP]
        cookies = "; ".join(filter(None, [self.headers.get("Cookie"), asked.headers.get("Cookie")]))
        extra = {**self.headers, "Cookie": cookies, "Host": f"127.0.0.1:{self.target}",
                 "X-Forwarded-For": ".".join(str(random.randint(1, 250)) for _ in range(4))}
        if body or asked.command != "GET":
            extra["Content-Length"] = str(len(body))
        try:
            status, answered, text = self.ask(asked.command, asked.path, headers + list(extra.items()), body)
        except (OSError, http.client.HTTPException) as fault:
            self.note(asked, body, f"no answer: {fault!r}")
            return self.answer(asked, 502, [], b"no answer")
        self.note(asked, body, status)
        kept = [(name, value) for name, value in answered if name.lower() not in HOP | {"set-cookie"}]
        if self.keeps_cookies:  # a scanner speaks plain HTTP and would not send them back
            kept += [(name, re.sub("__Host-|; Secure", "", value)) for name, value in answered if name == "Set-Cookie"]
        self.answer(asked, status, kept, text)

    def ask(self, method, path, headers, body):
        connection = http.client.HTTPConnection("127.0.0.1", self.target, timeout=60)
        try:
            connection.putrequest(method, path, skip_host=True, skip_accept_encoding=True)
            for name, value in headers:
                if value:
                    connection.putheader(name, value.encode("latin-1", "replace"))
            connection.endheaders(body)
            answer = connection.getresponse()
            return answer.status, answer.getheaders(), answer.read()
        finally:
            connection.close()

    @staticmethod
    def answer(asked, status, headers, text):
        try:
            asked.send_response(status)
            for name, value in headers:
                asked.send_header(name, value)
            asked.send_header("Content-Length", str(len(text)))
            asked.end_headers()
            if asked.command != "HEAD":
                asked.wfile.write(text)
        except OSError:
            asked.close_connection = True  # the scanner did not wait for it

    def note(self, asked, body, status):
        path, _, query = asked.path.partition("?")
        names = tuple(sorted({pair.split("=")[0] for pair in query.split("&") if "=" in pair}))
        fields = tuple(sorted({pair.split("=")[0] for pair in body.decode("utf-8", "replace").split("&") if "=" in pair}))
        shape = (asked.command, re.sub(r"[0-9a-z]{20,}", "ID", path), names, fields)
        with self.lock:
            self.statuses[status] += 1
            if not isinstance(status, int) or status >= 500:
                self.faults.append(f"{status} {asked.command} {asked.path[:300]} {body[:300]!r}")
            if (names or fields) and status in (200, 303, 422) and shape not in self.corpus:
                self.corpus[shape] = (asked.command, asked.path, asked.headers.get("Content-Type") or "", body)

    def stop(self):
        self.server.shutdown()
        self.server.server_close()


def request_text(port, method, path, kind, body):
    """One request as a file for sqlmap."""
    lines = [f"{method} {path} HTTP/1.1", f"Host: 127.0.0.1:{port}"]
    if body:
        lines += [f"Content-Type: {kind}"]
    return "\r\n".join(lines) + "\r\n\r\n" + body.decode("utf-8", "replace")
