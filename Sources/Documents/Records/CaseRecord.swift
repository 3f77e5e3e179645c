public import CaseRules

/// A case as a document for the person's own file: what one reader may see of it at one entry, in words. It is made of
/// texts and moments only, so that a page, a PDF, a word processor and a program are given the same.
public struct CaseRecord: Hashable, Sendable {
  public var reference: String
  /// "J.R., a child".
  public var about: String
  public var partnership: String
  /// The policy with its edition.
  public var policy: String
  /// Where the case stands, as a sentence without its full stop.
  public var standing: String
  public var parties: [Party]
  /// Who is concerned, as the challenge says it.
  public var person: [Fact]
  /// Grounds and what else was chosen when it was raised.
  public var grounds: [Fact]
  public var stages: [StageWords]
  /// Discussions, meetings and what each agency saw as risks and opportunities.
  public var talks: [Line]
  /// What was agreed, with both confirmations, or decided; and what was proposed and not agreed.
  public var settlements: [Settlement]
  public var actions: [ActionLine]
  public var files: [FileLine]
  public var outstanding: [DutyLine]
  public var missed: [DutyLine]
  public var dissent: [Line]
  /// Every entry, oldest first. What stands in full in another part is not repeated.
  public var timeline: [Line]
  /// What was taken out for whoever receives it, counted; empty where nothing was.
  public var takenOut: [Fact] = []
  /// Nil while nobody has made it yet.
  public var making: Making?
}

extension CaseRecord {
  /// Something asked for and its answer.
  public struct Fact: Hashable, Sendable {
    public var label, text: String
  }

  /// One side, or whoever decides, as the case stands.
  public struct Party: Hashable, Sendable {
    public var part, agency, post, person: String
  }

  /// An entry of the case.
  public struct Line: Hashable, Sendable {
    public var entry: Int
    public var at: Instant
    /// When it was entered, where that was later than an hour after it happened.
    public var recordedAt: Instant?
    public var what, who, post: String
    /// Empty for what the program did by itself.
    public var agency: String
    /// Corrections, removals and for whom it was done.
    public var notes: [String]
    public var words: [Fact]
    /// The part of the record in which its words stand in full, where that is not here.
    public var inFull: RecordPart?
  }

  /// What each side said while a stage was open.
  public struct StageWords: Hashable, Sendable {
    public var name: String
    public var dates: String
    public var raising: [Line]
    public var receiving: [Line]
  }

  /// A written outcome or a decision, and each word that was given to it.
  public struct Settlement: Hashable, Sendable {
    public var heading: String
    public var text: Line
    public var answers: [Line]
  }

  public struct ActionLine: Hashable, Sendable {
    public var entry: Int
    public var what, owner, due, standing: String
  }

  /// A file that stands with the case.
  public struct FileLine: Hashable, Sendable {
    public var entry: Int
    public var name, kind, hash: String
  }

  public struct DutyLine: Hashable, Sendable {
    public var what, who, due, standing: String
  }

  /// Who made it, when, for whom, and on what ground it may be shared.
  public struct Making: Hashable, Sendable {
    public var who, post, agency: String
    public var at: Instant
    /// The entry that says so; the record holds what was there up to it.
    public var entry: Int
    public var purpose, basis, reason: String
    /// With which anybody who holds the record can have it compared with the case.
    public var code: String
  }
}

/// The parts of a record in their order.
public enum RecordPart: String, CaseIterable, Sendable {
  case who, grounds, positions, talks, settlement, actions, files, outstanding, missed, dissent, timeline, takenOut,
    making
}
