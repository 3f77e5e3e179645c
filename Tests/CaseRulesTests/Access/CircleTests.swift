import CaseRules
import Testing

/// What an opening with a reason, an invitation and a hand-over change in who sees a case and who owes what in it.
@Suite struct CircleTests {
  private let raised = Given().raised()
  private let doctor = Holder(agency: AgencyID("health"), post: PostID("designated-doctor"))

  private func viewer(_ actor: Actor, isLead: Bool = false, isManager: Bool = false) -> Viewer {
    Viewer(person: actor.person, post: actor.post, agency: actor.agency, isLead: isLead, isManager: isManager)
  }

  @Test func aCaseStaysOpenForADayToThePersonWhoGaveAReason() {
    let opened = raised.then(.breakGlass, by: .ben, .of("reason"))
    let (ben, start) = (viewer(.ben, isManager: true), opened.now)
    #expect(raised.state.access(of: ben, at: start) == .none)
    #expect(opened.state.access(of: ben, at: start) == .glass)
    #expect(opened.state.access(of: ben, at: start + CaseState.glassSeconds - 1) == .glass)
    #expect(opened.state.access(of: ben, at: start + CaseState.glassSeconds) == .none)
    let colleague = Actor("bert", "care-manager", "care")
    #expect(opened.state.access(of: viewer(colleague, isManager: true), at: start) == .none)
    #expect(opened.state.access(of: viewer(.ben), at: start) == .none, "no longer a manager")
  }

  @Test func bothAgenciesLeadsAreToldAndEachRecordsThatTheyKnow() {
    let opened = raised.then(.breakGlass, by: .ben, .of("reason"))
    let told = opened.obligations.filter { $0.duty.key == Obligation.glassKey }
    #expect(told.map(\.agency) == [AgencyID("school"), AgencyID("care")])
    #expect(told.flatMap(\.owes) == [.leads(of: AgencyID("school")), .leads(of: AgencyID("care"))])
    #expect(told.allSatisfy { $0.isOwed })
    let known = opened.then(.doDuty(obligation: "3.glass-known"), by: .bea, .of("account"))
    #expect(known.broken == nil)
    #expect(
      known.obligations.filter { $0.duty.key == Obligation.glassKey && $0.isOwed }.map(\.agency) == [AgencyID("school")]
    )
  }

  @Test func whatLeadsOweOutlivesTheCase() {
    let opened = raised.then(.breakGlass, by: .ben, .of("reason")).agreed()
    #expect(opened.state.ending != nil)
    #expect(opened.obligations.filter { $0.duty.key == Obligation.glassKey }.allSatisfy { $0.isOwed })
  }

  /// They help to settle it, and carry nothing out afterwards.
  @Test func anAdviserReadsUntilItIsTakenBackOrTheCaseCloses() {
    let advised = raised.then(.inviteAdviser(doctor), by: .ann, .of("reason"))
    let reader = Viewer(person: PersonID("hester"), post: doctor.post, agency: doctor.agency, isLead: false)
    #expect(advised.state.access(of: reader, at: advised.now) == .adviser)
    let back = advised.then(.releaseAdviser(doctor.post), by: .ann, .of("reason"))
    #expect(back.state.access(of: reader, at: back.now) == .none)
    #expect(advised.agreed().state.access(of: reader, at: advised.now) == .none)
    let again = advised.agreed().then(.reopen, by: .ann, .of("reason"))
    #expect(again.broken == nil)
    #expect(again.state.access(of: reader, at: again.now) == .adviser)
  }

  @Test func anAdviserReadsWithTheSideThatInvitedThem() {
    let reader = Viewer(person: PersonID("hester"), post: doctor.post, agency: doctor.agency, isLead: false)
    let words = Words.of("concern", "ownManager")
    for (inviter, reads) in [(Actor.ann, true), (Actor.bea, false)] {
      let advised = raised.then(.inviteAdviser(doctor), by: inviter, .of("reason"))
      let read = advised.state.words(words, writtenBy: .ann, for: reader)
      #expect((read["ownManager"] != nil) == reads)
      #expect(read["concern"] != nil)
    }
  }

  @Test func whoeverHandsItOnSeesItNoMoreAndOwesNothing() {
    let duty = Holder(agency: AgencyID("care"), post: PostID("care-duty"))
    let handed = raised.then(.handBack(inbox: duty), by: .bea, .of("reason"))
    #expect(handed.broken == nil)
    #expect(handed.state.access(of: viewer(.bea), at: handed.now) == .none)
    let desk = Actor("dora", "care-duty", "care")
    #expect(handed.state.access(of: viewer(desk), at: handed.now) == .party)
    let (before, after) = (raised.obligations, handed.obligations)
    #expect(before.map(\.key) == after.map(\.key))
    #expect(before.map(\.due) == after.map(\.due), "no date moves")
    #expect(!after.contains { $0.owes.contains(Actor.bea.post) })
    #expect(after.contains { $0.owes.contains(duty.post) })
  }

  @Test func notOurAgencyIsBackWithTheRaiserAtOnceAndTheClockRunsOn() throws {
    let said = raised.then(.sayNotOurs, by: .bea, .of("reason"))
    let owed = try #require(said.obligations.first { $0.duty.key == Obligation.notOursKey })
    #expect(owed.owes == [Actor.ann.post] && owed.owedTo == [Actor.bea.post])
    #expect(owed.due == .immediately && owed.isOwed)
    let resolve = said.obligations.first { $0.key == "1.1-resolve" }
    #expect(resolve == raised.obligations.first { $0.key == "1.1-resolve" })
    let taken = said.then(.acknowledge, by: .bea)
    #expect(taken.obligations.first { $0.duty.key == Obligation.notOursKey }?.isOwed == false)
  }

  @Test func anotherArbiterTakesThePlaceOfTheFirst() {
    let other = Holder(agency: AgencyID("board"), post: PostID("scrutineer"))
    let named = raised.atTheTop().then(.nameArbiter(other), by: .eve, .of("reason"))
    #expect(named.broken == nil)
    #expect(named.state.access(of: viewer(.eve), at: named.now) == .none)
    #expect(named.state.access(of: viewer(Actor("sid", "scrutineer", "board")), at: named.now) == .arbiter)
  }
}
