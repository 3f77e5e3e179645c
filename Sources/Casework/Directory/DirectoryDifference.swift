public import CaseRules

/// One field of a row, as it was and as it is. Posts and agencies stand with their ids.
public struct DirectoryDifference: Equatable, Sendable {
  public var field: DirectoryField
  public var before: String
  public var after: String
}

extension DirectoryEntity {
  /// What differs from the row as it was; everything that is filled in, for a new one.
  public func differences(from before: DirectoryEntity?) -> [DirectoryDifference] {
    let old = Dictionary((before?.texts ?? []).map { ($0.field, $0.text) }) { first, _ in first }
    return texts.compactMap { field, text in
      let then = old[field] ?? ""
      return then == text ? nil : DirectoryDifference(field: field, before: then, after: text)
    }
  }

  private var texts: [(field: DirectoryField, text: String)] {
    switch self {
    case .partnership(let row):
      [
        (.name, row.name), (.areas, row.areas.joined(separator: ", ")), (.support, row.support),
        (.arbiterPost, row.arbiterPost), (.teamPost, row.teamPost),
        (.adoptions, row.adoptions.map { "\($0.policy) \($0.from)" }.joined(separator: ", ")),
        (.closures, row.closed().map { "\($0.day.iso) \($0.name)" }.joined(separator: ", ")),
        (.reminders, row.reminders?.text ?? ""), (.retention, row.retention?.text ?? ""),
      ]
    case .agency(let row):
      [
        (.name, row.name), (.kind, row.kind), (.partnerships, row.partnerships.joined(separator: ", ")),
        (.administrators, row.administrators.joined(separator: ", ")), (.inbox, row.inbox), (.dutyDesk, row.dutyDesk),
        (.without, row.without.map { "\($0.tier) \($0.proxy) (\($0.reason))" }.joined(separator: ", ")),
      ]
    case .service(let row): [(.name, row.name), (.agency, row.agency)]
    case .post(let row):
      [
        (.title, row.title), (.agency, row.agency), (.service, row.service),
        (.tiers, row.tiers.joined(separator: ", ")), (.phone, row.phone), (.hours, row.hours), (.email, row.email),
        (.reportsTo, row.reportsTo), (.deputy, row.deputy), (.awayUntil, row.awayUntil), (.from, row.from),
        (.to, row.to),
      ]
    case .person(let row):
      [
        (.name, row.name), (.signInName, row.signInName), (.email, row.email),
        (.posts, row.posts.joined(separator: ", ")),
        (.leftOn, row.leftOn),
      ]
    }
  }
}
