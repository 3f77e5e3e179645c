import CaseRules
import Casework
import Hummingbird
import Wording

/// What the directory of a partnership lacks, for its team.
struct GapPages: Pages {
  let office: Office

  func add(toSignedIn routes: RouterGroup<SignedInContext>) {
    routes.get("/gaps") { _, context in
      let directory = try await office.directory()
      let partnerships = directory.partnerships(ofTeam: context.actor.post)
      if partnerships.isEmpty { throw Problem.notFound }
      let views = GapViews(directory: directory, office: office, today: context.today)
      return Page(
        title: GapWords.title, template: "pages/gaps",
        view: GapsView(
          partnerships: partnerships.map { views.view($0, for: context.actor.post) },
          arbiters: Link(text: ArbiterWords.title, href: "/arbiters"),
          signInHelp: Link(text: SignInHelpWords.title, href: SignInHelpPages.path)))
    }
  }
}

/// Gaps in words: counted for a partnership, and one by one for an agency.
struct GapViews {
  let directory: Directory
  let office: Office
  let today: Day

  func tiers(of agency: Agency) -> [Tier] { directory.tiersNeeded(of: agency, under: office.policies, on: today) }

  func lines(of agency: Agency) -> [String] {
    directory.gaps(of: agency, needing: tiers(of: agency), on: today).map { line($0.kind) }
  }

  func view(_ partnership: Partnership, for post: PostID) -> PartnershipGapsView {
    let id = PartnershipID(partnership.id)
    let rows = directory.gaps(in: id, under: office.policies, on: today).map { agency, gaps in
      AgencyGapsView(
        agencyName: agency.name, keepHref: directory.isKept(agency, by: post) ? "/agencies/" + agency.id : nil,
        lines: gaps.map { line($0.kind) },
        administratorsHref: "/agencies/\(agency.id)/administrators")
    }
    let counts = directory.gapCounts(in: id, under: office.policies, on: today)
    return PartnershipGapsView(
      partnershipName: partnership.name, counts: counts.map { GapWords.count($0.lack, $0.count, $0.kind) },
      agencies: rows, noneWords: rows.isEmpty ? GapWords.none : nil)
  }

  private func line(_ kind: Gap.Kind) -> String {
    func title(_ post: PostID) -> String { directory.post(post)?.title ?? post.text }
    switch kind {
    case .noAdministrator: return GapWords.administrator
    case .nobodyAt(let tier): return GapWords.nobody(tier)
    case .vacant(let post): return GapWords.vacant(title(post))
    case .leadWithoutDeputy(let post): return GapWords.deputy(title(post))
    case .awayWithoutDeputy(let post): return GapWords.away(title(post))
    case .awayInACircle(let post): return GapWords.circle(title(post))
    case .coverEndsNowhere(let post, let last): return GapWords.endsNowhere(title(post), at: title(last))
    case .noPhone(let post): return GapWords.phone(title(post))
    }
  }
}
