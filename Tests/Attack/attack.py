"""bin/attack: Debian's wapiti and sqlmap against a demo of this run's own on the loopback, signed out and as people of
several kinds. Prints what each reports and every fault that it could cause; docs/security-checks.md says what was found.

Both are bounded: wapiti by --minutes for each kind of person, sqlmap by --minutes over all.
"""

import argparse
import contextlib
import html
import http.server
import json
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import threading
import time
import urllib.parse

TESTS = pathlib.Path(__file__).parent.parent
sys.path[:0] = [str(TESTS), str(TESTS / "Access"), str(TESTS / "SignIn")]

import conftest  # noqa: E402
import letters  # noqa: E402
from relay import Relay, request_text  # noqa: E402
from visitor import Form, Visitor  # noqa: E402

PEOPLE = {
    "raiser": "nia.pemberton", "receiver": "callum.osei", "lead": "sunita.karrgreaves",
    "team": "tomasz.greenhalgh", "administrator": "gwilym.ashdownoke",
}
MODULES = "blindsql,crlf,exec,file,permanentxss,redirect,sql,ssrf,xss,xxe"
ONCE_IS_ENOUGH = ",cookieflags,csp,csrf,htaccess,http_headers,methods,shellshock,backup"


class Listener:
    """Where a scanner hopes that the program calls: it is told of nothing, and whoever else calls is counted."""

    def __init__(self):
        self.calls = []
        calls = self.calls

        class Handler(http.server.BaseHTTPRequestHandler):
            def do_GET(self):
                if "get_ssrf" not in self.path and "get_xxe" not in self.path:
                    calls.append(self.path)
                self.send_response(200)
                self.end_headers()
                self.wfile.write(b"{}")

            do_POST = do_GET

            def log_message(self, *_):
                pass

        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        self.address = f"http://127.0.0.1:{self.server.server_address[1]}/"


def cookies(visitor):
    return {"Cookie": "; ".join(f"{name}={value}" for name, value in visitor.cookies.items())}


def a_case(visitor):
    return sorted(visitor.listed())[-1]


def guest(world):
    """Somebody whom the raiser invites to one case, with the link from the mail and the code from the page."""
    nia = Visitor(world.port).sign_in(PEOPLE["raiser"])
    for case in sorted(nia.listed(), reverse=True):
        path = f"/cases/{case}/guests"
        if nia.ask("GET", path)[0] != 200:
            continue
        form = Form(nia.read(path).text)
        body = form.filled(lambda name: "vi@example.org" if name == "guestAddress" else "Vi Example", {})
        shown = nia.answer("POST", urllib.parse.urljoin(path, form.action), urllib.parse.urlencode(body))
        code = re.search(r"<li><code>(\d{4} \d{4})", shown.text)
        if not code:
            continue
        link = letters.way_in(world)
        vi = Visitor(world.port)
        came = vi.answer("POST", link, urllib.parse.urlencode({"csrf": vi.secret(link), "code": code[1]}))
        assert came.status == 303, came.title
        return vi, came.location
    raise SystemExit("the demo has no case to which somebody can be invited")


def program(world):
    """A key for a program of the raiser's, which may act."""
    nia = Visitor(world.port).sign_in(PEOPLE["raiser"])
    body = {"csrf": nia.secret("/account/tokens"), "label": "scan", "scope": "act", "days": "30"}
    shown = nia.answer("POST", "/account/tokens", urllib.parse.urlencode(body))
    return html.unescape(re.search(r"<code>([^<]+)</code>", shown.text)[1]), a_case(nia)


def relays(world, wanted):
    """By kind of person: the relay that is signed in as them, and where else to begin than at the first page."""
    made = {"nobody": (Relay(world.port, cookies(opened(world))), ["/sign-in", "/policies", "/door"])}
    for kind, name in PEOPLE.items():
        visitor = Visitor(world.port).sign_in(name)
        case = [f"/cases/{a_case(visitor)}"] if visitor.listed() else []
        made[kind] = (Relay(world.port, cookies(visitor)), case)
    vi, case = guest(world)
    made["guest"] = (Relay(world.port, cookies(vi)), [case])
    key, case = program(world)
    made["program"] = (Relay(world.port, {"Authorization": f"Bearer {key}"}), [f"/cases/{case}", "/cases"])
    return {kind: pair for kind, pair in made.items() if not wanted or kind in wanted}


