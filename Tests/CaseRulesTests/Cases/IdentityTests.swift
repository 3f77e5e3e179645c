import CaseRules
import Testing

/// What is found in a form that must not say who is concerned.
@Suite struct IdentityTests {
  private let today = Day(year: 2026, month: 6, day: 1) ?? Day(number: 0)

  private func found(_ row: IdentityRow) -> [String] {
    let known = KnownIdentities([row.words], ordinary: ["Northgate Trust"])
    return IdentityCheck(known: known, today: today).findings(in: row.typed).map { "\($0.kind.rawValue) \($0.text)" }
  }

  @Test(arguments: IdentityRows.all) func finds(row: IdentityRow) {
    #expect(found(row) == row.found)
  }

  @Test func theMarksAreWhereTheTextIs() throws {
    for row in IdentityRows.all {
      let known = KnownIdentities([row.words])
      for finding in IdentityCheck(known: known, today: today).findings(in: row.typed) {
        let characters = Array(row.typed)[finding.start..<finding.start + finding.count]
        #expect(String(characters) == finding.text)
      }
    }
  }

  @Test func noTwoMarksOverlap() {
    let known = KnownIdentities([Words(IdentityRow.jay.map { ($0, $1) })])
    let found = IdentityCheck(known: known, today: today).findings(
      in: "Jérôme Zelinka (J.Z.), born 9 March 2014, 12 Acacia Avenue, SW1A 1AA, with Mrs Okafor and Timo")
    #expect(Set(found.map(\.kind)) == [.name, .initials, .birthDate, .address, .postcode, .mentioned])
    for (first, second) in zip(found, found.dropFirst()) { #expect(first.start + first.count <= second.start) }
  }

  @Test func aLongTextIsLookedThroughInAMoment() {
    let known = KnownIdentities([Words(IdentityRow.jay.map { ($0, $1) })])
    let text = String(repeating: "Four of six points of the plan have no date, and Zelinka waits. ", count: 300)
    let clock = ContinuousClock()
    var count = 0
    let time = clock.measure { count = IdentityCheck(known: known, today: today).findings(in: text).count }
    #expect(count == 300)
    #expect(time < .seconds(10))
  }

  @Test func whoeverSendsTheFormMayHaveAName() {
    let form = Form(
      key: "f", title: "F",
      fields: [
        FormField(key: "name", label: "Name", filledFrom: .senderName), FormField(key: "issue", label: "Issue"),
      ], source: Source("1"))
    let words = Words([("name", "Ada Brook"), ("issue", "Ada Brook")])
    let found = IdentityCheck(known: KnownIdentities(), today: today).findings(in: words, of: form)
    #expect(found.map(\.field) == ["issue"])
  }
}

/// Which version a form is, and which forms the partnership's team reads.
@Suite struct FormVersionTests {
  private let third = Given().raised().escalated(to: "2").escalated(to: "3")

  @Test func itFollowsTheCaseOrStartsAnewAtEachStage() {
    let twice = third.then(.submitForm("form-a"), by: .ann, .of("issue"))
      .then(.submitForm("form-a"), by: .ann, .of("issue"))
    #expect(twice.broken == nil)
    let positions = twice.state.forms.map(\.position)
    #expect(positions.map { twice.state.version(at: $0, under: twice.policy) } == [1, 2])
    #expect(
      twice.state.lastVersion(of: "form-a", by: AgencyID("school"), under: twice.policy)?.position == positions[1])
    #expect(twice.state.version(at: 1, under: twice.policy) == nil)
  }

  @Test func theTeamReadsNoFormThatSaysWhoItIsAbout() {
    let sent = third.then(.submitForm("form-a"), by: .ann, .of("issue"))
    let position = sent.state.last
    let team = Viewer(
      person: PersonID("tia"), post: PostID("team"), agency: AgencyID("board"), isLead: false,
      teamOf: [sent.state.raised.partnership])
    func may(_ policy: Policy, _ viewer: Viewer, _ state: CaseState = sent.state) -> Bool {
      state.may(.readForm(position, under: policy), viewer, at: sent.now).isYes
    }
    #expect(may(sent.policy, team))
    #expect(!sent.state.may(.read, team, at: sent.now).isYes)
    #expect(!sent.state.may(.readForm(1, under: sent.policy), team, at: sent.now).isYes)
    var open = sent.policy
    open.forms[0].sight = .identified
    #expect(!may(open, team))
    var others = team
    others.teamOf = [PartnershipID("elsewhere")]
    #expect(!may(sent.policy, others))
    let removed = sent.then(.remove(entry: position), by: .ann, .of("reason"))
    #expect(removed.broken == nil)
    #expect(!may(sent.policy, team, removed.state))
  }
}
