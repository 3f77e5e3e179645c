import CaseRules
import Casework
import Storage
import Testing

@testable import Web

@Suite struct ThrottlingTests {
  @Test func anUnknownNameGetsTheSameAnswerAsAWrongPassword() async throws {
    let world = World()
    try await world.store.setPassword("plain:right horse battery", signInName: "ayusuf", for: FewPeople.amina.id)
    try await world.browse { browser in
      var answers: [String] = []
      for name in ["ayusuf", "nobody"] {
        let page = try await browser.get("/sign-in")
        let answer = try await browser.post("/sign-in", ["name": name, "password": "wrong"], from: page)
        #expect(answer.status == 422)
        #expect(!answer.text.contains("value=\"wrong\""))
        let once = try #require(answer.hidden("once"))
        answers.append(answer.text.replacing(once, with: "").replacing(name, with: ""))
      }
      #expect(answers[0] == answers[1])
    }
  }

  @Test func theRightPasswordSignsIn() async throws {
    let world = World()
    try await world.store.setPassword("plain:right horse battery", signInName: "amina", for: FewPeople.amina.id)
    try await world.browse { browser in
      let form: SentForm = ["name": " AMINA ", "password": "right horse battery"]
      let answer = try await browser.post("/sign-in", form, from: browser.get("/sign-in"))
      #expect(answer.status == 303)
      #expect(try await world.sessions.map(\.person) == [FewPeople.amina.id])
    }
  }

  @Test(arguments: [true, false]) func tenFailuresInFiveMinutesAreEnough(sameName: Bool) async throws {
    let world = World()
    try await world.store.setPassword("plain:right horse battery", signInName: "amina", for: FewPeople.amina.id)
    try await world.browse { browser in
      let page = try await browser.get("/sign-in")
      for number in 1...10 {
        let name = sameName ? "amina" : "name\(number)"
        #expect(try await browser.post("/sign-in", ["name": name, "password": "x"], from: page).status == 422)
      }
      let right: SentForm = ["name": "amina", "password": "right horse battery"]
      let answer = try await browser.post("/sign-in", right, from: page)
      #expect(answer.status == 429)
      #expect(answer.header("Retry-After") == "300")
      #expect(answer.text.contains("Wait 5 minutes"))
      #expect(!answer.text.contains("right horse battery"))
      world.wait(seconds: 301)
      #expect(try await browser.post("/sign-in", right, from: page).status == 303)
    }
  }

  @Test func manyGuessesAtOnceAreCountedToo() async throws {
    let world = World()
    try await world.store.setPassword("plain:right horse battery", signInName: "amina", for: FewPeople.amina.id)
    try await world.browse { browser in
      let page = try await browser.get("/sign-in")
      let statuses = try await withThrowingTaskGroup(of: Int.self) { group in
        for number in 0..<40 {
          group.addTask {
            try await browser.post("/sign-in", ["name": "amina", "password": "x\(number)"], from: page).status
          }
        }
        return try await group.reduce(into: []) { $0.append($1) }
      }
      #expect(statuses.count { $0 == 422 } == 10)
      #expect(statuses.count { $0 == 429 } == 30)
    }
  }
}
