"""Programs that serve one seeded world each, and end with their test."""

import contextlib
import shutil

import pytest

from nodes import start


@pytest.fixture(scope="session")
def seeded(counterpart, tmp_path_factory):
    """The folder of a demo world that was served once."""
    folder = tmp_path_factory.mktemp("seeded") / "data"
    node = start(counterpart, folder, folder.parent / "log")
    assert node.told().ends(20)[0] == 0
    return folder


@pytest.fixture
def serve(counterpart, seeded, tmp_path):
    """Starts a program on a world of its own: serve("--stop-within", 2)."""
    with contextlib.ExitStack() as ending:
        def begin(*options, port=None, name=None, **environment):
            name = name or f"node{len(list(tmp_path.iterdir()))}"
            if not (tmp_path / name).exists():
                shutil.copytree(seeded, tmp_path / name)
            node = start(counterpart, tmp_path / name, tmp_path / f"{name}.log", *options, port=port, **environment)
            ending.callback(node.process.kill)
            return node

        yield begin
