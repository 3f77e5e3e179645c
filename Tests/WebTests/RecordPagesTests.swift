import CaseRules
import Testing
import Wording

@testable import Web

/// The case as a document: made with a reason, read by the agency that made it, checked by anybody.
@Suite struct RecordPagesTests {
  private static let forTheFile = [
    ("purpose", "ownFile"), ("basis", "publicTask"), ("reason", "A copy for our own file."),
  ]

  @Test func whoMakesItReadsItAndItIsListed() async throws {
    let world = try await RaisingWorld()
    let path = Shared("")
    try await world.browse { browser in
      path.set(try await browser.raise(Browser.dale))
      #expect(try await browser.get(path.value).text.contains("href=\"\(path.value)/record\""))
      let none = try await browser.get(path.value + "/record")
      #expect(none.text.contains(SharingWords.none) && none.text.contains("href=\"\(path.value)/records\""))
      let made = try await browser.act(path.value + "/records", Self.forTheFile)
      let address = try #require(made.header("Location"))
      #expect(made.status == 303 && address.hasPrefix(path.value + "/record/"))
      let record = try await browser.get(address)
      for words in [
        "A copy for our own file.", RecordWords.who, RecordWords.timeline, SharingWords.basis(.publicTask), "/verify",
      ] {
        #expect(record.text.contains(words), "\(words)")
      }
      let list = try await browser.get(path.value + "/record").text
      #expect(list.contains("href=\"\(address)/json\"") && list.contains(SharingWords.isLatest))
      for page in [list, record.text] {
        #expect(!page.contains("href=\"\(address)/pdf\"") && page.contains(ConversionWords.notInstalled))
      }
      let json = try await browser.get(address + "/json")
      #expect(json.header("Content-Type") == "application/json" && json.text.contains("\"type\": \"record\""))
      #expect(json.header("Content-Disposition")?.hasPrefix("attachment; filename=\"") == true)
      #expect(try await browser.get(address, [("Accept", "application/json")]).text == json.text)
    }
    try await world.browse(as: "cal") { browser in
      let theirs = try await browser.get(path.value + "/record")
      #expect(theirs.status == 200 && theirs.text.contains(SharingWords.none))
      #expect(try await browser.get(path.value).text.contains("A copy for our own file."), "both sides read why")
      #expect(try await browser.get(path.value + "/record/3").status == 404)
    }
    for person in ["tess", "ida"] {
      try await world.browse(as: person) { (browser: Browser) async throws in
        for page in ["/record", "/records", "/record/3", "/record/3/json"] {
          #expect(try await browser.get(path.value + page).status == 404, "\(person) \(page)")
        }
      }
    }
  }

  @Test func whatIsMissingIsAskedForAndWhatWasTypedStays() async throws {
    let world = try await RaisingWorld()
    try await world.browse { browser in
      let path = try await browser.raise(Browser.dale)
      let empty = try await browser.act(path + "/records", [("reason", "Typed before.")])
      #expect(empty.status == 422 && empty.text.contains("Typed before."))
      #expect(empty.text.contains(SharingWords.chooseForWhom) && empty.text.contains(SharingWords.chooseBasis))
      let court = [("purpose", "court"), ("basis", "legalObligation"), ("reason", "It asked for it.")]
      let nobody = try await browser.act(path + "/records", court)
      #expect(nobody.status == 422 && nobody.errors == ["recipient-error"])
      let named = try await browser.act(path + "/records", court + [("recipient", "The clerk")])
      #expect(named.status == 303)
    }
  }

  /// Where nothing makes a file, the page comes, and says so.
  @Test func whereNoFileCanBeMadeThePageComes() async throws {
    let world = try await RaisingWorld()
    try await world.browse { browser in
      let path = try await browser.raise(Browser.dale)
      let address = try #require(try await browser.act(path + "/records", Self.forTheFile).header("Location"))
      let file = try await browser.get(address + "/pdf")
      #expect(file.status == 503 && file.text.contains(ConversionWords.missing(ConversionWords.pdf)))
      #expect(file.text.contains(RecordWords.timeline))
      for wrong in ["/exe", "/PDF", "/pdf/x"] { #expect(try await browser.get(address + wrong).status == 404) }
      for wrong in ["0", "1", "99", "x"] { #expect(try await browser.get(path + "/record/" + wrong).status == 404) }
    }
  }

  /// Somebody who holds a copy and signs in nowhere learns when it was made, and whether more came since.
  @Test func anybodyChecksTheCode() async throws {
    let world = try await RaisingWorld()
    let (code, path) = (Shared(""), Shared(""))
    try await world.browse { browser in
      path.set(try await browser.raise(Browser.dale))
      let address = try #require(try await browser.act(path.value + "/records", Self.forTheFile).header("Location"))
      let json = try await browser.get(address + "/json").text
      code.set(try #require(json.split(separator: "\"code\": \"").last.map { String($0.prefix { $0 != "\"" }) }))
    }
    let check: @Sendable (String) async throws -> Answer = { text in
      let found = Shared<Answer?>(nil)
      try await world.browse(as: nil) { browser in
        let page = try await browser.get("/verify")
        found.set(try await browser.post("/verify", page.hiddenFields(plus: [("code", text)]), from: page))
      }
      return try #require(found.value)
    }
    let latest = try await check(code.value.lowercased())
    #expect(latest.status == 200 && latest.text.contains(SharingWords.isLatest))
    try await world.browse { (browser: Browser) async throws in
      let said = [("means", "phone"), ("account", "We talked.")]
      #expect(try await browser.act(path.value + "/discussions", said).status == 303)
    }
    let older = try await check(code.value)
    #expect(older.text.contains(SharingWords.isOlder))
    let parts = code.value.split(separator: "-")
    #expect(!older.text.contains("Dale") && !older.text.contains("We talked."))
    let wrong = try await check(parts.dropLast().joined(separator: "-") + "-AAAA")
    #expect(wrong.status == 422 && wrong.text.contains(SharingWords.notKnown))
    #expect(try await check("").text.contains(SharingWords.enterCode))
    for _ in 0..<12 { _ = try await check(parts.dropLast().joined(separator: "-") + "-BBBB") }
    #expect(try await check(code.value).status == 429, "guesses are counted")
  }
}
