"""Files and ClamAV: Debian's daemon on a socket of this test, with a signature of our own, so that nothing is fetched."""

import subprocess
import tempfile
import time
import pathlib

import pytest

from visitor import Visitor

PLANTED = b"COUNTERPART-PLANTED-FINDING"
FOUND = "The virus check found something in this file"
SILENT = "Files cannot be checked for viruses now"


class Daemon:
    def __init__(self, folder):
        self.folder, self.socket = folder, folder / "clamd.sock"
        (folder / "signatures").mkdir()
        (folder / "signatures/own.ndb").write_text(f"Counterpart.Test:0:*:{PLANTED.hex()}\n")
        settings = {"LocalSocket": self.socket, "DatabaseDirectory": folder / "signatures", "Foreground": "yes",
                    "PidFile": folder / "clamd.pid"}
        (folder / "clamd.conf").write_text("".join(f"{name} {value}\n" for name, value in settings.items()))
        with open(folder / "said", "w") as said:
            self.process = subprocess.Popen(["/usr/sbin/clamd", "-c", folder / "clamd.conf"], stdout=said, stderr=said)
        for _ in range(300):
            if self.socket.exists() or self.process.poll() is not None:
                break
            time.sleep(0.1)
        assert self.socket.exists(), (folder / "said").read_text()

    def end(self):
        self.process.kill()
        self.process.wait()


@pytest.fixture
def clamd():
    # A socket's path has room for a hundred letters, which the folders of pytest are too long for.
    with tempfile.TemporaryDirectory(prefix="clam") as folder:
        daemon = Daemon(pathlib.Path(folder))
        yield daemon
        daemon.end()


def open_case(visitor):
    for case in sorted(visitor.listed()):
        if f'href="/cases/{case}/attachments"' in visitor.read(f"/cases/{case}").text:
            return case
    raise AssertionError("no case takes a file")


def test_what_clamav_finds_is_refused_and_its_silence_too(serve, clamd, counterpart):
    node = serve("--clamav", clamd.socket)
    nia = Visitor(node.port).sign_in("nia.pemberton")
    case = open_case(nia)

    clean = nia.attach(case, "clean.txt", b"Nothing in it.\n" * 100_000)
    assert clean.status == 303
    assert "clean.txt" in nia.read(f"/cases/{case}").text

    infected = nia.attach(case, "found.txt", b"before\n" * 50_000 + PLANTED + b"\nafter\n" * 50_000)
    assert infected.status == 422 and FOUND in infected.text

    largest = nia.attach(case, "largest.txt", b"a" * (25 * 1024 * 1024))
    assert largest.status == 303

    told = subprocess.run([counterpart, "doctor", "--clamav", clamd.socket], capture_output=True, text=True)
    assert f"right  virus check: ClamAV answers at {clamd.socket}." in told.stdout

    clamd.end()
    silent = nia.attach(case, "later.txt", b"Nothing in it.")
    assert silent.status == 422 and SILENT in silent.text
    told = subprocess.run([counterpart, "doctor", "--clamav", clamd.socket], capture_output=True, text=True)
    assert told.returncode == 1 and "WRONG  virus check: ClamAV does not answer" in told.stdout

    page = nia.read(f"/cases/{case}").text
    assert "clean.txt" in page and "found.txt" not in page and "later.txt" not in page


def test_without_clamav_the_doctor_says_so(counterpart):
    told = subprocess.run([counterpart, "doctor"], capture_output=True, text=True)
    assert "virus check: There is none: files are added to cases as they come." in told.stdout


def test_a_setting_that_is_no_socket_is_said(counterpart):
    told = subprocess.run([counterpart, "doctor", "--clamav", "clamd.ctl"], capture_output=True, text=True)
    assert told.returncode != 0 and "Give --clamav its whole path" in told.stderr
