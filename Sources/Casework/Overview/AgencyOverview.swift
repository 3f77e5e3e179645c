public import CaseRules

/// The open duties of an agency by age and by who owes them, for somebody who oversees it: a safeguarding lead sees
/// those of all its cases, a manager those of the cases that the post has a part in.
public struct AgencyOverview: Sendable {
  public var agency: AgencyID
  /// The longest late first, then the oldest.
  public var posts: [OpenDuties]
  /// The age in working days of the oldest duty of each post, today not counted.
  public var ages: [PostID: Int]
  /// How many duties there are of each age.
  public var byAge: [(age: DutyAge, count: Int)]

  public var open: Int { posts.reduce(0) { $0 + $1.open } }
  public var late: Int { posts.reduce(0) { $0 + $1.late } }

  /// Whether somebody has such an overview.
  public static func isFor(_ viewer: Viewer) -> Bool { viewer.isLead || viewer.isManager }

  public init(_ store: any DutyOverviews, for viewer: Viewer, _ office: Office, at now: Instant) async throws {
    let directory = try await office.directory()
    let (today, agency) = (UKClock.local(now).day, viewer.agency)
    let calendar = office.calendar(of: agency, on: today, in: directory)
    let cuts = DutyAge.cuts(on: today, counting: calendar)
    let found = try await store.openDuties(
      of: Self.posts(of: agency, in: directory), foundBy: viewer.listNames, at: now, before: cuts)
    self.agency = agency
    posts = found.sorted { ($1.late, $0.oldest, $0.post) < ($0.late, $1.oldest, $1.post) }
    ages = Dictionary(
      uniqueKeysWithValues: found.map { duties in
        let day = min(UKClock.local(duties.oldest).day, today)
        return (duties.post, (try? calendar?.workingDays(after: day, through: today)) ?? today - day)
      })
    byAge = DutyAge.spread(
      of: found.reduce(0) { $0 + $1.open }, before: cuts.indices.map { cut in found.reduce(0) { $0 + $1.before[cut] } })
  }

  /// Everybody in an agency who can owe something, and its leads under their common name.
  public static func posts(of agency: AgencyID, in directory: Directory) -> [PostID] {
    directory.posts(of: agency).map { PostID($0.id) } + [.leads(of: agency)]
  }
}

extension Office {
  /// The calendar that an agency's days are counted in where no case says which: that of the first of its partnerships
  /// with a policy in force.
  public func calendar(of agency: AgencyID, on day: Day, in directory: Directory) -> WorkingCalendar? {
    for id in directory.agency(agency)?.partnerships.map({ PartnershipID($0) }) ?? [] {
      guard let policy = directory.policy(of: id, on: day).flatMap({ policies[$0] }) else { continue }
      return calendars.calendar(for: policy, of: directory.partnership(id))
    }
    return nil
  }
}
