import CaseRules

/// Every word that a policy file may use, for guides and help.
public enum PolicyVocabulary {
  /// A kind of table or value, and its words in the order in which they are taught.
  public struct Group: Sendable {
    public let name: String
    public let words: [String]
  }

  /// The words before a colon, by the table that they stand in.
  public static let tables: [Group] = Section.all.map { Group(name: $0.name, words: $0.words) }

  /// The words after a colon, by what they say.
  public static let values: [Group] = [
    Group(name: "limit", words: LimitWords.fixed.map(\.words) + LimitWords.units + LimitWords.numbered),
    Group(name: "counted from", words: AnchorWords.fixed.map(\.words) + [AnchorWords.opening, AnchorWords.completion]),
    Group(name: "when", words: ConditionWords.fixed.map(\.words) + [ConditionWords.priority, ConditionWords.subject]),
    group("duty", DutyKind.self), group("owed by", Owner.self), group("tier", Tier.self),
    group("purpose", Purpose.self), group("may see", Sight.self), group("records", RecordItem.self),
    group("opens on", Opening.self), group("silence", SilenceRule.self), group("resolved by", Satisfaction.self),
    group("powers", ArbiterPower.self), group("kind", RouteKind.self), group("matter", Matter.self),
    group("concerns", PersonKind.self), group("adult's area", AdultArea.self), group("stage word", StageWord.self),
    group("calendar", Division.self), group("trigger day", TriggerDay.self), group("applies to", Extent.self),
    group("filled from", FormSource.self),
  ]

  /// The file's words for a value of a closed list: `hand over` for `.handOver`.
  public static func words<Value: CaseIterable & RawRepresentable<String>>(for value: Value) -> String {
    Phrases.words(of: value.rawValue)
  }

  private static func group<Value: CaseIterable & RawRepresentable<String>>(_ name: String, _ type: Value.Type) -> Group
  {
    Group(name: name, words: Phrases.words(of: type))
  }
}
