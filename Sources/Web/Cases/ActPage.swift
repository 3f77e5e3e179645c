import CaseRules
import Casework
import Wording

/// The page of one act: its form, with what it is about and guidance beside it.
struct ActPage {
  let form: ActForm
  let actor: Actor

  private var file: CaseFile { form.file }

  func page(_ context: SignedInContext, _ filled: Filled) throws -> Page {
    guard let words = ActWords.of(form.wordsName(for: actor)) else { throw Problem.notFound }
    let title = heading(words) + " – " + file.state.raised.reference
    let back = Link(text: CasePageWords.title(file.state.raised.reference), href: "/cases/" + file.caseID.text)
    if form.noun == "answers" {
      return Page(
        title: title, template: "pages/answer", view: try answer(words, context, filled), errors: filled.errors,
        back: back)
    }
    return Page(
      title: title, template: "pages/act", view: try act(words, context, filled), errors: filled.errors, back: back)
  }

  private var caseWords: String {
    let label = file.word("label") ?? ""
    return label.isEmpty ? file.state.raised.reference : file.state.raised.reference + ", " + label
  }

  private var action: String { "/cases/\(file.caseID.text)/\(form.noun)" }

  private func hidden() -> [FieldItem] { form.about.isEmpty ? [] : [.hidden("about", form.about)] }

  private func act(_ words: ActWords, _ context: SignedInContext, _ filled: Filled) throws -> ActView {
    ActView(
      pageHeading: heading(words), caseWords: caseWords, leadWords: lead(words),
      warningWords: form.formWarning ?? words.warning,
      conflicts: conflicts,
      showEmergency: ["urgent-route", "overrides"].contains(form.noun),
      urgentContacts: form.noun == "urgent-route" ? UrgentContacts(file: file).views : [],
      recap: ActRecap(form: form).view, due: due, action: action, isUpload: form.noun == Receiving.noun,
      seen: "\(file.state.last)",
      fields: hidden() + form.fields(filled), earlier: form.earlier(filled),
      mainButton: ButtonView(
        text: words.button,
        isGrave: ["removals", "withdrawals", "mistaken", "overrides", "erasures"].contains(form.noun)),
      links: links, guidance: try beside(words).map { try context.kit.guidance($0) }, telling: telling)
  }

  /// Where somebody decides, or is named to: who stands too close to do that fairly.
  private var conflicts: ConflictsView? {
    let circle = CaseCircle(file: file)
    guard form.noun == "escalations" else {
      return ["decisions", "arbiters", "reassignments"].contains(form.noun) ? circle.conflicts : nil
    }
    let top = form.stagesAhead.first { $0.isArbiter }.flatMap { try? file.escalation(to: $0) }
    return top.flatMap { $0.arbiter.post.text.isEmpty ? nil : circle.conflicts(of: $0.arbiter) }
  }

  /// A correction is the usual way; what was filed here by mistake can go altogether.
  private var links: [Link] {
    guard form.noun == "corrections", let entry = SentNumber.read(form.about).flatMap(file.state.entry),
      entry.by.agency == actor.agency, entry.removedBy == nil, !entry.isKept
    else { return [] }
    return [Link(text: ActFieldWords.removeInstead, href: "/cases/\(file.caseID.text)/removals?about=\(form.about)")]
  }

  /// What the clock waits for differs by policy and by what is there already.
  private func lead(_ words: ActWords) -> String? {
    if let lead = form.formLead { return lead }
    if let by = form.disclosureLead { return [by, words.lead].compactMap { $0 }.joined(separator: " ") }
    guard form.noun == "requests", file.state.clockStartedAt == nil else { return words.lead }
    return RaisingWords.waits(file.setting.policy.startRequires.filter { !$0.isHeld(by: file.state.holds) })
  }

  /// The duty that is said to be done.
  private var said: Obligation? {
    form.noun == "duties-done" ? file.obligations.first { $0.key == form.about } : nil
  }

  private func heading(_ words: ActWords) -> String {
    said.map { ObligationWords.verb($0.duty, under: file.setting.policy) } ?? form.policyForm?.title ?? words.heading
  }

  private func beside(_ words: ActWords) -> String? {
    guard let said else { return words.beside }
    return said.duty.kind == .feedback ? words.beside : nil
  }

