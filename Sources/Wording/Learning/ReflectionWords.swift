public import CaseRules

/// The words of the question what held somebody back.
public enum ReflectionWords {
  public static let title = "What held you back?"
  public static let lead =
    "You can say this whether you challenged in the end or not. Only numbers are kept: how many said it in a year. "
    + "Not your name, not your agency, not the case, not the day. Your partnership sees them "
    + "once six people have answered."
  public static let partnership = "Which partnership were you working in?"
  public static let barriers = "What made it hard?"
  public static let barriersHint = "Choose as many as were true."
  public static let button = "Count it"
  public static let choosePartnership = "Choose a partnership"
  public static let chooseBarrier = "Choose what made it hard"
  public static let notice = "Thank you. It is counted"
  public static let link = "Say what held you back"

  public static let inTheYear = "What held people back"
  public static func said(_ count: Int) -> String {
    "\(YearWords.grouped(count)) people said what had held them back, without their names. Each could name several."
  }
  public static let tooFew = "Fewer than six people have said what held them back: too few to show."

  public static func barrier(_ barrier: Barrier) -> String {
    switch barrier {
    case .way: "I did not know how it works"
    case .trust: "I did not trust that it leads anywhere"
    case .roles: "It was not clear whose job it was"
    case .otherPolicy: "I was not sure about their policy"
    case .rank: "They were more senior"
    case .status: "They were the specialists"
    case .culture: "People where I work do not challenge"
    case .relations: "I feared for how we work together"
    case .difficult: "I feared to be seen as difficult"
    case .slur: "They might take it as a slur"
    case .complaint: "Escalating sounded like a complaint"
    case .defensive: "They were likely to dig in"
    case .unsure: "I was not sure that I was right"
    case .hope: "Things seemed to be improving"
    case .belief: "I had made up my mind long before"
    case .system: "I thought that the system would pick it up"
    case .others: "I thought that somebody else had said it"
    case .workload: "I had too much other work"
    case .worn: "The case had worn me out"
    case .training: "Nobody had taught me how"
    }
  }
}
