public import CaseRules

/// The words of what runs late in a partnership, for its team.
public enum LateWords {
  public static func title(_ partnership: String) -> String { "What runs late in \(partnership)" }
  public static let link = "What runs late now"

  public static func sum(_ count: ShownCount) -> String {
    switch count {
    case .count(0): "Nothing is late: no open challenge is past the limit of its stage."
    case .count(1): "1 open challenge is past the limit of its stage."
    case .count(let number): "\(YearWords.grouped(number)) open challenges are past the limit of their stage."
    case .hidden: "From 1 to 5 open challenges are past the limit of their stage: too few to say where."
    }
  }

  /// What can be done where nothing more is said, too.
  public static let lead =
    "Those who owe the next step have been told, and so have their managers and safeguarding leads. Where the same "
    + "stage runs late again and again, ask the agencies what holds it up."

  public static let byStage = "At which stage"
  public static let byAge = "How long those stages have been open"
  public static func pairs(_ stage: String) -> String { "Between whom: \(stage)" }

  public static let definitions = [
    "Late means: in dispute, the clocks running, and the stage's own limit on record as passed.",
    "Numbers from 1 to 5 are not shown, nor others that would let them be worked out.",
    "The figures come from facts alone. No case can be opened from here, and nobody's name is in them.",
  ]
}
