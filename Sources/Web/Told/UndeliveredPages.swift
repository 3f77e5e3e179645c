import CaseRules
import Casework
import Hummingbird
import Wording

/// Messages that did not arrive, for those who keep the addresses. Nothing here says what a message was about: an
/// administrator sees no case.
struct UndeliveredPages: Pages {
  let letters: any UndeliveredLetters
  let office: Office

  static let path = "/undelivered"
  static let again = "undelivered-again"
  static let settled = "undelivered-settled"
  private static let perPage = 25

  func add(toSignedIn routes: RouterGroup<SignedInContext>) {
    routes.get("/undelivered", use: all)
    routes.post("/undelivered/:id/tries", use: sendAgain)
    routes.post("/undelivered/:id/settlement", use: settle)
  }

  /// Whose letters are this person's to see to; not found for those who keep no address and lead nowhere.
  private func watched(_ context: SignedInContext) async throws -> (posts: [PostID], directory: Directory) {
    let directory = try await office.directory()
    let posts = directory.addresseesWatched(by: try context.viewer(in: directory))
    if posts.isEmpty { throw Problem.notFound }
    return (posts, directory)
  }

  private func all(_ request: Request, _ context: SignedInContext) async throws -> Page {
    let (posts, directory) = try await watched(context)
    let page = request.pageNumber
    let found = try await letters.undelivered(to: posts, limit: Self.perPage + 1, offset: (page - 1) * Self.perPage)
    let view = UndeliveredView(
      pageHeading: UndeliveredWords.title, leadWords: found.isEmpty ? nil : UndeliveredWords.lead,
      letters: found.prefix(Self.perPage).map { Self.view($0, directory, context) },
      nothing: found.isEmpty ? NothingView(heading: UndeliveredWords.none, words: [UndeliveredWords.noneWords]) : nil,
      pages: .of(Self.path, UndeliveredWords.title, page, more: found.count > Self.perPage))
    return Page(
      title: UndeliveredWords.title, template: "pages/undelivered", view: view,
      back: Link(text: HomeWords.title, href: "/"))
  }

  private static func view(_ letter: Letter, _ directory: Directory, _ context: SignedInContext) -> UndeliveredRow {
    let post = directory.post(letter.post)
    let agency = post.flatMap { directory.agency(AgencyID($0.agency)) }
    let keeps = agency.map { directory.isKept($0, by: context.actor.post) } ?? false
    return UndeliveredRow(
      who: post?.title ?? UndeliveredWords.formerPost, place: agency?.name ?? "", address: letter.address,
      why: letter.why,
      doubt: letter.doubtSince.map(ToldWords.doubt), made: UndeliveredWords.made(letter.madeAt, tries: letter.tries),
      keepHref: keeps ? "/agencies/\(post?.agency ?? "")/posts/\(letter.post)" : nil,
      againAction: "\(path)/\(letter.id)/tries", settleAction: "\(path)/\(letter.id)/settlement")
  }

  /// The letter of the route, where it is this person's to see to. Any other is not found.
  private func letter(_ context: SignedInContext) async throws -> (id: String, post: PostID, directory: Directory) {
    let (posts, directory) = try await watched(context)
    let id = try context.parameters.require("id")
    guard let letter = try await letters.letter(id), letter.isUndelivered, posts.contains(letter.post) else {
      throw Problem.notFound
    }
    return (id, letter.post, directory)
  }

  private func sendAgain(_ request: Request, _ context: SignedInContext) async throws -> Handled {
    let (id, post, directory) = try await letter(context)
    let address = directory.mailbox(of: post)
    if address.isEmpty { throw Problem.refused(status: 409, words: UndeliveredWords.noAddressYet) }
    guard try await letters.retry(id, to: address, at: context.now) else { throw Problem.notFound }
    return .created(at: Self.path, notice: Self.again)
  }

  private func settle(_ request: Request, _ context: SignedInContext) async throws -> Handled {
    let (id, _, _) = try await letter(context)
    guard try await letters.settle(id, by: context.actor.post, at: context.now) else { throw Problem.notFound }
    return .created(at: Self.path, notice: Self.settled)
  }
}

/// `pages/undelivered`.
struct UndeliveredView: View {
  var pageHeading: String
  var leadWords: String?
  var letters: [UndeliveredRow]
  var nothing: NothingView?
  var pages: PaginationView?
}

struct UndeliveredRow: View {
  var who, place, address, why: String
  var doubt: String?
  var made: String
  /// For whoever keeps the agency's part of the directory.
  var keepHref: String?
  var againAction, settleAction: String
}
