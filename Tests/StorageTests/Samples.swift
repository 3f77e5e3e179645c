import CaseRules
import Casework

/// Invented rows to store.
enum Samples {
  static let now = Instant(seconds: 1_745_000_000)
  static let post = PostID("post-1")
  static let other = PostID("post-2")

  static func event(_ kind: String = "raised", words: String? = nil) -> NewEvent {
    NewEvent(
      kind: kind, schema: 1, happenedAt: now, recordedAt: now + 5, facts: #"{"stage":"1"}"#,
      routing: #"{"by":"person-1"}"#, words: words)
  }

  static func list(
    _ id: String, status: String = "open", openedAt: Instant = now, position: Int = 1, label: String = "K. T."
  ) -> ListRow {
    ListRow(
      caseID: CaseID(id), reference: "REF-" + id, partnership: PartnershipID("north"), policy: PolicyID("north-2025"),
      status: status, stage: "1", route: "standard", raisingAgency: AgencyID("school"),
      receivingAgencies: [AgencyID("council"), AgencyID("health")], openedAt: openedAt, position: position,
      label: label)
  }

  static func due(
    _ id: String, owes: PostID = post, owedTo: [PostID] = [other], at: Int? = 100, day: Int? = nil,
    key: String = "answer"
  ) -> DueRow {
    DueRow(
      caseID: CaseID(id), key: key, duty: "answer", owes: owes, owedTo: owedTo, since: now, dueAt: at.map { now + $0 },
      dueDay: day.map { Day(number: $0) })
  }

  static func append(
    _ id: String, after: Int = 0, events: [NewEvent] = [event(words: #"{"label":"K. T."}"#)], erasing: [Int] = [],
    list: ListRow? = nil, visibility: [VisibilityRow]? = nil, due: [DueRow]? = nil, key: String? = nil
  ) -> Append {
    let last = after + events.count
    return Append(
      caseID: CaseID(id), after: after, events: events, erasing: erasing,
      list: list ?? Samples.list(id, position: last),
      visibility: visibility ?? [VisibilityRow(caseID: CaseID(id), post: post, reason: "party")],
      due: due ?? [Samples.due(id)],
      command: CommandKey(person: PersonID("person-1"), key: key ?? "\(id)/\(after)"))
  }
}
