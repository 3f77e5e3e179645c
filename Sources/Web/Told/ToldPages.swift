import CaseRules
import Casework
import Hummingbird
import Wording

/// Who was told what about a case, how it left and whether it was seen; for everybody in the case.
struct ToldPages: Pages {
  let reader: CaseReader
  let outbox: any Outbox
  let office: Office

  private static let perPage = 50

  func add(toSignedIn routes: RouterGroup<SignedInContext>) { routes.get("/cases/:id/told", use: show) }

  private func show(_ request: Request, _ context: SignedInContext) async throws -> Page {
    let id = CaseID(try context.parameters.require("id"))
    let directory = try await office.directory()
    let viewer = try context.viewer(in: directory)
    do {
      let file = try await reader.open(
        id, as: viewer, at: context.now, act: "told", from: context.visit.address, evenErased: true)
      let (page, reference) = (request.pageNumber, file.state.raised.reference)
      let title = ToldWords.title(reference)
      let told = try await outbox.told(in: id).dropFirst((page - 1) * Self.perPage)
      let view = ToldView(
        pageHeading: title, leadWords: ToldWords.lead,
        told: told.prefix(Self.perPage).map { notice, letter, seenAt in
          Self.view(notice, letter, seenAt, in: directory)
        }, nothing: told.isEmpty ? NothingView(heading: ToldWords.none, words: [ToldWords.noneYet]) : nil,
        pages: .of("/cases/\(id.text)/told", title, page, more: told.count > Self.perPage))
      let back = Link(text: CasePageWords.title(reference), href: "/cases/" + id.text)
      return Page(title: title, template: "pages/told", view: view, back: back)
    } catch is CaseNotFound {
      throw Problem.notFound
    }
  }

  private static func view(_ notice: Notice, _ letter: Letter?, _ seenAt: Instant?, in directory: Directory) -> ToldRow
  {
    let post = directory.post(notice.post)
    let agency = post.flatMap { directory.agency(AgencyID($0.agency)) }
    let acting = letter.flatMap { $0.post == notice.post ? nil : directory.post($0.post) }
    return ToldRow(
      who: post?.title ?? ToldWords.formerPost, place: agency?.name ?? "", what: notice.text.headline,
      how: ToldWords.how(made: notice.madeAt, leaves: notice.leavesAt, letter.map(Self.standing), to: acting?.title),
      doubt: letter?.doubtSince.map(ToldWords.doubt), seen: ToldWords.seen(seenAt))
  }

  private static func standing(_ letter: Letter) -> ToldWords.Standing {
    switch letter.state {
    case .sent: .sent(letter.endedAt ?? letter.madeAt, delivered: letter.deliveredAt)
    case .waiting: .waiting(next: letter.nextAt ?? letter.madeAt, tries: letter.tries, said: letter.said)
    case .failed: letter.settledAt.map { .toldAnotherWay($0) } ?? .failed(why: letter.why)
    }
  }
}

extension Letter {
  /// Why it is not with its reader, in words.
  var why: String {
    UndeliveredWords.why(failure?.rawValue ?? "", at: endedAt ?? madeAt, said: said)
  }
}

/// `pages/told`.
struct ToldView: View {
  var pageHeading: String
  var leadWords: String
  var told: [ToldRow]
  var nothing: NothingView?
  var pages: PaginationView?
}

struct ToldRow: View {
  var who: String
  var place: String
  var what: String
  var how: String
  var doubt: String?
  var seen: String
}
