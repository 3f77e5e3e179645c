/// Acts on who is in a case: advisers, whoever decides, whoever has it on the receiving side.
extension ActWords {
  static let circle: [(noun: String, words: ActWords)] = [
    (
      "not-me",
      ActWords(
        "Say that you are not the one who decided",
        lead: "It goes back to your agency’s inbox. Every date stays as it is, because the other side still waits.",
        button: "Hand it back", notice: "It is back in your agency’s inbox, and its dates run on")
    ),
    (
      "reassignments",
      ActWords(
        "Give it to somebody else in your agency",
        lead: "They take it over as it stands. Every date stays as it is, because the other side still waits.",
        button: "Give it to them", notice: "Somebody else in your agency has it now, and its dates run on")
    ),
    (
      "not-ours",
      ActWords(
        "Say that this is not for your agency",
        lead: "It is back with the other side at once. Until they have answered that, the dates run on.",
        button: "Say so", notice: "The other side has been asked who it is for")
    ),
    (
      "advisers",
      ActWords(
        "Invite an adviser",
        lead: "They read this case from now on, until you take it back or the case closes. They decide nothing in it.",
        button: "Invite them", notice: "The adviser can read this case now")
    ),
    (
      "advisers-released",
      ActWords(
        "Take back an invitation", lead: "From now on the adviser finds this case no more.", button: "Take it back",
        notice: "The adviser can no longer read this case")
    ),
    (
      "partnerships",
      ActWords(
        "Correct which partnership’s policy governs",
        lead: "The area where the child lives decides, for an adult the rule of the board concerned. Until anything "
          + "was done or a date has passed, the clock stays as it started. Afterwards the case goes on at the stage of "
          + "the same seniority under the other policy, whose time begins today; what was said stays.",
        button: "Correct it", notice: "The other partnership’s policy governs from now on")
    ),
    (
      "advice-given",
      ActWords(
        "Give your advice",
        lead: "Everybody who can read this case reads your advice, on both sides. They decide; you do not.",
        button: "Record your advice", notice: "Your advice is on record")
    ),
    (
      "guests",
      ActWords(
        "Invite somebody without an account",
        lead: "A volunteer, or a practitioner whose agency does not use Counterpart. They read this one case as their "
          + "side does, and can answer and add to it, for 14 days.",
        button: "Invite them", notice: "They are invited")
    ),
    (
      "guests-renewed",
      ActWords(
        "Renew an invitation", lead: "Their link goes on working for 14 days from now, in the same browser.",
        button: "Renew it", notice: "The invitation goes on for 14 days")
    ),
    (
      "guests-ended",
      ActWords(
        "End an invitation", lead: "From now on they find this case no more. What they wrote stays.",
        button: "End it", notice: "The invitation has ended")
    ),
    (
      "records",
      ActWords(
        "Make the record of this case",
        lead: "A document for the person’s own file, or for somebody who may have it. That you made it, for whom and "
          + "why, stands in the case for both sides to read.",
        button: "Make the record", notice: "The record is made")
    ),
    (
      "attachments",
      ActWords(
        "Add a file",
        lead: "A letter, a photograph, minutes: whatever shows what words do not. It stays with the case and can be "
          + "removed only as an entry that was made by mistake.",
        button: "Add the file", notice: "The file is added")
    ),
    (
      "retention",
      ActWords(
        "Decide how long the record is kept",
        lead: "When that day has passed, a lead of your agency looks at it again. Nothing is erased by itself.",
        button: "Keep it until then", notice: "It is decided how long the record is kept")
    ),
    (
      "holds",
      ActWords(
        "Put a hold on the record",
        lead:
          "For an inquiry, a claim or a request that is under way. Nothing of the case is erased until it is lifted.",
        button: "Put the hold on", notice: "The record is on hold")
    ),
    (
      "holds-lifted",
      ActWords(
        "Lift the hold on the record", lead: "From now on the record can be erased when its time has come.",
        button: "Lift the hold", notice: "The hold is lifted")
    ),
    (
      "erasures",
      ActWords(
        "Erase the record of this case",
        lead: "Every word and file of the case goes, for both sides. Its place in the counts stays, and names nobody.",
        warning:
          "Nobody can bring it back, not from a backup either. Make sure that each agency has what it must keep.",
        button: "Erase it for good", notice: "The record is erased")
    ),
    (
      "mistaken",
      ActWords(
        "Take it back: it was raised about the wrong person",
        lead: "Both sides and their safeguarding leads are told that it was a mistake and that nothing is owed. "
          + "Afterwards a lead of your agency can erase the record at once.",
        warning: "The case ends with this.", button: "Take it back", notice: "The challenge is taken back")
    ),
    (
      "disclosures",
      ActWords(
        "Report that something went to the wrong person",
        lead:
          "Your agency’s safeguarding leads are told at once, without names. Say what you have done to get it back.",
        button: "Report it", notice: "It is reported, and your agency’s leads are told")
    ),
    (
      "disclosures-judged",
      ActWords(
        "Judge what went to the wrong person",
        lead: "The Information Commissioner is told unless it is unlikely that anybody is harmed by it (UK GDPR, "
          + "Article 33). Your agency’s data-protection lead knows how. Write down the reason either way.",
        button: "Record the judgement", notice: "The judgement is on record")
    ),
    (
      "arbiters",
      ActWords(
        "Name somebody else to decide",
        lead:
          "Whoever decides must stand apart from both sides. The record stays with the case, and it leaves your list.",
        button: "Name them", notice: "Somebody else decides that case now")
    ),
  ]
}
