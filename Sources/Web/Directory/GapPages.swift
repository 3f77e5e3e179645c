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
        title: GapWords.title, template: "pages/gaps", view: GapsView(partnerships: partnerships.map(views.view)))
    }
  }
}

/// Gaps in words: counted for a partnership, and one by one for an agency.
struct GapViews {
  let directory: Directory
  let office: Office
  let today: Day

  /// The tiers that the policies of an agency's partnerships ask for.
  func tiers(of agency: Agency) -> [Tier] {
    let policies = agency.partnerships.compactMap { partnership in
      directory.policy(of: PartnershipID(partnership), on: today).flatMap { office.policies[$0] }
    }
    let asked = Set(policies.flatMap(\.tiersOfAgencies))
    return Tier.allCases.filter(asked.contains)
  }

  func lines(of agency: Agency) -> [String] {
    directory.gaps(of: agency, needing: tiers(of: agency), on: today).map { line($0.kind) }
  }

  func view(_ partnership: Partnership) -> PartnershipGapsView {
    let agencies = directory.agencies(in: PartnershipID(partnership.id))
    let found = agencies.map { ($0, directory.gaps(of: $0, needing: tiers(of: $0), on: today)) }
    let rows = found.filter { !$0.1.isEmpty }.map { agency, gaps in
      AgencyGapsView(agencyName: agency.name, lines: gaps.map { line($0.kind) })
    }
    return PartnershipGapsView(
      partnershipName: partnership.name, counts: Self.counts(found), agencies: rows,
      noneWords: rows.isEmpty ? GapWords.none : nil)
  }

  /// How many agencies of each kind lack the same: most first.
  static func counts(_ found: [(Agency, [Gap])]) -> [String] {
    var counted: [(lack: Lack, kind: AgencyKind?, count: Int)] = []
    for (agency, gaps) in found {
      let kind = AgencyKind(rawValue: agency.kind)
      var seen: [Lack] = []
      for lack in gaps.map({ Lack($0.kind) }) where !seen.contains(lack) {
        seen.append(lack)
        if let place = counted.firstIndex(where: { $0.lack == lack && $0.kind == kind }) {
          counted[place].count += 1
        } else {
          counted.append((lack, kind, 1))
        }
      }
    }
    return counted.sorted { $0.count > $1.count }.map { $0.lack.words($0.count, $0.kind) }
  }

  /// A gap without the post that has it.
  enum Lack: Equatable {
    case administrator, deputy, vacant, away, phone
    case tier(Tier)

    init(_ kind: Gap.Kind) {
      switch kind {
      case .noAdministrator: self = .administrator
      case .nobodyAt(let tier): self = .tier(tier)
      case .vacant: self = .vacant
      case .leadWithoutDeputy: self = .deputy
      case .awayWithoutDeputy: self = .away
      case .noPhone: self = .phone
      }
    }

    func words(_ count: Int, _ kind: AgencyKind?) -> String {
      switch self {
      case .administrator: GapWords.administrators(count, kind)
      case .deputy: GapWords.deputies(count, kind)
      case .vacant: GapWords.vacant(count, kind)
      case .away: GapWords.away(count, kind)
      case .phone: GapWords.phones(count, kind)
      case .tier(let tier): GapWords.tier(tier, count, kind)
      }
    }
  }

  private func line(_ kind: Gap.Kind) -> String {
    func title(_ post: PostID) -> String { directory.post(post)?.title ?? post.text }
    switch kind {
    case .noAdministrator: return GapWords.administrator
    case .nobodyAt(let tier): return GapWords.nobody(tier)
    case .vacant(let post): return GapWords.vacant(title(post))
    case .leadWithoutDeputy(let post): return GapWords.deputy(title(post))
    case .awayWithoutDeputy(let post): return GapWords.away(title(post))
    case .noPhone(let post): return GapWords.phone(title(post))
    }
  }
}
