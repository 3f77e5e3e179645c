import ArgumentParser
import CaseRules
import Casework
import Documents
import Storage
import Wording

/// What recorded cases would owe, and when, under another policy. Reads facts alone, so it shows nobody.
struct PolicyReplay: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "replay", abstract: "Shows what recorded cases would owe, and when, under another policy.",
    discussion: "A case whose stage the other policy does not have is read from that policy’s first stage.")
  @Argument(help: "The policy’s id, or a file.") var policy: String
  @OptionGroup var policies: PolicyOptions
  @OptionGroup var store: StoreOptions
  @OptionGroup var printing: PrintOptions

  func run() async throws {
    let other = try policies.library().named(policy)
    let serving = try Serving(store)
    let directory = try await serving.office.directory()
    var rows: [JSON] = []
    for caseID in try await serving.store.caseIDs() {
      let state = CaseState(folding: try await serving.store.events(of: caseID).map(EventCodec.event))
      let partnership = directory.partnership(state.raised.partnership)
      guard state.ending == nil, let calendar = serving.office.calendars.calendar(for: other, of: partnership) else {
        continue
      }
      let moved = Self.moved(state, to: other)
      let owed = moved.obligations(under: other, counting: calendar, at: Clock.now).filter(\.isOwed)
      if !printing.json { Self.say(state, owed, other) }
      rows.append(Self.object(state, owed, other))
    }
    if printing.json { print(JSON.list(rows).pretty) }
    try await serving.store.close()
  }

  private static func moved(_ state: CaseState, to policy: Policy) -> CaseState {
    var moved = state
    moved.policy = policy.id
    let known = policy.stages(onRoute: state.raised.route).map(\.key)
    for index in moved.openings.indices
    where moved.openings[index].before == nil && !known.contains(moved.openings[index].stage) {
      moved.openings[index].stage = known.first ?? ""
    }
    return moved
  }

  private static func say(_ state: CaseState, _ owed: [Obligation], _ policy: Policy) {
    print("\(state.raised.reference), now under \(state.policy)")
    for obligation in owed {
      let verb = ObligationWords.verb(obligation.duty, under: policy)
      print("  \(verb): \(DueInEnglish.words(obligation.due, under: policy))")
    }
  }

  private static func object(_ state: CaseState, _ owed: [Obligation], _ policy: Policy) -> JSON {
    .object([
      .init("reference", .text(state.raised.reference)), .init("policy", .text(state.policy.text)),
      .init("replayedUnder", .text(policy.id.text)),
      .init(
        "owed",
        .list(
          owed.map { obligation in
            .object([
              .init("stage", .text(obligation.stage)), .init("duty", .text(obligation.duty.kind.rawValue)),
              .init("due", .text(DueInEnglish.words(obligation.due, under: policy))),
            ])
          })),
    ])
  }
}
