import Testing

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
}
