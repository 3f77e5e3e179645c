"""What the package puts on a machine, how it is upgraded and removed, and that the program runs there."""

import pathlib
import re
import shlex
import signal
import stat
import subprocess
import time
import urllib.error
import urllib.request

import pytest

from nodes import free_port

TOP = pathlib.Path(__file__).parents[2]
KEY, DATA, SETTINGS = "etc/counterpart/master.key", "var/lib/counterpart", "etc/counterpart/serve.conf"


@pytest.fixture(scope="module")
def installed(debian, package):
    debian.said = debian.install(package).stdout
    return debian


def settings(text):
    """As systemd reads an EnvironmentFile."""
    lines = (line.split("=", 1) for line in text.splitlines() if line and not line.startswith("#"))
    return {name: shlex.split(value)[0] if value else "" for name, value in lines}


def command_of(unit, environment, credentials):
    """The unit's ExecStart with its variables and its credentials' folder filled in, as systemd would."""
    line = re.search(r"^ExecStart=(.*)$", unit, re.M)[1].replace("%d", credentials)
    line = re.sub(r"\$\{(\w+)\}", lambda name: environment[name[1]], line)
    words = [environment[word[1:]].split() if word.startswith("$") else [word] for word in line.split()]
    return [word for group in words for word in group]


def answer(port, path):
    try:
        with urllib.request.urlopen(f"http://127.0.0.1:{port}{path}", timeout=5) as page:
            return page.status, page.read().decode(), page.headers
    except urllib.error.HTTPError as refusal:
        return refusal.code, refusal.read().decode(), refusal.headers
    except OSError:
        return 0, "", {}


