import CaseRules
import Casework
import HTTPTypes
import Storage
import Testing

@testable import Web

/// A partnership's team brings in its log of past challenges: a file, its columns, what rows become, and its years.
@Suite struct LogPagesTests {
  private static let path = "/partnerships/dale/imports"
  private static let file = path + "/file"

  /// As a browser sends a form with a file.
  private static func send(_ file: [UInt8], _ browser: Browser, to path: String = path) async throws -> Answer {
    let secret = try #require(try await browser.get("/search").hidden("csrf"))
    let head = "\r\nContent-Disposition: form-data; name="
    let body =
      "--zZ\(head)\"csrf\"\r\n\r\n\(secret)\r\n"
      + "--zZ\(head)\"file\"; filename=\"log.csv\"\r\nContent-Type: text/csv\r\n\r\n"
    return try await browser.send(
      .post, path, [("Content-Type", "multipart/form-data; boundary=zZ"), ("Sec-Fetch-Site", "same-origin")],
      bytes: Array(body.utf8) + file + Array("\r\n--zZ--\r\n".utf8))
  }

  private static let head = "Ref,Date raised,Raised by,Raised with,Outcome,Date closed,Child's name\n"

  private func team(_ test: @Sendable (Browser) async throws -> Void) async throws {
    try await RaisingWorld().browse(as: "ida", test)
  }

  /// What the page of a file has chosen, with changes.
  private static func chosen(_ changes: [(String, String)] = []) -> [(String, String)] {
    let usual = [
      ("column-reference", "Ref"), ("column-raised", "Date raised"), ("column-raising", "Raised by"),
      ("column-receiving", "Raised with"), ("column-outcome", "Outcome"), ("column-settled", "Date closed"),
    ]
    return usual.filter { one in !changes.contains { $0.0 == one.0 } } + changes
  }

