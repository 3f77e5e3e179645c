extension Bench {
  /// Whoever works on the case for a side says so at once; nobody waits for a lead.
  func reportDisclosure(_ what: DisclosureKind, entry: Int) throws(Refusal) -> [Decision] {
    try only(.raising, .receiving)
    if entry != 0, state.entry(entry) == nil { throw .noSuchEntry }
    try need("account")
    var facts = DisclosureReported()
    (facts.what, facts.entry) = (what, entry)
    return one(.disclosureReported(facts))
  }

  /// An agency judges what its own people reported. It may come to another judgement later, when it knows more.
  func judgeDisclosure(_ position: Int, _ judgement: DisclosureJudgement) throws(Refusal) -> [Decision] {
    guard let note = state.disclosures.first(where: { $0.position == position }) else { throw .noSuchEntry }
    if note.agency != order.by.agency { throw .agencyNotInCase }
    if note.judgement == judgement { throw .judgedAlready }
    try need("reason")
    var facts = DisclosureJudged()
    (facts.disclosure, facts.judgement) = (position, judgement)
    return one(.disclosureJudged(facts))
  }
}
