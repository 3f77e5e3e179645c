import CaseRules
import Casework
import Wording

extension ActForm {
  /// What a form makes: the command, its words, and when it happened.
  struct Written {
    var command: Command
    var words: Words
    var happenedAt: Instant
  }

  /// Reads the form; nil where something is wrong, which the reader then holds.
  func read(_ read: inout FormReader, now: Instant) -> Written? {
    let command = command(&read)
    let words = Words(
      (writing + reasonForEarlier).map { field in
        let text =
          field.isRequired
          ? read.text(field.name, orSay: field.missing) : read.optionalText(field.name) ?? ""
        return (name: field.name, text: text)
      } + (correctsWhoIsConcerned ? read.knownBy(alone: true) : []) + (noun == "guests" ? readGuest(&read) : [])
        + (noun == "records" ? readRecord(&read) : []) + (noun == "forms" ? readConfirmed(&read) : []))
    let at = happenedAt(&read, command, now: now)
    guard read.isGood, let command, let at else { return nil }
    return Written(command: command, words: words, happenedAt: at)
  }

  private func command(_ read: inout FormReader) -> Command? {
    talking(&read) ?? meetingCommand(&read) ?? goingOn(&read) ?? agreeing(&read) ?? afterwards(&read)
      ?? circle(&read) ?? retaining(&read) ?? disclosing(&read)
  }

  private func talking(_ read: inout FormReader) -> Command? {
    switch noun {
    case "acknowledgements": return .acknowledge
    case "answers":
      let chosen = read.choice("answer", among: Self.answers.map(\.value), orSay: ActFieldWords.chooseAnswer)
      return Self.answers.first { $0.value == chosen }.map { .answer($0.answer) }
    case "information": return .giveInformation
    case "requests": return .requestResolution
    case "discussions":
      return read.choice("means", of: Means.self, orSay: ActFieldWords.chooseMeans).map { .discuss($0) }
    case "views": return .shareView
    case "advice":
      return read.choice("role", among: policy.advisers.map(\.role), orSay: ActFieldWords.chooseOne).map {
        .seekAdvice(role: $0)
      }
    default: return nil
    }
  }

  static let answers: [(value: String, answer: Answer)] = [
    ("agree", .agree), ("part", .agreeInPart), ("keep", .keep), ("need", .needToKnow),
  ]

  private func goingOn(_ read: inout FormReader) -> Command? {
    switch noun {
    case "inabilities": return .recordInability
    case "escalations":
      var facts = Escalated()
      let to = read.choice("to", among: stagesAhead.map(\.key), orSay: ActFieldWords.chooseStage)
      let because = read.choice("because", among: openings.map(\.rawValue), orSay: ActFieldWords.chooseBecause)
      facts.to = to ?? ""
      facts.because = because.flatMap { Opening(rawValue: $0) } ?? .unresolved
      return .escalate(facts)
    case "refusals-to-escalate": return .declineEscalation(to: about)
    case "earlier-dates":
      let key = read.choice("obligation", among: shortenable.map(\.key), orSay: ActFieldWords.chooseOne)
      let day = read.date("day", orSay: ActFieldWords.enterDate)
      return day.map { .shortenLimit(obligation: key ?? "", to: $0) }
    case "proposed-dates":
      return read.date("day", orSay: ActFieldWords.enterDate).map { .proposeDate(obligation: about, $0) }
    case "agreed-dates": return .agreeDate(obligation: about)
    case "urgent-route": return .takeUrgentRoute
    case "overrides":
      return read.choice("event", among: overrideEvents.map(\.key), orSay: ActFieldWords.chooseOne).map {
        .override(event: $0)
      }
    case "resumptions": return .resume
    case "policy-moves":
      if destinations.isEmpty {
        read.refuse("reason", ActFieldWords.noOtherEdition)
        return nil
      }
      let value = read.choice("destination", among: destinations.map(\.value), orSay: ActFieldWords.chooseDestination)
      return destinations.first { $0.value == value }.map { .movePolicy(to: $0.policy.id, stage: $0.stage.key) }
    case "decisions":
      let power = read.choice("power", among: policy.arbiter.powers.map(\.rawValue), orSay: ActFieldWords.chooseOne)
      return power.flatMap { ArbiterPower(rawValue: $0) }.map { .decide($0) }
    default: return nil
    }
  }

  /// The entry, action or proposal that the act is about; 0 is none of them.
  private var entry: Int { SentNumber.read(about) ?? 0 }

  private func agreeing(_ read: inout FormReader) -> Command? {
    switch noun {
    case "outcomes": return .proposeOutcome
    case "confirmations": return .confirmOutcome(proposal: entry)
    case "disputes": return .disputeOutcome(proposal: entry)
    case "actions":
      let post = read.choice("owner", among: holders.map(\.post.text), orSay: ActFieldWords.chooseOwner)
      let day = read.date("day", orSay: ActFieldWords.enterDate)
      guard let owner = holders.first(where: { $0.post.text == post }), let day else { return nil }
      let scope = read.choices("scope", among: ["practice"])
      return .agreeAction(owner: owner, due: day, isForPractice: !scope.isEmpty)
    case "completions": return .completeAction(entry)
    case "checks": return .checkAction(entry)
    case "actions-reopened": return .reopenAction(entry)
    default: return nil
    }
  }

  private func afterwards(_ read: inout FormReader) -> Command? {
    switch noun {
    case "duties-done": return .doDuty(obligation: about)
    case "forms": return .submitForm(FormSending(about))
    case "referrals":
      return read.choice("route", among: referrals.map(\.value), orSay: ActFieldWords.chooseOne).map {
        .refer(route: $0)
      }
    case "learning":
      let what = read.choice("what", of: LearningKind.self, orSay: ActFieldWords.chooseOne)
      let theme = read.choice("theme", among: policy.themes, orSay: ActFieldWords.chooseOne)
      guard let what, let theme else { return nil }
      return .learn(what, theme: theme)
    case "withdrawals": return .withdraw
    case "mistaken": return .withdrawMistaken
    case "corrections": return .correct(entry: entry)
    case "removals": return .remove(entry: entry)
    case "closures": return .close
    case "reopenings": return .reopen
    default: return nil
    }
  }

  private func circle(_ read: inout FormReader) -> Command? {
    func chosen(_ posts: [Post]) -> Holder? {
      let id = read.choice("post", among: posts.map(\.id), orSay: ActFieldWords.chooseOne)
      return posts.first { $0.id == id }.map { Holder(agency: AgencyID($0.agency), post: PostID($0.id)) }
    }
    let own = Holder(agency: file.viewer.agency, post: PostID(""))
    switch noun {
    case "not-me": return .handBack(inbox: own)
    case "reassignments": return chosen(colleagues).map { .reassign(to: $0) }
    case "not-ours": return .sayNotOurs
    case "advisers": return chosen(advisers).map { .inviteAdviser($0) }
    case "advisers-released": return .releaseAdviser(PostID(about))
    case "partnerships":
      let ids = file.otherPartnerships.map(\.id)
      return read.choice("partnership", among: ids, orSay: ActFieldWords.chooseOne).map {
        .govern(by: PartnershipID($0), PolicyID(""))
      }
    case "advice-given": return .giveAdvice
    case "records": return record(&read)
    case Receiving.noun: return .attach(Attached())
    case "guests": return guest(&read)
    case "guests-renewed": return .extendGuest(PostID(about))
    case "guests-ended": return .endGuest(PostID(about))
    case "arbiters": return chosen(arbiters).map { .nameArbiter($0) }
    default: return nil
    }
  }
}
