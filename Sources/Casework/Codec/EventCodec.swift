public import CaseRules

/// Events to stored rows and back, by explicit kind and schema.
public enum EventCodec {
  public static func stored(_ decision: Decision, at happenedAt: Instant, recordedAt: Instant, by actor: Actor)
    -> NewEvent
  {
    var writing = FactWriting()
    var happening = decision.happening
    var who = actor
    var holds = decision.words.names
    // Writing can't fail: only reading meets wrong forms.
    try? happening.code(with: &writing)
    try? Self.code(&who, &holds, with: &writing)
    return NewEvent(
      kind: happening.kind, schema: happening.schema, happenedAt: happenedAt, recordedAt: recordedAt,
      facts: CanonicalJSON.text(writing.facts), routing: CanonicalJSON.text(writing.routing),
      words: decision.words.fields.isEmpty ? nil : text(of: decision.words))
  }

  public static func event(_ stored: StoredEvent) throws(FactProblem) -> Event {
    guard var happening = empties[stored.kind], happening.schema == stored.schema
    else { throw .unknownKind(stored.kind, schema: stored.schema) }
    var reading = try FactReading(facts: stored.facts, routing: stored.routing)
    var who = Actor(person: PersonID(""), post: PostID(""), agency: AgencyID(""))
    var holds: [String] = []
    try happening.code(with: &reading)
    try code(&who, &holds, with: &reading)
    try reading.finish()
    return Event(
      position: stored.position, happenedAt: stored.happenedAt, recordedAt: stored.recordedAt, by: who,
      holds: holds, happening: happening)
  }

  private static let empties = Dictionary(uniqueKeysWithValues: Happening.kinds.map { ($0.kind, $0.empty) })

  private static func code(_ who: inout Actor, _ holds: inout [String], with coder: inout some FactCoder)
    throws(FactProblem)
  {
    try coder.fact("holds", &holds)
    try coder.route("byPerson", &who.person)
    try coder.route("byPost", &who.post)
    try coder.route("byAgency", &who.agency)
    var other = who.onBehalfOf?.text ?? ""
    try coder.route("onBehalfOf", &other)
    who.onBehalfOf = other.isEmpty ? nil : PersonID(other)
  }

  /// Words keep the order in which they were asked: a list of name and text pairs.
  public static func text(of words: Words) -> String { CanonicalJSON.text(words.fields.map { [$0.name, $0.text] }) }

  public static func words(of text: String) throws(FactProblem) -> Words {
    guard let pairs = CanonicalJSON.rows(text), pairs.allSatisfy({ $0.count == 2 }) else {
      throw .wrongForm(field: "words", found: "not a list of pairs")
    }
    return Words(pairs.map { (name: $0[0], text: $0[1]) })
  }
}
