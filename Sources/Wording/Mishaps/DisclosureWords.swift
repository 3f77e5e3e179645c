public import CaseRules

/// The words of what reached somebody who may not read it.
public enum DisclosureWords {
  public static let whatWent = "What went to the wrong person?"
  public static let chooseWhat = "Choose what went to the wrong person"
  public static let judgement = "What do you decide?"
  public static let chooseJudgement = "Choose what you decide"
  public static let theReport = "What was reported"
  public static let noticed = "When was it noticed?"

  public static func kind(_ kind: DisclosureKind) -> String {
    switch kind {
    case .message: "A letter, an email or a call"
    case .record: "The record of the case, or another copy of it"
    case .invitation: "An invitation, a link or a code"
    case .words: "Words in this case that others should not read"
    case .other: "Something else"
    }
  }

  public static func judgement(_ judgement: DisclosureJudgement) -> String {
    switch judgement {
    case .reported: "It is reported to the Information Commissioner"
    case .notReportable: "It need not be reported, because nobody is likely to be harmed by it"
    }
  }

  static func reported(_ kind: DisclosureKind) -> String {
    "Reported that something went to the wrong person: " + CaseWords.lower(Self.kind(kind))
  }

  static func judged(_ judgement: DisclosureJudgement, _ entry: Int) -> String {
    "Judged what entry \(entry) reports: "
      + (judgement == .reported ? "reported to the Information Commissioner" : "not to be reported")
  }

  /// "Where there is a risk, the Information Commissioner is told by 5pm on Friday 24 April 2026".
  public static func tellBy(_ at: Instant) -> String {
    "Where there is a risk for anybody, the Information Commissioner is told by \(DateWords.moment(at)): 72 hours "
      + "after it was noticed (UK GDPR, Article 33)"
  }

  /// For the leads, in the notice.
  static let toJudge = [
    "Judge whether the Information Commissioner is told. Where there is a risk for anybody, the law gives 72 hours "
      + "from when it was noticed (UK GDPR, Article 33)."
  ]
  static let mistaken =
    "It was a mistake, and nothing is owed any more. If your agency has filed anything of it, that is about somebody "
    + "who has nothing to do with it: take it off their file."

  public static let title = "What went to the wrong person"
  public static let lead =
    "What people of your agency have reported. A lead judges each of them, and the reason stays with the case."
  public static let toBeJudged = "To be judged"
  public static let judgedHeading = "Judged"
  public static let noneToJudge = "Nothing waits for a judgement."
  public static let noneJudged = "Nothing has been judged yet."
  public static let judge = "Judge it"
  public static let readWhy = "Read why in the case"
  public static func noticed(_ at: Instant) -> String { "Noticed at " + DateWords.moment(at) }
  public static func waiting(_ count: Int) -> String {
    count == 1
      ? "Something went to the wrong person. Judge whether it is reported"
      : "\(count) things went to the wrong person. Judge whether they are reported"
  }
  public static func row(_ reference: String, _ kind: DisclosureKind) -> String {
    "\(reference): \(CaseWords.lower(Self.kind(kind)))"
  }
}
