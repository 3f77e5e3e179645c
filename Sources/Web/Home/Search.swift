import CaseRules
import Casework
import Hummingbird
import Wording

/// Search among the cases that somebody may open, by reference, initials, local reference, NHS number, or name and date
/// of birth. What is looked for comes in a form and never in an address, where logs, histories and bookmarks would keep
/// it.
extension HomePages {
  func searchForm(_ request: Request, _ context: SignedInContext) -> Page {
    Page(title: HomeWords.search, template: "pages/search", view: SearchView(fields: Self.known(Filled())))
  }

  func search(_ request: Request, _ context: SignedInContext) async throws -> Page {
    let asked = CleanText.tidy(context.form["q"] ?? "")
    var read = FormReader(context.form, today: context.today)
    let clues = read.clues()
    guard read.isGood else { return unread(asked, read.filled) }
    if asked.isEmpty && clues.isEmpty { return searchForm(request, context) }
    let directory = try await office.directory()
    let viewer = try context.viewer(in: directory)
    var found = Found()
    if asked.count <= Self.mostAsked {
      found =
        try await clues.isEmpty
        ? self.found(asked, viewer, directory, at: context.now)
        : byClues(clues, viewer, directory)
    }
    let codes = clues.isEmpty ? [found.how] : clues.map(\.kind.rawValue)
    try await look(context, (["search"] + codes).joined(separator: " "))
    found.rows = try await reader.openable(found.rows, as: viewer, at: context.now)
    return page(found, asked, read.filled, isOpen: !clues.isEmpty, viewer, directory, context)
  }

  /// What is looked for is said again beside what is wrong with it; nothing was asked of anything.
  private func unread(_ asked: String, _ filled: Filled) -> Page {
    let view = SearchView(query: asked.isEmpty ? nil : asked, fields: Self.known(filled), isOpen: true)
    return Page(
      title: HomeWords.search, template: "pages/search", view: view, errors: filled.errors, keepsTyped: false)
  }

  private func page(
    _ found: Found, _ asked: String, _ filled: Filled, isOpen: Bool, _ viewer: Viewer, _ directory: Directory,
    _ context: SignedInContext
  ) -> Page {
    let views = WorklistViews(office: office, directory: directory, now: context.now)
    let isEmpty = found.rows.isEmpty
    let view = SearchView(
      query: asked.isEmpty ? nil : asked, resultWords: HomeWords.results(found.rows.count),
      comparedWords: found.compared.map { HomeWords.compared($0, isAll: $0 < Self.mostCompared) },
      fields: Self.known(filled), isOpen: isOpen,
      rowsOfCases: isEmpty ? nil : RowsOfCasesView(cases: found.rows.map { views.row($0, viewer) }),
      nothing: isEmpty
        ? NothingView(
          heading: HomeWords.nothingFound, words: isOpen ? HomeWords.noClueFound : HomeWords.nothingFoundWords,
          href: nil, linkText: nil) : nil)
    return Page(
      title: HomeWords.search, template: "pages/search", view: view, json: SearchJSON(found.rows, found.compared))
  }

  private static func known(_ filled: Filled) -> [FieldItem] {
    [
      .text(
        filled, PersonFields.nhsNumber, FieldWords.label(PersonFields.nhsNumber), autocomplete: "off",
        inputmode: "numeric", wide: "20"),
      .text(
        filled, PersonFields.name, FieldWords.label(PersonFields.name), Asking(hint: HomeWords.nameHint),
        autocomplete: "off", wide: "20"),
      .date(filled, "born", FieldWords.label(PersonFields.birthDate)),
    ]
  }

  private static let mostAsked = 200
  private static let mostCompared = 500

  private struct Found {
    var rows: [ListRow] = []
    /// How many of the newest cases were compared with initials; nil where they were not asked.
    var compared: Int?
    /// For the access log: what kind of thing was looked for.
    var how = "words"
  }

  private func byClues(_ clues: [Clue], _ viewer: Viewer, _ directory: Directory) async throws -> Found {
    let matches = try await lists.cases(
      ClueQuery(
        posts: viewer.listNames, clues: clues,
        partnerships: directory.partnerships(around: viewer).map { PartnershipID($0.id) }))
    // Two things asked at once are both meant.
    let all = Set(clues.map(\.kind))
    return Found(rows: matches.filter { $0.kinds.isSuperset(of: all) }.map(\.list))
  }

  /// By reference; or else by NHS number or local reference; or else by initials or local reference: labels are sealed,
  /// so the newest cases are read and compared, and the answer says how many.
  private func found(_ asked: String, _ viewer: Viewer, _ directory: Directory, at now: Instant) async throws -> Found {
    let rows = try await lists.cases(ListQuery(posts: viewer.listNames, reference: asked, limit: Self.perPage, at: now))
    if !rows.isEmpty { return Found(rows: rows, how: "reference") }
    for clue in [Clue(nhsNumber: asked), Clue(localReference: asked)].compactMap(\.self) {
      let found = try await byClues([clue], viewer, directory)
      if !found.rows.isEmpty { return Found(rows: found.rows, how: clue.kind.rawValue) }
    }
    let wanted = Self.compared(asked)
    if wanted.isEmpty { return Found() }
    let newest = try await lists.cases(ListQuery(posts: viewer.listNames, limit: Self.mostCompared, at: now))
    return Found(rows: newest.filter { Self.compared($0.label).contains(wanted) }, compared: newest.count)
  }

  /// "J.R." and "jr" are the same.
  private static func compared(_ label: String) -> String { ComparedText.reference(label) }
}

extension FormReader {
  /// What a person concerned is known by, from the fields of a search or a challenge.
  mutating func clues() -> [Clue] {
    var clues: [Clue] = []
    if let number = nhsNumber() { clues.append(number) }
    let name = optionalText(PersonFields.name, most: 200)
    let born = birthDate("born")
    switch (name, born) {
    case (let name?, let born?):
      if let clue = Clue(name: name, birthDate: born.iso, today: today) { clues.append(clue) }
    case (_?, nil) where isGood: fail("born", HomeWords.bornMissing, target: "born-day")
    case (nil, _?): refuse(PersonFields.name, HomeWords.nameMissing)
    default: break
    }
    return clues
  }

  /// Nil where none was typed, or with an error where what was typed is none.
  mutating func nhsNumber() -> Clue? {
    guard let typed = optionalText(PersonFields.nhsNumber, most: 40) else { return nil }
    let clue = Clue(nhsNumber: typed)
    if clue == nil { refuse(PersonFields.nhsNumber, HomeWords.notAnNHSNumber) }
    return clue
  }
}

/// What was found, as JSON.
struct SearchJSON: Encodable, Sendable {
  struct Found: Encodable, Sendable {
    var id, reference, about, status, stage: String
  }

  var cases: [Found]
  /// How many of the newest cases were compared with initials or a local reference; nil where a reference was found.
  var compared: Int?

  init(_ rows: [ListRow], _ compared: Int?) {
    self.compared = compared
    cases = rows.map {
      Found(id: $0.caseID.text, reference: $0.reference, about: $0.label, status: $0.status, stage: $0.stage)
    }
  }
}
