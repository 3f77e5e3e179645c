import ArgumentParser
import Casework
import Web

/// What stands in front of a served program, and how it is watched and stopped.
struct RunningOptions: ParsableArguments {
  @Flag(help: "A proxy in front ends TLS: send HSTS.")
  var behindTLS = false

  @Option(help: "Serve metrics at HOST:PORT, such as 127.0.0.1:9464. Keep it from the public.")
  var metricsAddress: String?

  @Option(help: "The address of a proxy whose X-Forwarded-For is believed. Repeat it for each.")
  var trustProxy: [String] = []

  @Option(help: "Seconds in which readyz says no before the port closes, for a proxy that asks it.")
  var leaveAfter = 0

  @Option(help: "Seconds that requests under way have after that.")
  var stopWithin = 20

  @Option(help: "Minutes without a page after which somebody is signed out.")
  var idleMinutes = 30

  @Option(help: "Hours after which somebody signs in again in any case.")
  var signInHours = 8

  @Option(help: "Days without signing in after which somebody must be invited anew.")
  var dormantDays = 396

  @Option(help: "The address at which people open the program, for links that leave it.")
  var site: String?

  @Option(
    help: """
      An email address for people who need a page in another form or found a weakness: /accessibility and \
      /.well-known/security.txt show it.
      """)
  var contact: String?

  @Option(help: "A telephone number for people who need a page in another form. /accessibility shows it.")
  var contactPhone: String?

  @OptionGroup var mail: MailOptions
  @OptionGroup var providers: ProviderOptions
  @OptionGroup var converters: ConverterOptions
  @OptionGroup var workbooks: WorkbookOptions
  @OptionGroup var scanner: ScannerOptions

  @Option(help: "Wrong passwords or codes that a name and an address have in five minutes.")
  var mostTries = 10

  /// Settings with these, and the rest as they are by themselves.
  func settings() throws -> WebSettings {
    var settings = WebSettings()
    settings.version = Version.text
    settings.mostConnections = FileLimit.connections
    settings.behindTLS = behindTLS
    settings.metrics = try metricsAddress.map(Self.address)
    settings.trustedProxies = Set(trustProxy)
    settings.leaveAfter = try Self.seconds(leaveAfter, "--leave-after")
    settings.stopWithin = try Self.seconds(stopWithin, "--stop-within")
    settings.idleLimit = 60 * (try Self.number(idleMinutes, "--idle-minutes", "minutes", 5...240))
    settings.absoluteLimit = 3600 * (try Self.number(signInHours, "--sign-in-hours", "hours", 1...24))
    settings.dormantAfter = 86_400 * (try Self.number(dormantDays, "--dormant-days", "days", 30...1_000))
    if let site { settings.site = try SiteAddress.checked(site) }
    if let contact, !EmailAddress.isOne(contact) {
      throw Complaint("“\(contact)” is no email address. Write --contact like help@counterpart.example.org.")
    }
    settings.contact = contact
    settings.contactPhone = try contactPhone.map(Self.phone)
    settings.mostFailures = try Self.number(mostTries, "--most-tries", "a number", 3...10)
    return settings
  }

  /// `127.0.0.1:9464`, `[::1]:9464` or `localhost:9464`.
  private static func address(_ text: String) throws -> (host: String, port: Int) {
    guard let colon = text.lastIndex(of: ":"), let port = Int(text[text.index(after: colon)...]) else {
      throw Complaint("“\(text)” is not an address with a port. Write --metrics-address like 127.0.0.1:9464.")
    }
    var host = text[..<colon]
    if host.hasPrefix("["), host.hasSuffix("]") { host = host.dropFirst().dropLast() }
    guard !host.isEmpty, (1...65535).contains(port) else {
      throw Complaint("“\(text)” is not an address with a port. Write --metrics-address like 127.0.0.1:9464.")
    }
    return (String(host), port)
  }

  private static func phone(_ text: String) throws -> String {
    let isOne = text.contains(where: \.isNumber) && text.allSatisfy { $0.isNumber || "+ ()-".contains($0) }
    guard isOne, text.count <= 30 else {
      throw Complaint("“\(text)” is no telephone number. Write --contact-phone like \"01632 960 001\".")
    }
    return text
  }

  private static func seconds(_ number: Int, _ option: String) throws -> Int {
    try self.number(number, option, "seconds", 0...3600)
  }

  private static func number(
    _ number: Int, _ option: String, _ unit: String, _ range: ClosedRange<Int>
  ) throws -> Int {
    guard range.contains(number) else {
      throw Complaint(
        "\(option) can’t be \(number). Give it \(unit), from \(range.lowerBound) to \(range.upperBound).")
    }
    return number
  }
}
