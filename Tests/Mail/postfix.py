"""Debian's Postfix with a configuration and queues of its own, on the loopback. Needs root, as CI has."""

import contextlib
import os
import pathlib
import shutil
import subprocess

SERVICES = """
127.0.0.1:{port} inet n - n - - smtpd
pickup unix n - n 60 1 pickup
cleanup unix n - n - 0 cleanup
qmgr unix n - n 300 1 qmgr
rewrite unix - - n - - trivial-rewrite
proxymap unix - - n - - proxymap
bounce unix - - n - 0 bounce
defer unix - - n - 0 bounce
trace unix - - n - 0 bounce
error unix - - n - - error
retry unix - - n - - error
smtp unix - - n - - smtp
anvil unix - - n - 1 anvil
postlog unix-dgram n - n - 1 postlogd
counterpart unix - n n - 2 pipe flags=R user=nobody argv={receive}
"""
SETTINGS = """
compatibility_level = 3.6
queue_directory = {folder}/queue
data_directory = {folder}/data
maillog_file_prefixes = {folder}
maillog_file = {folder}/maillog
mail_owner = postfix
setgid_group = postdrop
myhostname = mail.example.org
myorigin = mail.example.org
mydestination =
local_recipient_maps =
alias_maps =
inet_interfaces = 127.0.0.1
inet_protocols = ipv4
mynetworks = 127.0.0.0/8
smtpd_relay_restrictions = permit_mynetworks, reject
smtputf8_enable = no
disable_dns_lookups = yes
queue_run_delay = 1s
minimal_backoff_time = 1s
maximal_backoff_time = 5s
transport_maps = texthash:{folder}/transport
default_transport = smtp:[127.0.0.1]:{onward}
"""


def reachable(path):
    """Lets accounts other than root come down to a folder."""
    for folder in [path, *path.parents]:
        if folder.stat().st_uid == os.getuid() and folder != pathlib.Path("/"):
            folder.chmod(folder.stat().st_mode | 0o055)


@contextlib.contextmanager
def postfix(folder, port, onward, receive):
    """Takes mail at a port: hands what is for counterpart@example.org to a command, and sends the rest on to another
    port."""
    assert os.getuid() == 0, "Postfix needs root: run this suite as root"
    for name in ("queue", "data"):
        (folder / name).mkdir()
    shutil.chown(folder / "data", "postfix")
    (folder / "main.cf").write_text(SETTINGS.format(folder=folder, onward=onward))
    (folder / "master.cf").write_text(SERVICES.format(port=port, receive=receive))
    (folder / "transport").write_text(
        "counterpart@example.org counterpart:\n")
    reachable(folder)
    subprocess.run(["/usr/sbin/postfix", "-c", folder, "start"], check=True, capture_output=True)
    try:
        yield folder / "maillog"
    finally:
        subprocess.run(["/usr/sbin/postfix", "-c", folder, "stop"], check=True, capture_output=True)
