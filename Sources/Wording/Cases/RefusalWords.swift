public import CaseRules

/// What a refusal says to the person: what happened and what to do. Nothing that was typed is lost by it.
public enum RefusalWords {
  public static func sentence(_ refusal: Refusal) -> String {
    standing(refusal) ?? record(refusal) ?? way(refusal) ?? dates(refusal) ?? agreement(refusal)
      ?? meetings(refusal) ?? entries(refusal)
  }

  private static func standing(_ refusal: Refusal) -> String? {
    switch refusal {
    case .caseEnded(let how): "This case has ended: \(CaseWords.ended(how)). Reopen it first if it must go on."
    case .caseOpen: "This case is open already, so there is nothing to reopen."
    case .clocksFrozen: "An override has stopped this case. Record that it goes on, or close it, before you do this."
    case .notFrozen: "The clocks of this case are running, so there is nothing to resume."
    case .clockNotStarted: "The clock has not started. Add what is missing first."
    case .clockStartedAlready: "The clock of this case has started already."
    case .alreadyRaised: "This challenge has been raised already."
    case .noSuchCase: "There is no such case."
    case .onlySide(let side): "Only \(CaseWords.side(side)) can do this."
    case .notAParty: "Your agency has no part in this case."
    case .recordOnly: "This was recorded as a dissent only. Raise a challenge if it must be answered."
    case .starterNotAdopted: "This is a starter policy. A partnership must adopt it before anybody raises under it."
    case .agencyNotInCase: "Choose an agency that has a part in this, and act for your own."
    case .readsOnly: "You can read this case, and not act in it. Speak to somebody who holds it for your agency."
    case .noSuchPost: "The directory has no such post here. Choose one from the list."
    case .hasPartAlready: "They have a part in this case already. Choose somebody else."
    case .noSuchAdviser: "They do not advise in this case now. Open the case again to see who does."
    case .tooLateToGovern:
      "The matter is settled, or with whoever decides at the top, so its policy stays. Ask the partnerships’ teams."
    case .notTheirPartnership: "Not every agency of this case works in that partnership. Choose one from the list."
    case .notAdvising: "Only somebody who was invited to advise in this case gives advice here."
    case .noSuchGuest: "This invitation is over. Open the case again to see who is invited."
    case .guestsEnough:
      "Ten people are invited already. End an invitation first, or ask their agencies to give them accounts."
    case .guestOfAnother: "That agency has people in Counterpart. Ask them to invite somebody for their side."
    case .alreadySaid: "Your agency has said so already. The other side has yet to answer that."
    case .notEnded: "This case goes on, so its record is not put away yet."
    case .heldAlready: "The record is on hold already."
    case .notHeld: "The record is not on hold."
    case .held: "The record is on hold, so nothing of it is erased. Lift the hold first, if it has ended."
    case .keptStill(let until):
      "The record is kept until \(DateWords.long(until)). Wait until then, or change how long it is kept."
    case .judgedAlready: "That is the judgement already. Choose the other one, if you have come to it."
    case .disclosureNotJudged:
      "Something of this case went to the wrong person, and nobody has judged that yet. Judge it first: the words of "
        + "it go with the record."
    case .caseErased: "The record of this case was erased, so nothing can be done with it any more."
    case .noSuchRecord: "Your agency made no such record for somebody outside. Open the case again and choose from it."
    case .noSuchRedaction: "What is taken out has been said anew. Look at the newest."
    case .redactionReviewed: "Somebody has looked at this already."
    case .ownRedaction: "You said what is taken out, so somebody else of your agency looks at it."
    case .ownRedactionTooSoon(let from):
      "You said what is taken out, and nobody else of your agency can look. Look again after "
        + "\(DateWords.moment(from)), with fresh eyes."
    case .attachmentTooLarge: AttachmentWords.sentence(.tooLarge)
    case .attachmentsFull(let left): AttachmentWords.sentence(.caseFull(left: left))
    case .ownerNotInCase: "Choose somebody who holds this case for either side, or whoever decides it at the top."
    default: nil
    }
  }

  private static func record(_ refusal: Refusal) -> String? {
    switch refusal {
    case .missing(let fields):
      "Something is still needed: " + fields.map(FieldWords.label).joined(separator: ", ") + "."
    case .missingFromRecord(let items):
      "The policy wants this on record first: " + items.map(FieldWords.item).joined(separator: ", ") + "."
    case .happenedInTheFuture: "The time you gave lies ahead. Enter when it happened, now or earlier."
    case .happenedBeforeTheCase: "The time you gave lies before the challenge was raised. Check the date and time."
    case .earlierStartNeedsReason: "You say that this happened earlier. Give a reason, because it moves the clock."
    case .unknownWord(let field, let found):
      found.isEmpty
        ? "Choose an answer for “\(FieldWords.label(field))”." : "“\(found)” is not one of this policy’s choices."
    case .noReceivingAgency: "Choose the agency that you are asking to think again."
    case .sameAgencyOnBothSides:
      "You chose your own agency. Choose another one, or take the route for a disagreement within your agency."
    case .differentAgencies: "A disagreement within your agency has no other agency in it."
    default: nil
    }
  }

