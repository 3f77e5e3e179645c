import CaseRules

/// Whether a row's own fields can be what they say, whatever the rest of the directory holds.
enum DirectoryShape {
  static func check(_ entity: DirectoryEntity) throws(DirectoryRefusal) {
    switch entity {
    case .partnership(let row): try partnership(row)
    case .agency(let row): try agency(row)
    case .service(let row):
      try code(row.id)
      try needed(row.name, .name)
    case .post(let row): try post(row)
    case .person(let row): try person(row)
    }
  }

  private static func partnership(_ row: Partnership) throws(DirectoryRefusal) {
    try code(row.id)
    try needed(row.name, .name)
    try text(row.support, .support, most: 1_000)
    for area in row.areas { try needed(area, .areas) }
    for adoption in row.adoptions { try day(adoption.from, .adoptions, isNeeded: true) }
    for closure in row.closures {
      try day(closure.day, .closures, isNeeded: true)
      try needed(closure.name, .closures)
    }
    if let pace = row.reminders, !pace.isSound { throw .paceMakesNoSense }
    if let years = row.retention, !years.isSound { throw .retentionMakesNoSense }
  }

  private static func agency(_ row: Agency) throws(DirectoryRefusal) {
    try code(row.id)
    try needed(row.name, .name)
    guard row.kind.isEmpty || AgencyKind(rawValue: row.kind) != nil else { throw .notACode(.kind, row.kind) }
    for missing in row.without {
      guard Tier(rawValue: missing.tier) != nil else { throw .notATier(missing.tier) }
      if missing.reason.isEmpty { throw .reasonNeeded }
      try text(missing.reason, .without, most: 300)
    }
  }

  private static func post(_ row: Post) throws(DirectoryRefusal) {
    try code(row.id)
    try needed(row.title, .title)
    for tier in row.tiers where Tier(rawValue: tier) == nil { throw .notATier(tier) }
    try text(row.phone, .phone, most: 60)
    try text(row.hours, .hours, most: 200)
    try text(row.email, .email, most: 254)
    guard row.email.isEmpty || EmailAddress.isOne(row.email) else { throw .notAnEmail(row.email) }
    try day(row.awayUntil, .awayUntil)
    try day(row.from, .from)
    try day(row.to, .to)
    if let from = Day(iso: row.from), let to = Day(iso: row.to), to < from { throw .endsBeforeItBegins }
    if row.deputy == row.id { throw .ownDeputy }
    if row.reportsTo == row.id { throw .ownManager }
  }

  private static func person(_ row: Person) throws(DirectoryRefusal) {
    try code(row.id)
    try needed(row.name, .name)
    try needed(row.signInName, .signInName)
    if row.signInName.contains(where: \.isWhitespace) { throw .notACode(.signInName, row.signInName) }
    try text(row.email, .email, most: 254)
    guard row.email.isEmpty || EmailAddress.isOne(row.email) else { throw .notAnEmail(row.email) }
    try day(row.leftOn, .leftOn)
  }

  private static func needed(_ value: String, _ field: DirectoryField) throws(DirectoryRefusal) {
    if value.allSatisfy(\.isWhitespace) { throw .missing(field) }
    try text(value, field, most: 200)
  }

  private static func text(_ value: String, _ field: DirectoryField, most: Int) throws(DirectoryRefusal) {
    if value.unicodeScalars.count > most { throw .tooLong(field, most: most) }
    for scalar in value.unicodeScalars {
      switch scalar.value {
      case 0x00...0x1F, 0x7F...0x9F, 0x202A...0x202E, 0x2066...0x2069: throw .hiddenCharacters(field)
      default: continue
      }
    }
  }

  /// An id stands in addresses and in events.
  private static func code(_ id: String) throws(DirectoryRefusal) {
    if id.isEmpty { throw .missing(.id) }
    guard id.utf8.allSatisfy(\.isPlain), id.utf8.count <= 100 else { throw .notACode(.id, id) }
  }

  private static func day(
    _ value: String, _ field: DirectoryField, isNeeded: Bool = false
  ) throws(DirectoryRefusal) {
    if value.isEmpty, !isNeeded { return }
    if Day(iso: value) == nil { throw .notADay(field, value) }
  }
}
