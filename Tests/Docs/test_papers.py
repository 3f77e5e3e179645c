"""The four papers about people's data, accessibility and security say what the source says."""

import pathlib
import re

import pytest

from Docs.test_requirements import fault

TOP = pathlib.Path(__file__).parents[2]
PAPERS = ["dpia", "record-of-processing", "accessibility", "security"]
SCHEMA = "Sources/Storage/Schema"
WORDS = {5: "five", 6: "six", 7: "seven", 8: "eight"}


def source(path):
    return (TOP / path).read_text(encoding="utf-8")


def paper(name):
    """Its text in one line, as people read it."""
    return re.sub(r"\s+", " ", source(f"docs/{name}.md"))


# ---- What is named ----

def names(text):
    """Tests and files that a text names between backticks, from the top folder on."""
    return sorted(set(re.findall(r"`((?:Sources|Tests|Packaging|bin|docs)/[^`]+)`", text)))


def missing(name):
    """What is wrong with one of them, or None."""
    if ": " in name:
        return fault(f"`{name}`")
    return None if (TOP / name).exists() else f"{name} does not exist"


@pytest.mark.parametrize("name", PAPERS)
def test_what_is_named_exists(name):
    named = names(source(f"docs/{name}.md"))
    assert len(named) > 8
    assert [missing(place) for place in named if missing(place)] == []


def test_a_name_of_nothing_is_found():
    text = ("`Sources/Gone.swift` `Tests/Docs/test_papers.py: test_gone` `Tests/Gone.py: test_gone` "
            "`Tests/Docs/test_papers.py: test_gaps_are_marked`")
    assert len(names(text)) == 4 and len([place for place in names(text) if missing(place)]) == 3


# ---- The tables of the store ----

def schema():
    """The tables after all migrations: what each was made and altered with."""
    parts = {}
    for file in sorted((TOP / SCHEMA).glob("*.swift")):
        text = file.read_text(encoding="utf-8")
        parts |= dict(re.findall(r"static let (\w+) = \[\n(.*?)\n  \]", text, re.DOTALL))
        parts |= dict(re.findall(r"static let (\w+) = \[(\".*\")\]$", text, re.MULTILINE))
    order = re.findall(r"Migration\(\s*number: \d+, statements: ([\w +]+),", source(f"{SCHEMA}/Migrations.swift"))
    tables = {"schema_versions": ""}
    for step in order:
        for statement in (found for name in step.split(" + ") for found in statements(parts[name])):
            if made := re.match(r"CREATE TABLE (\w+)", statement):
                tables[made[1]] = statement
            elif dropped := re.match(r"DROP TABLE (\w+)", statement):
                del tables[dropped[1]]
            elif renamed := re.match(r"ALTER TABLE (\w+) RENAME TO (\w+)", statement):
                tables[renamed[2]] = tables.pop(renamed[1])
            elif changed := re.match(r"ALTER TABLE (\w+) ADD COLUMN", statement):
                tables[changed[1]] += statement
    return tables


def statements(text):
    """The SQL of one part of a migration."""
    return [long.strip() or short for long, short in re.findall(r'"""\n(.*?)\n\s*"""|"([^"\n]+)"', text, re.DOTALL)]


def rows(text):
    """The record's tables: name to (sealed, kept, backup)."""
    found = re.findall(r"^\| `(\w+)` \| .+? \| (\w[\w ]*) \| ([^|]+?) \| (yes|no) \|$", text, re.MULTILINE)
    assert len({name for name, *_ in found}) == len(found), "a table stands twice"
    return {name: rest for name, *rest in found}


RECORD = rows(source("docs/record-of-processing.md"))


def test_every_table_stands_in_the_record_once():
    assert len(RECORD) > 40
    differing = set(RECORD) ^ set(schema())
    assert not differing, f"docs/record-of-processing.md, “Every table”: a row too many or too few for {differing}"


def test_the_schema_is_read_as_it_ends():
    tables = schema()
    assert "password_failures" not in tables and "journal_in_sequence" not in tables
    assert "first_proof" in tables["sign_ins"] and "passed_from" in tables["override_reports"]


def test_what_is_sealed_is_said():
    holds = {name for name, columns in schema().items() if re.search(r"\b(sealed|label)\b", columns)}
    assert len(holds) > 7
    assert {name for name, (sealed, _, _) in RECORD.items() if sealed in ("yes", "in part")} == holds
    assert {sealed for sealed, _, _ in RECORD.values()} == {"yes", "in part", "no"}


