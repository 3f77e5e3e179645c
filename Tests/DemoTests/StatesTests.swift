import CaseRules
import Casework
import Testing

@testable import Demo

@Suite struct States {
  typealias Check = @Sendable (CaseState, [Obligation], Instant) -> Bool

  static let wanted: [(name: String, holds: Check)] = [
    ("recorded, not started", { state, _, _ in state.status == .recorded }),
    ("waiting for the first reply", { state, _, _ in state.status == .open && state.entries.count == 2 }),
    ("answered: keep", { state, _, _ in state.replies.contains { $0.kind == .answered(.keep) } }),
    ("answered: agree", { state, _, _ in state.replies.contains { $0.kind == .answered(.agree) } }),
    ("answered: in part", { state, _, _ in state.replies.contains { $0.kind == .answered(.agreeInPart) } }),
    (
      "a question back, unanswered",
      { _, owed, _ in owed.contains { $0.isOwed && $0.key.hasSuffix(".information") } }
    ),
    (
      "silence past the limit",
      { state, owed, now in
        state.status == .open && state.replies.isEmpty
          && owed.contains {
            $0.isOwed && $0.duty.kind == .resolve && $0.due.day.map { $0 < UKClock.local(now).day } ?? false
          }
      }
    ),
    ("urgent", { state, _, _ in state.urgentSince != nil && state.status == .open }),
    ("frozen", { state, _, _ in state.status == .frozen }),
    ("resumed", { state, _, _ in !state.thaws.isEmpty && state.status == .open }),
    ("outcome proposed", { state, _, _ in state.pendingProposal != nil }),
    ("outcome disputed", { state, _, _ in state.status == .open && state.proposals.contains { $0.disputedAt != nil } }),
    (
      "agreed and closed, one action done and one open",
      { state, _, _ in
        state.ending?.how == .agreed && state.blockingActions.count == 1
          && state.actions.filter { !$0.isForPractice }.count == 2
      }
    ),
    ("an action checked by the other side", { state, _, _ in state.actions.contains { $0.checkedBy != nil } }),
    (
      "something learned, and a practice issue not done",
      { state, _, _ in !state.lessons.isEmpty && state.openActions.contains(where: \.isForPractice) }
    ),
    ("decided", { state, _, _ in state.ending?.how == .decided }),
    ("settled with the raising side", { state, _, _ in state.ending?.how == .satisfied }),
    ("led by an agency", { state, _, _ in !state.raised.leadAgency.text.isEmpty }),
    ("withdrawn", { state, _, _ in state.status == .withdrawn }),
    ("recorded dissent", { state, _, _ in state.raised.recordOnly && state.ending?.how == .recorded }),
    ("dissent as a challenge", { state, _, _ in state.raised.route == "dissent" && state.status == .open }),
    ("theme", { state, _, _ in state.raised.route == "theme" && state.status == .open }),
    ("within one agency", { state, _, _ in state.raised.route == "within-agency" && state.status == .open }),
    ("several receivers", { state, _, _ in state.receivingAgencies.count == 3 }),
    ("reopened", { state, _, _ in state.status == .open && state.proposals.contains { $0.setAsideAt != nil } }),
    ("earlier date", { _, owed, _ in owed.contains { $0.working.shortened } }),
    ("date proposed, not agreed", { state, _, _ in !state.proposedDates.isEmpty && state.agreedDates.isEmpty }),
    ("date agreed", { _, owed, _ in owed.contains { $0.working.agreed && $0.duty.kind == .resolve } }),
    (
      "unknown limit",
      { state, owed, _ in state.status == .open && owed.contains { $0.isOwed && $0.due == .unknown } }
    ),
    ("at once", { _, owed, _ in owed.contains { $0.duty.kind == .resolve && $0.due == .immediately } }),
    (
      "corrected and removed",
      { state, _, _ in
        state.entries.contains { !$0.corrections.isEmpty } && state.entries.contains { $0.removedBy != nil }
      }
    ),
    ("agreed, waiting for actions", { state, _, _ in state.agreement != nil && state.status == .open }),
    (
      "policy moved",
      { state, _, _ in state.policy.text == "lambeth-briefing" && state.raised.policy.text == "lambeth-2024" }
    ),
    (
      "the older edition kept",
      { state, _, _ in
        state.raised.partnership.text == "eskerdale" && state.policy.text == "lambeth-2024" && state.status == .open
      }
    ),
    ("an adult", { state, _, _ in state.raised.person == .adult }),
  ]

  /// A row of a worklist has a key and a kind, and finds the policy's duty by them.
  @Test func everyDutyIsFoundByItsKey() async throws {
    let world = try await SeededWorld(on: "2026-11-21T11:00")
    for state in world.cases {
      let setting = try world.office.setting(of: state, in: world.directory)
      for obligation in try world.obligations(of: state) where obligation.duty.kind != .agreeDate {
        let found = setting.policy.duty(behind: obligation.key, kind: obligation.duty.kind)
        #expect(found.to == obligation.duty.to, "\(obligation.key)")
        #expect(found.contents == obligation.duty.contents, "\(obligation.key)")
        // An action's key is the entry that agreed it.
        #expect(found.key == obligation.duty.key || obligation.duty.kind == .act, "\(obligation.key)")
      }
    }
  }

  /// What a visitor should meet: somebody who stands too close to decide, and somebody who came by invitation.
  @Test func whatIsRareIsThereToo() async throws {
    let world = try await SeededWorld(on: "2026-11-21T11:00")
    #expect(world.cases.contains { !world.directory.conflicts(in: $0).isEmpty })
    #expect(world.cases.contains { state in state.guests.contains { state.guest($0.guest, at: world.now) != nil } })
    let report = try #require(DemoWorld.reports(in: world.directory, now: world.now).first)
    let leads = world.directory.posts(of: report.agency).filter { $0.tiers.contains(Tier.safeguardingLead.rawValue) }
    #expect(!leads.isEmpty && report.reporter.agency != report.agency)
  }

  @Test func areAllThere() async throws {
    let world = try await SeededWorld(on: "2026-11-21T11:00")
    for wanted in Self.wanted {
      let found = try world.cases.contains { wanted.holds($0, try world.obligations(of: $0), world.now) }
      #expect(found, "\(wanted.name)")
    }
  }
}
