public import CaseRules

/// The words for the policy language's smaller lists.
public enum VocabularyWords {
  public static func side(_ owner: Owner) -> String {
    switch owner {
    case .raising: "the raising side"
    case .receiving: "the receiving side"
    case .both: "both sides"
    case .partnership: "the partnership"
    case .anyone: "anyone who knows"
    }
  }

  public static func person(_ kind: PersonKind) -> String {
    switch kind {
    case .child: "child"
    case .adult: "adult"
    }
  }

  public static func stageWord(_ word: StageWord) -> String {
    switch word {
    case .stage: "stage"
    case .step: "step"
    case .level: "level"
    case .tier: "tier"
    }
  }

  public static func record(_ item: RecordItem, person: String) -> String {
    switch item {
    case .concern: "the concern"
    case .personInformation: "information about the " + person
    case .outcomeSought: "the outcome sought"
    case .evidence: "the evidence"
    case .risk: "the risk"
    case .decisionChallenged: "the decision, action or inaction that is challenged"
    case .tried: "what has been tried"
    case .ownManagerConsulted: "the talk with one’s own manager"
    case .wishes: "what the " + person + " or family knows and wants"
    case .capacity: "mental capacity"
    case .advocacy: "advocacy"
    case .outcomeAgreed: "the outcome that was agreed"
    case .outstandingIssues: "how outstanding issues will be pursued"
    case .actionPlan: "the action plan"
    case .dates: "the dates"
    case .people: "who took part"
    case .stagesUsed: "the stages used"
    case .rationale: "the reasons"
    case .views: "each agency’s view"
    case .opportunities: "the opportunities"
    case .interAgencyProceduresConsidered: "that the procedures between agencies were considered"
    case .earlyHelpConsidered: "that early help was considered"
    }
  }

  public static func opening(_ opening: Opening) -> String {
    switch opening {
    case .unresolved: "the matter is not settled"
    case .silence: "a limit passes without an answer"
    case .policyIssue: "the matter raises a significant policy issue"
    case .persistence: "the matter persists"
    case .seriousness: "the matter is very serious"
    case .nonAttendance: "people do not attend the meetings"
    case .actionsNotDone: "agreed actions are not done"
    case .immediateRisk: "there is immediate risk"
    }
  }

  public static func satisfaction(_ who: Satisfaction) -> String {
    switch who {
    case .bothSides: "both sides agree"
    case .raisingSide: "the raising side is satisfied"
    case .arbiter: "those who decide at the top have decided"
    }
  }

  public static func area(_ area: AdultArea) -> String {
    switch area {
    case .whereTheyLive: "where they live"
    case .whereTheyAre: "where they are now, whether or not they live there"
    case .whereItHappened: "where it happened"
    }
  }

  public static func silence(_ rule: SilenceRule) -> String {
    switch rule {
    case .rightToGoOn: "the other side may take the case further"
    case .dutyToGoOn: "the other side must take the case further"
    }
  }

  public static func power(_ power: ArbiterPower) -> String {
    switch power {
    case .decide: "decide the matter"
    case .agreeWayForward: "agree a way forward"
    case .mediate: "mediate between the sides"
    case .independentReview: "order an independent review"
    case .disputeResolutionMeeting: "hold a dispute-resolution meeting"
    case .advise: "advise"
    }
  }

  public static func matter(_ matter: Matter) -> String {
    switch matter {
    case .otherAgency: "a disagreement with another agency"
    case .ownAgency: "a disagreement within your own agency"
    case .complaintConduct: "a complaint about how somebody behaved"
    case .complaintAgency: "a complaint about an agency"
    case .complaintBoard: "a complaint about the board or partnership"
    case .allegationAgainstStaff: "an allegation against a member of staff or a volunteer"
    case .whistleblowing: "whistleblowing"
    case .conferenceDissent: "dissent at a conference"
    }
  }

  public static func condition(_ condition: Condition, person: String, choice: (String) -> String) -> String {
    switch condition {
    case .immediateRisk: "the " + person + " is at immediate risk"
    case .noImmediateRisk: "the " + person + " is not at immediate risk"
    case .conferenceChairInvolved: "a conference chair is involved"
    case .reviewingOfficerInvolved: "a reviewing officer is involved"
    case .chairOrOfficerInvolved: "a conference chair or reviewing officer is involved"
    case .child: "the person concerned is a child"
    case .adult: "the person concerned is an adult"
    case .agreed: "the sides agree"
    case .notAgreed: "the sides do not agree"
    case .policyIssue: "the matter raises a significant policy issue"
    case .priority(let key): "the priority is “" + choice(key) + "”"
    case .subject(let key): "the subject is “" + choice(key) + "”"
    case .meetingNotHeld: "no meeting is held"
    case .resolved: "the matter is settled"
    case .unresolved: "the matter is not settled"
    }
  }

  public static func tier(_ tier: Tier) -> String {
    switch tier {
    case .practitioner: "practitioner"
    case .lineManager: "line manager"
    case .operationalManager: "operational manager"
    case .safeguardingLead: "safeguarding lead"
    case .seniorManager: "senior manager"
    case .headOfService: "head of service"
    case .director: "director"
    case .conferenceChair: "conference chair"
    case .reviewingOfficer: "reviewing officer"
    case .adviser: "adviser"
    case .partnershipTeam: "partnership’s team"
    case .arbiter: "arbiter"
    case .learningGroup: "learning group"
    case .overrideRecipient: "person told of an override"
    case .emergencyService: "emergency service"
    }
  }

  public static func route(_ kind: RouteKind) -> String {
    switch kind {
    case .urgent: "Immediate risk"
    case .override: "Events that override this policy"
    case .withinAgency: "A disagreement within one agency"
    case .dissent: "Dissent at a conference"
    case .reviewer: "A dispute raised by a chair or reviewing officer"
    case .planDetail: "Disagreement about the detail of a plan"
    case .theme: "An issue that is not about one person"
    case .parallelReferral: "A referral beside the ladder"
    case .widerLearning: "Wider learning"
    }
  }
}
