import CaseRules
import Casework
import Wording

/// Which entries to show.
struct TimelineFilter {
  var agency = ""
  var kind = ""
  var page = 1
  static let perPage = 40
}

/// What has happened, newest first.
struct CaseTimeline {
  let file: CaseFile
  let actor: Actor
  let filter: TimelineFilter

  private var shown: [Event] {
    file.events.reversed().filter { event in
      (filter.agency.isEmpty || event.by.agency.text == filter.agency)
        && (filter.kind.isEmpty || event.happening.kind == filter.kind)
    }
  }

  private var onPage: [Event] {
    Array(shown.dropFirst((filter.page - 1) * TimelineFilter.perPage).prefix(TimelineFilter.perPage))
  }

  var countWords: String? { shown.isEmpty ? nil : CasePageWords.entries(shown.count) }
  var noEntries: String? { shown.isEmpty ? CasePageWords.noEntries : nil }
  var entries: [EntryView] { onPage.map(entry) }

  var pages: PaginationView? {
    let count = (shown.count + TimelineFilter.perPage - 1) / TimelineFilter.perPage
    guard count > 1 else { return nil }
    func href(_ number: Int) -> String { "?by=\(filter.agency)&what=\(filter.kind)&page=\(number)#timeline" }
    return PaginationView(
      label: CasePageWords.timeline, previousHref: filter.page > 1 ? href(filter.page - 1) : nil,
      nextHref: filter.page < count ? href(filter.page + 1) : nil,
      numbers: (1...count).map { PageNumberView(number: "\($0)", href: href($0), isCurrent: $0 == filter.page) })
  }

  var filters: FiltersView? {
    guard file.events.count > 3 else { return nil }
    let agencies = ([file.state.raised.raising.agency] + file.state.receivingAgencies).map { agency in
      OptionView(value: agency.text, text: agencyName(agency), isChosen: agency.text == filter.agency)
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
    let mayChange = event.by.agency == actor.agency && !words.isEmpty
    let isOurs = event.by == .program
    let local = UKClock.local(event.happenedAt)
    return EntryView(
      entryId: "e\(event.position)", when: CasePageWords.moment(local), machineTime: event.happenedAt.iso,
      what: EventWords.what(event.happening, under: file.setting.policy),
      who: isOurs ? CasePageWords.program : file.directory.person(event.by.person)?.name ?? event.by.person.text,
      post: isOurs ? CasePageWords.byItself : file.directory.post(event.by.post)?.title ?? event.by.post.text,
      agency: isOurs ? nil : agencyName(event.by.agency),
      recordedWords: recorded(event), details: details(note, isRemoved),
      quote: words.map { FieldWords.label($0.name) + ": " + $0.text },
      correction: mayChange && !isRemoved
        ? CorrectionView(
          words: CasePageWords.correct, href: "/cases/\(file.caseID.text)/corrections?about=\(event.position)") : nil,
      isRemoved: isRemoved)
  }

  private func details(_ note: Entry?, _ isRemoved: Bool) -> [String] {
    var details: [String] = isRemoved ? [CasePageWords.removedWords] : []
    if let corrections = note?.corrections, !corrections.isEmpty {
      details.append(CasePageWords.corrected(corrections))
    }
    if let other = note?.by.onBehalfOf {
      details.append(CasePageWords.onBehalf(file.directory.person(other)?.name ?? other.text))
    }
    return details
  }

  private func recorded(_ event: Event) -> String? {
    event.recordedAt - event.happenedAt < 3600 ? nil : CasePageWords.recordedLater(event.recordedAt)
  }

  private func agencyName(_ id: AgencyID) -> String { file.directory.agency(id)?.name ?? id.text }
}
