"""The proxy's example as it is shipped, run by a real nginx with a certificate of its own: only ports, names of files and
how long a lost node is left alone are put in."""

import contextlib
import http.client
import re
import socket
import ssl
import time

import pytest

from nodes import free_port, wait_until
from proxy import NAME, OverTLS, Proxy

LEFT_ALONE = 2.1
"""Seconds after which nginx asks a node again that it could not reach: fail_timeout, and its clock ticks in seconds."""


@pytest.fixture
def proxied(serve, tmp_path):
    """nginx before two nodes, of which the second is not started yet."""
    with contextlib.ExitStack() as ending:
        first, second = serve("--behind-tls", "--trust-proxy", "127.0.0.1"), free_port()
        folder = tmp_path / "nginx"
        folder.mkdir()
        proxy = Proxy(folder, [first.port, second])
        ending.callback(proxy.process.wait)
        ending.callback(proxy.process.terminate)
        proxy.first, proxy.second_port = first, second
        yield proxy


def test_people_sign_in_and_work_over_tls(proxied):
    nia = OverTLS(proxied)
    nia.sign_in("nia.pemberton")
    assert set(nia.cookies) == {"__Host-session", "__Host-form"}
    case = sorted(nia.listed())[0]
    assert nia.read(f"/cases/{case}").title
    posted = nia.ask("POST", "/sign-out", f"csrf={nia.secret('/')}")[0]
    assert posted == 303


def test_cookies_are_the_host_s_alone_and_for_tls(proxied):
    answer = OverTLS(proxied).raw("GET", "/sign-in")
    cookies = answer.headers.get_all("Set-Cookie")
    assert cookies
    for cookie in cookies:
        parts = cookie.split("; ")
        assert parts[0].startswith("__Host-") and {"Path=/", "Secure", "HttpOnly", "SameSite=Lax"} <= set(parts)
        assert "domain" not in cookie.lower()


def test_the_program_s_own_headers_arrive_once(proxied):
    answer = OverTLS(proxied).raw("GET", "/policies")
    assert answer.status == 200
    for name, begins in {"Strict-Transport-Security": "max-age=63072000", "Content-Security-Policy": "default-src 'none'",
                         "X-Content-Type-Options": "nosniff", "X-Frame-Options": "DENY", "X-Request-Id": "",
                         "Referrer-Policy": "same-origin", "Cross-Origin-Opener-Policy": "same-origin"}.items():
        values = answer.headers.get_all(name)
        assert len(values) == 1 and values[0].startswith(begins), name
    assert answer.headers["Server"] == "nginx", "no version is told"


def test_plain_http_only_leads_to_tls(proxied):
    connection = http.client.HTTPConnection("127.0.0.1", proxied.plain_port)
    connection.request("GET", "/cases?page=2", headers={"Host": "elsewhere.example.org"})
    answer = connection.getresponse()
    assert (answer.status, answer.headers["Location"]) == (301, f"https://{NAME}/cases?page=2")


@pytest.mark.filterwarnings("ignore:ssl.TLSVersion.TLSv1_1 is deprecated")
def test_old_tls_is_refused(proxied):
    context = ssl.create_default_context(cafile=proxied.certificate)
    context.minimum_version = context.maximum_version = ssl.TLSVersion.TLSv1_1
    context.set_ciphers("ALL:@SECLEVEL=0")
    with socket.create_connection(("127.0.0.1", proxied.port)) as plain, pytest.raises(ssl.SSLError):
        context.wrap_socket(plain, server_hostname=NAME)


def test_too_much_is_refused_in_the_program_s_own_words(proxied):
    visitor = OverTLS(proxied)
    answer = visitor.raw("POST", "/sign-in", "x" * 1_050_000, **{"Content-Type": "application/x-www-form-urlencoded"})
    assert answer.status == 413 and "That was too much to send at once" in answer.text
    assert visitor.raw("POST", "/sign-in", "x" * 1_200_000).status == 413


@pytest.mark.parametrize("path", ["/cases/none/attachments", "/partnerships/none/imports"])
def test_where_files_come_in_the_program_says_what_is_too_much(proxied, path):
    """A body of 2 MB that is no form with a file: nginx lets it through, and the program refuses it."""
    answer = OverTLS(proxied).raw("POST", path, "x" * 2_000_000)
    assert answer.status == 413 and "That was too much to send at once" in answer.text