  private static func way(_ refusal: Refusal) -> String? {
    switch refusal {
    case .noSuchStage: "The policy has no such stage. Choose one from the list."
    case .stageNotAfterThis: "The case is past that stage. Choose a later one."
    case .mayNotEnter:
      "For this reason the policy lets no case go straight to that stage. Choose the next one, or another reason."
    case .topOfLadder: "This is the last stage: there is nowhere further to go."
    case .openingNotAllowed: "The policy does not give that as a reason to go to this stage. Choose another reason."
    case .silenceNotYet(let until):
      until.map { "The other side still has time, until \(DateWords.moment($0)). You can go on for another reason." }
        ?? "No date was set for an answer, so none has passed. You can go on for another reason."
    case .noArbiterNamed: "Nobody is named to decide at the top. Ask the partnership’s team to name somebody."
    case .arbiterHasPart:
      "Whoever decides must have had no part in the case. Ask the partnership to name somebody else."
    case .powerNotGiven: "The policy does not give this power. Choose one from the list."
    case .noDiscretionHere: "The policy leaves no choice here: the case goes on if it is not resolved."
    case .noSuchRoute: "The policy has no such route."
    case .noSuchForm: "The policy has no such form."
    case .onlyRoles(let roles): CaseFormWords.notYours(roles)
    case .identitiesFound(let found): CaseFormWords.found(found)
    case .samePolicy: "The case is under that policy already."
    default: nil
    }
  }

  private static func dates(_ refusal: Refusal) -> String? {
    switch refusal {
    case .noSuchObligation: "Nothing like that is owed in this case. Open the case again and choose from it."
    case .notOwedNow: "This is not owed by you now. It may have been done already."
    case .dateNotEarlier(let ceiling):
      "Choose a date before \(DateWords.long(ceiling)). The policy lets you shorten a limit, never lengthen it."
    case .dateInThePast(let day): "\(DateWords.long(day)) has passed. Choose today or a later day."
    case .noSoonerDateHere: "This cannot be made sooner."
    case .dateNotAskedFor: "The policy gives this date, so there is none to agree."
    case .noProposedDate: "Nobody has proposed a date yet. Propose one."
    case .dateAgreedAlready: "Your agency has agreed to this date. It holds once every other agency agrees too."
    case .ownProposedDate: "Your agency proposed this date. The others agree to it, or propose another."
    default: nil
    }
  }

  private static func agreement(_ refusal: Refusal) -> String? {
    switch refusal {
    case .noSuchProposal: "There is no such proposed outcome."
    case .proposalNotOpen: "This proposed outcome is settled or was disputed. Look at the case again."
    case .ownProposal: "Your side wrote this outcome. The other side confirms it."
    case .confirmedAlready: "Your agency has confirmed this outcome already."
    case .proposalWaits: "An outcome is waiting to be confirmed. Confirm it, or say what is wrong with it, first."
    case .alreadyAgreed: "Both sides have agreed already."
    case .finalWithoutNew:
      "The decision is final. The case opens again only on new information, so write what is new since the decision."
    case .notAgreed: "Nothing has been agreed or decided yet, and a case closes only then."
    case .actionsOpen(let count):
      "The policy keeps a case open until its actions are done. Still open: \(count)."
    case .noSuchAction: "There is no such action."
    case .actionDone: "This action is done already."
    case .actionNotDone: "This action is not recorded as done, so there is nothing to check."
    case .actionChecked: "Somebody has checked this action already."
    case .ownAction: "Whoever does an action does not check it. The other side does."
    case .noSuchTheme: "There is no such theme. Choose one from the list."
    case .sameCalendar: "The dates are worked out under this calendar already."
    case .limitNotPassed: "The time for this stage is not over, or that it is over stands in the case already."
    default: nil
    }
  }

  private static func meetings(_ refusal: Refusal) -> String? {
    switch refusal {
    case .meetingNotAhead: "This time has passed. Enter a time that lies ahead, or record a meeting that was held."
    case .nobodyInvited: "Choose at least one agency to meet."
    case .noSuchMeeting: "There is no such meeting in this case. Open the case again to see its meetings."
    case .meetingOver: "This meeting was held or cancelled already. Open the case again to see where it stands."
    case .meetingNotHeldYet: "Nobody has recorded yet that this meeting was held. Do that first."
    case .notTheirMeeting:
      "Another agency called this meeting. Ask it to move or cancel it, or say that you cannot come."
    case .notInvited: "Your agency was not invited to this meeting, or did not come to it."
    case .noSuchMinutes: "These are not the minutes as they stand. Open the case again to read the newest."
    case .othersMinutes: "Another agency wrote the minutes. Say what is wrong in them, and it stands beside them."
    case .ownMinutes: "Your side wrote these minutes. Those who came with you confirm or correct them."
    case .minutesConfirmedAlready: "Your agency has confirmed these minutes already."
    default: nil
    }
  }

  private static func entries(_ refusal: Refusal) -> String {
    switch refusal {
    case .noSuchEntry: "There is no such entry."
    case .alreadyRemoved: "The words of this entry were removed already."
    case .cannotRemove: "The case stands on this entry, so it cannot be removed. Correct it instead."
    default: "This cannot be done now. Open the case again to see where it stands."
    }
  }
}
