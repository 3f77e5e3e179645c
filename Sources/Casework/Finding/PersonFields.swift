public import CaseRules

/// The words of a challenge that say who is concerned, and the clues in them.
public enum PersonFields {
  public static let nhsNumber = "nhsNumber"
  public static let localReference = "localReference"
  public static let name = "personName"
  public static let birthDate = "birthDate"
  /// In the order in which they are asked. None of them must be given.
  public static let all = [nhsNumber, localReference, name, birthDate]
  /// Stands in a correction for what was wrong and has nothing in its place.
  public static let takenAway = "none"

  /// The clues of a case: of each field the newest that stands, of the challenge itself and of the corrections to it.
  ///
  /// - Parameter words: of the entry at a position; nil where they were removed or erased.
  public static func clues(of state: CaseState, _ words: (Int) throws -> Words?) rethrows -> [PlacedClue] {
    guard let first = state.entries.first else { return [] }
    var newest: [String: (position: Int, text: String)] = [:]
    for entry in state.entries where entry.removedBy == nil {
      guard entry.position == first.position || first.corrections.contains(entry.position) else { continue }
      let own = try words(entry.position)
      for name in ["label"] + all {
        if let text = own?[name] { newest[name] = (entry.position, text) }
      }
    }
    let known = newest.filter { $0.value.text.lowercased() != takenAway }
    let today = UKClock.local(state.entries.last?.recordedAt ?? state.raisedAt).day
    func placed(_ field: String, _ clue: (String) -> Clue?) -> PlacedClue? {
      known[field].flatMap { found in clue(found.text).map { PlacedClue(position: found.position, clue: $0) } }
    }
    let reference = placed(localReference) { Clue(localReference: $0) }
    var clues = [placed(nhsNumber) { Clue(nhsNumber: $0) }, reference].compactMap(\.self)
    // Initials tell nobody apart; a number in their place does.
    if let label = placed("label", Self.referenceAsLabel), label.clue != reference?.clue { clues.append(label) }
    if let name = known[Self.name], let date = known[birthDate],
      let clue = Clue(name: name.text, birthDate: date.text, today: today)
    {
      clues.append(PlacedClue(position: max(name.position, date.position), clue: clue))
    }
    return clues
  }

  private static func referenceAsLabel(_ label: String) -> Clue? {
    label.filter(\.isNumber).count >= 3 ? Clue(localReference: label) : nil
  }
}
