import CaseRules
import Casework
import Documents
import Wording

/// An entry that is about somebody else, or says what is not so: which one, and what becomes of it.
struct MishapEntries {
  let file: CaseFile

  var sections: [MishapSectionView] {
    [
      MishapSectionView(heading: MishapWords.first, steps: StepsView(MishapWords.entrySteps)),
      MishapSectionView(
        heading: MishapWords.whichEntry, lines: MishapWords.entryStays,
        choices: ChoicesView(file.events.reversed().map(row))),
    ]
  }

  /// Number, kind, time and who: no words of it.
  private func row(_ event: Event) -> MishapRowView {
    let what = EventWords.what(event.happening, under: file.policy(at: event.position))
    let who =
      event.by == .program
      ? CasePageWords.program
      : [
        file.name(of: event.by.person), file.title(of: event.by.post),
        file.directory.agency(event.by.agency)?.name ?? event.by.agency.text,
      ].joined(separator: ", ")
    let standing = standing(event)
    return MishapRowView(
      name: MishapWords.entry(event.position, what),
      lines: [DateWords.moment(event.happenedAt) + ". " + who] + [standing.words].compactMap { $0 },
      links: standing.links)
  }

  private func standing(_ event: Event) -> (words: String?, links: [Link]) {
    guard let entry = file.state.entry(event.position), event.by != .program else { return (nil, []) }
    if let removed = entry.removedBy { return (MishapWords.removed(by: removed), []) }
    if entry.holds.isEmpty { return (nil, []) }
    if event.by.agency != file.actor.agency { return (MishapWords.ofTheOthers, []) }
    let base = "/cases/" + file.caseID.text
    let correct = Link(
      text: MishapWords.correct(event.position), href: base + "/corrections?about=\(event.position)")
    if entry.isKept { return (MishapWords.isKept, [correct]) }
    if file.state.heldSince != nil { return (RetentionWords.held, [correct]) }
    let remove = Link(text: MishapWords.remove(event.position), href: base + "/removals?about=\(event.position)")
    return (nil, [remove, correct])
  }
}

/// A whole challenge that is about somebody else: taken back, told, erased.
struct MishapPerson {
  let file: CaseFile
  private var base: String { "/cases/" + file.caseID.text }

  var sections: [MishapSectionView] {
    [
      MishapSectionView(heading: MishapWords.first, steps: StepsView(MishapWords.personSteps)),
      MishapSectionView(heading: MishapWords.now, lines: standing.lines, more: LinksView(standing.links)),
      MishapSectionView(heading: MishapWords.stays, lines: MishapWords.personStays),
    ]
  }

  private var standing: (lines: [String], links: [Link]) {
    let state = file.state
    if state.side(of: file.actor) != .raising { return ([MishapWords.askTheRaising], [report]) }
    if state.restsSince == nil {
      let back = Link(text: ActWords.of("mistaken")?.heading ?? "", href: base + "/mistaken")
      return ([MishapWords.takeItBack], [back, report])
    }
    if file.viewer.leads.isEmpty { return ([MishapWords.askALead], [report]) }
    if state.heldSince != nil { return ([RetentionWords.held + "."], [link("holds-lifted")]) }
    let waiting = state.disclosuresToJudge.map { note in
      Link(text: DisclosureWords.judge, href: base + "/disclosures-judged?about=\(note.position)")
    }
    if !waiting.isEmpty { return ([RefusalWords.sentence(.disclosureNotJudged)], waiting) }
    return ([MishapWords.eraseIt], [link("erasures"), report])
  }

  private var report: Link {
    Link(text: ActWords.of("disclosures")?.heading ?? "", href: base + "/disclosures")
  }

  private func link(_ noun: String) -> Link { Link(text: ActWords.of(noun)?.heading ?? "", href: base + "/" + noun) }
}

/// Something that went to the wrong person: who was told what, which records were made, who was invited.
struct MishapTold {
  let file: CaseFile
  let told: [(notice: Notice, letter: Letter?, seenAt: Instant?)]
  private static let most = 30
  private var base: String { "/cases/" + file.caseID.text }

  var sections: [MishapSectionView] {
    [
      MishapSectionView(heading: MishapWords.first, steps: StepsView(MishapWords.recipientSteps)),
      section(MishapWords.invitations, file.state.guests.map(invitation), MishapWords.noInvitations),
      section(MishapWords.records, records, MishapWords.noRecords, MishapWords.aboutCodes),
      section(MishapWords.messages, told.prefix(Self.most).map(message), ToldWords.none, MishapWords.aboutMessages),
      MishapSectionView(
        heading: MishapWords.somethingElse,
        more: LinksView([report(.message), report(.words), report(.other)] + ofLeads)),
    ]
  }

  private func section(_ heading: String, _ rows: [MishapRowView], _ none: String, _ words: String? = nil)
    -> MishapSectionView
  {
    MishapSectionView(
      heading: heading, lines: rows.isEmpty ? [] : [words].compactMap { $0 }, choices: ChoicesView(rows),
      none: rows.isEmpty ? none : nil)
  }

  private func invitation(_ note: GuestNote) -> MishapRowView {
    let isOver = note.endedAt != nil || note.until <= file.now
    let end =
      isOver
      ? [] : [Link(text: MishapWords.endIt, href: base + "/guests-ended?about=" + SentForm.escaped(note.guest.text))]
    return MishapRowView(
      name: file.guestName(note.guest),
      lines: [isOver ? MishapWords.isOver : MishapWords.holds(until: note.until)], links: end + [report(note.position)])
  }

  private var records: [MishapRowView] {
    file.events.reversed().filter { $0.happening.kind == RecordMade.kind }.map { event in
      MishapRowView(
        name: EventWords.what(event.happening, under: file.policy(at: event.position)),
        lines: [DateWords.moment(event.recordedAt) + ". " + file.name(of: event.by.person)],
        links: [report(event.position)])
    }
  }

  private func message(_ row: (notice: Notice, letter: Letter?, seenAt: Instant?)) -> MishapRowView {
    let post = file.directory.post(row.notice.post)
    let agency = post.flatMap { file.directory.agency(AgencyID($0.agency)) }?.name
    return MishapRowView(
      name: row.notice.text.headline,
      lines: [[post?.title ?? ToldWords.formerPost, agency].compactMap { $0 }.joined(separator: ", ")],
      links: [report(.message)])
  }

  /// All that was reported in the agency, for its leads.
  private var ofLeads: [Link] {
    file.viewer.leads.isEmpty ? [] : [Link(text: MishapWords.ofAgency, href: DisclosurePages.path)]
  }

  private func report(_ entry: Int) -> Link {
    Link(text: MishapWords.report, href: base + "/disclosures?about=\(entry)")
  }

  private func report(_ kind: DisclosureKind) -> Link {
    Link(text: MishapWords.report(kind), href: base + "/disclosures?about=" + kind.rawValue)
  }
}
