import CaseRules
import Casework
import Documents
import Wording

/// Which entries to show.
struct TimelineFilter {
  var agency = ""
  var kind = ""
  var page = 1
  /// The page that holds this entry is shown, whatever was chosen.
  var entry: Int?
  static let perPage = 40
}

/// What has happened, newest first.
struct CaseTimeline {
  let file: CaseFile
  let actor: Actor
  let filter: TimelineFilter

  private var shown: [Event] {
    file.events.reversed().filter { event in
      (filter.agency.isEmpty || Self.agency(of: event) == filter.agency)
        && (filter.kind.isEmpty || event.happening.kind == filter.kind)
    }
  }

  /// What the program did by itself stands under a name of its own, as an agency's entries do.
  private static func agency(of event: Event) -> String { event.by == .program ? program : event.by.agency.text }
  private static let program = "~program"

  private var page: Int {
    let place = filter.entry.flatMap { wanted in shown.firstIndex { $0.position == wanted } }
    return place.map { $0 / TimelineFilter.perPage + 1 } ?? min(filter.page, max(1, pageCount))
  }

  private var pageCount: Int { (shown.count + TimelineFilter.perPage - 1) / TimelineFilter.perPage }

  private var onPage: [Event] {
    Array(shown.dropFirst((page - 1) * TimelineFilter.perPage).prefix(TimelineFilter.perPage))
  }

  /// On the page of its case, this leads to an entry for as long as the case is kept.
  static func link(to entry: Int) -> String { "?entry=\(entry)#e\(entry)" }

  var countWords: String? { shown.isEmpty ? nil : CasePageWords.entries(shown.count) }
  var noEntries: String? { shown.isEmpty ? CasePageWords.noEntries : nil }
  var entries: [EntryView] { onPage.map(entry) }

  var pages: PaginationView? {
    let (page, count) = (page, pageCount)
    guard count > 1 else { return nil }
    let chosen = "?by=\(SentForm.escaped(filter.agency))&what=\(SentForm.escaped(filter.kind))"
    func href(_ number: Int) -> String { chosen + "&page=\(number)#timeline" }
    return PaginationView(
      label: CasePageWords.timeline, previousHref: page > 1 ? href(page - 1) : nil,
      nextHref: page < count ? href(page + 1) : nil,
      numbers: (1...count).map { PageNumberView(number: "\($0)", href: href($0), isCurrent: $0 == page) })
  }

  var filters: FiltersView? {
    guard file.events.count > 3 else { return nil }
    var inCase = [file.state.raised.raising.agency] + file.state.receivingAgencies
    for event in file.events where event.by != .program && !inCase.contains(event.by.agency) {
      inCase.append(event.by.agency)
    }
    var agencies = inCase.map { agency in
      OptionView(value: agency.text, text: agencyName(agency), isChosen: agency.text == filter.agency)
    }
    if file.events.contains(where: { $0.by == .program }) {
      let isChosen = filter.agency == Self.program
      agencies.append(OptionView(value: Self.program, text: CasePageWords.program, isChosen: isChosen))
    }
    var kinds: [String] = []
    for event in file.events where !kinds.contains(event.happening.kind) { kinds.append(event.happening.kind) }
    let options = kinds.sorted().map { kind in
      OptionView(value: kind, text: CasePageWords.kind(kind), isChosen: kind == filter.kind)
    }
    return FiltersView(
      action: "/cases/\(file.caseID.text)#timeline",
      choices: [
        FilterView(id: "by", name: "by", label: CasePageWords.byAgency, options: [all(filter.agency)] + agencies),
        FilterView(id: "what", name: "what", label: CasePageWords.byKind, options: [all(filter.kind)] + options),
      ])
  }

  private func all(_ chosen: String) -> OptionView {
    OptionView(value: "", text: CasePageWords.all, isChosen: chosen.isEmpty)
  }

  private func entry(_ event: Event) -> EntryView {
    let note = file.state.entry(event.position)
    let words = file.words[event.position]?.fields ?? []
    let isRemoved = note?.removedBy != nil
    let mayChange = event.by.agency == actor.agency && !words.isEmpty && file.access.mayGive("corrections")
    let isOurs = event.by == .program
    let local = UKClock.local(event.happenedAt)
    return EntryView(
      entryId: "e\(event.position)", number: "\(event.position)", href: Self.link(to: event.position),
      when: CasePageWords.moment(local), machineTime: event.happenedAt.iso,
      what: EventWords.what(event.happening, under: file.policy(at: event.position)),
      who: isOurs ? CasePageWords.program : file.name(of: event.by.person),
      post: isOurs ? CasePageWords.byItself : file.title(of: event.by.post),
      agency: isOurs ? nil : agencyName(event.by.agency),
      recordedWords: recorded(event), details: details(note, isRemoved), related: related(event, note),
      quote: words.filter { !Self.ofFiles.contains($0.name) }.map { file.label($0.name, of: event) + ": " + $0.text },
      correction: mayChange && !isRemoved
        ? CorrectionView(
          words: CasePageWords.correct, href: "/cases/\(file.caseID.text)/corrections?about=\(event.position)") : nil,
      isRemoved: isRemoved)
  }

  private func details(_ note: Entry?, _ isRemoved: Bool) -> [String] {
    var details: [String] = isRemoved ? [CasePageWords.removedWords] : []
    if let other = note?.by.onBehalfOf {
      details.append(CasePageWords.onBehalf(file.directory.person(other)?.name ?? other.text))
    }
    return details
  }

  /// The entries that this one names, and those that name it.
  private func related(_ event: Event, _ note: Entry?) -> [Link] {
    let named: Int? =
      switch event.happening {
      case .corrected(let facts): facts.entry
      case .removed(let facts): facts.entry
      case .outcomeConfirmed(let facts): facts.proposal
      case .outcomeDisputed(let facts): facts.proposal
      case .actionCompleted(let facts): facts.action
      case .redactionMarked(let facts): facts.record
      case .redactionReviewed(let facts): facts.redaction
      case .meetingMoved(let facts): facts.meeting
      case .meetingCancelled(let facts): facts.meeting
      case .meetingReplied(let facts): facts.meeting
      case .meetingHeld(let facts) where facts.meeting != 0: facts.meeting
      case .minutesWritten(let facts): facts.meeting
      case .minutesConfirmed(let facts): facts.minutes
      case .minutesDisputed(let facts): facts.minutes
      default: nil
      }
    let corrections = (note?.corrections ?? []).map { (CasePageWords.corrected(by: $0), $0) }
    let removal = note?.removedBy.map { [(CasePageWords.removed(by: $0), $0)] } ?? []
    let about = named.map { [(CasePageWords.seeEntry($0), $0)] } ?? []
    return [AttachmentsView.link(event, in: file)].compactMap { $0 }
      + (about + corrections + removal).map { Link(text: $0.0, href: Self.link(to: $0.1)) }
  }

  /// What the link to a file says already, what only a program compares, and what a page of its own shows.
  private static let ofFiles = ["fileName", "fileHash", Redaction.passagesField, Redaction.wordsField]

  private func recorded(_ event: Event) -> String? {
    event.recordedAt - event.happenedAt < 3600 ? nil : CasePageWords.recordedLater(event.recordedAt)
  }

  private func agencyName(_ id: AgencyID) -> String { file.directory.agency(id)?.name ?? id.text }
}
