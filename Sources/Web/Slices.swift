import Casework
import Documents
import Wording

/// The slices of the application: one struct of pages for each part that a person can name.
enum Slices {
  static func all(_ ports: WebPorts, settings: WebSettings, tally: any CommandTally) -> [any Pages] {
    let handler = Handler(journal: ports.journal, office: ports.office, tally: tally)
    let desk = DirectoryDesk(office: ports.office, store: ports.directory, telling: LeadLetters(settings).letter)
    let reader = CaseReader(
      journal: ports.journal, accessLog: ports.accessLog, notices: ports.outbox, office: ports.office)
    let access = SubjectAccess(
      lists: ports.lists, reader: reader, accessLog: ports.accessLog, attachments: ports.attachments,
      check: RecordCheck(journal: ports.journal, lists: ports.lists, seals: ports.seals),
      converters: ports.converters, office: ports.office)
    let same = SameConcern(lists: ports.lists, reader: reader)
    return [
      HomePages(
        lists: ports.lists, drafts: ports.drafts, accessLog: ports.accessLog, reports: ports.reports,
        undelivered: ports.outbox, office: ports.office, reader: reader),
      ReportPages(
        reports: ports.reports, lists: ports.lists, reader: reader, handler: handler, accessLog: ports.accessLog,
        office: ports.office),
      AgencyOverviewPages(lists: ports.lists, reader: reader, accessLog: ports.accessLog, office: ports.office),
      YearPages(
        figures: ports.lists, accessLog: ports.accessLog, converters: ports.converters, office: ports.office),
      TeamFormPages(
        forms: TeamForms(
          journal: ports.journal, forms: ports.lists, accessLog: ports.accessLog, office: ports.office),
        accessLog: ports.accessLog, office: ports.office),
      LogPages(
        store: ports.imports, drafts: ports.drafts, accessLog: ports.accessLog, workbooks: ports.workbooks,
        office: ports.office),
      ReflectionPages(reflections: ports.lists, office: ports.office),
      LatePages(figures: ports.lists, accessLog: ports.accessLog, office: ports.office),
      GuestPages(journal: ports.journal, handler: handler),
      LookPages(reader: reader, accessLog: ports.accessLog, office: ports.office, store: ports.directory),
      FeedPages(lists: ports.lists, office: ports.office),
      RecordPages(
        reader: reader, check: RecordCheck(journal: ports.journal, lists: ports.lists, seals: ports.seals),
        converters: ports.converters, office: ports.office),
      RedactionPages(
        reader: reader, check: RecordCheck(journal: ports.journal, lists: ports.lists, seals: ports.seals),
        converters: ports.converters, handler: handler, drafts: ports.drafts, office: ports.office),
      SubjectAccessPages(access: access, accessLog: ports.accessLog, office: ports.office),
      VerifyPages(check: RecordCheck(journal: ports.journal, lists: ports.lists, seals: ports.seals)),
      ReviewPages(lists: ports.lists, reader: reader, accessLog: ports.accessLog, office: ports.office),
      DisclosurePages(lists: ports.lists, reader: reader, accessLog: ports.accessLog, office: ports.office),
      MishapPages(reader: reader, outbox: ports.outbox, office: ports.office),
      ToldPages(reader: reader, outbox: ports.outbox, office: ports.office),
      UndeliveredPages(letters: ports.outbox, office: ports.office),
      NotifyReceiptPages(returns: ports.outbox, token: ports.notifyToken),
      CasePages(
        reader: reader, handler: handler, outbox: ports.outbox, office: ports.office, sameConcern: same,
        accessLog: ports.accessLog,
        receiving: Receiving(attachments: ports.attachments, scanner: ports.scanner)),
      MeetingPages(reader: reader, office: ports.office),
      AttachmentPages(reader: reader, attachments: ports.attachments, office: ports.office),
      DoorPages(office: ports.office, drafts: ports.drafts, journal: ports.journal),
      RaisingPages(
        office: ports.office, drafts: ports.drafts, handler: handler, reader: reader, journal: ports.journal,
        sameConcern: same, accessLog: ports.accessLog),
      ContactPages(office: ports.office), AgencyPages(desk: desk, returns: ports.outbox), AgencyPostPages(desk: desk),
      AgencyPersonPages(desk: desk), InvitingPages(desk: desk), TierPages(desk: desk), ImportPages(desk: desk),
      AgencyRowPages(desk: desk), SignInHelpPages(desk: desk), ManyInvitingPages(desk: desk),
      ClosedDaysPages(desk: desk), ReminderPages(desk: desk), RetentionPeriodPages(desk: desk),
      AdministratorPages(desk: desk), GapPages(office: ports.office), IntakePages(desk: desk),
      OpeningPages(
        lists: ports.lists, journal: ports.journal, accessLog: ports.accessLog, handler: handler, office: ports.office),
      ArbiterPages(
        lists: ports.lists, journal: ports.journal, accessLog: ports.accessLog, handler: handler, office: ports.office),
    ] + PublicPages.all(ports.office)
  }

  /// What is said after each act.
  static var notices: [String: NoticeView] {
    var notices = [RepeatedAct.notice: RepeatedAct.notice(leadingTo: nil)]
    notices.merge(AccountWords.notices) { $1 }
    notices[ReportPages.sent] = NoticeView(heading: ReportWords.sent)
    notices[ReportPages.linked] = NoticeView(heading: ReportWords.linkedNotice)
    notices[ReportPages.passed] = NoticeView(heading: ReportWords.passedNotice)
    notices[ReportPages.aside] = NoticeView(heading: ReportWords.asideNotice)
    notices[YearPages.notice] = NoticeView(heading: YearWords.frozenNotice)
    notices[ReflectionPages.notice] = NoticeView(heading: ReflectionWords.notice)
    notices[FeedPages.notice] = NoticeView(heading: FeedWords.notice)
    notices[UndeliveredPages.again] = NoticeView(heading: UndeliveredWords.againNotice)
    notices[UndeliveredPages.settled] = NoticeView(heading: UndeliveredWords.settledNotice)
    notices[OpeningPages.notice] = NoticeView(heading: OpeningWords.notice)
    notices[ArbiterPages.notice] = NoticeView(heading: ArbiterWords.notice)
    notices[RaisingPages.sameNotice] = NoticeView(
      heading: SameConcernWords.notice, words: SameConcernWords.noticeWords, isNote: true)
    for noun in ActWords.names {
      notices[noun] = ActWords.of(noun).map { NoticeView(heading: $0.notice) }
    }
    notices[ClosedDaysPages.notice] = NoticeView(heading: ClosedDaysWords.saved, words: ClosedDaysWords.savedWords)
    notices[LogPages.brought] = NoticeView(heading: LogWords.broughtNotice, words: LogWords.broughtNoticeWords)
    notices[LogPages.takenBack] = NoticeView(
      heading: LogWords.takenBackNotice, words: LogWords.takenBackNoticeWords)
    notices[RedactionPages.saved] = NoticeView(heading: RedactionPageWords.saved)
    notices[RedactionPages.marked] = NoticeView(heading: RedactionPageWords.markedNotice)
    notices[RedactionPages.reviewed] = NoticeView(heading: RedactionPageWords.reviewedNotice)
    notices[RetentionPeriodPages.notice] = NoticeView(heading: PeriodWords.saved, words: PeriodWords.savedWords)
    notices[ReminderPages.notice] = NoticeView(heading: PaceWords.saved, words: PaceWords.savedWords)
    return notices.merging(DirectoryNotices.all) { first, _ in first }
  }
}
