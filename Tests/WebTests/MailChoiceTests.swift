import CaseRules
import Casework
import Storage
import Testing

@testable import Web

/// Everybody chooses between letters as things happen and one a day; nobody chooses none.
@Suite struct MailChoiceTests {
  @Test func somebodyChoosesOneADay() async throws {
    let world = try await RaisingWorld()
    try await world.browse { browser in
      #expect(try await browser.get("/account").text.contains("As things happen, in working hours"))
      let page = try await browser.get("/account/mail")
      for wrong in [[], [("choice", "none")]] {
        let refused = try await browser.post("/account/mail", page.hiddenFields(plus: wrong), from: page)
        #expect(refused.status == 422 && refused.errors == ["choice-error"])
      }
      let saved = try await browser.post("/account/mail", page.hiddenFields(plus: [("choice", "daily")]), from: page)
      #expect(saved.status == 303)
      #expect(try await browser.follow(saved).text.contains("One a day"))
    }
    #expect(try await world.store.dailyReaders() == [PersonID("nia")])
  }
}
