import CaseRules

/// Northmoor, under the invented example: priorities, dissents, a theme without a person,
/// actions that keep a case open.
extension DemoWorld {
  static var northmoorStories: [Story] {
    [
      workers, leadsMeet, serviceLeads, mediation, dissentRecorded, dissentAsChallenge, theme, waitsForActions,
    ]
  }

  private static func adult(
    _ priority: String, route: String = Raised.ladder, recordOnly: Bool = false
  ) -> (inout Raised) -> Void {
    {
      $0.person = .adult
      $0.priority = priority
      $0.route = route
      $0.recordOnly = recordOnly
    }
  }

  private static var workers: Story {
    Story(
      "A key safe with a known code", in: northmoor,
      [
        .raise(
          .ago(1, 10, 25), "health-visitor", with: ["adult-care"], ground: "refused",
          [
            "label": "Mr P., 68", "concern": "A neighbour lets himself in with the code, and money is missing.",
            "risk": "He has his bank card.", "decision": "The concern was passed back as a matter for the bank.",
            "wishes": "Mr P. wants the visits to stop and is afraid to say so.", "capacity": "Not in doubt.",
            "advocacy": "Offered, and he would like it.", "outcomeSought": "A visit, and a new code today.",
          ], change: adult("high")),
        .acknowledge(.ago(1, 12, 0), "adult-care-worker"),
        Step(
          .minutes(110), "health-visitor", .command(.takeUrgentRoute),
          [
            "rationale": "The neighbour is in the flat, and Mr P. rang us in a whisper.",
            "taken": "We called 999 and stayed on the line until they were there.",
          ]),
      ])
  }

  private static var leadsMeet: Story {
    Story(
      "Medicine in two places", in: northmoor,
      [
        .raise(
          .ago(9, 9, 30), "housing-officer", with: ["adult-care"], ground: "unsafe",
          [
            "label": "Mrs D., 77", "concern": "Her tablets are in two boxes, and she takes from both.",
            "risk": "She was found asleep at noon twice.", "decision": "The plan was left as it is.",
            "wishes": "She wants one box, and to fill it herself.", "capacity": "It changes over the day.",
            "advocacy": "Her son.", "outcomeSought": "One box, filled with her.", "tried": "A talk with the worker.",
          ], change: adult("usual")),
        .answer(.keep, .ago(7, 10, 0), "adult-care-worker", "The pharmacy fills the boxes as ordered."),
        .up(to: "leads", .ago(5, 11, 0), "housing-officer", "Two orders make two boxes."),
        .meet(
          .ago(2, 10, 0), "adult-care-manager", ["housing", "adult-care"], "One order, from Monday, if the GP agrees."),
      ])
  }

  private static var serviceLeads: Story {
    Story(
      "Transport to the day centre", in: northmoor,
      [
        .raise(
          .ago(16, 9, 30), "health-nurse", with: ["adult-care"], ground: "delayed",
          [
            "label": "Mr F., 34", "concern": "Transport agreed in spring has not begun.",
            "risk": "He has not left the house since, and stopped eating with others.",
            "decision": "No date was given.", "wishes": "He wants his Tuesdays back.", "capacity": "Not in doubt.",
            "advocacy": "He declined.", "outcomeSought": "A date.", "tried": "Three calls.",
          ], change: adult("usual")),
        .up(to: "leads", .ago(9, 10, 0), "health-nurse", "The limit passed without an answer.", because: .silence),
        .up(to: "services", .ago(4, 10, 0), "health-team-leader", "Transport has another budget."),
      ])
  }

