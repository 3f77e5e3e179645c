public import CaseRules
public import Casework
import Synchronization

/// Everything in memory, until the real store is there.
public final class MemoryStore: Journal, Lists, Drafts, SignIns, AccessLog, DirectoryStore {
  struct State {
    var events: [CaseID: [StoredEvent]] = [:]
    var words: [CaseID: [Int: String]] = [:]
    var keys: [String: (CaseID, Int)] = [:]
    var lists: [CaseID: ListRow] = [:]
    var visible: [CaseID: [VisibilityRow]] = [:]
    var due: [CaseID: [DueRow]] = [:]
    var drafts: [String: Draft] = [:]
    var sessions: [String: SignIn] = [:]
    var rows: [(kind: String, id: String, body: String)] = []
    var version = 0
    var looks: [AccessRow] = []
  }
  let state = Mutex(State())
  public init() {}
  public func events(of caseID: CaseID) async throws -> [StoredEvent] { state.withLock { $0.events[caseID] ?? [] } }
  public func words(of caseID: CaseID) async throws -> [Int: String] { state.withLock { $0.words[caseID] ?? [:] } }
  public func append(_ append: Append) async throws -> AppendOutcome {
    try state.withLock { state in
      let key = append.command.person.text + append.command.key
      if let before = state.keys[key] { return .repeated(before.0, last: before.1) }
      var events = state.events[append.caseID] ?? []
      guard events.count == append.after else { throw JournalConflict(caseID: append.caseID, actual: events.count) }
      for event in append.events {
        let position = events.count + 1
        events.append(StoredEvent(caseID: append.caseID, position: position, kind: event.kind, schema: event.schema, happenedAt: event.happenedAt, recordedAt: event.recordedAt, facts: event.facts, routing: event.routing, hasWords: event.words != nil))
        if let words = event.words { state.words[append.caseID, default: [:]][position] = words }
      }
      for position in append.erasing { state.words[append.caseID]?[position] = nil }
      state.events[append.caseID] = events
      state.lists[append.caseID] = append.list
      state.visible[append.caseID] = append.visibility
      state.due[append.caseID] = append.due
      state.keys[key] = (append.caseID, events.count)
      return .appended(last: events.count)
    }
  }
  public func outcome(of command: CommandKey) async throws -> AppendOutcome? {
    state.withLock { $0.keys[command.person.text + command.key].map { .repeated($0.0, last: $0.1) } }
  }
  public func caseIDs() async throws -> [CaseID] { state.withLock { $0.events.keys.sorted() } }
  private func due(_ limit: Int, _ offset: Int, _ matches: (DueRow) -> Bool) -> [WorklistRow] {
    state.withLock { state in
      let all = state.due.values.flatMap { $0 }.filter(matches).sorted { ($0.dueAt?.seconds ?? Int.max, $0.key) < ($1.dueAt?.seconds ?? Int.max, $1.key) }
      return all.dropFirst(offset).prefix(limit).compactMap { due in state.lists[due.caseID].map { WorklistRow(due: due, list: $0) } }
    }
  }
  public func owed(by posts: [PostID], limit: Int, offset: Int) async throws -> [WorklistRow] { due(limit, offset) { posts.contains($0.owes) } }
  public func owed(to posts: [PostID], limit: Int, offset: Int) async throws -> [WorklistRow] { due(limit, offset) { row in posts.contains { row.owedTo.contains($0) } } }
  public func counts(for posts: [PostID]) async throws -> (owedBy: Int, owedTo: Int) {
    (try await owed(by: posts, limit: 9999, offset: 0).count, try await owed(to: posts, limit: 9999, offset: 0).count)
  }
  public func cases(_ query: ListQuery) async throws -> [ListRow] {
    state.withLock { state in
      state.lists.values.filter { list in
        (state.visible[list.caseID] ?? []).contains { query.posts.contains($0.post) } && (query.statuses?.contains(list.status) ?? true)
          && (query.reference.map { $0.uppercased().filter { $0 != "-" } == list.reference.filter { $0 != "-" } } ?? true)
      }.sorted { $0.openedAt > $1.openedAt }.dropFirst(query.offset).prefix(query.limit).map { $0 }
    }
  }
  public func row(of caseID: CaseID) async throws -> ListRow? { state.withLock { $0.lists[caseID] } }
  public func visibility(of caseID: CaseID) async throws -> [VisibilityRow] { state.withLock { $0.visible[caseID] ?? [] } }
  public func due(of caseID: CaseID) async throws -> [DueRow] { state.withLock { $0.due[caseID] ?? [] } }
  public func rebuild(_ list: ListRow, visibility: [VisibilityRow], due: [DueRow]) async throws {}
  public func save(_ draft: Draft) async throws { state.withLock { $0.drafts[draft.id] = draft } }
  public func draft(_ id: String, of person: PersonID) async throws -> Draft? { state.withLock { $0.drafts[id].flatMap { $0.person == person ? $0 : nil } } }
  public func drafts(of person: PersonID) async throws -> [Draft] { state.withLock { $0.drafts.values.filter { $0.person == person }.sorted { $0.savedAt > $1.savedAt } } }
  public func delete(_ id: String, of person: PersonID) async throws { state.withLock { $0.drafts[id] = nil } }
  public func start(_ signIn: SignIn) async throws { state.withLock { $0.sessions[signIn.tokenHash] = signIn } }
  public func signIn(tokenHash: String) async throws -> SignIn? { state.withLock { $0.sessions[tokenHash] } }
  public func touch(tokenHash: String, at: Instant) async throws { state.withLock { $0.sessions[tokenHash]?.seenAt = at } }
  public func change(post: PostID?, tokenHash: String) async throws { state.withLock { $0.sessions[tokenHash]?.post = post } }
  public func end(tokenHash: String) async throws { state.withLock { $0.sessions[tokenHash] = nil } }
  public func endAll(of person: PersonID) async throws {}
  public func password(forSignInName name: String) async throws -> (person: PersonID, stored: String)? { nil }
  public func setPassword(_ stored: String, signInName: String, for person: PersonID) async throws {}
  public func failures(name: String, address: String, since: Instant) async throws -> (byName: Int, byAddress: Int) { (0, 0) }
  public func recordFailure(name: String, address: String, at: Instant) async throws {}
  public func record(_ row: AccessRow) async throws { state.withLock { $0.looks.append(row) } }
  public func looks(at caseID: CaseID, limit: Int) async throws -> [AccessRow] { [] }
  public func directoryRows() async throws -> [(kind: String, id: String, body: String)] { state.withLock { $0.rows } }
  public func put(kind: String, id: String, body: String) async throws { state.withLock { $0.rows.append((kind, id, body)); $0.version += 1 } }
  public func putAll(_ rows: [(kind: String, id: String, body: String)]) async throws { state.withLock { $0.rows += rows; $0.version += 1 } }
  public func directoryVersion() async throws -> Int { state.withLock { $0.version } }
}
