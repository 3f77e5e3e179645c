import CaseRules
import Foundation
import Testing
import Wording

@testable import Casework
@testable import Demo
@testable import Engines

/// `docs/notices.md` lists every message with the words that the demo's people get.
@Suite struct NoticesPageTests {
  private struct Told {
    var when: String
    var whom: String
  }

  private static let rungs: [(Rung, Told)] = [
    (.asked, Told(when: "something is owed", whom: "each post that owes it")),
    (.halfTime, Told(when: "half of four working days or more is over; half of a limit in hours", whom: "the same")),
    (.dayBefore, Told(when: "the working day before begins", whom: "the same")),
    (.onTheDay, Told(when: "the day begins", whom: "the same")),
    (.missed, Told(when: "the time is over", whom: "the same")),
    (
      .missedForManager,
      Told(
        when: "the time is over, and the policy requires it and somebody waits for it",
        whom: "the line manager of whoever owes it")
    ),
    (.missedForLead, Told(when: "a working day later", whom: "the safeguarding leads of their agency")),
  ]
  private static let told = Told(
    when: "the policy says that somebody is to be told, and the program knows who that is; at once where the policy "
      + "says so",
    whom: "whoever the policy names, in place of whoever has to tell them; a failed one is asked of its owner")

  /// For each kind the words that sort first: references and ids are drawn anew in each world.
  private static func samples() async throws -> [String: NoticeText] {
    let (world, store, sweep) = try await SweepTests.world()
    var found: [String: NoticeText] = [:]
    var now = world.now
    for _ in 0..<60 {
      _ = try await sweep.run(at: now)
      now = now + 6 * 3600
    }
    for caseID in try await store.caseIDs() {
      for (notice, _, _) in try await store.told(in: caseID) {
        let (text, best) = (notice.text, found[notice.kind])
        let isFirst = best.map { ([text.headline] + text.lines).lexicographicallyPrecedes([$0.headline] + $0.lines) }
        if isFirst ?? true { found[notice.kind] = text }
      }
    }
    return found
  }

  private static func row(_ kind: String, _ told: Told, _ text: NoticeText?) -> String {
    let words = text.map { "**\($0.headline)**<br>" + $0.lines.joined(separator: "<br>") } ?? "no demo case has one"
    return "| `\(kind)` | \(told.when) | \(told.whom) | \(words) |"
  }

  private static let dateMoved = Told(
    when: "a list of bank holidays or a partnership’s closed days changed, and with them dates of an open case",
    whom: "whoever owes something whose date moved, once, with all such dates of theirs")

  private static func movedWords(_ policy: Policy) -> NoticeText {
    var facts = CalendarChanged()
    let day = Day(iso: "2026-11-24") ?? Day(number: 0)
    facts.moves = [
      DateMove(key: "0.answer", stage: policy.stages[0].key, kind: .answer, from: .day(day), to: .day(day + 1))
    ]
    facts.closed = [NamedDay(day: day, name: "Offices closed for the move")]
    let telling = Telling(
      .moved(facts), reference: "", policy: policy, stage: policy.stages[0].key, raising: "Larkrise Primary School",
      receiving: ["Northmere Police"])
    return SweepTests.words(telling)
  }

  private static let form = Told(
    when: "a form that may not say who is concerned was sent or updated", whom: "the partnership’s team")
  private static let undelivered = Told(
    when: "letters could not be delivered; every four hours at most",
    whom: "the agency’s administrators, else its leads, else the partnership’s team")
  private static let reply = Told(
    when: "somebody writes to the address that letters come from; once a week at most",
    whom: "whoever wrote, where they are in the directory or answer a letter")

  private static var undeliveredWords: NoticeText {
    NoticeText(
      headline: UndeliveredWords.subject(2),
      lines: UndeliveredWords.lines(2, link: "https://counterpart.example.org/undelivered", post: "Business manager"))
  }

  private static let site = "https://counterpart.example.org"
  private static let leads = "the others who read the agency’s cases by right, else the partnership’s team"

