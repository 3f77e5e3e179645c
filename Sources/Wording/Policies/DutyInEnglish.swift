public import CaseRules

/// One duty of a policy as sentences: who must do what, by when, and the policy's own words for the limit.
public struct DutyInEnglish: Sendable {
  let terms: PolicyTerms
  public init(_ terms: PolicyTerms) { self.terms = terms }

  /// The duty as one point of a list.
  /// - Parameter given: a condition that the words around it have said already.
  public func passage(_ duty: Duty, in stage: Stage?, given: Condition? = nil) -> Passage {
    var duty = duty
    duty.conditions.removeAll { $0 == given }
    var sentences = demand(duty, in: stage)
    sentences += limits(duty)
    sentences += particulars(duty)
    return .bullet(sentences.map(Sentences.sentence).joined(separator: " "), place: duty.source.place)
  }

  /// "hand the case over to the line manager", for a list or a picture.
  public func deed(_ duty: Duty) -> String {
    let form = terms.policy.forms.first { $0.key == duty.form }?.title ?? ""
    return DutyWords.deed(duty.kind, to: terms.party(duty.to), form: form)
  }

  /// "within 5 working days of the opening of this stage, or sooner"; empty where the policy gives no number.
  public func limit(_ duty: Duty) -> String {
    let clause = LimitWords.clause(duty.limit, after: terms.anchor(of: duty), person: terms.person)
    return duty.orSooner && duty.limit.isComputable ? clause + sooner : clause
  }

  private var sooner: String { ", or sooner to protect the " + terms.person }

  /// The condition, the duty and the limit in one sentence where that stays short enough, else in two.
  private func demand(_ duty: Duty, in stage: Stage?) -> [String] {
    let conditions = duty.conditions.map(terms.condition)
    let lead = conditions.isEmpty ? "" : "if " + Sentences.list(conditions) + ", "
    let purpose = duty.purpose == .information ? ", for information" : ""
    let must = duty.required ? " must " : " should "
    let start = lead + terms.bearer(of: duty, in: stage) + must + deed(duty) + purpose
    let clause = duty.limitsByPriority.isEmpty ? limit(duty) : ""
    if clause.isEmpty { return split(start, lead, duty, stage) }
    let whole = start + (purpose.isEmpty ? " " : ", ") + clause
    if Sentences.words(in: whole) <= Sentences.longest { return [whole] }
    return split(start, lead, duty, stage) + ["this is due " + clause]
  }

  /// A long condition becomes a sentence of its own.
  private func split(_ start: String, _ lead: String, _ duty: Duty, _ stage: Stage?) -> [String] {
    guard !lead.isEmpty, Sentences.words(in: start) > Sentences.longest else { return [start] }
    let condition = Sentences.list(duty.conditions.map(terms.condition))
    return ["this applies if " + condition, String(start.dropFirst(lead.count))]
  }

  private func limits(_ duty: Duty) -> [String] {
    var said = duty.limitsByPriority.map { choice in
      let name = terms.policy.priorities.first { $0.key == choice.priority }?.name ?? choice.priority
      return "for priority “\(name)”: \(LimitWords.amount(choice.limit)) after " + terms.anchor(of: duty)
    }
    if said.isEmpty, limit(duty).isEmpty, let silence = LimitWords.sentence(duty.limit) { said.append(silence) }
    if !duty.worded.isEmpty { said.append("the policy’s words are “\(duty.worded)”") }
    if let shown = duty.shownLimit { said.append("the policy also says \(LimitWords.amount(shown))") }
    if let warning = duty.warning {
      said.append("because this could be read otherwise, an earlier date is shown too: \(LimitWords.amount(warning))")
    }
    return said
  }

  private func particulars(_ duty: Duty) -> [String] {
    var said: [String] = []
    if !duty.contents.isEmpty { said += contents(duty) }
    if !duty.mustSay.isEmpty { said.append("it must carry these words: “\(duty.mustSay)”") }
    if !duty.required { said.append("leaving it undone needs a reason") }
    if duty.sight == .deidentified { said.append("it says nothing that could show who the \(terms.person) is") }
    return said
  }

  private func contents(_ duty: Duty) -> [String] {
    let verb =
      switch duty.kind {
      case .handOver, .refer: "takes with it "
      case .meet, .discuss: "covers "
      default: "holds "
      }
    let subject = [.handOver, .refer].contains(duty.kind) ? "the case " : "it "
    return Sentences.chunks(subject + verb, subject + "also " + verb, terms.records(duty.contents))
  }
}

extension Sentences {
  /// A list as one sentence, or as several where one would be too long.
  static func chunks(_ lead: String, _ next: String, _ parts: [String]) -> [String] {
    var sentences: [String] = []
    var taken: [String] = []
    for part in parts {
      let lead = sentences.isEmpty ? lead : next
      if !taken.isEmpty, words(in: lead + list(taken + [part])) > longest {
        sentences.append(lead + list(taken))
        taken = []
      }
      taken.append(part)
    }
    if !taken.isEmpty { sentences.append((sentences.isEmpty ? lead : next) + list(taken)) }
    return sentences
  }
}
