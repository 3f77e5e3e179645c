public import CaseRules
public import Casework
import Wording

/// What the program fills into a policy's form for a start: whoever sends it reads all of it and changes what they
/// like. A later version begins as the last one was, with its facts as they are now.
public struct FormFilling {
  private let file: CaseFile
  private let actor: Actor

  public init(file: CaseFile, actor: Actor) {
    self.file = file
    self.actor = actor
  }

  private var state: CaseState { file.state }
  private var policy: Policy { file.setting.policy }

  /// By the field's key; what is empty is missing.
  public func values(of form: Form) -> [String: String] {
    let last = state.lastVersion(of: form.key, by: actor.agency, under: policy).flatMap { file.words[$0.position] }
    var values: [String: String] = [:]
    for field in form.fields {
      let before = last?[field.key]
      let now = field.filledFrom.flatMap(text)
      let isFact = field.filledFrom.map { !$0.isWritten } ?? false
      let value = isFact ? now ?? before : before ?? now
      if let value, !value.isBlank { values[field.key] = value }
    }
    return values
  }

  private func text(_ source: FormSource) -> String? { ofSender(source) ?? fact(source) ?? written(source) }

  private func ofSender(_ source: FormSource) -> String? {
    let post = file.directory.post(actor.post)
    switch source {
    case .senderName: return file.name(of: actor.person)
    case .senderRole: return post?.title
    case .senderAgency: return file.agencyName(actor.agency)
    case .senderContact:
      return [post?.phone, post?.email].compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: ", ")
    default: return nil
    }
  }

  private func fact(_ source: FormSource) -> String? {
    switch source {
    case .reference: return state.raised.reference
    case .trigger: return state.clockStartedAt.map(DateWords.moment)
    case .stages: return lines(state.openings.map { rung($0.stage) + ": " + DateWords.moment($0.at) })
    case .counterparts: return counterparts
    case .chairTold: return chair
    case .partnershipTold: return told(.partnershipTeam)
    case .outcome: return settled ?? CaseFormWords.notResolved(at: rung(state.stage))
    default: return nil
    }
  }

  private var settled: String? {
    state.settled.map { CaseFormWords.ended($0.how) + ", " + DateWords.moment($0.at) }
  }

  private var counterparts: String? {
    lines(
      state.openings.map { opening in
        let holders = [opening.raising] + opening.receiving
        return rung(opening.stage) + ": " + holders.map(name).joined(separator: "; ")
      })
  }

  private func name(_ holder: Holder) -> String {
    [
      file.directory.holder(of: holder.post)?.name, file.directory.post(holder.post)?.title,
      file.agencyName(holder.agency),
    ].compactMap { $0 }.joined(separator: ", ")
  }

  private var chair: String {
    guard state.raised.conferenceChairInvolved || state.raised.reviewingOfficerInvolved else {
      return CaseFormWords.noChair
    }
    return CaseFormWords.chairInvolved + (told(.conferenceChair) ?? told(.reviewingOfficer) ?? CaseFormWords.notToldYet)
  }

  /// When the duties to tell somebody of a tier were done, and at which stage.
  private func told(_ tier: Tier) -> String? {
    lines(
      file.obligations.compactMap { obligation in
        guard obligation.duty.kind == .notify, policy.role(obligation.duty.to)?.tier == tier,
          case .met(let at) = obligation.status
        else { return nil }
        return rung(obligation.stage) + ": " + DateWords.moment(at)
      })
  }

  private func written(_ source: FormSource) -> String? {
    switch source {
    case .personInformation: return file.word("person") ?? file.word("label")
    case .concern: return file.word("concern")
    case .outcomeSought: return file.word("outcomeSought")
    case .tried: return file.word("tried")
    case .discussions: return lines(events([Discussed.kind, MeetingHeld.kind]).compactMap { told($0, "account") })
    case .decision: return last("outcome") ?? last("decision")
    case .confirmation: return state.agreement.flatMap { $0.agreedAt.map(DateWords.moment) }
    case .outstandingIssues: return last("outstanding")
    case .actions: return actions
    default: return nil
    }
  }

  private var actions: String? {
    lines(
      state.actions.compactMap { action in
        guard let text = file.words[action.position]?["action"] else { return nil }
        return text + " – " + name(action.owner) + (action.due.map { ", " + DateWords.medium($0) } ?? "")
      }) ?? last("actions")
  }

  /// Of what settled the matter, or else of the newest that says it.
  private func last(_ field: String) -> String? {
    let settling = state.agreement?.position ?? state.settlingDecision?.position
    if let settling, let text = file.words[settling]?[field] { return text }
    return events([OutcomeProposed.kind, Decided.kind]).last { file.words[$0.position]?[field] != nil }.flatMap {
      file.words[$0.position]?[field]
    }
  }

  private func events(_ kinds: [String]) -> [Event] { file.events.filter { kinds.contains($0.happening.kind) } }

  private func told(_ event: Event, _ field: String) -> String? {
    file.words[event.position]?[field].map { DateWords.moment(event.happenedAt) + ": " + $0 }
  }

  private func rung(_ stage: String) -> String {
    let stages = policy.stages + policy.routes.flatMap(\.stages)
    return stages.first { $0.key == stage }.map { CaseWords.rung($0, of: policy) } ?? stage
  }

  private func lines(_ lines: [String]) -> String? { lines.isEmpty ? nil : lines.joined(separator: "\n") }
}
