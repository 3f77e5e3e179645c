/// Writes HTML element by element. Everything that is said is escaped; names of elements and classes are ours.
struct HTMLText {
  private(set) var html = ""

  mutating func open(_ element: String, _ style: String = "", id: String = "", label: String = "") {
    html += "<" + element + attribute("class", style) + attribute("id", id) + attribute("aria-label", label) + ">\n"
  }

  /// Markup of ours.
  mutating func raw(_ markup: String) { html += markup + "\n" }

  mutating func close(_ element: String) { html += "</\(element)>\n" }

  mutating func heading(_ level: Int, _ words: String) {
    html += "<h\(level)>\(Self.escaped(words))</h\(level)>\n"
  }

  mutating func paragraph(_ words: String, _ style: String = "") {
    html += "<p\(attribute("class", style))>\(Self.lines(words))</p>\n"
  }

  mutating func link(to id: String, _ words: String) {
    html += "<li><a href=\"#\(Self.escaped(id))\">\(Self.escaped(words))</a></li>\n"
  }

  mutating func facts(_ facts: [CaseRecord.Fact]) {
    if facts.isEmpty { return }
    open("dl", "record-facts")
    for fact in facts {
      html += "<dt>\(Self.escaped(fact.label))</dt>\n<dd>\(Self.lines(fact.text))</dd>\n"
    }
    close("dl")
  }

  mutating func table(_ caption: String, _ header: [String], _ rows: [[String]]) {
    open("table", "stacks")
    html += "<caption>\(Self.escaped(caption))</caption>\n<thead>\n<tr>"
    for cell in header { html += "<th scope=\"col\">\(Self.escaped(cell))</th>" }
    html += "</tr>\n</thead>\n<tbody>\n"
    for row in rows {
      html += "<tr>"
      for (cell, name) in zip(row, header) {
        html += "<td data-name=\"\(Self.escaped(name))\">\(Self.lines(cell))</td>"
      }
      html += "</tr>\n"
    }
    html += "</tbody>\n"
    close("table")
  }

  private func attribute(_ name: String, _ value: String) -> String {
    value.isEmpty ? "" : " \(name)=\"\(Self.escaped(value))\""
  }

  /// What somebody wrote keeps its lines.
  private static func lines(_ words: String) -> String {
    words.split(separator: "\n", omittingEmptySubsequences: false).map { escaped(String($0)) }
      .joined(separator: "<br>\n")
  }

  static func escaped(_ text: String) -> String { SVG.escaped(text) }
}
