public import CaseRules

/// Every refusal of an order, by the place of its command.
public struct DirectoryRefused: Error, Equatable, Sendable {
  public var refusals: [(command: Int, refusal: DirectoryRefusal)]
  /// What others changed after the page was shown, newest first.
  public var entries: [DirectoryEntry] = []
  public init(refusals: [(command: Int, refusal: DirectoryRefusal)], entries: [DirectoryEntry] = []) {
    self.refusals = refusals
    self.entries = entries
  }

  public var first: DirectoryRefusal { refusals.first?.refusal ?? .nothingChanged }

  public static func == (left: DirectoryRefused, right: DirectoryRefused) -> Bool {
    left.refusals.elementsEqual(right.refusals) { $0.command == $1.command && $0.refusal == $1.refusal }
  }
}
