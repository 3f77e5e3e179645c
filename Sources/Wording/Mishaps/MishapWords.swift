public import CaseRules

/// The words of the pages for when something has gone wrong.
public enum MishapWords {
  public static let title = "When something goes wrong"
  public static let lead =
    "It happens to careful people. Say it at once: the sooner it is known, the less comes of it."
  public static let ofCase = "Something went wrong with this case"
  public static let ofCaseLead = "Choose what has happened. Each page says what to do, does it, and keeps the trace."
  public static let link = "Something went wrong with this case"
  public static let fromTheCase =
    "Open the case, then “Something went wrong with this case” at its end: the page there does it with you."

  public static let askEntry = "An entry is about the wrong child, or its words are wrong"
  public static let aboutEntry = [
    "Words about somebody else are removed, and written again where they belong. Wrong words are corrected beside the "
      + "entry, which stays."
  ]
  public static let toEntry = "Choose the entry"
  public static let askPerson = "The whole challenge is about the wrong person"
  public static let aboutPerson = [
    "Whoever raised it takes it back. Everybody concerned is told that it was a mistake, and a lead of that agency can "
      + "erase the record at once."
  ]
  public static let toPerson = "Take it back and have it erased"
  public static let askRecipient = "A message, a record or an invitation went to the wrong person"
  public static let aboutRecipient = [
    "Stop what can still be stopped, and report it. Your agency’s leads judge whether the Information Commissioner is "
      + "told, for which the law gives 72 hours."
  ]
  public static let toRecipient = "Choose what went there"

  public static let askAway = "Counterpart was away when it happened"
  public static let aboutAway = [
    "Write it on paper and enter it afterwards, with the time at which it happened. The policy chooses the questions."
  ]

  public static let first = "What to do, in this order"
  public static let now = "Where this case stands"
  public static let stays = "What stays"

  public static let entry = "An entry is about the wrong child"
  public static let entryLead = "Choose it by its number, time and author. No words are shown here."
  public static let entrySteps = [
    "If anybody may act on it today, ring them first: the other side, and whoever was told.",
    "Remove the words, with the reason. They are gone at once, for everybody.",
    "Write the entry again in the case where it belongs, with the time at which it happened.",
    "If the other side should never have read it, report that it went to the wrong person.",
  ]
  public static let whichEntry = "Which entry is it?"
  public static let entryStays = [
    "The place of the entry stays, with who removed its words, when and why. An entry that the case stands on, such as "
      + "the challenge itself, is corrected and never removed."
  ]
  public static func entry(_ number: Int, _ what: String) -> String { "Entry \(number): \(CaseWords.lower(what))" }
  public static func removed(by entry: Int) -> String { "Its words were removed by entry \(entry)." }
  public static let ofTheOthers = "Written by another agency: ask them to remove or correct it."
  public static let isKept = "The case stands on it, so it can be corrected and not removed."
  public static func remove(_ number: Int) -> String { "Remove the words of entry \(number)" }
  public static func correct(_ number: Int) -> String { "Correct entry \(number)" }

  public static let person = "The challenge is about the wrong person"
  public static let personLead = "Then nothing of it may stand on that person’s file, and nobody owes anything for it."
  public static let personSteps = [
    "Ring the other side now: somebody may act on it today.",
    "Whoever raised it takes it back, with the reason. Both sides and their leads are told, without names.",
    "If anybody has read what they should not, report it, and a lead judges it.",
    "A lead of the agency that raised it erases the record at once, with the reason “wrong person”.",
    "Raise it again about the right person, if it still stands.",
  ]
  public static let personStays = [
    "The reference, who did what and when, and why it was erased. No word that was written, and nothing by which the "
      + "person could be found."
  ]
  public static let askTheRaising =
    "Only the side that raised it can take it back. Ring them; their number stands at the top of the case."
  public static let takeItBack = "It goes on, so take it back first."
  public static let askALead =
    "It has ended. Ask a safeguarding lead of your agency to erase it; they open this page too."
  public static let eraseIt = "It has ended. Erase it now, with the reason that it was raised about the wrong person."

  public static let recipient = "Something went to the wrong person"
  public static let recipientLead = "Choose what went there. Your leads are told at once, without names."
  public static let recipientSteps = [
    "Ask whoever got it not to read on, to delete it or give it back, and to say that they have.",
    "Stop what can still be stopped: end an invitation below.",
    "Report it here, with what you have done. Your agency’s safeguarding leads are told.",
    "Tell your agency’s data-protection lead. Where there is a risk for anybody, the Information Commissioner is told "
      + "within 72 hours of when it was noticed (UK GDPR, Article 33), and the person concerned where the risk is "
      + "high.",
  ]
  public static let invitations = "Invitations to this case"
  public static let noInvitations = "Nobody without an account was invited."
  public static let endIt = "End the invitation"
  public static let isOver = "The invitation is over: it opens nothing any more."
  public static func holds(until: Instant) -> String { "It opens the case until \(DateWords.moment(until))." }
  public static let records = "Records of this case that were made"
  public static let noRecords = "No record was made."
  public static let aboutCodes =
    "The code on a record opens nothing. It only tells whoever has the record when it was made, so nobody revokes it."
  public static let messages = "Messages that the program sent"
  public static let aboutMessages =
    "A message never says who the case is about, nor what was written in it. Its link opens nothing without signing in."
  public static let somethingElse = "Something else"
  public static let ofAgency = "All that people of your agency have reported"
  public static let report = "Report that this went to the wrong person"
  public static func report(_ kind: DisclosureKind) -> String {
    "Report: \(CaseWords.lower(DisclosureWords.kind(kind)))"
  }
}
