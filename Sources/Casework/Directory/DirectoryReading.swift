public import CaseRules

extension Directory {
  /// The directory as it is now. What is written while it is read shows in a later version.
  public init(reading store: any DirectoryStore) async throws {
    self.init()
    let version = try await store.directoryVersion()
    for row in try await store.directoryRows() {
      guard let kind = DirectoryKind(rawValue: row.kind) else {
        throw DirectoryFault(kind: row.kind, id: row.id, reason: "this program does not know the kind")
      }
      let name = DirectoryName(kind, row.id)
      switch try DirectoryEntity(name, json: row.body) {
      case .partnership(let row): partnerships.append(row)
      case .agency(let row): agencies.append(row)
      case .service(let row): services.append(row)
      case .post(let row): posts.append(row)
      case .person(let row): people.append(row)
      }
      if row.entry > 0 { versions[name] = row.entry }
    }
    self.version = version
  }

  /// Every row, in the order in which rows may speak of each other.
  public var entities: [DirectoryEntity] {
    partnerships.map { .partnership($0) } + agencies.map { .agency($0) } + services.map { .service($0) }
      + posts.map { .post($0) } + people.map { .person($0) }
  }

  /// Writes all of it into a store, as an operator: on record, like every change.
  public func write(to store: any DirectoryStore, at now: Instant) async throws {
    let order = DirectoryOrder(
      entities.map { .record($0) }, by: .operating, at: now, key: "first-" + RandomName.formKey())
    _ = try await DirectoryHandler(store: store).handle(order)
  }
}
