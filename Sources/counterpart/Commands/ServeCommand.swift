import ArgumentParser
import Web

struct ServeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve", abstract: "Serves the web application.",
    discussion: """
      Policies, the date calculator and guidance are open to everybody. People sign in with a password and a second \
      step; “counterpart person invite” makes the link with which somebody sets both up. Use “counterpart demo” to try \
      the whole program without.
      """)
  @OptionGroup var store: StoreOptions
  @OptionGroup var policies: PolicyOptions
  @OptionGroup var calendars: CalendarOptions
  @Option(help: "The address to listen on.") var host = "127.0.0.1"
  @Option(help: "The port to listen on.") var port = 8080
  @OptionGroup var running: RunningOptions

  func run() async throws {
    var settings = try running.settings()
    let (mail, reach) = (try running.mail.sender(), try running.providers.reach())
    let serving = try Serving(
      store, policies: policies.policies, calendars: calendars.calendars, makesNew: true)
    settings.host = host
    settings.port = port
    if running.site == nil { settings.site = "http://localhost:\(port)" }
    try await serving.serve(
      settings, mail: mail, notifyToken: try running.mail.notify.token(),
      converters: try running.converters.converters(), scanner: try running.scanner.scanner(),
      workbooks: try running.workbooks.reader(),
      reach: reach,
      saying: "Counterpart listens on http://\(host):\(port)/")
  }
}
