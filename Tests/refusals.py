"""How the program says no."""

import re


def refused(done, *says):
    """One line on standard error that says all of this, with an exit status that scripts can see."""
    assert done.returncode != 0 and done.stdout == ""
    assert re.fullmatch(r"Error: .+\. .+[.]\n", done.stderr), done.stderr
    assert not re.search(r"\.swift|errno|0x[0-9a-f]{6}|Error\.|Fault|\(.*:.*\)|SQLITE|stack|[Ff]atal", done.stderr)
    for words in says:
        assert words in done.stderr, f"“{words}” is not in: {done.stderr}"
