"""The record of a case as files, made by the programs that make them: PDF by WeasyPrint, Word by pandoc."""

import io
import json
import os
import pathlib
import re
import subprocess
import urllib.parse
import zipfile
import zlib

import pytest

from conftest import served
from visitor import Form, Visitor

TOP = pathlib.Path(__file__).parent.parent.parent

POLICIES = ["lambeth-2024", "lambeth-briefing", "croydon-2018", "bedfordshire-2018", "general"]


@pytest.fixture(scope="module")
def world(counterpart, tmp_path_factory):
    with served(counterpart, tmp_path_factory.mktemp("files"), "sqlite",
                "--weasyprint", TOP / ".venv/bin/python", "--file-seconds", 240) as world:
        yield world


def fetch(visitor, path):
    """A file as it comes: its type and its bytes."""
    connection = visitor.connect()
    connection.timeout = 300
    cookies = "; ".join(f"{name}={value}" for name, value in visitor.cookies.items())
    connection.request("GET", path, headers={"Cookie": cookies, "Accept": "text/html"})
    answer = connection.getresponse()
    return answer.status, answer.headers["Content-Type"], answer.read()


def records(world):
    """By policy, a record of the longest case that Nia holds under it."""
    nia = Visitor(world.port).sign_in("nia.pemberton")
    found, page = {}, 1
    waiting = {"/cases"}
    seen, cases = set(), set()
    while waiting:
        path = waiting.pop()
        seen.add(path)
        links = nia.read(path).links
        cases |= {link for link in links if re.fullmatch(r"/cases/\w+", link)}
        waiting |= {link for link in links if link.startswith("/cases?")} - seen
    for case in cases:
        told = nia.json(case)
        policy = told["policy"]
        if policy not in found or len(told["entries"]) > found[policy][1]:
            found[policy] = (case, len(told["entries"]))
    made = {}
    for policy, (case, _) in found.items():
        page = nia.submit(case + "/records", lambda field: "For the child’s own file.",
                          {"purpose": "ownFile", "basis": "publicTask"})
        made[policy] = page.path
    return nia, made


@pytest.fixture(scope="module")
def made(world):
    return records(world)


def tool(*command, given=None):
    return subprocess.run(command, input=given, capture_output=True, check=True).stdout.decode()


@pytest.mark.parametrize("policy", POLICIES)
def test_the_pdf_is_tagged_and_reads_in_order(made, policy, tmp_path):
    nia, paths = made
    status, kind, pdf = fetch(nia, paths[policy] + "/pdf")
    assert (status, kind) == (200, "application/pdf"), pdf[:500]
    file = tmp_path / "record.pdf"
    file.write_bytes(pdf)
    info = tool("pdfinfo", file)
    assert re.search(r"Tagged: +yes", info) and "Title:           Record of case" in info
    assert "pdfuaid:part" in tool("pdfinfo", "-meta", file)
    tags = tool("pdfinfo", "-struct", file)
    for tag in ("Document", "H1", "H2", "Table", "TH", "Caption", "Link"):
        assert re.search(rf"^ *{tag}\b", tags, re.M), tag
    levels = [int(level) for level in re.findall(r"^ *H(\d)\b", tags, re.M)]
    assert levels[0] == 1 and all(new <= old + 1 for old, new in zip(levels, levels[1:])), "no level is left out"
    said = nia.read(paths[policy]).text
    headings = re.findall(r"<h2>(.*?)</h2>", said[said.index('class="record"'):])
    assert len(headings) > 4
    text = re.sub(r"\s+", " ", tool("pdftotext", "-raw", file, "-"))
    place = 0
    for heading in headings[1:]:  # the list of contents names them all once before
        place = text.find(heading, place + 1)
        assert place > 0, heading
    pages = int(re.search(r"Pages: +(\d+)", info)[1])
    assert f"Page {pages} of {pages}" in text
    assert tool("pdfinfo", "-url", file).count("http") == 0, "no link leads out of it"


def test_the_word_document_has_headings_tables_and_every_word(made):
    nia, paths = made
    status, kind, word = fetch(nia, paths["lambeth-2024"] + "/word")
    assert status == 200 and kind.endswith("wordprocessingml.document"), word[:500]
    with zipfile.ZipFile(io.BytesIO(word)) as parts:
        assert parts.testzip() is None
        body, core = parts.read("word/document.xml").decode(), parts.read("docProps/core.xml").decode()
    assert 'w:val="Heading1"' in body and "<w:tbl>" in body and 'w:val="Title"' in body
    assert "Record of case" in core
    text = " ".join(re.findall(r"<w:t[^>]*>([^<]*)</w:t>", body))
    record = json.loads(fetch(nia, paths["lambeth-2024"] + "/json")[2])
    plain = re.sub(r"\W", "", text.replace("&amp;", "&").replace("&lt;", "<").replace("&gt;", ">"))
    for line in record["timeline"]:
        for word in line["words"]:
            assert re.sub(r"\W", "", word["text"]) in plain, word


