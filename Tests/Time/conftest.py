"""Runs TimeProbe, which prints what the program believes about time."""

import pathlib
import subprocess

import pytest

TOP = pathlib.Path(__file__).parent.parent.parent
BUILD = ["swift", "build", "--explicit-target-dependency-import-check", "error"]


@pytest.fixture(scope="session")
def probe():
    """probe("offsets", 1996, 2037) gives the lines that the probe prints, split at the first spaces."""
    subprocess.run([*BUILD, "--product", "TimeProbe"], cwd=TOP, check=True, capture_output=True)
    folder = subprocess.run([*BUILD, "--show-bin-path"], cwd=TOP, check=True, capture_output=True, text=True)
    binary = pathlib.Path(folder.stdout.strip()) / "TimeProbe"

    def run(mode, first, last):
        answer = subprocess.run([binary, mode, str(first), str(last)], check=True, capture_output=True, text=True)
        return answer.stdout.splitlines()

    return run
