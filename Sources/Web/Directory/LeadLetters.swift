import Casework
import Wording

/// What an agency's leads, or its partnership's team, are told by email of those who read its cases by right: that it
/// happened, and where it stands who it is. No message names anybody.
struct LeadLetters {
  private let looks, help: String

  init(_ settings: WebSettings) {
    looks = settings.link("/looks")
    help = settings.link(SignInHelpPages.path)
  }

  var letter: LeadTelling.Words {
    { what, agency, isTeam in
      let isLink = what == .invited
      let link = isTeam ? help : looks
      return (
        LeadWords.subject(isLink: isLink), LeadWords.message(agency.name, isLink: isLink, isTeam: isTeam, link: link)
      )
    }
  }
}
