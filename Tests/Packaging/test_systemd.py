"""The package on a machine that systemd runs: a Debian of its own, started in namespaces of its own as a container would
be, with a network of its own. What the unit allows and forbids is the kernel's to say here."""

import re
import subprocess

import pytest

from debians import unpacked

BOOT = """
    root=$0
    mount --make-rprivate /
    mount --bind $root $root
    mount -t proc proc $root/proc
    mount -t sysfs sysfs $root/sys
    mount -t tmpfs tmpfs $root/run
    mount -t tmpfs tmpfs $root/tmp
    mount -t cgroup2 none $root/sys/fs/cgroup
    mount --rbind /dev $root/dev
    mkdir -p $root/outside
    cd $root
    pivot_root . outside
    umount -l /outside
    mount --make-rshared /
    exec env -i container=other PATH=/usr/sbin:/usr/bin:/sbin:/bin /lib/systemd/systemd
"""

STEPS = """#!/bin/bash
exec >/steps.log 2>&1
step() { echo "== $1"; }
main() { systemctl show -p MainPID --value counterpart; }
ask() { curl -sS --max-time 5 "http://127.0.0.1:$1"; }
until_ready() { for _ in $(seq 100); do ask 8080/readyz 2>/dev/null | grep -q ready && return; sleep 0.1; done; }
step installed; dpkg --install /counterpart.deb
systemctl is-enabled counterpart; systemctl is-active counterpart
step started; systemctl start counterpart; echo "status $?"; ask 8080/readyz; ask 9464/metrics | grep -c '^counterpart_'
step locked; grep -E '^(Uid|CapEff|CapBnd|NoNewPrivs|Seccomp):' /proc/$(main)/status | tr -s '\\t' ' '
step credential; nsenter -t $(main) -m stat -c '%a %U' /run/credentials/counterpart.service/master-key
runuser -u counterpart -- cat /etc/counterpart/master.key
step files; for file in /etc/x /usr/x /opt/x /home/x /var/lib/x /var/lib/counterpart/x /tmp/x; do
  nsenter -t $(main) -m -S $(id -u counterpart) -- touch $file 2>/dev/null && echo "$file"; done; ls /tmp/x
step upgraded; before=$(main); dpkg --install /counterpart.deb >/dev/null
[ $(main) != $before ] && echo "another process"; ask 8080/readyz
step killed; before=$(main); kill -KILL $before; until_ready; [ $(main) != $before ] && ask 8080/readyz
step stopped; systemctl stop counterpart; systemctl show -p Result -p ExecMainStatus counterpart
step keyless; mv /etc/counterpart/master.key /kept; systemctl start counterpart; echo "status $?"
ls /etc/counterpart/master.key; mv /kept /etc/counterpart/master.key
step enabled; systemctl enable --now counterpart; systemctl is-active counterpart
step removed; dpkg --remove counterpart >/dev/null; systemctl is-active counterpart; ls /var/lib/counterpart
step log; journalctl -u counterpart -o cat --no-pager
step end; systemctl --no-block poweroff
"""

UNIT = """[Unit]
After=multi-user.target
[Service]
Type=oneshot
ExecStart=/steps
"""


@pytest.fixture(scope="module")
def steps(package):
    """What each step said, by its name."""
    with unpacked(package) as root:
        (root / "counterpart.deb").write_bytes(package.read_bytes())
        (root / "steps").write_text(STEPS)
        (root / "steps").chmod(0o755)
        (root / "etc/systemd/system/steps.service").write_text(UNIT)
        wants = root / "etc/systemd/system/multi-user.target.wants"
        wants.mkdir(exist_ok=True)
        (wants / "steps.service").symlink_to("/etc/systemd/system/steps.service")
        done = subprocess.run(
            ["timeout", "--kill-after=5", "120", "unshare", "--pid", "--fork", "--mount", "--cgroup", "--uts", "--ipc",
             "--net", "--kill-child", "bash", "-ec", BOOT, root], capture_output=True, text=True)
        log = root / "steps.log"
        assert log.exists(), f"systemd did not come up: {done.stdout[-2000:]}{done.stderr[-2000:]}"
        said = dict(re.findall(r"^== (\w+)\n(.*?)(?=^== |\Z)", log.read_text(errors="replace"), re.M | re.S))
        assert "end" in said, log.read_text()[-2000:]
        return said


def test_installing_starts_nothing(steps):
    assert steps["installed"].endswith("\ndisabled\ninactive\n")


def test_it_starts_and_answers_under_all_its_locks(steps):
    status, ready, metrics = steps["started"].splitlines()
    assert (status, ready) == ("status 0", "ready") and int(metrics) > 10


def test_the_kernel_holds_it_to_them(steps):
    locks = dict(line.split(": ") for line in steps["locked"].splitlines())
    assert set(locks.pop("Uid").split()) != {"0"}
    assert locks == {"CapEff": "0000000000000000", "CapBnd": "0000000000000000", "NoNewPrivs": "1", "Seccomp": "2"}


def test_the_key_comes_from_systemd_alone(steps):
    handed, refused = steps["credential"].splitlines()
    assert handed in ("400 counterpart", "440 root")
    assert refused == "cat: /etc/counterpart/master.key: Permission denied"


def test_it_can_write_to_its_own_folder_and_a_private_tmp(steps):
    assert steps["files"].splitlines() == [
        "/var/lib/counterpart/x", "/tmp/x", "ls: cannot access '/tmp/x': No such file or directory"]


def test_an_upgrade_restarts_it(steps):
    assert steps["upgraded"] == "another process\nready\n"


def test_it_comes_back_when_it_is_killed(steps):
    assert steps["killed"] == "ready\n"


def test_a_stop_is_no_failure(steps):
    assert steps["stopped"] == "Result=success\nExecMainStatus=0\n"


def test_without_its_key_it_does_not_start_and_makes_none(steps):
    assert "status 1" in steps["keyless"]
    assert "ls: cannot access '/etc/counterpart/master.key'" in steps["keyless"]


def test_removing_it_stops_it_and_leaves_the_cases(steps):
    assert steps["enabled"].endswith("\nactive\n")
    assert "\ninactive\n" in steps["removed"] and "\ncounterpart.sqlite\n" in steps["removed"]


def test_its_log_is_json_and_a_few_sentences(steps):
    assert '"route":"/readyz"' in steps["log"]
    systemd = r"counterpart\.service: |(Start|Stopp)(ing|ed) counterpart|Failed to start counterpart"
    plain = [line for line in steps["log"].splitlines() if not line.startswith("{") and not re.match(systemd, line)]
    listens = "Counterpart listens on http://127.0.0.1:8080/"
    assert {re.sub("^Failed to set thread priority.*", "Swift's own", line) for line in plain} <= {listens, "Swift's own"}
    assert len(plain) <= 2 * plain.count(listens), "Swift's library says more than one line at a start"
