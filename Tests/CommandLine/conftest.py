"""Runs the binary as a person would."""

import json
import pathlib
import subprocess

import pytest

POLICIES = pathlib.Path(__file__).parent.parent.parent / "Policies"


@pytest.fixture(scope="session")
def run(counterpart):
    def command(*arguments, **more):
        return subprocess.run([counterpart, *map(str, arguments)], capture_output=True, text=True, timeout=60, **more)

    return command


@pytest.fixture(scope="session")
def run_json(run):
    def command(*arguments):
        done = run(*arguments, "--json")
        assert (done.returncode, done.stderr) == (0, "")
        return json.loads(done.stdout)

    return command


@pytest.fixture(scope="session")
def timeline(run_json):
    return lambda policy, start: run_json("policy", "timeline", policy, "--from", start)


@pytest.fixture(scope="session")
def bundled(run_json):
    return [policy["policy"] for policy in run_json("policy", "list")]


@pytest.fixture
def hours_policy(tmp_path):
    """lambeth-2024 with a first stage that counts 24 hours from the inability to agree."""
    text = (POLICIES / "lambeth-2024.yaml").read_text(encoding="utf-8")
    old = "        within: 5 working days\n"
    assert old in text and "        counted from: trigger\n" in text
    text = text.replace(old, "        within: 24 hours\n", 1)
    text = text.replace("        counted from: trigger\n", "        counted from: inability to agree\n", 1)
    text = text.replace("policy: lambeth-2024", "policy: hours", 1)
    file = tmp_path / "hours.yaml"
    file.write_text(text, encoding="utf-8")
    return file
