import CaseRules

/// Marlhaven, under the six stages of July 2024: practitioners and line managers.
extension DemoWorld {
  static var marlhavenFirstStages: [Story] {
    [recordedOnly, waitingForReply, askedForMore, nobodyAnswered, lineManagers, earlierDate]
  }

  private static var recordedOnly: Story {
    Story(
      "A thought put down and not yet finished", in: marlhaven,
      [
        .raise(
          .ago(2, 15, 50), "larkrise-teacher", with: ["social-care"], ground: "threshold",
          [
            "label": "T.B., year 4",
            "concern": "T.B. has come to school hungry on nine mornings this half-term and falls asleep by ten. "
              + "The referral came back with advice to offer a breakfast club.",
            "evidence": "Register notes, and what the school cook wrote down.",
          ]
        ) { $0.personKnows = .notYetDecided }
      ])
  }

  private static var waitingForReply: Story {
    Story(
      "A referral closed before a visit", in: marlhaven,
      [
        .raise(
          .ago(1, 10, 40), "health-visitor", with: ["social-care"], ground: "threshold",
          [
            "label": "K.R., 5 months",
            "decision": "The referral of last week was closed without a visit.",
            "concern": "K.R. has lost weight at two weighings. The family have moved twice this month.",
            "risk": "A baby of this age who loses weight can become ill within days.",
            "evidence": "Weights in the child health record, and the midwife's note about the move.",
            "tried": "Two calls to the duty team and one email to the assessment team.",
            "outcomeSought": "A joint visit within three days, and a feeding plan that both services can see.",
          ])
      ])
  }

  private static var askedForMore: Story {
    Story(
      "What the school saw, asked for again", in: marlhaven,
      [
        .raise(
          .ago(3, 9, 35), "health-visitor", with: ["social-care"], ground: "between-agencies",
          [
            "label": "Ref WH-2207",
            "concern": "Three sisters share one bed in a flat with black mould. The support plan doesn't mention it.",
            "risk": "The youngest was in hospital with her breathing in the autumn.",
            "outcomeSought": "The plan names the flat as a risk, and somebody speaks with the landlord this month.",
          ]),
        .acknowledge(.ago(3, 14, 5), "social-care-worker"),
        .answer(
          .needToKnow, .ago(2, 11, 20), "social-care-worker",
          "I can change the plan once I know which rooms are affected and what the ward said about her breathing."),
      ])
  }

  private static var nobodyAnswered: Story {
    Story(
      "Eight days without a word", in: marlhaven,
      [
        .raise(
          .ago(8, 11, 15), "housing-officer", with: ["social-care"], ground: "between-agencies",
          [
            "label": "Household 14Q",
            "concern": "A boy of nine answers our door alone most evenings and says that he is not to say where his "
              + "father is.",
            "risk": "He cooks on a gas ring. The neighbours have called the fire service once.",
            "tried": "A referral form in the first week and a call in the second.",
            "outcomeSought": "A visit at the hours when he is alone, and a named worker for us to speak to.",
            "earlierReason": "It went out on paper first, from the estate office.",
          ]
        ) { $0.personKnows = .no }
        .recorded(.ago(7, 9, 20))
      ])
  }

  private static var lineManagers: Story {
    Story(
      "Two managers and one plan", in: marlhaven,
      [
        .raise(
          .ago(9, 10, 0), "health-visitor", with: ["social-care"], ground: "threshold",
          [
            "label": "Twins, D. and A.P.",
            "decision": "The twins were stepped down from a child protection plan to support by consent.",
            "concern": "Their mother's former partner is back in the home, and no one has met him.",
            "risk": "He was removed from the home two years ago after injuring her.",
            "evidence": "Two men's coats and a work bag at the visit; what she told the clinic.",
            "outcomeSought": "The step-down waits until he has been assessed.",
          ]),
        .acknowledge(.ago(9, 13, 30), "social-care-worker"),
        .discuss(
          .ago(6, 15, 10), "health-visitor", .phone,
          "We read the same entries and weigh them differently. We agree on the facts and not on the plan."
        )
        .recorded(.ago(5, 9, 5)),
        .answer(
          .keep, .ago(5, 10, 20), "social-care-worker",
          "Their mother ended the relationship herself and has kept every appointment since."),
        .up(
          to: "2", .ago(4, 16, 0), "health-visitor", "We could not agree about what his return means for the twins.",
          tried: "A call, and a second reading of the file together."),
        .discuss(
          .ago(2, 9, 50), "health-team-leader", .video,
          "We will ask the police what they hold about him, and speak again when we know."),
      ])
  }

  private static var earlierDate: Story {
    Story(
      "Before the baby comes home", in: marlhaven,
      [
        .raise(
          .ago(2, 12, 15), "hospital-paediatrician", with: ["social-care"], ground: "between-agencies",
          [
            "label": "Baby M., bay 3",
            "concern": "Discharge is planned and nobody has seen where Baby M. will sleep.",
            "risk": "An older brother died in his sleep in the same flat.",
            "outcomeSought": "Somebody sees the home before the baby leaves the ward.",
          ]),
        Step(
          .ago(2, 12, 40), "hospital-paediatrician", .shorten("1.1-resolve", to: 1),
          ["reason": "Baby M. is expected home the day after, so the answer is of no use later."]),
        .acknowledge(.ago(1, 9, 20), "social-care-worker"),
      ])
  }
}
