import CaseRules
import Wording

/// One text that an act asks for.
struct WrittenField {
  var name: String
  var label: String
  var hint: String?
  var isRequired = true
  var isShort = false
}

extension ActForm {
  /// What is written in the act, in the order in which it is asked. The names are those of the event's sealed words.
  var writing: [WrittenField] {
    if noun == "forms" { return formFields }
    let asksWhatIsNew = noun == "reopenings" && state.isFinallyDecided(under: policy)
    let fields =
      (Self.texts.first { $0.noun == noun }?.fields ?? []) + (asksWhatIsNew ? [("newInformation", true)] : [])
    return fields.map { name, isRequired in
      WrittenField(
        name: name, label: ActFieldWords.label(name, in: noun), hint: ActFieldWords.hint(name, in: noun),
        isRequired: isRequired, isShort: Self.short.contains(name))
    }
  }

  /// A policy's own form asks its own questions, in its own words.
  private var formFields: [WrittenField] {
    let form = policy.forms.first { $0.key == about }
    return (form?.fields ?? []).map { WrittenField(name: $0.key, label: $0.label, hint: nil, isRequired: false) }
  }

  private static let short = ["note", "action", "people"]

  private static let texts: [(noun: String, fields: [(String, Bool)])] = [
    ("acknowledgements", [("note", false)]),
    ("answers", [("reasons", true), ("willDo", false), ("changeMind", false)]),
    ("information", [("information", true)]),
    ("discussions", [("people", false), ("account", true)]),
    ("meetings", [("people", false), ("account", true), ("dissent", false)]),
    ("meetings-not-held", [("reason", true)]),
    ("views", [("risks", true), ("opportunities", true)]),
    ("advice", [("account", true)]),
    ("requests", [("outcomeSought", true), ("evidence", false)]),
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
    ("duties-done", [("account", true)]),
    ("referrals", [("reason", true)]),
    ("withdrawals", [("reason", true)]),
    ("corrections", [("correction", true)]),
    ("removals", [("reason", true)]),
    ("closures", [("reason", false), ("outstanding", false)]),
    ("reopenings", [("reason", true)]),
  ]
}
