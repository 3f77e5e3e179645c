public import CaseRules

/// What was erased, as a list that is kept apart from backups and outlives them: a backup still holds the keys of what
/// was erased after it, and a restore destroys them again.
public struct ErasureList: Sendable, Equatable {
  public struct Entry: Sendable, Equatable {
    public var caseID: CaseID
    /// 0 for a whole case.
    public var position: Int
  }

  public var entries: [Entry]
  public var caseIDs: [CaseID] { entries.map(\.caseID) }
  /// Those that were erased as a whole.
  public var wholeCases: [CaseID] { entries.filter { $0.position == 0 }.map(\.caseID) }

  public init(_ erasures: [(caseID: CaseID, position: Int)]) {
    entries = erasures.map { Entry(caseID: $0.caseID, position: $0.position) }
  }

  /// Reads a list.
  ///
  /// - Parameter path: what messages call it.
  /// - Throws: a `BackupFault` where it is none, or where its end is missing: nothing may be forgotten.
  public init(text: String, path: String) throws {
    var lines = text.split(separator: "\n").map(String.init)
    guard lines.first == Self.title else { throw BackupFault.notAList(path: path) }
    lines.removeFirst()
    guard let last = lines.popLast(), last == "end \(lines.count)" else { throw BackupFault.listCutShort(path: path) }
    entries = try lines.map { line in
      let words = line.split(separator: " ")
      guard words.count == 2, let position = Int(words[1]), position >= 0 else {
        throw BackupFault.notAList(path: path)
      }
      return Entry(caseID: CaseID(String(words[0])), position: position)
    }
  }

  public var text: String { ([Self.title] + lines + ["end \(entries.count)"]).joined(separator: "\n") + "\n" }

  private var lines: [String] { entries.map { "\($0.caseID.text) \($0.position)" } }
  private static let title = "counterpart-erasures 1"
}
