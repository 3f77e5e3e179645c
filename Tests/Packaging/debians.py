"""A fresh Debian with what the package depends on, and nothing else. Needs root, as CI has."""

import contextlib
import hashlib
import os
import pathlib
import re
import shutil
import subprocess
import tempfile


@contextlib.contextmanager
def unpacked(package):
    """Its folder; systemd and curl are in it too."""
    assert os.getuid() == 0, "debootstrap and chroot need root: run this suite as root"
    depends = subprocess.run(
        ["dpkg-deb", "--field", package, "Depends"], check=True, capture_output=True, text=True).stdout
    wanted = sorted(set(re.findall(r"(?:^|, )([a-z0-9.+-]+)(?= \()", depends)) | {"systemd", "curl"})
    folder = pathlib.Path(tempfile.mkdtemp(prefix="counterpart-debian-", dir="/var/tmp"))
    try:
        subprocess.run(["tar", "-xf", base(wanted), "-C", folder], check=True)
        folder.chmod(0o755)
        yield folder
    finally:
        shutil.rmtree(folder)


class Debian:
    def __init__(self, root):
        self.root = root

    def command(self, user, *command):
        """What runs a command in it, with its own view of the processes: Swift reads its arguments there."""
        inside = 'mount -t proc proc "$0/proc" && exec /usr/sbin/chroot --userspec="$1" "$0" "${@:2}"'
        return ["unshare", "--mount", "bash", "-c", inside, str(self.root), f"{user}:{user}", *command]

    def run(self, *command, user="root", check=True):
        done = subprocess.run(
            self.command(user, *command), capture_output=True, text=True, timeout=120,
            env={"PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "LANG": "C.UTF-8", "DEBIAN_FRONTEND": "noninteractive"})
        assert not check or done.returncode == 0, f"{command} ended with {done.returncode}:\n{done.stdout}{done.stderr}"
        return done

    def install(self, package):
        shutil.copy(package, self.root / "tmp/counterpart.deb")
        return self.run("dpkg", "--install", "/tmp/counterpart.deb")


def base(packages):
    """An archive of a fresh Debian with these packages. It takes a minute to make, and is kept for later runs."""
    name = hashlib.sha256(" ".join(packages).encode()).hexdigest()[:16]
    archive = pathlib.Path(f"/var/tmp/counterpart-debian-{name}.tar")
    if not archive.exists():
        with tempfile.TemporaryDirectory(prefix="counterpart-debootstrap-", dir="/var/tmp") as folder:
            # In memory: on a disk, dpkg flushes each file, and it takes four times as long.
            done = subprocess.run(
                ["unshare", "--mount", "sh", "-ec", f"""
                    mount -t tmpfs -o size=2g none {folder}
                    debootstrap --variant=minbase --include={",".join(packages)} bookworm {folder}
                    rm -rf {folder}/var/cache/apt/archives
                    tar -cf {archive}.new -C {folder} .
                    """], capture_output=True, text=True, timeout=600)
            assert done.returncode == 0, done.stdout[-2000:] + done.stderr[-2000:]
            pathlib.Path(f"{archive}.new").rename(archive)
    return archive
