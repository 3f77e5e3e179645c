"""Who may see what, on either engine: every test of this folder runs in a world on each."""

import pytest


@pytest.fixture(scope="session", params=["sqlite", "postgresql"])
def world(request, worlds):
    return worlds(request.param)
