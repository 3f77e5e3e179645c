import Testing

@testable import Web

/// Messages are not there yet, so that no page may say that anybody is told: people tell, and record it.
@Suite struct PromisesTests {
  @Test func noPageSaysThatAnybodyIsTold() throws {
    for (name, text) in try Templates(files: WebApplication.embedded).texts {
      let shown = text.replacing(#/\{\{!.*?\}\}/#.dotMatchesNewlines(), with: "")
      for promise in ["is told", "are told", "will be told", "is sent to", "are reminded", "we tell", "we remind"] {
        #expect(!shown.lowercased().contains(promise), "\(name): \(promise)")
      }
    }
  }

  @Test func aDissentThatThePolicyDoesNotKnowIsToldByPeople() async throws {
    try await RaisingWorld().browse { browser in
      let page = try await browser.door(Array(Browser.hill.prefix(3)) + [("matter", "conferenceDissent")])
      #expect(page.text.contains("has no way of its own for a dissent"))
      #expect(page.text.contains("tell them yourself, and record it"))
    }
  }

  @Test func whereThePolicyKnowsDissentsTheSignpostIsNotThere() async throws {
    try await RaisingWorld().browse { browser in
      let way = try await browser.door(Array(Browser.dale.prefix(4)) + [("matter", "conferenceDissent")])
      #expect(way.text.contains("What do you want to do about the conference?"))
      let query = "?area=dale/Dale%20End&person=child&danger=no&event=none&matter=conferenceDissent"
      #expect(try await browser.get("/door/signposts/dissent" + query).status == 404)
    }
  }
}
