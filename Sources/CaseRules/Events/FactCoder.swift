/// Reads or writes one event's open parts, field by field. One declaration serves both ways, so the stored form is
/// explicit and can't drift between them. `route` fields name people, posts and agencies; `fact` fields never do.
public protocol FactCoder {
  mutating func fact(_ name: String, _ value: inout String) throws(FactProblem)
  mutating func fact(_ name: String, _ value: inout [String]) throws(FactProblem)
  mutating func route(_ name: String, _ value: inout String) throws(FactProblem)
  mutating func route(_ name: String, _ value: inout [String]) throws(FactProblem)

  /// Fields that came after the first events of their kind: written only where they say something, so that what an
  /// older program wrote reads as it did.
  mutating func laterFact(_ name: String, _ value: inout String) throws(FactProblem)
  mutating func laterFact(_ name: String, _ value: inout [String]) throws(FactProblem)
  mutating func laterRoute(_ name: String, _ value: inout String) throws(FactProblem)
}

/// Why a stored event can't be read.
public enum FactProblem: Error, Hashable, Sendable {
  case missing(field: String)
  case wrongForm(field: String, found: String)
  case unknownField(String)
  case unknownKind(String, schema: Int)
}

extension FactCoder {
  public mutating func fact(_ name: String, _ value: inout Bool) throws(FactProblem) {
    var text = value ? "yes" : "no"
    try fact(name, &text)
    guard text == "yes" || text == "no" else { throw .wrongForm(field: name, found: text) }
    value = text == "yes"
  }

  /// Nothing is written for "no".
  public mutating func laterFact(_ name: String, _ value: inout Bool) throws(FactProblem) {
    var text = value ? "yes" : ""
    try laterFact(name, &text)
    guard text == "yes" || text.isEmpty else { throw .wrongForm(field: name, found: text) }
    value = text == "yes"
  }

  public mutating func fact(_ name: String, _ value: inout Int) throws(FactProblem) {
    var text = String(value)
    try fact(name, &text)
    guard let number = Int(text) else { throw .wrongForm(field: name, found: text) }
    value = number
  }

  /// Nothing is written for 0.
  public mutating func laterFact(_ name: String, _ value: inout Int) throws(FactProblem) {
    var text = value == 0 ? "" : String(value)
    try laterFact(name, &text)
    guard let number = text.isEmpty ? 0 : Int(text) else { throw .wrongForm(field: name, found: text) }
    value = number
  }

  /// Nothing is written for no day.
  public mutating func laterFact(_ name: String, _ value: inout Day?) throws(FactProblem) {
    var text = value?.iso ?? ""
    try laterFact(name, &text)
    value = Day(iso: text)
    guard text.isEmpty || value != nil else { throw .wrongForm(field: name, found: text) }
  }

  /// Days since 1970 are written as `2026-11-27`; an empty text is no day.
  public mutating func fact(_ name: String, _ value: inout Day?) throws(FactProblem) {
    var text = value?.iso ?? ""
    try fact(name, &text)
    value = Day(iso: text)
    guard text.isEmpty || value != nil else { throw .wrongForm(field: name, found: text) }
  }

  /// Whole seconds since 1970.
  public mutating func fact(_ name: String, _ value: inout Instant) throws(FactProblem) {
    var seconds = value.seconds
    try fact(name, &seconds)
    value = Instant(seconds: seconds)
  }

  public mutating func choice<Word: RawRepresentable<String>>(_ name: String, _ value: inout Word)
    throws(FactProblem)
  {
    var text = value.rawValue
    try fact(name, &text)
    guard let word = Word(rawValue: text) else { throw .wrongForm(field: name, found: text) }
    value = word
  }

  public mutating func route<Name: Identifier>(_ name: String, _ value: inout Name) throws(FactProblem) {
    var text = value.text
    try route(name, &text)
    value = Name(text)
  }

  public mutating func laterRoute<Name: Identifier>(_ name: String, _ value: inout Name) throws(FactProblem) {
    var text = value.text
    try laterRoute(name, &text)
    value = Name(text)
  }

  public mutating func route<Name: Identifier>(_ name: String, _ value: inout [Name]) throws(FactProblem) {
    var texts = value.map(\.text)
    try route(name, &texts)
    value = texts.map { Name($0) }
  }

  /// Posts by agency, written as two lists of the same length.
  public mutating func route(_ name: String, _ value: inout [Holder]) throws(FactProblem) {
    var agencies = value.map(\.agency.text)
    var posts = value.map(\.post.text)
    try route(name + "Agencies", &agencies)
    try route(name + "Posts", &posts)
    guard agencies.count == posts.count else { throw .wrongForm(field: name, found: "lists of unequal length") }
    value = zip(agencies, posts).map { Holder(agency: AgencyID($0), post: PostID($1)) }
  }
}

/// The post that stands for an agency in a case, at one stage.
public struct Holder: Hashable, Sendable {
  public var agency: AgencyID
  public var post: PostID
  public init(agency: AgencyID, post: PostID) {
    self.agency = agency
    self.post = post
  }
}
