import CaseRules
import Casework
import HTTPTypes
import Storage
import Testing

@testable import Web

/// An administrator keeps the own agency's part of the directory; nobody else finds its pages.
@Suite struct DirectoryPagesTests {
  private static let post: [(String, String)] = [
    ("title", "Ysgrifennydd — 校長 <b>\"x\"</b>"), ("phone", "01632 960010"), ("tiers", "lineManager"),
    ("tiers", "seniorManager"), ("service", "North site"), ("deputy", "health-lead"),
  ]

  @Test func anAdministratorAddsAPostAndAPerson() async throws {
    let world = try await DirectoryWorld()
    let ann = try await world.browser("ann")
    #expect(try await ann.get("/agencies").header("Location") == "/agencies/health")
    let done = try await ann.press("Save", on: ann.get("/agencies/health/posts/new"), typing: Self.post)
    #expect(done.header("Location") == "/agencies/health")
    let page = try await ann.get("/agencies/health")
    #expect(page.text.contains("Ysgrifennydd — 校長 &lt;b&gt;&quot;x&quot;&lt;/b&gt;"))
    #expect(page.text.contains("The directory is changed"))
    let added = try #require(try await Directory(reading: world.store).posts.last)
    #expect(added.tiers == ["lineManager", "seniorManager"] && added.deputy == "health-lead")
    #expect(try await Directory(reading: world.store).service(added.service)?.name == "North site")
    let form = try await ann.get("/agencies/health/people/new")
    let person = [("name", "Gwen Ash"), ("signInName", "gwen@hill.example.org"), ("posts", added.id)]
    _ = try await ann.press("Save", on: form, typing: person)
    #expect(try await world.person("GWEN@hill.example.org")?.posts == [added.id])
    let record = try await ann.get("/agencies/health/record")
    #expect(record.text.contains("Added the person “Gwen Ash”"))
    #expect(record.text.contains("By Ann Office"))
    #expect(record.text.contains("By the operator, from the command line"))
  }

  @Test(arguments: ["nia", "tess", "ed"]) func nobodyElseFindsIt(person: String) async throws {
    let world = try await DirectoryWorld()
    let browser = try await world.browser(person)
    let secret = try await browser.get("/search")
    for path in ["", "/record", "/import", "/posts/health-hv", "/posts/new", "/people/nia", "/people/nia/leaving"] {
      #expect(try await browser.get("/agencies/health" + path).status == 404, "\(path)")
      guard path != "", path != "/record" else { continue }
      let answer = try await browser.post("/agencies/health" + path, ["title": "x", "csv": "x"], from: secret)
      #expect(answer.status == 404, "\(path)")
    }
    #expect(try await browser.get("/agencies").status == 404)
    #expect(try await browser.get("/agencies/none").status == 404)
    #expect(try await browser.get("/gaps").status == (person == "ed" ? 200 : 404))
  }

  @Test func anAdministratorFindsNoOtherAgencysRows() async throws {
    let ann = try await DirectoryWorld().browser("ann")
    for path in [
      "/agencies/school", "/agencies/health/posts/school-te", "/agencies/health/people/tess", "/gaps",
      "/agencies/health/people/tess/leaving", "/agencies/health/tiers/boss",
    ] {
      #expect(try await ann.get(path).status == 404, "\(path)")
    }
  }

  /// Where an agency has no administrator, its partnership's team keeps it.
  @Test func aTeamKeepsAnAgencyWithoutAdministrator() async throws {
    let world = try await DirectoryWorld()
    let ed = try await world.browser("ed")
    #expect(try await ed.get("/agencies/school").status == 200)
    let form = try await ed.get("/agencies/school/posts/school-te")
    _ = try await ed.press("Save", on: form, typing: [("title", "Class teacher"), ("phone", "9")])
    #expect(try await world.post("school-te")?.title == "Class teacher")
  }

