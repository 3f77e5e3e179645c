"""Time acts once, whichever node is there: challenges that nobody answers go from their raising to the arbiter by a
clock that runs fast, and the mailbox holds the same whether one program did it all, or two on one database of which one
was killed half way."""

import collections
import datetime
import email
import email.policy
import email.utils
import sqlite3
import time

import pytest

from cluster import Cluster
from writers import Node

PACE, DAYS = 172_800, 70
# Both worlds begin at one moment that is still to come, so that they can be compared to the minute.
START = int(time.time()) // 900 * 900 + 7200
SILENT = """SELECT substr(k.key, 15), c.reference FROM command_keys k JOIN cases c ON c.case_id = k.case_id
            WHERE k.key LIKE 'demo Silence, %'"""


@pytest.fixture
def cluster():
    cluster = Cluster().make().start()
    cluster.sql("CREATE DATABASE cases")
    yield cluster
    cluster.end()


@pytest.fixture
def node_of(counterpart, tmp_path):
    nodes = []

    def make(name, database=None, like=None):
        home = tmp_path / name
        if like:
            node = like.another(home)
        else:
            (home / "data").mkdir(parents=True)
            (home / "data/clock").write_text(f"{START}\n")
            node = Node(counterpart, home, database, ["--fast", str(PACE)])
        nodes.append(node.start())
        return node

    yield make
    for node in nodes:
        node.stop()


def reached(*nodes):
    clocks = [node.home / "data/clock" for node in nodes]
    return max((int(clock.read_text()) for clock in clocks if clock.exists()), default=0)


def wait(days, *nodes):
    """Until the clock of one of them has come so far."""
    end = time.monotonic() + 60 + days * 86_400 / PACE * 8
    while reached(*nodes) < START + days * 86_400:
        assert time.monotonic() < end, f"time stands still at {(reached(*nodes) - START) / 86_400} days"
        time.sleep(0.1)


def mailbox(references, *nodes):
    """What each mailbox got about each silent challenge before a day that both clocks have come past, counted; a repeat
    under one Message-ID is dropped."""
    last = datetime.date.fromtimestamp(START) + datetime.timedelta(DAYS - 2)
    letters = {}
    for node in nodes:
        for file in (node.home / "data/mail").glob("*.eml"):
            letter = email.message_from_bytes(file.read_bytes(), policy=email.policy.default)
            letters[letter["Message-ID"]] = letter
    found = collections.Counter()
    names = {reference: name for name, reference in references.items()}
    for letter in letters.values():
        if email.utils.parsedate_to_datetime(letter["Date"]).date() > last:
            continue
        about = None
        for line in letter.get_body(("plain",)).get_content().replace("\r", "").split("\n\n"):
            line = " ".join(line.split())
            if line.startswith("Case "):
                about = names.get(line.removeprefix("Case "))
            elif line.startswith(("Open the case", "You get this as")):
                about = None
            elif about:
                found[about, letter["To"], line] += 1
    return found


def test_one_of_two_nodes_is_killed_half_way(cluster, node_of):
    alone = node_of("alone")
    wait(DAYS, alone)
    alone.stop()
    with sqlite3.connect(f"file:{alone.home}/data/counterpart.sqlite?mode=ro", uri=True) as store:
        expected = mailbox(dict(store.execute(SILENT)), alone)
    first = node_of("first", cluster.address("cases"))
    second = node_of("second", like=first)
    wait(DAYS / 2, first, second)
    first.kill()
    wait(DAYS, second)
    second.stop()
    rows = [row.split("|") for row in cluster.sql(SILENT, "cases").splitlines()]
    found = mailbox(dict(rows), first, second)
    assert len(rows) == 5 and {about for about, _, _ in expected} == {name for name, _ in rows}
    assert any("decide" in line.lower() for _, _, line in expected), "nothing reached whoever decides"
    assert expected == found, sorted((expected - found) + (found - expected))[:20]
