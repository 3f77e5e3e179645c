/// Something that happened in a case.
public struct Event: Hashable, Sendable {
  /// 1 for the first of its case.
  public var position: Int
  /// Drives the clocks; never after `recordedAt`.
  public var happenedAt: Instant
  public var recordedAt: Instant
  public var by: Actor
  /// Which sealed words the event has, by field, sorted: facts say that a field is present, never what it says.
  public var holds: [String]
  public var happening: Happening

  public init(
    position: Int, happenedAt: Instant, recordedAt: Instant, by: Actor, holds: [String], happening: Happening
  ) {
    self.position = position
    self.happenedAt = happenedAt
    self.recordedAt = recordedAt
    self.by = by
    self.holds = holds
    self.happening = happening
  }
}

/// Who did it, in which post, for which agency.
public struct Actor: Hashable, Sendable {
  public var person: PersonID
  public var post: PostID
  public var agency: AgencyID
  /// A colleague on whose behalf it was done; nil for oneself.
  public var onBehalfOf: PersonID?
  public init(person: PersonID, post: PostID, agency: AgencyID, onBehalfOf: PersonID? = nil) {
    self.person = person
    self.post = post
    self.agency = agency
    self.onBehalfOf = onBehalfOf
  }

  /// The program itself, for what no person does.
  public static let program = Actor(person: PersonID("program"), post: PostID(""), agency: AgencyID(""))
}

/// The sealed words of an event, by field, in the order in which they were asked.
public struct Words: Hashable, Sendable {
  public private(set) var fields: [(name: String, text: String)]

  public init(_ fields: [(name: String, text: String)] = []) {
    self.fields = fields.filter { !$0.text.isBlank }
  }

  public subscript(name: String) -> String? {
    fields.first { $0.name == name }?.text
  }

  /// Names of the fields that hold something, sorted.
  public var names: [String] { fields.map(\.name).sorted() }

  public static func == (left: Words, right: Words) -> Bool {
    left.fields.elementsEqual(right.fields) { $0 == $1 }
  }

  public func hash(into hasher: inout Hasher) {
    for field in fields {
      hasher.combine(field.name)
      hasher.combine(field.text)
    }
  }
}

extension String {
  /// Nothing in it but white space.
  public var isBlank: Bool { allSatisfy(\.isWhitespace) }
}