  /// A team names who keeps an agency; the agency's own administrator does not.
  @Test func aTeamNamesAnAdministrator() async throws {
    let world = try await DirectoryWorld()
    let (ed, ann) = (try await world.browser("ed"), try await world.browser("ann"))
    #expect(try await ann.get("/agencies/health/administrators").status == 404)
    #expect(try await ed.get("/agencies/board/administrators").status == 404)
    let form = try await ed.get("/agencies/school/administrators")
    #expect(try await ed.press("Save", on: form, typing: [("administrators", "school-te")]).status == 303)
    #expect(try await Directory(reading: world.store).agency(AgencyID("school"))?.administrators == ["school-te"])
    #expect(try await world.browser("tess").get("/agencies/school").status == 200)
    #expect(try await ed.get("/agencies/school").status == 404)
    let elsewhere = try await ed.press("Save", on: form, typing: [("administrators", "health-hv")])
    #expect(elsewhere.status == 422)
  }

  /// Signed out at once, and no way back in.
  @Test func aLeaverIsClosedAtOnce() async throws {
    let world = try await DirectoryWorld()
    let nia = try await world.browser("nia")
    #expect(try await nia.get("/contacts").status == 200)
    let ann = try await world.browser("ann")
    let form = try await ann.get("/agencies/health/people/nia/leaving")
    let done = try await ann.press("Close their way in", on: form, typing: [("reason", "Moved away")])
    #expect(done.status == 303)
    #expect(try await nia.get("/contacts").header("Location")?.hasPrefix("/sign-in") == true)
    let page = try await nia.get("/sign-in")
    #expect(!page.text.contains("Nia Vale"))
    #expect(try await nia.post("/demo/sign-ins", ["person": "nia"], from: page).status == 404)
    #expect(try await ann.get("/agencies/health/people/nia").status == 404)
    #expect(try await world.post("health-hv") != nil)
    #expect(try await ann.get("/agencies/health/record").text.contains("Reason: Moved away"))
  }

  /// The second of two administrators is told what the first one changed; what they typed stays.
  @Test func whoComesSecondIsTold() async throws {
    let world = try await DirectoryWorld()
    let (one, two) = (try await world.browser("ann"), try await world.browser("ann"))
    let path = "/agencies/health/posts/health-hv"
    let (first, second) = (try await one.get(path), try await two.get(path))
    _ = try await one.press("Save", on: first, typing: [("title", "Visitor"), ("phone", "01632 960077")])
    let late = try await two.press("Save", on: second, typing: [("title", "Nurse"), ("phone", "01632 960002")])
    #expect(late.status == 409)
    #expect(late.text.contains("Somebody changed this while you had it open"))
    #expect(late.text.contains("was 01632 960002, now 01632 960077"))
    #expect(late.text.contains("value=\"Nurse\""))
    #expect(try await world.post("health-hv")?.title == "Visitor")
    let now = [("title", "Nurse"), ("phone", "01632 960077")]
    #expect(try await two.press("Save", on: late, typing: now).status == 303)
    #expect(try await world.post("health-hv")?.title == "Nurse")
  }

  @Test func aWrongFieldIsNamed() async throws {
    let world = try await DirectoryWorld()
    let ann = try await world.browser("ann")
    let form = try await ann.get("/agencies/health/people/new")
    let answer = try await ann.press(
      "Save", on: form, typing: [("name", "X"), ("signInName", "BO"), ("posts", "health-hv")])
    #expect(answer.status == 422)
    #expect(answer.text.contains("The sign-in name “BO” is somebody else’s. Choose another."))
    #expect(answer.text.contains("href=\"#signInName\""))
    let own = try await ann.get("/agencies/health/people/ann")
    let more = [("name", "Ann Office"), ("signInName", "ann"), ("posts", "health-office"), ("posts", "health-lead")]
    let refused = try await ann.press("Save", on: own, typing: more)
    #expect(refused.status == 422)
    #expect(refused.text.contains("Nobody gives themselves a post"))
  }

  @Test func aTierThatAnAgencyDoesNotHaveIsSaid() async throws {
    let world = try await DirectoryWorld()
    let ann = try await world.browser("ann")
    let path = "/agencies/health/tiers/director"
    let reason = [("without", "The trust's"), ("proxy", "team")]
    #expect(try await ann.press("Save", on: ann.get(path), typing: reason).status == 303)
    let agency = try await Directory(reading: world.store).agency(AgencyID("health"))
    #expect(agency?.without == [MissingTier(tier: "director", proxy: "team", reason: "The trust's")])
    #expect(try await ann.press("We have this tier after all", on: ann.get(path)).status == 303)
    #expect(try await Directory(reading: world.store).agency(AgencyID("health"))?.without.isEmpty == true)
  }
}

