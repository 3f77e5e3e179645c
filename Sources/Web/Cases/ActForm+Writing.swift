import CaseRules
import Wording

/// One text that an act asks for.
struct WrittenField {
  var name: String
  var label: String
  var hint: String?
  var examples: ExamplesView?
  var isRequired = true
  var isShort = false
  /// What to do where it is left empty, though it is required.
  var missing: String

  init(name: String, label: String, hint: String? = nil, isRequired: Bool = true, isShort: Bool = false) {
    self.name = name
    self.label = label
    self.hint = hint
    self.isRequired = isRequired
    self.isShort = isShort
    missing = ActFieldWords.missing(label)
  }

  /// A question of the challenge, asked later in the words in which raising asks it.
  init(_ name: String, _ words: QuestionWords, isRequired: Bool) {
    self.init(name: name, label: words.asks, hint: words.hint, isRequired: isRequired)
    examples = words.strong.flatMap { strong in words.weak.map { ExamplesView(strong: strong, weak: $0) } }
    missing = words.missing ?? ActFieldWords.answer(words.asks)
  }
}

extension ActForm {
  /// What is written in the act, in the order in which it is asked. The names are those of the event's sealed words.
  var writing: [WrittenField] {
    if noun == "forms" { return formFields }
    let lacking = lacking
    let asksWhatIsNew = noun == "reopenings" && state.isFinallyDecided(under: policy)
    let own = (Self.texts.first { $0.noun == noun }?.fields ?? []) + (asksWhatIsNew ? [("newInformation", true)] : [])
    let usual = own.filter { name, _ in
      !lacking.contains(name) && !(noun == "requests" && name == "outcomeSought" && state.holds.contains(name))
    }
    let asked = usual.filter(\.1) + lacking.map { ($0, true) } + usual.filter { !$0.1 }
    return asked.map { field($0.0, isRequired: $0.1) }
  }

  /// What the policy wants on record for this act and nobody has written yet, each by the first field that shows it.
  private var lacking: [String] {
    var names: [String] = []
    for item in wanted where !item.isHeld(by: state.holds) {
      names += item.fields.prefix(1).filter { !names.contains($0) }
    }
    return names
  }

  private var wanted: [RecordItem] {
    switch noun {
    case "requests": policy.startRequires
    case "escalations": policy.handOverRequires
    default: []
    }
  }

  /// What an act asks to be written, whatever the case: for a form on paper.
  static func blankFields(_ noun: String) -> [FieldItem] {
    (texts.first { $0.noun == noun }?.fields ?? []).map { name, isRequired in
      .textArea(
        Filled(), name, ActFieldWords.label(name, in: noun),
        Asking(hint: ActFieldWords.hint(name, in: noun), isOptional: !isRequired), rows: short.contains(name) ? 2 : 7)
    }
  }

  private func field(_ name: String, isRequired: Bool) -> WrittenField {
    let isOfChallenge = wanted.contains { $0.fields.contains(name) } || (noun == "requests" && name == "outcomeSought")
    if isOfChallenge, let words = QuestionWords.of(name, about: state.raised.person) {
      return WrittenField(name, words, isRequired: isRequired)
    }
    return WrittenField(
      name: name, label: ActFieldWords.label(name, in: noun),
      hint: noun == "meetings-called" && name == "chair" ? chairHint : ActFieldWords.hint(name, in: noun),
      isRequired: isRequired, isShort: Self.short.contains(name))
  }

  private static let short = ["note", "action", "people", "chair", "place"]

  private static let texts: [(noun: String, fields: [(String, Bool)])] = [
    ("acknowledgements", [("note", false)]),
    ("answers", [("reasons", true), ("willDo", false), ("changeMind", false)]),
    ("information", [("information", true)]),
    ("discussions", [("people", false), ("account", true)]),
    ("meetings", [("people", false), ("account", true), ("options", false), ("decided", false), ("dissent", false)]),
    ("meetings-called", [("chair", true), ("place", false), ("people", false), ("agenda", true)]),
    ("meetings-moved", [("reason", true)]),
    ("meetings-cancelled", [("reason", true)]),
    ("meeting-replies", [("note", false)]),
    ("minutes", [("minutes", true)]),
    ("minutes-confirmed", [("note", false)]),
    ("minutes-corrections", [("correction", true)]),
    ("meetings-not-held", [("reason", true)]),
    ("views", [("risks", true), ("opportunities", true)]),
    ("advice", [("account", true)]),
    ("requests", [("outcomeSought", false), ("evidence", false)]),
    ("inabilities", [("reason", true)]),
    ("escalations", [("reason", true)]),
    ("refusals-to-escalate", [("reason", true)]),
    ("earlier-dates", [("reason", true)]),
    ("proposed-dates", [("note", false)]),
    ("agreed-dates", []),
    ("urgent-route", [("rationale", true), ("taken", false)]),
    ("overrides", [("account", true)]),
    ("resumptions", [("reason", true)]),
    ("policy-moves", [("reason", true)]),
    ("decisions", [("decision", true), ("reasons", true), ("outstanding", true), ("dissent", false)]),
    ("outcomes", [("outcome", true), ("outstanding", true), ("actions", false)]),
    ("confirmations", [("note", false)]),
    ("disputes", [("reason", true)]),
    ("actions", [("action", true)]),
    ("completions", [("evidence", true)]),
    ("checks", [("note", false)]),
    ("actions-reopened", [("reason", true)]),
    ("learning", [("lesson", true), ("changed", false)]),
    ("duties-done", [("account", true)]),
    ("referrals", [("reason", true)]),
    ("withdrawals", [("reason", true)]),
    ("mistaken", [("reason", true)]),
    ("disclosures", [("account", true), ("taken", false)]),
    ("disclosures-judged", [("reason", true)]),
    ("corrections", [("correction", true)]),
    ("removals", [("reason", true)]),
    ("closures", [("reason", false), ("outstanding", false)]),
    ("reopenings", [("reason", true)]),
    ("not-me", [("reason", true)]),
    ("reassignments", [("reason", true)]),
    ("not-ours", [("reason", true)]),
    ("advisers", [("reason", true)]),
    ("advisers-released", [("reason", true)]),
    ("partnerships", [("reason", true)]),
    ("advice-given", [("advice", true)]),
    ("guests", [("reason", true)]),
    ("guests-renewed", [("reason", true)]),
    ("guests-ended", [("reason", true)]),
    ("arbiters", [("reason", true)]),
    ("records", [("reason", true)]),
    ("attachments", [("note", false)]),
    ("retention", [("reason", true)]),
    ("holds", [("reason", true)]),
    ("holds-lifted", [("reason", true)]),
  ]
}
