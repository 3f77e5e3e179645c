"""A program that hears webhooks over TLS, run as `hearing.py CERTIFICATE KEY TAKEN PLAN`. It writes each request that it
gets as a line of JSON to TAKEN, and answers as the first line of PLAN says, which it takes away: a status, `to URL`
for a redirect, or `cut`, which closes the line without an answer. Without a line it answers 204."""

import http.server
import json
import pathlib
import ssl
import sys
import time

CERTIFICATE, KEY, TAKEN, PLAN = (pathlib.Path(path) for path in sys.argv[1:5])


class Hearing(http.server.BaseHTTPRequestHandler):
    def do_POST(self):
        body = self.rfile.read(int(self.headers["Content-Length"])).decode()
        lines = PLAN.read_text().splitlines()
        PLAN.write_text("\n".join(lines[1:]))
        answer = lines[0] if lines else "204"
        heard = {"at": time.time(), "path": self.path, "headers": dict(self.headers), "body": body, "answer": answer}
        with TAKEN.open("a") as taken:
            taken.write(json.dumps(heard) + "\n")
        if answer == "cut":
            self.close_connection = True
            self.connection.close()
        else:
            self.send_response(int(answer) if answer.isdigit() else 302)
            if answer.startswith("to "):
                self.send_header("Location", answer.removeprefix("to "))
            self.send_header("Content-Length", "0")
            self.end_headers()

    def log_message(self, *words):
        pass


server = http.server.HTTPServer(("", 8443), Hearing)
context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
context.load_cert_chain(CERTIFICATE, KEY)
server.socket = context.wrap_socket(server.socket, server_side=True, do_handshake_on_connect=False)
server.serve_forever()
