"""Programs that serve a demo world, on free ports of the loopback."""

import dataclasses
import pathlib
import signal
import socket
import subprocess
import time
import urllib.error
import urllib.request


def free_port():
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return free.getsockname()[1]


@dataclasses.dataclass
class Node:
    """One program that serves."""
    process: subprocess.Popen
    port: int
    metrics_port: int
    log: pathlib.Path

    def get(self, path, port=None):
        """Status and text; (0, "") where nothing listens."""
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{port or self.port}{path}", timeout=10) as answer:
                return answer.status, answer.read().decode()
        except urllib.error.HTTPError as refusal:
            return refusal.code, refusal.read().decode()
        except OSError:
            return 0, ""

    def metrics(self):
        return self.get("/metrics", self.metrics_port)[1]

    def told(self, signal_=signal.SIGTERM):
        self.process.send_signal(signal_)
        return self

    def ends(self, within):
        """The exit status, and how many seconds it took."""
        start = time.monotonic()
        return self.process.wait(within), time.monotonic() - start


def start(counterpart, data, log, *options, port=None, **environment):
    port, metrics_port = port or free_port(), free_port()
    with log.open("a") as output:
        process = subprocess.Popen(
            [counterpart, "demo", "--port", str(port), "--data", data, "--metrics-address",
             f"127.0.0.1:{metrics_port}", *map(str, options)], stdout=output, stderr=subprocess.STDOUT,
            env={"PATH": "/usr/bin:/bin", "HOME": str(data.parent), "LANG": "C.UTF-8", **environment})
    node = Node(process, port, metrics_port, log)
    wait_until(lambda: node.get("/healthz")[0] == 200 or process.poll() is not None)
    assert process.poll() is None, log.read_text()[-2000:]
    return node


def wait_until(holds, seconds=60):
    end = time.monotonic() + seconds
    while not holds():
        assert time.monotonic() < end, f"it did not come about in {seconds} seconds"
        time.sleep(0.05)
