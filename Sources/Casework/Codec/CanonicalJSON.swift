import CaseRules

/// What an open field holds.
enum FactValue: Hashable, Sendable {
  case text(String)
  case texts([String])
  /// A number or another plain word, which no field may hold: kept to say what was found.
  case other(String)
}

/// The fields of an object. There are few: looking them through is faster than a table of them would be.
struct FactList {
  private var fields: [(name: String, value: FactValue)] = []

  /// False where the name is there already.
  mutating func add(_ name: String, _ value: FactValue) -> Bool {
    if holds(name) { return false }
    fields.append((name, value))
    return true
  }

  func holds(_ name: String) -> Bool { fields.contains { $0.name == name } }

  /// The value, which is then no longer among them.
  mutating func take(_ name: String) -> FactValue? {
    guard let index = fields.firstIndex(where: { $0.name == name }) else { return nil }
    defer {
      fields.swapAt(index, fields.count - 1)
      fields.removeLast()
    }
    return fields[index].value
  }

  var firstName: String? { fields.lazy.map(\.name).min() }
}

/// The JSON of the journal: texts and lists of texts, nothing else. Every event and every page that reads one passes
/// here, and a general reader takes many times as long.
enum CanonicalJSON {
  /// Sorted keys and no spaces, so that equal facts are equal bytes.
  static func text(_ object: [String: FactValue]) -> String {
    var writer = Writer()
    writer.list(object.sorted { $0.key < $1.key }, between: ("{", "}")) { writer, field in
      writer.text(field.key)
      writer.bytes.append(UInt8(ascii: ":"))
      switch field.value {
      case .text(let text): writer.text(text)
      case .texts(let texts): writer.texts(texts)
      case .other(let word): writer.text(word)
      }
    }
    return writer.string
  }

  static func text(_ rows: [[String]]) -> String {
    var writer = Writer()
    writer.list(rows, between: ("[", "]")) { $0.texts($1) }
    return writer.string
  }

  static func object(_ text: String) throws(FactProblem) -> FactList {
    guard let object = JSONText.read(text, { $0.object() }) else {
      throw .wrongForm(field: "", found: "not a JSON object")
    }
    return object
  }

  /// Nil where the text is not a list of lists of texts.
  static func rows(_ text: String) -> [[String]]? {
    JSONText.read(text) { reader in reader.list { $0.texts() } }
  }

  private struct Writer {
    var bytes: [UInt8] = []
    var string: String { String(decoding: bytes, as: UTF8.self) }

    mutating func list<Item>(
      _ items: [Item], between ends: (Unicode.Scalar, Unicode.Scalar), _ write: (inout Writer, Item) -> Void
    ) {
      bytes.append(UInt8(ascii: ends.0))
      for (index, item) in items.enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        write(&self, item)
      }
      bytes.append(UInt8(ascii: ends.1))
    }

    mutating func texts(_ texts: [String]) { list(texts, between: ("[", "]")) { $0.text($1) } }

    mutating func text(_ text: String) {
      bytes.append(UInt8(ascii: "\""))
      if text.utf8.contains(where: { $0 < 0x20 || $0 == 0x22 || $0 == 0x5C }) {
        for byte in text.utf8 { escaped(byte) }
      } else {
        bytes.append(contentsOf: text.utf8)
      }
      bytes.append(UInt8(ascii: "\""))
    }

    private mutating func escaped(_ byte: UInt8) {
      switch byte {
      case 0x22: bytes += [0x5C, 0x22]
      case 0x5C: bytes += [0x5C, 0x5C]
      case 0x08: bytes += "\\b".utf8
      case 0x09: bytes += "\\t".utf8
      case 0x0A: bytes += "\\n".utf8
      case 0x0C: bytes += "\\f".utf8
      case 0x0D: bytes += "\\r".utf8
      case 0..<0x20:
        bytes += (byte < 0x10 ? "\\u000" : "\\u00").utf8
        bytes += String(byte, radix: 16).utf8
      default: bytes.append(byte)
      }
    }
  }
}
