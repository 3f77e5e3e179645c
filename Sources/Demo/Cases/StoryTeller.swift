import CaseRules
import Casework

/// A story that the program would not let happen: a fault of the demo world, never of a user.
public struct StoryFault: Error, CustomStringConvertible {
  public var story: String
  /// From 0.
  public var step: Int
  public var reason: String
  public var description: String { "The demo story “\(story)” stops at step \(step): \(reason)." }
}

/// Plays stories through the one door.
struct StoryTeller {
  let handler: Handler
  let attachments: (any Attachments)?
  let directory: Directory
  let time: StoryTime

  /// What only the playing shows: where the case and its entries stand.
  private struct Told {
    var caseID = CaseID("")
    var last = 0
    /// The position of each step's first event.
    var positions: [Int] = []
    var proposal = 0
    var (meeting, minutes) = (0, 0)
    var actions: [Int] = []
  }

  @discardableResult
  func tell(_ story: Story) async throws -> CaseID {
    var told = Told()
    for (index, step) in story.steps.enumerated() {
      do {
        try await play(step, index, of: story, &told)
      } catch {
        throw StoryFault(story: story.name, step: index, reason: "\(error)")
      }
    }
    return told.caseID
  }

  private func play(_ step: Step, _ index: Int, of story: Story, _ told: inout Told) async throws {
    guard let post = directory.post(PostID(step.by)), let person = directory.holder(of: PostID(step.by)) else {
      throw StoryFault(story: story.name, step: index, reason: "nobody holds the post \(step.by)")
    }
    var actor = Actor(person: PersonID(person.id), post: PostID(post.id), agency: AgencyID(post.agency))
    var viewer = directory.viewer(actor.person, in: post)
    if case .byGuest(let guest, _) = step.move {
      actor = Actor(person: PersonID(guest.text), post: guest, agency: actor.agency)
      viewer = Viewer(person: actor.person, post: guest, agency: actor.agency, isLead: false)
    }
    let happened = try time.instant(step.at)
    let file = try await kept(step.move, at: happened)
    let order = Order(
      try file.map { .attach($0.facts) } ?? command(step.move, by: actor, in: story, told), by: actor, at: happened,
      now: try step.recorded.map(time.instant) ?? happened,
      words: Words((file?.words ?? []) + step.words + Self.marks(step.move, told)))
    // The same world told twice is told once: every step has a key of its own.
    let key = CommandKey(person: actor.person, key: "demo \(story.name) \(index)")
    let handled: Handler.Handled
    if case .newCalendar(let from, let to) = step.move {
      let facts = Self.newCalendar(from: from, to: to)
      handled = try await handler.changeCalendar(of: told.caseID, facts, at: happened, key: key)
    } else if case .timeIsOver = step.move {
      handled = try await handler.passLimit(of: told.caseID, at: happened, key: key)
    } else if index == 0 {
      handled = try await handler.raise(order, key: key)
      told.caseID = handled.caseID
    } else {
      handled = try await handler.handle(order, on: told.caseID, as: viewer, key: key, keeping: file?.sealed)
      if handled.isRepeat { try await file?.writing?.abandon() }
    }
    told.positions.append(told.last + 1)
    if case .command(.proposeOutcome) = step.move { told.proposal = handled.last }
    if case .agreeAction = step.move { told.actions.append(handled.last) }
    if case .callMeeting = step.move { told.meeting = handled.last }
    if case .writeMinutes = step.move { told.minutes = handled.last }
    told.last = handled.last
  }

