/// A form of the policy on its way, with what the directory and the case's own words say of it. Whoever sends it names
/// the form alone.
public struct FormSending: Hashable, Sendable, ExpressibleByStringLiteral {
  /// The form's key in the policy.
  public var form: String
  /// The policy's roles that whoever sends it stands in.
  public var roles: [String]
  /// What the case says of who is concerned.
  public var known: KnownIdentities

  public init(_ form: String, by roles: [String] = [], known: KnownIdentities = KnownIdentities()) {
    self.form = form
    self.roles = roles
    self.known = known
  }

  public init(stringLiteral form: String) { self.init(form) }

  /// Why what was found says nothing of who is concerned; kept in the case, and no part of the form.
  public static let reasonField = "identitiesReason"
  /// What was found and shown, a line each: whoever sends the form has seen it. Not kept.
  public static let seenField = "identitiesSeen"
}

extension Form {
  /// What is found in the words that are to be sent; nothing in a form that may say who is concerned.
  public func identities(in words: Words, known: KnownIdentities, today: Day) -> [IdentityFinding] {
    sight == .deidentified ? IdentityCheck(known: known, today: today).findings(in: words, of: self) : []
  }
}

extension Bench {
  /// The policy's own form: by its side, from its stage on, by one of its roles, with all that it asks for. One that
  /// may not say who is concerned waits until a person has looked at whatever might, and has said why it does not.
  func submitForm(_ sending: FormSending) throws(Refusal) -> [Decision] {
    let form = try form(sending.form)
    if !form.submittedBy.isEmpty, !form.submittedBy.contains(where: sending.roles.contains) {
      throw .onlyRoles(form.submittedBy.map { policy.role($0)?.name ?? $0 })
    }
    if isBefore(form.atStage) { throw .notOwedNow(form.key) }
    let missing = form.fields.filter { !$0.mayBeEmpty && order.words[$0.key] == nil }
    if !missing.isEmpty { throw .missing(missing.map(\.key)) }
    let found = form.identities(in: order.words, known: sending.known, today: UKClock.local(order.now).day)
    try checkConfirmed(found)
    let isConfirmed = found.contains { !$0.isHint }
    var facts = FormSubmitted()
    facts.form = form.key
    facts.stage = state.stage(at: order.happenedAt)
    let kept = form.fields.map(\.key) + (isConfirmed ? [FormSending.reasonField] : [])
    let words = Words(kept.compactMap { key in order.words[key].map { (name: key, text: $0) } })
    return [Decision(.formSubmitted(facts), words: words)]
  }

  private func form(_ key: String) throws(Refusal) -> Form {
    guard let form = policy.forms.first(where: { $0.key == key }) else { throw .noSuchForm(key) }
    switch form.side {
    case .raising: try only(.raising)
    case .receiving: try only(.receiving)
    case .partnership: try only(.arbiter)
    case .both, .anyone: break
    }
    return form
  }

  /// Everything that was found has been seen as it stands, and a reason says why it may go.
  private func checkConfirmed(_ found: [IdentityFinding]) throws(Refusal) {
    let seen = (order.words[FormSending.seenField] ?? "").split(whereSeparator: \.isNewline).map {
      FoldedText.key(String($0))
    }
    let needsReason = found.contains { !$0.isHint } && order.words[FormSending.reasonField] == nil
    if needsReason || found.contains(where: { !seen.contains($0.key) }) { throw .identitiesFound(found) }
  }

  /// Whether the case has yet to come to this stage; one that was there and moved to another edition has been there.
  private func isBefore(_ stage: String) -> Bool { state.isBefore(stage, of: stages) }
}

extension CaseState {
  func isBefore(_ stage: String, of stages: [Stage]) -> Bool {
    guard let from = stages.firstIndex(where: { $0.key == stage }) else { return false }
    // A stage of another partnership's policy is none of this one's.
    let own = openings.filter { $0.before == nil }
    let reached = own.map { opening in stages.firstIndex { $0.key == opening.stage } ?? from }
    return (reached.max() ?? from) < from
  }

  /// The forms that a side may send by now, as the policy has them.
  func forms(for side: Side, under policy: Policy) -> [Form] {
    let stages = policy.stages(onRoute: raised.route)
    return policy.forms.filter { form in
      let isTheirs =
        switch form.side {
        case .raising: side == .raising
        case .receiving: side == .receiving
        case .partnership: side == .arbiter
        case .both: side == .raising || side == .receiving
        case .anyone: side != .outside
        }
      return isTheirs && !isBefore(form.atStage, of: stages)
    }
  }

  /// Which version of a form an entry is: of the one form that follows the case, or of its stage's own. Each side
  /// counts its own.
  ///
  /// - Returns: 1 for the first; nil where the entry is none that stands.
  public func version(at position: Int, under policy: Policy) -> Int? {
    guard let own = forms.first(where: { $0.position == position }) else { return nil }
    return earlierVersions(of: own, under: policy).count + 1
  }

  /// The form as an agency sent it last; nil before the first time.
  public func lastVersion(of form: String, by agency: AgencyID, under policy: Policy) -> SubmittedForm? {
    let isOne = policy.forms.first { $0.key == form }?.followsCase ?? true
    return forms.last { $0.form == form && $0.agency == agency && (isOne || $0.opening == openings.count - 1) }
  }

  private func earlierVersions(of own: SubmittedForm, under policy: Policy) -> [SubmittedForm] {
    let isOne = policy.forms.first { $0.key == own.form }?.followsCase ?? true
    return forms.filter {
      $0.form == own.form && $0.agency == own.agency && $0.position < own.position
        && (isOne || $0.opening == own.opening)
    }
  }

  /// The entries that the partnership's team reads: forms that may not say who is concerned. It reads nothing else of a
  /// case, and none that was removed.
  public func formsForTeam(under policy: Policy) -> [SubmittedForm] {
    if erasedAt != nil { return [] }
    let open = policy.forms.filter { $0.sight == .deidentified }.map(\.key)
    return forms.filter { open.contains($0.form) }
  }
}
