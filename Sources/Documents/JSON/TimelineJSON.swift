public import CaseRules
import Wording

/// The dates that follow from a start, as the object that `policy timeline --json` prints.
public enum TimelineJSON {
  public static func object(of policy: Policy, _ entries: [TimelineEntry], from start: Instant) -> JSON {
    .object([
      .init("policy", .text(policy.id.text)), .init("edition", .text(policy.edition.name)),
      .init("from", .text(start.iso)),
      .init("assumes", .list(TimelineInEnglish.assumptions.map { .text($0) })),
      .init("obligations", .list(entries.map { obligation($0, of: policy) })),
    ])
  }

  private static func obligation(_ entry: TimelineEntry, of policy: Policy) -> JSON {
    let row = TimelineInEnglish(policy).row(entry)
    let duty = entry.duty
    let stage = policy.stage(entry.stage ?? "") ?? policy.routes.flatMap(\.stages).first { $0.key == entry.stage }
    let role = duty.role.isEmpty ? PolicyTerms.holder(duty.owner, of: stage) : duty.role
    return .object([
      .init("stage", .optional(entry.stage)), .init("stageName", .optional(entry.stageName)),
      .init("route", .text(entry.route)), .init("duty", .text(duty.kind.rawValue)),
      .init("key", .text(duty.key)), .init("owner", .text(duty.owner.rawValue)),
      .init("role", role.isEmpty ? .null : .text(role)), .init("to", duty.to.isEmpty ? .null : .text(duty.to)),
      .init("when", when(duty.conditions)), .init("limit", duty.worded.isEmpty ? .text(row.limit) : .text(duty.worded)),
      .init("anchor", anchor(entry.working)), .init("due", due(entry.due)),
      .init("warn", entry.warning.map(due) ?? .null), .init("why", .text(row.why)),
      .init("required", .bool(duty.required)), .init("source", .text(duty.source.place)),
    ])
  }

  private static func when(_ conditions: [Condition]) -> JSON {
    conditions.isEmpty ? .null : .text(conditions.map(code).joined(separator: ", "))
  }

  private static func anchor(_ working: Working) -> JSON {
    .object([
      .init("from", .text(code(working.anchor).name)), .init("of", .optional(code(working.anchor).of)),
      .init("at", .optional(working.from?.iso)),
    ])
  }

  static func due(_ due: Due) -> JSON {
    func kind(_ name: String, _ key: String? = nil, _ value: String = "") -> JSON {
      .object([.init("kind", .text(name))] + (key.map { [.init($0, .text(value))] } ?? []))
    }
    switch due {
    case .day(let day): return kind("day", "day", day.iso)
    case .instant(let instant): return kind("instant", "at", instant.iso)
    case .immediately: return kind("immediately")
    case .judgement: return kind("judgement")
    case .agreedByParties: return kind("agreedByParties")
    case .noneStated: return kind("noneStated")
    case .unknown: return kind("unknown")
    case .after(let key): return kind("after", "of", key)
    }
  }

  private static func code(_ anchor: Anchor) -> (name: String, of: String?) {
    switch anchor {
    case .openingOf(let key): ("openingOf", key)
    case .completionOf(let key): ("completionOf", key)
    default: ("\(anchor)", nil)
    }
  }

  private static func code(_ condition: Condition) -> String {
    switch condition {
    case .priority(let key): "priority " + key
    case .subject(let key): "subject " + key
    default: phrase("\(condition)")
    }
  }

  /// As policy files say it: `noImmediateRisk` is "no immediate risk".
  private static func phrase(_ name: String) -> String {
    name.reduce(into: "") { words, letter in words += letter.isUppercase ? " " + letter.lowercased() : String(letter) }
  }
}