def test_what_is_never_deleted_is_said():
    code = "\n".join(file.read_text(encoding="utf-8") for file in (TOP / "Sources/Storage").rglob("*.swift"))
    deleted = set(re.findall(r"DELETE FROM (\w+)", code))
    lasting = {name for name, (_, kept, _) in RECORD.items() if kept.startswith("the store")}
    differing = lasting ^ (set(RECORD) - deleted)
    assert lasting and not differing, f"docs/record-of-processing.md, “Every table”: how long is kept {differing}"


def test_what_a_backup_leaves_out_is_said():
    text = re.search(r"static let leftOut = \[(.*?)\]", source("Sources/Storage/Backups/BackupTable.swift"), re.DOTALL)
    left = set(re.findall(r'"(\w+)"', text[1]))
    assert left and {name for name, (_, _, backup) in RECORD.items() if backup == "no"} == left


def test_what_refuses_change_is_said():
    lists = re.findall(r"insertOnly: \[([^\]]+)\]", source(f"{SCHEMA}/Migrations.swift"))
    said = re.search(r"refuse change and deletion by trigger: (.*?)\. ", paper("record-of-processing"))[1]
    assert set(re.findall(r"`(\w+)`", said)) == {name for text in lists for name in re.findall(r'"(\w+)"', text)}


# ---- Numbers ----

SETTINGS = "Sources/Web/Kit/WebSettings.swift"
GUESTS = "Sources/Casework/Ports/CaseGuests.swift"
ATTACHED = "Sources/CaseRules/Events/EventsOfAttachments.swift"
LINK_SECONDS = ("Sources/Web/SignIn/EmailLinkPages.swift", r"mostSeconds = (\d+)")
HALF_SECONDS = ("Sources/Web/SignIn/Entrance.swift", r"mostSecondsBetween = (\d+)")
HOURS = (SETTINGS, r"absoluteLimit = (\d+) \* 3600")
RETENTION = "Sources/CaseRules/Retention/Retention.swift"
REPORTED = ("Sources/Web/Reports/ReportViews.swift", r'"reference", most: (\d+)')


