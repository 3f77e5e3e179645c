"""What every Python suite shares: the binary that bin/test built."""

import os
import pathlib

import pytest


@pytest.fixture(scope="session")
def counterpart():
    """The release binary. bin/test sets COUNTERPART; without it, whatever was built last."""
    top = pathlib.Path(__file__).parent.parent
    for place in (os.environ.get("COUNTERPART"), ".build/release/counterpart", ".build/debug/counterpart"):
        if place and (binary := top / place).is_file():
            return binary
    pytest.fail("There is no counterpart binary. Run bin/test, or swift build, first.")
