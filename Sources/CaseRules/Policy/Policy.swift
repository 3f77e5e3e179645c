/// One edition of one partnership's escalation policy, as data. See docs/guide-to-policies.md for its file.
public struct Policy: Hashable, Sendable {
  public var id: PolicyID
  public var title: String
  public var partnership: String
  public var edition: Edition
  public var concerns: [PersonKind]
  /// What an adult's area is, where agencies work in several.
  public var adultArea: AdultArea
  /// A starter: a partnership must adopt it before any case is raised under it.
  public var isStarter: Bool
  public var stageWord: StageWord
  public var time: TimeRules
  public var boards: [Board]
  public var roles: [Role]
  public var door: Door
  public var grounds: [Choice]
  public var subjects: [Choice]
  public var priorities: [Choice]
  /// What must be on record before the clock starts.
  public var startRequires: [RecordItem]
  /// What must be handed over when a case goes on.
  public var handOverRequires: [RecordItem]
  public var stages: [Stage]
  public var routes: [Route]
  /// Duties that hold at every stage, such as feedback to all parties.
  public var everyStage: [Duty]
  /// Duties of the whole case: a cap, the copy for the person's own file.
  public var wholeCase: [Duty]
  public var advisers: [Adviser]
  public var silence: SilenceRule
  public var closing: Closing
  public var arbiter: Arbiter
  public var forms: [Form]
  public var learning: Learning
  public var standstill: Standstill?
  public var principles: [Principle]
  public var interpretations: [Interpretation]

  public init(id: PolicyID, title: String, partnership: String, edition: Edition, arbiter: Arbiter) {
    self.id = id
    self.title = title
    self.partnership = partnership
    self.edition = edition
    self.arbiter = arbiter
    concerns = [.child]
    adultArea = .whereTheyLive
    isStarter = false
    stageWord = .stage
    time = TimeRules()
    boards = []
    roles = []
    door = Door()
    grounds = []
    subjects = []
    priorities = []
    startRequires = [.concern]
    handOverRequires = []
    stages = []
    routes = []
    everyStage = []
    wholeCase = []
    advisers = []
    silence = .rightToGoOn
    closing = Closing()
    forms = []
    learning = Learning()
    standstill = nil
    principles = []
    interpretations = []
  }
}

extension Policy {
  public func stage(_ key: String) -> Stage? {
    stages.first { $0.key == key }
  }

  public func role(_ key: String) -> Role? {
    roles.first { $0.key == key }
  }

  public func route(_ key: String) -> Route? {
    routes.first { $0.key == key }
  }

  public func route(kind: RouteKind) -> Route? {
    routes.first { $0.kind == kind }
  }

  /// The stage after this one; nil at the top or where there is no such stage.
  public func stage(after key: String) -> Stage? {
    guard let index = stages.firstIndex(where: { $0.key == key }), index + 1 < stages.count else { return nil }
    return stages[index + 1]
  }
}
