import CaseRules

/// A duty and where it stands in its policy.
struct PlacedDuty {
  var duty: Duty
  /// The stage that it belongs to; nil for a duty of the whole case or of a route without stages.
  var stage: Stage?
  /// The stages of the same ladder, in order.
  var ladder: [Stage] = []
  var route: Route?
  var isAtEveryStage = false

  var path: String { "duty \(duty.key)" }
}

extension Policy {
  /// Every duty, in the order of the policy.
  var placedDuties: [PlacedDuty] {
    Self.placed(in: stages, route: nil)
      + everyStage.map { PlacedDuty(duty: $0, ladder: stages, isAtEveryStage: true) }
      + wholeCase.map { PlacedDuty(duty: $0, ladder: stages) }
      + routes.flatMap { route in
        Self.placed(in: route.stages, route: route)
          + route.duties.map { PlacedDuty(duty: $0, ladder: route.stages, route: route) }
      }
  }

  private static func placed(in ladder: [Stage], route: Route?) -> [PlacedDuty] {
    ladder.flatMap { stage in
      stage.allDuties.map { PlacedDuty(duty: $0, stage: stage, ladder: ladder, route: route) }
    }
  }

  /// The stages of the ladder and of every route.
  var allStages: [Stage] { stages + routes.flatMap(\.stages) }

  var citedInterpretations: [String] {
    placedDuties.flatMap(\.duty.interpretations) + allStages.flatMap(\.interpretations)
      + routes.flatMap(\.interpretations)
  }
}
