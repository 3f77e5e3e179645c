import CaseRules
import Casework
import Testing

@testable import Engines
@testable import Storage

/// What a partnership brings in from its log: each row once, on record, and taken back without being taken away.
@Suite struct ImportTests {
  private static let vale = PartnershipID("vale")
  private static let year = ReportYear(start: 2025)

  private static func row(_ key: String, _ month: Int = 5, ground: String? = "drift") -> ImportRow {
    var challenge = ImportedChallenge(raisedOn: Day(year: 2025, month: month, day: 3) ?? Day(number: 0))
    (challenge.ground, challenge.raising, challenge.settleDays) = (ground, AgencyID("school"), 4)
    return ImportRow(key: key, challenge: challenge)
  }

  private static func order(
    _ rows: [ImportRow], _ batch: String = "one", _ partnership: PartnershipID = vale
  ) -> ImportOrder {
    ImportOrder(
      partnership: partnership, batch: batch, at: Samples.now, person: PersonID("tom"), post: PostID("team"),
      rows: rows)
  }

  private static func counted(_ store: Store, _ partnership: PartnershipID = vale) async throws -> ImportedYear {
    try await YearReport(store, of: partnership, in: year).imported
  }

  @Test func aRowIsBroughtInOnce() async throws {
    let store = try Engine().open()
    let rows = [Self.row("a"), Self.row("b"), Self.row("a")]
    #expect(try await store.bringIn(Self.order(rows)) == [.new, .new, .there])
    #expect(try await store.bringIn(Self.order(rows + [Self.row("c", 6)], "two")) == [.there, .there, .there, .new])
    #expect(try await store.bringIn(Self.order([Self.row("a", ground: nil)], "three")) == [.saysOther])
    let year = try await Self.counted(store)
    #expect(year.raised == 3 && year.byGround == ["drift": 3] && year.byRaising == [AgencyID("school"): 3])
    #expect(year.byPerson == [nil: 3] && year.byPair == [nil: 3] && year.settleDays == [4: 3])
    #expect(try await YearReport(store, of: Self.vale, in: Self.year).figures.raised == 0, "it is no case")
    #expect(try await store.standing(of: [Self.row("c", 6), Self.row("d")], in: Self.vale) == [.there, .new])
    try await store.close()
  }

  @Test func eachPartnershipAndYearHasItsOwn() async throws {
    let store = try Engine().open()
    _ = try await store.bringIn(Self.order([Self.row("a"), Self.row("b", 3)]))
    #expect(try await store.bringIn(Self.order([Self.row("a")], "x", PartnershipID("moor"))) == [.new])
    #expect(try await Self.counted(store).raised == 1, "March is of the year before")
    #expect(try await Self.counted(store, PartnershipID("moor")).raised == 1)
    #expect(try await store.importBatches(of: PartnershipID("moor")).map(\.id) == ["x"])
    try await store.close()
  }

  @Test func whatIsTakenBackCountsNoMoreAndComesInAnew() async throws {
    let store = try Engine().open()
    _ = try await store.bringIn(Self.order([Self.row("a"), Self.row("b")]))
    _ = try await store.bringIn(Self.order([Self.row("c")], "two"))
    func take(_ batch: String, _ partnership: PartnershipID = Self.vale) async throws -> Bool {
      try await store.takeBack(
        batch, of: partnership, by: PersonID("tom"), in: PostID("team"), at: Samples.now + 60)
    }
    #expect(try await !take("one", PartnershipID("moor")))
    #expect(try await !take("none"))
    #expect(try await take("one"))
    #expect(try await !take("one"))
    #expect(try await Self.counted(store).raised == 1)
    #expect(
      try await store.importBatches(of: Self.vale) == [
        ImportBatch(id: "two", at: Samples.now, person: PersonID("tom"), rows: 1, takenBackAt: nil),
        ImportBatch(id: "one", at: Samples.now, person: PersonID("tom"), rows: 2, takenBackAt: Samples.now + 60),
      ])
    #expect(
      try await store.bringIn(Self.order([Self.row("a", ground: nil), Self.row("c")], "three")) == [.new, .there])
    #expect(try await Self.counted(store).raised == 2)
    #expect(try await store.verify(.chains).isEmpty)
    try await store.close()
  }

  @Test func theSameFileTwiceAtOnceIsBroughtInOnce() async throws {
    let store = try Engine().open()
    let rows = (0..<200).map { Self.row("r\($0)") }
    let added = try await withThrowingTaskGroup(of: Int.self) { group in
      for batch in 0..<8 {
        group.addTask { try await store.bringIn(Self.order(rows, "b\(batch)")).count { $0 == .new } }
      }
      return try await group.reduce(0, +)
    }
    #expect(added == 200)
    #expect(try await Self.counted(store).raised == 200)
    try await store.close()
  }

  @Test func interruptedHalfWayItGoesOn() async throws {
    let store = try Engine().open()
    let head = "Ref,Date raised\n"
    let lines = (1...1200).map { "A\($0),0\(1 + $0 % 9)/05/2025\n" }
    func reading(_ count: Int) throws -> LogReading {
      let today = Day(number: 20_560)
      let sheet = try LogSheet(Array((head + lines.prefix(count).joined()).utf8), on: today)
      return LogReading(
        sheet, LogMapping(for: sheet, remembered: nil), LogVocabulary(Self.vale, Directory(), []), counting: nil,
        on: today)
    }
    let run = LogImport(store, for: Self.vale)
    func bringIn(_ count: Int, _ batch: String) async throws -> LogImport.Outcome {
      try await run.bringIn(reading(count), as: batch, by: PersonID("tom"), in: nil, at: Samples.now)
    }
    #expect(try await bringIn(700, "first").added == 700)
    let outcome = try await bringIn(1200, "second")
    #expect(outcome.added == 500 && outcome.there == 700)
    #expect(try await Self.counted(store).raised == 1200)
    var again = try reading(1200)
    #expect(try await run.compare(&again).count == 1200)
    try await store.close()
  }

  @Test func nothingOfARowIsInTheStoreButItsFacts() async throws {
    let engine = try Engine()
    let store = try engine.open()
    _ = try await store.bringIn(Self.order([Self.row("reference zanzibar7")]))
    try await store.close()
    #expect(try engine.place.bytes().firstRange(of: Array("zanzibar7".utf8)) == nil)
  }

  @Test func whatWasChangedBehindItsBackIsFound() async throws {
    let engine = try Engine()
    let store = try engine.open()
    _ = try await store.bringIn(Self.order([Self.row("a"), Self.row("b"), Self.row("c")]))
    try await store.close()
    try engine.tamper("UPDATE imported_challenges SET batch = 'other' WHERE number = 2")
    let opened = try engine.open()
    #expect(
      try await opened.verify(.chains).map(\.description) == [
        "Imported challenge 2: changed, or not written by this program."
      ])
    try await opened.close()
    try engine.tamper("DELETE FROM imported_challenges WHERE number = 3")
    let cut = try engine.open()
    #expect(try await cut.verify(.chains).map(\.description).contains("Imported challenges: number 3 is missing."))
    try await cut.close()
  }

  @Test func theMappingIsRemembered() async throws {
    let store = try Engine().open()
    #expect(try await store.logMapping(of: Self.vale) == nil)
    try await store.remember("raised=When", of: Self.vale)
    try await store.remember("raised=Date", of: Self.vale)
    #expect(try await store.logMapping(of: Self.vale) == "raised=Date")
    #expect(try await store.logMapping(of: PartnershipID("moor")) == nil)
    try await store.close()
  }
}
