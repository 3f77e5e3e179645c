import ArgumentParser
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

  /// Settings with these, and the rest as they are by themselves.
  func settings() throws -> WebSettings {
    var settings = WebSettings()
    settings.version = Version.text
    settings.behindTLS = behindTLS
    settings.metrics = try metricsAddress.map(Self.address)
    settings.trustedProxies = Set(trustProxy)
    settings.leaveAfter = try Self.seconds(leaveAfter, "--leave-after")
    settings.stopWithin = try Self.seconds(stopWithin, "--stop-within")
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

  private static func seconds(_ number: Int, _ option: String) throws -> Int {
    guard (0...3600).contains(number) else {
      throw Complaint("\(option) can’t be \(number). Give it seconds, from 0 to 3600.")
    }
    return number
  }
}