def test_the_code_is_checked_by_anybody_on_the_page_and_on_the_command_line(made, world, counterpart):
    nia, paths = made
    code = json.loads(fetch(nia, paths["general"] + "/json")[2])["making"]["code"]
    stranger = Visitor(world.port)
    form = Form(stranger.read("/verify").text)
    page = stranger.answer("POST", "/verify", urllib.parse.urlencode(form.filled(lambda field: code, {})))
    assert page.status == 200 and "Nothing has been recorded in the case since." in page.text
    done = subprocess.run(
        [counterpart, "case", "check", code, "--json", "--database", world.database,
         "--key", f"{world.data}/counterpart.key"], capture_output=True, text=True)
    assert done.returncode == 0 and json.loads(done.stdout)["isLatest"] is True, done.stderr
    wrong = subprocess.run([counterpart, "case", "check", code[:-4] + "AAAA", "--database", world.database,
                            "--key", f"{world.data}/counterpart.key"], capture_output=True, text=True)
    assert wrong.returncode != 0 and "No record with this code" in wrong.stderr


HIDDEN = "Quillfeather"


@pytest.fixture(scope="module")
def left(world):
    """A record for the person concerned, from which a sentence, a name and a file were taken, as it may leave."""
    nia, manager = (Visitor(world.port).sign_in(name) for name in ("nia.pemberton", "farida.mahmoodhale"))
    lead = Visitor(world.port).sign_in_by_password("bronwen.castellane")
    case = f"/cases/{sorted(nia.listed() & manager.listed())[0]}"
    said = f"Her uncle {HIDDEN} was there. He had been in prison at Zanzibarford."
    nia.submit(case + "/discussions", lambda field: said if field == "account" else "", {"means": "phone"})
    sent = nia.attach(case.split("/")[-1], f"{HIDDEN}.txt", f"A letter of {HIDDEN}.".encode(), f"From {HIDDEN.upper()}")
    assert sent.status == 303
    record = nia.submit(case + "/records", lambda field: f"Asked for by Mrs {HIDDEN[:5]} {HIDDEN[5:]}",
                        {"purpose": "personConcerned", "basis": "publicTask"}).path
    talk = int(record.split("/")[-1]) - 2
    length = len(said.split(". ")[0]) + 2
    chosen = {"do": "send", f"p-{talk}-account": f"{length}-{len(said)}", f"why-{talk}-account": "others"}
    lead.submit(record + "/redaction", lambda field: "quill feather" if field == "hiddenWords" else "", chosen)
    manager.submit(record + "/redaction/review", lambda field: "", {})
    return nia, record


def gone(text):
    """Nothing of what was taken out, however it is written; and the reason stands in its place."""
    plain = re.sub(r"\W", "", text).lower()
    return "quillfeather" not in plain and "zanzibarford" not in plain


def test_what_was_taken_out_is_in_no_byte_of_any_form(left, tmp_path):
    nia, record = left
    status, _, pdf = fetch(nia, record + "/redacted/pdf")
    assert status == 200, pdf[:500]
    file = tmp_path / "record.pdf"
    file.write_bytes(pdf)
    texts = {"text": tool("pdftotext", "-raw", file, "-"), "info": tool("pdfinfo", file), "meta": tool("pdfinfo", "-meta", file),
             "outline": tool("pdfinfo", "-struct-text", file)}
    assert "[taken out: information about somebody else]" in re.sub(r"\s+", " ", texts["text"])
    streams = [part for part in re.findall(rb"stream\r?\n(.*?)endstream", pdf, re.S)]
    opened = b"".join(unpacked(part) for part in streams)
    assert len(opened) > 10_000
    for form in (pdf, opened):
        for shape in (HIDDEN.encode(), HIDDEN.encode("utf-16-be"), HIDDEN.encode().hex().encode()):
            assert shape.lower() not in form.lower()
    status, _, word = fetch(nia, record + "/redacted/word")
    assert status == 200, word[:500]
    with zipfile.ZipFile(io.BytesIO(word)) as parts:
        for name in parts.namelist():
            texts["word " + name] = name + parts.read(name).decode(errors="replace")
            texts["words of " + name] = re.sub(r"<[^>]+>", "", texts["word " + name])
    for path in ("", "/json"):
        status, _, form = fetch(nia, record + "/redacted" + path)
        assert status == 200
        texts["form" + path] = form.decode()
    assert [name for name, text in texts.items() if not gone(text)] == []
    full = fetch(nia, record + "/json")[2].decode()
    assert not gone(full), "the agency keeps it in full"
    told = json.loads(texts["form/json"])
    assert told["takenOut"] and told["files"][-1]["sha256"] == ""


