import CaseRules
import Casework
import Documents
import Foundation

/// A case as JSON Lines: one for the case, and one for each of its entries, oldest first.
enum CaseLines {
  static func lines(_ file: CaseFile, _ stored: [StoredEvent]) -> [String] {
    let rows = Dictionary(stored.map { ($0.position, $0) }, uniquingKeysWith: { first, _ in first })
    return [heading(file)] + file.events.map { entry($0, file, rows[$0.position]) }
  }

  static func end(cases: Int, entries: Int) -> String {
    JSON.object([.init("type", .text("end")), .init("cases", .number(cases)), .init("entries", .number(entries))]).line
  }

  private static func heading(_ file: CaseFile) -> String {
    let raised = file.state.raised
    return JSON.object([
      .init("type", .text("case")), .init("case", .text(file.caseID.text)), .init("reference", .text(raised.reference)),
      .init("partnership", .text(file.state.raised.partnership.text)), .init("policy", .text(file.state.policy.text)),
      .init("status", .text(file.state.status.rawValue)), .init("stage", .text(file.state.stage)),
      .init("entries", .number(file.events.count)), .init("exportedAt", .text(file.now.iso)),
    ]).line
  }

  private static func entry(_ event: Event, _ file: CaseFile, _ stored: StoredEvent?) -> String {
    let by = event.by
    let words = file.words[event.position].map { words in
      JSON.object(words.fields.map { .init($0.name, .text($0.text)) })
    }
    return JSON.object([
      .init("type", .text("entry")), .init("case", .text(file.caseID.text)), .init("position", .number(event.position)),
      .init("kind", .text(event.happening.kind)), .init("happenedAt", .text(event.happenedAt.iso)),
      .init("recordedAt", .text(event.recordedAt.iso)),
      .init(
        "by",
        .object([
          .init("person", .text(by.person.text)), .init("name", .optional(file.directory.person(by.person)?.name)),
          .init("post", .text(by.post.text)), .init("agency", .text(by.agency.text)),
        ])),
      .init("facts", JSON(stored?.facts)), .init("routing", JSON(stored?.routing)), .init("words", words ?? .null),
    ]).line
  }
}

extension JSON {
  /// The journal’s own JSON, of texts and lists of texts; null where it is something else.
  fileprivate init(_ text: String?) {
    let read = text.flatMap { try? JSONSerialization.jsonObject(with: Data($0.utf8)) } as? [String: Any]
    self =
      read.map { fields in
        .object(
          fields.sorted { $0.key < $1.key }.map { name, value in
            if let texts = value as? [String] { return .init(name, .list(texts.map { .text($0) })) }
            return .init(name, .optional(value as? String))
          })
      } ?? .null
  }
}
