public import CaseRules

/// One thing that `journal verify` found wrong, and where.
public struct Finding: Sendable, Equatable, CustomStringConvertible {
  public enum Kind: Sendable, Equatable {
    /// An entry's stored content is not what was written.
    case changed
    /// Entries from this position on are gone from the middle.
    case missing(through: Int)
    /// An entry stands at this position that was written at another.
    case moved(from: Int)
    /// An entry that this program did not write.
    case inserted
    /// Entries from this position on are gone from the end.
    case cutTail(through: Int)
    /// Every entry of a case that other rows still speak of is gone.
    case removedCase
    /// The case's head does not match its last entry.
    case headDisagrees
    /// An entry's words can't be read any more, and no erasure says why.
    case keyLost
    /// An entry's words don't open under their key.
    case unreadable
    /// The store says that an entry's words were erased, and no entry of the case says so.
    case erasedUnsaid
    /// The key to words that were removed is there again, as after restoring an old backup.
    case erasedKeyBack
    /// An entry's file is not what was added, or can't be opened.
    case attachmentChanged
    /// An entry's file is gone, and its words are not erased.
    case attachmentMissing
    /// The words of an entry were erased, and its file is there.
    case attachmentBack
    /// A file of which no entry speaks.
    case attachmentUnsaid
    /// Rows of the lists are not what the entries lead to.
    case listDisagrees(ListPart)
    /// The entries are in an order that makes no sense.
    case senseless(String)
    /// Entries that the store counted from this number on are gone, of a case that can't be named.
    case missingEvents(through: Int)
    /// The store counted another number of entries than it holds.
    case countDisagrees(counted: Int, found: Int)
    /// The store does not hold what it held when the checkpoint was written.
    case checkpointDisagrees(events: Int, isHeld: Bool)
    /// A checkpoint that this program did not sign.
    case checkpointForged(isHeld: Bool)
    /// A row of the access log, by its number, is not what was written, or follows rows that are gone.
    case lookChanged
    case looksMissing(through: Int)
    /// A challenge that was brought in, by its number, is not what was written, or follows some that are gone.
    case importChanged
    case importsMissing(through: Int)
    /// The directory's record, or a row beside it, is not what was written.
    case directory(DirectoryFinding)
  }

  public enum ListPart: String, Sendable { case list, visibility, due, index }

  public var kind: Kind
  public var caseID: CaseID?
  /// What people call the case, where its list row still says so.
  public var reference: String?
  /// The entry's position in its case, or a number that the store counted.
  public var position: Int?

  /// Whether lists disagree with their entries: making them anew mends it.
  public var isOfLists: Bool {
    if case .listDisagrees = kind { true } else { false }
  }

  init(_ kind: Kind, caseID: CaseID? = nil, reference: String? = nil, position: Int? = nil) {
    self.kind = kind
    self.caseID = caseID
    self.reference = reference
    self.position = position
  }

  public var description: String {
    let named = reference.map { "\($0) (\(caseID?.text ?? ""))" } ?? caseID?.text ?? ""
    let at = position ?? 0
    return switch kind {
    case .changed: "Case \(named), entry \(at): changed after it was written."
    case .missing(let last): "Case \(named): \(Self.entries(at, last)) missing."
    case .moved(let from): "Case \(named), entry \(at): moved here from position \(from)."
    case .inserted: "Case \(named), entry \(at): not written by this program."
    case .cutTail(let last): "Case \(named): \(Self.entries(at, last)) cut off at the end."
    case .removedCase: "Case \(named): all its entries are gone."
    case .headDisagrees: "Case \(named), entry \(at): the stored head of the case does not match."
    case .keyLost: "Case \(named), entry \(at): the key to its words is gone, and nobody erased it."
    case .unreadable: "Case \(named), entry \(at): its words don't open under their key."
    case .erasedUnsaid: "Case \(named), entry \(at): its words were erased, and no entry says who removed them."
    case .erasedKeyBack: "Case \(named), entry \(at): its words were removed, and the key to them is back."
    case .attachmentChanged: "Case \(named), entry \(at): its file is not what was added."
    case .attachmentMissing: "Case \(named), entry \(at): its file is gone, and nobody erased it."
    case .attachmentBack: "Case \(named), entry \(at): its words were erased, and its file is there."
    case .attachmentUnsaid: "Case \(named), entry \(at): a file is kept here of which no entry speaks."
    case .listDisagrees(let part):
      "Case \(named): its \(part.rawValue) rows do not match its entries. “journal rebuild” makes them anew."
    case .senseless(let why): "Case \(named): what its entries lead to can’t be worked out: \(why)"
    case .missingEvents(let last):
      "Store: \(Self.entries(at, last)) of all cases missing; a case may have been removed."
    case .countDisagrees(let counted, let found): "Store: \(counted) entries were counted, \(found) are the last."
    case .checkpointDisagrees(let events, let isHeld):
      "Store: it is not what it was at the \(isHeld ? "held" : "last") checkpoint, after \(events) entries."
    case .checkpointForged(let isHeld):
      "Store: the \(isHeld ? "held" : "last") checkpoint was not signed with this key."
    case .directory(let finding): finding.description
    case .importChanged: "Imported challenge \(at): changed, or not written by this program."
    case .importsMissing(let last):
      "Imported challenges: \(at == last ? "number \(at) is" : "numbers \(at) to \(last) are") missing."
    case .lookChanged: "Access log, row \(at): changed, or not written by this program."
    case .looksMissing(let last): "Access log: \(at == last ? "row \(at) is" : "rows \(at) to \(last) are") missing."
    }
  }

  private static func entries(_ first: Int, _ last: Int) -> String {
    first == last ? "entry \(first) is" : "entries \(first) to \(last) are"
  }
}
