import CaseRules
import Casework
import Foundation
import Testing

/// Rows that programs before this one wrote are read, and so are rows with keys that later ones will add.
@Suite struct DirectoryFormTests {
  static let rows: [(DirectoryName, String)] = [
    (DirectoryName(.agency, "a"), #"{"id":"a","name":"A","partnerships":["p"],"later":{"x":1}}"#),
    (
      DirectoryName(.post, "b"),
      #"{"agency":"a","awayUntil":"","deputy":"","id":"b","phone":"1","tiers":["director"],"title":"B","later":[]}"#
    ),
    (DirectoryName(.person, "c"), #"{"demoNote":"","id":"c","name":"C","posts":["b"],"signInName":"c","later":null}"#),
    (DirectoryName(.service, "d"), #"{"agency":"a","id":"d","name":"D","later":"x"}"#),
  ]

  @Test(arguments: rows) func anOldRowIsRead(row: (name: DirectoryName, json: String)) throws {
    let entity = try DirectoryEntity(row.name, json: row.json)
    #expect(entity.name == row.name)
    switch entity {
    case .agency(let agency): #expect(agency == Agency(id: "a", name: "A", partnerships: ["p"]))
    case .post(let post): #expect(post == Post(id: "b", agency: "a", title: "B", tiers: ["director"], phone: "1"))
    case .person(let person): #expect(person == Person(id: "c", name: "C", posts: ["b"], signInName: "c"))
    case .service(let service): #expect(service == Agency.Service(id: "d", agency: "a", name: "D"))
    case .partnership: Issue.record("no partnership was given")
    }
  }

  @Test func aRowThatIsNoneIsNamed() {
    #expect(throws: DirectoryFault.self) { try DirectoryEntity(DirectoryName(.post, "b"), json: #"{"id":"b"}"#) }
  }
}
