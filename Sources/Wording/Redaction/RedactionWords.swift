public import CaseRules

/// What is taken out of a record for whoever receives it: in the record, in the case, and in counts.
public enum RedactionWords {
  public static func reason(_ reason: RedactionReason) -> String {
    switch reason {
    case .others: "Information about somebody else"
    case .harm: "It may cause serious harm"
    case .notTheirs: "Otherwise not theirs to have"
    }
  }

  /// Stands in the record where a passage stood.
  public static func inPlace(of reason: RedactionReason) -> String {
    switch reason {
    case .others: "[taken out: information about somebody else]"
    case .harm: "[taken out: may cause serious harm]"
    case .notTheirs: "[taken out]"
    }
  }
  public static let aWord = "[taken out]"
  public static let aFile = "[a file that does not go with this record]"

  public static let takenOut = "What was taken out"
  public static let inTheRecord =
    "Before this record left the agency, these were taken out of it. They are not covered over: they are not in it."
  public static let nothingTaken = "Nothing"
  public static let wordsTaken = "Words, wherever they stood"
  public static let filesLeftOut = "Files of the case that do not go with it"

  public static func passages(_ count: Int) -> String { count == 1 ? "1 passage" : "\(count) passages" }
  public static func words(_ count: Int, _ places: Int) -> String {
    (count == 1 ? "1 word or name" : "\(count) words or names")
      + (places == 1 ? ", in 1 place" : ", in \(places) places")
  }
  public static func files(_ count: Int) -> String { count == 1 ? "1 file" : "\(count) files" }

  /// "2 passages, 1 word or name; 1 file goes with it", for the case's timeline.
  public static func counted(_ facts: RedactionMarked) -> String {
    let reasons = RedactionReason.allCases.compactMap { reason -> String? in
      let count = facts.count(reason)
      return count == 0 ? nil : "\(passages(count)) (\(CaseWords.lower(self.reason(reason))))"
    }
    let words = facts.words == 0 ? [] : [facts.words == 1 ? "1 word or name" : "\(facts.words) words or names"]
    let all = reasons + words
    return (all.isEmpty ? "nothing" : all.joined(separator: ", ")) + "; " + goWith(facts.files.count)
  }

  private static func goWith(_ count: Int) -> String {
    switch count {
    case 0: "no file goes with it"
    case 1: "1 file goes with it"
    default: "\(count) files go with it"
    }
  }

  public static func reviewed(_ facts: RedactionReviewed) -> String {
    facts.isAlone
      ? "Looked again at what is taken out by entry \(facts.redaction), because nobody else can, and let the record go"
      : "Looked at what is taken out by entry \(facts.redaction), and let the record go"
  }
}
