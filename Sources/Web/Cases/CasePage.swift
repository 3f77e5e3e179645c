import CaseRules
import Casework
import Documents
import Wording

/// Builds the page of one case from its file.
struct CasePage {
  let file: CaseFile
  let actor: Actor
  let filter: TimelineFilter
  var same: [ClueMatch] = []

  var state: CaseState { file.state }
  var policy: Policy { file.setting.policy }
  private var isGuest: Bool { file.access.isByInvitation }
  private var base: String { "/cases/" + file.caseID.text }

  func page() -> Page {
    let offers = offers
    let circle = CaseCircle(file: file)
    let timeline = CaseTimeline(file: file, actor: actor, filter: filter)
    let view = CaseView(
      pageHeading: heading(offers), reference: state.raised.reference, aboutWords: about,
      stageWords: CaseWords.stage(state, under: policy), policyWords: CasePageWords.under(policy),
      policyHref: "/policies/" + policy.id.text, urgentWords: standingWords,
      showEmergency: state.urgentSince != nil && state.ending == nil, urgentContacts: UrgentContacts(file: file).views,
      counterparts: CaseCounterparts(file: file, actor: actor).view, agencyInLead: agencyInLead,
      settlement: CaseSettlement(file: file).view, nextWords: nextWords(offers),
      mainActions: offers.main.enumerated().map { index, offer in
        MainActionView(href: href(offer), text: text(offer), isSecond: index > 0)
      },
      otherActions: otherActions(offers),
      stages: CaseLadder(file: file, actor: actor).stages, otherDuties: otherDuties,
      positions: CasePositions(file: file).view, agreed: agreed, meetings: MeetingsView(file),
      files: AttachmentsView(file),
      filters: timeline.filters,
      entryCountWords: timeline.countWords, entries: timeline.entries, noEntries: timeline.noEntries,
      pages: timeline.pages, same: SameConcernView(same, state.raised.person),
      fileHref: file.access.mayGive("records") ? base + "/record" : nil,
      governedWords: governedWords, keptWords: keptWords, toldHref: isGuest ? nil : base + "/told",
      looksHref: isGuest ? nil : base + "/looks",
      mishap: file.access.mayGive("disclosures") ? Link(text: MishapWords.link, href: base + "/mishap") : nil,
      conflicts: circle.conflicts, circle: circle.view)
    return Page(
      title: CasePageWords.title(state.raised.reference), template: "pages/case", view: view,
      back: isGuest ? nil : Link(text: CasePageWords.back, href: "/"))
  }

  /// What the rules propose, as far as the viewer acts here at all. What leads owe is offered to leads.
  private var offers: Offers {
    if !file.access.mayAct { return .none }
    if file.access == .adviser { return Offers(main: [Offer("advice-given")], other: []) }
    let others = OtherPolicies(
      ofPartnerships: !file.otherPartnerships.isEmpty, ofEditions: !file.editions.isEmpty)
    var offers = state.offers(
      for: actor, under: policy, orElse: others, counting: file.setting.calendar, at: file.now)
    func isOthers(_ offer: Offer) -> Bool {
      if Command.leadNouns.contains(offer.noun) { return file.viewer.leads.isEmpty }
      return offer.about.hasSuffix("." + Obligation.glassKey) && !file.viewer.isLead
    }
    func isOtherRoles(_ offer: Offer) -> Bool {
      offer.noun == "forms" && !(policy.forms.first { $0.key == offer.about }.map(file.maySend) ?? false)
    }
    offers.main.removeAll(where: isOtherRoles)
    offers.other.removeAll(where: isOtherRoles)
    offers.main.removeAll(where: isOthers)
    offers.other.removeAll(where: isOthers)
    if isGuest {
      let theirs = (offers.main + offers.other).filter { file.access.mayGive($0.noun) }
      return Offers(main: Array(theirs.prefix(2)), other: Array(theirs.dropFirst(2)))
    }
    return offers
  }

  private func otherActions(_ offers: Offers) -> OtherActionsView? {
    if offers.other.isEmpty { return nil }
    return OtherActionsView(actions: offers.other.map { Link(text: text($0), href: href($0)) })
  }

  private var governedWords: String? {
    let others = file.otherPartnerships.map(\.name)
    guard !others.isEmpty, state.ending == nil, let governs = file.setting.partnership?.name else { return nil }
    return CasePageWords.governed(by: governs, state.raised.person, under: policy, others: others)
  }

  private var about: String { CaseWords.about(file.word("label") ?? "", state.raised.person) }

  private var agencyInLead: String? {
    let lead = state.raised.leadAgency
    if lead.text.isEmpty { return nil }
    return CasePageWords.leads(file.directory.agency(lead)?.name ?? lead.text, state.raised.person)
  }

