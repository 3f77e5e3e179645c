"""A process that answers as the public documentation of GOV.UK Notify says that Notify answers, on a port of this machine.

Prints one line of JSON with the port and the last order's file, and serves until its input ends. What the recipient's
name says is what becomes of the order: `said-429@example.org`."""

import base64
import hashlib
import hmac
import http.server
import json
import pathlib
import re
import sys
import tempfile
import threading
import time

SERVICE, SECRET = "11111111-2222-3333-4444-555555555555", "66666666-7777-8888-9999-000000000000"
TEMPLATE = "aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee"
# As they stand in the documentation: status, error, message.
SAID = {
    "trial": (400, "BadRequestError", "Can't send to this recipient when service is in trial mode"),
    "address": (400, "ValidationError", "email_address Not a valid email address"),
    "template": (400, "BadRequestError", "Template not found"),
    "429": (429, "RateLimitError", "Exceeded rate limit for key type LIVE of 3000 requests per 60 seconds"),
    "limit": (429, "TooManyRequestsError", "Exceeded send limits (50) for today"),
    "500": (500, "Exception", "Internal server error"),
}
folder = pathlib.Path(tempfile.mkdtemp(prefix="counterpart-notify-"))


def part(text):
    return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))


def wrong_token(header):
    """Why a token is not believed, in Notify's words; None where it is."""
    found = re.fullmatch(r"Bearer ([\w-]+)\.([\w-]+)\.([\w-]+)", header or "")
    if not found:
        return 401, "AuthError", "Unauthorized: authentication bearer scheme must be used"
    claims, head = json.loads(part(found[2])), json.loads(part(found[1]))
    made = hmac.digest(SECRET.encode(), f"{found[1]}.{found[2]}".encode(), hashlib.sha256)
    if head != {"typ": "JWT", "alg": "HS256"} or claims["iss"] != SERVICE or part(found[3]) != made:
        return 403, "AuthError", "Invalid token: signature, api token not found"
    if abs(time.time() - claims["iat"]) > 30:
        return 403, "AuthError", "Error: Your system clock must be accurate to within 30 seconds"
    return None


class Notify(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_POST(self):
        body = self.rfile.read(int(self.headers["Content-Length"]))
        refused = wrong_token(self.headers.get("Authorization"))
        if refused:
            return self.refuse(refused)
        order = json.loads(body)
        assert self.path == "/v2/notifications/email" and order["template_id"] == TEMPLATE
        name = order["email_address"].split("@")[0].removeprefix("said-")
        if name == "slow":
            time.sleep(4)
        if name == "gateway":
            return self.answer(502, b"<html>Bad gateway</html>")
        if name in SAID:
            return self.refuse(SAID[name])
        (folder / "order.json").write_bytes(body)
        self.answer(201, json.dumps({"id": "740e5834-3a29-46b4-9a6f-16142fde533a", "reference": order["reference"],
                                     "content": order["personalisation"]}).encode())

    def refuse(self, said):
        status, error, message = said
        self.answer(status, json.dumps(
            {"status_code": status, "errors": [{"error": error, "message": message}]}).encode())

    def answer(self, status, body):
        self.send_response(status)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Notify)
threading.Thread(target=server.serve_forever, daemon=True).start()
print(json.dumps({"port": server.server_port, "order": str(folder / "order.json"),
                  "key": f"live_trial-{SERVICE}-{SECRET}", "template": TEMPLATE}), flush=True)
sys.stdin.read()
