import CaseRules

/// Makes what happened in one case, and what is owed in it, into notices: to whom, and when they may leave.
struct NoticeMaking {
  let caseID: CaseID
  let state: CaseState
  let setting: CaseSetting
  let directory: Directory
  let now: Instant
  /// People who want one letter a day.
  let daily: Set<PersonID>
  /// How far the program has come with duties to tell, by the duty's name.
  let tellings: [String: TellingStanding]
  let words: Sweep.Words

  /// One to everybody in the case but whoever did it.
  func news(_ event: Event) -> [Notice] {
    let agency = directory.agency(event.by.agency)?.name ?? event.by.agency.text
    return told(of: event).filter { $0 != event.by.post }.map { post in
      notice(
        to: post, name: "event \(event.position)", kind: event.happening.kind,
        .happened(event.happening, by: agency), isUrgent: event.happening.isUrgent || isUrgent, canWait: true)
    }
  }

  /// What reached the wrong person is for the leads of the agency whose people reported it; that somebody else was
  /// challenged by mistake, for those of every agency that may have filed it.
  private func told(of event: Event) -> [PostID] {
    switch event.happening {
    case .disclosureReported: return leads(of: [event.by.agency])
    case .withdrawn(let facts) where facts.isMistaken:
      return Set(state.told + leads(of: state.parties)).sorted()
    default: return state.told(of: event.happening)
    }
  }

  private func leads(of agencies: [AgencyID], except post: PostID? = nil) -> [PostID] {
    agencies.flatMap { directory.posts(of: $0) }.filter {
      $0.tiers.contains(Tier.safeguardingLead.rawValue) && directory.isOpen($0, on: UKClock.local(now).day)
        && $0.id != post?.text
    }.map { PostID($0.id) }
  }

  /// One to the partnership's team where a form came to it.
  func formNews(_ event: Event) -> [Notice] {
    let own = state.formsForTeam(under: setting.policy).first { $0.position == event.position }
    guard let own, let form = setting.policy.forms.first(where: { $0.key == own.form }),
      let team = setting.partnership?.teamPost, !team.isEmpty
    else { return [] }
    var notice = notice(
      to: PostID(team), name: "form \(event.position)", kind: event.happening.kind,
      .form(form, version: state.version(at: event.position, under: setting.policy) ?? 1, by: agency(event.by.agency)),
      isUrgent: false, canWait: true)
    notice.opens = false
    return [notice]
  }

  /// One to each post that the reminder is for. Its name holds the date, so that a date that moves is told anew. What
  /// is to be told is told to those whom it is for, and its owner hears of it where that fails.
  func notices(_ reminder: Reminder) -> [Notice] {
    let obligation = reminder.obligation
    if let telling = telling(obligation) {
      guard let standing = tellings[telling.name] else { return [] }
      if reminder.rung == .asked, !standing.isLost { return [] }
    }
    if isTold(reminder) { return [] }
    let due = obligation.due.end(in: setting.calendar)?.seconds ?? 0
    return obligation.owes.flatMap { owes in
      let title = directory.post(owes)?.title ?? guest(owes).map { agency($0.agency) } ?? ""
      return ears(reminder.rung, of: owes).map { post in
        notice(
          to: post, name: "\(obligation.key) \(owes) \(reminder.rung.rawValue) \(due)", kind: reminder.rung.rawValue,
          .reminder(reminder), ower: post == owes ? "" : title,
          isUrgent: isUrgent || obligation.due == .immediately, canWait: canWait(reminder))
      }
    }
  }

  /// One to each post that still owes something whose date moved with the calendar, of all that it owes.
  func moves(_ event: Event, _ obligations: [Obligation]) -> [Notice] {
    guard case .calendarChanged(let facts) = event.happening else { return [] }
    var own: [PostID: [DateMove]] = [:]
    for move in facts.moves {
      let owing = obligations.filter { $0.key == move.key && $0.isOwed }.flatMap(\.owes)
      // Whoever invited a guest passes it on.
      for post in Set(owing.map { guest($0)?.by.post ?? $0 }) { own[post, default: []].append(move) }
    }
    return own.sorted { $0.key < $1.key }.map { post, moves in
      var told = facts
      told.moves = moves
      return notice(
        to: post, name: "event \(event.position)", kind: Self.dateMoved, .moved(told), isUrgent: isUrgent,
        canWait: false)
    }
  }

