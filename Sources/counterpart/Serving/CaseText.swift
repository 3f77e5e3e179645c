import CaseRules
import Casework
import Documents
import Wording

/// A case as text and as JSON, for the command line.
enum CaseText {
  static func text(_ file: CaseFile) -> String {
    if let erasedAt = file.state.erasedAt {
      return ["\(file.state.raised.reference): \(RetentionWords.erased(erasedAt, by: nil)).", RetentionWords.left]
        .joined(separator: "\n")
    }
    let policy = file.setting.policy
    let label = file.word("label") ?? ""
    var lines = [
      "\(file.state.raised.reference), \(CaseWords.about(label, file.state.raised.person))",
      CaseWords.stage(file.state, under: policy) + ". " + CasePageWords.under(policy) + ".", "", CasePageWords.owned,
    ]
    let owed = file.obligations.filter(\.isOwed)
    if owed.isEmpty { lines.append("  " + CasePageWords.nothing) }
    for obligation in owed {
      let who = obligation.owes.map { file.directory.holder(of: $0)?.name ?? $0.text }.joined(separator: ", ")
      lines.append("  \(ObligationWords.verb(obligation.duty, under: policy)) (\(who))")
      lines.append("    " + DueInEnglish.words(obligation.due, under: policy))
      if obligation.due.isDated {
        lines.append("    " + DueInEnglish.why(obligation.working, due: obligation.due, under: policy))
      }
    }
    lines += ["", CasePageWords.timeline]
    for event in file.events.reversed() { lines += entry(event, file) }
    return lines.joined(separator: "\n")
  }

  private static func entry(_ event: Event, _ file: CaseFile) -> [String] {
    let who = file.directory.person(event.by.person)?.name ?? event.by.person.text
    let local = UKClock.local(event.happenedAt)
    let words = (file.words[event.position]?.fields ?? []).filter { !CaseState.agencyFields.contains($0.name) }
    let what = EventWords.what(event.happening, under: file.policy(at: event.position))
    return ["  \(CasePageWords.moment(local)): \(what) (\(who))"]
      + words.map { "    \(FieldWords.label($0.name)): \($0.text)" }
  }

  static func json(_ file: CaseFile) -> JSON {
    let policy = file.setting.policy
    return .object([
      .init("reference", .text(file.state.raised.reference)), .init("policy", .text(file.state.policy.text)),
      .init("status", .text(file.state.status.rawValue)), .init("stage", .text(file.state.stage)),
      .init(
        "owed",
        .list(
          file.obligations.filter(\.isOwed).map { obligation in
            .object([
              .init("key", .text(obligation.key)), .init("duty", .text(obligation.duty.kind.rawValue)),
              .init("due", .text(DueInEnglish.words(obligation.due, under: policy))),
              .init("late", .bool(obligation.isLate(at: file.now, in: file.setting.calendar))),
            ])
          })),
      .init(
        "entries",
        .list(
          file.events.map { event in
            .object([
              .init("position", .number(event.position)), .init("kind", .text(event.happening.kind)),
              .init("happenedAt", .text(event.happenedAt.iso)), .init("recordedAt", .text(event.recordedAt.iso)),
            ])
          })),
    ])
  }
}
