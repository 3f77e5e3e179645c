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
    if !undated.isEmpty {
      lines += heading("Without a date") + gathered(undated).flatMap { brief($0, width: width) } + [""]
    }
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

  private func brief(_ row: UndatedRow, width: Int) -> [String] {
    let text = row.what + ": " + Sentences.lowered(row.due) + ". " + Sentences.sentence(row.place)
    return PlainText.wrapped(text, width: width, first: "  • ", rest: "    ")
  }
}

/// A duty without a date, once for all the stages that have it.
public struct UndatedRow: Hashable, Sendable {
  public var what: String
  public var due: String
  /// "Stage 1, stage 2 and stage 3".
  public var place: String
}

extension TimelineInEnglish {
  /// Duties without a date that differ in nothing but their stage, together, in the order of the first of each.
  public func gathered(_ entries: [TimelineEntry]) -> [UndatedRow] {
    var rows: [(what: String, due: String, places: [String])] = []
    for entry in entries {
      let (what, due) = (what(entry.duty), DueInEnglish.words(entry.due, under: policy))
      let place = entry.stage.map { terms.stage($0) } ?? Sentences.lowered(routeName(entry.route))
      if let index = rows.firstIndex(where: { $0.what == what && $0.due == due }) {
        if !rows[index].places.contains(place) { rows[index].places.append(place) }
      } else {
        rows.append((what, due, [place]))
      }
    }
    return rows.map { UndatedRow(what: $0.what, due: $0.due, place: place(of: $0.places)) }
  }
}

extension TimelineInEnglish {
  /// "Stage 1 and stage 2", or "Every stage" where that is so.
  private func place(of places: [String]) -> String {
    let stages = policy.stages.map { terms.stage($0.key) }
    let isEvery = stages.count > 1 && stages.allSatisfy { places.contains($0) }
    let named = isEvery ? ["every " + terms.stageWord] + places.filter { !stages.contains($0) } : places
    return Sentences.capitalised(Sentences.list(named))
  }
}

extension TimelineEntry {
  /// It falls on a day, at a moment or at once after one that is known.
  public var hasDate: Bool { due.day != nil || (due == .immediately && working.from != nil) }
}
