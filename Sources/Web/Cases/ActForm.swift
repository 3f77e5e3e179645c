import CaseRules
import Casework
import Wording

/// The form of one act on a case: which fields it asks, and which command they make. One table for every act, so that
/// a page, the JSON interface and a test ask for the same things.
struct ActForm {
  let noun: String
  let file: CaseFile
  /// What the act is about: an obligation, a stage, an entry. Empty where there is no choice.
  let about: String
  /// What was found in a form of the policy that may not say who is concerned.
  var found: [IdentityFinding] = []

  var policy: Policy { file.setting.policy }
  var state: CaseState { file.state }

  /// The fields with what was typed in them.
  func fields(_ filled: Filled) -> [FieldItem] {
    if noun == "forms" { return formItems(filled) }
    return chosen(filled)
      + writing.map { field in
        .textArea(
          filled, field.name, field.label,
          Asking(hint: field.hint, isOptional: !field.isRequired, examples: field.examples),
          rows: field.isShort ? 3 : field.name == "agenda" ? 12 : 7)
      } + reviewField(filled) + (isOftenLater ? when(filled) : []) + (correctsWhoIsConcerned ? knownBy(filled) : [])
  }

  /// The challenge itself is corrected, and it is about somebody.
  var correctsWhoIsConcerned: Bool {
    let isTheme = policy.route(state.raised.route)?.kind == .theme
    return noun == "corrections" && SentNumber.read(about) == state.entries.first?.position && !isTheme
  }

  private func knownBy(_ filled: Filled) -> [FieldItem] {
    let hints = [PersonFields.nhsNumber, PersonFields.localReference, PersonFields.name].map {
      ($0, ActFieldWords.leaveOrTakeAway)
    }
    return [.heading(ActFieldWords.whoIsConcerned)]
      + KnownBy.fields(filled, hints: Dictionary(uniqueKeysWithValues: hints))
  }

  /// The form before anybody has typed: where there is one choice only, it is made.
  var begun: Filled {
    if noun.hasPrefix("meetings") { return begunMeeting }
    if noun == "disclosures" { return disclosureBegun }
    return noun == "escalations" && stagesAhead.count == 1 ? Filled(["to": stagesAhead[0].key]) : Filled(formValues)
  }

  static func means(_ filled: Filled) -> FieldItem {
    .radios(
      filled, "means", ActFieldWords.means, Means.allCases.map { Option($0.rawValue, CaseWords.means($0)) },
      across: true)
  }

  /// The fields that are chosen rather than written.
  private func chosen(_ filled: Filled) -> [FieldItem] {
    switch noun {
    case "discussions": [Self.means(filled)]
    case "meetings":
      [.checkboxes(filled, "attended", ActFieldWords.attended, meetable.map { Option($0.text, agencyName($0)) })]
    case "meetings-called", "meetings-moved", "meeting-replies": meetingFields(filled)
    case "escalations":
      [
        oneOf(
          filled, "to", ActFieldWords.toStage, stagesAhead.map { Option($0.key, CaseWords.rung($0, of: policy)) }),
        oneOf(filled, "because", ActFieldWords.because, openings.map { Option($0.rawValue, CaseWords.opening($0)) }),
      ]
    case "earlier-dates":
      [
        .radios(filled, "obligation", ActFieldWords.whichDate, shortenable.map { Option($0.key, dateChoice($0)) }),
        .date(filled, "day", ActFieldWords.newDate),
      ]
    case "proposed-dates": [.date(filled, "day", ActFieldWords.newDate)]
    case "overrides":
      [.radios(filled, "event", ActFieldWords.event, overrideEvents.map { Option($0.key, $0.name) })]
    case "actions":
      [
        .select(
          filled, "owner", ActFieldWords.owner,
          [Option("", ActFieldWords.choose)]
            + holders.filter { !$0.post.text.isEmpty }.map {
              Option($0.post.text, postName($0))
            }),
        .date(filled, "day", ActFieldWords.due),
        .checkboxes(
          filled, "scope", ActFieldWords.scope,
          [Option("practice", ActFieldWords.isForPractice, hint: ActFieldWords.isForPracticeHint)]),
      ]
    case "learning":
      [
        .radios(
          filled, "what", ActFieldWords.learned,
          LearningKind.allCases.map { Option($0.rawValue, LearningWords.kind($0), hint: LearningWords.hint($0)) }),
        .radios(
          filled, "theme", ActFieldWords.theme, policy.themes.map { Option($0, LearningWords.theme($0, of: policy)) }),
      ]
    case "decisions":
      [
        oneOf(
          filled, "power", ActFieldWords.power, policy.arbiter.powers.map { Option($0.rawValue, CaseWords.power($0)) })
      ]
    case "policy-moves":
      destinations.isEmpty
        ? [.inset(ActFieldWords.noOtherEdition)]
        : [.radios(filled, "destination", ActFieldWords.destination, destinations.map { Option($0.value, $0.text) })]
    case "referrals":
      [oneOf(filled, "route", ActFieldWords.route, referrals)]
    case "advisers": [post(filled, ActFieldWords.whichAdviser, advisers)]
    case "reassignments": [post(filled, ActFieldWords.whichPost, colleagues)]
    case "arbiters": [post(filled, ActFieldWords.whichArbiter, arbiters)]
    case "partnerships":
      [
        oneOf(
          filled, "partnership", ActFieldWords.whichPartnership, file.otherPartnerships.map { Option($0.id, $0.name) })
      ]
    case "guests": guestFields(filled)
    case "records": recordFields(filled)
    case "retention": retentionFields(filled)
    case "erasures": erasureFields(filled)
    case "disclosures", "disclosures-judged": disclosureFields(filled)
    case Receiving.noun:
      [.text(filled, "file", AttachmentWords.file, Asking(hint: AttachmentWords.hint), type: "file")]
    case "advice":
      [.radios(filled, "role", ActFieldWords.adviser, policy.advisers.map { Option($0.role, $0.name) })]
    default: []
    }
  }

