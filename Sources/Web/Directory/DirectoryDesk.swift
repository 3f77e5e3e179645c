import CaseRules
import Casework
import Hummingbird
import Wording

/// What the pages of the directory share: an agency that the person keeps, and the door.
struct DirectoryDesk: Sendable {
  let office: Office
  let store: any DirectoryStore
  /// Words what an agency's leads are told of a change.
  let telling: LeadTelling.Words

  var door: DirectoryHandler { DirectoryHandler(store: store, telling: telling) }

  /// The agency of the route, where the post that somebody acts in keeps it. Any other is not found.
  func agency(_ context: some SessionContext & RequestContext) async throws -> (agency: Agency, directory: Directory) {
    let directory = try await office.directory()
    let id = AgencyID(try context.parameters.require("agency"))
    guard let agency = directory.agency(id), directory.isKept(agency, by: context.actor.post) else {
      throw Problem.notFound
    }
    return (agency, directory)
  }

  func order(_ commands: [DirectoryCommand], _ context: SignedInContext, reason: String = "") -> DirectoryOrder {
    DirectoryOrder(
      commands, by: .person(context.actor.person, context.actor.post), at: context.now, key: context.commandKey.key,
      reason: reason, seen: context.form["seen"].map { SentNumber.read($0) ?? 0 })
  }

  /// Carries an order out.
  ///
  /// - Returns: nil where it was done, or why not, with the fields that are wrong and what others changed meanwhile.
  func handle(_ order: DirectoryOrder, _ read: inout FormReader, fields: [String]) async throws -> Refused? {
    do {
      _ = try await door.handle(order)
      return nil
    } catch let refused as DirectoryRefused {
      for (_, refusal) in refused.refusals {
        let field = Self.field(of: refusal).flatMap { fields.contains($0) ? $0 : nil }
        let name = field ?? fields.first ?? ""
        let target = DirectoryField(rawValue: name).map { Self.days.contains($0) } == true ? name + "-day" : name
        read.fail(name, DirectoryRefusalWords.sentence(refusal), target: target)
      }
      var isStale = false
      if case .stale = refused.first { isStale = true }
      let changes = try await DirectoryEntryViews(office.directory()).changes(refused.entries)
      return Refused(status: isStale ? 409 : 422, changes: changes)
    }
  }

  struct Refused {
    var status: Int
    /// What others changed while the form was open, in words.
    var changes: [String]

    var item: FieldItem? {
      changes.isEmpty
        ? nil : .inset(([AgencyPageWords.changedMeanwhile] + changes).joined(separator: " "))
    }
  }

  private static let days: [DirectoryField] = [.awayUntil, .from, .to]

  private static func field(of refusal: DirectoryRefusal) -> String? {
    switch refusal {
    case .missing(let field), .tooLong(let field, _), .notADay(let field, _), .notACode(let field, _),
      .hiddenCharacters(let field), .unknown(_, let field), .takenAway(let field):
      field.rawValue
    case .notATier: DirectoryField.tiers.rawValue
    case .notAnEmail: DirectoryField.email.rawValue
    case .signInNameTaken: DirectoryField.signInName.rawValue
    case .endsBeforeItBegins: DirectoryField.to.rawValue
    case .ownDeputy: DirectoryField.deputy.rawValue
    case .ownManager, .managersInACircle: DirectoryField.reportsTo.rawValue
    case .closed: DirectoryField.posts.rawValue
    case .reasonNeeded: "reason"
    default: nil
    }
  }
}

/// Entries of the record in words.
struct DirectoryEntryViews {
  let directory: Directory
  init(_ directory: Directory) { self.directory = directory }

  func view(_ entry: DirectoryEntry) -> DirectoryEntryView? {
    guard let kind = DirectoryKind(rawValue: entry.change.kind), let act = DirectoryAct(rawValue: entry.change.act)
    else { return nil }
    let name = DirectoryName(kind, entry.change.id)
    guard let after = try? DirectoryEntity(name, json: entry.change.after) else { return nil }
    let before = entry.change.before.flatMap { try? DirectoryEntity(name, json: $0) }
    let changes = after.differences(from: before).map {
      AgencyPageWords.change($0.field, from: shown($0.before), to: shown($0.after))
    }
    return DirectoryEntryView(
      what: AgencyPageWords.entry(act, kind, Self.title(after)), details: changes,
      who: AgencyPageWords.by(who(entry), at: entry.at),
      reason: entry.reason.isEmpty ? nil : AgencyPageWords.because(entry.reason))
  }

  /// What was changed, in one line each.
  func changes(_ entries: [DirectoryEntry]) -> [String] {
    entries.compactMap { view($0) }.map { ($0.details + [$0.who]).joined(separator: "; ") + "." }
  }

  private func who(_ entry: DirectoryEntry) -> String {
    if entry.post == nil { return AgencyPageWords.operating }
    return directory.person(entry.person)?.name ?? entry.person.text
  }

  /// Ids of posts become their titles.
  private func shown(_ text: String) -> String {
    if let day = Day(iso: text) { return DateWords.medium(day) }
    return text.split(separator: ", ").map { part in
      let tier = Tier(rawValue: String(part)).map { VocabularyWords.tier($0) }
      return tier ?? directory.post(PostID(String(part)))?.title ?? directory.service(String(part))?.name
        ?? String(part)
    }.joined(separator: ", ")
  }

  private static func title(_ entity: DirectoryEntity) -> String {
    switch entity {
    case .partnership(let row): row.name
    case .agency(let row): row.name
    case .service(let row): row.name
    case .post(let row): row.title
    case .person(let row): row.name
    }
  }
}

struct DirectoryEntryView: View {
  var what: String
  var details: [String]
  var who: String
  var reason: String?
}
