/// A part of a policy in plain English: a heading and what stands under it.
public struct Section: Hashable, Sendable {
  public var heading: String
  /// 2 for a part of the policy, 3 for a part of a part, such as one stage.
  public var level: Int
  public var passages: [Passage]

  public init(_ heading: String, level: Int = 2, _ passages: [Passage]) {
    self.heading = heading
    self.level = level
    self.passages = passages
  }
}

/// One paragraph or one point of a list, with where the source says so.
public struct Passage: Hashable, Sendable {
  public enum Shape: Hashable, Sendable { case paragraph, bullet, warning }
  public var shape: Shape
  public var text: String
  /// The place in the source document; empty where there is none.
  public var place: String
  /// The words are the policy file's own, not ours.
  public var isQuoted: Bool

  public init(_ shape: Shape, _ text: String, place: String = "", isQuoted: Bool = false) {
    self.shape = shape
    self.text = text
    self.place = place
    self.isQuoted = isQuoted
  }

  static func paragraph(_ text: String, place: String = "") -> Passage { Passage(.paragraph, text, place: place) }
  static func bullet(_ text: String, place: String = "") -> Passage { Passage(.bullet, text, place: place) }
  static func warning(_ text: String, place: String = "") -> Passage { Passage(.warning, text, place: place) }
  /// A point in the file's own words.
  static func quoted(_ text: String, place: String = "") -> Passage {
    Passage(.bullet, Sentences.sentence(text), place: place, isQuoted: true)
  }
}
