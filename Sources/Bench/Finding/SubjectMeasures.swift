import CaseRules
import Casework
import Storage

/// All cases of one person, found by codes for a lead who finds 100,000 of them, each with a person of its own: by an
/// NHS number and by a name with its birth date at once.
func measureSubjectAccess() async throws {
  try await withSeeded(1_000) { folder, _ in
    let store = try World.open(folder)
    let cases = 100_000
    try await store.concern(cases)
    var all: [Double] = []
    for _ in 0..<51 {
      let start = ContinuousClock.now
      let found = try await store.cases(Subject.query)
      if found.count != Subject.cases { throw Failure("\(found.count) of \(Subject.cases) cases were found") }
      all.append((ContinuousClock.now - start).milliseconds)
    }
    report(
      "subject-access", rounded(all.sorted()[25], 2) + " ms", against: "\(Subject.cases) of \(cases) cases",
      least: "200 ms")
    try await store.close()
  }
}

/// The person who asks.
private enum Subject {
  static let cases = 5
  static let lead = PostID.leads(of: AgencyID("agency-1"))
  static let today = Day(number: 20_000)

  static func clues(_ number: Int) -> [Clue] {
    let name = String(number, radix: 26).map { Character(UnicodeScalar(UInt8(97 + ($0.hexDigitValue ?? 7)))) }
    let born = Clue(name: "Person " + String(name), birthDate: (Day(number: 15_000 - number % 9_000)).iso, today: today)
    return [Clue(localReference: "P-\(number)-9434765919"), born].compactMap(\.self)
  }

  static var query: ClueQuery {
    ClueQuery(posts: [lead], clues: clues(0), partnerships: [World.partnership], limit: 200)
  }
}

extension Store {
  /// Rows of as many cases, of which a few concern the one who asks.
  fileprivate func concern(_ count: Int) async throws {
    guard let pattern = try await cases(ListQuery(posts: [Measured.holder.post], limit: 1)).first else {
      throw Failure("nothing was seeded")
    }
    try await withThrowingTaskGroup(of: Void.self) { group in
      for hand in 0..<128 {
        group.addTask {
          for number in stride(from: hand, to: count, by: 128) {
            var row = pattern
            (row.caseID, row.position, row.openedAt) = (CaseID("subject\(number)"), 0, pattern.openedAt + -number)
            let isTheirs = number % (count / Subject.cases) == 0
            try await self.rebuild(
              row, visibility: [VisibilityRow(caseID: row.caseID, post: Subject.lead, reason: "lead")], due: [],
              clues: Subject.clues(isTheirs ? 0 : number + 1).map { PlacedClue(position: 1, clue: $0) })
          }
        }
      }
      try await group.waitForAll()
    }
  }
}
