import Foundation
import Wording

/// Text as we keep it: lines end in "\n", composed (NFC), no spaces at the ends. Emoji and combining marks stay.
enum CleanText {
  static let most = 20_000

  static func tidy(_ raw: String) -> String {
    let lines = raw.replacing("\r\n", with: "\n").replacing("\r", with: "\n")
    return lines.trimmingCharacters(in: .whitespacesAndNewlines).precomposedStringWithCanonicalMapping
  }

  /// The words of the first thing that is wrong, or nil.
  static func wrong(_ text: String, most: Int) -> String? {
    guard text.unicodeScalars.count <= most else { return FormWords.tooLong(most: most) }
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x09, 0x0A: continue
      case 0x00...0x1F, 0x7F...0x9F: return FormWords.controlCharacters
      case 0x202A...0x202E, 0x2066...0x2069: return FormWords.turnedText
      default: continue
      }
    }
    return nil
  }

  /// For showing what was refused: characters that turn text around, and controls, become visible. A browser ends lines
  /// in "\r\n", which is no control that anybody typed.
  static func visible(_ text: String) -> String {
    var shown = ""
    for scalar in text.replacing("\r\n", with: "\n").unicodeScalars {
      switch scalar.value {
      case 0x09, 0x0A: shown.unicodeScalars.append(scalar)
      case 0x00...0x1F, 0x7F...0x9F, 0x202A...0x202E, 0x2066...0x2069:
        shown += "[U+\(String(scalar.value, radix: 16, uppercase: true))]"
      default: shown.unicodeScalars.append(scalar)
      }
    }
    return shown
  }
}
