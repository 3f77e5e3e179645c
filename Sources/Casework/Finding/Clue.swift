public import CaseRules

/// One thing that a person concerned is known by, brought to the one form in which it is compared. A store keeps only a
/// code of it.
public struct Clue: Sendable, Hashable {
  public enum Kind: String, CaseIterable, Sendable { case nhsNumber, localReference, nameAndBirthDate }

  public var kind: Kind
  public var text: String

  private init(_ kind: Kind, _ text: String) {
    self.kind = kind
    self.text = text
  }

  /// Nil where it is no NHS number.
  public init?(nhsNumber typed: String) {
    guard let number = NHSNumber.digits(typed) else { return nil }
    self.init(.nhsNumber, number)
  }

  /// Nil where too little is left to tell anybody apart.
  public init?(localReference typed: String) {
    let text = ComparedText.reference(typed)
    guard text.unicodeScalars.count >= 3 else { return nil }
    self.init(.localReference, text)
  }

  /// Nil where there is no name, or no date.
  ///
  /// - Parameter birthDate: as people write it, or "2012-04-03".
  public init?(name: String, birthDate: String, today: Day) {
    let letters = ComparedText.name(name)
    guard letters.unicodeScalars.count >= 2, let day = BirthDate.day(birthDate, today: today) else { return nil }
    self.init(.nameAndBirthDate, letters + " " + day.iso)
  }
}

/// A clue and the entry whose words it comes from: it goes when they go.
public struct PlacedClue: Sendable, Hashable {
  public var position: Int
  public var clue: Clue
  public init(position: Int, clue: Clue) {
    self.position = position
    self.clue = clue
  }
}

/// A case that has a clue in common, and which.
public struct ClueMatch: Sendable, Equatable {
  public var list: ListRow
  public var kinds: Set<Clue.Kind>
  public init(list: ListRow, kinds: Set<Clue.Kind>) {
    self.list = list
    self.kinds = kinds
  }
}
