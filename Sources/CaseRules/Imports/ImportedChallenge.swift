/// A past challenge as a partnership's own log has it: facts for the figures of its year. It is no case: nobody opens
/// it, nobody owes anything in it, and it says nothing of who is concerned.
public struct ImportedChallenge: Hashable, Sendable {
  public var raisedOn: Day
  /// Nil where the log does not say, here and below.
  public var settledOn: Day?
  public var person: PersonKind?
  /// The policy's key.
  public var ground: String?
  /// The stage that it came to, by its key.
  public var stage: String?
  public var outcome: YearFigures.Outcome?
  public var raising: AgencyID?
  /// Sorted, each once; empty where the log does not say.
  public var receiving: [AgencyID] = []
  /// Working days after the day on which it was raised, through that on which it was settled.
  public var settleDays: Int?

  public init(raisedOn: Day) { self.raisedOn = raisedOn }
}