def gathered(world, lead, sent):
    """What the page answers to a lead who asks for everything held about somebody."""
    body = urllib.parse.urlencode({"csrf": lead.secret("/subject-access"), **sent})
    connection = lead.connect()
    connection.timeout = 300
    cookies = "; ".join(f"{name}={value}" for name, value in lead.cookies.items())
    connection.request("POST", "/subject-access", body, {
        "Cookie": cookies, "Accept": "text/html", "Content-Type": "application/x-www-form-urlencoded"})
    answer = connection.getresponse()
    return answer.status, answer.headers["Content-Type"], answer.read()


def test_everything_about_one_person_is_one_archive_and_one_folder(left, world, counterpart, tmp_path):
    nia, record = left
    lead = Visitor(world.port).sign_in_by_password("bronwen.castellane")
    case = record.split("/record/")[0]
    reference = nia.json(case)["reference"]
    other = nia.json(next(f"/cases/{name}" for name in sorted(nia.listed()) if name not in case))["reference"]
    asked = {"references": f"{reference}\n{other}", "do": "bundle"}
    status, kind, archive = gathered(world, lead, asked)
    assert (status, kind) == (200, "application/zip"), archive[:500]
    with zipfile.ZipFile(io.BytesIO(archive)) as parts:
        assert parts.testzip() is None
        held = {name: parts.read(name) for name in parts.namelist()}
    assert list(held) == ["contents.html", *(f"{reference}/{part}" for part in ("record.pdf", "record.json", "who-looked.csv"))]
    texts = {name: part.decode() for name, part in held.items() if not name.endswith(".pdf")}
    (tmp_path / "record.pdf").write_bytes(held[f"{reference}/record.pdf"])
    texts["pdf"] = tool("pdftotext", "-raw", tmp_path / "record.pdf", "-")
    assert [name for name, text in texts.items() if not gone(text)] == []
    assert "1 more case is still being looked at" in texts["contents.html"] and other not in texts["contents.html"]
    assert "Information about somebody else" in texts["contents.html"] and "Information Commissioner" in texts["contents.html"]
    looks = texts[f"{reference}/who-looked.csv"]
    assert "Nia Pemberton" in looks and "Farida Mahmood-Hale" in looks and "127.0.0.1" not in looks
    folder = tmp_path / "asked"
    command = [counterpart, "subject-access", "--as", "bronwen.castellane", "--case", reference, "--case", other,
               "--database", world.database, "--key", f"{world.data}/counterpart.key",
               "--weasyprint", TOP / ".venv/bin/python", "--to", folder]
    environment = {**os.environ, "COUNTERPART_PASSWORD": "correct horse in marlhaven"}
    done = subprocess.run(command, capture_output=True, text=True, env=environment)
    assert done.returncode == 0 and "1 case is in the bundle. 1 waits" in done.stderr, done.stderr
    assert f"{other}: No record for the person was made yet." in done.stdout
    written = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}
    assert written == set(held) and (folder.stat().st_mode & 0o777) == 0o700
    again = json.loads((folder / reference / "record.json").read_text())
    assert again == json.loads(texts[f"{reference}/record.json"])
    once_more = subprocess.run(command, capture_output=True, text=True, env=environment)
    assert once_more.returncode != 0 and "is there already" in once_more.stderr
    nobody = subprocess.run([*command[:3], "nia.pemberton", *command[4:-1], tmp_path / "none"], capture_output=True, text=True,
                            env=environment)
    assert nobody.returncode != 0 and "Only a lead" in nobody.stderr and not (tmp_path / "none").exists()


def unpacked(stream):
    try:
        return zlib.decompress(stream)
    except zlib.error:
        return stream


FAULTS = {"slow": ("sleep 60", "took too long"), "killed": ("kill -9 $$", "failed"), "old": ("exit 70", "too old"),
          "greedy": ("tail /dev/zero", "failed"), "silent": ("true", "failed")}


@pytest.fixture(scope="module")
def faulty(counterpart, tmp_path_factory):
    """A world whose WeasyPrint does what a file says."""
    home = tmp_path_factory.mktemp("faulty")
    program, mode = home / "python", home / "mode"
    program.write_text(f"#!/bin/sh\n. {mode}\n")
    program.chmod(0o700)
    with served(counterpart, home, "sqlite", "--weasyprint", program, "--file-seconds", 5) as world:
        yield records(world), mode


@pytest.mark.parametrize("fault", FAULTS)
def test_where_no_pdf_can_be_made_the_page_comes_and_says_so(faulty, fault):
    (nia, paths), mode = faulty
    script, words = FAULTS[fault]
    mode.write_text(script + "\n")
    answer = nia.answer("GET", paths["general"] + "/pdf")
    assert answer.status == 503 and words in answer.text and "Everything that happened" in answer.text
    assert nia.read("/").status == 200


def test_what_was_named_must_be_there(counterpart, tmp_path):
    done = subprocess.run([counterpart, "demo", "--data", tmp_path, "--weasyprint", "/nonexistent/python"],
                          capture_output=True, text=True)
    assert done.returncode != 0 and "is no program" in done.stderr
