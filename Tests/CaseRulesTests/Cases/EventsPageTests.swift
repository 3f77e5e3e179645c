import CaseRules
import Foundation
import Testing

/// `docs/events.md` says what the decision tables show, and explains every kind of event.
@Suite struct EventsPageTests {
  private static func page() throws -> [[String]] {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    let root = folder.deletingLastPathComponent().deletingLastPathComponent()
    let text = try String(contentsOf: root.appending(path: "docs/events.md"), encoding: .utf8)
    return text.split(separator: "\n").filter { $0.hasPrefix("| `") }.map { line in
      line.split(separator: "|", omittingEmptySubsequences: false).dropFirst().dropLast().map(String.init)
    }
  }

  private static func words(_ cell: String) -> [String] {
    cell.split(separator: "`").enumerated().filter { $0.offset % 2 == 1 }.map { String($0.element) }.sorted()
  }

  /// For each command, the kinds that it recorded in every row and those that it recorded in some.
  private static func shown() -> [String: (always: [String], sometimes: [String])] {
    var sets: [String: [Set<String>]] = [:]
    for row in DecisionTests.rows {
      guard case .events(let kinds) = row.found else { continue }
      sets[Given.name(of: row.order.command), default: []].append(Set(kinds))
    }
    return sets.mapValues { sets in
      let always = sets.dropFirst().reduce(sets[0]) { $0.intersection($1) }
      let all = sets.reduce(Set()) { $0.union($1) }
      return (always.sorted(), all.subtracting(always).sorted())
    }
  }

  @Test func commandsRecordWhatThePageSays() throws {
    let shown = Self.shown()
    let rows = try Self.page().filter { $0.count == 3 }
    #expect(rows.flatMap { Self.words(" " + $0[0]) }.sorted() == shown.keys.sorted())
    for row in rows {
      let command = try #require(Self.words(" " + row[0]).first)
      #expect(Self.words(" " + row[1]) == shown[command]?.always, "\(command)")
      #expect(Self.words(" " + row[2]) == shown[command]?.sometimes, "\(command)")
    }
  }

  @Test func everyKindIsExplained() throws {
    let explained = try Self.page().filter { $0.count == 2 }.flatMap { Self.words(" " + $0[0]) }
    #expect(explained.sorted() == Happening.kinds.map(\.kind).sorted())
  }
}