  /// Letters that are about no case, from their templates.
  private static var aside: [(kind: String, told: Told, text: NoticeText)] {
    func lead(_ kind: String, isLink: Bool, _ when: String) -> (kind: String, told: Told, text: NoticeText) {
      let lines = LeadWords.message("Northmere Police", isLink: isLink, isTeam: false, link: site + "/looks")
      return (
        kind, Told(when: when, whom: leads), NoticeText(headline: LeadWords.subject(isLink: isLink), lines: lines)
      )
    }
    func letter(
      _ kind: String, _ when: String, _ whom: String, _ subject: String, _ lines: [String]
    ) -> (kind: String, told: Told, text: NoticeText) {
      (kind, Told(when: when, whom: whom), NoticeText(headline: subject, lines: lines))
    }
    return [
      lead("leads", isLink: false, "somebody new reads an agency’s cases by right"),
      lead("leads", isLink: true, "a link for a new password was made for somebody who does"),
      letter(
        "leads", "a change of the directory leaves a post away without anybody who stands in",
        "the agency’s safeguarding leads, else the partnership’s team",
        LeadWords.uncoveredSubject("Duty sergeant"),
        LeadWords.uncovered("Duty sergeant", "Northmere Police", link: site + "/contacts")),
      letter(
        "sign-in", "somebody asks for a link to sign in", "that address, where it is in the directory",
        EmailLinkWords.subject, EmailLinkWords.message(site + "/sign-in/email/…", minutes: 10)),
      letter(
        "invitation", "an administrator or a partnership’s team invites somebody", "that person",
        EmailLinkWords.invitationSubject, EmailLinkWords.invitation(site + "/invitations/…", days: 7)),
      letter(
        "case link", "somebody in a case invites somebody without an account to it", "the address that they gave",
        GuestWords.subject, GuestWords.message(site + "/case-links/…", days: 14)),
    ]
  }

  private static let leadsToo = "; the leads of both sides too where it was raised about the wrong person"

  private static func page(_ found: [String: NoticeText], _ policy: Policy) -> String {
    let news = Happening.kinds.filter(\.empty.isNews).map { kind, empty in
      row(
        kind,
        Told(
          when: empty.isUrgent ? "it is recorded; leaves at once" : "it is recorded",
          whom: kind == DisclosureReported.kind
            ? "the safeguarding leads of the agency that reported it; never whoever did it"
            : "both sides’ holders, the first raiser, the arbiter" + (kind == Withdrawn.kind ? leadsToo : "")
              + "; never whoever did it"), found[kind])
    }
    let silent = Happening.kinds.filter { !$0.empty.isNews && $0.kind != FormSubmitted.kind }.map { "`\($0.kind)`" }
    return """
      # Notices

      Every message, what brings it about, who gets it, and its words as the demo's people get them. A test makes this
      page from the templates and compares. Nothing in a message names a person or says what was written in a case.

      All that one mailbox is to hear at one moment is one letter; it ends with a link to each case, the post that
      it is for, and that replies are not read. Nothing routine leaves outside working hours; what happens on the urgent
      route, and what is owed at once, leaves at once and by itself. Whoever is away or has left is stood in for, as the
      directory says. Who has chosen one letter a day gets it when the working day begins; what is due before the day
      after the next one does not wait for it.

      ## What time brings

      | message | when | to whom | words |
      |---|---|---|---|
      \(rungs.map { row($0.rawValue, $1, found[$0.rawValue]) }.joined(separator: "\n"))

      ## What happened

      | message | when | to whom | words |
      |---|---|---|---|
      \(news.joined(separator: "\n"))

      ## When dates move

      | message | when | to whom | words |
      |---|---|---|---|
      \(row("dateMoved", dateMoved, movedWords(policy)))

      Whoever has got it is not told again that they owe it, only what time brings from then on.

      ## What a policy says is told

      | message | when | to whom | words |
      |---|---|---|---|
      \(row(TellingDuty.kind, told, found[TellingDuty.kind]))
      \(row(FormSubmitted.kind, form, found[FormSubmitted.kind]))

      ## About letters themselves

      | message | when | to whom | words |
      |---|---|---|---|
      \(row("undelivered", undelivered, undeliveredWords))
      \(row("reply", reply, NoticeText(headline: ReplyWords.subject, lines: ReplyWords.lines)))

      ## About who reads cases, and signing in

      These leave at once, for one mailbox each. They name nobody; a link in them works once.

      | message | when | to whom | words |
      |---|---|---|---|
      \(aside.map { row($0.kind, $0.told, $0.text) }.joined(separator: "\n"))

      Nobody is told of \(silent.joined(separator: ", ")): the timeline shows them.

      """
  }

  @Test func thePageIsAsTheTemplatesAre() async throws {
    let page = Self.page(try await Self.samples(), try #require(try DemoWorld.policies().first))
    let root = (0..<3).reduce(URL(filePath: #filePath)) { folder, _ in folder.deletingLastPathComponent() }
    let stored = try? String(contentsOf: root.appending(path: "docs/notices.md"), encoding: .utf8)
    if stored != page {
      let made = root.appending(path: ".build/notices.md")
      try Data(page.utf8).write(to: made)
    }
    #expect(stored == page, "docs/notices.md differs: compare it with .build/notices.md, which was made now")
  }
}
