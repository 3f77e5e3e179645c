"""nginx as the shipped example sets it up, before two nodes, and somebody who visits over TLS."""

import http.client
import pathlib
import re
import socket
import ssl
import subprocess

from nodes import free_port, wait_until
from visitor import Visitor

EXAMPLE = pathlib.Path(__file__).parents[2] / "Packaging/nginx.conf"
NAME = "counterpart.example.org"


class Proxy:
    def __init__(self, folder, nodes):
        self.folder, self.plain_port, self.port = folder, free_port(), free_port()
        for name in ("key", "certificate", "log", "configuration"):
            setattr(self, name, folder / name)
        subprocess.run(
            ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-days", "2",
             "-keyout", self.key, "-out", self.certificate, "-subj", f"/CN={NAME}", "-addext",
             f"subjectAltName=DNS:{NAME}"], check=True, capture_output=True)
        self.configuration.write_text(f"""
            daemon off; pid {folder}/pid; error_log {folder}/errors; user root;
            events {{ }}
            http {{
              client_body_temp_path {folder}/body; proxy_temp_path {folder}/proxy; fastcgi_temp_path {folder}/fastcgi;
              uwsgi_temp_path {folder}/uwsgi; scgi_temp_path {folder}/scgi;
              {self.example(nodes)}
            }}""")
        self.process = subprocess.Popen(["/usr/sbin/nginx", "-c", self.configuration, "-e", folder / "errors"])
        wait_until(lambda: listens(self.port) or self.process.poll() is not None)
        assert self.process.poll() is None, (folder / "errors").read_text()

    def example(self, nodes):
        text = EXAMPLE.read_text()
        for shipped, here in {
            "127.0.0.1:8080": f"127.0.0.1:{nodes[0]}", "127.0.0.1:8081": f"127.0.0.1:{nodes[1]}",
            "listen 80;": f"listen 127.0.0.1:{self.plain_port};", "listen 443 ": f"listen 127.0.0.1:{self.port} ",
            "/etc/ssl/counterpart/fullchain.pem": str(self.certificate), "/var/log/nginx/counterpart.log": str(self.log),
            "/etc/ssl/counterpart/privkey.pem": str(self.key), "fail_timeout=5s": "fail_timeout=1s",
        }.items():
            assert shipped in text, shipped
            text = text.replace(shipped, here)
        return re.sub(r"^ *listen \[::\].*\n", "", text, flags=re.M)  # IPv4 alone is tested


def listens(port):
    with socket.socket() as visitor:
        return visitor.connect_ex(("127.0.0.1", port)) == 0


class OverTLS(Visitor):
    """A browser that trusts the proxy's certificate and calls it by its name."""

    def __init__(self, proxy):
        super().__init__(proxy.port)
        self.context = ssl.create_default_context(cafile=proxy.certificate)
        self.headers |= {"Host": NAME, "Origin": f"https://{NAME}", "Sec-Fetch-Site": "same-origin"}

    def connect(self):
        connection = http.client.HTTPSConnection(NAME, self.port, timeout=30)
        plain = socket.create_connection(("127.0.0.1", self.port), timeout=30)
        connection.sock = self.context.wrap_socket(plain, server_hostname=NAME)
        return connection

    def raw(self, method, path, body=None, **headers):
        """The answer itself, with its headers."""
        connection = self.connect()
        connection.request(method, path, body, {**self.headers, **headers})
        answer = connection.getresponse()
        answer.text = answer.read().decode()
        connection.close()
        return answer
