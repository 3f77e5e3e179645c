/// What a side owes. A closed list: a policy chooses among these words and adds none.
public enum DutyKind: String, CaseIterable, Sendable {
  case resolve, handOver, acknowledge, answer, discuss, meet, minute, circulate, confirm, notify, feedback
  case submitForm, decide, refer, record, review, agreeDate, plan, contact, advise, write, standStill
  /// To do what was agreed as an action.
  case act
}

/// The side that owes a duty.
public enum Owner: String, CaseIterable, Sendable {
  case raising, receiving, both, partnership, anyone
}

/// The children's or the adults' side of safeguarding.
public enum PersonKind: String, CaseIterable, Sendable { case child, adult }

/// Which area's board is concerned with an adult: boards differ, and the law's duty to enquire (Care Act 2014,
/// section 42) is that of the area in which the adult is, whether or not they live there. A child's is where they live.
public enum AdultArea: String, CaseIterable, Sendable { case whereTheyLive, whereTheyAre, whereItHappened }

/// The policy's own word for a rung of its ladder.
public enum StageWord: String, CaseIterable, Sendable { case stage, step, level, tier }

/// Whether the trigger day counts as day 0, the usual reading, or as day 1.
public enum CountingRule: String, CaseIterable, Sendable { case triggerDayIsDayZero, triggerDayIsDayOne }

/// Why a duty is told to somebody: only `action` creates something for them to do.
public enum Purpose: String, CaseIterable, Sendable { case action, information }

/// How much a recipient may see of who is concerned.
public enum Sight: String, CaseIterable, Sendable { case identified, deidentified }

/// What must be on record before a clock starts, or be handed over, or be confirmed.
public enum RecordItem: String, CaseIterable, Sendable {
  case concern, personInformation, outcomeSought, evidence, risk, decisionChallenged, tried, ownManagerConsulted
  case wishes, capacity, advocacy, outcomeAgreed, outstandingIssues, actionPlan, dates, people, stagesUsed, rationale
  case views, opportunities, interAgencyProceduresConsidered, earlyHelpConsidered
}

/// A condition on a duty, in the policy's terms. All of a duty's conditions must hold.
public enum Condition: Hashable, Sendable {
  case immediateRisk, noImmediateRisk
  case conferenceChairInvolved, reviewingOfficerInvolved, chairOrOfficerInvolved
  case child, adult
  case agreed, notAgreed
  case policyIssue
  case priority(String)
  case subject(String)
  case meetingNotHeld
  case resolved, unresolved
}

/// What may open a stage or take a case past one.
public enum Opening: String, CaseIterable, Sendable {
  case unresolved, silence, policyIssue, persistence, seriousness, nonAttendance, actionsNotDone, immediateRisk
}

/// What the passing of a limit without an answer gives the other side. It never resolves a case.
public enum SilenceRule: String, CaseIterable, Sendable { case rightToGoOn, dutyToGoOn }

/// Who must be satisfied for a stage to count as resolved.
public enum Satisfaction: String, CaseIterable, Sendable { case bothSides, raisingSide, arbiter }

/// What the arbiter at the top may do.
public enum ArbiterPower: String, CaseIterable, Sendable {
  case decide, agreeWayForward, mediate, independentReview, disputeResolutionMeeting, advise
}
