"""What an operator can count, where, and that it names nobody."""

import re
import socket
import subprocess
import urllib.parse

import pytest

from visitor import Form, Visitor

LINE = re.compile(r'[a-z_]+(\{[a-z]+="[^"\n]*"(,[a-z]+="[^"\n]*")*\})? (\d+(\.\d+)?(e-?\d+)?|\+Inf)')


def number(text, sample):
    found = re.search(rf"^{re.escape(sample)} (\S+)$", text, re.M)
    return float(found[1]) if found else 0


def test_every_line_is_a_comment_or_a_sample_of_the_family_before_it(serve):
    node = serve()
    Visitor(node.port).sign_in("nia.pemberton").read("/cases")
    family, seen = "", set()
    for line in node.metrics().splitlines():
        if line.startswith("# TYPE "):
            family = line.split()[2]
            assert family not in seen, "a family stands once"
            seen.add(family)
        elif not line.startswith("# HELP "):
            assert LINE.fullmatch(line), line
            assert re.match(rf"{family}(_bucket|_sum|_count)?[{{ ]", line), line
    assert {"counterpart_requests_total", "counterpart_request_seconds", "counterpart_commands_total",
            "counterpart_store_batch_writes", "process_resident_memory_bytes"} <= seen


def test_requests_commits_and_the_process_are_counted(serve):
    node = serve()
    before = node.metrics()
    nia = Visitor(node.port).sign_in("nia.pemberton")
    case = next(link for link in sorted(nia.read("/cases").links) if link.startswith("/cases/"))
    nia.read(case)
    after = node.metrics()
    assert number(after, 'counterpart_requests_total{method="POST",route="/demo/sign-ins",status="303"}') == 1
    assert number(after, 'counterpart_requests_total{method="GET",route="/cases/{id}",status="200"}') == 1
    assert number(after, 'counterpart_request_seconds_count{route="/cases/{id}"}') == 1
    assert number(after, "counterpart_store_batch_writes_sum") > number(before, "counterpart_store_batch_writes_sum")
    assert number(after, "counterpart_store_writes_waiting") == 0
    assert 5_000_000 < number(after, "process_resident_memory_bytes") < 500_000_000
    assert number(after, "process_cpu_seconds_total") >= number(before, "process_cpu_seconds_total") > 0
    assert number(after, "process_open_fds") > 5
    assert case.split("/")[2] not in after


def test_commands_are_counted_by_kind_and_outcome(serve):
    node = serve()
    nia = Visitor(node.port).sign_in("nia.pemberton")
    statuses = []
    for case in sorted(nia.listed()):
        path = f"/cases/{case}/discussions"
        form = Form(nia.read(path).text).filled(lambda field: "We talked.", {"means": "phone"})
        statuses.append(nia.ask("POST", path, urllib.parse.urlencode(form))[0])
    assert set(statuses) == {303, 422}, "an open case takes it, a closed one refuses it"
    text = node.metrics()
    for outcome, status in (("recorded", 303), ("refused", 422)):
        sample = f'counterpart_commands_total{{command="discussions",outcome="{outcome}"}}'
        assert number(text, sample) == statuses.count(status)


def test_the_pages_port_has_no_metrics_and_the_metrics_port_no_pages(serve):
    node = serve()
    assert node.get("/metrics")[0] == 404
    for path in ("/", "/healthz", "/sign-in", "/cases"):
        assert node.get(path, node.metrics_port)[0] == 404


@pytest.mark.parametrize("address", ["9464", "127.0.0.1", "127.0.0.1:", ":9464", "127.0.0.1:70000", "127.0.0.1:x"])
def test_an_address_without_a_port_is_refused(counterpart, tmp_path, address):
    refused(counterpart, tmp_path, ["--metrics-address", address],
            f"“{address}” is not an address with a port. Write --metrics-address like 127.0.0.1:9464.")


def test_an_address_that_is_taken_is_said(counterpart, seeded):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        refused(counterpart, seeded, ["--metrics-address", f"127.0.0.1:{port}"],
                f"Port {port} is in use by another program. Stop it, or choose another with --metrics-address.")


@pytest.mark.parametrize("option", ["--leave-after", "--stop-within"])
def test_seconds_that_make_no_sense_are_refused(counterpart, tmp_path, option):
    refused(counterpart, tmp_path, [f"{option}=-1"], f"{option} can’t be -1. Give it seconds, from 0 to 3600.")


def refused(counterpart, data, options, words):
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    done = subprocess.run(
        [counterpart, "demo", "--port", str(port), "--data", data, *options], capture_output=True, text=True, timeout=60)
    assert done.returncode == 1
    assert done.stderr.splitlines()[-1] == f"Error: {words}"


def test_behind_a_proxy_that_is_believed_each_visitor_is_throttled_alone(serve):
    """Ten wrong passwords from one address close sign-in to it, and to nobody else behind the same proxy."""
    node = serve("--trust-proxy", "127.0.0.1")
    assert wrong_passwords(node, "192.0.2.7", 10) == [422] * 10
    assert wrong_passwords(node, "192.0.2.7", 1) == [429]
    assert wrong_passwords(node, "192.0.2.8", 1) == [422]


def test_without_a_proxy_nobody_can_make_up_an_address(serve):
    node = serve()
    answers = [answer for number in range(11) for answer in wrong_passwords(node, f"192.0.2.{number}", 1)]
    assert answers == [422] * 10 + [429]


def wrong_passwords(node, address, times):
    visitor = Visitor(node.port)
    visitor.headers["X-Forwarded-For"] = address
    return [
        visitor.ask("POST", "/sign-in",
                    f"csrf={visitor.secret('/sign-in')}&name={address}-{number}&password=guess")[0]
        for number in range(times)]
