"""A browser without a page: one cookie jar, forms read from the page and sent as a browser sends them.

    nia = Visitor(world.port).sign_in("nia.pemberton")
    page = nia.submit("/cases/…/discussions", write=lambda field: "What we said", choose={"means": "phone"})

Everything that it was answered stays in `answers`, for tests of what may never be in an answer.
"""

import dataclasses
import html
import html.parser
import http.client
import json
import re
import urllib.parse


@dataclasses.dataclass
class Answer:
    path: str
    status: int
    text: str
    location: str = ""

    @property
    def title(self):
        found = re.search(r"<title>(.*?)</title>", self.text, re.S)
        return html.unescape(found[1]) if found else ""

    @property
    def addresses(self):
        """Every address that a browser shows or asks for because of this answer."""
        return [self.path, self.location, *map(html.unescape, re.findall(r'(?:href|action|src)="([^"]*)"', self.text))]

    @property
    def links(self):
        """The pages of our own that it leads to."""
        found = (html.unescape(href).split("#")[0] for href in re.findall(r'<a [^>]*href="([^"]*)"', self.text))
        return {urllib.parse.urljoin(self.path, href) for href in found if not re.match(r"\w+:", href)}


class Visitor:
    def __init__(self, port):
        self.port, self.cookies, self.answers = port, {}, []
        self.headers = {}
        """Sent with every request besides the usual ones."""

    def ask(self, method, path, body=None, accept="text/html", kind="application/x-www-form-urlencoded"):
        answer = self.answer(method, path, body, accept, kind)
        return answer.status, answer.text

    def answer(self, method, path, body=None, accept="text/html", kind="application/x-www-form-urlencoded"):
        connection = self.connect()
        headers = {"Cookie": "; ".join(f"{name}={value}" for name, value in self.cookies.items()), "Accept": accept,
                   **self.headers}
        if body is not None:
            headers["Content-Type"] = kind
        connection.request(method, path, body, headers)
        answer = connection.getresponse()
        text = answer.read().decode(errors="replace")  # a file for a word processor is no text
        for line in answer.headers.get_all("Set-Cookie") or []:
            name, value = line.split(";")[0].split("=", 1)
            self.cookies[name] = value
            if "Max-Age=0" in line.split("; "):
                del self.cookies[name]
        connection.close()
        self.answers.append(Answer(path, answer.status, text, answer.headers.get("Location") or ""))
        return self.answers[-1]

    def connect(self):
        return http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)

    def read(self, path):
        """A page that must be there."""
        answer = self.answer("GET", path)
        assert answer.status == 200, f"{path} answers {answer.status}"
        return answer

    def json(self, path):
        status, text = self.ask("GET", path, accept="application/json")
        assert status == 200, f"{path} answers {status}"
        return json.loads(text)

    def secret(self, path):
        return re.search(r'name="csrf" value="([^"]+)"', self.ask("GET", path)[1]).group(1)

    def sign_in(self, person):
        status, _ = self.ask("POST", "/demo/sign-ins", f"csrf={self.secret('/sign-in')}&person={person}")
        assert status == 303
        return self

    def sign_in_by_password(self, name, password="correct horse in marlhaven"):
        body = urllib.parse.urlencode({"csrf": self.secret("/sign-in"), "name": name, "password": password})
        status, _ = self.ask("POST", "/sign-in", body)
        assert status == 303
        return self

    def listed(self):
        """The cases in this person's list."""
        found, page = set(), "/cases"
        while True:
            status, text = self.ask("GET", page)
            assert status == 200
            on_page = set(re.findall(r'href="/cases/([a-z0-9]{20,})"', text))
            assert not on_page & found, "a case stands on two pages"
            found |= on_page
            more = re.search(r'href="([^"]+)" rel="next"', text)
            if not more:
                return found
            page = html.unescape(more[1])

    def submit(self, path, write, choose):
        """Fills in the form of a page and sends it: `write(field)` gives the text of each field that is written in,
        `choose` names what is chosen or dated; where it is silent, the first choice. Answers the page after it."""
        form = Form(self.read(path).text)
        pressed = [("do", choose["do"])] if "do" in choose else []
        body = urllib.parse.urlencode(form.filled(write, choose) + pressed)
        sent = self.answer("POST", urllib.parse.urljoin(path, form.action), body)
        wrong = re.findall(r'<p class="wrong".*?</span>(.*?)</span>', sent.text)
        assert sent.status == 303, f"{path} answers {sent.status}: {wrong or sent.title}"
        return self.read(sent.location)


    def attach(self, case, name, content, note=""):
        """Sends the form of a case that adds a file, as a browser does."""
        path = f"/cases/{case}/attachments"
        page = self.read(path).text
        fields = [(field, re.search(f'name="{field}" value="([^"]*)"', page)[1]) for field in ("csrf", "once", "seen")]
        parts = [f'--xx\r\nContent-Disposition: form-data; name="{field}"\r\n\r\n{value}\r\n'.encode()
                 for field, value in [*fields, ("note", note)]]
        head = f'--xx\r\nContent-Disposition: form-data; name="file"; filename="{name}"\r\n\r\n'.encode()
        return self.answer("POST", path, b"".join(parts) + head + content + b"\r\n--xx--\r\n",
                           kind="multipart/form-data; boundary=xx")


class Form(html.parser.HTMLParser):
    """The one form within a page's main part."""

    TIMES = ("at", "sentAt", "startsAt")

    def __init__(self, text):
        super().__init__()
        self.action, self.fields, self.in_select = "", [], None
        main = text[text.index("<main"):]
        found = re.search(r'<form method="post".*?</form>', main, re.S)
        assert found, f"no form on {re.search('<title>.*', text)[0]}"
        self.feed(found[0])

    def handle_starttag(self, tag, attributes):
        a = dict(attributes)
        if tag == "form":
            self.action = a["action"]
        elif tag == "option":
            if a["value"] or "selected" in a:
                self.in_select["options"].append((a["value"], "selected" in a))
        elif tag in ("input", "textarea", "select"):
            field = {"name": a["name"], "value": a.get("value", ""), "kind": a.get("type", tag), "on": "checked" in a,
                     "options": []}
            if field["kind"] == "text" and ("inputmode" in a or a["name"] in self.TIMES):
                field["kind"] = "date"
            if tag == "select":
                self.in_select = field
            self.fields.append(field)

    @property
    def written(self):
        return [field["name"] for field in self.fields if field["kind"] in ("text", "textarea", "email")]

    def filled(self, write, choose):
        pairs = [(field["name"], field["value"]) for field in self.fields if field["kind"] == "hidden"]
        pairs += [(name, write(name)) for name in self.written]
        pairs += [(field["name"], choose.get(field["name"], field["value"])) for field in self.fields
                  if field["kind"] == "date"]
        for name in dict.fromkeys(field["name"] for field in self.fields if field["kind"] in ("radio", "checkbox")):
            pairs += [(name, value) for value in self.chosen(name, choose)]
        for field in self.fields:
            if field["kind"] == "select":
                first = sorted(field["options"], key=lambda option: (not option[0], not option[1]))[0][0]
                pairs.append((field["name"], choose.get(field["name"], first)))
        return pairs

    def chosen(self, name, choose):
        group = [field for field in self.fields if field["name"] == name]
        if name in choose:
            wanted = choose[name] if isinstance(choose[name], list) else [choose[name]]
            assert set(wanted) <= {field["value"] for field in group}, f"{name} has no {wanted}"
            return wanted
        on = [field["value"] for field in group if field["on"]]
        return on or ([group[0]["value"]] if group[0]["kind"] == "radio" else [])
