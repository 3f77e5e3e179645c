public import CaseRules

/// A log on its way in: what the team has said of its columns, and its rows. It is kept sealed, as a draft of whoever
/// sent it, until it is brought in or put away.
public struct WaitingLog: Sendable, Equatable {
  public var mapping: LogMapping
  public var sheet: LogSheet

  public init(mapping: LogMapping, sheet: LogSheet) {
    self.mapping = mapping
    self.sheet = sheet
  }

  public static func id(of partnership: PartnershipID) -> String { "log-" + partnership.text }

  public func draft(for partnership: PartnershipID, of person: PersonID, at now: Instant) -> Draft {
    Draft(
      id: Self.id(of: partnership), person: person, savedAt: now, body: mapping.text + Self.gap + sheet.kept)
  }

  /// Nil where the draft is none of a log.
  public init?(_ draft: Draft) {
    guard let end = draft.body.firstRange(of: Self.gap),
      let sheet = LogSheet(kept: String(draft.body[end.upperBound...]))
    else { return nil }
    self.init(mapping: LogMapping(text: String(draft.body[..<end.lowerBound])), sheet: sheet)
  }

  private static let gap = "\n\u{1E}\n"
}
