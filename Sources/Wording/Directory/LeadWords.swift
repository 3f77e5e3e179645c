/// What people are told of those who read an agency's cases by right, such as its safeguarding leads.
public enum LeadWords {
  public static func subject(isLink: Bool) -> String {
    isLink ? "A new way in was made for one of your leads" : "Somebody new reads your agency’s cases"
  }

  /// Names nobody: a message may be read by others.
  public static func message(_ agency: String, isLink: Bool, isTeam: Bool, link: String) -> [String] {
    [
      isLink
        ? "A link was made with which somebody who reads the cases of \(agency) chooses a new password and second step."
        : "Somebody now holds a post that reads the cases of \(agency), such as a safeguarding lead’s.",
      isTeam
        ? "The agency has nobody else who could notice, so you are told. Who it is, and who made it so, stands here:"
        : "Who it is, who made it so and what they have looked at since stands here:",
      link,
      "If it should not be so, ring the agency’s administrator and the partnership’s team today.",
    ]
  }

  public static func uncoveredSubject(_ title: String) -> String { "Nobody stands in for the \(title)" }

  /// Names nobody, as above.
  public static func uncovered(_ title: String, _ agency: String, link: String) -> [String] {
    [
      "The \(title) of \(agency) is away, and nobody stands in: there is no deputy, or the deputies are away too.",
      "What this post owes may go undone until then. Its holder can name a deputy under “I am away”, and so can the "
        + "agency’s administrator.",
      "Who is there stands here:", link,
    ]
  }

  /// "Ghost reads your agency’s cases since 20 April 2026, made so by Gwilym Rees".
  public static func became(_ name: String, on day: String, by: String) -> String {
    "\(name) reads the agency’s cases since \(day), made so by \(by)."
  }
  public static func invited(_ name: String, on day: String, by: String) -> String {
    "A link for a new password and second step was made for \(name) on \(day), by \(by)."
  }
  public static func since(_ cases: Int) -> String {
    "They looked at \(cases == 1 ? "1 case" : "\(cases) cases") in the fortnight after it."
  }
  public static let newReaders = "New among those who read cases"
}

/// Helping people to sign in: for a partnership's team, the other hand where an administrator may not see a link.
public enum SignInHelpWords {
  public static let title = "Help somebody to sign in"
  public static let lead =
    "For people whose mailbox is gone, and for leads whose administrator may not be shown their link. "
    + "Make sure that you speak with the right person before you make a link."
}

/// Lists of an agency's people and posts, in pages and by what one looks for.
public enum AgencyRowWords {
  public static func people(_ agency: String) -> String { "People – \(agency)" }
  public static func posts(_ agency: String) -> String { "Posts – \(agency)" }
  public static let named = "Name, sign-in name or post"
  public static let show = "Show"
  public static let none = "Nobody and nothing fits"
  public static let noneWords = "Look for fewer letters of it."
  public static func allPeople(_ count: Int) -> String { "All \(count) people" }
  public static func allPosts(_ count: Int) -> String { "All \(count) posts" }
  public static func found(_ count: Int) -> String { count == 1 ? "1 found" : "\(count) found" }
}

/// Inviting everybody who has not signed in yet, by email.
public enum ManyInvitingWords {
  public static let title = "Invite everybody who has not signed in yet"
  public static func heading(_ agency: String) -> String { "\(title) – \(agency)" }
  public static let lead =
    "Each gets a link by email to choose a password and set up a second step. Earlier links stop working."
  public static func button(_ count: Int) -> String {
    count == 1 ? "Invite this one person" : "Invite all \(count) of them"
  }
  public static let nobody = "Everybody who has an email address has signed in already"
  public static func withoutAddress(_ count: Int) -> String {
    (count == 1 ? "1 person has" : "\(count) people have")
      + " no email address, or works for other agencies too, and must be invited one by one."
  }
  public static let noMail = "This installation sends no mail. Invite people one by one, and pass the links on."
  public static let allSent = "The invitations are on their way by email"
  public static let missed = "No message went to these people. Try again, or check their addresses:"
}
