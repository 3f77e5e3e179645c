"""A case is erased by its lead, and afterwards no word of it is anywhere, also where an older backup comes back."""

import datetime
import json
import os
import shutil
import sqlite3

import pytest

from refusals import refused
from visitor import Visitor

PASSWORD = {**os.environ, "COUNTERPART_PASSWORD": "correct horse in marlhaven"}
LEAD, RAISER, TEAM = "bronwen.castellane", "nia.pemberton", "tomasz.greenhalgh"
THEIR_LEAD = "sunita.karrgreaves"


def options(folder, name, key):
    shutil.copy(key, folder / f"{name}.key")
    return ["--database", f"sqlite:{folder}/{name}.sqlite", "--key", folder / f"{name}.key"]


def exported(run, store, who=LEAD):
    done = run("export", "--partnership", "marlhaven", "--as", who, "--to", "-", *store, env=PASSWORD)
    assert done.returncode == 0, done.stderr
    return [json.loads(line) for line in done.stdout.splitlines()]


class Erasing:
    """A withdrawn case of the lead's agency, in a world that is being served."""

    def __init__(self, run, world, folder):
        self.run, self.world, self.folder = run, world, folder
        self.store = ["--database", f"sqlite:{world.data}/counterpart.sqlite", "--key", world.data / "counterpart.key"]
        lines = exported(run, self.store)
        names = [line["case"] for line in lines if line.get("kind") == "holdLifted"]
        self.case = names[0]
        self.reference = next(line["reference"] for line in lines if line.get("case") == self.case)
        own = [line for line in lines if line.get("case") == self.case and line["type"] == "entry"]
        self.words = [text for line in own for text in (line["words"] or {}).values() if len(text) > 20]
        assert len(self.words) > 3

    def erase(self, who=LEAD, *more):
        return self.run("case", "erase", self.reference, "--as", who, *more, *self.store, env=PASSWORD)

    def backup(self, name):
        assert self.run("backup", *self.store, "--to", self.folder / name).returncode == 0
        return self.folder / name

    def restored(self, backup, *more):
        store = options(self.folder, backup.stem, self.world.data / "counterpart.key")
        done = self.run("restore", "--from", backup, *store, *more)
        assert done.returncode == 0, done.stderr + done.stdout
        return store

    def is_gone(self, store):
        for who in (LEAD, RAISER):
            text = json.dumps(exported(self.run, store, who), ensure_ascii=False)
            assert self.words[0] not in text and not [words for words in self.words if words in text]
        with sqlite3.connect(str(store[1]).removeprefix("sqlite:")) as database:
            for table in ("event_keys", "case_keys", "attachments", "blind_index", "override_reports", "case_guests"):
                left = database.execute(f"SELECT 1 FROM {table} WHERE case_id = ?", (self.case,)).fetchall()
                assert left == [], table
        shown = self.run("case", "show", self.reference, "--as", LEAD, *store, env=PASSWORD)
        assert shown.returncode == 0 and f"{self.reference}: Erased at" in shown.stdout, shown.stderr
        verified = self.run("journal", "verify", *store)
        assert verified.returncode == 0, verified.stdout


@pytest.fixture
def erasing(run, own_world, tmp_path):
    return Erasing(run, own_world, tmp_path)


def test_no_word_is_left_and_the_year_s_figures_stand(erasing):
    team = Visitor(erasing.world.port).sign_in(TEAM)
    years = [f"/partnerships/marlhaven/years/{datetime.date.today().year - ago}/file" for ago in (0, 1)]
    before = [team.read(path).text for path in years]
    assert erasing.erase(LEAD, "--because", "ordered", "--yes").returncode == 0
    erasing.is_gone(erasing.store)
    assert [team.read(path).text for path in years] == before
    erasing.is_gone(erasing.restored(erasing.backup("later.backup")))
    lead = Visitor(erasing.world.port).sign_in_by_password(LEAD)
    assert "was erased" in lead.read(f"/cases/{erasing.case}").text
    assert lead.ask("GET", f"/cases/{erasing.case}/record")[0] == 404


def test_an_older_backup_does_not_bring_it_back(erasing, run):
    older = erasing.backup("older.backup")
    assert erasing.erase(LEAD, "--because", "personAsked", "--yes").returncode == 0
    assert run("journal", "erasures", *erasing.store, "--to", erasing.folder / "list").returncode == 0
    erasing.is_gone(erasing.restored(older, "--erasures", erasing.folder / "list"))


def test_what_may_not_be_erased_stays(erasing):
    refused(erasing.erase(LEAD, "--yes"), "The record is kept until", "Wait until then, or change how long")
    refused(erasing.erase(LEAD, "--because", "ordered"), "Nothing was erased", "add --yes")
    refused(erasing.erase(LEAD, "--because", "again", "--yes"), "“again” is no reason", "Give --because timeIsOver")
    refused(erasing.erase(THEIR_LEAD, "--because", "ordered", "--yes"), "Only the side that raised the challenge")
    for other in (RAISER, TEAM):
        refused(erasing.erase(other, "--because", "ordered", "--yes"), "There is no case")
    assert erasing.words[0] in json.dumps(exported(erasing.run, erasing.store), ensure_ascii=False)
