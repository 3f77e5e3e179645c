/// Sections as plain text for a terminal or a letter.
public enum PlainText {
  /// - Parameter width: in columns; a longer word stands on a line of its own.
  public static func text(title: String, _ sections: [Section], width: Int = 80) -> String {
    var lines = wrapped(title, width: width) + [String(repeating: "=", count: min(width, title.count)), ""]
    for section in sections {
      lines += wrapped(section.heading, width: width)
      if section.level == 2 { lines.append(String(repeating: "-", count: min(width, section.heading.count))) }
      lines.append("")
      for passage in section.passages { lines += self.lines(passage, width: width) + [""] }
    }
    return lines.joined(separator: "\n")
  }

  private static func lines(_ passage: Passage, width: Int) -> [String] {
    let text = passage.text + (passage.place.isEmpty ? "" : " [\(passage.place)]")
    switch passage.shape {
    case .paragraph: return wrapped(text, width: width)
    case .bullet: return wrapped(text, width: width, first: "  • ", rest: "    ")
    case .warning: return wrapped(text, width: width, first: "▲ ", rest: "  ")
    }
  }

  /// Lines of at most this many columns, broken between words.
  public static func wrapped(_ text: String, width: Int, first: String = "", rest: String = "") -> [String] {
    var lines: [String] = []
    var line = first
    var isFresh = true
    for word in text.split(whereSeparator: \.isWhitespace) {
      if !isFresh, line.count + 1 + word.count > width {
        lines.append(line)
        line = rest
        isFresh = true
      }
      line += (isFresh ? "" : " ") + word
      isFresh = false
    }
    return lines + [line]
  }
}