  private func command(_ move: Move, by actor: Actor, in story: Story, _ told: Told) throws -> Command {
    switch move {
    case .raise(let agencies, let facts):
      return raise(facts, by: actor, in: story, agencies.map { Holder(agency: AgencyID($0), post: PostID("")) })
    case .raiseWithin(let post, let facts):
      return raise(facts, by: actor, in: story, [Holder(agency: actor.agency, post: PostID(post))])
    case .command(let command), .byGuest(_, let command): return command
    case .up(let stage, let because):
      var facts = Escalated()
      facts.to = stage
      facts.because = because
      return .escalate(facts)
    case .confirm: return .confirmOutcome(proposal: told.proposal)
    case .dispute: return .disputeOutcome(proposal: told.proposal)
    case .agreeAction(let owner, let due, let isForPractice):
      let agency = directory.post(PostID(owner))?.agency ?? ""
      return .agreeAction(
        owner: Holder(agency: AgencyID(agency), post: PostID(owner)), due: try time.workingDay(due),
        isForPractice: isForPractice)
    case .completeAction(let number): return .completeAction(told.actions[number])
    case .checkAction(let number): return .checkAction(told.actions[number])
    case .reopenAction(let number): return .reopenAction(told.actions[number])
    case .callMeeting(let agencies, let when, let means):
      var facts = MeetingCalled()
      (facts.at, facts.means, facts.invited) = (try time.instant(when), means, agencies.map { AgencyID($0) })
      return .callMeeting(facts)
    case .ofMeeting(let command): return command(told.meeting)
    case .moveMeeting(let when): return .moveMeeting(told.meeting, to: try time.instant(when))
    case .writeMinutes: return .writeMinutes(told.meeting)
    case .ofMinutes(let command): return command(told.minutes)
    case .shorten(let key, let days): return .shortenLimit(obligation: key, to: try time.workingDay(days))
    case .proposeDate(let key, let days): return .proposeDate(obligation: key, try time.workingDay(days))
    case .correct(let step): return .correct(entry: told.positions[step])
    case .remove(let step): return .remove(entry: told.positions[step])
    case .judge(let step, let judgement): return .judgeDisclosure(told.positions[step], judgement)
    case .newCalendar(let from, let to): return .changeCalendar(Self.newCalendar(from: from, to: to))
    case .timeIsOver: return .passLimit
    case .markRedaction(let record, _, _, _, let words):
      var facts = RedactionMarked()
      (facts.record, facts.others, facts.words) = (told.positions[record], 1, words.count)
      return .markRedaction(facts)
    case .reviewRedaction(let step): return .reviewRedaction(told.positions[step], nobodyElse: true)
    case .file: return .attach(Attached())
    }
  }

  private static func marks(_ move: Move, _ told: Told) -> [(name: String, text: String)] {
    guard case .markRedaction(_, let step, let field, let text, let words) = move else { return [] }
    let passage = Redaction.Passage(
      entry: told.positions[step], field: field, bytes: 0..<text.utf8.count, reason: .others)
    return [
      (Redaction.passagesField, Redaction(passages: [passage]).passagesText),
      (Redaction.wordsField, words.joined(separator: "\n")),
    ]
  }

  private static func newCalendar(from: String, to: String) -> CalendarChanged {
    var facts = CalendarChanged()
    (facts.from, facts.to) = (from, to)
    return facts
  }

  /// A file of a story, where it was put and what its entry says of it.
  private struct Kept {
    var facts: Attached
    var words: [(name: String, text: String)]
    var sealed: SealedAttachment?
    var writing: (any AttachmentWriting)?
  }

  private func kept(_ move: Move, at moment: Instant) async throws -> Kept? {
    guard case .file(let name, let text) = move else { return nil }
    var facts = Attached()
    (facts.type, facts.size) = (.text, text.utf8.count)
    guard let writing = try await attachments?.beginAttachment(at: moment) else {
      return Kept(facts: facts, words: [("fileName", name)])
    }
    try await writing.add(Array(text.utf8))
    let sealed = try await writing.finish()
    (facts.parts, facts.digest) = (sealed.parts, sealed.digest)
    return Kept(facts: facts, words: [("fileName", name), ("fileHash", sealed.hash)], sealed: sealed, writing: writing)
  }

  private func raise(_ facts: Raised, by actor: Actor, in story: Story, _ receiving: [Holder]) -> Command {
    var facts = facts
    facts.partnership = PartnershipID(story.partnership)
    facts.raising = Holder(agency: actor.agency, post: actor.post)
    facts.receiving = receiving
    return .raise(facts)
  }
}
