import Casework
import Hummingbird
import Logging
import NIOEmbedded
import Testing

@testable import Web

@Suite struct MetricsTests {
  /// Canary: what a person types, who they are and which case they ask for is in no metric.
  @Test func metricsNameNobody() async throws {
    let web = try World().web()
    let browser = Browser(web.front)
    try await browser.signIn()
    let page = try await browser.get("/tries?q=Robin+Example")
    _ = try await browser.post("/tries", ["words": "Robin Example"], from: page)
    _ = try await browser.get("/cases/Robin-Example")
    _ = try await browser.send(.init("ROBIN") ?? .get, "/tries", [], body: nil)
    let text = web.metrics(nil).text
    #expect(text.contains(#"counterpart_requests_total{method="GET",route="/tries",status="200"} 1"#))
    #expect(text.contains(#"counterpart_requests_total{method="GET",route="(none)",status="404"} 1"#))
    #expect(text.contains(#"counterpart_requests_total{method="other",route="/tries",status="405"} 1"#))
    for canary in ["Robin", "ROBIN", "amina", "Amina", "127.0.0.1", "hv1"] { #expect(!text.contains(canary)) }
  }

  @Test func whatIsUnderWayIsCountedUntilItIsAnswered() throws {
    let figures = Figures()
    figures.begin()
    figures.begin()
    figures.end(method: "GET", route: "/", status: 200, seconds: 0.1)
    #expect(figures.state.open == 1)
  }

  @Test func commandsAreCountedByWhatBecameOfThem() async throws {
    let figures = Figures()
    for outcome in [CommandOutcome.recorded, .recorded, .refused] { figures.count("answers", outcome) }
    let text = try Self.text(figures)
    #expect(text.contains(#"counterpart_commands_total{command="answers",outcome="recorded"} 2"#))
    #expect(text.contains(#"counterpart_commands_total{command="answers",outcome="refused"} 1"#))
  }

  @Test func histogramsAddUpToTheirCount() throws {
    let figures = Figures()
    for seconds in [0.001, 0.005, 0.0051, 60] {
      figures.begin()
      figures.end(method: "GET", route: "/", status: 200, seconds: seconds)
    }
    let text = try Self.text(figures)
    #expect(text.contains(#"counterpart_request_seconds_bucket{route="/",le="0.005"} 2"#))
    #expect(text.contains(#"counterpart_request_seconds_bucket{route="/",le="0.01"} 3"#))
    #expect(text.contains(#"counterpart_request_seconds_bucket{route="/",le="10"} 3"#))
    #expect(text.contains(#"counterpart_request_seconds_bucket{route="/",le="+Inf"} 4"#))
    #expect(text.contains(#"counterpart_request_seconds_count{route="/"} 4"#))
    #expect(text.contains("counterpart_store_batch_writes_sum 3\n"))
  }

  @Test func aLabelCannotBreakOutOfItsQuotes() {
    var out = PrometheusText()
    out.begin("tries", .counter, "Tries.")
    out.add(1, [("route", "a\"b\\c\nd")])
    #expect(out.text.hasSuffix("tries{route=\"a\\\"b\\\\c\\nd\"} 1\n"))
  }

  @Test(arguments: [
    (HTTPRequest.Method.get, "/metrics", 200), (.head, "/metrics", 200), (.post, "/metrics", 405),
    (.get, "/", 404), (.get, "/readyz", 404),
  ])
  func theOperatorsDoorHasMetricsAndNothingElse(method: HTTPRequest.Method, path: String, status: Int) async throws {
    let page = MetricsPage { "figures" }
    let head = HTTPRequest(method: method, scheme: "http", authority: "localhost", path: path)
    let context = BasicRequestContext(
      source: ApplicationRequestContextSource(channel: EmbeddedChannel(), logger: World.silent))
    let answer = try await page.respond(to: Request(head: head, body: RequestBody(buffer: .init())), context: context)
    #expect(answer.status.code == status)
  }

  @Test(arguments: ["/metrics", "/Metrics", "/metrics/"]) func thePagesPortHasNoMetrics(path: String) async throws {
    try await World().browse { browser in
      let answer = try await browser.get(path)
      #expect(answer.status == 404)
    }
  }

  private static func text(_ figures: Figures) throws -> String {
    var writes = WriteFigures()
    writes.note(writes: 3, took: 0.002, isKept: true)
    return MetricsText(version: "1", served: figures.state, isLeaving: false, writes: writes, process: nil).text
  }
}
