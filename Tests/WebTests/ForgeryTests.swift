import HTTPTypes
import Storage
import Testing

@testable import Web

@Suite struct ForgeryTests {
  @Test(arguments: [nil, "", "0", String(repeating: "0", count: 64)] as [String?])
  func aMissingOrForgedSecretIsRefusedAndShowsWhatWasTyped(secret: String?) async throws {
    let world = World()
    try await world.browse { browser in
      try await browser.signIn()
      var form = FormPagesTests.good
      if let secret { form.fields.append(.init(name: "csrf", value: secret)) }
      let answer = try await browser.post("/tries", form)
      #expect(answer.status == 403)
      #expect(answer.text.contains("This form is out of date"))
      #expect(answer.text.contains("words: Hello"))
      #expect(!answer.text.contains("csrf: "))
      #expect(try await !browser.get("/tries").text.contains("Your try is recorded"))
    }
  }

  @Test(arguments: [
    [("Sec-Fetch-Site", "cross-site")], [("Sec-Fetch-Site", "same-site")],
    [("Origin", "https://evil.example.org")], [("Origin", "null"), ("Sec-Fetch-Site", "none")],
    [("Origin", "http://localhost:81")],
  ])
  func aRequestFromElsewhereIsRefusedEvenWithTheSecret(headers: [(String, String)]) async throws {
    try await World().browse { browser in
      try await browser.signIn()
      let page = try await browser.get("/tries")
      #expect(try await browser.post("/tries", FormPagesTests.good, from: page, headers).status == 403)
    }
  }

  @Test(arguments: [[("Origin", "http://localhost")], [("Origin", "null"), ("Sec-Fetch-Site", "same-origin")]])
  func ourOwnOriginIsGood(headers: [(String, String)]) async throws {
    try await World().browse { browser in
      try await browser.signIn()
      let page = try await browser.get("/tries")
      #expect(try await browser.post("/tries", FormPagesTests.good, from: page, headers).status == 303)
    }
  }

  @Test func anotherSessionsSecretIsRefused() async throws {
    let world = World()
    try await world.browse { amina in
      try await amina.signIn()
      let page = try await amina.get("/tries")
      try await world.browse { sam in
        try await sam.signIn(as: "sam")
        #expect(try await sam.post("/tries", FormPagesTests.good, from: page).status == 403)
      }
    }
  }

  @Test func signingInNeedsTheFormCookie() async throws {
    let world = World()
    try await world.browse { browser in
      let page = try await browser.get("/sign-in")
      #expect(browser.cookies["__Host-form"] == page.hidden("csrf"))
      browser.forget("__Host-form")
      #expect(try await browser.post("/demo/sign-ins", ["person": "amina"], from: page).status == 403)
      #expect(try await world.sessions.isEmpty)
    }
  }

  @Test func pagesWithoutAFormSetNoCookie() async throws {
    try await World().browse { browser in
      let page = try await browser.get("/guidance")
      #expect(page.headers[values: .setCookie].isEmpty)
    }
  }

  @Test func whatWasTypedSurvivesATimeOut() async throws {
    let world = World()
    try await world.browse { browser in
      try await browser.signIn()
      let page = try await browser.get("/tries")
      world.wait(seconds: 3 * 3600)
      let late = try await browser.post("/tries", FormPagesTests.good, from: page)
      #expect(late.status == 403)
      #expect(late.text.contains("You have been signed out"))
      #expect(late.text.contains("words: Hello"))
      let typed = try #require(late.hidden("typed")).replacing("&amp;", with: "&")
      var form: SentForm = ["name": "Amina", "password": "right horse battery", "to": "/tries"]
      form.fields.append(.init(name: "typed", value: typed))
      try await world.store.setPassword("plain:right horse battery", signInName: "amina", for: FewPeople.amina.id)
      let again = try await browser.post("/sign-in", form, from: late)
      #expect(again.status == 200)
      #expect(again.text.contains("<input type=\"hidden\" name=\"words\" value=\"Hello\">"))
      #expect(try await browser.post("/tries", FormPagesTests.good, from: again).status == 303)
    }
  }

  @Test func aFormFromElsewhereIsNotCarriedThroughASignIn() async throws {
    try await World().browse { browser in
      let answer = try await browser.post("/tries", FormPagesTests.good, from: nil, [("Sec-Fetch-Site", "cross-site")])
      #expect(answer.status == 403)
      #expect(answer.hidden("typed") == nil)
    }
  }
}
