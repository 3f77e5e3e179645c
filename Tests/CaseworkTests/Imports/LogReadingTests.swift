import CaseRules
import Testing

@testable import Casework

/// What each row of a log becomes, and what is wrong with it.
@Suite struct LogReadingTests {
  private static let directory: Directory = {
    var directory = Directory()
    directory.partnerships = [
      Partnership(id: "vale", name: "Vale", areas: [], adoptions: [], arbiterPost: "", teamPost: "")
    ]
    directory.agencies = [
      Agency(id: "police", name: "Vale Police", partnerships: ["vale"]),
      Agency(id: "care", name: "Children’s Social Care", partnerships: ["vale"]),
      Agency(id: "harbour", name: "Harbour NHS Trust (health visiting)", partnerships: ["vale"]),
      Agency(id: "rivers-a", name: "Two Rivers Trust (adults)", partnerships: ["vale"]),
      Agency(id: "rivers-c", name: "Two Rivers Trust (children)", partnerships: ["vale"]),
      Agency(id: "far", name: "Far Away", partnerships: ["other"]),
    ]
    return directory
  }()

  /// 17 April 2026.
  private static let today = Day(number: 20_560)
  private static let head = "Ref,Raised,From,To,Outcome,Closed,Child or adult"

  private static func read(_ rows: String, _ change: (inout LogMapping) -> Void = { _ in }) throws -> LogReading {
    let sheet = try LogSheet(Array((head + "\n" + rows).utf8), on: today)
    var mapping = LogMapping()
    mapping.columns = [
      .reference: "Ref", .raised: "Raised", .raising: "From", .receiving: "To", .outcome: "Outcome",
      .settled: "Closed", .person: "Child or adult",
    ]
    change(&mapping)
    return LogReading(
      sheet, mapping, LogVocabulary(PartnershipID("vale"), directory, []), counting: nil, on: today)
  }

  @Test func aRowBecomesFacts() throws {
    let reading = try Self.read("A1,3/4/2026,vale POLICE,Childrens social care; Vale Police,Agreed,10/4/2026,Child\n")
    var wanted = ImportedChallenge(raisedOn: Day(number: 20_546))
    wanted.settledOn = Day(number: 20_553)
    (wanted.raising, wanted.receiving) = (AgencyID("police"), [AgencyID("care"), AgencyID("police")])
    (wanted.outcome, wanted.person) = (.ended(.agreed), .child)
    #expect(reading.rows.map(\.challenge) == [wanted])
    #expect(ImportText.read(ImportText.text(wanted)) == wanted)
    #expect(ImportText.read("x") == nil)
  }

  struct Row: Sendable, CustomTestStringConvertible {
    var text: String
    var mistakes: [LogMistake]
    var testDescription: String { text }
  }

