import Foundation

/// `notify.py`, running for as long as this is kept.
final class NotifyServer {
  struct Told: Decodable {
    var port: Int
    var order: String
    var key: String
    var template: String
  }
  struct Order: Decodable, Equatable {
    var address: String
    var template: String
    var reference: String
    var personalisation: [String: String]

    enum CodingKeys: String, CodingKey {
      case address = "email_address"
      case template = "template_id"
      case reference, personalisation
    }
  }
  let told: Told
  private let process = Process()
  private let input = Pipe()

  init() throws {
    let here = URL(filePath: #filePath).deletingLastPathComponent()
    let top = here.deletingLastPathComponent().deletingLastPathComponent()
    let output = Pipe()
    process.executableURL = top.appending(path: ".venv/bin/python")
    process.arguments = [here.appending(path: "notify.py").path]
    process.standardOutput = output
    process.standardInput = input
    try process.run()
    var line = Data()
    while line.last != UInt8(ascii: "\n") {
      guard let more = try output.fileHandleForReading.read(upToCount: 1), !more.isEmpty else { throw NotStarted() }
      line += more
    }
    told = try JSONDecoder().decode(Told.self, from: line)
  }

  deinit {
    try? input.fileHandleForWriting.close()
    process.terminate()
    process.waitUntilExit()
    try? FileManager.default.removeItem(atPath: URL(filePath: told.order).deletingLastPathComponent().path)
  }

  var order: Order {
    get throws { try JSONDecoder().decode(Order.self, from: Data(contentsOf: URL(filePath: told.order))) }
  }

  struct NotStarted: Error {}
}
