import CaseRules

extension PolicyChecks {
  mutating func checkLadder() {
    guard let top = policy.stages.last else { return }
    let holder = policy.arbiter.role
    if !top.isArbiter, top.raisingRole != holder, top.receivingRole != holder {
      note(.noArbiter(top: top.key, role: holder), at: "stage \(top.key)")
    }
    for stage in policy.stages.dropLast() where stage.isArbiter {
      note(.notTheTop(stage: stage.key), at: "stage \(stage.key)/arbiter's stage")
    }
    checkReach(policy.stages)
    checkDays(policy.stages)
  }

  mutating func checkRoutes() {
    var kinds: [RouteKind: String] = [:]
    for route in policy.routes {
      let path = "route \(route.key)"
      checkReach(route.stages)
      checkDays(route.stages)
      if route.kind == .override, route.events.isEmpty { note(.noEvents(route: route.key), at: path) }
      if route.recipientsOpen,
        route.kind != .override || !policy.roles.contains(where: { $0.tier == .overrideRecipient })
      {
        note(.noRecipients(route: route.key), at: path + "/recipients open the case")
      }
      if route.kind == .dissent, !route.mayRecordOnly, !route.mayChallenge {
        note(.deadEndDissent(route: route.key), at: path)
      }
      guard [.urgent, .override, .withinAgency].contains(route.kind) else { continue }
      if let first = kinds[route.kind] {
        note(.routeTwice(kind: Phrases.words(of: route.kind.rawValue), first: first), at: path + "/kind")
      }
      kinds[route.kind] = kinds[route.kind] ?? route.key
    }
    var seen: [String] = []
    for stage in policy.allStages {
      if seen.contains(stage.key) {
        note(.stageTwice(stage.key, firstLine: marks.place("stage \(stage.key)").line), at: "again stage \(stage.key)")
      }
      seen.append(stage.key)
    }
  }

  private mutating func checkReach(_ ladder: [Stage]) {
    for stage in ladder.dropFirst() where stage.opensOn.isEmpty && !stage.mayEnter {
      note(.unreachable(stage: stage.key), at: "stage \(stage.key)/opens on")
    }
  }

  /// Day numbers count from the trigger, so they can't fall from one stage to the next.
  private mutating func checkDays(_ ladder: [Stage]) {
    for number in [Limit.workingNumber, Limit.calendarNumber] {
      var highest = 0
      for stage in ladder {
        let days = stage.allDuties.compactMap { duty in number(duty.limit).map { (duty.key, $0) } }
        for (key, day) in days where day < highest {
          note(.dayGoesBack(duty: key, day: day, earlier: highest), at: "duty \(key)/within")
        }
        highest = max(highest, days.map(\.1).max() ?? 0)
      }
    }
  }
}

extension Limit {
  static func workingNumber(_ limit: Limit) -> Int? {
    if case .dayNumber(let number) = limit { return number }
    return nil
  }

  static func calendarNumber(_ limit: Limit) -> Int? {
    if case .calendarDayNumber(let number) = limit { return number }
    return nil
  }
}
