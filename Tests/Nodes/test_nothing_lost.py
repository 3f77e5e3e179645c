"""Whatever dies, and whenever: what was acknowledged is in the journal exactly once, every chain verifies, and every
list agrees with its journal."""

import random
import subprocess
import time

import pytest

from cluster import Cluster
from proxy import Proxy
from writers import Node, Writers, kills


@pytest.fixture
def cluster():
    cluster = Cluster().make().start()
    cluster.sql("CREATE DATABASE cases")
    yield cluster
    cluster.end()


@pytest.fixture
def node_of(counterpart, tmp_path):
    nodes = []

    def make(database=None, *options):
        home = tmp_path / "first"
        home.mkdir()
        nodes.append(Node(counterpart, home, database, options).start())
        return nodes[-1]

    yield make
    for node in nodes:
        node.stop()


@pytest.fixture
def two_nodes(cluster, node_of, tmp_path):
    """Over one database; the options are of both."""
    seconds = []

    def make(*options):
        first = node_of(cluster.address("cases"), *options)
        seconds.append(first.another(tmp_path / "second").start())
        return first, seconds[-1]

    yield make
    for node in seconds:
        node.stop()


def a_while():
    time.sleep(random.uniform(0, 0.3))


@pytest.mark.parametrize("engine", ["sqlite", "postgresql"])
def test_the_program_is_killed(engine, node_of, request):
    node = node_of(None if engine == "sqlite" else request.getfixturevalue("cluster").address("cases"))
    with Writers([node]) as writers:
        for _ in range(kills(8)):
            writers.wait_for(1)
            a_while()
            node.kill()
            node.start()
        writers.wait_for(20)
    writers.check(node)


def test_the_database_is_killed(cluster, node_of):
    node = node_of(cluster.address("cases"))
    with Writers([node]) as writers:
        for _ in range(kills(4)):
            writers.wait_for(1)
            a_while()
            cluster.kill()
            cluster.start()
        writers.wait_for(20)
    writers.check(node)


def test_one_of_two_nodes_is_killed(two_nodes):
    first, second = two_nodes()
    with Writers([first, second]) as writers:
        for _ in range(kills(6)):
            writers.wait_for(1)
            a_while()
            victim = random.choice([first, second])
            victim.kill()
            writers.wait_for(3)
            victim.start()
        writers.wait_for(20)
    writers.check(first)


def test_people_behind_the_proxy_notice_nothing(two_nodes, tmp_path):
    """Two nodes behind the shipped example of nginx, over TLS: either dies, and everybody works on, signed in as before."""
    first, second = two_nodes("--behind-tls", "--trust-proxy", "127.0.0.1")
    (tmp_path / "nginx").mkdir()
    proxy = Proxy(tmp_path / "nginx", [first.port, second.port])
    try:
        with Writers([first, second], proxy) as writers:
            for victim in [first, second] * max(1, kills(2) // 2):
                writers.wait_for(3)
                a_while()
                victim.kill()
                writers.wait_for(10)
                victim.start()
            writers.wait_for(20)
        writers.check(first)
    finally:
        proxy.process.terminate()
        proxy.process.wait()


def test_the_standby_takes_over(node_of):
    primary, standby = Cluster().make().start(), Cluster()
    try:
        primary.sql("CREATE DATABASE cases")
        standby.follow(primary).start()
        primary.sql("ALTER SYSTEM SET synchronous_standby_names = 'standby'")
        primary.sql("SELECT pg_reload_conf()")
        node = node_of(primary.address("cases", standby))
        with Writers([node]) as writers:
            writers.wait_for(20)
            primary.kill()
            standby.promote()
            writers.wait_for(20)
        writers.check(node)
    finally:
        primary.end()
        standby.end()


def test_the_network_between_is_cut(counterpart, tmp_path):
    """The database lives in a network of its own; the way there is cut and mended."""
    space, there, here = f"counterpart{random.randrange(10**6)}", "10.231.77.2", "10.231.77.1"
    link = f"cp{random.randrange(10**6)}"
    net = ["ip", "netns", "exec", space]
    run("ip", "netns", "add", space)
    cluster = None
    try:
        run("ip", "link", "add", link, "type", "veth", "peer", "name", "inside", "netns", space)
        run("ip", "address", "add", f"{here}/30", "dev", link)
        run("ip", "link", "set", link, "up")
        run(*net, "ip", "address", "add", f"{there}/30", "dev", "inside")
        run(*net, "ip", "link", "set", "inside", "up")
        run(*net, "ip", "link", "set", "lo", "up")
        cluster = Cluster(host=there).make()
        cluster.prefix = net
        cluster.start()
        cluster.sql("CREATE DATABASE cases")
        home = tmp_path / "first"
        home.mkdir()
        node = Node(counterpart, home, cluster.address("cases") + "&tcp_user_timeout=2000&connect_timeout=2").start()
        with Writers([node]) as writers:
            for _ in range(max(2, kills(2) // 10)):  # each takes seconds
                writers.wait_for(1)
                a_while()
                run("ip", "link", "set", link, "down")
                time.sleep(random.uniform(0.1, 4))
                run("ip", "link", "set", link, "up")
            writers.wait_for(20)
        writers.check(node)
        node.stop()
    finally:
        if cluster:
            cluster.end()
        run("ip", "netns", "delete", space)


def run(*command):
    subprocess.run(command, check=True, capture_output=True)
