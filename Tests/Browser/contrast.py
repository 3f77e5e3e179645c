"""Measures every colour token of the stylesheet and compares it with what is written beside it.

`python3 Tests/Browser/contrast.py` fails if a written contrast is wrong or too low; `--write` corrects what is written.
Text needs 4.5:1 (WCAG 1.4.3), the focus ring 3:1 (1.4.11); we ask 4.5 of both, on paper and on raised paper.
"""

import re
import sys
from pathlib import Path

SHEET = Path(__file__).parents[2] / "Sources/Web/Embedded/styles/counterpart.css"
LEAST = 4.5
TOKEN = re.compile(r"^(\s*--([a-z-]+): (#[0-9a-f]{6});)(?: /\* (.*?) \*/)?$", re.M)


def luminance(colour):
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one, other):
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def grounds(name):
    if name in ("paper", "raised", "line"):
        return []
    return ["action", "danger"] if name == "on-action" else ["paper", "raised"]


def check(block):
    """The block with its contrasts written anew, and what is wrong with it."""
    colours = {m[2]: m[3] for m in TOKEN.finditer(block)}
    wrong = []

    def anew(match):
        code, name, colour, written = match.groups()
        found = {g: contrast(colour, colours[g]) for g in grounds(name)}
        if not found:
            return match[0]
        words = ", ".join(f"{ground} {value:.2f}" for ground, value in found.items())
        wrong.extend(f"{name} on {g}: {v:.2f} is under {LEAST}" for g, v in found.items() if v < LEAST)
        if words != written:
            wrong.append(f"{name}: written “{written}”, measured “{words}”")
        return f"{code} /* {words} */"

    return TOKEN.sub(anew, block), wrong


def measure():
    """The stylesheet with its contrasts written anew, and what is wrong with it."""
    sheet = SHEET.read_text()
    blocks = [b for b in re.findall(r":root \{.*?\}", sheet, re.S) if "--visited: #" in b and "color-scheme: light;" not in b]
    assert len(blocks) == 2, "a light and a dark set"
    names = [{m[2] for m in TOKEN.finditer(b)} for b in blocks]
    wrong = [f"only in one set: {n}" for n in sorted(names[0] ^ names[1])]
    for block in blocks:
        anew, faults = check(block)
        sheet = sheet.replace(block, anew)
        wrong += faults
    return sheet, wrong


def main():
    sheet, wrong = measure()
    if "--write" in sys.argv:
        SHEET.write_text(sheet)
        wrong = [w for w in wrong if "written" not in w]
    print("\n".join(wrong) or "Every token has the contrast written beside it.")
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()