class Service:
    """The program as the unit starts it: same command, same account, same folder, the key where systemd would put it."""

    def __init__(self, debian, **changes):
        self.port, metrics = free_port(), free_port()
        unit = (debian.root / "lib/systemd/system/counterpart.service").read_text()
        environment = settings((debian.root / SETTINGS).read_text())
        environment |= {"PORT": str(self.port), "METRICS": f"127.0.0.1:{metrics}", **changes}
        self.metrics = metrics
        credentials = debian.root / "run/credentials"
        credentials.mkdir(exist_ok=True)
        key = credentials / "master-key"
        key.unlink(missing_ok=True)
        key.write_bytes((debian.root / KEY).read_bytes())
        key.chmod(0o400)
        debian.run("chown", "-R", "counterpart:counterpart", "/run/credentials")
        command = command_of(unit, environment, "/run/credentials")
        self.process = subprocess.Popen(
            debian.command("counterpart", "sh", "-c", 'cd "$0" && exec "$@"', "/" + DATA, *command), stderr=subprocess.PIPE, text=True,
            env={"PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "CREDENTIALS_DIRECTORY": "/run/credentials"})

    def __enter__(self):
        end = time.monotonic() + 30
        while answer(self.port, "/healthz")[0] != 200:
            assert self.process.poll() is None, self.process.stderr.read()
            assert time.monotonic() < end
            time.sleep(0.05)
        return self

    def __exit__(self, *_):
        self.process.send_signal(signal.SIGTERM)
        self.said = self.process.communicate(timeout=30)[1]
        assert self.process.returncode == 0, self.said


def test_it_holds_what_it_should_and_where(installed):
    listed = installed.run("dpkg", "--listfiles", "counterpart").stdout.split()
    assert {"/usr/bin/counterpart", "/lib/systemd/system/counterpart.service", f"/{SETTINGS}",
            "/usr/lib/sysusers.d/counterpart.conf", "/usr/share/man/man1/counterpart.1.gz"} <= set(listed)
    documents = installed.root / "usr/share/doc/counterpart"
    for document in ("README.md", "operating.md", "copyright", "examples/nginx.conf"):
        assert f"/usr/share/doc/counterpart/{document}" in listed
    assert installed.run("dpkg", "--verify", "counterpart").stdout == ""
    copyright_ = (documents / "copyright").read_text()
    for linked in ("hummingbird", "GRDB.swift", "Yams", "swift-nio", "swift-crypto", "Swift's standard library"):
        assert f"---- {linked}" in copyright_, "a licence of what is linked in is missing"


def test_the_version_is_the_program_s_own_with_the_commit(installed):
    version = installed.run("dpkg-query", "--show", "--showformat=${Version}", "counterpart").stdout
    program = installed.run("counterpart", "--version").stdout.strip()
    commit = subprocess.run(
        ["git", "log", "-1", "--format=%h"], cwd=TOP, check=True, capture_output=True, text=True).stdout.strip()
    assert re.fullmatch(r"\d+\.\d+\.\d+", program)
    assert version == program or re.fullmatch(rf"{re.escape(program)}~git\d{{8}}\.{commit}(\.changed)?", version)


def test_the_man_page_has_every_command(installed):
    page = installed.run("zcat", "/usr/share/man/man1/counterpart.1.gz").stdout
    commands = re.findall(r"^  ([a-z]+) {2,}", installed.run("counterpart", "--help").stdout.split("SUBCOMMANDS")[1], re.M)
    assert len(commands) > 5
    assert re.findall(r"^\.B ([a-z]+)$", page.split(".SH COMMANDS")[1].split(".SH")[0], re.M) == commands


def test_the_account_can_do_nothing_but_run_it(installed):
    account = installed.run("getent", "passwd", "counterpart").stdout.strip().split(":")
    assert account[5:] == ["/var/lib/counterpart", "/usr/sbin/nologin"]
    assert 0 < int(account[2]) < 1000


def test_the_key_is_the_administrator_s_alone(installed):
    key = installed.root / KEY
    assert (key.stat().st_uid, stat.S_IMODE(key.stat().st_mode)) == (0, 0o600)
    assert re.fullmatch(r"[0-9a-f]{64}\n", key.read_text())
    assert f"The master key is /{KEY}. Keep a copy of it apart" in installed.said
    assert installed.run("cat", f"/{KEY}", user="counterpart", check=False).returncode != 0
    assert stat.S_IMODE((installed.root / DATA).stat().st_mode) == 0o700


def test_the_program_serves_there_as_the_unit_starts_it(installed):
    with Service(installed) as service:
        assert answer(service.port, "/healthz")[:2] == (200, "ok\n")
        assert answer(service.port, "/readyz")[:2] == (200, "ready\n")
        status, page, headers = answer(service.port, "/policies/general")
        assert status == 200 and "<h1" in page
        assert headers["Strict-Transport-Security"], "the settings say that a proxy ends TLS"
        assert "counterpart_store_commit_seconds_count" in answer(service.metrics, "/metrics")[1]
        assert answer(service.port, "/metrics")[0] == 404
    database = installed.root / DATA / "counterpart.sqlite"
    assert stat.S_IMODE(database.stat().st_mode) == 0o600
    checked = installed.run(
        "counterpart", "journal", "verify", "--database", f"sqlite:/{DATA}/counterpart.sqlite", "--key", f"/{KEY}")
    assert checked.returncode == 0


def test_real_people_come_in_with_a_password_and_nobody_invented(installed):
    with Service(installed) as service:
        page = answer(service.port, "/sign-in")[1]
        assert 'name="password"' in page and "/demo/sign-ins" not in page


def test_an_upgrade_keeps_key_settings_and_cases(installed, package):
    with Service(installed):
        pass
    changed = (installed.root / SETTINGS).read_text().replace("LEAVE_AFTER=0", "LEAVE_AFTER=1")
    (installed.root / SETTINGS).write_text(changed)
    kept = {name: (installed.root / name).read_bytes() for name in (KEY, f"{DATA}/counterpart.sqlite")}
    assert "master key is" not in installed.install(package).stdout
    assert (installed.root / SETTINGS).read_text() == changed
    assert kept == {name: (installed.root / name).read_bytes() for name in kept}
    with Service(installed) as service:
        assert answer(service.port, "/readyz")[0] == 200


def test_cases_without_their_key_get_no_new_one(installed, package):
    key = installed.root / KEY
    kept = key.read_text()
    key.unlink()
    installed.install(package)
    assert not key.exists(), "a lost key was replaced"
    key.write_text(kept)
    key.chmod(0o600)


def test_removed_and_purged_it_leaves_the_records(debian, package):
    debian.install(package)
    (debian.root / DATA / "counterpart.sqlite").touch()
    debian.run("dpkg", "--remove", "counterpart")
    assert not (debian.root / "usr/bin/counterpart").exists() and (debian.root / SETTINGS).exists()
    said = debian.run("dpkg", "--purge", "counterpart").stdout
    assert not (debian.root / SETTINGS).exists()
    for name in (KEY, DATA):
        assert (debian.root / name).exists()
        assert f"/{name} is kept: it belongs to the records." in said
