import CaseRules
import Casework
import Wording

/// `pages/looks`.
struct LooksView: View {
  var pageHeading: String
  var leadWords: String
  var unusual: UnusualView?
  var looks: [LookView]
  var nothing: NothingView?
  var pages: PaginationView?
}

struct UnusualView: View {
  var heading: String
  var lines: [String]
}

struct LookView: View {
  var who: String
  /// The post and agency that the person acted in.
  var place: String
  var what: String
  var when: String
  /// The case, in a list over several.
  var href, reference: String?
}

/// Says who looked. From where somebody looked is told to the lead of that person's own agency alone.
struct LookRows {
  let directory: Directory
  let viewer: Viewer

  func view(_ look: AccessRow, reference: String? = nil) -> LookView {
    let post = look.post.flatMap { directory.post($0) }
    let agency = post.flatMap { directory.agency(AgencyID($0.agency)) }
    let place = [post?.title, agency?.name].compactMap(\.self).joined(separator: ", ")
    let isOurs = viewer.isLead && post?.agency == viewer.agency.text
    let address = look.address.flatMap { $0.isEmpty ? nil : $0 }
    let origin = isOurs ? address ?? LookWords.noAddress : nil
    return LookView(
      who: name(look.person), place: place, what: LookWords.what(look.act, isAllowed: look.allowed),
      when: ([DateWords.moment(look.at)] + (origin.map { [$0] } ?? [])).joined(separator: ", "),
      href: reference == nil ? nil : look.caseID.map { "/cases/" + $0.text }, reference: reference)
  }

  func name(_ person: PersonID) -> String { directory.person(person)?.name ?? LookWords.somebody }
}
