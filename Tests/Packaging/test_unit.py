"""The systemd unit: how locked down it is, that systemd understands it, and that the program lives within it."""

import os
import pathlib
import re
import signal
import subprocess

import pytest

from nodes import free_port
from visitor import Visitor

UNIT = pathlib.Path(__file__).parents[2] / "Packaging/counterpart.service"
EXPOSED_AT_MOST = 12
"""In tenths, of 100. systemd calls a service "OK" below 50; a network service can hardly come under 10."""


def analyze(*arguments):
    return subprocess.run(["systemd-analyze", *arguments], capture_output=True, text=True, timeout=60)


@pytest.fixture
def root(tmp_path):
    """A folder as systemd would see a machine on which the package is installed, with a unit that may be changed."""
    units = tmp_path / "lib/systemd/system"
    units.mkdir(parents=True)
    (tmp_path / "usr/bin").mkdir(parents=True)
    (tmp_path / "usr/bin/counterpart").touch(0o755)
    (units / UNIT.name).write_text(UNIT.read_text())
    return tmp_path


def exposure(root):
    return analyze("security", "--offline=yes", f"--root={root}", f"--threshold={EXPOSED_AT_MOST}", UNIT.name)


def test_it_exposes_little(root):
    done = exposure(root)
    assert done.returncode == 0, done.stdout[-3000:]


@pytest.mark.parametrize("setting", ["ProtectSystem=strict", "NoNewPrivileges=yes", "CapabilityBoundingSet=",
                                     "SystemCallFilter=@system-service", "PrivateUsers=yes"])
def test_a_unit_with_one_lock_less_is_found(root, setting):
    unit = root / "lib/systemd/system" / UNIT.name
    text = unit.read_text()
    assert f"\n{setting}\n" in text
    unit.write_text(text.replace(f"\n{setting}\n", "\n"))
    assert exposure(root).returncode != 0


def test_systemd_understands_every_line(root):
    done = analyze("verify", "--man=no", "--recursive-errors=no", f"--root={root}", UNIT.name)
    assert (done.returncode, done.stderr) == (0, "")


def test_every_variable_has_a_setting(root):
    told = re.findall(r"^(\w+)=", (UNIT.parent / "serve.conf").read_text(), re.M)
    assert sorted(set(re.findall(r"\$\{?(\w+)", UNIT.read_text()))) == sorted(told)


def test_the_stop_has_more_time_than_the_settings_give_it():
    settings = dict(re.findall(r"^(\w+)=(\d+)$", (UNIT.parent / "serve.conf").read_text(), re.M))
    given = int(re.search(r"^TimeoutStopSec=(\d+)$", UNIT.read_text(), re.M)[1])
    assert given > int(settings["LEAVE_AFTER"]) + int(settings["STOP_WITHIN"]) + 10


def members(group):
    """The system calls of one of systemd's groups; a call by itself is its own."""
    if not group.startswith("@"):
        return {group}
    found = set()
    for name in re.findall(r"^    (@?[\w-]+)$", analyze("syscall-filter", group).stdout, re.M):
        found |= members(name)
    return found


def forbidden():
    """The system calls that the unit answers with EPERM."""
    allowed = set()
    for line in re.findall(r"^SystemCallFilter=(.*)$", UNIT.read_text(), re.M):
        groups = set().union(*(members(group) for group in line.lstrip("~").split()))
        allowed = allowed - groups if line.startswith("~") else allowed | groups
    return members("@known") - allowed - members("@default")


@pytest.fixture(scope="module")
def trace(counterpart, tmp_path_factory):
    """What the program asked of the system while it was started on a new world, used and stopped, with every call that
    the unit forbids answered as under the unit."""
    folder = tmp_path_factory.mktemp("strace")
    port, trace = free_port(), folder / "trace"
    refused = ",".join(f"?{name}" for name in sorted(forbidden()))
    program = subprocess.Popen(
        ["strace", "--follow-forks", "--quiet=all", "--signal=none", f"--inject={refused}:error=EPERM", "--output",
         trace, counterpart, "demo", "--port", str(port), "--data", folder / "data",
         "--metrics-address", f"127.0.0.1:{free_port()}"], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    try:
        said = iter(program.stdout.readline, "")
        assert any("is at http" in line for line in said)
        nia = Visitor(port).sign_in("nia.pemberton")
        nia.read(f"/cases/{sorted(nia.listed())[0]}")
        assert nia.ask("GET", "/readyz") == (200, "ready\n")
        served = int(re.match(r"\d+", trace.read_text())[0])
        os.kill(served, signal.SIGTERM)
        assert program.wait(30) == 0
    finally:
        program.kill()
    return trace.read_text()


def test_the_program_works_without_the_system_calls_that_the_unit_forbids(trace):
    for call in ("openat(", "mmap(", "fdatasync(", "accept4("):
        assert call in trace
    assert {"ptrace", "mount", "reboot", "init_module", "bpf"} <= forbidden()


def test_no_memory_is_written_and_run(trace):
    """MemoryDenyWriteExecute: what may be run is never made so later, nor may be written."""
    maps = re.findall(r"^.*\b(?:mmap|mprotect|pkey_mprotect)\(.*PROT_EXEC.*$", trace, re.M)
    assert maps, "the loader maps the program itself"
    assert [line for line in maps if "PROT_WRITE" in line or "mprotect(" in line] == []


def test_no_socket_is_of_a_family_that_the_unit_forbids(trace):
    families = set(re.findall(r"\bsocket\((AF_\w+)", trace))
    assert "AF_INET" in families
    assert families <= set(re.search(r"^RestrictAddressFamilies=(.*)$", UNIT.read_text(), re.M)[1].split())
