import CaseRules
import Casework
import Foundation
import Testing

@testable import Storage
@testable import Web

/// Who looked is told to everybody in a case, and to the safeguarding leads of its agencies for all their cases.
@Suite struct LookTests {
  private func raised(_ world: RaisingWorld) async throws -> String {
    let path = Shared("")
    try await world.browse { browser in
      path.set(try await browser.raise(Browser.dale))
      _ = try await browser.get(path.value)
    }
    return path.value
  }

  @Test func whoIsInACaseReadsWhoLookedAtIt() async throws {
    let world = try await RaisingWorld()
    let path = try await raised(world)
    try await world.browse(as: "tess") { browser in
      let (own, looks) = (try await browser.get(path), try await browser.get(path + "/looks"))
      #expect(own.status == 404 && looks.status == 404)
    }
    try await world.browse(as: "cal") { browser in
      let own = try await browser.get(path)
      #expect(own.text.contains("href=\"\(path)/looks\""))
      let page = try await browser.get(path + "/looks")
      #expect(page.status == 200)
      #expect(page.text.contains("Tess Wold") && page.text.contains("said that there is no such case"))
      #expect(page.text.contains("Nia Vale") && page.text.contains("Cal Stone"))
      #expect(page.text.contains("Read the case") && page.text.contains("Read who had looked"))
    }
  }

  /// An address says where somebody sits: the lead of the own agency is told, and nobody else.
  @Test func fromWhereIsToldToTheLeadOfTheOwnAgencyAlone() async throws {
    let world = try await RaisingWorld()
    let path = try await raised(world)
    for (person, isTold) in [("nia", false), ("cal", false), ("lena", true), ("carl", false)] {
      try await world.browse(as: person) { browser in
        let page = try await browser.get(path + "/looks")
        let ofNia = page.text.split(separator: "<li>").filter { $0.contains("Nia Vale") }
        let told = ofNia.map { $0.contains("from the server itself") }
        #expect(!told.isEmpty && Set(told) == [isTold], "\(person)")
      }
    }
  }

  @Test func aLeadReadsWhoLookedAtTheAgencysCases() async throws {
    let world = try await RaisingWorld()
    let path = try await raised(world)
    for person in ["lena", "carl"] {
      try await world.browse(as: person) { browser in
        let list = try await browser.get("/cases")
        #expect(list.text.contains("href=\"/looks\""))
        let page = try await browser.get("/looks")
        #expect(page.text.contains("Nia Vale") && page.text.contains("href=\"\(path)\""), "\(person)")
      }
    }
    for person in ["nia", "ruth", "ida"] {
      try await world.browse(as: person) { browser in
        let list = try await browser.get("/cases")
        #expect(!list.text.contains("href=\"/looks\""))
        #expect(try await browser.get("/looks").status == 404, "\(person)")
      }
    }
  }

  @Test func everybodyReadsWhoLookedAtTheirOwnCases() async throws {
    let world = try await RaisingWorld()
    let path = try await raised(world)
    try await world.browse(as: "cal") { browser in
      _ = try await browser.get(path)
      #expect(try await browser.get("/cases").text.contains("href=\"/looks/mine\""))
      let page = try await browser.get("/looks/mine")
      #expect(page.status == 200 && page.text.contains("Nia Vale") && page.text.contains("href=\"\(path)\""))
      #expect(!page.text.contains("/looks/file"))
    }
    try await world.browse(as: "una") { browser in
      let page = try await browser.get("/looks/mine")
      #expect(page.status == 200 && !page.text.contains("Nia Vale"))
    }
  }

  @Test func aLeadTakesTheListAsAFileAndThatIsOnRecord() async throws {
    let world = try await RaisingWorld()
    let path = try await raised(world)
    try await world.browse(as: "tess") { browser in _ = try await browser.get(path) }
    for (person, isTold) in [("lena", true), ("carl", false)] {
      try await world.browse(as: person) { browser in
        #expect(try await browser.get("/looks").text.contains("href=\"/looks/file\""))
        let file = try await browser.get("/looks/file")
        #expect(file.status == 200 && file.header("Content-Type") == "text/csv; charset=utf-8")
        #expect(file.header("Content-Disposition") == "attachment; filename=\"who-looked.csv\"")
        let lines = file.text.components(separatedBy: "\r\n")
        #expect(lines[0] == "\u{FEFF}When (UTC),Who,Post,Agency,Case,What,From")
        let ofNia = lines.filter { $0.contains("Nia Vale,Health visitor,Hill Health,") }
        #expect(!ofNia.isEmpty && ofNia.allSatisfy { $0.hasSuffix("from the server itself") == isTold })
        #expect(lines.contains { $0.contains("Tess Wold") && $0.contains("there is no such case") })
      }
    }
    for person in ["nia", "ida"] {
      try await world.browse(as: person) { browser in
        let file = try await browser.get("/looks/file")
        #expect(file.status == 404)
      }
    }
    let files = try await world.store.database.read { connection in
      try connection.rows("SELECT person FROM access_log WHERE act = 'looks file'").map { try $0.text(0) }
    }
    #expect(files == ["lena", "carl"])
  }

  /// A lead's eye falls on who has no part in the cases, and on a leaver's last day.
  @Test func whatIsUnusualStandsFirst() async throws {
    let world = try await RaisingWorld()
    let path = try await raised(world)
    try await world.browse(as: "tess") { browser in _ = try await browser.get(path) }
    try await world.browse(as: "lena") { browser in
      let page = try await browser.get("/looks")
      #expect(page.text.contains("Tess Wold, Teacher, Hilltop School, asked for 1 case that they may not see"))
      #expect(!page.text.contains("Lena Holt, Named nurse, Hill Health, read") && !page.text.contains("left on"))
    }
    let id = CaseID(String(path.dropFirst("/cases/".count)))
    try await world.store.record(
      AccessRow(at: world.now, person: PersonID("una"), post: PostID("hv2"), caseID: id, act: "case", allowed: true))
    world.leaves("nia", on: UKClock.local(world.now).day)
    try await world.browse(as: "lena") { browser in
      let page = try await browser.get("/looks")
      #expect(page.text.contains("Nia Vale left on") && page.text.contains("looked at 1 case on that day"))
      #expect(
        page.text.contains("Una Reed, Health visitor, east, Hill Health, read 1 case in which that post has no part"))
    }
  }
}
