public import CaseRules

extension TimelineInEnglish {
  /// The whole timeline as plain text: the stages' dates, those of each way beside them, and what has no date.
  public func text(_ entries: [TimelineEntry], from start: Instant, width: Int = 80) -> String {
    var lines = PlainText.wrapped(policy.title + ", " + policy.edition.name, width: width)
    lines += ["Started at " + DateWords.moment(start) + ".", ""]
    lines += PlainText.wrapped("Assumed: " + Self.assumptions.joined(separator: " "), width: width) + [""]
    let dated = entries.filter(\.hasDate)
    for route in routes(of: dated) {
      lines += heading(route == "ladder" ? "The \(terms.stageWord)s" : routeName(route))
      for entry in dated where entry.route == route { lines += full(row(entry), width: width) + [""] }
    }
    let undated = entries.filter { !$0.hasDate }
    if !undated.isEmpty { lines += heading("Without a date") + undated.flatMap { brief($0, width: width) } + [""] }
    return lines.joined(separator: "\n")
  }

  /// The ladder first, then the others as they come.
  private func routes(of entries: [TimelineEntry]) -> [String] {
    entries.reduce(into: entries.contains { $0.route == "ladder" } ? ["ladder"] : []) { routes, entry in
      if !routes.contains(entry.route) { routes.append(entry.route) }
    }
  }

  private func heading(_ text: String) -> [String] { [text, String(repeating: "-", count: text.count), ""] }

  private func full(_ row: TimelineRow, width: Int) -> [String] {
    func indented(_ text: String) -> [String] {
      PlainText.wrapped(text, width: width, first: "    ", rest: "    ")
    }
    var lines = PlainText.wrapped(row.due, width: width) + indented(row.stage + ".")
    lines += indented(Sentences.sentence(row.who + ": " + Sentences.lowered(row.what)))
    lines += indented("Limit: " + row.limit) + indented("Why: " + row.why)
    if let warning = row.warning {
      lines += PlainText.wrapped(warning + ".", width: width, first: "    ▲ ", rest: "      ")
    }
    return lines
  }

  private func brief(_ entry: TimelineEntry, width: Int) -> [String] {
    let row = row(entry)
    let who = row.who + ": " + Sentences.lowered(row.what) + ". " + row.due + "."
    return PlainText.wrapped(row.stage + ". " + who, width: width, first: "  • ", rest: "    ")
  }
}

extension TimelineEntry {
  /// It falls on a day, at a moment or at once.
  public var hasDate: Bool { due.day != nil || due == .immediately }
}
