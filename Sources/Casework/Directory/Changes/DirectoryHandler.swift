public import CaseRules

/// The one door of the directory: every change, from a page, a file or the command line, is one order that is checked,
/// decided, written and put on record here.
public struct DirectoryHandler: Sendable {
  private let store: any DirectoryStore
  private let telling: LeadTelling.Words?

  /// - Parameter telling: words what the leads of an agency are told of it; nil where nobody is told, as in a demo.
  public init(store: any DirectoryStore, telling: LeadTelling.Words? = nil) {
    self.store = store
    self.telling = telling
  }

  /// Carries out all of an order's commands, or none.
  ///
  /// - Throws: `DirectoryRefused` with every refusal, `DirectoryConflict` where others keep changing the directory, or
  ///   a fault of the storage.
  public func handle(_ order: DirectoryOrder) async throws -> DirectoryWritten {
    do {
      return try await attempt(order)
    } catch let refused as DirectoryRefused {
      // A second submit meets what the first one left.
      if try await store.hasWritten(key: order.key, by: order.by.person) { return .repeated }
      throw refused
    }
  }

  private func attempt(_ order: DirectoryOrder) async throws -> DirectoryWritten {
    for _ in 1..<Self.tries {
      do {
        return try await decideAndWrite(order)
      } catch is DirectoryConflict {
        continue
      }
    }
    return try await decideAndWrite(order)
  }

  /// Administrators of hundreds of agencies work at once: what one writes moves the version under all others.
  private static let tries = 5

  private func decideAndWrite(_ order: DirectoryOrder) async throws -> DirectoryWritten {
    let directory = try await Directory(reading: store)
    try await refuseStale(order, directory)
    let plan = directory.plan(order)
    guard plan.refusals.isEmpty else { throw DirectoryRefused(refusals: plan.refusals) }
    var books = DirectoryBooks(directory)
    for change in plan.changes { books.put(change.after) }
    let write = DirectoryWrite(
      expecting: directory.version, at: order.at, person: order.by.person, post: order.by.post, key: order.key,
      reason: order.reason, changes: try plan.changes.map { try directory.stored($0, in: books) },
      ending: plan.leaving,
      letters: telling.map { LeadTelling(before: directory, after: books, words: $0).letters(of: plan, order) } ?? [])
    return try await store.write(write)
  }

  /// What somebody did not see is not overwritten.
  private func refuseStale(_ order: DirectoryOrder, _ directory: Directory) async throws {
    if let seen = order.seenVersion, seen != directory.version {
      throw DirectoryRefused(refusals: [(0, .stale(changes: directory.version - seen))])
    }
    guard let seen = order.seen, let name = order.commands.first?.name else { return }
    guard directory.versions[name] ?? 0 > seen else { return }
    let entries = try await store.directoryEntries(DirectoryQuery(name: name, after: seen, limit: 20))
    throw DirectoryRefused(refusals: [(0, .stale(changes: entries.count))], entries: entries)
  }
}

extension DirectoryCommand {
  /// The row that it is about.
  public var name: DirectoryName {
    switch self {
    case .record(let entity): entity.name
    case .beAway(let post, _, _), .close(let post, _): DirectoryName(.post, post.text)
    case .leave(let person), .comeBack(let person, _), .invite(let person): DirectoryName(.person, person.text)
    }
  }
}
