import CaseRules
import Casework
import Wording

/// What a lead's eye should fall on: many cases within an hour, cases that are not one's own, a leaver's last day.
struct UnusualLooks {
  let accessLog: any AccessLog
  let rows: LookRows
  let post: PostID
  let since: Instant
  let now: Instant
  let agency: AgencyID
  /// Of the directory's record about the agency, newest first.
  let entries: [DirectoryEntry]

  /// Cases within an hour that nobody's own work brings along.
  private static let manyCases = 50
  private static let mostLines = 20

  func view() async throws -> UnusualView? {
    let lines = try await newReaders() + busy() + leavers() + outside()
    if lines.isEmpty { return nil }
    let more = lines.count - Self.mostLines
    let shown = lines.prefix(Self.mostLines) + (more > 0 ? [LookWords.moreUnusual(more)] : [])
    return UnusualView(heading: LookWords.unusual, lines: Array(shown))
  }

  /// Who reads the cases by right since lately, or got a new way in, by whose hand, and how much they read at first: a
  /// lead stands in no other line.
  private func newReaders() async throws -> [String] {
    var lines: [String] = []
    for news in try rows.directory.leadNews(of: agency, in: entries, since: since) {
      let seen = try await accessLog.casesSeen(
        by: [news.person], ofCasesOf: post, from: news.at, before: news.at + Self.fortnight)
      let counted = seen[news.person].map { " " + LeadWords.since($0) } ?? ""
      lines.append(LeadNewsLines.line(news, rows.directory) + counted)
    }
    return lines
  }

  private static let fortnight = 14 * 86_400

  private func busy() async throws -> [String] {
    try await accessLog.busyHours(atCasesOf: post, since: since, atLeast: Self.manyCases).map {
      LookWords.busy(rows.name($0.person), cases: $0.cases, from: DateWords.moment($0.from))
    }
  }

  /// Safeguarding leads have no part in a case and read it by right: they stand in the list like everybody else.
  private func outside() async throws -> [String] {
    try await accessLog.outsideLooks(atCasesOf: post, since: since).compactMap { look in
      let isLead = look.post.flatMap { rows.directory.post($0) }?.tiers.contains(Tier.safeguardingLead.rawValue)
      if look.allowed, isLead == true { return nil }
      let name = [rows.name(look.person), rows.place(look.post)].filter { !$0.isEmpty }.joined(separator: ", ")
      return LookWords.outside(name, cases: look.cases, isAllowed: look.allowed)
    }
  }

  /// Leavers of each day are asked for together.
  private func leavers() async throws -> [String] {
    let first = UKClock.local(since).day
    var byDay: [Day: [PersonID]] = [:]
    for person in rows.directory.people {
      if let day = Day(iso: person.leftOn), day >= first { byDay[day, default: []].append(PersonID(person.id)) }
    }
    var lines: [String] = []
    for (day, people) in byDay.sorted(by: { $0.key > $1.key }) {
      for start in stride(from: 0, to: people.count, by: Self.together) {
        let part = Array(people[start..<min(start + Self.together, people.count)])
        let seen = try await accessLog.casesSeen(
          by: part, ofCasesOf: post, from: UKClock.start(of: day), before: UKClock.start(of: day + 1))
        lines += part.compactMap { person in
          seen[person].map { LookWords.lastDay(rows.name(person), cases: $0, on: DateWords.long(day)) }
        }
      }
    }
    return lines
  }

  private static let together = 200
}
