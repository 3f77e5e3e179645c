public import CaseRules

/// A message that a post is to get about a case. It names nobody: a reference, agencies, what is owed, by when and why.
public struct Notice: Sendable, Equatable {
  /// Told once: a second notice of the same name is dropped.
  public var name: String
  public var caseID: CaseID
  public var reference: String
  public var post: PostID
  /// What it is about: a rung, or the kind of event.
  public var kind: String
  public var text: NoticeText
  public var isUrgent: Bool
  public var madeAt: Instant
  /// Not before this: nothing routine leaves outside working hours.
  public var leavesAt: Instant
  /// The duty to tell that it is, as `TellingDuty.name` names it; empty for none.
  public var fulfils: String
  /// Whether its reader may open the case.
  public var opens: Bool

  public init(
    name: String, caseID: CaseID, reference: String, post: PostID, kind: String, text: NoticeText, isUrgent: Bool,
    madeAt: Instant, leavesAt: Instant, fulfils: String = "", opens: Bool = true
  ) {
    self.name = name
    self.caseID = caseID
    self.reference = reference
    self.post = post
    self.kind = kind
    self.text = text
    self.isUrgent = isUrgent
    self.madeAt = madeAt
    self.leavesAt = leavesAt
    self.fulfils = fulfils
    self.opens = opens
  }
}

/// The words of a notice.
public struct NoticeText: Sendable, Equatable {
  /// What it comes to, in a line; with the reference it is the subject of a message that says nothing else.
  public var headline: String
  /// Sentences that say what, by when and why.
  public var lines: [String]

  public init(headline: String, lines: [String]) {
    self.headline = headline
    self.lines = lines
  }
}
