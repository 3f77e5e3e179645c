/// One obligation of a policy with the date that follows from a given start.
public struct TimelineEntry: Hashable, Sendable {
  /// The stage's key; nil for a duty outside the ladder.
  public var stage: String?
  public var stageName: String?
  /// `ladder`, `urgent`, `override`, `withinAgency`, or the policy's own key.
  public var route: String
  public var duty: Duty
  public var due: Due
  /// An earlier date to show where an interpretation could be wrong.
  public var warning: Due?
  public var working: Working
}

/// The dates that follow from a start if every stage runs to its limit, this is recorded at the end of that working
/// day, and the next stage opens as late as the policy allows.
public struct Timeline {
  /// In the order in which the obligations fall; those without a date stand where the policy has them.
  public static func obligations(of policy: Policy, from start: Instant, counting calendar: WorkingCalendar)
    -> [TimelineEntry]
  {
    let reckoning = Reckoning(rules: policy.time, calendar: calendar, trigger: start)
    var entries = Ladder(stages: policy.stages, everyStage: policy.everyStage, reckoning: reckoning)
      .entries(route: Raised.ladder)
    let whole = Ladder(whole: policy.wholeCase, reckoning: reckoning, beside: policy.stages)
    entries += whole.entries(route: Raised.ladder)
    for route in policy.routes {
      let ladder = Ladder(stages: route.stages, everyStage: [], reckoning: reckoning, loose: route.duties)
      entries += ladder.entries(route: route.timelineName)
    }
    return inOrder(entries, calendar: calendar)
  }

  private static func inOrder(_ entries: [TimelineEntry], calendar: WorkingCalendar) -> [TimelineEntry] {
    var last: [String: Instant] = [:]
    let moments = entries.map { entry -> Instant in
      let earlier = last[entry.route] ?? Instant(seconds: Int.min)
      let own = entry.due.end(in: calendar) ?? (entry.due == .immediately ? entry.working.from : nil)
      last[entry.route] = max(earlier, own ?? earlier)
      return own ?? earlier
    }
    let order = entries.indices.sorted { moments[$0] == moments[$1] ? $0 < $1 : moments[$0] < moments[$1] }
    return order.map { entries[$0] }
  }
}

extension Route {
  /// The route's word in a timeline: its kind where the product names one, else the policy's own key.
  var timelineName: String {
    switch kind {
    case .urgent, .override, .withinAgency: kind.rawValue
    default: key
    }
  }
}
