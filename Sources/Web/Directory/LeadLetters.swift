import Casework
import Wording

/// What an agency's leads, or its partnership's team, are told by email of those who read its cases by right: that it
/// happened, and where it stands who it is. No message names anybody.
struct LeadLetters {
  private let looks, help, contacts: String

  init(_ settings: WebSettings) {
    looks = settings.link("/looks")
    contacts = settings.link("/contacts")
    help = settings.link(SignInHelpPages.path)
  }

  var letter: LeadTelling.Words {
    { what, agency, isTeam in
      if case .uncovered(let title) = what {
        return (LeadWords.uncoveredSubject(title), LeadWords.uncovered(title, agency.name, link: contacts))
      }
      let isLink = what == .invited
      let link = isTeam ? help : looks
      return (
        LeadWords.subject(isLink: isLink), LeadWords.message(agency.name, isLink: isLink, isTeam: isTeam, link: link)
      )
    }
  }
}
