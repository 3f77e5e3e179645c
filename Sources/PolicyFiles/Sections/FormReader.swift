import CaseRules

extension Table {
  func forms(_ word: String) -> [Form] {
    named(word, .form).map { key, table in table.form(key) }
  }

  private func form(_ formKey: String) -> Form {
    mark("form \(formKey)")
    var form = Form(
      key: formKey, title: text("title") ?? "",
      fields: fields("fields", of: formKey),
      source: source() ?? Source(""))
    form.submittedBy = texts("submitted by")
    form.side = one("side", Owner.self) ?? .raising
    form.atStage = key("at stage") ?? ""
    form.updatedAt = texts("updated at")
    form.followsCase = flag("follows case", else: true)
    form.sight = one("may see", Sight.self) ?? .identified
    return form
  }

  /// The questions of a form: a key and its words, or a key and a table.
  private func fields(_ word: String, of formKey: String) -> [FormField] {
    rows(word).compactMap { row in
      if case .text(let label, let place) = row.value, !label.isEmpty {
        notes.mark("form \(formKey)/field \(row.word)", at: place)
        return FormField(key: row.word, label: label)
      }
      guard let table = Table(row.value, .field, named: row.word, notes) else { return nil }
      table.mark("form \(formKey)/field \(row.word)")
      return FormField(
        key: row.word, label: table.text("asks") ?? "", filledFrom: table.one("filled from", FormSource.self),
        mayBeEmpty: table.flag("may be empty"))
    }
  }

  func advisers(_ word: String) -> [Adviser] {
    list(word, .adviser).map { table in
      let role = table.key("role") ?? ""
      table.mark("adviser \(role)")
      return Adviser(role: role, name: table.text("name") ?? "", source: table.source() ?? Source(""))
    }
  }

  func principles(_ word: String) -> [Principle] {
    list(word, .principle).map { table in
      Principle(words: table.text("words") ?? "", source: table.source() ?? Source(""))
    }
  }

  /// The interpretations, and the keys of those that concern the policy as a whole.
  func interpretations(_ word: String) -> (all: [Interpretation], general: [String]) {
    let found = named(word, .interpretation)
    let all = found.map { key, table in table.interpretation(key) }
    let general = found.filter { $0.table.one("applies to", Extent.self) == .theWholePolicy }
    return (all, general.map(\.key))
  }

  private func interpretation(_ interpretationKey: String) -> Interpretation {
    mark("interpretation \(interpretationKey)")
    return Interpretation(
      key: interpretationKey, unclear: text("unclear") ?? "", reading: text("reading") ?? "",
      alternative: text("alternative") ?? "", why: text("why") ?? "", source: source() ?? Source(""))
  }
}

/// What an interpretation without a rule of its own concerns.
enum Extent: String, CaseIterable { case theWholePolicy }
