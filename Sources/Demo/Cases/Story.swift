import CaseRules

/// An invented case: what its people did, one step after the other. The first step raises it.
struct Story {
  var name: String
  var partnership: String
  var steps: [Step]

  init(_ name: String, in partnership: String, _ steps: [Step]) {
    self.name = name
    self.partnership = partnership
    self.steps = steps
  }
}

/// One command in a story, by the post that gives it.
struct Step {
  var at: When
  var by: String
  var move: Move
  var words: [(name: String, text: String)]
  /// When it was recorded, if later than it happened.
  var recorded: When?

  init(_ at: When, _ by: String, _ move: Move, _ words: KeyValuePairs<String, String> = [:]) {
    self.at = at
    self.by = by
    self.move = move
    self.words = words.map { (name: $0.key, text: $0.value) }
  }
}

/// A command, with what only the playing of the story knows left out: positions, holders, days.
enum Move {
  case raise(with: [String], Raised)
  /// Within one agency: the post that is asked to think again.
  case raiseWithin(post: String, Raised)
  case command(Command)
  case up(to: String, because: Opening)
  /// The newest proposed outcome.
  case confirm
  /// By somebody who was invited to the case, for the agency of the post that the step names.
  case byGuest(PostID, Command)
  case dispute
  /// Days are working days from today; less than zero lies back.
  case agreeAction(owner: String, due: Int, isForPractice: Bool = false)
  /// Actions in the order in which they were agreed, from 0.
  case completeAction(Int)
  case checkAction(Int)
  case reopenAction(Int)
  /// Those who are invited, when it is, and how they meet.
  case callMeeting([String], When, Means)
  /// The meeting that was called last.
  case ofMeeting(@Sendable (Int) -> Command)
  case moveMeeting(When)
  case writeMinutes
  /// The minutes that were written last.
  case ofMinutes(@Sendable (Int) -> Command)
  case shorten(String, to: Int)
  case proposeDate(String, Int)
  /// Steps of this story, from 0.
  case correct(step: Int)
  case remove(step: Int)
  case judge(step: Int, DisclosureJudgement)
  /// The program starts with another edition of the calendar; whoever is named has no part in it.
  case newCalendar(from: String, to: String)
  case timeIsOver
  /// What is taken out of the record that a step made: a whole text of another step's entry, and words.
  case markRedaction(ofRecord: Int, step: Int, field: String, text: String, words: [String])
  /// By whoever said it, because nobody else can.
  case reviewRedaction(step: Int)
  /// A plain text with its name.
  case file(String, text: String)
}