def opened(world):
    visitor = Visitor(world.port)
    visitor.ask("GET", "/sign-in")
    return visitor


def run_wapiti(kind, relay, starts, minutes, listener, folder):
    report = folder / f"wapiti-{kind}.json"
    base = f"http://127.0.0.1:{relay.port}/"
    modules = MODULES + (ONCE_IS_ENOUGH if kind == "nobody" else "")
    per_module = max(5, int(minutes * 60 * 0.75 / len(modules.split(","))))
    command = ["wapiti", "-u", base, "--scope", "folder", "-m", modules, "-f", "json", "-o", report, "--no-bugreport",
               "--max-scan-time", str(int(minutes * 15)), "--max-attack-time", str(per_module), "-d", "6",
               "--endpoint", listener.address, "--store-session", folder / "sessions", "-v", "0", "--flush-session",
               "-r", "once"]
    for start in starts:
        command += ["-s", urllib.parse.urljoin(base, start)]
    with (folder / f"wapiti-{kind}.log").open("w") as log:
        # Debian's wapiti writes its report and may then not end.
        with contextlib.suppress(subprocess.TimeoutExpired):
            subprocess.run(list(map(str, command)), stdout=log, stderr=log, timeout=minutes * 120, check=False)
    if not report.exists():
        print(f"  wapiti {kind}: it did not get to its report; see {folder}/wapiti-{kind}.log")
        return {}
    told = json.loads(report.read_text())
    found = {name: rows for part in ("vulnerabilities", "anomalies", "additionals")
             for name, rows in told.get(part, {}).items() if rows}
    for name, rows in found.items():
        for row in rows[:8]:
            print(f"  wapiti {kind}: {name}: {row['method']} {row['path']} {row.get('parameter')}: {row['info'][:160]}")
    return found


def explore(relay, starts, most=60):
    """Asks for each page that links lead to, once for each shape of address, and sends each form once: so that the relay
    has a request of every kind for sqlmap."""
    visitor, waiting, seen = Visitor(relay.port), ["/", *starts], set()
    while waiting and len(seen) < most:
        path = waiting.pop(0)
        shape = re.sub(r"[0-9a-z]{20,}|=[^&]*", "*", path)
        if shape in seen or path.startswith("/guidance"):
            continue
        seen.add(shape)
        answer = visitor.answer("GET", path)
        if answer.status != 200 or "<main" not in answer.text:
            continue
        waiting += sorted(answer.links)
        for text in re.findall(r'<form method="post".*?</form>', answer.text, re.S):
            form = Form("<main" + text)
            body = form.filled(lambda name: "a@example.org" if "mail" in name.lower() or "ddress" in name else "Words", {})
            visitor.answer("POST", urllib.parse.urljoin(path, form.action), urllib.parse.urlencode(body))
        for text in re.findall(r'<form method="get".*?</form>', answer.text, re.S):
            fields = re.findall(r'name="([^"]+)"', text)
            action = html.unescape(re.search(r'action="([^"]*)"', text)[1])
            visitor.answer("GET", urllib.parse.urljoin(path, action) + "?" + urllib.parse.urlencode({f: "1" for f in fields}))
    return len(seen)


def run_sqlmap(kind, relay, until, folder, done, quickly):
    """One request of each shape that nobody before sent, those with most fields first; but all of a program's."""
    found = []
    new = {shape: sent for shape, sent in relay.corpus.items() if shape not in done or kind == "program"}
    done |= set(new)
    for number, (_, sent) in enumerate(sorted(new.items(), key=lambda pair: -len(pair[0][2]) - len(pair[0][3]))):
        method, path, content, body = sent
        if time.monotonic() > until:
            print(f"  sqlmap {kind}: time is up after {number} of {len(new)} requests")
            break
        found += sqlmap_one(kind, relay, method, path, content, body, folder, f"{kind}-{number}", quickly)
    return found


