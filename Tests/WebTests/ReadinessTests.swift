import Logging
import Testing

@testable import Web

/// What a proxy and a monitor are told.
@Suite struct ReadinessTests {
  @Test func aStoreThatFailsIsNotReadyAndNobodyIsToldWhy() async throws {
    let lines = Lines()
    let world = World { $0.readinessHolds = 0 }
    let logger = Logger(label: "web") { _ in lines.handler }
    let browser = Browser(try world.web(logger: logger).front, logger: logger)
    #expect(try await browser.get("/readyz").text == "ready\n")
    world.watch.become(.broken)
    let answer = try await browser.get("/readyz")
    #expect(answer.status == 503)
    #expect(answer.text == "the store can't be used\n")
    #expect(lines.text.contains("There is no room left"))
    #expect(try await browser.get("/healthz").text == "ok\n")
    world.watch.become(.ready)
    #expect(try await browser.get("/readyz").status == 200)
  }

  @Test func anAnswerHoldsForAWhileSoThatAskingOftenCostsNothing() async throws {
    let world = World { $0.readinessHolds = 3600 }
    try await world.browse { browser in
      for _ in 0..<20 {
        let answer = try await browser.get("/readyz")
        #expect(answer.status == 200)
      }
    }
    #expect(world.watch.asked == 1)
  }

  @Test func aStoreThatSaysNothingIsNotReadyAndIsNotAskedAgainMeanwhile() async throws {
    let store = WatchedStore()
    store.become(.silent)
    let check = StoreCheck(store, holds: .zero, limit: .milliseconds(50))
    for _ in 0..<3 { #expect(await check.isReady(World.silent) == false) }
    #expect(store.asked == 1)
  }

  @Test func onItsWayOutItSaysSoFirstAndClosesItsConnections() async throws {
    let world = World()
    let web = try world.web()
    let browser = Browser(web.front)
    #expect(try await browser.get("/sign-in").header("Connection") == nil)
    web.kit.stopping.leave()
    let ready = try await browser.get("/readyz")
    #expect(ready.status == 503)
    #expect(ready.text == "stopping\n")
    let page = try await browser.get("/sign-in")
    #expect(page.status == 200)
    #expect(page.header("Connection") == "close")
  }
}
