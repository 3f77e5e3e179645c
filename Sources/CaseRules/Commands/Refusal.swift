/// Why a command was refused: typed, expected, and worded by the strings table. A refused command changes nothing.
public enum Refusal: Error, Hashable, Sendable {
  case caseEnded(HowClosed)
  case caseOpen
  case clocksFrozen
  case notFrozen
  case clockNotStarted
  case clockStartedAlready
  case alreadyRaised
  case noSuchCase
  /// Only this side may do it.
  case onlySide(Side)
  case notAParty
  /// Fields that must say something.
  case missing([String])
  /// What the policy wants on record before this.
  case missingFromRecord([RecordItem])
  case happenedInTheFuture
  case happenedBeforeTheCase
  case earlierStartNeedsReason
  case unknownWord(field: String, found: String)
  case noReceivingAgency
  case sameAgencyOnBothSides
  case differentAgencies
  case noSuchStage(String)
  case stageNotAfterThis(String)
  case mayNotEnter(stage: String)
  case topOfLadder
  case openingNotAllowed(Opening)
  case silenceNotYet(until: Instant?)
  case noArbiterNamed
  case arbiterHasPart
  case powerNotGiven(ArbiterPower)
  case noDiscretionHere
  case noSuchObligation(String)
  case notOwedNow(String)
  case dateNotEarlier(ceiling: Day)
  case dateInThePast(Day)
  case noSoonerDateHere
  case dateNotAskedFor
  case noProposedDate
  case ownProposedDate
  case dateAgreedAlready
  case noSuchProposal
  case proposalNotOpen
  case ownProposal
  case confirmedAlready
  case proposalWaits
  case alreadyAgreed
  case notAgreed
  case actionsOpen(Int)
  case noSuchAction
  case actionDone
  case actionNotDone
  case actionChecked
  /// Whoever does an action does not check it.
  case ownAction
  case noSuchTheme(String)
  case noSuchEntry
  case alreadyRemoved
  case cannotRemove
  case noSuchRoute(String)
  case noSuchForm(String)
  /// Only somebody in one of these roles of the policy sends the form.
  case onlyRoles([String])
  /// What may say who is concerned, in a form that must not: it waits until somebody has looked at all of it.
  case identitiesFound([IdentityFinding])
  case starterNotAdopted
  case agencyNotInCase
  /// An action for somebody who has no part in the case.
  case ownerNotInCase
  case recordOnly
  case samePolicy
  /// A final decision is reopened only on new information.
  case finalWithoutNew
  case sameCalendar
  case limitNotPassed
  /// Whoever reads as an adviser, or with a reason, does nothing in the case.
  case readsOnly
  /// The directory has no such post here.
  case noSuchPost
  /// Somebody with a part in the case can't be given this one as well.
  case hasPartAlready
  case noSuchAdviser
  /// The matter is settled, or with whoever decides at the top.
  case tooLateToGovern
  /// An agency of the case does not work in that partnership.
  case notTheirPartnership
  /// Only somebody who was invited to advise gives advice.
  case notAdvising
  /// There is no such invitation to the case, or it is over.
  case noSuchGuest
  /// As many as may be at once.
  case guestsEnough
  /// The agency has people of its own in the program, who invite for their own side.
  case guestOfAnother
  /// An agency said so already, and the raising side has yet to answer that.
  case alreadySaid
  /// A meeting is called for a time that lies ahead.
  case meetingNotAhead
  /// A meeting needs somebody to meet.
  case nobodyInvited
  case noSuchMeeting
  /// It was held or cancelled.
  case meetingOver
  case meetingNotHeldYet
  /// Another agency called it.
  case notTheirMeeting
  case notInvited
  case noSuchMinutes
  /// Another agency wrote the minutes: what is wrong in them is said beside them.
  case othersMinutes
  /// Whoever wrote the minutes does not confirm them.
  case ownMinutes
  case minutesConfirmedAlready
  /// Only what has ended is kept until a day, or erased.
  case notEnded
  case heldAlready
  case notHeld
  /// Somebody holds it, so it is not erased.
  case held
  case keptStill(until: Day)
  /// Nothing can be done with it any more.
  case caseErased
  /// No record that this agency made for somebody outside.
  case noSuchRecord
  /// Nothing was said yet of what is taken out, or it was said anew.
  case noSuchRedaction
  case redactionReviewed
  /// Whoever marked a redaction does not review it.
  case ownRedaction
  /// Where nobody else can, whoever marked it does so later.
  case ownRedactionTooSoon(from: Instant)
  /// The same judgement stands already.
  case judgedAlready
  /// What reached the wrong person is judged before the words of it are erased.
  case disclosureNotJudged
  case attachmentTooLarge
  /// The case has no room for it: bytes that are left.
  case attachmentsFull(left: Int)
}
