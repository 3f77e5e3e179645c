import ArgumentParser
import CaseRules
import Casework
import Demo
import Logging
import Web

/// Serves the demo world.
struct DemoCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo", abstract: "Serves a small invented world, to try the program in.",
    discussion: "Nobody in it is real. Mail goes nowhere. Sign in as any of eight people with one click.")

  @Option(help: "The port to serve on.") var port = 8080
  @Option(help: "The address to serve on.") var host = "127.0.0.1"

  func run() async throws {
    let serving = try Serving()
    let directory = DemoWorld.directory(today: Clock.today)
    try await directory.write(to: serving.store)
    var settings = WebSettings()
    settings.host = host
    settings.port = port
    settings.demo = true
    let logger = Logger(label: "counterpart")
    print("Counterpart’s demo world is at http://localhost:\(port)/")
    try await serving.application(settings, logger: logger).run()
  }
}