  private func answer(_ words: ActWords, _ context: SignedInContext, _ filled: Filled) throws -> AnswerView {
    let chosen = filled.form["answer"]
    return AnswerView(
      pageHeading: due.map { CasePageWords.byWhen(words.heading, $0.dueWords) } ?? words.heading, caseWords: caseWords,
      asker: asker, asked: ["decision", "concern", "risk"].compactMap { file.word($0) },
      sought: [file.word("outcomeSought")].compactMap { $0 }, fullHref: "/cases/\(file.caseID.text)#positions",
      due: due,
      action: action, seen: "\(file.state.last)", isAgree: chosen == "agree", isPart: chosen == "part",
      isKeep: chosen == "keep", isNeed: chosen == "need", choiceError: filled.errors["answer"],
      fields: form.fields(filled), earlier: form.earlier(filled), mainButton: ButtonView(text: words.button),
      guidance: try words.beside.map { try context.kit.guidance($0) })
  }

  private var asker: String {
    let by = file.state.raisedBy
    let parts = [
      file.directory.person(by.person)?.name, file.directory.post(by.post)?.title,
      file.directory.agency(by.agency)?.name,
    ]
    return parts.compactMap { $0 }.joined(separator: ", ")
  }

  /// The duty that this act fulfils, where there is one.
  private var due: DutyView? {
    let owed = file.obligations.filter { $0.isOwed && $0.owes.contains(actor.post) }
    let kinds: [DutyKind] = form.noun == "answers" ? [.answer, .resolve] : [.resolve]
    let first = owed.filter { kinds.contains($0.duty.kind) && $0.due.isDated }.min { end($0) < end($1) }
    return (owed.first { $0.key == form.about } ?? first).map { DutyViews.view($0, in: file, for: actor.post) }
  }

  /// What is due at once has been due since it arose.
  private func end(_ obligation: Obligation) -> Instant {
    obligation.due.end(in: file.setting.calendar) ?? obligation.since
  }

  /// Whom the policy will have told when the case goes on.
  private var telling: TellingView? {
    guard form.noun == "escalations", let next = form.stagesAhead.first else { return nil }
    let policy = file.setting.policy
    let raised = file.state.raised
    let tells = next.duties.filter { duty in
      duty.kind == .notify && duty.anchor == .stageOpened && duty.conditions.allSatisfy { $0.isTrue(of: raised) }
    }.compactMap { policy.role($0.to)?.name }
    return tells.isEmpty ? nil : TellingView(tells: tells)
  }
}

extension Condition {
  /// Whether what was said when the challenge was raised leaves room for it.
  fileprivate func isTrue(of raised: Raised) -> Bool {
    switch self {
    case .conferenceChairInvolved: raised.conferenceChairInvolved
    case .reviewingOfficerInvolved: raised.reviewingOfficerInvolved
    case .chairOrOfficerInvolved: raised.conferenceChairInvolved || raised.reviewingOfficerInvolved
    case .child: raised.person == .child
    case .adult: raised.person == .adult
    default: true
    }
  }
}

/// Everything that `pages/act` may name.
struct ActView: View {
  var pageHeading, caseWords: String
  var leadWords, warningWords: String?
  var conflicts: ConflictsView?
  var showEmergency: Bool
  var urgentContacts: [UrgentContactView]
  var recap: RecapView?
  var due: DutyView?
  var action: String
  /// The form brings a file.
  var isUpload: Bool
  var seen: String?
  var fields: [FieldItem]
  var earlier: EarlierView?
  var mainButton: ButtonView
  var otherButtons: [OtherButtonView] = []
  var links: [Link] = []
  var guidance: Markup?
  var telling: TellingView?
}

struct TellingView: View { var tells: [String] }

struct RecapView: View {
  var recapHeading: String
  var rows: [SummaryRowView]
}

struct SummaryRowView: View {
  var key: String
  var lines: [String]
  var change: ChangeView?
}

struct ChangeView: View {
  var href, what: String
  /// An error leads here.
  var changeId: String?
}

/// Everything that `pages/answer` may name.
struct AnswerView: View {
  var pageHeading, caseWords, asker: String
  var asked, sought: [String]
  var fullHref: String
  var due: DutyView?
  var action: String
  var seen: String?
  var isAgree, isPart, isKeep, isNeed: Bool
  var choiceError: String?
  var fields: [FieldItem]
  var earlier: EarlierView?
  var mainButton: ButtonView
  var otherButtons: [OtherButtonView] = []
  var links: [Link] = []
  var guidance: Markup?
}
