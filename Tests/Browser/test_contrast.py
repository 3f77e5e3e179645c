"""Every colour token keeps the contrast that is written beside it."""

import pathlib
import subprocess
import sys


def test_the_tokens_have_the_contrast_that_they_claim():
    script = pathlib.Path(__file__).with_name("contrast.py")
    ran = subprocess.run([sys.executable, script], capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stdout + ran.stderr
