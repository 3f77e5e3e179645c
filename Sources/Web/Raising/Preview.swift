import CaseRules
import Casework
import Wording

/// The challenge as the receiver will read it, and the page after it was sent.
extension Raising {
  func preview(_ foresight: Foresight, _ context: SignedInContext) throws -> Page {
    let session = context.session
    let letter = RaisingViews.Letter(
      fromWords: RaisingWords.from(session.person.name, session.post.title, session.post.agency),
      letterHeading: RaisingWords.about(CleanText.visible(draft.label), person), parts: parts,
      asksWords: draft.form["outcomeSought"].map { RaisingWords.asks(CleanText.visible($0)) }
        ?? RaisingWords.asksNothing,
      byWords: FirstDates(foresight.obligations, policy).lines)
    let view = RaisingViews.Preview(
      heading: RaisingWords.previewTitle, reader: readers, letter: letter, draft: draft.id, action: "/challenges",
      mainButton: ButtonView(text: isRecordOnly ? RaisingWords.sendRecord : RaisingWords.send),
      links: [Link(text: RaisingWords.changeSomething, href: draft.path("check"))],
      guidance: try context.kit.guidance("beside-before-sending"))
    return Page(
      title: RaisingWords.previewTitle, template: "pages/preview", view: view,
      back: Link(text: "Back", href: draft.path("check")))
  }

  /// Every word that the receiver reads; the heading and what is asked have a place of their own in the letter.
  private var parts: [RaisingViews.Part] {
    let apart = CaseState.ownFields + ["label", "outcomeSought"]
    return order.words.fields.filter { !apart.contains($0.name) }.compactMap { name, text in
      let row = AnswerRow(FieldWords.label(name), text: text)
      return row.lines.isEmpty ? nil : RaisingViews.Part(partHeading: row.key, paragraphs: row.lines)
    }
  }

  /// "Tom Okafor at Eastgate Council".
  private var readers: String {
    if isWithinAgency {
      let post = posts(at: actor.agency.text).first { $0.id == draft.form["ownPost"] }
      return post.map(name) ?? ""
    }
    return RaisingWords.list(
      receiving.map { agency in
        RaisingWords.reader(answering(at: agency).map { readerName($0) } ?? "", agency.name)
      })
  }

  private func readerName(_ post: Post) -> String { directory.holder(of: PostID(post.id))?.name ?? post.title }
}

/// After sending: the reference, what happens next, the first dates with their working, whom to phone.
struct Confirmation {
  let file: CaseFile

  func page(event: String?) -> Page {
    let raised = file.state.raised
    let view = RaisingViews.Sent(
      heading: raised.recordOnly ? RaisingWords.recorded : RaisingWords.sent(agencies),
      reference: raised.reference, nextWords: nextWords, phoneWords: phones,
      nextDuties: duties.isEmpty ? nil : RaisingViews.FirstDuties(duties: duties), links: links(event))
    return Page(
      title: raised.recordOnly ? RaisingWords.recorded : RaisingWords.sentTitle, template: "pages/confirmation",
      view: view)
  }

  private var receivers: [(post: Post, agency: String)] {
    file.state.raised.receiving.compactMap { holder in
      guard let post = file.directory.post(holder.post), let agency = file.directory.agency(holder.agency) else {
        return nil
      }
      return (post, agency.name)
    }
  }

  private var agencies: [String] {
    var names: [String] = []
    for receiver in receivers where !names.contains(receiver.agency) { names.append(receiver.agency) }
    return names
  }

  private var missing: [RecordItem] {
    file.setting.policy.startRequires.filter { !$0.isHeld(by: file.state.holds) }
  }

  private var nextWords: [String] {
    if file.state.raised.recordOnly { return [RaisingWords.recordOnly] }
    var words = file.state.raised.immediateRisk ? [RaisingWords.urgent] : []
    words.append(file.state.clockStartedAt == nil ? RaisingWords.waits(missing) : RaisingWords.started)
    return words + receivers.map { RaisingWords.told(name($0.post), $0.agency) }
  }

  private var phones: String? {
    let known = receivers.filter { !$0.post.phone.isEmpty }.map {
      RaisingWords.phone(name($0.post), $0.agency, $0.post.phone)
    }
    let support = file.setting.partnership?.support ?? ""
    let all = (file.state.raised.recordOnly ? [] : known) + (support.isEmpty ? [] : [support])
    return all.isEmpty ? nil : all.joined(separator: " ")
  }

  private func name(_ post: Post) -> String { file.directory.holder(of: PostID(post.id))?.name ?? post.title }

  /// The first five things that somebody owes now.
  private var duties: [RaisingViews.FirstDuty] {
    let policy = file.setting.policy
    let words = TimelineInEnglish(policy)
    return FirstDates(file.obligations, policy).obligations.prefix(5).map { obligation in
      let row = words.row(obligation)
      return RaisingViews.FirstDuty(
        verb: FirstDates.say(obligation, policy), dueWords: row.due, state: "note", stateWords: whose(obligation),
        why: RaisingViews.Why(
          of: row.what, steps: [row.why], source: row.place.isEmpty ? nil : row.place, warning: row.warning))
    }
  }

  private func whose(_ obligation: Obligation) -> String {
    let raising = file.state.raised.raising.agency
    guard let agency = obligation.agency else { return RaisingWords.bothOwe }
    return agency == raising ? RaisingWords.youOwe : RaisingWords.theyOwe
  }

  private func links(_ event: String?) -> [Link] {
    let path = "/cases/" + file.caseID.text
    var links: [Link] = []
    if event != nil { links.append(Link(text: RaisingWords.reportEvent, href: path + "/overrides")) }
    if file.state.clockStartedAt == nil, !file.state.raised.recordOnly {
      links.append(Link(text: RaisingWords.addRequest, href: path + "/requests"))
    }
    return links + [Link(text: RaisingWords.openCase, href: path), Link(text: RaisingWords.home, href: "/")]
  }
}
