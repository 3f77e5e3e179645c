"""Providers of identities on the loopback: one of other people (oidc-provider-mock), and one that says what a test
wants, right or forged."""

import base64
import contextlib
import hashlib
import http.server
import json
import threading
import time
import urllib.parse

import oidc_provider_mock
from joserfc import jwk, jws
from werkzeug.serving import make_server


@contextlib.contextmanager
def real_provider(people):
    """`people`: what each subject's claims are. Answers the issuer."""
    users = [oidc_provider_mock.User(sub=name, claims=claims) for name, claims in people.items()]
    server = make_server("localhost", 0, oidc_provider_mock.app(require_nonce=True, user_claims=users), threaded=True)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://localhost:{server.server_port}"
    finally:
        server.shutdown()


class Forger:
    """A provider whose next token a test writes: `forger.token = lambda claims, header, key: …`."""

    def __init__(self):
        self.keys = {"one": jwk.RSAKey.generate_key(2048, {"kid": "one", "use": "sig", "alg": "RS256"}, private=True)}
        self.document, self.claims, self.header, self.key = {}, {}, {}, None
        self.status, self.asked, self.sign, self.key_fetches = 200, {}, None, 0
        self.challenges = {}

    def reset(self):
        self.document, self.claims, self.header, self.key = {}, {}, {}, None
        self.status, self.sign = 200, None

    def well_known(self):
        return {"issuer": self.issuer, "authorization_endpoint": self.issuer + "/authorize",
                "token_endpoint": self.issuer + "/token", "jwks_uri": self.issuer + "/keys",
                "token_endpoint_auth_methods_supported": ["client_secret_basic"], **self.document}

    def published(self):
        self.key_fetches += 1
        return {"keys": [key.as_dict(private=False) for key in self.keys.values()]}

    def agree(self, query):
        """What the browser brings back from us: a code for whoever was asked about."""
        asked = dict(urllib.parse.parse_qsl(query))
        code = "code" + hashlib.sha256(asked["state"].encode()).hexdigest()
        self.challenges[code] = asked
        return f"code={code}&state={asked['state']}"

    def change(self, form, authorization):
        """The token endpoint."""
        asked = self.challenges.pop(form.get("code"), None)
        pair = base64.b64decode(authorization.removeprefix("Basic ")).decode() if authorization else ""
        if pair != "counterpart:a%20secret%3A":
            return 401, {"error": "invalid_client"}
        challenge = base64.urlsafe_b64encode(hashlib.sha256(form["code_verifier"].encode()).digest()).decode().rstrip("=")
        if not asked or asked["code_challenge"] != challenge or asked["redirect_uri"] != form["redirect_uri"]:
            return 400, {"error": "invalid_grant"}
        now = int(time.time())
        claims = {"iss": self.issuer, "aud": "counterpart", "sub": "subject-1", "nonce": asked["nonce"], "iat": now,
                  "exp": now + 300, **self.claims}
        claims = {name: value for name, value in claims.items() if value is not None}
        return self.status, {"id_token": (self.sign or self.rightly)(claims), "token_type": "Bearer",
                             "access_token": "x"}

    def rightly(self, claims):
        key = self.key or next(iter(self.keys.values()))
        header = {"alg": "ES256" if key.key_type == "EC" else "RS256", "kid": key.kid, **self.header}
        return jws.serialize_compact(header, json.dumps(claims), key, algorithms=[header["alg"]])


@contextlib.contextmanager
def forger():
    made = Forger()

    class Answers(http.server.BaseHTTPRequestHandler):
        def do_GET(self):
            if self.path == "/.well-known/openid-configuration":
                self.answer(200, made.well_known())
            elif self.path == "/keys":
                self.answer(200, made.published())
            else:
                self.answer(404, {})

        def do_POST(self):
            form = dict(urllib.parse.parse_qsl(self.rfile.read(int(self.headers["Content-Length"])).decode()))
            self.answer(*made.change(form, self.headers.get("Authorization")))

        def answer(self, status, body):
            data = json.dumps(body).encode()
            self.send_response(status)
            self.send_header("Content-Length", str(len(data)))
            self.end_headers()
            self.wfile.write(data)

        def log_message(self, *_):
            pass

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Answers)
    made.issuer = f"http://127.0.0.1:{server.server_port}"
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield made
    finally:
        server.shutdown()


def forged(header, claims, signature=b""):
    """A token that says anything."""
    text = ".".join(base64.urlsafe_b64encode(json.dumps(part).encode()).decode().rstrip("=") for part in (header, claims))
    return text + "." + base64.urlsafe_b64encode(signature).decode().rstrip("=")
