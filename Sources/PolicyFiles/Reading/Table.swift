import CaseRules

/// A table of words and values, checked against its section's words when it is made.
struct Table {
  private(set) var place: Place
  let notes: Notes
  let section: Section
  private let values: [String: Tree]

  /// Nil, with a problem noted, where the value is no table.
  init?(_ tree: Tree, _ section: Section, named word: String, _ notes: Notes) {
    guard case .table(let rows, let place) = tree else {
      let expected = "a table of words and values"
      notes.add(.wrongType(word: word, found: tree.kind, expected: expected), at: tree.place)
      return nil
    }
    self.place = place
    self.notes = notes
    self.section = section
    var values: [String: Tree] = [:]
    for row in rows {
      guard section.words.contains(row.word) else {
        let nearest = Nearest.word(to: row.word, among: section.words)
        notes.add(
          .unknownWord(found: row.word, section: section.name, nearest: nearest, expected: section.words),
          at: row.place)
        continue
      }
      values[row.word] = row.value
    }
    for word in section.required where values[word] == nil {
      let misspelt = rows.contains { Nearest.word(to: $0.word, among: [word]) != nil }
      if !misspelt { notes.add(.missingWord(word, section: section.name.capitalised), at: place) }
    }
    self.values = values
  }

  func has(_ word: String) -> Bool { values[word] != nil }
  func tree(_ word: String) -> Tree? { values[word] }

  /// Remembers where this table and each of its words stand, for the checks past syntax.
  func mark(_ path: String) {
    notes.mark(path, at: place)
    for word in section.words {
      guard let value = values[word] else { continue }
      notes.mark(path + "/" + word, at: value.place)
    }
  }

  /// A text; nil where there is none or it is something else, which is noted.
  func text(_ word: String) -> String? {
    guard let tree = values[word] else { return nil }
    guard case .text(let text, let place) = tree else {
      notes.add(.wrongType(word: word, found: tree.kind, expected: "a text"), at: tree.place)
      return nil
    }
    guard !text.isEmpty else {
      notes.add(.wrongType(word: word, found: tree.kind, expected: "a text"), at: place)
      return nil
    }
    return text
  }

  func texts(_ word: String) -> [String] { placedTexts(word).map(\.text) }

  /// The texts of a list with their places; one text stands for a list of one.
  func placedTexts(_ word: String) -> [(text: String, place: Place)] {
    guard let tree = values[word] else { return [] }
    guard case .list(let items, _) = tree else { return text(word).map { [($0, tree.place)] } ?? [] }
    var found: [(text: String, place: Place)] = []
    for item in items {
      guard case .text(let text, let place) = item, !text.isEmpty else {
        notes.add(.wrongType(word: word, found: item.kind, expected: "a list of texts"), at: item.place)
        continue
      }
      if found.contains(where: { $0.text == text }) { notes.add(.repeatedItem(text, word: word), at: place) }
      found.append((text, place))
    }
    return found
  }

  func flag(_ word: String, else usual: Bool = false) -> Bool {
    guard let tree = values[word], let text = text(word) else { return usual }
    switch text {
    case "yes": return true
    case "no": return false
    default:
      let nearest = Nearest.word(to: text, among: ["yes", "no"]) ?? (text.lowercased() == "true" ? "yes" : nil)
      notes.add(.notYesOrNo(word: word, found: text, nearest: nearest), at: tree.place)
      return usual
    }
  }

  /// Tables in a list.
  func list(_ word: String, _ section: Section) -> [Table] {
    guard let tree = values[word] else { return [] }
    guard case .list(let items, _) = tree else {
      notes.add(.wrongType(word: word, found: tree.kind, expected: "a list"), at: tree.place)
      return []
    }
    return items.compactMap { Table($0, section, named: word, notes) }
  }

  /// Tables under keys of the author's own.
  func named(_ word: String, _ section: Section) -> [(key: String, table: Table)] {
    rows(word).compactMap { row in
      guard var table = Table(row.value, section, named: row.word, notes) else { return nil }
      table.place = row.place
      return (row.word, table)
    }
  }

  /// Rows under keys of the author's own.
  func rows(_ word: String) -> [Tree.Row] {
    guard let tree = values[word] else { return [] }
    guard case .table(let rows, _) = tree else {
      notes.add(.wrongType(word: word, found: tree.kind, expected: "a table of keys"), at: tree.place)
      return []
    }
    for row in rows where !row.word.isKey { notes.add(.notAKey(found: row.word), at: row.place) }
    return rows
  }

  func table(_ word: String, _ section: Section) -> Table? {
    values[word].flatMap { Table($0, section, named: word, notes) }
  }
}

extension String {
  /// Small letters, digits and hyphens.
  var isKey: Bool {
    !isEmpty && count <= 60
      && unicodeScalars.allSatisfy { ("a"..."z").contains($0) || ("0"..."9").contains($0) || $0 == "-" }
  }

  var capitalised: String { prefix(1).uppercased() + dropFirst() }
}
