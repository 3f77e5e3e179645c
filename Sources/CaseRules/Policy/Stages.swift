/// One rung of a ladder: a pair of equivalents and what each owes.
public struct Stage: Hashable, Sendable {
  /// The policy's number or a short key, such as `2` or `managers`.
  public var key: String
  public var name: String
  /// The role on each side; the receiving role is empty where the stage has one side or the arbiter alone.
  public var raisingRole: String
  public var receivingRole: String
  /// Further roles that take part, on both sides.
  public var alsoRoles: [String]
  public var opensOn: [Opening]
  /// Whether a case may enter here, or skip to here, with a reason.
  public var mayEnter: Bool
  /// Whether a named role may refuse to take it here. A refusal needs a reason and leaves the case open.
  public var discretion: Discretion?
  public var duties: [Duty]
  public var resolvedBy: Satisfaction
  /// Overrides the policy's rule where given.
  public var silence: SilenceRule?
  /// Branches: what happens inside the stage on agreement or without it.
  public var branches: [Branch]
  /// True for the stage of the arbiter.
  public var isArbiter: Bool
  public var interpretations: [String]
  public var source: Source

  public init(key: String, name: String, raisingRole: String, receivingRole: String, source: Source) {
    self.key = key
    self.name = name
    self.raisingRole = raisingRole
    self.receivingRole = receivingRole
    self.source = source
    alsoRoles = []
    opensOn = [.unresolved]
    mayEnter = false
    discretion = nil
    duties = []
    resolvedBy = .bothSides
    silence = nil
    branches = []
    isArbiter = false
    interpretations = []
  }
}

/// A role that decides whether a stage is used.
public struct Discretion: Hashable, Sendable {
  public var side: Owner
  public var role: String
  public var source: Source
  public init(side: Owner, role: String, source: Source) {
    self.side = side
    self.role = role
    self.source = source
  }
}

/// "If agreed, write; if not, convene a meeting": duties that a condition switches on, under a name such as `a`.
public struct Branch: Hashable, Sendable {
  public var key: String
  public var name: String
  public var condition: Condition
  public var duties: [Duty]
  public init(key: String, name: String, condition: Condition, duties: [Duty]) {
    self.key = key
    self.name = name
    self.condition = condition
    self.duties = duties
  }
}
