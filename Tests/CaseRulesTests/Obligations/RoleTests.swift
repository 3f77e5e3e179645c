import CaseRules
import Testing

/// Who owes a duty whose policy names a role, and who waits for it. The teacher and the worker hold stage 1, the head
/// and the manager every later one.
@Suite struct RoleTests {
  private static func role(_ key: String, _ tier: Tier) -> Role {
    Role(key: key, name: key, tier: tier, source: Source("1"))
  }

  private static func urgent(_ key: String, _ kind: DutyKind, _ owner: Owner, role: String, to: String) -> Duty {
    .made(key, kind, owner) {
      $0.role = role
      $0.to = to
    }
  }

  private static let policy = Policy.small {
    $0.roles = [
      role("r1", .practitioner), role("r2", .lineManager), role("r3", .seniorManager), role("team", .partnershipTeam),
      role("their-manager", .lineManager), role("police", .emergencyService),
    ]
    $0.everyStage = [
      .made("feedback", .feedback, .both) {
        $0.anchor = .eachOutcome
        $0.to = "r1"
      },
      .made("record", .record, .both),
      .made("tell", .notify, .raising) { $0.to = "team" },
    ]
    $0.wholeCase = [
      .made("file", .record, .raising) {
        $0.role = "r1"
        $0.anchor = .trigger
      },
      .made("both", .notify, .both) {
        $0.role = "r1"
        $0.to = "both"
        $0.anchor = .trigger
      },
    ]
    $0.routes[0].duties = [
      urgent("manager", .notify, .raising, role: "r1", to: "r2"),
      urgent("senior", .notify, .raising, role: "r3", to: ""),
      urgent("plain", .notify, .raising, role: "", to: "receiving"),
      urgent("contact", .contact, .raising, role: "r1", to: "their-manager"),
      urgent("police", .contact, .anyone, role: "", to: "police"),
    ]
  }

  struct Owed: Sendable, CustomTestStringConvertible {
    var says: String
    var given: Given
    var key: String
    /// Each owner with those who wait for it.
    var owners: [String: [String]]
    var testDescription: String { says }
  }

  private static let raised = Given(policy).raised(.challenge { $0.immediateRisk = true })
  private static let second = raised.at("2026-06-02T10:00").escalated(to: "2")
  private static let third = second.at("2026-06-03T10:00").escalated(to: "3")

  static let rows = [
    Owed(says: "filing owes nobody", given: raised, key: "case.file", owners: ["school-teacher": []]),
    Owed(says: "filing stays the practitioner's", given: third, key: "case.file", owners: ["school-teacher": []]),
    Owed(
      says: "on both sides", given: third, key: "case.both",
      owners: ["school-teacher": ["care-worker"], "care-worker": ["school-teacher"]]),
    Owed(
      says: "nobody waits before there is a manager", given: raised, key: "urgent.manager",
      owners: ["school-teacher": []]),
    Owed(
      says: "a manager does not tell the manager", given: second, key: "urgent.manager",
      owners: ["school-teacher": ["school-head"]]),
    Owed(
      says: "a role where the case has not been falls to whoever holds it", given: raised, key: "urgent.senior",
      owners: ["school-teacher": ["care-worker"]]),
    Owed(
      says: "and to the role once it is there", given: third, key: "urgent.senior",
      owners: ["school-head": ["care-worker"]]),
    Owed(
      says: "without a role, whoever held it when it arose", given: third, key: "urgent.plain",
      owners: ["school-teacher": ["care-worker"]]),
    Owed(
      says: "a contact is across the table", given: second, key: "urgent.contact",
      owners: ["school-teacher": ["care-manager"]]),
    Owed(says: "the police wait for nothing here", given: second, key: "urgent.police", owners: ["school-teacher": []]),
    Owed(
      says: "feedback is owed to the practitioners of both sides", given: third, key: "2.2-feedback",
      owners: ["school-head": ["care-worker", "school-teacher"], "care-manager": ["care-worker", "school-teacher"]]),
    Owed(
      says: "and to nobody by oneself", given: second, key: "1.1-feedback",
      owners: ["school-teacher": ["care-worker"], "care-worker": ["school-teacher"]]),
    Owed(
      says: "each files for itself", given: raised, key: "1.1-record",
      owners: ["school-teacher": [], "care-worker": []]),
    Owed(
      says: "the partnership's team waits for nothing", given: raised, key: "1.1-tell", owners: ["school-teacher": []]),
    Owed(
      says: "an answer is the raiser's", given: raised, key: "1.1-answer", owners: ["care-worker": ["school-teacher"]]),
  ]

  @Test(arguments: rows) func isOwedBy(row: Owed) {
    #expect(row.given.broken == nil)
    let found = row.given.obligations.filter { $0.key == row.key }
    let owners = found.map { ($0.owes.map(\.text).joined(separator: " and "), $0.owedTo.map(\.text)) }
    #expect(Dictionary(uniqueKeysWithValues: owners) == row.owners)
  }

  /// Within one agency it goes up its own line, and the manager who is asked waits for the talk.
  @Test func withinOneAgencyTheManagerWaits() throws {
    var policy = Self.policy
    policy.routes[2].stages[0].receivingRole = ""
    policy.routes[2].stages[0].raisingRole = "r1"
    policy.routes[2].stages[0].duties = [Self.urgent("own-discuss", .write, .raising, role: "r1", to: "r2")]
    let given = Given(policy).raised(.within())
    let found = try #require(given.obligations.first { $0.key == "1.own-discuss" })
    #expect(found.owes.map(\.text) == ["school-teacher"])
    #expect(found.owedTo.map(\.text) == ["school-head"])
  }
}
