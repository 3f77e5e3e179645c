import CaseRules
import Foundation
import Testing

/// `docs/access.md` holds the tables of what the access function answers. With `COUNTERPART_REWRITE=1` in the
/// environment the test writes them there first.
@Suite struct AccessPageTests {
  private static let mark = "<!-- The tables below are written by AccessPageTests. -->\n"

  private static func file() -> URL {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    return folder.deletingLastPathComponent().deletingLastPathComponent().appending(path: "docs/access.md")
  }

  @Test func thePageSaysWhatTheFunctionAnswers() throws {
    let text = try String(contentsOf: Self.file(), encoding: .utf8)
    let parts = text.components(separatedBy: Self.mark)
    try #require(parts.count == 2)
    let wanted = Self.mark + "\n" + AccessTable.page
    if ProcessInfo.processInfo.environment["COUNTERPART_REWRITE"] == "1" {
      try (parts[0] + wanted).write(to: Self.file(), atomically: true, encoding: .utf8)
    }
    #expect(try String(contentsOf: Self.file(), encoding: .utf8) == parts[0] + wanted)
  }

  @Test func theStatesAreToldWithoutARefusal() {
    for state in AccessTable.states { #expect(state.given.broken == nil, "\(state.name)") }
  }

  /// Every way of seeing a case and every reason why not stands in a table.
  @Test func everyAnswerIsMet() {
    var (ways, denials): (Set<Access>, Set<Denial>) = ([], [])
    for state in AccessTable.states {
      for role in AccessTable.roles {
        for act in AccessTable.acts {
          switch AccessTable.answer(role, state, act) {
          case .yes(let access): ways.insert(access)
          case .no(let denial): denials.insert(denial)
          }
        }
      }
    }
    #expect(ways == Set(Access.allCases))
    #expect(denials == Set(Denial.allCases))
  }

  /// In every state, for everybody: listed is openable, and acting asks for more than reading.
  @Test func listedIsOpenableForEverybodyInEveryState() {
    for state in AccessTable.states {
      let (now, rows) = (state.given.now, state.given.state.visibility)
      for role in AccessTable.roles {
        let listed = rows.contains { row in
          role.viewer.listNames.contains(row.post) && row.until.map { now < $0 } ?? true
        }
        let reads = state.given.state.may(.read, role.viewer, at: now).isYes
        #expect(listed == reads, "\(role.name), \(state.name)")
        let acts = state.given.state.may(.give(.acknowledge), role.viewer, at: now).isYes
        #expect(!acts || reads, "\(role.name), \(state.name)")
      }
    }
  }
}
