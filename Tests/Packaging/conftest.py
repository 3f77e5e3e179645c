"""The package, built from the release binary, and a Debian of its own to install it in."""

import os
import pathlib
import subprocess

import pytest

from debians import Debian, unpacked

TOP = pathlib.Path(__file__).parents[2]


@pytest.fixture(scope="session")
def package(counterpart, tmp_path_factory):
    """The Debian package, as bin/package builds it."""
    folder = tmp_path_factory.mktemp("package")
    subprocess.run(
        [TOP / "bin/package", "--quick", "--output", folder], check=True, capture_output=True, timeout=120,
        env={**os.environ, "COUNTERPART": str(counterpart)})
    packages = list(folder.iterdir())
    assert len(packages) == 1
    return packages[0]


@pytest.fixture(scope="session")
def debian(package):
    with unpacked(package) as root:
        yield Debian(root)
