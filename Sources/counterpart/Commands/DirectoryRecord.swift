import ArgumentParser
import CaseRules
import Casework
import Foundation
import Storage
import Wording

/// Rows of every kind, as an operator: how a partnership and its agencies begin, and how one names its administrators.
struct DirectoryRecord: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "record", abstract: "Records partnerships, agencies, services, posts and people from JSON Lines.",
    discussion: """
      Each line is one row as it is to be, with its kind, such as \
      {"kind":"agency","row":{"id":"larkrise","name":"Larkrise School","partnerships":["vale"],"administrators":[]}}. \
      Rows may name each other in any order. All of it is carried out, or nothing.
      """)
  @OptionGroup var store: StoreOptions
  @Argument(help: "The file.") var file: String
  @Option(help: "Why, for the record.") var reason = ""
  @Flag(help: "Only say whether it could be carried out.") var dryRun = false
  @Flag(help: "Make the database and its key where there are none.") var new = false

  func run() async throws {
    guard let text = String(data: try Files.read(file), encoding: .utf8) else {
      throw Complaint("\(file): this is not text in UTF-8.")
    }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
      .map { (number: $0 + 1, text: String($1)) }.filter { !$0.text.allSatisfy(\.isWhitespace) }
    let rows = try lines.map { (line: $0.number, entity: try entity($0.text, $0.number)) }
    let opened = try store.open(makesNew: new)
    let directory = try await Directory(reading: opened)
    let known = Dictionary(directory.entities.map { ($0.name, $0) }) { first, _ in first }
    let changed = rows.filter { known[$0.entity.name] != $0.entity }
    let order = DirectoryOrder(
      changed.map { .record($0.entity) }, by: .operating, at: Clock.now, key: RandomName.formKey(), reason: reason,
      seenVersion: directory.version)
    let refusals = directory.plan(order).refusals
    guard refusals.isEmpty else {
      for (place, refusal) in refusals {
        StandardError.say("\(file):\(changed[place].line): \(DirectoryRefusalWords.sentence(refusal))")
      }
      try await opened.close()
      throw Complaint(ImportWords.wrong(refusals.count))
    }
    print(ImportWords.summary(changing: changed.count, of: rows.count))
    if !dryRun, !changed.isEmpty { _ = try await DirectoryHandler(store: opened).handle(order) }
    try await opened.close()
  }

  private func entity(_ text: String, _ line: Int) throws -> DirectoryEntity {
    let kinds = DirectoryKind.allCases.map(\.rawValue).joined(separator: ", ")
    let expected = "Write {\"kind\":…,\"row\":{\"id\":…}} with one of the kinds \(kinds)."
    guard let object = try? JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any],
      let kind = (object["kind"] as? String).flatMap({ DirectoryKind(rawValue: $0) }),
      let row = object["row"] as? [String: Any], let id = row["id"] as? String,
      let json = try? JSONSerialization.data(withJSONObject: row)
    else { throw Complaint("\(file):\(line): this is not a row of the directory. \(expected)") }
    do {
      return try DirectoryEntity(DirectoryName(kind, id), json: String(decoding: json, as: UTF8.self))
    } catch is DirectoryFault {
      throw Complaint("\(file):\(line): the \(kind.rawValue) “\(id)” lacks a key that it needs. \(expected)")
    }
  }
}
