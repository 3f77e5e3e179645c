"""The plain English of an invented policy that uses most of the language, word for word.

The golden file was read aloud. After a change, read the new text aloud before it is kept:
`counterpart policy show Policies/Examples/northmoor-adults.yaml > Tests/CommandLine/golden/northmoor-adults.txt`."""

import pathlib

GOLDEN = pathlib.Path(__file__).parent / "golden" / "northmoor-adults.txt"
POLICY = pathlib.Path(__file__).parent.parent.parent / "Policies" / "Examples" / "northmoor-adults.yaml"


def without_review(text):
    """What it says of its review depends on today."""
    return [part for part in text.split("\n\n") if "review" not in part]


def test_northmoor_reads_as_it_was_read_aloud(run):
    done = run("policy", "show", POLICY)
    assert (done.returncode, done.stderr) == (0, "")
    assert without_review(done.stdout) == without_review(GOLDEN.read_text(encoding="utf-8"))
