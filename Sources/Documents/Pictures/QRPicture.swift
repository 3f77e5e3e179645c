import CQREncode

/// A QR code as SVG, drawn here so that no secret goes to anybody who draws such codes for others.
public enum QRPicture {
  /// Light modules around the code, without which cameras don't find it.
  private static let margin = 4

  /// Nil for a text that is too long for any code.
  ///
  /// - Parameter title: what a screen reader says of it.
  public static func svg(of text: String, title: String) -> String? {
    guard let code = QRcode_encodeString8bit(text, 0, QR_ECLEVEL_M) else { return nil }
    defer { QRcode_free(code) }
    let width = Int(code.pointee.width)
    guard let modules = code.pointee.data else { return nil }
    var path = ""
    for y in 0..<width {
      var x = 0
      while x < width {
        guard modules[y * width + x] & 1 == 1 else {
          x += 1
          continue
        }
        let start = x
        while x < width, modules[y * width + x] & 1 == 1 { x += 1 }
        path += "M\(start + margin) \(y + margin)h\(x - start)v1h-\(x - start)z"
      }
    }
    let side = width + 2 * margin
    return """
      <svg class="qr" role="img" aria-label="\(escaped(title))" viewBox="0 0 \(side) \(side)" \
      shape-rendering="crispEdges"><path fill="#fff" d="M0 0h\(side)v\(side)H0z"/><path fill="#000" d="\(path)"/></svg>
      """
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing("\"", with: "&quot;")
  }
}