  private func post(_ filled: Filled, _ label: String, _ posts: [Post]) -> FieldItem {
    let options = posts.map { Option($0.id, postName(Holder(agency: AgencyID($0.agency), post: PostID($0.id)))) }
    return .select(filled, "post", label, [Option("", ActFieldWords.choose)] + options)
  }

  /// A choice that stands chosen already where it is the only one.
  private func oneOf(_ filled: Filled, _ name: String, _ label: String, _ options: [Option]) -> FieldItem {
    var filled = filled
    if options.count == 1, filled.form[name] == nil {
      filled.form.fields.append(SentForm.Field(name: name, value: options[0].value))
    }
    return .radios(filled, name, label, options)
  }
}

// MARK: what there is to choose from

extension ActForm {
  var stage: Stage? { policy.stages(onRoute: state.raised.route).first { $0.key == state.stage } }

  /// Which words the act has here: they differ by whose word settles the stage.
  func wordsName(for actor: Actor) -> String {
    ActWords.name(of: noun, by: state.side(of: actor), resolvedBy: stage?.resolvedBy)
  }

  var parties: [AgencyID] { [state.raised.raising.agency] + state.receivingAgencies }

  var holders: [Holder] {
    let now = state.opening.map { [$0.raising] + $0.receiving } ?? [state.raised.raising] + state.raised.receiving
    return now + (state.arbiter.map { [$0] } ?? [])
  }

  private var today: Day { UKClock.local(file.now).day }

  /// Whom somebody could invite: those who advise in the partnership and have no part here.
  var advisers: [Post] {
    file.directory.advisers(in: state.raised.partnership, on: today).filter { !state.hasPart(PostID($0.id)) }
  }

  /// The own agency's other posts.
  var colleagues: [Post] {
    let agency = file.viewer.agency
    let now = state.opening?.receiving.first { $0.agency == agency }?.post.text
    return file.directory.posts(toTakeOverIn: agency, on: today).filter { $0.id != now }
  }

  var arbiters: [Post] {
    file.directory.arbiters(on: today).filter { !state.hasPart(PostID($0.id)) }
  }

  var stagesAhead: [Stage] { state.stagesAhead(under: policy) }

  /// Why a case may go on: not resolved always; silence once a limit has passed; what the stages ahead allow.
  var openings: [Opening] {
    let allowed = stagesAhead.flatMap(\.opensOn)
    let silent = file.obligations.contains {
      $0.isOwed && [.resolve, .answer].contains($0.duty.kind) && $0.isLate(at: file.now, in: file.setting.calendar)
    }
    return Opening.allCases.filter { opening in
      switch opening {
      case .unresolved: true
      case .silence: silent
      case .immediateRisk: state.urgentSince != nil
      default: allowed.contains(opening)
      }
    }
  }

  var shortenable: [Obligation] {
    var seen: [String] = []
    return file.obligations.filter { obligation in
      defer { seen.append(obligation.key) }
      return obligation.mayBeSooner(on: UKClock.local(file.now).day) && !seen.contains(obligation.key)
    }
  }

  var overrideEvents: [Choice] { policy.route(kind: .override)?.events ?? [] }

  /// The ways of a referral by name; the key of a stage is a policy issue that goes there.
  var referrals: [Option] {
    let stages = state.policyIssueStages(under: policy)
    return state.referrals(under: policy).map { key in
      guard let stage = stages.first(where: { $0.key == key }) else {
        return Option(key, policy.route(key)?.name ?? key)
      }
      let name = ActFieldWords.policyIssue(CaseWords.rung(stage, of: policy))
      return Option(key, name, hint: ActFieldWords.policyIssueHint)
    }
  }

  /// Each stage of the partnership's other editions, but for an arbiter's that nobody is named for yet.
  var destinations: [Destination] {
    file.editions.flatMap { edition in
      edition.stages(onRoute: state.raised.route).filter { !$0.isArbiter || state.arbiter != nil }
        .map { Destination(policy: edition, stage: $0) }
    }
  }

  func agencyName(_ id: AgencyID) -> String { file.directory.agency(id)?.name ?? id.text }

  func postName(_ holder: Holder) -> String {
    let post = file.directory.post(holder.post)
    let person = file.directory.holder(of: holder.post)?.name
    return [person, post?.title, agencyName(holder.agency)].compactMap { $0 }.joined(separator: ", ")
  }

  private func dateChoice(_ obligation: Obligation) -> String {
    ObligationWords.verb(obligation.duty, under: policy) + ": " + DueInEnglish.words(obligation.due, under: policy)
  }
}

/// Where a case can move: a stage of another edition.
struct Destination {
  var policy: Policy
  var stage: Stage
  var value: String { policy.id.text + "/" + stage.key }
  var text: String { CasePageWords.place(stage, of: policy) }
}