  @Test(arguments: [
    Row(text: "A1,3/4/2026,,,,,", mistakes: []),
    Row(text: "A1,3/4/2026,n/a,-,not known,,", mistakes: []),
    Row(text: "A1,,,,,,", mistakes: [.missing(.raised)]),
    Row(text: "A1,4/23/2026,,,,,", mistakes: [.notADay(.raised, "4/23/2026")]),
    Row(text: "A1,=1+1,,,,,", mistakes: [.notADay(.raised, "=1+1")]),
    Row(text: "A1,18/4/2026,,,,,", mistakes: [.inFuture(.raised, Day(number: 20_561))]),
    Row(text: "A1,31/3/2000,,,,,", mistakes: [.tooEarly(.raised, Day(number: 11_047))]),
    Row(
      text: "A1,3/4/2026,,,,2/4/2026,",
      mistakes: [.settledFirst(raised: Day(number: 20_546), settled: Day(number: 20_545))]),
    Row(text: "A1,3/4/2026,,,open,4/4/2026,", mistakes: [.settledInDispute]),
    Row(text: "A1,3/4/2026,Far Away,,,,", mistakes: [.unknown(.raising, "Far Away")]),
    Row(text: "A1,3/4/2026,,,Resolved,,", mistakes: [.unknown(.outcome, "Resolved")]),
    Row(text: "A1,3/4/2026,LS1 4AB,,,,", mistakes: [.identity(.raising, .postcode)]),
    Row(text: "Jay Smith,3/4/2026,,,,,", mistakes: [.identity(.reference, .likeName)]),
    Row(text: "Smith J,3/4/2026,,,,,", mistakes: [.identity(.reference, .likeName)]),
    Row(text: "J. Smith,3/4/2026,,,,,", mistakes: [.identity(.reference, .likeName)]),
    Row(text: "Log A 7,3/4/2026,,,,,", mistakes: []),
    Row(text: "MASH,3/4/2026,,,,,", mistakes: []),
    Row(text: "A1,3/4/2026,Harbour NHS Trust,,,,", mistakes: []),
    Row(text: "A1,3/4/2026,Two Rivers Trust,,,,", mistakes: [.unknown(.raising, "Two Rivers Trust")]),
    Row(text: "943 476 5919,3/4/2026,,,,,", mistakes: [.identity(.reference, .nhsNumber)]),
    Row(text: "A1,3/4/2026,,,,,,,x", mistakes: [.fieldCount(expected: 7, found: 9)]),
    Row(text: "A1,3/4/2026,\(String(repeating: "x", count: 201)),,,,", mistakes: [.tooLong(.raising)]),
  ]) func whatIsWrongIsSaid(row: Row) throws {
    let found = try Self.read(row.text + "\n").rows[0]
    #expect(found.mistakes == row.mistakes)
    #expect((found.challenge == nil) == !row.mistakes.isEmpty)
    for mistake in row.mistakes {
      if case .identity(let column, _) = mistake { #expect(found.cells[column] == nil, "it is not repeated") }
    }
  }

  @Test func aValueMeansWhatTheTeamSays() throws {
    let rows = "A1,3/4/2026,Far Away,,RESOLVED,,\nA2,3/4/2026,Elsewhere,,resolved,,\n"
    let reading = try Self.read(rows) {
      $0.values = [.raising: ["far  away": "", "Elsewhere": "police"], .outcome: ["Resolved": "agreed"]]
    }
    #expect(reading.rows.map { $0.challenge?.raising } == [nil, AgencyID("police")])
    #expect(reading.rows.map { $0.challenge?.outcome } == [.ended(.agreed), .ended(.agreed)])
    #expect(reading.foreign.map(\.value) == ["Far Away", "Elsewhere", "RESOLVED"], "it can be changed again")
    #expect(try Self.read(rows).rows.allSatisfy { $0.mistakes.count == 2 })
  }

  @Test func aColumnWithAStoryInItIsNotOffered() throws {
    let rows = (1...80).map { "A\($0),3/4/2026,,,Story number \($0),,\n" }.joined()
    let reading = try Self.read(rows)
    #expect(reading.doubtful == [.outcome] && reading.foreign.isEmpty)
  }

  @Test func rowsAreKnownByTheirReferenceOrElseByWhatTheySay() throws {
    let twice = try Self.read("A1,3/4/2026,,,,,\nB,4/4/2026,,,,,\na-1,5/4/2026,,,,,\n")
    #expect(twice.rows.map(\.mistakes) == [[], [], [.referenceTwice(firstLine: 2)]])
    let alike = try Self.read(",3/4/2026,,,,,\n,3/4/2026,,,,,\n,4/4/2026,,,,,\n")
    #expect(Set(alike.rows.map(\.key)).count == 3)
    let again = try Self.read(",4/4/2026,,,,,\n,3/4/2026,,,,,\n,3/4/2026,,,,,\n")
    #expect(Set(again.rows.map(\.key)) == Set(alike.rows.map(\.key)), "in whatever order")
  }
}
