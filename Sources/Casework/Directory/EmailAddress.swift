/// What can be a mailbox's address at all: one, and nothing that a mail server would take for more.
public enum EmailAddress {
  public static func isOne(_ text: String) -> Bool {
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    return parts.count == 2 && parts.allSatisfy { !$0.isEmpty } && parts[1].contains(".")
      && !text.contains { $0.isWhitespace || "<>,;:\"()[]\\".contains($0) }
  }
}