  private var standingWords: String? {
    if let missing = file.setting.missingCalendar { return CalendarWords.missing(missing) }
    if state.frozenSince != nil { return CasePageWords.frozen }
    if state.clockStartedAt == nil, state.ending == nil {
      return RaisingWords.waits(policy.startRequires.filter { !$0.isHeld(by: state.holds) })
    }
    return state.urgentSince != nil && state.ending == nil ? CasePageWords.urgent : nil
  }

  private func nextWords(_ offers: Offers) -> [String] {
    if !file.access.mayAct { return [CasePageWords.readsOnly] }
    if file.access == .adviser { return [CasePageWords.advises] }
    if offers.main.isEmpty { return [CasePageWords.nothing] }
    let owed = file.obligations.filter(\.isOwed)
    let mine = owed.contains { $0.owes.contains(actor.post) }
    return lapse(owed) + (mine ? [] : [CasePageWords.waiting])
  }

  /// What the silence past a limit gives the side that waited for an answer.
  private func lapse(_ owed: [Obligation]) -> [String] {
    guard state.side(of: actor) == .raising else { return [] }
    return owed.lazy.compactMap(\.working.silence).first.map { [DueInEnglish.silence($0)] } ?? []
  }

  func href(_ offer: Offer) -> String {
    base + "/" + offer.noun + (offer.about.isEmpty ? "" : "?about=" + offer.about)
  }

  func text(_ offer: Offer) -> String {
    switch offer.noun {
    case "duties-done":
      let obligation = file.obligations.first { $0.key == offer.about }
      return obligation.map { DutyPageWords.inFull($0.duty, stageName($0), under: policy) } ?? ActWords.of(offer.noun)?
        .heading ?? ""
    case "guests-renewed", "guests-ended":
      return [ActWords.of(offer.noun)?.heading, file.guestName(PostID(offer.about))].compactMap { $0 }
        .joined(separator: ": ")
    case "forms":
      let title = policy.forms.first { $0.key == offer.about }?.title
      return [ActWords.of(offer.noun)?.heading, title].compactMap { $0 }.joined(separator: ": ")
    case "meetings", "meetings-moved", "meetings-cancelled", "meeting-replies", "minutes", "minutes-confirmed",
      "minutes-corrections":
      let meeting = ActForm(noun: offer.noun, file: file, about: offer.about).meeting
      let when = meeting.map { DateWords.moment($0.at) }
      return [ActWords.of(offer.noun)?.heading, when].compactMap { $0 }.joined(separator: ": ")
    case "completions":
      return CasePageWords.actionDone(file.words[SentNumber.read(offer.about) ?? 0]?["action"] ?? "")
    case "checks", "actions-reopened":
      let action = file.words[SentNumber.read(offer.about) ?? 0]?["action"]
      return [ActWords.of(offer.noun)?.heading, action].compactMap { $0 }.joined(separator: ": ")
    default:
      let form = ActForm(noun: offer.noun, file: file, about: offer.about)
      return ActWords.of(form.wordsName(for: actor))?.heading ?? offer.noun
    }
  }

  /// Duties outside the open stage that are still owed: feedback, filing, telling.
  private var otherDuties: DutiesView? {
    let current = state.openings.count - 1
    let others = file.obligations.filter { $0.isOwed && $0.opening != current && $0.duty.kind != .act }
    if others.isEmpty { return nil }
    let mine = others.filter { $0.owes.contains(actor.post) }
    let all = mine + others.filter { !$0.owes.contains(actor.post) }
    return DutiesView(
      duties: all.map { DutyViews.view($0, in: file, for: actor.post, about: stageName($0)) })
  }

  /// The stage that a duty was left over from.
  private func stageName(_ obligation: Obligation) -> String? {
    guard obligation.opening != nil else { return nil }
    let stages = policy.stages(onRoute: state.raised.route)
    return stages.first { $0.key == obligation.stage }.map { CaseWords.rung($0, of: policy) }
  }

  private var agreed: AgreedView? {
    if state.actions.isEmpty { return nil }
    return AgreedView(
      actions: state.actions.map { action in
        let done = action.completedAt != nil
        let standing = action.due.map {
          DutyViews.running(due: .day($0), since: action.at, file.setting.calendar, file.now)
        }
        let isOurs = !done && action.owner.agency == actor.agency && !isGuest
        return ActionView(
          what: (action.isForPractice ? CasePageWords.practiceIssue : "")
            + (file.words[action.position]?["action"] ?? CasePageWords.removedWords),
          owner: file.directory.holder(of: action.owner.post)?.name ?? action.owner.post.text,
          dueWords: action.due.map { DueInEnglish.words(.day($0), under: policy) } ?? "",
          state: done ? "met" : standing?.state ?? "plain",
          stateWords: done
            ? action.checkedBy == nil ? DutyPageWords.done : CasePageWords.doneAndChecked : standing?.words ?? "",
          href: isOurs ? base + "/completions?about=\(action.position)" : nil,
          linkText: isOurs ? CasePageWords.recordDone : nil)
      })
  }
}
