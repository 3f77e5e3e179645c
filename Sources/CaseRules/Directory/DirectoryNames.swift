/// What kinds of rows a directory has. The raw values stand in the store.
public enum DirectoryKind: String, CaseIterable, Sendable { case partnership, agency, service, post, person }

/// One row of the directory, by its kind and id.
public struct DirectoryName: Hashable, Sendable {
  public var kind: DirectoryKind
  public var id: String
  public init(_ kind: DirectoryKind, _ id: String) {
    self.kind = kind
    self.id = id
  }
}

/// What a refusal is about: a field of a row.
public enum DirectoryField: String, CaseIterable, Sendable {
  case id, name, title, phone, hours, email, service, tiers, reportsTo, deputy, awayUntil, from, to, posts
  case signInName, agency, partnerships, administrators, without, kind, arbiterPost, teamPost, adoptions, closures
  case areas, support, reminders, retention, leftOn, inbox, dutyDesk
}

/// What happened to a row.
public enum DirectoryAct: String, CaseIterable, Sendable {
  case added, changed, closed, away, back, left, returned
  /// A link was made with which a person chooses a password and a second step, for the first time or anew.
  case invited
}

/// What an agency is, as far as lists of many agencies name it.
public enum AgencyKind: String, CaseIterable, Sendable {
  case council, school, health, surgery, police, probation, housing, charity, other
}

/// What an agency lacks, without the post that has the gap: for counting over many agencies.
public enum DirectoryLack: Hashable, Sendable {
  case administrator, deputy, vacant, away, phone
  case tier(Tier)
}
