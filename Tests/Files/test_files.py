"""The record of a case as files, made by the programs that make them: PDF by WeasyPrint, Word by pandoc."""

import io
import json
import pathlib
import re
import subprocess
import urllib.parse
import zipfile

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