  private static var mediation: Story {
    Story(
      "Before the mediator", in: northmoor,
      [
        .raise(
          .ago(24, 9, 0), "police-constable", with: ["adult-care"], ground: "unsafe",
          [
            "label": "Ref NP-360", "concern": "Officers are called to the same home each week.",
            "risk": "Each time somebody is hurt a little more.", "decision": "The plan relies on calling the police.",
            "wishes": "She wants him to get help, and to stay.", "capacity": "Not in doubt.",
            "advocacy": "An independent adviser sees her.", "outcomeSought": "A plan for the days between the calls.",
            "tried": "Two joint visits.",
          ], change: adult("high")),
        .answer(.keep, .ago(23, 10, 0), "adult-care-worker", "She chose this plan."),
        .up(to: "leads", .ago(20, 10, 0), "police-constable", "A plan that needs us each week isn't one."),
        .up(to: "services", .ago(14, 10, 0), "police-sergeant", "The leads disagree about what she chose."),
        .up(to: "mediation", .ago(6, 10, 0), "police-superintendent", "We ask for help to hear each other."),
        Step(
          .ago(4, 13, 0), "office-scrutineer", .command(.decide(.mediate)),
          [
            "decision": "Both services see her together once, and ask the same question.",
            "reasons": "Each has heard half of what she wants.", "outstanding": "Who writes the plan after that.",
          ]),
      ])
  }

  private static var dissentRecorded: Story {
    Story(
      "A dissent, on record", in: northmoor,
      [
        .raise(
          .ago(11, 12, 0), "housing-officer", with: ["adult-care"], ground: "unsafe",
          [
            "label": "Mr C., 59",
            "concern": "I don't agree that the plan can end. I ask for my dissent to be recorded.",
          ], change: adult("usual", route: "dissent", recordOnly: true))
      ])
  }

  private static var dissentAsChallenge: Story {
    Story(
      "A dissent, taken further", in: northmoor,
      [
        .raise(
          .ago(3, 15, 0), "health-nurse", with: ["adult-care"], ground: "unsafe",
          [
            "label": "Mrs T., 90", "concern": "The conference ended the plan while her stairs are still unlit.",
            "risk": "She fell there in spring.", "decision": "The plan ended.", "wishes": "She wants a lamp.",
            "capacity": "Not in doubt.", "advocacy": "Her daughter.",
            "outcomeSought": "The plan goes on until there is light.",
          ], change: adult("usual", route: "dissent"))
      ])
  }

  private static var theme: Story {
    Story(
      "A pattern, and no one person", in: northmoor,
      [
        .raise(
          .ago(13, 10, 0), "housing-officer", with: ["adult-care", "health"], ground: "delayed",
          [
            "concern": "Six tenants this year came home from hospital to a flat without heating.",
            "risk": "Two went back within a week.", "decision": "Discharges are planned without the landlord.",
            "wishes": "All six say that a call would have been enough.", "capacity": "It is about no one person.",
            "advocacy": "A tenants' group speaks for them.",
            "outcomeSought": "A call to the landlord before each discharge.",
          ], change: adult("usual", route: "theme")),
        .acknowledge(.ago(12, 9, 30), "health-visitor"),
      ])
  }

  private static var waitsForActions: Story {
    Story(
      "Agreed, and open until it is done", in: northmoor,
      [
        .raise(
          .ago(10, 10, 0), "health-visitor", with: ["adult-care"], ground: "delayed",
          [
            "label": "Mr W., 81", "concern": "The rail by his bath was promised in spring.",
            "risk": "He washes in the kitchen.",
            "decision": "The order lapsed.", "wishes": "He wants a bath.", "capacity": "Not in doubt.",
            "advocacy": "He declined.", "outcomeSought": "The rail.",
          ], change: adult("usual")),
        .answer(.agree, .ago(9, 9, 30), "adult-care-worker", "It was promised, and it is late."),
        .action(.ago(9, 9, 45), "adult-care-worker", owner: "adult-care-worker", due: 1, "Have the rail fitted."),
        .propose(
          .ago(9, 10, 0), "adult-care-worker", "The rail is fitted within two weeks.",
          outstanding: "Whether he needs a seat as well is looked at then.", actions: "The rail."),
        .confirm(.ago(8, 11, 0), "health-visitor"),
      ])
  }
}
