public import CaseRules

/// The words around the questions: the task list, check answers, the preview, the confirmation.
public enum RaisingWords {
  public static let save = "Save and go on"
  public static let later = "Save and come back"
  public static let most = "Up to 20,000 characters."

  /// "3 of 9: the decision".
  public static func place(_ number: Int, of count: Int, _ short: String) -> String {
    "\(number) of \(count): \(short)"
  }

  public static func yours(_ label: String) -> String {
    label.isEmpty ? "Your challenge" : "Your challenge about \(label)"
  }
  public static let yours = "Your challenge"
  public static func progress(_ done: Int, of all: Int) -> String { "\(done) of \(all) answered" }
  public static let completed = "Completed"
  public static let incomplete = "Incomplete"
  public static let blocked = "Cannot start yet"
  public static let blockedHint = "Choose the agency first."
  public static let notStarted = "Not yet started"
  public static func saved(_ at: Instant) -> String { "Last saved at " + DateWords.moment(at) }

  public static let groupWhere = "Where and how"
  public static let groupWhat = "What happened"
  public static let groupWho = "Who is concerned and who answers"
  public static let groupHow = "How it is raised"

  public static let check = "Check your answers"
  public static let toPreview = "Read it as they will"
  public static let missingNow = "Something is still needed"
  public static let area = "Area"
  public static let policy = "Policy"
  public static func policy(_ policy: Policy) -> String { "\(policy.title), edition \(policy.edition.name)" }
  public static let label = "Initials or a reference"
  public static let knownBy = "Add a number, another reference or a date of birth"
  public static func whyKnownBy(_ person: PersonKind) -> String {
    "None of this is needed. It shows you, and later others who may see it, that another challenge is about the same "
      + "\(person.rawValue). The other side reads it."
  }
  public static let whyName = "Only where no number or reference says who is meant. It stands here and nowhere else."
  public static let person = "The person concerned"
  public static let kindOfPerson = "Child or adult"
  public static let child = "A child"
  public static let adult = "An adult"
  public static let danger = "In danger now"
  public static let event = "What has happened"
  public static let kind = "Kind of matter"
  public static let yes = "Yes"
  public static let no = "No"
  public static let subjects = "It also touches"
  public static let fromNow = "Now, when you send it"
  public static let myself = "Yourself"
  public static let change = "the answers at the door"

  public static let clockStarts = "This holds all that the policy asks for, so the clock starts when you send it."
  public static func clockWaits(_ items: [RecordItem]) -> String {
    "You can send it now. It goes on record, but the clock waits for " + list(items.map(FieldWords.item)) + "."
  }
  public static let recordOnly = "Your dissent goes on record. No clock starts, and nobody has to answer."

  public static let refused = "Nothing was sent and nothing is lost. Change the answer, then come back here."

  public static let previewTitle = "Read it as they will"
  public static let send = "Send the challenge"
  public static let sendRecord = "Put it on record"
  public static let changeSomething = "Change something"
  public static func from(_ name: String, _ post: String, _ agency: String) -> String {
    "From \(name), \(post), \(agency)"
  }
  public static func about(_ label: String, _ kind: PersonKind) -> String {
    "A challenge about " + CaseWords.about(label, kind)
  }
  public static func asks(_ outcome: String) -> String { "What is asked: \(outcome)" }
  public static let asksNothing = "Nothing specific is asked for yet."
  /// "Talk and resolve it by the end of Friday 27 November 2026."
  public static func first(_ what: String, _ due: String) -> String { "\(what) \(CaseWords.lower(due))." }
  /// "Tom Okafor at Eastgate Council".
  public static func reader(_ name: String, _ agency: String) -> String { "\(name) at \(agency)" }
  public static let theirs = "What they know and want"

  public static func sent(_ agencies: [String]) -> String { "Your challenge is with " + list(agencies) }
  public static let recorded = "Your dissent is on record"
  public static let sentTitle = "Your challenge is sent"
  public static let started = "The clock has started. The dates below follow from the policy."
  public static func waits(_ items: [RecordItem]) -> String {
    "It is on record. The clock starts when you add " + list(items.map(FieldWords.item)) + "."
  }
  public static func told(_ name: String, _ agency: String) -> String {
    "\(name) at \(agency) finds it at the next sign-in. An email may wait for their next working day, so call: "
      + "that often helps more anyway."
  }
  public static func phone(_ name: String, _ agency: String, _ phone: String) -> String {
    "\(name), \(agency): \(phone)."
  }
  public static let urgent = "You said that somebody is in danger. Make the call now, and record it on the case."
  public static let reportEvent = "Report what has happened now"
  public static let addRequest = "Add what is missing"
  public static let openCase = "Open the case"
  public static let home = "What I owe and am owed"
  public static let youOwe = "You owe this"
  public static let theyOwe = "They owe this"
  public static let bothOwe = "Both sides owe this"

  public static let removeTitle = "Throw this draft away?"
  public static let removeLead = "What you typed is destroyed and cannot be brought back. Nothing has been sent."
  public static let removeButton = "Throw it away"
  public static let removeKeep = "Keep it"
  public static let draftGone =
    "This draft is not here any more. It was sent or thrown away, perhaps in another window."
  public static let notWritten = "Not written yet"
  public static func draft(_ label: String) -> String {
    label.isEmpty ? "A challenge, not yet about anybody" : "About \(label)"
  }
  public static let nobodyMapped = "Nobody is entered to answer there. Choose who should answer."
  public static let policyStarter = "This area has not adopted a policy of its own yet."

  public static func list(_ names: [String]) -> String {
    names.count < 2 ? names.joined() : names.dropLast().joined(separator: ", ") + " and " + (names.last ?? "")
  }
}
