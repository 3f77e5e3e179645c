import CaseRules

extension Policy {
  /// A small policy with one of everything: four stages, the last the arbiter's, and every kind of route.
  static func small(_ change: (inout Policy) -> Void = { _ in }) -> Policy {
    var arbiter = Arbiter(role: "executive", name: "Executive", powers: [.decide, .mediate], source: Source("9"))
    arbiter.mustBeUninvolved = true
    var policy = Policy(
      id: PolicyID("small"), title: "Small", partnership: "North",
      edition: Edition(name: "One", inForceFrom: day("2024-01-01"), source: "Invented"), arbiter: arbiter)
    policy.concerns = [.child, .adult]
    policy.startRequires = [.concern, .outcomeSought]
    policy.handOverRequires = [.concern, .evidence]
    policy.grounds = [Choice(key: "threshold", name: "Threshold")]
    policy.subjects = [Choice(key: "infant", name: "Infant", immediate: true), Choice(key: "plan", name: "Plan")]
    policy.stages = [.one, .two, .three, .top]
    policy.everyStage = [.made("feedback", .feedback, .both) { $0.anchor = .eachOutcome }]
    policy.routes = Route.allKinds
    policy.advisers = [Adviser(role: "named-doctor", name: "Named doctor", source: Source("7"))]
    policy.forms = [.formA]
    change(&policy)
    return policy
  }
}

extension Duty {
  static func made(_ key: String, _ kind: DutyKind, _ owner: Owner, _ change: (inout Duty) -> Void = { _ in }) -> Duty {
    var duty = Duty(key: key, kind: kind, owner: owner, source: Source("1"))
    change(&duty)
    return duty
  }
}

extension Stage {
  static func made(_ key: String, _ duties: [Duty], _ change: (inout Stage) -> Void = { _ in }) -> Stage {
    var stage = Stage(
      key: key, name: "Stage \(key)", raisingRole: "r" + key, receivingRole: "r" + key, source: Source("1"))
    stage.duties = duties
    change(&stage)
    return stage
  }

  static let one = made(
    "1",
    [
      .made("1-resolve", .resolve, .both) {
        $0.limit = .workingDays(5)
        $0.anchor = .trigger
        $0.orSooner = true
      }
    ])

  static let two = made(
    "2",
    [
      .made("2-hand-over", .handOver, .raising) {
        $0.limit = .hours(24)
        $0.anchor = .inability
      },
      .made("2-notify", .notify, .raising) {
        $0.to = "chair"
        $0.purpose = .information
        $0.conditions = [.chairOrOfficerInvolved]
      },
      .made("2-resolve", .resolve, .both) { $0.limit = .workingDays(5) },
    ])

  static let three = made(
    "3",
    [
      .made("3-meet", .meet, .both) { $0.required = false },
      .made("3-form", .submitForm, .raising) { $0.form = "form-a" },
      .made("3-resolve", .resolve, .both),
    ]
  ) {
    $0.mayEnter = true
    $0.discretion = Discretion(side: .raising, role: "r2", source: Source("3"))
    $0.opensOn = [.unresolved, .nonAttendance]
  }

  static let top = made(
    "4", [.made("4-resolve", .resolve, .partnership) { $0.limit = .workingDays(7) }]
  ) {
    $0.isArbiter = true
    $0.resolvedBy = .arbiter
    $0.opensOn = [.unresolved, .policyIssue]
  }
}

extension Form {
  static let formA: Form = {
    var form = Form(
      key: "form-a", title: "Form A", fields: [FormField(key: "issue", label: "Issue")], source: Source("8"))
    form.atStage = "3"
    form.sight = .deidentified
    return form
  }()
}

extension Route {
  static let allKinds = [
    made("urgent", .urgent) { $0.duties = [.made("urgent-manager", .notify, .raising) { $0.limit = .sameWorkingDay }] },
    made("override", .override) {
      $0.events = [Choice(key: "death", name: "A child has died")]
      $0.openToAnyone = true
      $0.freezesClocks = true
      $0.duties = [.made("director", .notify, .anyone) { $0.limit = .immediately }]
    },
    made("within", .withinAgency) {
      $0.stages = [Stage.made("own", []), Stage.made("above", []) { $0.mayEnter = true }]
    },
    made("dissent", .dissent) { $0.mayRecordOnly = true },
    made("plan", .planDetail) { _ in },
    made("theme", .theme) { _ in },
    made("police", .parallelReferral) { _ in },
    made("learning", .widerLearning) { $0.duties = [.made("learn", .refer, .anyone)] },
  ]

  static func made(_ key: String, _ kind: RouteKind, _ change: (inout Route) -> Void) -> Route {
    var route = Route(key: key, kind: kind, name: key, source: Source("5"))
    change(&route)
    return route
  }
}