/// A file is shown line by line before anything changes, and is carried out whole.
@Suite struct DirectoryImportPagesTests {
  private static let path = "/agencies/health/import"

  @Test func aFileIsShownThenCarriedOut() async throws {
    let world = try await DirectoryWorld()
    let ann = try await world.browser("ann")
    let csv =
      "post,title,person,sign_in_name\r\nmw,\"Midwife, east\",Gwen Ash,gwen\r\nhv,Health visitor,Nia Vale,nia\r\n"
    let shown = try await ann.press("Show what would change", on: ann.get(Self.path), typing: [("csv", csv)])
    #expect(shown.status == 200)
    #expect(shown.text.contains("1 line of 2 would change something."))
    #expect(shown.text.contains("Adds Gwen Ash as “Midwife, east”."))
    #expect(try await world.post("health-mw") == nil)
    #expect(try await ann.press("Make these changes", on: shown).header("Location") == "/agencies/health")
    #expect(try await world.post("health-mw")?.title == "Midwife, east")
    #expect(try await world.person("gwen")?.posts == ["health-mw"])
  }

  /// As a browser sends a form with a file.
  private func send(_ file: [UInt8], pasted: String = "", _ browser: Browser) async throws -> Answer {
    let secret = try #require(try await browser.get(Self.path).hidden("csrf"))
    let head = "\r\nContent-Disposition: form-data; name="
    let body =
      "--zZ\(head)\"csrf\"\r\n\r\n\(secret)\r\n--zZ\(head)\"csv\"\r\n\r\n\(pasted)\r\n"
      + "--zZ\(head)\"file\"; filename=\"people.csv\"\r\nContent-Type: text/csv\r\n\r\n"
    return try await browser.send(
      .post, Self.path,
      [("Content-Type", "multipart/form-data; boundary=zZ"), ("Sec-Fetch-Site", "same-origin")],
      bytes: Array(body.utf8) + file + Array("\r\n--zZ--\r\n".utf8))
  }

  @Test func aFileThatIsChosenIsShownThenCarriedOut() async throws {
    let world = try await DirectoryWorld()
    let ann = try await world.browser("ann")
    let file = Array("\u{FEFF}post,title,person,sign_in_name\r\nmw,Midwife,Zoë Ash,zoe\r\n".utf8)
    let shown = try await send(file, ann)
    #expect(shown.status == 200 && shown.text.contains("Adds Zoë Ash as “Midwife”."))
    #expect(try await world.post("health-mw") == nil)
    #expect(try await ann.press("Make these changes", on: shown).header("Location") == "/agencies/health")
    #expect(try await world.person("zoe")?.name == "Zoë Ash")
  }

  @Test func aFileThatCanNotBeTakenIsSaid() async throws {
    let world = try await DirectoryWorld()
    let ann = try await world.browser("ann")
    let latin = try await send(Array("post,title\nmw,Zo".utf8) + [0xEB], ann)
    #expect(latin.status == 422 && latin.text.contains("UTF-8") && !latin.text.contains("\u{FFFD}"))
    for file in [[], Array(repeating: UInt8(65), count: 900_001)] {
      let answer = try await send(file, ann)
      #expect(answer.status == 422 && answer.errors == ["file-error"], "\(file.count)")
    }
    let wrong = "post,title\nmw,\n"
    let chosen = try await send(Array("post,title\nmw,Midwife\n".utf8), pasted: wrong, ann)
    #expect(chosen.status == 200, "a file that is chosen takes the place of lines that were wrong")
    #expect(try await world.post("health-mw") == nil)
  }

  @Test func whatIsWrongIsSaidByLineAndNothingChanges() async throws {
    let world = try await DirectoryWorld()
    let ann = try await world.browser("ann")
    let csv = "post,title,tiers\r\nmw,Midwife,\r\ngp,,\r\nxx,X,boss"
    let shown = try await ann.press("Show what would change", on: ann.get(Self.path), typing: [("csv", csv)])
    #expect(shown.status == 422)
    #expect(shown.text.contains("2 things are wrong"))
    #expect(shown.text.contains("Line 3") && shown.text.contains("Line 4"))
    #expect(shown.text.contains("mw,Midwife,\ngp,,\nxx,X,boss") && !shown.text.contains("[U+"))
    #expect(try await world.post("health-mw") == nil)
  }

