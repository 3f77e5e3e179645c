public import CaseRules

/// The names of what people write, as headings over their words.
public enum FieldWords {
  /// "What worries you", for a field of an event's words.
  public static func label(_ field: String) -> String { labels.first { $0.field == field }?.label ?? field }

  /// What the policy wants on record, as a noun.
  public static func item(_ item: RecordItem) -> String {
    switch item {
    case .concern: "the concern"
    case .personInformation: "who is concerned"
    case .outcomeSought: "the outcome you seek"
    case .evidence: "the evidence"
    case .risk: "the risk"
    case .decisionChallenged: "the decision you challenge"
    case .tried: "what has been tried"
    case .ownManagerConsulted: "your talk with your own manager"
    case .wishes: "what the person or family wants"
    case .capacity: "mental capacity"
    case .advocacy: "advocacy"
    case .outcomeAgreed: "the outcome that was agreed"
    case .outstandingIssues: "how outstanding issues will be pursued"
    case .actionPlan: "an action plan"
    case .dates: "dates"
    case .people: "who took part"
    case .stagesUsed: "the stages used"
    case .rationale: "the reasons"
    case .views: "each side’s view"
    case .opportunities: "the opportunities"
    case .interAgencyProceduresConsidered: "that inter-agency procedures were considered"
    case .earlyHelpConsidered: "that early help was considered"
    }
  }

  private static let labels: [(field: String, label: String)] = [
    ("label", "Who is concerned"), ("person", "About the person"), ("concern", "The concern"),
    ("decision", "The decision that is challenged"), ("evidence", "Facts and evidence"), ("risk", "The risk"),
    ("tried", "What has been tried"), ("outcomeSought", "The outcome sought"),
    ("wishes", "What the person or family wants"),
    ("capacity", "Mental capacity"), ("advocacy", "Advocacy"), ("ownManager", "The talk with the raiser’s own manager"),
    ("decidedBy", "Who decided"), ("entryReason", "Why it starts at this stage"),
    ("earlierReason", "Why it is recorded later"), ("reasons", "Reasons"), ("willDo", "What will be done"),
    ("changeMind", "What would change this view"), ("information", "The information"),
    ("account", "What was said or done"),
    ("reason", "Reason"), ("risks", "Risks"), ("opportunities", "Opportunities"), ("dissent", "Dissent"),
    ("outcome", "What is agreed"), ("outstanding", "How outstanding issues will be pursued"), ("action", "Action"),
    ("rationale", "Why it could not wait"), ("taken", "What was done to protect"),
    ("correction", "What is right"), ("note", "Note"), ("board", "Board"), ("ground", "Ground"),
    ("priority", "Priority"),
    ("view", "Each side’s view"), ("actions", "Actions with owners and dates"),
    ("newInformation", "What is new since the decision"), ("familyKnows", "Whether the family knows"),
    ("people", "Who took part"), ("nhsNumber", "NHS number"), ("localReference", "Another reference"),
    ("advice", "Advice"), ("guestName", "Who was invited"), ("guestAddress", "Where the link went"),
    ("recipient", "Who receives it"), ("personName", "Full name"), ("birthDate", "Date of birth"),
    (FormSending.reasonField, "Why nothing in it says who is concerned"),
    ("lesson", "What others can learn"), ("changed", "What was changed because of it"),
    ("chair", "Who chairs it"), ("place", "Where"), ("agenda", "Agenda"), ("options", "The options"),
    ("decided", "What was decided"),
    ("minutes", "Minutes"),
    ("until", "The day until which it is kept"), ("fileName", "File"), ("fileHash", "SHA-256 of the file"),
    (Redaction.passagesField, "Passages that are taken out"), (Redaction.wordsField, "Words that are taken out"),
  ]
}
