/// Who reads a case besides its parties, and who stands too close to decide it.
public enum CircleWords {
  public static let heading = "Who else can read this case"

  public static func adviser(_ name: String, for side: String, since moment: String) -> String {
    "\(name), as an adviser of \(side), since \(moment)"
  }

  public static func opened(_ name: String, until moment: String, isOver: Bool) -> String {
    "\(name), who opened it with a reason" + (isOver ? ". That ended at \(moment)" : ", until \(moment)")
  }

  /// Where the policy lets those who are told of an override read the case.
  public static let recipients = "Those who are told of overrides in an agency of this case"

  public static let conflictHeading = "A conflict of interest"
  public static let conflictAdvice =
    "Whoever decides can name somebody else, and so can the partnership’s team. Managers can let a colleague take it."

  /// "Ida Moss is in the line above Cal Stone."
  public static func manages(_ manager: String, _ other: String) -> String {
    "\(manager) is in the line above \(other)."
  }
  public static func ownAgency(_ arbiter: String, _ agency: String) -> String {
    "\(arbiter) is to decide, and belongs to \(agency), which is a party."
  }
}

/// Opening a case by its reference.
public enum OpeningWords {
  public static let title = "Open a case by its reference"
  public static let lead =
    "For a manager whose agency is in a case, where they have no part in it themselves and must look at it now."
  public static func warning(hours: Int) -> String {
    "Your reason goes on record in the case. The safeguarding leads of both sides are told. "
      + "The case stays open to you for \(hours) hours."
  }
  public static let reference = "The reference of the case"
  public static let referenceHint = "Somebody in the case gives it to you. Example: KT4-9QX2"
  public static let reason = "Why you must look at it now"
  public static let reasonHint =
    "Say what you heard, from whom, and what you will check. Name nobody who is not needed."
  public static let button = "Open the case"
  public static let enterReference = "Enter the reference of the case"
  public static let enterReason = "Write why you must look at it now"
  public static let notFound =
    "You can open no case with this reference. Check it with whoever gave it to you, or ask your safeguarding lead."
  public static let notice = "You opened the case with a reason, and its leads are told"
}

/// The team's way to name who decides, without reading a case.
public enum ArbiterWords {
  public static let title = "Name who decides a case"
  public static let lead =
    "For a case that has reached the top, where whoever would decide stands too close to a party. "
    + "You read no case by it."
  public static let who = "Who will decide?"
  public static let button = "Name them"
  public static let reason = "Why somebody else should decide"
  public static let enterReason = "Write why somebody else should decide"
  public static let notFound =
    "No case of your partnership that waits for a decision has this reference. Check it with whoever gave it to you."
  public static let notice = "It is on record who decides that case"
}

/// Where an agency takes in challenges.
public enum IntakeWords {
  public static func title(_ agency: String) -> String { "Where challenges reach \(agency)" }
  public static let link = "Inbox and duty desk"
  public static let lead = "Both are posts of the directory, so that a leaver’s work stays."
  public static let inbox = "Inbox"
  public static let inboxHint = "Gets a challenge when nobody knows who decided, and when somebody says “not me”."
  public static let dutyDesk = "Out-of-hours duty desk"
  public static let dutyDeskHint = "Is shown to everybody who takes the urgent route, first when your office is closed."
  public static let desk = "out-of-hours duty desk"
}
