import Foundation

/// What is typed twice is never typed the same: the forms in which names and references are compared.
public enum ComparedText {
  /// The letters of a name in the order of the alphabet, so that neither the order of its parts, nor spaces, hyphens,
  /// apostrophes, accents or capitals make a difference. Two names of the same letters are told apart by the birth date
  /// that always stands beside it.
  public static func name(_ typed: String) -> String {
    String(String.UnicodeScalarView(letters(typed).sorted()))
  }

  /// Letters and digits alone, in their order.
  public static func reference(_ typed: String) -> String { String(String.UnicodeScalarView(letters(typed))) }

  /// Small letters of one width, without accents.
  static func folded(_ typed: String) -> String {
    var text = ""
    // Taken apart, made small, and taken apart again: a capital can become a letter with a mark.
    for scalar in typed.decomposedStringWithCompatibilityMapping.unicodeScalars {
      text += apart[scalar] ?? scalar.properties.lowercaseMapping
    }
    let scalars = text.decomposedStringWithCompatibilityMapping.unicodeScalars.filter {
      $0.properties.canonicalCombiningClass == .notReordered
    }
    return String(String.UnicodeScalarView(scalars))
  }

  private static func letters(_ typed: String) -> [Unicode.Scalar] {
    folded(typed).unicodeScalars.filter { scalar in
      if modifiers.contains(scalar.value) || scalar.value == 0x0640 { return false }
      return scalar.properties.isAlphabetic || scalar.properties.numericType == .decimal
    }
  }

  /// Apostrophes and the like that Unicode counts as letters; so is the stroke that makes Arabic words longer.
  private static let modifiers: ClosedRange<UInt32> = 0x02B0...0x02FF

  /// Letters that no table takes apart and that people write in two ways.
  private static let apart: [Unicode.Scalar: String] = [
    "ß": "ss", "ẞ": "ss", "æ": "ae", "Æ": "ae", "œ": "oe", "Œ": "oe", "ø": "o", "Ø": "o", "ł": "l", "Ł": "l",
    "ς": "σ", "đ": "d", "Đ": "d", "ð": "d", "Ð": "d", "þ": "th", "Þ": "th", "ı": "i",
  ]
}