  static let dateMoved = "dateMoved"

  /// Whether its owner has heard of it already, with the news that the date moved: only what time brings afterwards is
  /// told once more, and that it was missed.
  private func isTold(_ reminder: Reminder) -> Bool {
    guard reminder.rung.ear == .owner, reminder.rung != .missed else { return false }
    return state.movedDates.contains { $0.key == reminder.obligation.key && reminder.at <= $0.at }
  }

  private func telling(_ obligation: Obligation) -> TellingDuty? {
    setting.tellingDuty(obligation, in: state, directory, on: UKClock.local(now).day)
  }

  /// One to everybody whom a duty to tell names, however late it is. What is for somebody's information can wait for
  /// the day's letter.
  func tellings(_ obligation: Obligation) -> [Notice] {
    guard let telling = telling(obligation) else { return [] }
    let agency = obligation.agency ?? obligation.owes.first.flatMap { directory.post($0) }.map { AgencyID($0.agency) }
    return telling.recipients.map { post in
      let viewer = directory.post(post).map { directory.viewer(PersonID(""), in: $0) }
      let opens = viewer.map { state.may(.read, $0, at: now).isYes } ?? false
      var notice = notice(
        to: post, name: "\(telling.name) told", kind: TellingDuty.kind,
        .duty(obligation, of: agency.map(self.agency) ?? "", opens: opens),
        isUrgent: isUrgent || obligation.due == .immediately, canWait: obligation.duty.purpose == .information)
      (notice.fulfils, notice.opens) = (telling.name, opens)
      return notice
    }
  }

  private func ears(_ rung: Rung, of owes: PostID) -> [PostID] {
    // Somebody invited to the case has no mailbox here: whoever invited them passes it on.
    if let guest = guest(owes) { return rung.ear == .owner ? [guest.by.post] : [] }
    guard let post = directory.post(owes) else { return rung.ear == .owner ? [owes] : [] }
    let day = UKClock.local(now).day
    switch rung.ear {
    case .owner: return [owes]
    case .manager:
      let found = directory.post(at: .lineManager, in: AgencyID(post.agency), on: day, below: owes, except: owes)
      return found.map { [PostID($0.id)] } ?? []
    case .lead: return leads(of: [AgencyID(post.agency)], except: owes)
    }
  }

  private func guest(_ post: PostID) -> GuestNote? {
    post.isGuest ? state.guests.last { $0.guest == post } : nil
  }

  /// The urgent route always leaves at once.
  private var isUrgent: Bool { state.urgentSince != nil && state.ending == nil }

  private func notice(
    to post: PostID, name: String, kind: String, _ what: Telling.What, ower: String = "", isUrgent: Bool, canWait: Bool
  ) -> Notice {
    let telling = Telling(
      what, reference: state.raised.reference, policy: setting.policy, stage: state.stage,
      raising: agency(state.raised.raising.agency), receiving: state.receivingAgencies.map(agency), ower: ower)
    let working = isUrgent ? now : (try? setting.calendar.nextWorkingMoment(now)) ?? now
    let digest = !isUrgent && canWait && isReadDaily(post) ? nextDigest : nil
    return Notice(
      name: "\(caseID) \(name) \(post)", caseID: caseID, reference: state.raised.reference, post: post, kind: kind,
      text: words(telling), isUrgent: isUrgent, madeAt: now, leavesAt: digest ?? working)
  }

  /// Once a day goes what is not due before the day after the next digest: nobody learns of a duty too late to do it.
  private func canWait(_ reminder: Reminder) -> Bool {
    guard let end = reminder.obligation.due.end(in: setting.calendar) else { return true }
    return nextDigest.map { end > setting.calendar.endOfDay(UKClock.local($0).day) } ?? false
  }

  private var nextDigest: Instant? { try? setting.calendar.nextStartOfWork(now) }

  /// Whether all who read the letters for a post want one a day.
  private func isReadDaily(_ post: PostID) -> Bool {
    guard !daily.isEmpty, let found = directory.post(post) else { return false }
    let readers = directory.holders(of: PostID(directory.standIn(for: found, on: UKClock.local(now).day).id))
    return !readers.isEmpty && readers.allSatisfy { daily.contains(PersonID($0.id)) }
  }

  private func agency(_ id: AgencyID) -> String { directory.agency(id)?.name ?? id.text }
}
