import CaseRules
import Casework
import Documents
import Wording

/// Rows of lists in words.
struct WorklistViews {
  let office: Office
  let directory: Directory
  let now: Instant
  /// The posts in whose place the reader stands.
  var covered: [PostID] = []

  func duties(_ rows: [WorklistRow], owes: Bool) -> [DutyView] { rows.map { duty($0, owes: owes) } }

  private func duty(_ row: WorklistRow, owes: Bool) -> DutyView {
    let kind = DutyKind(rawValue: row.due.duty) ?? .resolve
    let due: Due = row.due.dueDay.map { .day($0) } ?? row.due.dueAt.map { .instant($0) } ?? .noneStated
    let policy = office.policies[row.list.policy]
    let calendar = policy.flatMap {
      office.calendars.calendar(for: $0, of: directory.partnership(row.list.partnership))
    }
    let standing = calendar.map { DutyViews.running(due: due, since: row.due.since, $0, now) }
    return DutyView(
      verb: policy.map { ObligationWords.verb($0.duty(behind: row.due.key, kind: kind), under: $0) }
        ?? ObligationWords.verb(kind),
      href: "/cases/" + row.list.caseID.text, about: about(row.list),
      withWhom: owes ? names(row.due.owedTo).map(HomeWords.with) : names([row.due.owes]).map(HomeWords.from),
      dueWords: DueInEnglish.words(due),
      state: standing?.state ?? "plain", stateWords: standing?.words,
      gone: DutyViews.gone(since: row.due.since, end: row.due.dueAt, now: now), why: nil, isTight: false,
      note: owes ? inPlace(row.due.owes) : nil)
  }

  private func inPlace(_ post: PostID) -> String? {
    guard covered.contains(post), let row = directory.post(post) else { return nil }
    let until = directory.isAway(row, on: UKClock.local(now).day) ? Day(iso: row.awayUntil) : nil
    return HomeWords.inPlace(of: row.title, until: until)
  }

  private func about(_ list: ListRow) -> String {
    HomeWords.about(list.label.isEmpty ? list.reference : list.label + ", " + list.reference)
  }

  private func names(_ posts: [PostID]) -> String? {
    let names = posts.prefix(3).map { post in
      let name = directory.called(post)
      let agency = directory.post(post).flatMap { directory.agency(AgencyID($0.agency))?.name }
      return agency.map { name + ", " + $0 } ?? name
    }
    return names.isEmpty ? nil : names.joined(separator: "; ")
  }

  func row(_ list: ListRow, _ viewer: Viewer) -> CaseRowView {
    let policy = office.policies[list.policy]
    let status = CaseState.Status(rawValue: list.status) ?? .open
    let others = ([list.raisingAgency] + list.receivingAgencies).filter { $0 != viewer.agency }
    let names = others.map { directory.agency($0)?.name ?? $0.text }
    let stage = policy.flatMap { policy in
      policy.stages(onRoute: list.route).first { $0.key == list.stage }.map { CaseWords.rung($0, of: policy) }
    }
    return CaseRowView(
      href: "/cases/" + list.caseID.text, reference: list.reference,
      aboutWords: list.label.isEmpty ? list.reference : list.label, stageWords: stage ?? CaseWords.status(status),
      otherSide: names.isEmpty ? HomeWords.ownAgency : names.joined(separator: ", "),
      dueWords: HomeWords.openedOn(UKClock.local(list.openedAt).day), state: Self.shape(status),
      stateWords: CaseWords.status(status))
  }

  private static func shape(_ status: CaseState.Status) -> String {
    switch status {
    case .open: "plain"
    case .closed: "met"
    case .frozen, .recorded: "note"
    case .withdrawn: "plain"
    }
  }
}
