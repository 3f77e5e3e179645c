import CaseRules

extension Table {
  /// Duties in a list. A key that is not given is the prefix and the kind: `2-hand-over`.
  func duties(_ word: String, prefix: String, source: Source) -> [Duty] {
    list(word, .duty).compactMap { $0.duty(prefix: prefix, source: source) }
  }

  private func duty(prefix: String, source inherited: Source) -> Duty? {
    let kind = one("duty", DutyKind.self)
    let owner = one("owed by", Owner.self)
    let given = key("key")
    let usual = (prefix.isEmpty ? "" : prefix + "-") + Phrases.key(of: kind?.rawValue ?? "")
    var duty = Duty(
      key: given ?? usual, kind: kind ?? .resolve, owner: owner ?? .raising, source: source() ?? inherited)
    readWho(&duty)
    readWhen(&duty)
    readWhat(&duty)
    guard kind != nil, owner != nil else { return nil }
    mark("duty \(duty.key)")
    return duty
  }

  private func readWho(_ duty: inout Duty) {
    duty.role = key("role") ?? ""
    duty.to = key("to") ?? ""
    duty.chair = key("chair") ?? ""
    duty.purpose = one("purpose", Purpose.self) ?? .action
    duty.sight = one("may see", Sight.self) ?? .identified
  }

  private func readWhen(_ duty: inout Duty) {
    duty.limit = limit("within") ?? .noneStated
    duty.limitsByPriority = priorityLimits()
    duty.shownLimit = limit("also shown")
    duty.orSooner = flag("or sooner")
    duty.anchor = anchor("counted from") ?? .stageOpened
    duty.conditions = conditions("when")
    duty.required = flag("required", else: true)
    duty.warning = limit("warn at")
  }

  private func readWhat(_ duty: inout Duty) {
    duty.worded = text("worded") ?? ""
    duty.contents = many("contents", RecordItem.self) ?? []
    duty.mustSay = text("must say") ?? ""
    duty.form = key("form") ?? ""
    duty.interpretations = texts("interpretations")
  }

  private func priorityLimits() -> [PriorityLimit] {
    rows("within by priority").compactMap { row in
      guard case .text(let text, let place) = row.value else {
        notes.add(.wrongType(word: row.word, found: row.value.kind, expected: "a limit"), at: row.value.place)
        return nil
      }
      return unwrap(LimitWords.read(text), place).map { PriorityLimit(priority: row.word, limit: $0) }
    }
  }
}
