import CaseRules
import Casework
import Wording

/// The one thing that a case page says first.
extension CasePage {
  /// What this person is asked for next, in their words.
  func heading(_ offers: Offers) -> String {
    if let ending = state.ending { return CasePageWords.ended(ending.how) }
    if let waits = waitsForThem(offers) { return waits }
    let mine = file.obligations.filter { $0.isOwed && $0.owes.contains(actor.post) && $0.due.isDated }
      .min { ($0.due.end(in: file.setting.calendar) ?? $0.since) < ($1.due.end(in: file.setting.calendar) ?? $1.since) }
    let first = offers.main.first
    if let first, ["confirmations", "agreed-dates"].contains(first.noun), mine?.duty.kind != .confirm {
      return text(first)
    }
    if let mine {
      let answers = first?.noun == "answers" && [.resolve, .answer].contains(mine.duty.kind)
      let verb = answers ? first.map(text) : nil
      return CasePageWords.byWhen(
        verb ?? ObligationWords.verb(mine.duty, under: policy), DueInEnglish.words(mine.due, under: policy))
    }
    if let now = nowWith(first) { return now }
    return first.map(text) ?? CasePageWords.challenge
  }

  /// What this side proposed and the other has yet to agree to.
  private func waitsForThem(_ offers: Offers) -> String? {
    let side = state.side(of: actor)
    guard side == .raising || side == .receiving else { return nil }
    if let proposal = state.pendingProposal, !offers.main.contains(where: { $0.noun == "confirmations" }) {
      let others = state.confirmationsMissing(for: proposal).filter { $0 != actor.agency }
      return CasePageWords.outcomeWaits(for: others.map(agencyName))
    }
    guard let about = offers.main.first(where: { $0.noun == "proposed-dates" })?.about,
      let date = state.proposedDates.last(where: { $0.obligation == about }),
      state.isOwn(date, of: actor.agency, on: side)
    else { return nil }
    let others = state.agreementsMissing(for: date).filter { $0 != actor.agency }
    return CasePageWords.dateWaits(date.day, for: others.map(agencyName))
  }

  private func agencyName(_ agency: AgencyID) -> String { file.directory.agency(agency)?.name ?? agency.text }

  /// Who talks now, for somebody whose part in it is over and for whom nothing waits.
  private func nowWith(_ first: Offer?) -> String? {
    let ofHolders = ["escalations", "discussions", "answers"]
    guard let opening = state.opening, let first, ofHolders.contains(first.noun) else { return nil }
    let holders = [opening.raising] + opening.receiving + (state.arbiter.map { [$0] } ?? [])
    if holders.contains(where: { $0.post == actor.post }) { return nil }
    let talking = stageIsArbiters ? holders.suffix(1) : holders[...]
    let names = talking.map { file.directory.holder(of: $0.post)?.name ?? file.directory.post($0.post)?.title ?? "" }
    return CasePageWords.nowWith(names.filter { !$0.isEmpty })
  }

  private var stageIsArbiters: Bool {
    policy.stages(onRoute: state.raised.route).first { $0.key == state.stage }?.isArbiter ?? false
  }
}