def sqlmap_one(kind, relay, method, path, content, body, folder, name, quickly):
    file = folder / f"{name}.request"
    file.write_text(request_text(relay.port, method, path, content, body))
    command = ["sqlmap", "-r", file, "--batch", "--level", "2", "--risk", "2", "--technique", "BEUST", "--time-sec", "2",
               "--param-exclude", "^(csrf|once|version)$", "--output-dir", folder / "sqlmap", "--disable-coloring",
               "--ignore-redirects", "--skip-waf", *(["--smart"] if quickly else []), "--timeout", "10", "--ignore-stdin"]
    try:
        done = subprocess.run(list(map(str, command)), capture_output=True, text=True, timeout=60, check=False)
        text = done.stdout
    except subprocess.TimeoutExpired as late:
        text = (late.stdout or b"").decode() if isinstance(late.stdout, bytes) else late.stdout or ""
    (folder / f"{name}.sqlmap").write_text(text)
    hits = re.findall(r"Parameter: .*|.*(?:is vulnerable|appears to be '|might be injectable|might be vulnerable).*", text)
    for hit in hits:
        print(f"  sqlmap {kind}: {method} {path[:100]}: {hit.strip()[:200]}")
    return hits


def main():
    read = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    read.add_argument("binary", type=pathlib.Path)
    read.add_argument("--minutes", type=float, default=4, help="for each kind of person, and for sqlmap over all")
    read.add_argument("--tool", choices=["wapiti", "sqlmap"], help="only this one")
    read.add_argument("--deep", action="store_true", help="sqlmap tries everything in each field, and so gets less far")
    read.add_argument("--engine", choices=["sqlite", "postgresql"], default="sqlite")
    read.add_argument("--only", action="append", help="a kind of person; repeat it for more")
    read.add_argument("--keep", type=pathlib.Path, help="a folder for the tools' own reports")
    asked = read.parse_args()
    for tool in ("wapiti", "sqlmap"):
        if not shutil.which(tool):
            raise SystemExit(f"{tool} is not installed. Install it: apt-get install {tool}")
    folder = asked.keep or pathlib.Path(tempfile.mkdtemp(prefix="attack-"))
    folder.mkdir(parents=True, exist_ok=True)
    home = pathlib.Path(tempfile.mkdtemp(prefix="attacked-"))
    found = 0
    with conftest.served(asked.binary.resolve(), home, asked.engine, "--trust-proxy", "127.0.0.1", "--idle-minutes", 240,
                         "--sign-in-hours", 24) as world:
        listener = Listener()
        stand = relays(world, asked.only)
        for kind, (relay, starts) in stand.items() if asked.tool != "sqlmap" else ():
            found += len(run_wapiti(kind, relay, starts, asked.minutes, listener, folder))
            print(f"{kind}: wapiti sent {sum(relay.statuses.values())} requests: {dict(relay.statuses)}", flush=True)
        done = set()
        for kind, (relay, starts) in stand.items() if asked.tool != "wapiti" else ():
            print(f"{kind}: {explore(relay, starts)} pages looked at for their forms", flush=True)
            if kind == "program" and "raiser" in stand:  # a program sends what its person's browser sends
                relay.corpus |= stand["raiser"][0].corpus
            until = time.monotonic() + asked.minutes * 60 / len(stand)
            before = sum(relay.statuses.values())
            found += len(run_sqlmap(kind, relay, until, folder, done, not asked.deep))
            print(f"{kind}: sqlmap sent {sum(relay.statuses.values()) - before} requests for {len(relay.corpus)} shapes", flush=True)
        faults = [f"{kind}: {fault}" for kind, (relay, _) in stand.items() for fault in relay.faults]
        logged = [line for line in world.log.read_text().splitlines() if '"level":"error"' in line]
    print(*sorted(set(faults))[:40], sep="\n")
    print(*logged[:10], sep="\n")
    print(f"{found} kinds of report, {len(faults)} faults, {len(logged)} errors in the log, {len(listener.calls)} calls from "
          f"the program. The tools' reports are in {folder}.")
    raise SystemExit(1 if found or faults or logged or listener.calls else 0)


if __name__ == "__main__":
    main()
