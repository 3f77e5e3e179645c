import HTTPTypes
import Testing

@testable import Engines
@testable import Web

@Suite struct ProblemPagesTests {
  @Test(arguments: [
    ("/no-such-page", 404, "We could not find that page"), ("/tries/%2e%2e", 404, "We could not find that page"),
    ("/guidance/beside-concern", 404, "We could not find that page"),
    ("/broken", 500, "Something went wrong on our side"),
    ("/tries/refused", 405, "This page does not work that way"),
  ])
  func pagesThatSayNo(path: String, status: Int, heading: String) async throws {
    try await World().browse { browser in
      try await browser.signIn()
      let answer = try await browser.get(path)
      #expect(answer.status == status)
      #expect(answer.text.contains("<h1>\(heading)</h1>"))
      #expect(answer.text.contains("<title>\(heading) – Counterpart</title>"))
      #expect(!answer.text.contains("Robin Example"))
      let data = try await browser.get(path, [("Accept", "application/json")])
      #expect(data.status == status)
      #expect(data.header("Content-Type") == "application/problem+json")
    }
  }

  @Test func aFaultShowsTheRequestsNumber() async throws {
    try await World().browse { browser in
      let answer = try await browser.get("/broken")
      let id = try #require(answer.header("X-Request-Id"))
      #expect(answer.text.contains("<span class=\"number\">\(id)</span>"))
    }
  }

  @Test func theWrongMethodSaysWhichAreRight() async throws {
    try await World().browse { browser in
      let answer = try await browser.send(.get, "/tries/refused", [], body: nil)
      #expect(answer.header("Allow") == "POST")
    }
  }

  @Test func aBrokenStoreIsAnApology() async throws {
    let world = World()
    try await world.browse { browser in
      try await browser.signIn()
      try world.engine.tamper("DROP TABLE sign_ins")
      #expect(try await browser.get("/tries").status == 500)
      browser.forget("__Host-session")
      #expect(try await browser.get("/healthz").text == "ok\n")
    }
  }

  @Test func tooMuchIsRefusedAndSaysSo() async throws {
    try await World { $0.mostBodyBytes = 1_000 }.browse { browser in
      try await browser.signIn()
      let page = try await browser.get("/tries")
      let answer = try await browser.post("/tries", ["words": String(repeating: "a", count: 2_000)], from: page)
      #expect(answer.status == 413)
      #expect(answer.text.contains("That was too much to send at once"))
      #expect(answer.header("Connection") == "close")
    }
  }

  @Test(arguments: ["text/plain", "multipart/form-data; boundary=x", ""])
  func bodiesOfAnotherKindAreRefused(type: String) async throws {
    try await World().browse { browser in
      try await browser.signIn()
      let answer = try await browser.send(.post, "/tries", [("Content-Type", type)], body: "words=Hello")
      #expect(answer.status == 400)
    }
  }

  @Test(arguments: [
    "/sign-in", "/guidance", "/guidance/urgent", "/guidance/support", "/help", "/cookies", "/accessibility", "/about",
    "/hidden", "/signed-out", "/tries", "/posts", "/no-such-page",
  ])
  func everyPageIsSound(path: String) async throws {
    try await World().browse { browser in
      try await browser.signIn()
      let text = try await browser.get(path).text
      #expect(text.hasPrefix("<!DOCTYPE html>\n<html lang=\"en\">"))
      #expect(text.ranges(of: "<h1").count == 1)
      #expect(text.contains("<main id=\"main\""))
      #expect(text.contains("href=\"#main\""))
      #expect(text.contains("class=\"demo\""))
      #expect(text.contains("<a href=\"/help\">Help</a>"))
      #expect(text.ranges(of: "<script").count == (path == "/hidden" ? 0 : 1))
      #expect(!text.contains("style=\""))
      #expect(!text.contains("{{"))
      #expect(text.contains("Amina Yusuf") == (path != "/hidden"))
    }
  }

  @Test func theCookiesPageListsEveryCookieWeSet() async throws {
    try await World().browse { browser in
      let page = try await browser.get("/sign-in")
      _ = try await browser.post("/demo/sign-ins", ["person": "amina"], from: page)
      _ = try await browser.post("/tries", FormPagesTests.good, from: browser.get("/tries"))
      let set = browser.cookies.keys.sorted()
      #expect(set == ["__Host-form", "__Host-notice", "__Host-session"])
      let text = try await browser.get("/cookies").text
      for name in set { #expect(text.contains("<th scope=\"row\">\(name)</th>")) }
    }
  }
}