  /// What is carried out is what was shown.
  @Test func aDirectoryThatMovedIsComparedAnew() async throws {
    let world = try await DirectoryWorld()
    let ann = try await world.browser("ann")
    let csv = "post,title\nhv,Visitor of health\n"
    let shown = try await ann.press("Show what would change", on: ann.get(Self.path), typing: [("csv", csv)])
    let other = [("title", "Something else"), ("phone", "1")]
    _ = try await ann.press("Save", on: ann.get("/agencies/health/posts/health-lm"), typing: other)
    let again = try await ann.press("Make these changes", on: shown)
    #expect(again.status == 409)
    #expect(again.text.contains("compared anew"))
    #expect(try await world.post("health-hv")?.title == "Health visitor")
    #expect(try await ann.press("Make these changes", on: again).status == 303)
    #expect(try await world.post("health-hv")?.title == "Visitor of health")
  }
}

/// Whom do I contact; and being away.
@Suite struct ContactPagesTests {
  private static let managers = "/contacts?agency=school&stage=2"

  @Test func bothSidesAreNamedWithPhoneAndHours() async throws {
    let world = try await DirectoryWorld()
    let nia = try await world.browser("nia")
    let page = try await nia.get(Self.managers)
    #expect(page.text.contains("Ola Brook"))
    #expect(page.text.contains("href=\"tel:01632960003\""))
    #expect(page.text.contains("Mondays to Thursdays, 9am to 3pm"))
    #expect(page.text.contains("Tess Wold"))
    #expect(page.text.contains("The practitioner, the next lower, acts."))
    let data = try await nia.get(Self.managers, [("Accept", "application/json")])
    #expect(data.text.contains("\"who\":\"Ola Brook\""))
    let nobody = try await nia.get("/contacts?agency=infants&stage=1")
    #expect(nobody.text.contains("Nobody is mapped as practitioner in Hilltop Infants."))
    #expect(nobody.text.contains("Ed Team, Business manager"))
    #expect(nobody.text.contains("call 999"))
  }

  @Test(arguments: ["/contacts", "/contacts?agency=none&stage=1", "/contacts?agency=school&stage=99"])
  func whatIsNotChosenShowsNobody(path: String) async throws {
    let page = try await DirectoryWorld().browser("nia").get(path)
    #expect(page.status == 200)
    #expect(!page.text.contains("Tess Wold"))
  }

  @Test func somebodyAwayIsStoodInFor() async throws {
    let world = try await DirectoryWorld()
    let ola = try await world.browser("ola")
    let days = [
      ("deputy", "health-lead"), ("awayUntil-day", "1"), ("awayUntil-month", "5"), ("awayUntil-year", "2026"),
    ]
    #expect(try await ola.press("Save", on: ola.get("/away"), typing: days).status == 303)
    let page = try await world.browser("nia").get(Self.managers)
    #expect(page.text.contains("Bo Lead"))
    #expect(page.text.contains("Stands in for the Team leader."))
    #expect(page.text.contains("Away until Friday 1 May 2026"))
    let back = [("deputy", "health-lead"), ("awayUntil-day", ""), ("awayUntil-month", ""), ("awayUntil-year", "")]
    #expect(try await ola.press("Save", on: ola.get("/away"), typing: back).status == 303)
    #expect(try await world.browser("nia").get(Self.managers).text.contains("Ola Brook"))
  }

  @Test func theTeamSeesWhatIsMissing() async throws {
    let page = try await DirectoryWorld().browser("ed").get("/gaps")
    #expect(page.text.contains("href=\"/agencies/school\"") && !page.text.contains("href=\"/agencies/health\""))
    #expect(page.text.contains("2 schools have no deputy for their lead."))
    #expect(page.text.contains("2 schools have no administrator."))
    #expect(page.text.contains("1 health trust has no deputy for its lead."))
  }
}
