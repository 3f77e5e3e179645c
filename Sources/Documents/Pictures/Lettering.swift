/// A size of type, and how wide a text in it will be. Nothing here knows the reader's fonts, so widths are estimated on
/// the wide side.
struct Lettering {
  var size: Double
  var isBold = false
  var leading: Double { (size * 1.35).rounded() }

  static let title = Lettering(size: 26, isBold: true)
  static let heading = Lettering(size: 17, isBold: true)
  static let body = Lettering(size: 14)
  static let strong = Lettering(size: 14, isBold: true)
  static let small = Lettering(size: 12)

  func width(of text: String) -> Double {
    text.unicodeScalars.reduce(0) { $0 + Self.share(of: $1) } * size * (isBold ? 1.07 : 1)
  }

  /// A character's width as a share of the size.
  private static func share(of scalar: Unicode.Scalar) -> Double {
    switch scalar {
    case "i", "j", "l", "I", "'", "’", ".", ",", ":", ";", "|": 0.32
    case "f", "r", "t", "(", ")", "[", "]", "-", " ", "“", "”", "/": 0.4
    case "m", "w", "M", "W", "@", "%": 0.95
    case "A"..."Z": 0.72
    default: scalar.value > 0x2E7F ? 1.05 : 0.58
    }
  }

  /// Lines that fit the width, broken between words; a word that is too long is broken where it must.
  func wrapped(_ text: String, width: Double) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in text.split(whereSeparator: \.isWhitespace).flatMap({ pieces(of: String($0), width: width) }) {
      let longer = line.isEmpty ? word : line + " " + word
      if !line.isEmpty, self.width(of: longer) > width {
        lines.append(line)
        line = word
      } else {
        line = longer
      }
    }
    return line.isEmpty ? lines : lines + [line]
  }

  private func pieces(of word: String, width: Double) -> [String] {
    guard self.width(of: word) > width else { return [word] }
    var pieces: [String] = []
    var piece = ""
    for character in word {
      if !piece.isEmpty, self.width(of: piece + String(character)) > width {
        pieces.append(piece)
        piece = ""
      }
      piece.append(character)
    }
    return pieces + [piece]
  }
}