  @Test func aFileComesInAfterItsRowsWereShown() async throws {
    try await team { (browser: Browser) async throws in
      #expect(try await browser.get("/").text.contains("href=\"\(Self.path)\""))
      let rows = "A1,01/05/2025,Hill Health,hill social care,Sorted,8/5/2025,Jay Smith\nA2,soon,,,,,Kim Jones\n"
      let sent = try await Self.send(Array((Self.head + rows).utf8), browser)
      #expect(sent.header("Location") == Self.file)
      let page = try await browser.get(Self.file)
      #expect(page.text.contains("2 rows can’t be brought in.") && page.text.contains("“Child&#39;s name” is not read"))
      #expect(page.text.contains("“soon”, which is no date") && page.text.contains("“Sorted”, which is not known here"))
      #expect(!page.text.contains("Smith") && !page.text.contains("Kim"))
      let meaning = Self.chosen([("meaning-outcome-sorted", "agreed")])
      #expect(try await browser.press("Save and look again", on: page, typing: meaning).header("Location") == Self.file)
      let again = try await browser.get(Self.file)
      #expect(again.text.contains("1 row can be brought in. 1 row can’t be brought in."))
      #expect(
        again.text.contains(
          "Raised 1 May 2025 by Hill Health with Hill Social Care. Both sides agreed; Settled 8 May 2025"))
      #expect(try await browser.get("/partnerships/dale/years/2025").text.contains("No challenge was raised."))
      #expect(try await browser.press("Bring in 1 row", on: again, typing: meaning).header("Location") == Self.file)
      let left = try await browser.get(Self.file)
      #expect(left.text.contains("1 row is in already. 1 row can’t be brought in."))
      let wrong = try await browser.get(Self.file + "/wrong")
      #expect(wrong.text.contains("A2,soon,") && !wrong.text.contains("Kim"))
      #expect(wrong.header("Content-Disposition") == "attachment; filename=\"rows-to-correct.csv\"")
      let list = try await browser.get(Self.path)
      let batch = "1 row at 10am on Friday 17 April 2026, by Ida Moss"
      #expect(try await browser.press("Take back " + batch, on: list).header("Location") == Self.path)
      #expect(try await browser.get(Self.path).text.contains("Taken back"))
      #expect(try await browser.get(Self.file).text.contains("1 row can be brought in."))
      #expect(try await browser.press("Put this file away", on: left).header("Location") == Self.path)
      #expect(try await browser.get(Self.file).status == 404)
      #expect(try await browser.get("/").status == 200, "what waited is no draft of a challenge")
      _ = try await Self.send(Array((Self.head + rows).utf8), browser)
      #expect(try await browser.get(Self.file).text.contains("1 row can be brought in."), "the words are remembered")
    }
  }

  @Test func whatRowsBecomeIsShownAgainWhereItChanged() async throws {
    try await team { (browser: Browser) async throws in
      _ = try await Self.send(Array((Self.head + "A1,01/05/2025,,,agreed,8/5/2025,x\n").utf8), browser)
      let page = try await browser.get(Self.file)
      let moved = Self.chosen([("column-settled", "")])
      let asked = try await browser.press("Bring in 1 row", on: page, typing: moved)
      #expect(asked.status == 409 && asked.text.contains("Look at them, then bring them in."))
      #expect(try await !browser.get(Self.path).text.contains("What was brought in"))
      #expect(try await browser.press("Bring in 1 row", on: asked, typing: moved).header("Location") == Self.path)
      #expect(try await browser.get(Self.path).text.contains("What was brought in"))
    }
  }

  struct Mistake: Sendable {
    var change: (String, String)
    var field, says: String
  }

  @Test(arguments: [
    Mistake(change: ("column-raised", ""), field: "column-raised-error", says: "Choose the column that says when"),
    Mistake(change: ("column-ground", "Outcome"), field: "column-outcome-error", says: "is chosen twice"),
  ]) func aMappingThatCannotBeComesBack(mistake: Mistake) async throws {
    try await team { (browser: Browser) async throws in
      _ = try await Self.send(Array((Self.head + "A1,01/05/2025,,,agreed,8/5/2025,x\n").utf8), browser)
      let page = try await browser.get(Self.file)
      let answer = try await browser.press("Save and look again", on: page, typing: Self.chosen([mistake.change]))
      #expect(answer.status == 422 && answer.errors == [mistake.field])
      #expect(answer.text.contains(mistake.says) && answer.text.contains("value=\"Ref\" selected"))
    }
  }

  @Test func aFileThatCannotBeReadIsSaid() async throws {
    try await team { (browser: Browser) async throws in
      let files: [([UInt8], String)] = [
        ([], "Choose the file"), (Array("a,b\n".utf8), "has no rows"), (Array("a,a\n1,2\n".utf8), "Two columns"),
        ([0x61, 0x2C, 0x81], "CSV UTF-8"), ([0xD0, 0xCF, 0x11, 0xE0], "kind of spreadsheet"),
        (Array(repeating: 65, count: 20_000_001), "larger than 20 MB"),
      ]
      for (file, says) in files {
        let answer = try await Self.send(file, browser)
        #expect(answer.status == 422 && answer.errors == ["file-error"], "\(says)")
        #expect(answer.text.contains(says), "\(says)")
      }
      #expect(try await browser.get(Self.file).status == 404)
    }
  }

  /// Five hundred rows as a team might have them, of two years and some mistakes.
  @Test func aLogOfFiveHundredComesInAndItsYearsShowIt() async throws {
    try await team { (browser: Browser) async throws in
      var text = "Escalation log,,,,,\r\n" + Self.head.replacing("\n", with: "\r\n")
      for number in 1...500 {
        let month = number % 12 + 1
        let year = month >= 4 ? 2024 : 2025
        let raised = number % 100 == 0 ? "not sure" : "\(number % 28 + 1)/\(month)/\(year)"
        let agencies = number % 3 == 0 ? "Hill Health,Hill Social Care" : "Hilltop School,Hill Health"
        let outcome = number % 2 == 0 ? "agreed" : "withdrawn"
        text += "LOG-\(number),\(raised),\(agencies),\(outcome),,Child \(number)\r\n"
      }
      _ = try await Self.send(Array(text.utf8), browser)
      let page = try await browser.get(Self.file)
      #expect(page.text.contains("495 rows can be brought in. 5 rows can’t be brought in."))
      #expect(page.text.contains("And 470 more.") && page.text.contains("Line 102"))
      #expect(try await browser.press("Bring in 495 rows", on: page, typing: Self.chosen()).status == 303)
      let year = try await browser.get("/partnerships/dale/years/2024")
      #expect(year.text.contains("No challenge was raised.") && year.text.contains("495 were brought in"))
      #expect(year.text.contains("Hilltop School challenged Hill Health"))
      let json = try await browser.get("/partnerships/dale/years/2024", [("Accept", "application/json")]).text
      #expect(json.contains(#""broughtIn":495"#) && json.contains(#"{"count":245,"name":"Both sides agreed"}"#))
      let sheet = try await browser.get("/partnerships/dale/years/2024/file").text
      #expect(sheet.contains("From the log: how it ended,It was withdrawn,250\r\n"))
      #expect(try await !browser.get("/partnerships/dale/years/2025").text.contains("brought in"))
    }
  }

  @Test func nobodyOwesAnythingInWhatWasBroughtIn() async throws {
    let world = try await RaisingWorld()
    try await world.browse(as: "ida") { (browser: Browser) async throws in
      _ = try await Self.send(Array((Self.head + "A1,01/05/2025,Hill Health,,open,,x\n").utf8), browser)
      _ = try await browser.press("Bring in 1 row", on: browser.get(Self.file), typing: Self.chosen())
    }
    #expect(try await world.store.caseIDs().isEmpty)
    for post in ["hv", "hm", "hl", "chair"] {
      #expect(try await world.store.owed(by: [PostID(post)], limit: 9, offset: 0).isEmpty)
    }
  }

  @Test func nobodyElseFindsThem() async throws {
    for person in ["nia", "carl", "tom"] {
      try await RaisingWorld().browse(as: person) { (browser: Browser) async throws in
        for path in [Self.path, Self.file, Self.file + "/wrong"] {
          #expect(try await browser.get(path).status == 404, "\(person) \(path)")
        }
        let secret = try await browser.get("/search")
        for path in [Self.file, Self.file + "/ends", Self.path + "/batches/x/ends"] {
          #expect(try await browser.post(path, [:], from: secret).status == 404, "\(person) \(path)")
        }
        #expect(try await Self.send(Array((Self.head + "A1,01/05/2025,,,,,\n").utf8), browser).status == 404)
      }
    }
  }
}
