public import CaseRules

/// The pages on which an agency's part of the directory is kept.
public enum AgencyPageWords {
  public static let agencies = "Agencies that you keep"
  public static let yourAgency = "Your agency"
  public static let gaps = "What is missing"
  public static let posts = "Posts"
  public static let people = "People"
  public static let tiers = "Who stands at which tier"
  public static let addPost = "Add a post"
  public static let addPerson = "Add a person"
  public static let bringIn = "Bring in a file"
  public static let record = "Who changed what"
  public static let nobody = "Nobody holds it now"
  public static let notMapped = "Nobody, and nothing is said about it"
  public static let leaving = "Has left"
  public static let noTier = "No tier"

  public static func heldBy(_ names: [String]) -> String { "Held by " + names.joined(separator: ", ") }
  /// As a heading or a choice, not within a sentence.
  public static func tierName(_ tier: Tier) -> String { capitalised(VocabularyWords.tier(tier)) }
  public static func tierList(_ tiers: [Tier]) -> String {
    tiers.map { VocabularyWords.tier($0) }.joined(separator: ", ")
  }
  public static func ended(_ day: Day) -> String { "Ended on \(DateWords.long(day))" }
  public static func begins(_ day: Day) -> String { "Begins on \(DateWords.long(day))" }
  public static func changePost(_ title: String, _ agency: String) -> String { "The post “\(title)” – \(agency)" }
  public static func changePerson(_ name: String, _ agency: String) -> String { "\(name) – \(agency)" }
  public static func newPost(_ agency: String) -> String { "Add a post – \(agency)" }
  public static func newPerson(_ agency: String) -> String { "Add a person – \(agency)" }
  public static func importTitle(_ agency: String) -> String { "Bring in posts and people – \(agency)" }
  public static func recordTitle(_ agency: String) -> String { "Who changed what – \(agency)" }
  public static func leavingTitle(_ name: String, _ agency: String) -> String { "\(name) has left – \(agency)" }
  public static func tierTitle(_ tier: Tier, _ agency: String) -> String {
    "The tier of \(VocabularyWords.tier(tier)) – \(agency)"
  }

  public static let save = "Save"
  public static let title = "Title of the post"
  public static let titleHint = "As people outside know it, such as “Head of year and safeguarding lead”."
  public static let tiersOfPost = "Tiers that it holds"
  public static let tiersHint = "Choose every tier that fits. In a small agency one post holds several."
  public static let service = "Service or site"
  public static let serviceHint = "Where several posts hold a tier, the one of the same service is meant."
  public static let phone = "Phone number"
  public static let hours = "Working hours"
  public static let hoursHint = "As people read it, such as “Mondays to Thursdays, 9am to 3pm”."
  public static let email = "Email address"
  public static let emailHint = "An inbox that somebody reads, such as office@school.example.org."
  public static let personEmailHint = "The person’s own, which nobody else reads. Links to sign in go there."
  public static let reportsTo = "Reports to"
  public static let deputy = "Deputy"
  public static let deputyHint = "The post that stands in while this one is away or vacant."
  public static let awayUntil = "Away until"
  public static let awayHint = "The day of coming back. Leave it empty while the post is there."
  public static let from = "First day of the post"
  public static let to = "Last day of the post"
  public static let reason = "Why"
  public static let reasonHint = "Needed where you set a last day. It stays on record."
  public static let none = "None"
  public static let name = "Name"
  public static let signInName = "Sign-in name"
  public static let signInHint = "An email address or another name without spaces that nobody else has."
  public static let postsOfPerson = "Posts that this person holds"
  public static let addPostOfPerson = "Add a post"
  public static let addPostHint = "One at a time. Save, and come back for another."
  public static let choosePosts = "Choose the posts that this person holds"
  public static let postsHint = "The first is the one acted in after sign-in."

  public static func resting(_ day: Day) -> String {
    "Last signed in on \(DateWords.medium(day)): must be invited anew"
  }

  public static func quiet(_ day: Day) -> String {
    "Last signed in on \(DateWords.medium(day)). Are they still here?"
  }
  public static let neverIn = "Has never signed in"
  public static func quietCount(_ count: Int) -> String {
    (count == 1 ? "1 person has" : "\(count) people have") + " not signed in for three months. Close whoever has left."
  }
  public static func newCount(_ count: Int) -> String {
    (count == 1 ? "1 person has" : "\(count) people have") + " never signed in"
  }

