import CaseRules
import Casework
import Foundation
import Testing

@testable import Engines
@testable import Storage

/// Lists are narrowed and go on from where they stood; what a person is known by is found by codes alone.
@Suite struct FindingTests {
  let engine: Engine
  let store: Store
  init() throws {
    engine = try Engine()
    store = try engine.open()
  }

  static let number = Clue(nhsNumber: "943 476 5919")
  static let name = Clue(name: "Ann Lee", birthDate: "2012-04-03", today: Day(number: 20_000))

  func raise(
    _ id: String, posts: [String] = ["post-1"], clues: [Clue?] = [], _ change: (inout ListRow) -> Void = { _ in }
  ) async throws {
    var list = Samples.list(id)
    change(&list)
    var append = Samples.append(
      id, list: list,
      visibility: posts.map { VisibilityRow(caseID: CaseID(id), post: PostID($0), reason: "party") }, due: [])
    append.clues = clues.compactMap(\.self).map { PlacedClue(position: 1, clue: $0) }
    _ = try await store.append(append)
  }

  func found(_ clues: [Clue?], _ posts: [PostID] = [Samples.post], in partnership: String = "north") async throws
    -> [String]
  {
    let query = ClueQuery(
      posts: posts, clues: clues.compactMap(\.self), partnerships: [PartnershipID(partnership)])
    return try await store.cases(query).map(\.list.caseID.text)
  }

