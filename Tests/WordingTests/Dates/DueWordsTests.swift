import CaseRules
import Testing
import Wording

@Suite struct DueWordsTests {
  @Test(arguments: [
    (DueStanding.workingDaysLeft(2), "2 working days left", "Due by end of Friday 6 March 2026 – 2 working days left"),
    (.workingDaysLeft(1), "1 working day left", "Due by end of Friday 6 March 2026 – 1 working day left"),
    (.workingDaysLeft(0), "No working days left", "Due by end of Friday 6 March 2026 – no working days left"),
    (.dueToday, "Due today", "Due by end of today, Friday 6 March 2026"),
    (.overdue(workingDays: 0), "Overdue", "Was due by end of Friday 6 March 2026"),
    (
      .overdue(workingDays: 1), "Overdue by 1 working day",
      "Was due by end of Friday 6 March 2026 – overdue by 1 working day"
    ),
    (
      .overdue(workingDays: 2), "Overdue by 2 working days",
      "Was due by end of Friday 6 March 2026 – overdue by 2 working days"
    ),
  ])
  func standing(standing: DueStanding, short: String, long: String) throws {
    #expect(DueWords.standing(standing) == short)
    #expect(DueWords.due(try #require(Day(iso: "2026-03-06")), standing) == long)
  }

  @Test(arguments: [(0, "today"), (1, "in 1 working day"), (2, "in 2 working days")])
  func ahead(count: Int, words: String) { #expect(DueWords.ahead(workingDays: count) == words) }
}
