import CaseRules
public import Casework
import Wording

extension CaseRecord {
  /// The record of a case as its reader may see it: nothing is looked up beyond the file that the access function let
  /// them open, so the own words of the other side are never in it.
  public init(_ file: CaseFile) {
    let lines = RecordLines(file: file)
    let statements = RecordStatements(lines: lines)
    let duties = RecordDuties(file: file)
    let policy = file.setting.policy
    reference = file.state.raised.reference
    about = CaseWords.about(file.word("label") ?? "", file.state.raised.person)
    partnership = file.setting.partnership?.name ?? file.state.raised.partnership.text
    self.policy = CasePageWords.edition(policy)
    standing = Self.standing(file)
    parties = Self.parties(file)
    person = lines.person
    grounds = RecordGrounds(file: file).facts
    stages = statements.stages
    talks = statements.talks
    settlements = statements.settlements
    actions = duties.actions
    files = Self.files(file)
    outstanding = duties.outstanding
    missed = duties.missed
    dissent = statements.dissent
    timeline = file.events.map { lines.line($0, in: .timeline, shownIn: statements.part(of: $0)) }
    making = nil
  }

  /// The record that the last entry of a case says was made.
  ///
  /// - Parameter code: what ties it to the journal.
  /// - Returns: nil where the last entry made none.
  public init?(made file: CaseFile, code: String) {
    guard let event = file.events.last, case .recordMade(let facts) = event.happening else { return nil }
    self.init(file)
    let words = file.words[event.position]
    let purpose = SharingWords.purpose(facts.purpose)
    making = Making(
      who: file.name(of: event.by.person), post: file.title(of: event.by.post),
      agency: file.agencyName(event.by.agency), at: event.recordedAt, entry: event.position,
      purpose: words?["recipient"].map { purpose + ": " + $0 } ?? purpose, basis: SharingWords.basis(facts.basis),
      reason: words?["reason"] ?? RecordWords.noWords, code: code)
  }

  private static func files(_ file: CaseFile) -> [FileLine] {
    file.state.attachments.compactMap { note in
      guard let words = file.words[note.position], let name = words["fileName"] else { return nil }
      return FileLine(
        entry: note.position, name: name, kind: AttachmentWords.what(note.type, note.size),
        hash: words["fileHash"] ?? "")
    }
  }

  private static func standing(_ file: CaseFile) -> String {
    let state = file.state
    let stage = CaseWords.stage(state, under: file.setting.policy)
    if let ending = state.ending { return CasePageWords.ended(ending.how) + ". " + stage }
    if state.frozenSince != nil { return CaseWords.status(.frozen) + ". " + stage }
    return state.clockStartedAt == nil ? CaseWords.status(state.status) : stage
  }

  private static func parties(_ file: CaseFile) -> [Party] {
    let state = file.state
    func party(_ part: String, _ holder: Holder) -> Party {
      Party(
        part: part, agency: file.agencyName(holder.agency), post: file.title(of: holder.post),
        person: file.directory.holder(of: holder.post)?.name ?? CasePageWords.vacant)
    }
    let now = state.opening.map { ($0.raising, $0.receiving) } ?? (state.raised.raising, state.raised.receiving)
    return [party(CasePageWords.raises, now.0)] + now.1.map { party(CasePageWords.challenged, $0) }
      + (state.arbiter.map { [party(CasePageWords.decides, $0)] } ?? [])
  }
}

/// What was chosen when the challenge was raised, in the policy's own words.
private struct RecordGrounds {
  let file: CaseFile

  private var raised: Raised { file.state.raised }
  private var policy: Policy { file.setting.policy }

  var facts: [CaseRecord.Fact] {
    var facts = [fact(RecordWords.raisedOn, DateWords.moment(file.state.raisedAt))]
    add(FieldWords.label("ground"), policy.grounds.first { $0.key == raised.ground }?.name, to: &facts)
    for key in raised.subjects {
      add(RecordWords.subject, policy.subjects.first { $0.key == key }?.name ?? key, to: &facts)
    }
    add(FieldWords.label("priority"), policy.priorities.first { $0.key == raised.priority }?.name, to: &facts)
    add(RecordWords.board, policy.boards.first { $0.key == raised.board }?.name, to: &facts)
    add(RecordWords.decisionOn, raised.decisionOn.map(DateWords.long), to: &facts)
    let lead = raised.leadAgency
    add(RecordWords.leads, lead.text.isEmpty ? nil : file.agencyName(lead), to: &facts)
    add(
      RecordWords.urgent, file.state.urgentSince.map { RecordWords.urgentSince + ", " + DateWords.moment($0) },
      to: &facts)
    let isInvolved = raised.conferenceChairInvolved || raised.reviewingOfficerInvolved
    add(RecordWords.chair, isInvolved ? RecordWords.involved : nil, to: &facts)
    add(RecordWords.personKnows, QuestionWords.knows(raised.personKnows).text, to: &facts)
    for override in file.state.overrides {
      let name = policy.route(kind: .override)?.events.first { $0.key == override.event }?.name ?? override.event
      add(RecordWords.override, name + ", " + DateWords.moment(override.at), to: &facts)
    }
    return facts
  }

  private func add(_ label: String, _ text: String?, to facts: inout [CaseRecord.Fact]) {
    if let text { facts.append(fact(label, text)) }
  }

  private func fact(_ label: String, _ text: String) -> CaseRecord.Fact { CaseRecord.Fact(label: label, text: text) }
}

extension CaseFile {
  func agencyName(_ id: AgencyID) -> String { directory.agency(id)?.name ?? id.text }
}