  public static let inviting = "Invite to sign in"
  public static func invitingTitle(_ name: String, _ agency: String) -> String { "Invite \(name) – \(agency)" }
  public static func invitingLead(_ name: String) -> String {
    "You get a link with which \(name) chooses a password and sets up a second step. An earlier link stops working."
  }
  public static func lastIn(_ moment: Instant?) -> String {
    moment.map { "Last signed in: \(DateWords.moment($0))" } ?? "Has not signed in yet"
  }
  public static let howToPass = "How does the link get there?"
  public static let byHand = "I pass it on myself"
  public static let byHandHint = "Hand it over so that nobody else reads it: whoever opens it first is that person."
  public static func byEmail(_ address: String) -> String { "By email to \(address)" }
  public static let choosePass = "Choose how the link gets there"
  public static let makeLink = "Make the link"
  public static let linkMade = "The link is made"
  public static func linkOnce(_ name: String, _ days: Int) -> [String] {
    [
      "Give this link to \(name) and to nobody else. It is shown this once.",
      "It works once, for \(days) days. That you made it is on the agency’s record.",
    ]
  }
  /// Why whoever asks is not shown the link.
  public static func notShown(_ name: String, reads: Bool) -> String {
    reads
      ? "\(name) reads your agency’s cases, so the link goes to nobody but \(name). The agency’s other leads are told."
      : "\(name) has come in before, so the link goes to nobody but \(name): it replaces password and second step."
  }
  public static let noWay: [String] = [
    "You can’t be shown this link, and there is no mailbox of theirs that it could go to.",
    "Ask the partnership’s team: it can make one.",
  ]
  public static let yourAddress: [String] = [
    "You entered this person’s email address after they last came in, so no link goes there on your word alone.",
    "Ask the partnership’s team: it can make one.",
  ]
  public static let byHandReason = "The link was shown to whoever made it."
  public static let byEmailReason = "The link went by email."
  public static let linkSent = "The invitation is on its way by email"
  public static let notSent = "The email did not go. Try again, or pass the link on yourself."
  public static func elsewhereToo(_ name: String) -> [String] {
    [
      "\(name) also holds posts in agencies that you do not keep, so you can’t make a link.",
      "Ask the people who run Counterpart for the partnership to make it.",
    ]
  }
  public static let noPost = "Give this person a post that exists now. Then you can invite them."

  public static let leavingHeading = "Close a leaver"
  public static func leavingLead(_ name: String) -> String {
    "\(name) is signed out at once and signs in no more. What they owed stays with their posts."
  }
  public static let leavingButton = "Close their way in"

  public static let tierLead = "Say it where the agency has nobody at this tier. Then nobody is looked for there."
  public static let proxy = "Who acts instead"
  public static let proxyHint =
    "Leave it at “the next higher tier”, or name a post, also one of another agency by its id."
  public static let nextHigher = "The next higher tier"
  public static let otherProxy = "The id of another agency’s post"
  public static let tierReason = "Why is there none?"
  public static let tierReasonHint = "Others read it, such as “A small school: the headteacher is also the director.”"
  public static let takeBack = "We have this tier after all"

  public static let awayTitle = "Say when you are away"
  public static let awayLead = "Whoever looks for you is sent to your deputy until you are back."
  public static let backOn = "Back on"
  public static let backHint = "The first day on which you are there again. Leave it empty if you are back already."

  public static let importLead =
    "Each line is a post and whoever holds it. You see what would change before anything does."
  public static let file = "A file of posts and people"
  public static let fileHint =
    "With commas (CSV, UTF-8), 900 kB at most. The first line names the columns: post and title at least. A file that "
    + "is chosen takes the place of the text below."
  public static let csv = "Or its text"
  public static let csvHint =
    "Paste it here instead of choosing a file. With person, sign_in_name and person_email you can invite everybody at "
    + "once."
  public static let fileTooLarge =
    "This is more than 900 kB. Split it, keep the first line in each part, and bring in one after the other"
  public static let check = "Show what would change"
  public static let apply = "Make these changes"
  public static let enterCSV = "Choose a file, or paste its text"
  public static let moved = "The directory was changed meanwhile, so the lines were compared anew. Check them again."
  public static let wrongHeading = "What is wrong"
  public static let effectsHeading = "What would change"

  public static let saved = "The directory is changed"
  public static let savedWords = "It holds from now on, and your change is on record."
  public static let closed = "They are signed out and cannot sign in"
  public static let brought = "The file is brought in"

  public static let administrators = "Posts that keep it"
  public static let administratorsLead =
    "Whoever holds one of these posts keeps the agency’s posts, people, deputies and leavers. It shows them no case."
  public static func administratorsTitle(_ agency: String) -> String { "Who keeps the directory of \(agency)?" }

  public static let noEntries = "Nothing has been changed yet."
  public static func entry(_ act: DirectoryAct, _ kind: DirectoryKind, _ name: String) -> String {
    let noun = DirectoryRefusalWords.kind(kind)
    switch act {
    case .added: return "Added the \(noun) “\(name)”"
    case .changed: return "Changed the \(noun) “\(name)”"
    case .closed: return "Set a last day for the \(noun) “\(name)”"
    case .away: return "Said that “\(name)” is away"
    case .back: return "Said that “\(name)” is back"
    case .left: return "Closed \(name), who has left"
    case .returned: return "Brought \(name) back"
    case .invited: return "Made a link to sign in for \(name)"
    }
  }
  public static func change(_ field: DirectoryField, from before: String, to after: String) -> String {
    let name = capitalised(DirectoryRefusalWords.field(field))
    if before.isEmpty { return "\(name): \(after)" }
    return after.isEmpty ? "\(name): was \(before), now empty" : "\(name): was \(before), now \(after)"
  }
  public static func by(_ who: String, at moment: Instant) -> String { "By \(who), \(DateWords.moment(moment))" }
  public static func because(_ reason: String) -> String { "Reason: \(reason)" }
  public static let operating = "the operator, from the command line"
  public static let changedMeanwhile = "Changed while you had it open:"

  private static func capitalised(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }

  /// An address that mail came back from.
  public static func cameBack(_ address: String, at: Instant, _ said: String) -> String {
    "Mail to \(address) came back on \(DateWords.medium(UKClock.local(at).day))" + (said.isEmpty ? "" : ": “\(said)”")
  }
}
