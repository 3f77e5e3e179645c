"""A PostgreSQL server of a test's own, that can be killed, started again, followed by a standby and taken over from.

It listens on a socket in its own folder; `host` makes it listen on an address too, for a network that can be cut.
"""

import contextlib
import os
import pathlib
import shutil
import signal
import socket
import subprocess
import tempfile
import time

PROGRAMS = max(pathlib.Path("/usr/lib/postgresql").glob("*/bin"), default=pathlib.Path("/usr/bin"))


class Cluster:
    def __init__(self, host=""):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="counterpart-cluster-", dir="/tmp"))
        self.data, self.host = self.folder / "data", host
        self.port, self.prefix = free_port(), []
        self.folder.chmod(0o755)
        if os.getuid() == 0:
            shutil.chown(self.folder, "postgres")

    def make(self):
        self.owner("initdb", "-D", self.data, "-U", "counterpart", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8")
        if self.host:
            self.write("pg_hba.conf", "local all all trust\nhost all all 0.0.0.0/0 trust\nlocal replication all trust\n")
        return self

    def follow(self, primary):
        """A standby that the primary waits for before it says that anything is kept."""
        self.owner("pg_basebackup", "-c", "fast", "-D", self.data, "-R", "-d",
                   f"host={primary.folder} port={primary.port} user=counterpart application_name=standby")
        return self

    def write(self, name, text):
        (self.data / name).write_text(text)

    def start(self, *settings):
        options = ["-k", self.folder, "-p", str(self.port), "-c", f"listen_addresses={self.host}", "-c", "max_connections=60"]
        for setting in settings:
            options += ["-c", setting]
        self.owner("pg_ctl", "-w", "-t", "60", "-D", self.data, "-l", self.folder / "log", "-o",
                   " ".join(f"'{option}'" for option in options), "start")
        return self

    def kill(self):
        """The server and all that it started die at once, as when the power goes."""
        first = int((self.data / "postmaster.pid").read_text().split()[0])
        os.kill(first, signal.SIGSTOP)  # so that it mends nothing while its children die
        family = [*children(first), first]
        for process in family:
            with contextlib.suppress(ProcessLookupError):
                os.kill(process, signal.SIGKILL)
        while any(is_running(process) for process in family):
            time.sleep(0.01)
        # Its number may stay taken until whoever adopted it has looked.
        (self.data / "postmaster.pid").unlink()
        (self.folder / f".s.PGSQL.{self.port}.lock").unlink()

    def promote(self):
        self.owner("pg_ctl", "-w", "-D", self.data, "promote")

    def sql(self, statement, database="postgres"):
        address = f"host={self.folder} port={self.port} user=counterpart dbname={database}"
        done = subprocess.run(["psql", "-qAt", address, "-c", statement], check=True, capture_output=True, text=True)
        return done.stdout.strip()

    def address(self, database, *others):
        clusters = [self, *others]
        hosts = ",".join(cluster.host or str(cluster.folder) for cluster in clusters)
        ports = ",".join(str(cluster.port) for cluster in clusters)
        return f"postgres:///{database}?host={hosts}&port={ports}&user=counterpart&sslmode=disable"

    def end(self):
        with contextlib.suppress(Exception):
            self.kill()
        shutil.rmtree(self.folder, ignore_errors=True)

    def owner(self, program, *arguments):
        """The server's programs refuse to run as root."""
        command = [PROGRAMS / program, *map(str, arguments)]
        if os.getuid() == 0:
            command = [*self.prefix, "runuser", "-u", "postgres", "--", *command]
        done = subprocess.run(command, cwd="/", stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
        log = self.folder / "log"
        assert done.returncode == 0, f"{program}: {done.stderr}\n{log.read_text()[-2000:] if log.exists() else ''}"


def children(process):
    told = subprocess.run(["ps", "-o", "pid=", "--ppid", str(process)], capture_output=True, text=True).stdout.split()
    return [int(child) for child in told]


def is_running(process):
    try:
        return pathlib.Path(f"/proc/{process}/stat").read_text().rsplit(")", 1)[1].split()[0] != "Z"
    except OSError:
        return False


def free_port():
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return free.getsockname()[1]
