import CaseRules
import Casework
import Hummingbird
import Wording

/// People of a partnership's agencies, for its team: to make them a link to sign in, and to see who became somebody who
/// reads cases, and by whom.
struct SignInHelpPages: Pages {
  let desk: DirectoryDesk

  static let path = "/sign-in-help"
  private static let days = 30

  func add(toSignedIn routes: RouterGroup<SignedInContext>) {
    routes.get("/sign-in-help") { request, context in
      let directory = try await desk.office.directory()
      let own = directory.partnerships(ofTeam: context.actor.post)
      if own.isEmpty { throw Problem.notFound }
      let agencies = own.flatMap { directory.agencies(in: PartnershipID($0.id)) }
      var view = DirectoryRowsView.of(
        rows(agencies, directory), request, path: Self.path, heading: SignInHelpWords.title)
      view.leadWords = SignInHelpWords.lead
      let lines = try await news(of: agencies, directory, context)
      view.news = lines.isEmpty ? nil : MissingView(lines: lines)
      view.newsHeading = lines.isEmpty ? nil : LeadWords.newReaders
      return Page(
        title: SignInHelpWords.title, template: "pages/directory-rows", view: view,
        back: Link(text: GapWords.title, href: "/gaps"))
    }
  }

  /// Each person once, by name.
  private func rows(_ agencies: [Agency], _ directory: Directory) -> [DirectoryRowView] {
    var found: [String: DirectoryRowView] = [:]
    for agency in agencies {
      for post in directory.posts(of: AgencyID(agency.id)) {
        for person in directory.holders(of: PostID(post.id)) where found[person.id] == nil {
          found[person.id] = DirectoryRowView(
            text: person.name, href: "/agencies/\(agency.id)/people/\(person.id)/invitation",
            holderWords: "\(post.title), \(agency.name)", signInName: person.signInName)
        }
      }
    }
    return found.values.sorted { ($0.text, $0.href) < ($1.text, $1.href) }
  }

  private func news(
    of agencies: [Agency], _ directory: Directory, _ context: SignedInContext
  ) async throws -> [String] {
    let since = context.now - Self.days * 86_400
    var lines: [String] = []
    for agency in agencies {
      let entries = try await desk.store.directoryEntries(
        DirectoryQuery(agency: agency.id, limit: LeadNewsLines.mostEntries))
      lines += try directory.leadNews(of: AgencyID(agency.id), in: entries, since: since).map {
        "\(agency.name): " + LeadNewsLines.line($0, directory)
      }
    }
    return lines
  }
}

/// What became of those who read cases by right, in lines.
enum LeadNewsLines {
  /// Entries of an agency's record that are read for it.
  static let mostEntries = 2_000

  static func line(_ news: LeadNews, _ directory: Directory) -> String {
    let name = directory.person(news.person)?.name ?? news.person.text
    let by = directory.person(news.by)?.name ?? AgencyPageWords.operating
    let day = DateWords.long(UKClock.local(news.at).day)
    return news.what == .became
      ? LeadWords.became(name, on: day, by: by) : LeadWords.invited(name, on: day, by: by)
  }
}
