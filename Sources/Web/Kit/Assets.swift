import Casework
import Hummingbird

/// The stylesheet, the one script and the icon. Two of the addresses carry a hash, so that browsers may keep them for a
/// year.
struct Assets: Sendable {
  let stylesheetPath: String
  let scriptPath: String
  private let stylesheet: String
  private let script: String
  private let icon: String

  init(files: [(path: String, text: String)], digest: any Digest) {
    stylesheet = files.first { $0.path == "Embedded/styles/counterpart.css" }?.text ?? ""
    script = files.first { $0.path == "Embedded/scripts/ending.js" }?.text ?? ""
    icon = files.first { $0.path == "Embedded/icon.svg" }?.text ?? ""
    stylesheetPath = "/styles/" + Hex.text(digest.sha256(Array(stylesheet.utf8))).prefix(16) + ".css"
    scriptPath = "/scripts/" + Hex.text(digest.sha256(Array(script.utf8))).prefix(16) + ".js"
  }

  func add(to router: some RouterMethods<OpenContext>) {
    router.get(RouterPath(stylesheetPath)) { _, _ in
      Self.response(stylesheet, type: "text/css; charset=utf-8", keep: "public, max-age=31536000, immutable")
    }
    router.get(RouterPath(scriptPath)) { _, _ in
      Self.response(script, type: "text/javascript; charset=utf-8", keep: "public, max-age=31536000, immutable")
    }
    router.get("/icon.svg") { _, _ in
      Self.response(icon, type: "image/svg+xml", keep: "public, max-age=86400")
    }
  }

  private static func response(_ text: String, type: String, keep: String) -> Response {
    Response(
      status: .ok, headers: [.contentType: type, .cacheControl: keep],
      body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
  }
}
