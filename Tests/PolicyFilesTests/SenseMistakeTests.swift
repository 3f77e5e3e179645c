import Testing

/// A policy that reads well and can't be followed, and exactly what is said of it.
@Suite struct SenseMistakes {
  @Test(arguments: slips) func areSaid(_ slip: Slip) {
    #expect(SmallPolicy.problems(replacing: slip.old, with: slip.new) == slip.said)
  }

  static let slips: [Slip] = [
    Slip(
      "role that is not there",
      "raising role: worker",
      "raising role: workr",
      "small.yaml:21:19: There is no role 'workr'. Did you mean 'worker'?"),
    Slip(
      "role nobody has",
      "        role: worker",
      "        role: janitor",
      "small.yaml:36:15: There is no role 'janitor'. Expected one of: worker, leader, board"),
    Slip(
      "role to hand over to",
      "to: board",
      "to: bord",
      "small.yaml:37:13: There is no role 'bord'. Did you mean 'board'?"),
    Slip(
      "role on the wrong side",
      "        role: worker",
      "        role: board",
      "small.yaml:36:15: Nobody can owe '2-hand-over': 'board' is no role of the raising "
        + "side"),
    Slip(
      "nobody on the side",
      "    raising role: worker\n",
      "    raising role: worker\n    receiving role: none\n",
      "small.yaml:26:18: Nobody can owe '1-resolve': stage '1' has nobody on the receiving "
        + "side"),
    Slip(
      "partnership below the top",
      "owed by: both",
      "owed by: partnership",
      "small.yaml:25:18: Nobody can owe '1-resolve': the partnership is in a case only at the "
        + "arbiter's stage. Say 'raising' or 'receiving'"),
    Slip(
      "partnership as somebody else",
      "owed by: raising\n        role: worker",
      "owed by: partnership\n        role: leader",
      "small.yaml:36:15: 'leader' can't owe '2-hand-over': for the partnership it is always "
        + "the arbiter, 'board'"),
    Slip(
      "no arbiter",
      "    arbiter's stage: yes\n",
      "",
      "small.yaml:28:3: No arbiter at the top: the last stage, '2', is not held by 'board'. "
        + "Mark it \"arbiter's stage: yes\""),
    Slip(
      "arbiter below the top",
      "    raising role: worker\n",
      "    raising role: worker\n    arbiter's stage: yes\n",
      "small.yaml:22:22: Stage '1' is the arbiter's and is not the last. Stages after it "
        + "can't be reached"),
    Slip(
      "stage that nothing opens",
      "    raising role: leader\n",
      "    raising role: leader\n    opens on: []\n",
      "small.yaml:31:15: Stage '2' can't be reached: nothing opens it and no case may enter "
        + "there"),
    Slip(
      "no stage before",
      "counted from: trigger",
      "counted from: trigger\n      - duty: hand over\n        owed by: raising\n"
        + "        counted from: inability to agree",
      "small.yaml:30:23: '1-hand-over' can't be computed: it counts from 'inability to "
        + "agree', and no stage comes before it"),
    Slip(
      "later stage",
      "counted from: trigger",
      "counted from: opening of stage 2",
      "small.yaml:27:23: '1-resolve' can't be computed: it counts from the opening of stage "
        + "'2', which comes later"),
    Slip(
      "stage that is not there",
      "counted from: trigger",
      "counted from: opening of stage 7",
      "small.yaml:27:23: There is no stage '7'. Expected one of: 1, 2"),
    Slip(
      "duty that is not there",
      "counted from: trigger",
      "counted from: completion of 1-reslove",
      "small.yaml:27:23: There is no duty '1-reslove'. Did you mean '1-resolve'?"),
    Slip(
      "circle of one",
      "counted from: trigger",
      "counted from: completion of 1-resolve",
      "small.yaml:27:23: '1-resolve' can't be computed: it waits for itself, through "
        + "'1-resolve'"),
    Slip(
      "circle of two",
      "counted from: trigger",
      "counted from: completion of 1-answer\n      - duty: answer\n        owed by: receiving\n"
        + "        counted from: completion of 1-resolve",
      "small.yaml:27:23: '1-resolve' can't be computed: it waits for itself, through "
        + "'1-answer', '1-resolve'\n"
        + "small.yaml:30:23: '1-answer' can't be computed: it waits for itself, through "
        + "'1-resolve', '1-answer'"),
    Slip(
      "meeting that is not held",
      "counted from: trigger",
      "counted from: meeting held",
      "small.yaml:27:23: '1-resolve' can't be computed: it counts from 'meeting held', and "
        + "no meeting is owed there"),
    Slip(
      "override that is not there",
      "counted from: trigger",
      "counted from: override known",
      "small.yaml:27:23: '1-resolve' can't be computed: it counts from 'override known', "
        + "and the policy has no override"),
    Slip(
      "duty of no stage",
      "closing:",
      "whole case:\n  - duty: record\n    owed by: both\n    within: 3 hours\n"
        + "    source: Page 1\nclosing:",
      "small.yaml:41:5: 'case-record' can't be computed: it counts from 'stage opened', and "
        + "it belongs to no stage"),
    Slip(
      "failure of no stage",
      "closing:",
      "whole case:\n  - duty: record\n    owed by: both\n    counted from: inability to agree\n"
        + "    source: Page 1\nclosing:",
      "small.yaml:43:19: 'case-record' can't be computed: it counts from 'inability to "
        + "agree', and it belongs to no stage"),
    Slip(
      "duty that stands elsewhere",
      "closing:",
      "whole case:\n  - duty: record\n    owed by: both\n    counted from: completion of 1-resolve\n"
        + "    source: Page 1\nclosing:",
      "small.yaml:43:19: 'case-record' can't be computed: it counts from 'completion of "
        + "1-resolve', and that duty does not stand beside it"),
    Slip(
      "rule without a source",
      "closing:",
      "whole case:\n  - duty: record\n    owed by: both\nclosing:",
      "small.yaml:41:5: 'case-record' has no 'source': every rule says where it stands"),
    Slip(
      "day that goes back",
      "within: 5 working days\n        counted from: trigger\n  2:\n    name: Board\n"
        + "    raising role: leader\n    arbiter's stage: yes\n    source: Page 2\n    duties:\n"
        + "      - duty: hand over\n        owed by: raising\n        role: worker\n"
        + "        to: board\n        within: 24 hours",
      "within: day 5\n        counted from: trigger\n  2:\n    name: Board\n"
        + "    raising role: leader\n    arbiter's stage: yes\n    source: Page 2\n    duties:\n"
        + "      - duty: hand over\n        owed by: raising\n        role: worker\n"
        + "        to: board\n        within: day 3",
      "small.yaml:38:17: '2-hand-over' is due on day 3, before day 5 of an earlier stage"),
    Slip(
      "priority that is not there",
      "counted from: trigger",
      "counted from: trigger\n        when: priority high",
      "small.yaml:28:15: There is no priority 'high'. The policy has none"),
    Slip(
      "subject that is not there",
      "counted from: trigger",
      "counted from: trigger\n        when: subject infant",
      "small.yaml:28:15: There is no subject 'infant'. The policy has none"),
    Slip(
      "form that is not there",
      "counted from: trigger",
      "counted from: trigger\n        form: blue",
      "small.yaml:28:15: There is no form 'blue'. The policy has none"),
    Slip(
      "form that is not named",
      "duty: resolve",
      "duty: submit form",
      "small.yaml:24:9: '1-submit-form' submits a form and names none. Add 'form'"),
    Slip(
      "interpretation that is not there",
      "counted from: trigger",
      "counted from: trigger\n        interpretations: [one]",
      "small.yaml:28:26: There is no interpretation 'one'. The policy has none"),
    Slip(
      "interpretation that nothing cites",
      "closing:",
      "interpretations:\n  one:\n    unclear: A\n    reading: B\n    alternative: C\n    why: D\n"
        + "closing:",
      "small.yaml:41:3: No rule cites the interpretation 'one'. Cite it, or say 'applies "
        + "to: the whole policy'"),
    Slip(
      "conference without a chair",
      "counted from: trigger",
      "counted from: trigger\n        when: conference chair involved",
      "small.yaml:28:15: '1-resolve' depends on a conference chair, and no role has that "
        + "tier"),
    Slip(
      "adults where there are none",
      "counted from: trigger",
      "counted from: trigger\n        when: adult",
      "small.yaml:28:15: '1-resolve' is never owed: 'adult', and the policy concerns no "
        + "adults"),
    Slip(
      "conditions against each other",
      "counted from: trigger",
      "counted from: trigger\n        when: [agreed, not agreed]",
      "small.yaml:28:15: '1-resolve' is never owed: 'agreed', and 'not agreed' is asked as "
        + "well"),
    Slip(
      "two duties with one key",
      "        counted from: trigger",
      "        counted from: trigger\n      - duty: resolve\n        owed by: both",
      "small.yaml:28:9: Two duties have the key '1-resolve': the first is on line 24. Give "
        + "this one a 'key' of its own"),
    Slip(
      "closing without the outcome",
      "[outcome agreed, outstanding issues]",
      "[outstanding issues]",
      "small.yaml:41:23: A case could close without 'outcome agreed' confirmed in writing. "
        + "Add it"),
    Slip(
      "supersedes itself",
      "  name: First",
      "  name: First\n  supersedes: small",
      "small.yaml:6:15: The policy supersedes itself"),
    Slip(
      "review before the start",
      "  name: First",
      "  name: First\n  review due: 2024-01-01",
      "small.yaml:6:15: The review is due before the edition is in force"),
    Slip(
      "no powers",
      "powers: [decide]",
      "powers: []",
      "small.yaml:45:11: The arbiter has no powers"),
    Slip(
      "final without deciding",
      "powers: [decide]",
      "powers: [mediate]\n  final: yes",
      "small.yaml:46:10: The arbiter's word is final, and 'decide' is not among its powers"),
    Slip(
      "override without events",
      "closing:",
      "routes:\n  over:\n    kind: override\n    name: Over\n    source: Page 3\nclosing:",
      "small.yaml:41:3: Route 'over' puts the ladder aside and names no events"),
    Slip(
      "a case open to recipients of whom there are none",
      "closing:",
      "routes:\n  over:\n    kind: override\n    name: Over\n    events:\n      death: A person has died\n"
        + "    recipients open the case: yes\n    source: Page 3\nclosing:",
      "small.yaml:46:31: Nobody could open a case by route 'over': only an override has recipients, and a role must "
        + "have the tier 'override recipient'"),
    Slip(
      "dissent that leads nowhere",
      "closing:",
      "routes:\n  dissent:\n    kind: dissent\n    name: Dissent\n    source: Page 3\nclosing:",
      "small.yaml:41:3: Route 'dissent' lets nobody record a dissent and nobody challenge. "
        + "Say 'yes' to one of them"),
    Slip(
      "second urgent route",
      "closing:",
      "routes:\n  one:\n    kind: urgent\n    name: One\n    source: Page 3\n  two:\n"
        + "    kind: urgent\n    name: Two\n    source: Page 3\nclosing:",
      "small.yaml:46:11: A second route of the kind 'urgent': the first is 'one'"),
    Slip(
      "stage twice in two ladders",
      "closing:",
      "routes:\n  within:\n    kind: within agency\n    name: Within\n    source: Page 3\n"
        + "    stages:\n      1:\n        name: Again\n        raising role: worker\n"
        + "        source: Page 3\n        duties: []\nclosing:",
      "small.yaml:46:7: Stage '1' is here twice: the first is on line 19"),
  ]
}
