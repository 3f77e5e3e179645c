public import CaseRules

extension Naming {
  /// The form with the roles that its sender stands in, and with what the case's words say of who is concerned.
  ///
  /// - Parameter words: of all entries, whoever may read them.
  func named(_ sending: FormSending, in state: CaseState, _ words: [Int: Words], by actor: Actor) -> FormSending {
    guard let form = setting.policy.forms.first(where: { $0.key == sending.form }) else {
      return FormSending(sending.form)
    }
    let isOpen = form.sight == .deidentified
    return FormSending(
      form.key, by: form.submittedBy.filter { stands(actor, in: $0, state) },
      known: isOpen ? known(state, words) : KnownIdentities())
  }

  /// Whether a post fills a role of the policy in its agency: by its own tier, as whom the agency's role map names, or
  /// because it holds the case where that role does.
  func stands(_ actor: Actor, in role: String, _ state: CaseState) -> Bool {
    guard let tier = setting.policy.role(role)?.tier, let post = directory.post(actor.post) else { return false }
    if post.tiers.contains(tier.rawValue) { return true }
    let held = state.openings.contains { opening in
      guard let stage = setting.policy.stages(onRoute: state.raised.route).first(where: { $0.key == opening.stage })
      else { return false }
      let isRaising = opening.raising.post == actor.post && ([stage.raisingRole] + stage.alsoRoles).contains(role)
      let isReceiving = opening.receiving.contains { $0.post == actor.post }
      return isRaising || (isReceiving && setting.policy.counterpart(at: stage) == role)
    }
    let below = [state.raised.raising.post] + state.raised.receiving.map(\.post)
    return held
      || below.contains { directory.post(at: tier, in: actor.agency, on: day, below: $0)?.id == actor.post.text }
  }

  private func known(_ state: CaseState, _ words: [Int: Words]) -> KnownIdentities {
    let posts = state.parties.flatMap { directory.posts(of: $0) }
    return KnownIdentities(
      state.entries.filter { $0.kind != FormSubmitted.kind }.compactMap { words[$0.position] },
      ordinary: directory.agencies.flatMap { [$0.name] } + posts.map(\.title) + [setting.policy.title]
        + setting.policy.roles.map(\.name) + setting.policy.stages.map(\.name)
        + [setting.partnership?.name ?? ""])
  }
}

extension CaseFile {
  /// Whether the viewer may send a form of the policy: whom it names, or everybody where it names nobody.
  public func maySend(_ form: Form) -> Bool {
    let naming = Naming(directory: directory, setting: setting, now: now)
    let actor = Actor(person: viewer.person, post: viewer.post, agency: viewer.agency)
    return form.submittedBy.isEmpty || form.submittedBy.contains { naming.stands(actor, in: $0, state) }
  }
}
