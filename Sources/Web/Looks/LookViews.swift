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
  /// The same as a file, for a lead.
  var file: Link?
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
    let origin = origin(look)
    return LookView(
      who: name(look.person), place: place(look.post), what: LookWords.what(look.act, isAllowed: look.allowed),
      when: ([DateWords.moment(look.at)] + (origin.map { [$0] } ?? [])).joined(separator: ", "),
      href: reference == nil ? nil : look.caseID.map { "/cases/" + $0.text }, reference: reference)
  }

  /// A row of the file: `LookWords.columns`.
  func cells(_ look: AccessRow, _ reference: String) -> [String] {
    let post = look.post.flatMap { directory.post($0) }
    let agency = post.flatMap { directory.agency(AgencyID($0.agency))?.name }
    return [
      look.at.iso, name(look.person), post?.title ?? "", agency ?? "", reference,
      LookWords.what(look.act, isAllowed: look.allowed), origin(look) ?? "",
    ]
  }

  /// The post and its agency.
  func place(_ post: PostID?) -> String {
    let post = post.flatMap { directory.post($0) }
    let agency = post.flatMap { directory.agency(AgencyID($0.agency)) }
    return [post?.title, agency?.name].compactMap(\.self).joined(separator: ", ")
  }

  private func origin(_ look: AccessRow) -> String? {
    let post = look.post.flatMap { directory.post($0) }
    guard viewer.isLead, post?.agency == viewer.agency.text else { return nil }
    return look.address.flatMap { $0.isEmpty ? nil : $0 } ?? LookWords.noAddress
  }

  func name(_ person: PersonID) -> String {
    directory.person(person)?.name ?? (person.isGuest ? GuestWords.somebody : LookWords.somebody)
  }
}