  @Test func aListIsNarrowedByEachOfItsFacts() async throws {
    try await raise("c1", posts: ["post-1", "leads@council"]) { ($0.stage, $0.ground) = ("2", "refused") }
    try await raise("c2", posts: ["post-1", "sw"]) { $0.openedAt = Samples.now + 100 }
    try await raise("c3", posts: ["post-1", "sw", "leads@council"]) { $0.openedAt = Samples.now + 200 }
    try await raise("c4", posts: ["sw"]) { ($0.stage, $0.ground) = ("2", "refused") }
    func narrowed(_ filter: ListFilter) async throws -> [String] {
      try await store.cases(ListQuery(posts: [Samples.post], filter: filter)).map(\.caseID.text)
    }
    #expect(try await narrowed(ListFilter()) == ["c3", "c2", "c1"])
    #expect(try await narrowed(ListFilter(stage: "2")) == ["c1"])
    #expect(try await narrowed(ListFilter(ground: "refused")) == ["c1"])
    #expect(try await narrowed(ListFilter(stage: "2", ground: "other")) == [])
    #expect(try await narrowed(ListFilter(involving: [[PostID("sw")]])) == ["c3", "c2"])
    #expect(try await narrowed(ListFilter(involving: [[PostID("sw")], [PostID("leads@council")]])) == ["c3"])
    #expect(
      try await narrowed(ListFilter(involving: [[PostID("sw"), PostID("leads@council")]])) == ["c3", "c2", "c1"])
    #expect(try await narrowed(ListFilter(involving: [[]])) == [])
    #expect(try await narrowed(ListFilter(openedFrom: Samples.now + 100)) == ["c3", "c2"])
    #expect(try await narrowed(ListFilter(openedBefore: Samples.now + 100)) == ["c1"])
    #expect(try await store.row(of: CaseID("c1"))?.ground == "refused")
  }

  /// However many cases were opened in one second, and whatever comes meanwhile, none is shown twice or passed over.
  @Test func aListGoesOnFromWhereItStood() async throws {
    for number in 0..<7 {
      try await raise("c\(number)", posts: ["post-1", "post-2"]) { $0.openedAt = Samples.now + number / 3 }
    }
    let posts = [Samples.post, Samples.other]
    var (seen, after): ([String], ListPlace?) = ([], nil)
    while true {
      let page = try await store.cases(ListQuery(posts: posts, after: after, limit: 2))
      guard let last = page.last else { break }
      seen += page.map(\.caseID.text)
      after = ListPlace(of: last)
      try await raise("new\(seen.count)") { $0.openedAt = Samples.now + 999 }
    }
    #expect(seen == ["c6", "c5", "c4", "c3", "c2", "c1", "c0"])
  }

  @Test func whoIsConcernedIsFoundByCodesWithinWhatOneMayFind() async throws {
    try await raise("c1", clues: [Self.number, Self.name])
    try await raise("c2", posts: ["post-2"], clues: [Self.number])
    try await raise("c3", clues: [Self.name]) { $0.status = "closed" }
    try await raise("c4", clues: [Self.name]) { $0.partnership = PartnershipID("south") }
    #expect(try await found([Self.number]) == ["c1"])
    #expect(try await found([Self.number], [Samples.post, Samples.other]) == ["c2", "c1"])
    #expect(try await found([Self.number], []) == [])
    #expect(try await found([Self.name]) == ["c3", "c1"])
    #expect(try await found([Self.name], in: "south") == ["c4"])
    #expect(try await found([Clue(nhsNumber: "987 654 4321")]) == [])
    let both = try await store.cases(
      ClueQuery(
        posts: [Samples.post], clues: [Self.number, Self.name].compactMap(\.self),
        partnerships: [
          PartnershipID("north")
        ], statuses: ["open"]))
    #expect(both == [ClueMatch(list: Samples.list("c1"), kinds: [.nhsNumber, .nameAndBirthDate])])
    func shared(_ posts: [PostID], _ statuses: [String]) async throws -> [String] {
      try await store.cases(sharingCluesWith: CaseID("c1"), posts: posts, statuses: statuses).map(\.list.caseID.text)
    }
    #expect(try await shared([Samples.post, Samples.other], ["open"]) == ["c2"])
    #expect(try await shared([Samples.post], ["open", "closed"]) == ["c3"])
  }

  /// Codes go with the words that they come from, and with the case; a rebuild makes them anew.
  @Test func codesGoWithTheWords() async throws {
    try await raise("c1", clues: [Self.number])
    var correction = Samples.append("c1", after: 1)
    correction.clues = [
      Self.number.map { PlacedClue(position: 1, clue: $0) }, Self.name.map { PlacedClue(position: 2, clue: $0) },
    ]
    .compactMap(\.self)
    _ = try await store.append(correction)
    _ = try await store.append(Samples.append("c1", after: 2))
    #expect(try await found([Self.number]) == ["c1"])
    #expect(try await found([Self.name]) == ["c1"])
    _ = try await store.append(Samples.append("c1", after: 3, events: [Samples.event("removed")], erasing: [2]))
    #expect(try await found([Self.number]) == ["c1"])
    #expect(try await found([Self.name]) == [])
    try await store.rebuild(
      Samples.list("c1", position: 4),
      visibility: [VisibilityRow(caseID: CaseID("c1"), post: Samples.post, reason: "party")], due: [],
      clues: [Self.name].compactMap(\.self).map { PlacedClue(position: 1, clue: $0) })
    #expect(try await found([Self.number]) == [])
    #expect(try await found([Self.name]) == ["c1"])
    try await store.erase(again: ErasureList([(CaseID("c1"), 0)]))
    #expect(try await found([Self.name]) == [])
    let left = try await store.database.read { try $0.rows("SELECT token FROM blind_index").count }
    #expect(left == 0)
  }

  /// A new master key leaves the codes good, and a backup brings them back.
  @Test func codesOutliveANewKeyAndComeBackFromABackup() async throws {
    try await raise("c1", clues: [Self.number])
    let next = MasterKey(bytes: SecureRandomness().bytes(32))
    _ = try await KeyRotation(of: store, to: next, batch: 2, settling: .zero).run()
    try await raise("c2", clues: [Self.number])
    #expect(try await found([Self.number]) == ["c2", "c1"])
    try await store.close()
    let again = try engine.open(with: next)
    let query = ClueQuery(
      posts: [Samples.post], clues: [Self.number].compactMap(\.self), partnerships: [PartnershipID("north")])
    #expect(try await again.cases(query).map(\.list.caseID.text) == ["c2", "c1"])
    try await again.close()
    let path = try await BackupTests.backup(engine)
    let other = try Engine()
    let restore = try Restore(from: path)
    let restored = try await restore.fill(try other.database(), name: "other", key: next)
    #expect(try await restored.cases(query).map(\.list.caseID.text) == ["c2", "c1"])
    let list = ErasureList([(CaseID("c1"), 0)])
    _ = try await restored.erase(again: list)
    #expect(try await restored.cases(query).map(\.list.caseID.text) == ["c2"])
    try restored.database.close()
  }

  /// A code that was added, changed or taken out is found, and is mended with the lists.
  @Test(arguments: [
    "DELETE FROM blind_index WHERE case_id = 'c1'", "UPDATE blind_index SET token = x'00' WHERE case_id = 'c1'",
    "UPDATE blind_index SET case_id = 'c2' WHERE case_id = 'c1'",
  ]) func verifyComparesCodesWithWords(tampering: String) async throws {
    try await raise("c1", clues: [Self.number])
    try await raise("c2")
    let depth = Store.VerifyDepth.lists { caseID, events in
      ExpectedRows(
        list: Samples.list(caseID.text, position: events.count, label: ""),
        visibility: [VisibilityRow(caseID: caseID, post: Samples.post, reason: "party")], due: [], removed: []
      ) { words in
        words(1) == nil || caseID.text == "c2"
          ? [] : [Self.number].compactMap(\.self).map { PlacedClue(position: 1, clue: $0) }
      }
    }
    #expect(try await store.verify(depth) == [])
    try engine.tamper(tampering)
    let findings = try await store.verify(depth)
    #expect(Set(findings.map(\.kind.description)) == [Finding.Kind.listDisagrees(.index).description])
    #expect(findings.contains { $0.caseID == CaseID("c1") } && findings.allSatisfy(\.isOfLists))
  }
}

extension Finding.Kind {
  fileprivate var description: String { "\(self)" }
}
