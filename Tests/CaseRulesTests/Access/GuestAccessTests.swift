import CaseRules
import Testing

/// Somebody who was invited to one case: what they see, until when, and what is theirs to do.
@Suite struct GuestAccessTests {
  private let guest = Actor.guest("vi", "care")
  private var viewer: Viewer {
    Viewer(person: guest.person, post: guest.post, agency: guest.agency, isLead: false)
  }
  private var invited: Given {
    Given().raised().then(
      .inviteGuest(guest.post, side: .receiving, agency: guest.agency), by: .bea, Given.invitation)
  }

  @Test func itHoldsForTwoWeeksAndAsLongAsItIsRenewed() {
    let (given, start) = (invited, invited.now)
    let end = start + CaseState.guestSeconds
    #expect(given.state.access(of: viewer, at: end - 1) == .guest)
    #expect(given.state.access(of: viewer, at: end) == .none)
    let longer = given.at("2026-06-10T10:00").then(.extendGuest(guest.post), by: .bea, .of("reason"))
    #expect(longer.broken == nil)
    #expect(longer.state.access(of: viewer, at: end) == .guest)
    #expect(longer.state.access(of: viewer, at: longer.now + CaseState.guestSeconds) == .none)
  }

  @Test func itEndsAtOnceWhenItIsTakenBackOrWrongCodesEndIt() {
    for command in [Command.endGuest(guest.post), .spendGuest(guest.post)] {
      let over = invited.then(command, by: command == .spendGuest(guest.post) ? .program : .bea, .of("reason"))
      #expect(over.broken == nil)
      #expect(over.state.access(of: viewer, at: over.now) == .none)
    }
  }

  /// They are told how it ended, and write no more.
  @Test func theyReadOnWhenTheCaseHasClosed() {
    let closed = invited.agreed()
    #expect(closed.state.access(of: viewer, at: closed.now) == .guest)
  }

  @Test func theyReadWithTheirSide() {
    let words = Words.of("concern", "ownManager")
    #expect(invited.state.words(words, writtenBy: .ann, for: viewer)["ownManager"] == nil)
    #expect(invited.state.words(words, writtenBy: .bea, for: viewer)["ownManager"] != nil)
  }

  @Test func whatMovesTheCaseIsNotTheirs() {
    let now = invited.now
    for command: Command in [.answer(.keep), .discuss(.phone), .giveInformation, .shareView, .acknowledge] {
      #expect(invited.state.may(.give(command), viewer, at: now) == .yes(.guest), "\(command)")
    }
    let others: [Command] = [
      .escalate(Escalated()), .proposeOutcome, .withdraw, .close, .inviteAdviser(Actor.zoe.holder), .giveAdvice,
      .inviteGuest(.guest("x"), side: .receiving, agency: guest.agency), .extendGuest(guest.post), .remove(entry: 1),
      .correct(entry: 1), .handBack(inbox: Actor.bea.holder),
    ]
    for command in others {
      #expect(invited.state.may(.give(command), viewer, at: now) == .no(.readsOnly), "\(command)")
    }
    #expect(invited.state.may(.give(.breakGlass), viewer, at: now) == .no(.seesItAlready))
  }

  @Test func whoeverInvitedIsToldWhatBecameOfIt() {
    let asked = Given().raised().then(
      .inviteGuest(guest.post, side: .receiving, agency: guest.agency), by: .amy, Given.invitation)
    let spent = asked.then(.spendGuest(guest.post), by: .program)
    #expect(!asked.state.told.contains(Actor.amy.post))
    let told = spent.state.told(of: spent.events.last?.happening)
    #expect(told.contains(Actor.amy.post))
  }
}
