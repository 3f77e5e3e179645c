public import CaseRules

/// What a refusal to change the directory says: what was wrong, what was expected, what to do.
public enum DirectoryRefusalWords {
  public static func sentence(_ refusal: DirectoryRefusal) -> String {
    right(refusal) ?? value(refusal) ?? sense(refusal)
  }

  private static func right(_ refusal: DirectoryRefusal) -> String? {
    switch refusal {
    case .notYours(let name):
      "This \(kind(name.kind)) is not yours to change. Ask the agency’s administrator, or the partnership’s team."
    case .notForYourself:
      "Nobody gives themselves a post, a tier or somebody’s part. Ask another administrator to do it."
    case .holdsPostsElsewhere:
      "This person works for other agencies too. Take your own post from them, and ask the operator for the rest."
    case .stale(let changes):
      changes == 1
        ? "Somebody changed this while you had it open. Check what they changed, then send it again."
        : "This was changed \(changes) times while you had it open. Check what was changed, then send it again."
    default: nil
    }
  }

  private static func value(_ refusal: DirectoryRefusal) -> String? {
    switch refusal {
    case .missing(let field): "Enter the \(self.field(field))."
    case .tooLong(let field, let most): "Shorten the \(self.field(field)) to \(most) characters or fewer."
    case .hiddenCharacters(let field): "Remove the hidden characters from the \(self.field(field))."
    case .notADay(let field, let found):
      "“\(shown(found))” is not a day for “\(self.field(field))”. Write it like 2026-04-17."
    case .notACode(let field, let found):
      "“\(shown(found))” cannot be the \(self.field(field)). Use letters, digits, hyphens and dots, without spaces."
    case .notATier(let found):
      "“\(shown(found))” is not a tier. The tiers are \(tiers.joined(separator: ", "))."
    case .notAnEmail(let found): "“\(shown(found))” is not an email address. Write it like lead@school.example.org."
    case .paceMakesNoSense:
      "This pace of reminders makes no sense. Half time needs at least 2 working days; the leads hear of a missed date "
        + "after the manager, and within 10 working days."
    case .retentionMakesNoSense:
      "These periods make no sense. A child’s record is kept for 18 years from birth or longer, and nothing that "
        + "concerns sexual abuse goes before the rest."
    case .reasonNeeded: "Say why. Others will read it."
    default: nil
    }
  }

  private static func sense(_ refusal: DirectoryRefusal) -> String {
    switch refusal {
    case .unknown(let name, let field):
      "There is no \(kind(name.kind)) “\(shown(name.id))” for “\(self.field(field))”. Add it first, or name another."
    case .signInNameTaken(let name): "The sign-in name “\(shown(name))” is somebody else’s. Choose another."
    case .endsBeforeItBegins: "The last day lies before the first. Check both."
    case .ownDeputy: "A post cannot be its own deputy. Name another."
    case .ownManager: "A post cannot report to itself. Name another."
    case .managersInACircle: "These managers report to each other in a circle. Check whom each reports to."
    case .hasLeft: "This person has left. Bring them back first."
    case .hasNotLeft: "This person has not left, so there is nothing to bring back."
    case .closed: "That post has ended. Choose another, or change its last day."
    case .takenAway(let field):
      "The \(self.field(field)) may grow, and nothing may be taken away: cases count on what there was."
    case .closedAlready(let day): "\(DateWords.long(day)) is a closed day already. Choose other days."
    case .notClosed(let day): "\(DateWords.long(day)) is not a closed day any more. Nothing had to be taken away."
    case .hasBegun(let day):
      "\(DateWords.long(day)) has begun, and people have counted on it. Only days to come can be taken away."
    case .dayIsPast(let day):
      "\(DateWords.long(day)) is over. Dates that people met or missed do not change; enter days from today on."
    case .tooManyClosedDays(let year, let most):
      "That would be more than \(most) closed days in \(year). Check the days: bank holidays and weekends need none."
    case .nothingChanged: "Nothing was changed. Change a field, or go back."
    default: "This cannot be done. Go back and check what you entered."
    }
  }

  /// What somebody entered, in one line that is not long and says what it shows.
  static func shown(_ text: String) -> String {
    var line = ""
    for scalar in text.unicodeScalars.prefix(60) {
      switch scalar.value {
      case 0x00...0x1F, 0x7F...0x9F, 0x2028, 0x2029, 0x202A...0x202E, 0x2066...0x2069: line.append(" ")
      default: line.unicodeScalars.append(scalar)
      }
    }
    return text.unicodeScalars.count > 60 ? line + "…" : line
  }

  public static func kind(_ kind: DirectoryKind) -> String {
    switch kind {
    case .partnership: "partnership"
    case .agency: "agency"
    case .service: "service"
    case .post: "post"
    case .person: "person"
    }
  }

  public static func field(_ field: DirectoryField) -> String {
    switch field {
    case .id: "short name"
    case .name: "name"
    case .title: "title"
    case .phone: "phone number"
    case .hours: "working hours"
    case .email: "email address"
    case .service: "service"
    case .tiers: "tiers"
    case .reportsTo: "post it reports to"
    case .deputy: "deputy"
    case .awayUntil: "day of coming back"
    case .from: "first day"
    case .to: "last day"
    case .posts: "posts"
    case .signInName: "sign-in name"
    case .agency: "agency"
    case .partnerships: "partnerships"
    case .administrators: "administrators"
    case .inbox: "inbox"
    case .dutyDesk: "duty desk"
    case .without: "tiers there are none of"
    case .kind: "kind of agency"
    case .arbiterPost: "post that decides"
    case .teamPost: "partnership’s team"
    case .adoptions: "policies in force"
    case .closures: "closure days"
    case .areas: "areas"
    case .support: "help line"
    case .reminders: "pace of reminders"
    case .retention: "how long records are kept"
    case .leftOn: "day of leaving"
    }
  }

  private static var tiers: [String] { Tier.allCases.map(\.rawValue) }
}
