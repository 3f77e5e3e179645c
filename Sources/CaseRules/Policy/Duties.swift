/// Where a rule stands in its source document.
public struct Source: Hashable, Sendable {
  /// The place, such as "Stage 2, first sentence" or "6.11".
  public var place: String
  public init(_ place: String) { self.place = place }
}

/// One timed obligation of a policy: who owes what, from which anchor, how much, under which conditions.
public struct Duty: Hashable, Sendable {
  /// Unique in the policy, such as `2-hand-over`.
  public var key: String
  public var kind: DutyKind
  public var owner: Owner
  /// The abstract role that owes it, as the policy's role list names it; empty for whoever holds the stage.
  public var role: String
  /// The role or side that is told, asked or handed over to; empty where nobody is named.
  public var to: String
  /// The role that chairs the meeting or conference; empty where nobody is named.
  public var chair: String
  public var limit: Limit
  /// Limits that replace `limit` by the priority that the parties set, in the order of the file.
  public var limitsByPriority: [PriorityLimit]
  /// A second unit that the policy gives as if equal: shown, never binding.
  public var shownLimit: Limit?
  /// "Or a timescale that protects": a person may set an earlier date with a reason, nobody a later one.
  public var orSooner: Bool
  public var anchor: Anchor
  public var conditions: [Condition]
  public var purpose: Purpose
  public var sight: Sight
  /// False where the policy says "should": leaving it undone then needs a reason and nothing more.
  public var required: Bool
  /// Another limit whose earlier date is shown as a warning, because the reading of the text could be wrong.
  public var warning: Limit?
  /// The limit in the policy's own words; empty where the policy gives none.
  public var worded: String
  /// What must be in the record, message or minutes.
  public var contents: [RecordItem]
  /// Words that a message must carry; empty for none.
  public var mustSay: String
  /// The form to submit, by its key; empty where none.
  public var form: String
  /// Keys of the interpretations that this reading rests on.
  public var interpretations: [String]
  public var source: Source

  public init(key: String, kind: DutyKind, owner: Owner, source: Source) {
    self.key = key
    self.kind = kind
    self.owner = owner
    self.source = source
    role = ""
    to = ""
    chair = ""
    limit = .noneStated
    limitsByPriority = []
    shownLimit = nil
    orSooner = false
    anchor = .stageOpened
    conditions = []
    purpose = .action
    sight = .identified
    required = true
    warning = nil
    worded = ""
    contents = []
    mustSay = ""
    form = ""
    interpretations = []
  }
}

/// The limit for one priority.
public struct PriorityLimit: Hashable, Sendable {
  public var priority: String
  public var limit: Limit
  public init(priority: String, limit: Limit) {
    self.priority = priority
    self.limit = limit
  }
}
