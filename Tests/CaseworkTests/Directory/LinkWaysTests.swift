import CaseRules
import Casework
import Testing

/// How a link to sign in anew may get to somebody, by who asks and what is known of the account; and who is told.
@Suite struct LinkWaysTests {
  struct Line: Sendable, CustomTestStringConvertible {
    var says: String
    var person = "flo"
    var by = Vale.ann
    var address = "them@example.org"
    var hasWayIn = false
    var lastSignIn: Instant?
    /// Who entered the address, how long ago in seconds.
    var enteredBy: (String, Int)?
    var canMail = true
    var ways: [LinkWays.Way]
    var reason: LinkWays.Reason?
    var testDescription: String { says }
  }

  static let lines: [Line] = [
    Line(says: "nobody has come in yet, and there is nothing to take over", ways: [.hand, .email]),
    Line(says: "without an address by hand alone", address: "", ways: [.hand]),
    Line(says: "without a mail server by hand alone", canMail: false, ways: [.hand]),
    Line(says: "a lead’s is shown to no administrator", person: "bo", ways: [.email], reason: .readsByRight),
    Line(says: "nor where there is no address", person: "bo", address: "", ways: [], reason: .readsByRight),
    Line(says: "nor anybody’s who has a way in", hasWayIn: true, ways: [.email], reason: .hasWayIn),
    Line(says: "nor without a mail server", hasWayIn: true, canMail: false, ways: [], reason: .hasWayIn),
    Line(
      says: "an address that another entered is good", hasWayIn: true, enteredBy: ("di", 60), ways: [.email],
      reason: .hasWayIn),
    Line(
      says: "one’s own word is not, for somebody who has come in before it", hasWayIn: true,
      lastSignIn: Vale.now - 3_600, enteredBy: ("ann", 60), ways: [], reason: .addressIsYours),
    Line(says: "nor for a password alone", hasWayIn: true, enteredBy: ("ann", 60), ways: [], reason: .addressIsYours),
    Line(
      says: "but they have come in since", hasWayIn: true, lastSignIn: Vale.now - 30, enteredBy: ("ann", 60),
      ways: [.email], reason: .hasWayIn),
    Line(
      says: "the team is the other hand, for a lead who has come in", person: "bo", by: Vale.ed, hasWayIn: true,
      ways: [.hand, .email]),
    Line(says: "also where the mailbox is gone", by: Vale.ed, address: "", hasWayIn: true, ways: [.hand]),
    Line(
      says: "another partnership’s team is not", by: Vale.actor("max", "moor-team"), hasWayIn: true, ways: [.email],
      reason: .hasWayIn),
  ]

  private func entry(_ line: Line, _ person: Person) throws -> [DirectoryEntry] {
    guard let (by, ago) = line.enteredBy else { return [] }
    func json(_ email: String) -> String {
      #"{"id":"\#(person.id)","name":"x","posts":[],"signInName":"x","email":"\#(email)"}"#
    }
    return [
      DirectoryEntry(
        number: 2, at: Vale.now, person: PersonID("zed"), post: nil, key: "", reason: "",
        change: StoredChange(
          kind: "person", id: person.id, agency: "school", act: "invited", before: json(line.address),
          after: json(line.address))),
      DirectoryEntry(
        number: 1, at: Vale.now - ago, person: PersonID(by), post: nil, key: "", reason: "",
        change: StoredChange(
          kind: "person", id: person.id, agency: "school", act: "changed", before: json(""),
          after: json(line.address))),
    ]
  }

  @Test(arguments: lines) func ways(line: Line) throws {
    var person = try #require(Vale.directory.person(PersonID(line.person)))
    person.email = line.address
    guard case .person(let asker, let post) = line.by else { return }
    let account = AccountStanding(
      hasWayIn: line.hasWayIn, lastSignIn: line.lastSignIn, entries: try entry(line, person))
    let found = Vale.directory.linkWays(to: person, by: asker, in: post, account, canMail: line.canMail)
    #expect(found.ways == line.ways && found.reason == line.reason)
  }
}
