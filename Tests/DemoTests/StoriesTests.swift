import CaseRules
import Casework
import Testing

@testable import Demo

@Suite struct Stories {
  /// A Saturday, a working day before nine, the day after a bank holiday, and the morning after the clocks changed.
  @Test(arguments: ["2026-11-21T11:00", "2026-07-14T08:10", "2026-12-29T16:40", "2027-03-29T10:00"])
  func areTold(on now: String) async throws {
    let world = try await SeededWorld(on: now)
    #expect(world.cases.count == DemoWorld.stories.count)
    for state in world.cases {
      #expect(state.nonsense.isEmpty)
      #expect(state.entries.allSatisfy { $0.recordedAt <= world.now })
    }
  }

  @Test func addNothingWhenToldTwice() async throws {
    let world = try await SeededWorld(on: "2026-11-21T11:00", times: 2)
    #expect(world.cases.count == DemoWorld.stories.count)
  }

  @Test func haveNamesOfTheirOwn() {
    #expect(Set(DemoWorld.stories.map(\.name)).count == DemoWorld.stories.count)
  }

  @Test func leaveNoStageOfAPolicyWithoutAnOpenCase() async throws {
    let world = try await SeededWorld(on: "2026-11-21T11:00")
    for policy in world.policies {
      for stage in policy.stages {
        let open = world.cases.filter {
          $0.policy == policy.id && $0.status == .open && $0.stage == stage.key && $0.raised.route == Raised.ladder
        }
        #expect(!open.isEmpty, "\(policy.id) stage \(stage.key)")
      }
      for route in policy.routes {
        for stage in route.stages {
          #expect(world.cases.contains { $0.stage == stage.key && $0.raised.route == route.key }, "\(stage.key)")
        }
      }
    }
  }

  @Test func showEveryKindOfEvent() async throws {
    let world = try await SeededWorld(on: "2026-11-21T11:00")
    for kind in Happening.kinds.map(\.kind) {
      let found = world.holds(kind)
      #expect(found, "\(kind)")
    }
  }
}