def minutes(text):
    return str(int(text) // 60)


def plain(text):
    return text.replace("_", "")


def in_words(text):
    return WORDS[int(text)]


FACTS = [  # the paper; its words; where the numbers stand; what becomes of each
    ("security", "is {} random bytes", "Sources/Storage/Keys/MasterKey.swift", r"SecureRandomness\(\)\.bytes\((\d+)\)"),
    ("security", "passphrase of at least {} characters", "Sources/Storage/Backups/WrappedMasterKey.swift",
     r"fewestCharacters = (\d+)"),
    ("security", "works once, for {} minutes, in the browser that asked", *LINK_SECONDS, minutes),
    ("security", "one of {} recovery codes", "Sources/Casework/SigningIn/RecoveryCode.swift", r"count = (\d+)"),
    ("security", "a code of {} digits that counts time", "Sources/Casework/SigningIn/TimeCode.swift",
     r"static let digits = (\d+)", in_words),
    ("security", "half a sign-in, kept apart, for {} minutes", *HALF_SECONDS, minutes),
    ("security", "| {} to {} characters. At least {} must be left", "Sources/Casework/SigningIn/PasswordRules.swift",
     r"fewest = (\d+)[\s\S]*?most = (\d+)[\s\S]*?leastOwn = (\d+)"),
    ("security", "N=2^{}, r={}, p={}", "Sources/Storage/Passwords/Passwords.swift",
     r"log2N = (\d+)\s+var r = (\d+)\s+var p = (\d+)"),
    ("security", "{} wrong tries in {} minutes", SETTINGS,
     r"mostFailures = (\d+)\s+public var failureWindow = (\d+) \* 60"),
    ("security", "{} wrong codes of a second step in a day", "Sources/Web/SignIn/Tries.swift", r"mostCodes = (\d+)"),
    ("security", "works once, for {} days. It goes", "Sources/Web/Directory/InvitingPages.swift", r"days = (\d+)"),
    ("security", "a code of {} digits by telephone", "Sources/Web/Guests/GuestLinks.swift", r"count: (\d+) - digits",
     in_words),
    ("security", "one browser, {} wrong codes", GUESTS, r"mostWrongCodes = (\d+)"),
    ("security", "for {} days, renewable", "Sources/CaseRules/Cases/Guests.swift", r"guestSeconds = (\d+) \* 86_400"),
    ("security", "for {}, {} or {} days", "Sources/Web/SignIn/TokenPages.swift", r"lives = \[(\d+), (\d+), (\d+)\]"),
    ("security", "after {} days one must be invited anew", SETTINGS, r"dormantAfter = (\d+) \* 86_400"),
    ("security", "after {} days the administrator is told", "Sources/Web/Directory/AgencyPages.swift",
     r"quietAfter = (\d+) \* 86_400"),
    ("security", "after {} minutes without a page", SETTINGS, r"idleLimit = (\d+) \* 60"),
    ("security", "after {} hours in any case", *HOURS),
    ("security", "{} to {} minutes and {} to {} hours", "Sources/counterpart/Serving/RunningOptions.swift",
     r'"minutes", (\d+)\.\.\.(\d+)[\s\S]*?"hours", (\d+)\.\.\.(\d+)'),
    ("security", "HSTS of {} seconds", "Sources/Web/Kit/Headers.swift", r"max-age=(\d+)"),
    ("security", "A body may have {} bytes", SETTINGS, r"mostBodyBytes = ([\d_]+)", plain),
    ("security", "and take {} seconds", SETTINGS, r"bodyLimit = (\d+)"),
    ("security", "with a reason, for {} hours", "Sources/CaseRules/Cases/CircleParts.swift",
     r"glassSeconds = (\d+) \* 3600"),
    ("security", "of {} days on a page and of {} days as a file", "Sources/Web/Looks/LookPages.swift",
     r"days = (\d+)\s+private static let daysInFile = (\d+)"),
    ("security", "{} cases within an hour", "Sources/Web/Looks/UnusualLooks.swift", r"manyCases = (\d+)"),
    ("security", "after each {} events", "Sources/Storage/Store.swift", r"checkpointEvery: Int = (\d+)"),
    ("security", "TLS of {}.{} or newer", "Sources/Curl/SMTPClient.swift", r"CURL_SSLVERSION_TLSv(\d)_(\d)"),
    ("security", "{} MB a file and {} MB a case", ATTACHED,
     r"mostAttachmentBytes = (\d+) \* 1_048_576[\s\S]*?mostAttachmentsBytes = (\d+) \* 1_048_576"),
    ("security", "sealed in parts of {} bytes", "Sources/Storage/Attachments/AttachmentRows.swift",
     r"partSize = ([\d_]+)", plain),
    ("security", "of {} bytes at most", "Sources/Casework/Imports/LogSheet.swift", r"mostBytes = ([\d_]+)", plain),
    ("security", "The example for nginx lets {}k through", "Packaging/nginx.conf", r"client_max_body_size (\d+)k;"),
    ("security", "WeasyPrint {} or newer", "Sources/Documents/Converting/Converters.swift", r"\[0\]\) < (\d+):"),
    ("security", "free text of {} characters", *REPORTED),
    ("record-of-processing", "{} characters of free text", *REPORTED),
    ("record-of-processing", "{} days after the invitation’s last end", GUESTS, r"keptSeconds = (\d+) \* 86_400"),
    ("record-of-processing", "or was refused | no | {} days |", "Sources/Web/SignIn/Entrance.swift",
     r"now\(\) - (\d+) \* 86_400"),
    ("record-of-processing", "until signed out, or {} hours", *HOURS),
    ("record-of-processing", "the first of two steps | no | {} minutes", *HALF_SECONDS, minutes),
    ("record-of-processing", "its hash | no | {} minutes", *LINK_SECONDS, minutes),
    ("record-of-processing", "{} years are proposed", RETENTION, r"usualYears = (\d+)"),
    ("record-of-processing", "or {} years where sexual abuse is concerned", RETENTION, r"longYears = (\d+)"),
    ("record-of-processing", "the rule of {} years suggests", RETENTION, r"longYears = (\d+)"),
    ("dpia", "until a day that a safeguarding lead sets, {} or {} years by proposal", RETENTION,
     r"usualYears = (\d+)[\s\S]*?longYears = (\d+)"),
    ("dpia", "figures in which 1 to {} is hidden", "Sources/CaseRules/Figures/Suppression.swift", r"most = (\d+)"),
    ("dpia", "one browser, {} wrong codes end it", GUESTS, r"mostWrongCodes = (\d+)", in_words),
    ("dpia", "within the {} hours of Article 33", "Sources/CaseRules/Cases/Disclosures.swift",
     r"noticedAt \+ (\d+) \* 3600"),
    ("accessibility", "| {} hours unless the operator sets another", *HOURS),
    ("accessibility", "an answer within {} working days", "Sources/Wording/Web/InfoWords.swift",
     r'answerWithin = "(\d+) working days"'),
    ("accessibility", "sideways at {} pixels", "Tests/Browser/soundness.py", r'"width": (\d+), "height": before'),
    ("accessibility", "targets of {} pixels", "Tests/Browser/soundness.py", r"smaller than (\d+) pixels"),
    ("accessibility", "phone’s width of {} pixels", "Tests/Browser/conftest.py", r'PHONE = \{"width": (\d+)'),
    ("accessibility", "at {}:1 or more", "Tests/Browser/contrast.py", r"LEAST = ([\d.]+)"),
]
UNITS = ("years|minutes|hours|days|working days|seconds|bytes|MB|characters|pixels|wrong|random|recovery|events"
         "|cases within")


def words_of(fact):
    """What a paper must say, with the numbers of the source."""
    _, words, place, pattern, *change = fact
    found = re.search(pattern, source(place))
    assert found, f"{place} has nothing like {pattern}"
    return words.format(*(change[0](number) if change else number for number in found.groups()))


@pytest.mark.parametrize("fact", FACTS, ids=[f"{name}: {words}" for name, words, *_ in FACTS])
def test_numbers_are_those_of_the_source(fact):
    assert words_of(fact) in paper(fact[0])


def unproved(name, text):
    """Numbers with a unit that no fact of the list proves."""
    spans = [span.span() for fact in FACTS if fact[0] == name for span in re.finditer(re.escape(words_of(fact)), text)]
    found = re.finditer(rf"\b\d[\d.]*k? (?:{UNITS})\b|\b\d+k\b", text)
    return [number[0] for number in found if not any(a <= number.start() and number.end() <= b for a, b in spans)]


@pytest.mark.parametrize("name", PAPERS)
def test_no_number_stands_there_unproved(name):
    assert unproved(name, paper(name)) == []


def test_an_unproved_number_is_found():
    assert unproved("security", "after 30 minutes without a page, or 31 minutes") == ["31 minutes"]


# ---- Dependencies and cookies ----

def linked(row):
    found = re.search(rf"^\| {row} \| (.+?) \|$", source("docs/security.md"), re.MULTILINE)
    return set(re.findall(r"`([^`]+)`", found[1]))


def test_every_dependency_stands_in_the_overview():
    package = source("Package.swift")
    swift = set(re.findall(r'\.package\(url: "[^"]+/([\w-]+?)(?:\.swift)?\.git"', package))
    assert len(swift) > 5 and linked("Swift packages") == swift
    assert linked("libraries of Debian") == set(re.findall(r'pkgConfig: "(\w+)"', package))


def test_every_cookie_stands_in_the_overview():
    cookies = re.findall(r"^  case (\w+)$", source("Sources/Web/Kit/Cookies.swift"), re.MULTILINE)
    said = re.search(r"There are (\w+): (.*?);", paper("security"))
    assert (said[1], re.findall(r"`(\w+)`", said[2])) == (WORDS[len(cookies)], cookies)


# ---- The accessibility page ----

def test_the_page_and_the_statement_agree():
    words, statement = source("Sources/Wording/Web/InfoWords.swift"), paper("accessibility")
    listed = re.search(r"knownProblems = \[\n(.*?)\n  \]", words, re.DOTALL)[1]
    problems = re.findall(r'"([^"]+)"', re.sub(r'"\s*\+ "', "", listed))
    assert len(problems) > 3
    assert [problem for problem in problems if f"- {problem}" not in statement] == []
    prepared = re.search(r'statementPrepared = "([^"]+)"', words)[1]
    assert f"page was prepared on {prepared}." in statement
    page = source("Sources/Web/Embedded/pages/accessibility.mustache")
    headings = re.findall(r"<h[123]>(.*?)</h[123]>", page)
    assert len(headings) > 6
    own = re.findall(r"^#+ (.+)$", source("docs/accessibility.md"), re.MULTILINE)
    assert [heading for heading in own if heading in headings] == headings
    can = re.findall(r"<li>([^<{]+)</li>", page.split("<h2>")[0])
    assert len(can) > 3 and [line for line in can if f"- {line}" not in statement] == []


# ---- Gaps ----

def gaps(text):
    """What stands in square brackets and is no link."""
    text = re.sub(r"\[([^\[\]]+)\]\([^)]*\)", r"\1", re.sub(r"`[^`]*`", "", text))
    return re.findall(r"\[([^\]]*)\]?", text)


def unmarked(text):
    mark = r"The (?:partnership|operator) writes: \w.{5,}\.|The partnership writes: its name\.?"
    return [gap for gap in gaps(text) if not re.fullmatch(mark, gap)]


@pytest.mark.parametrize("name", PAPERS)
def test_gaps_are_marked(name):
    assert len(gaps(paper(name))) > 1 and unmarked(paper(name)) == []


@pytest.mark.parametrize("text", ["[To do]", "[The partnership writes: ]", "[Somebody writes: what is to be said.]"])
def test_a_gap_without_its_mark_is_found(text):
    assert unmarked(text) and not unmarked("[The operator writes: how long.] and [a link](x.md)")
