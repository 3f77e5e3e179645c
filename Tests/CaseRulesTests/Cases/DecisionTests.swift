import CaseRules
import Testing

/// Given, when, then: every command and every refusal of the rules.
@Suite struct DecisionTests {
  static let rows =
    RaisingRows.all + TalkingRows.all + MeetingRows.all + GoingOnRows.all + DateRows.all + EndingRows.all
    + CircleRows.all + GuestRows.all + RecordRows.all + AttachmentRows.all + LearningRows.all + RetentionRows.all
    + RedactionRows.all + DisclosureRows.all

  @Test(arguments: rows) func decides(row: Row) {
    #expect(row.given.broken == nil)
    #expect(row.found == row.outcome)
  }

  @Test(arguments: rows) func eachKindOfEventFoldsWithSense(row: Row) throws {
    guard case .events = row.outcome else { return }
    var after = row.given
    after.fold(try row.given.decide(row.order, movingTo: row.next), of: row.order)
    #expect(after.state.nonsense.isEmpty)
    #expect(after.state.entries.count == after.events.count)
  }

  @Test func everyRefusalIsMet() {
    var met: [String] = []
    for case .refused(let refusal) in Self.rows.map(\.outcome) {
      met.append(Mirror(reflecting: refusal).children.first?.label ?? "\(refusal)")
    }
    let missing = Self.refusals.filter { !met.contains($0) }
    #expect(missing.isEmpty)
    #expect(met.allSatisfy { Self.refusals.contains($0) })
  }

  static let refusals = [
    "caseEnded", "caseOpen", "clocksFrozen", "notFrozen", "clockNotStarted", "clockStartedAlready", "alreadyRaised",
    "noSuchCase", "onlySide", "notAParty", "missing", "missingFromRecord", "happenedInTheFuture",
    "happenedBeforeTheCase", "earlierStartNeedsReason", "unknownWord", "noReceivingAgency", "sameAgencyOnBothSides",
    "differentAgencies", "noSuchStage", "stageNotAfterThis", "mayNotEnter", "topOfLadder", "openingNotAllowed",
    "silenceNotYet", "noArbiterNamed", "arbiterHasPart", "powerNotGiven", "noDiscretionHere", "noSuchObligation",
    "notOwedNow", "dateNotEarlier", "dateInThePast", "noSoonerDateHere", "dateNotAskedFor", "noProposedDate",
    "ownProposedDate", "dateAgreedAlready", "noSuchProposal", "proposalNotOpen", "ownProposal", "confirmedAlready",
    "proposalWaits",
    "alreadyAgreed", "notAgreed", "actionsOpen", "noSuchAction", "actionDone", "noSuchEntry", "alreadyRemoved",
    "cannotRemove", "noSuchRoute", "noSuchForm", "onlyRoles", "identitiesFound", "starterNotAdopted", "agencyNotInCase",
    "ownerNotInCase", "recordOnly",
    "samePolicy", "finalWithoutNew", "sameCalendar", "limitNotPassed", "noSuchPost", "hasPartAlready", "noSuchAdviser",
    "alreadySaid", "notAdvising", "noSuchGuest", "guestsEnough", "tooLateToGovern",
    "attachmentTooLarge", "attachmentsFull", "actionNotDone", "actionChecked", "ownAction", "noSuchTheme",
    "meetingNotAhead", "nobodyInvited", "noSuchMeeting", "meetingOver", "meetingNotHeldYet", "notTheirMeeting",
    "notInvited", "noSuchMinutes", "othersMinutes", "ownMinutes", "minutesConfirmedAlready",
    "notEnded", "heldAlready", "notHeld", "held", "keptStill", "caseErased", "judgedAlready", "disclosureNotJudged",
    "noSuchRecord", "noSuchRedaction", "redactionReviewed", "ownRedaction", "ownRedactionTooSoon",
  ]
}