def test_readyz_is_not_for_the_public(proxied):
    visitor = OverTLS(proxied)
    assert proxied.first.get("/readyz")[0] == 200
    assert visitor.raw("GET", "/readyz").status == 404
    assert visitor.raw("GET", "/healthz").text == "ok\n"
    assert visitor.raw("GET", "/metrics").status == 404


def test_whoever_made_up_an_address_is_throttled_under_the_real_one(proxied):
    visitor = OverTLS(proxied)
    secret = visitor.secret("/sign-in")

    def guess(number):
        visitor.headers["X-Forwarded-For"] = f"192.0.2.{number}"
        return visitor.ask("POST", "/sign-in", f"csrf={secret}&name=somebody-{number}&password=guess")[0]

    assert [guess(number) for number in range(11)] == [422] * 10 + [429]


def test_neither_log_nor_file_of_the_proxy_says_who(proxied):
    nia = OverTLS(proxied)
    nia.sign_in("nia.pemberton").read("/cases?page=1")
    assert nia.ask("POST", "/search", f"csrf={nia.secret('/search')}&q=Quillfeather")[0] == 200
    wait_until(lambda: "/search" in proxied.log.read_text())
    lines = proxied.log.read_text().splitlines()
    assert re.fullmatch(r"\S+ GET /sign-in 200 [\d.]+ [\d.:, ]+ [0-9a-f]+", lines[0]), lines[0]
    for file in proxied.folder.rglob("*"):
        if file.is_file() and file not in (proxied.configuration, proxied.folder / "errors"):
            text = file.read_text(errors="replace")
            for word in ("nia.pemberton", "Quillfeather", "page=1", "__Host"):
                assert word not in text, file.name
    assert re.search(r"client: ", "\n".join(lines)) is None


def test_when_a_node_stops_the_other_serves(proxied, serve):
    """Two worlds, because one SQLite file has one node: pages that need no sign-in show that somebody always answers."""
    visitor = OverTLS(proxied)
    second = serve("--behind-tls", "--trust-proxy", "127.0.0.1", port=proxied.second_port)
    answers = []

    def ask(times):
        answers.extend(visitor.raw("GET", "/policies").status for _ in range(times))

    time.sleep(LEFT_ALONE)
    ask(10)
    assert len(upstreams(proxied)) == 2, "both are asked"
    proxied.first.told()
    while proxied.first.process.poll() is None:
        ask(1)
    ask(10)
    assert set(answers) == {200}, (proxied.folder / "errors").read_text()
    third = serve("--behind-tls", "--trust-proxy", "127.0.0.1", port=proxied.first.port)
    second.told().ends(10)
    time.sleep(LEFT_ALONE)
    ask(5)
    assert set(answers) == {200} and third.process.poll() is None


def upstreams(proxied):
    return set(re.findall(r" (127\.0\.0\.1:\d+) [0-9a-f]+$", proxied.log.read_text(), re.M))


def test_without_any_node_people_are_told_what_to_do(proxied):
    proxied.first.told().ends(10)
    answer = OverTLS(proxied).raw("GET", "/cases")
    assert answer.status == 503 and answer.headers["Retry-After"] == "60"
    assert "Counterpart can't be reached just now." in answer.text and "call 999" in answer.text


def test_a_form_is_sent_once_even_when_its_node_dies(proxied, serve):
    """The second node would take it; nobody knows whether the first did."""
    serve("--behind-tls", port=proxied.second_port)
    visitor = OverTLS(proxied)
    connection = visitor.connect()
    connection.putrequest("POST", "/sign-in", skip_host=True)
    for name, value in {**visitor.headers, "Content-Type": "application/x-www-form-urlencoded",
                        "Content-Length": "12"}.items():
        connection.putheader(name, value)
    connection.endheaders(b"name=n")
    wait_until(lambda: "counterpart_requests_open 1\n" in proxied.first.metrics())
    proxied.first.process.kill()
    assert connection.getresponse().status == 503
