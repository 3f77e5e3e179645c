extension Unicode.Scalar {
  /// What YAML may hold and people can see. Marks that turn the direction of text are refused: they hide what it says.
  var isPrintable: Bool {
    switch value {
    case 0x202A...0x202E, 0x2066...0x2069, 0x2028, 0x2029, 0xFEFF: false
    case 0x20...0x7E, 0xA0...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF: true
    default: false
    }
  }

  var isQuote: Bool { self == "\"" || self == "'" }
}

extension [Unicode.Scalar] {
  var isDocumentMark: Bool {
    guard count >= 3, self[0] == self[1], self[1] == self[2], self[0] == "-" || self[0] == "." else { return false }
    return count == 3 || self[3] == " "
  }

  func isDash(at index: Int) -> Bool {
    index < count && self[index] == "-" && (index + 1 == count || self[index + 1] == " ")
  }

  func skipSpaces(from start: Int) -> Int {
    guard start < count else { return count }
    return self[start...].firstIndex { $0 != " " } ?? count
  }

  /// The colon that ends a key: one followed by a space or by nothing, outside quotes and comments.
  func colon(from start: Int) -> Int? {
    if self[start] == "[" { return nil }
    var index = start
    if self[start].isQuote {
      guard let end = closingQuote(from: start) else { return nil }
      index = end + 1
    }
    while index < count {
      if self[index] == ":", index + 1 == count || self[index + 1] == " " { return index }
      if self[index] == "#", index > start, self[index - 1] == " " { return nil }
      index += 1
    }
    return nil
  }

  /// Whether the line can only be read as more of a text without quotes.
  func isPlain(from start: Int) -> Bool {
    let sign = self[start]
    guard sign.properties.isAlphabetic || ("0"..."9").contains(sign) || sign == "(" else { return false }
    return colon(from: start) == nil
  }

  func comment(from start: Int) -> Int {
    self[start...].indices.first { self[$0] == "#" && $0 > start && self[$0 - 1] == " " } ?? count
  }

  func closingQuote(from start: Int) -> Int? {
    var index = start + 1
    while index < count {
      if self[start] == "\"", self[index] == "\\" {
        index += 2
        continue
      }
      if self[index] == self[start] {
        guard self[start] == "'", index + 1 < count, self[index + 1] == "'" else { return index }
        index += 1
      }
      index += 1
    }
    return nil
  }

  /// Why a plain text can't begin here.
  func badStart(at index: Int, _ signs: [Unicode.Scalar: ShapeMistake]) -> ShapeMistake? {
    if let mistake = signs[self[index]] { return mistake }
    guard "?-|>:".unicodeScalars.contains(self[index]) else { return nil }
    if "|>".unicodeScalars.contains(self[index]) { return .reserved(String(self[index])) }
    return index + 1 == count || self[index + 1] == " " ? .reserved(String(self[index])) : nil
  }
}

extension String {
  init(scalars: some Sequence<Unicode.Scalar>) {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    self.init(view)
  }
}
