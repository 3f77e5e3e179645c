/// Writes SVG with presentation attributes only: a strict content policy forbids style attributes. Each shape also has
/// a class, so that a page that holds the picture can recolour it.
struct SVG {
  private(set) var body = ""

  /// Colours for a picture that stands alone. Ink on paper: nothing depends on colour.
  enum Ink: String {
    case ink = "#1d2530"
    case quiet = "#515a67"
    case line = "#8a8577"
    case ground = "#fffdf9"

    var name: String { "picture-\(self)" }
  }

  mutating func rectangle(_ box: Box, fill: Ink?, stroke: Ink? = nil, width: Double = 1, radius: Double = 0) {
    body += "<rect x=\"\(n(box.x))\" y=\"\(n(box.y))\" width=\"\(n(box.width))\" height=\"\(n(box.height))\""
    if radius > 0 { body += " rx=\"\(n(radius))\"" }
    body += paint(fill: fill, stroke: stroke, width: width) + "/>\n"
  }

  mutating func line(_ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double, width: Double = 1, dashed: Bool = false) {
    body += "<line x1=\"\(n(x1))\" y1=\"\(n(y1))\" x2=\"\(n(x2))\" y2=\"\(n(y2))\""
    body += " class=\"picture-stroke\" stroke=\"\(Ink.ink.rawValue)\" stroke-width=\"\(n(width))\""
    body += (dashed ? " stroke-dasharray=\"5 4\"" : "") + "/>\n"
  }

  mutating func path(_ data: String, fill: Ink?, stroke: Ink? = nil, width: Double = 1) {
    body += "<path d=\"\(data)\"" + paint(fill: fill, stroke: stroke, width: width) + "/>\n"
  }

  mutating func circle(_ x: Double, _ y: Double, _ radius: Double, fill: Ink?, stroke: Ink? = nil, width: Double = 2) {
    body += "<circle cx=\"\(n(x))\" cy=\"\(n(y))\" r=\"\(n(radius))\""
    body += paint(fill: fill, stroke: stroke, width: width) + "/>\n"
  }

  /// Lines of text below each other; `y` is the top of the first. Gives the y below the last.
  @discardableResult
  mutating func text(
    _ lines: [String], x: Double, y: Double, _ type: Lettering, ink: Ink = .ink, anchor: Anchor = .start
  ) -> Double {
    var top = y
    for line in lines {
      body += "<text x=\"\(n(x))\" y=\"\(n(top + type.size))\" font-size=\"\(n(type.size))\""
      if type.isBold { body += " font-weight=\"600\"" }
      if anchor != .start { body += " text-anchor=\"\(anchor.rawValue)\"" }
      body += " class=\"\(ink.name)\" fill=\"\(ink.rawValue)\">\(SVG.escaped(line))</text>\n"
      top += type.leading
    }
    return top
  }

  mutating func append(_ other: SVG) { body += other.body }

  enum Anchor: String { case start, middle, end }

  /// The finished picture: its title and description are read to people who can't see it.
  /// - Parameter onOnePage: it is as large as fits A4 with margins; else as wide as fits.
  func document(
    width: Double, height: Double, onOnePage: Bool = false, title: String, description: String
  ) -> String {
    let scale = onOnePage ? min(190 / width, 277 / height) : 190 / width
    let fonts = "system-ui, 'Segoe UI', Roboto, 'Noto Sans', 'Liberation Sans', Arial, sans-serif"
    return """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(n(width)) \(n(height))" width="\(n(width * scale))mm" \
      height="\(n(height * scale))mm" role="img" font-family="\(fonts)">
      <title>\(SVG.escaped(title))</title>
      <desc>\(SVG.escaped(description))</desc>
      <rect width="\(n(width))" height="\(n(height))" class="\(Ink.ground.name)" fill="\(Ink.ground.rawValue)"/>
      \(body)</svg>

      """
  }

  private func paint(fill: Ink?, stroke: Ink?, width: Double) -> String {
    var text = ""
    var classes: [String] = []
    if let fill {
      classes.append(fill.name)
      text += " fill=\"\(fill.rawValue)\""
    } else {
      text += " fill=\"none\""
    }
    if let stroke {
      classes.append("picture-stroke")
      text += " stroke=\"\(stroke.rawValue)\" stroke-width=\"\(n(width))\""
    }
    return (classes.isEmpty ? "" : " class=\"\(classes.joined(separator: " "))\"") + text
  }

  /// A number without a needless fraction.
  private func n(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    return tenths % 10 == 0 ? "\(tenths / 10)" : "\(Double(tenths) / 10)"
  }

  /// Text for an element or an attribute. Control characters, which XML forbids, become spaces.
  static func escaped(_ text: String) -> String {
    var out = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": out += "&amp;"
      case "<": out += "&lt;"
      case ">": out += "&gt;"
      case "\"": out += "&quot;"
      case let control where control.value < 32 || control.value == 0xFFFE || control.value == 0xFFFF: out += " "
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out
  }
}

struct Box {
  var x: Double
  var y: Double
  var width: Double
  var height: Double
}
