import Foundation
import Spawning

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
  private let server: PythonServer

  init() throws {
    let here = URL(filePath: #filePath).deletingLastPathComponent()
    let top = here.deletingLastPathComponent().deletingLastPathComponent()
    server = try PythonServer(
      here.appending(path: "notify.py").path, python: top.appending(path: ".venv/bin/python").path)
    told = try JSONDecoder().decode(Told.self, from: Data(server.line))
  }

  deinit {
    try? FileManager.default.removeItem(atPath: URL(filePath: told.order).deletingLastPathComponent().path)
  }

  var order: Order {
    get throws { try JSONDecoder().decode(Order.self, from: Data(contentsOf: URL(filePath: told.order))) }
  }

}
