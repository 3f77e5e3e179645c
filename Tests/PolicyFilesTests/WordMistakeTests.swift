import Testing

/// A word or value that is wrong, and exactly what is said of it.
@Suite struct WordMistakes {
  @Test(arguments: slips) func areSaid(_ slip: Slip) {
    #expect(SmallPolicy.problems(replacing: slip.old, with: slip.new) == slip.said)
  }

  static let slips: [Slip] = [
    Slip(
      "unknown word, with the nearest",
      "    within: 5 working days",
      "    withn: 5 working days",
      "small.yaml:26:9: Found 'withn', which is not a word of a duty. Did you mean 'within'?"),
    Slip(
      "unknown word, none near",
      "title: Small policy",
      "title: Small policy\ncolour: blue",
      "small.yaml:3:1: Found 'colour', which is not a word of a policy. Expected one of: "
        + "policy, extends, title, partnership, edition, concerns, adult's area, starter, stage word, time, "
        + "boards, roles, door, grounds, subjects, priorities, before the clock starts, handed "
        + "over, stages, at every stage, whole case, routes, advisers, silence, closing, "
        + "arbiter, forms, learning, standstill, principles, interpretations"),
    Slip(
      "an area that is none",
      "title: Small policy",
      "title: Small policy\nadult's area: where they liv",
      "small.yaml:3:15: 'adult's area' can't be 'where they liv'. Did you mean 'where they live'?"),
    Slip(
      "missing word",
      "title: Small policy\n",
      "",
      "small.yaml:1:1: A policy needs 'title'"),
    Slip(
      "missing word of a duty",
      "        owed by: both\n",
      "",
      "small.yaml:24:9: A duty needs 'owed by'"),
    Slip(
      "text for a table",
      "edition:\n  name: First\n  in force from: 2025-01-01\n  source: A document",
      "edition: First",
      "small.yaml:4:10: 'edition' has the text 'First', expected a table of words and values"),
    Slip(
      "table for a text",
      "title: Small policy",
      "title:\n  name: Small",
      "small.yaml:3:3: 'title' has a table of words and values, expected a text"),
    Slip(
      "list for a text",
      "title: Small policy",
      "title: [Small, policy]",
      "small.yaml:2:8: 'title' has a list, expected a text"),
    Slip(
      "table for a list",
      "    duties:\n      - duty: resolve\n        owed by: both\n"
        + "        within: 5 working days\n        counted from: trigger",
      "    duties:\n      resolve: now",
      "small.yaml:24:7: 'duties' has a table of words and values, expected a list"),
    Slip(
      "text for a list item",
      "powers: [decide]",
      "powers:\n  - decide: yes",
      "small.yaml:46:5: 'powers' has a table of words and values, expected a list of texts"),
    Slip(
      "nothing where a text is needed",
      "title: Small policy",
      "title:",
      "small.yaml:2:7: 'title' has nothing, expected a text"),
    Slip(
      "word not in the list, with the nearest",
      "duty: hand over",
      "duty: handover",
      "small.yaml:34:15: 'duty' can't be 'handover'. Did you mean 'hand over'?"),
    Slip(
      "word not in the list, none near",
      "owed by: both",
      "owed by: nobody",
      "small.yaml:25:18: 'owed by' can't be 'nobody'. Expected one of: raising, receiving, "
        + "both, partnership, anyone"),
    Slip(
      "wrong unit",
      "within: 24 hours",
      "within: 24 fortnights",
      "small.yaml:38:17: 'fortnights' is not a unit. Expected one of: working days, working "
        + "weeks, working hours, hours, calendar days"),
    Slip(
      "wrong unit, with the nearest",
      "5 working days",
      "5 workin days",
      "small.yaml:26:17: 'workin days' is not a unit. Did you mean 'working days'?"),
    Slip(
      "count of nothing",
      "5 working days",
      "0 working days",
      "small.yaml:26:17: '0' is out of range. Write a whole number from 1 to 1000"),
    Slip(
      "count beyond reason",
      "5 working days",
      "99999999999999999999 working days",
      "small.yaml:26:17: '99999999999999999999' is out of range. Write a whole number from "
        + "1 to 1000"),
    Slip(
      "day with a wrong unit",
      "5 working days",
      "dy 3",
      "small.yaml:26:17: 'dy' is not a unit. Expected one of: working days, working weeks, "
        + "working hours, hours, calendar days"),
    Slip(
      "not a limit",
      "5 working days",
      "soonish",
      "small.yaml:26:17: 'soonish' is not a limit. Expected one of: 5 working days, 24 "
        + "hours, immediately"),
    Slip(
      "not a limit, with the nearest",
      "5 working days",
      "same workng day",
      "small.yaml:26:17: 'same workng day' is not a limit. Did you mean 'same working day'?"),
    Slip(
      "a number in words",
      "5 working days",
      "five working days",
      "small.yaml:26:17: 'five working days' is not a limit. Did you mean '5 working days'?"),
    Slip(
      "one in words",
      "5 working days",
      "One Working Day",
      "small.yaml:26:17: 'One Working Day' is not a limit. Did you mean '1 working day'?"),
    Slip(
      "a numbered day in words",
      "5 working days",
      "day three",
      "small.yaml:26:17: 'day three' is not a limit. Did you mean 'day 3'?"),
    Slip(
      "no anchor",
      "counted from: trigger",
      "counted from: the moon",
      "small.yaml:27:23: Nothing can be counted from 'the moon'. Expected one of: trigger, "
        + "stage opened, inability to agree, concern identified, decision received, meeting "
        + "held, conference, agreement, override known, immediate risk stated, decision, each "
        + "outcome, opening of stage …, completion of …"),
    Slip(
      "no anchor, with the nearest",
      "counted from: trigger",
      "counted from: triger",
      "small.yaml:27:23: Nothing can be counted from 'triger'. Did you mean 'trigger'?"),
    Slip(
      "no condition",
      "counted from: trigger",
      "counted from: trigger\n        when: imediate risk",
      "small.yaml:28:15: 'imediate risk' is not a condition. Did you mean 'immediate risk'?"),
    Slip(
      "no such date",
      "2025-01-01",
      "2025-02-30",
      "small.yaml:6:18: '2025-02-30' is not a date. Write one such as 2024-07-01"),
    Slip(
      "yes and no",
      "arbiter's stage: yes",
      "arbiter's stage: true",
      "small.yaml:31:22: 'arbiter's stage' can't be 'true'. Did you mean 'yes'?"),
    Slip(
      "yes in capitals",
      "arbiter's stage: yes",
      "arbiter's stage: YES",
      "small.yaml:31:22: 'arbiter's stage' can't be 'YES'. Did you mean 'yes'?"),
    Slip(
      "wrong hours",
      "title: Small policy",
      "title: Small policy\ntime:\n  working hours: 17:00 to 09:00",
      "small.yaml:4:18: '17:00 to 09:00' are not working hours. Write them as 09:00 to 17:00"),
    Slip(
      "wrong key",
      "policy: small",
      "policy: Small One",
      "small.yaml:1:9: 'Small One' can't be a key. Use small letters, digits and hyphens, "
        + "such as 2-hand-over"),
    Slip(
      "wrong key of a role",
      "  worker:\n    name",
      "  Worker_1:\n    name",
      "small.yaml:9:3: 'Worker_1' can't be a key. Use small letters, digits and hyphens, "
        + "such as 2-hand-over"),
    Slip(
      "one item twice",
      "[outcome agreed, outstanding issues]",
      "[outcome agreed, outcome agreed, outstanding issues]",
      "small.yaml:41:40: 'outcome agreed' is twice in 'confirmation holds'"),
    Slip(
      "parent that is not there",
      "title: Small policy",
      "title: Small policy\nextends: smal",
      "small.yaml:3:10: There is no policy 'smal' to extend"),
  ]
}
