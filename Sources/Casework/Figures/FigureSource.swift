public import CaseRules

/// What the store holds of a case for the figures.
public struct FiguresRow: Sendable {
  public var partnership: PartnershipID
  public var raisedAt: Instant
  public var ground: String
  public var route: String
  public var raising: AgencyID
  public var receiving: [AgencyID]
  /// Empty where the rows of the lists are from before there were figures.
  public var text: String

  public init(
    partnership: PartnershipID, raisedAt: Instant, ground: String, route: String, raising: AgencyID,
    receiving: [AgencyID], text: String
  ) {
    self.partnership = partnership
    self.raisedAt = raisedAt
    self.ground = ground
    self.route = route
    self.raising = raising
    self.receiving = receiving
    self.text = text
  }
}

/// The facts of many challenges: no person, no words, no reference.
public protocol FigureSource: Sendable {
  /// Every case of a partnership that was raised from one moment on and before another.
  func figures<Value: Sendable>(
    of partnership: PartnershipID, from: Instant, before: Instant, into value: Value,
    _ add: @escaping @Sendable (inout Value, FiguresRow) -> Void
  ) async throws -> Value
  /// Every challenge of a partnership's own log that was raised from one moment on and before another.
  func imported<Value: Sendable>(
    of partnership: PartnershipID, from: Instant, before: Instant, into value: Value,
    _ add: @escaping @Sendable (inout Value, ImportedChallenge) -> Void
  ) async throws -> Value
  /// Every open case of a partnership.
  func figures<Value: Sendable>(
    ofOpen partnership: PartnershipID, into value: Value,
    _ add: @escaping @Sendable (inout Value, FiguresRow) -> Void
  ) async throws -> Value
}
