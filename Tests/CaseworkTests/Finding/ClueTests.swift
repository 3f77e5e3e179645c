import CaseRules
import Casework
import Testing

/// The same person typed in two ways gives one clue; another person another.
@Suite struct ClueTests {
  static let today = Day(iso: "2026-04-17") ?? Day(number: 0)

  @Test(arguments: [
    "O'Neill Siân-Marie", "sian marie o’neill", "SIÂN MARIE ONEILL", "  O Neill,  Sian Marie ", "Sianmarie O'Neill",
    "Sia\u{302}n Marie O\u{2BC}Neill", "Ｏ'Neill Siân Marie", "Sian\u{200B} Marie O\u{AD}Neill",
  ]) func oneNameHoweverItIsTyped(typed: String) {
    let one = Clue(name: "Siân Marie O'Neill", birthDate: "3 April 2012", today: Self.today)
    #expect(one != nil)
    #expect(Clue(name: typed, birthDate: "2012-04-03", today: Self.today) == one)
  }

  @Test(arguments: [
    ("Łukasz Żółć", "lukasz zolc"), ("Søren Æbelø", "soren aebelo"), ("Straße", "STRASSE"), ("İpek Işık", "ipek isik"),
    ("Nguyễn Thị Ánh", "nguyen thi anh"), ("Юлия Ёлкина", "ёлкина юлия"), ("محمد علي", "علي مُحَمَّد"), ("王小明", "小明 王"),
    ("प्रिया शर्मा", "शर्मा प्रिया"), ("김 민준", "민준 김"), ("Ὀδυσσεύς", "οδυσσευσ"), ("ﬁona", "Fiona"),
  ]) func namesInEveryScript(typed: String, other: String) {
    #expect(ComparedText.name(typed) == ComparedText.name(other))
    #expect(Clue(name: typed, birthDate: "2012-04-03", today: Self.today) != nil)
  }

  @Test func twoPeopleAreTwo() {
    func clue(_ name: String, _ born: String) -> Clue? { Clue(name: name, birthDate: born, today: Self.today) }
    #expect(clue("Ann Lee", "2012-04-03") != clue("Ann Lee", "2012-03-04"))
    #expect(clue("Ann Lee", "2012-04-03") != clue("Anna Lee", "2012-04-03"))
    #expect(clue("राम सिंह", "2012-04-03") != clue("रीमा सिंह", "2012-04-03"))
    #expect(clue("", "2012-04-03") == nil && clue("Ann Lee", "") == nil && clue("-- ''", "2012-04-03") == nil)
  }

  @Test(arguments: [
    "3/4/2012", "03.04.2012", "03-04-12", "3 April 2012", "3rd Apr 2012", "3rd of april 2012", "2012-04-03", "3 4 12",
  ]) func oneBirthDateHoweverItIsTyped(typed: String) {
    #expect(BirthDate.day(typed, today: Self.today)?.iso == "2012-04-03")
  }

  @Test(arguments: [
    "31/2/2012", "4/13/2012", "3/4", "3/4/212", "18/4/2026", "1/1/1899", "April 2012", "three four twelve", "",
    "1/2/3/4",
    "999999999999/1/1", "3rdrd/4/2012",
  ]) func noBirthDate(typed: String) {
    #expect(BirthDate.day(typed, today: Self.today) == nil)
  }

  @Test func aYearOfTwoDigitsIsOfTheNewestCenturyThatFits() {
    #expect(BirthDate.day("17/4/26", today: Self.today)?.year == 2026)
    #expect(BirthDate.day("18/4/26", today: Self.today)?.year == 1926)
    #expect(BirthDate.day("1/1/35", today: Self.today)?.year == 1935)
  }

  @Test(arguments: ["943 476 5919", "9434765919", "943-476-5919", " 943476 5919 ", "９４３ ４７６ ５９１９"])
  func oneNHSNumberHoweverItIsGrouped(typed: String) {
    #expect(Clue(nhsNumber: typed)?.text == "9434765919")
  }

  @Test(arguments: ["943 476 5918", "943476591", "94347659190", "abcdefghij", "", "0000000001", "943x476x5919"])
  func noNHSNumber(typed: String) {
    #expect(Clue(nhsNumber: typed) == nil)
  }

  @Test func referencesAreLettersAndDigits() {
    #expect(Clue(localReference: "lcs/00-12 345")?.text == Clue(localReference: "LCS 0012345")?.text)
    #expect(Clue(localReference: "JR") == nil)
  }

  /// What stands is the newest of the challenge and of the corrections to it; a removed correction is none.
  @Test func correctionsCountUntilTheyAreRemoved() {
    var state = CaseState()
    let actor = Actor(person: PersonID("p"), post: PostID("q"), agency: AgencyID("a"))
    func apply(_ happening: Happening) {
      let now = Instant(seconds: 1_776_416_400)
      state.apply(
        Event(position: state.last + 1, happenedAt: now, recordedAt: now, by: actor, holds: [], happening: happening))
    }
    var (correction, other, removal) = (Corrected(), Corrected(), Removed())
    (correction.entry, other.entry, removal.entry) = (1, 2, 2)
    apply(.raised(Raised()))
    let first = Words([("label", "LCS 4411"), ("nhsNumber", "943 476 5919"), ("personName", "Ann Lee")])
    let second = Words([("nhsNumber", "none"), ("birthDate", "2012-04-03"), ("localReference", "Z 900")])
    func clues() -> [PlacedClue] { PersonFields.clues(of: state) { [1: first, 2: second, 3: second][$0] } }
    #expect(Set(clues().map(\.clue.kind)) == [.nhsNumber, .localReference])
    apply(.corrected(correction))
    #expect(clues().map(\.position) == [2, 1, 2])
    #expect(clues().map(\.clue.kind) == [.localReference, .localReference, .nameAndBirthDate])
    apply(.corrected(other))
    #expect(clues().map(\.position) == [2, 1, 2])
    apply(.removed(removal))
    #expect(Set(clues().map(\.clue.kind)) == [.nhsNumber, .localReference])
  }
}
