import CaseRules
import Casework
import Documents
import Wording

/// A policy's own form: its own questions in its own words, filled in from the case.
extension ActForm {
  var policyForm: Form? { noun == "forms" ? policy.forms.first { $0.key == about } : nil }

  private var actor: Actor { Actor(person: file.viewer.person, post: file.viewer.post, agency: file.viewer.agency) }

  /// The form before anybody has typed.
  var formValues: SentForm {
    guard let form = policyForm else { return SentForm() }
    let values = FormFilling(file: file, actor: actor).values(of: form)
    return SentForm(
      fields: form.fields.compactMap { field in
        values[field.key].map { SentForm.Field(name: field.key, value: $0) }
      })
  }

  var formFields: [WrittenField] {
    (policyForm?.fields ?? []).map {
      WrittenField(
        name: $0.key, label: $0.label, isRequired: !$0.mayBeEmpty, isShort: $0.filledFrom?.isOfSender ?? false)
    }
  }

  /// What was found stands above the text that it was found in, which is asked again as it was typed.
  func formItems(_ filled: Filled) -> [FieldItem] {
    let items = formFields.flatMap { field -> [FieldItem] in
      let own = found.filter { $0.field == field.name }
      let marked =
        own.isEmpty ? [] : [FieldItem(marked: Self.marked(CleanText.tidy(filled.form[field.name] ?? ""), own))]
      let asking = Asking(hint: field.hint, isOptional: !field.isRequired)
      return marked + [
        field.isShort
          ? .text(filled, field.name, field.label, asking, autocomplete: "off")
          : .textArea(filled, field.name, field.label, asking, rows: 5)
      ]
    }
    return items + confirming(filled)
  }

  private func confirming(_ filled: Filled) -> [FieldItem] {
    if found.isEmpty { return [] }
    let seen = FieldItem.hidden(FormSending.seenField, found.map(\.text).joined(separator: "\n"))
    guard found.contains(where: { !$0.isHint }) else { return [seen] }
    return [
      .textArea(
        filled, FormSending.reasonField, CaseFormWords.reason, Asking(hint: CaseFormWords.reasonHint), rows: 3),
      seen,
    ]
  }

  func readConfirmed(_ read: inout FormReader) -> [(name: String, text: String)] {
    [FormSending.reasonField, FormSending.seenField].compactMap { name in
      read.optionalText(name).map { (name: name, text: $0) }
    }
  }

  /// The text in pieces, by characters.
  static func marked(_ text: String, _ findings: [IdentityFinding]) -> MarkedView {
    let characters = Array(text)
    var pieces: [PieceView] = []
    var place = 0
    for finding in findings where finding.start >= place && finding.start + finding.count <= characters.count {
      if finding.start > place { pieces.append(PieceView(plain: String(characters[place..<finding.start]))) }
      pieces.append(
        PieceView(
          mark: String(characters[finding.start..<finding.start + finding.count]),
          why: CaseFormWords.kind(finding.kind), isHint: finding.isHint))
      place = finding.start + finding.count
    }
    if place < characters.count { pieces.append(PieceView(plain: String(characters[place...]))) }
    return MarkedView(markedWords: CaseFormWords.marked, pieces: pieces)
  }

  /// What leads in to the form, and what must not be in it.
  var formLead: String? {
    policyForm.map { form in
      let last = state.lastVersion(of: form.key, by: actor.agency, under: policy)
      let version = last.flatMap { state.version(at: $0.position, under: policy) } ?? 0
      return CaseFormWords.lead(form, version: version + 1, under: policy)
    }
  }

  var formWarning: String? { policyForm.flatMap { CaseFormWords.warning($0, state.raised.person) } }
}
