/// A place in what was typed that may say who a form is about.
public struct IdentityFinding: Hashable, Sendable {
  public enum Kind: String, CaseIterable, Sendable {
    /// A name, initials, an address, a number or a date of the case itself.
    case name, initials, address, reference, birthDate
    /// A number of the health service whose last digit fits, and a postcode, whoever's they are.
    case nhsNumber, postcode
    /// Two words that look like a name, a word that the case writes like one, a date of long ago.
    case likeName, mentioned, oldDate
  }

  /// The form's field, by its key.
  public var field: String
  public var kind: Kind
  /// The first character of it, counted from 0, and how many there are.
  public var start: Int
  public var count: Int
  /// As it was typed.
  public var text: String

  /// Worth a look and no more: shown once, and no reason is asked.
  public var isHint: Bool {
    switch kind {
    case .likeName, .mentioned, .oldDate: true
    default: false
    }
  }

  /// The same however it is spaced or written: what somebody has looked at is known again by it.
  public var key: String { FoldedText.key(text) }

  public init(field: String, kind: Kind, start: Int, count: Int, text: String) {
    self.field = field
    self.kind = kind
    self.start = start
    self.count = count
    self.text = text
  }
}
