/// Why the directory is not changed. `Wording` says each in a sentence.
public enum DirectoryRefusal: Error, Equatable, Sendable {
  /// The row, or a part of it, is not this person's to change.
  case notYours(DirectoryName)
  /// Nobody gives themselves a tier, a post or a part as somebody's deputy.
  case notForYourself
  /// The person holds posts of agencies that somebody else keeps.
  case holdsPostsElsewhere(PersonID)
  /// A row names one that is not there.
  case unknown(DirectoryName, field: DirectoryField)
  case missing(DirectoryField)
  case tooLong(DirectoryField, most: Int)
  case notADay(DirectoryField, String)
  case notACode(DirectoryField, String)
  case notATier(String)
  case notAnEmail(String)
  case signInNameTaken(String)
  case endsBeforeItBegins
  case ownDeputy
  case ownManager
  /// A partnership's pace of reminders that nobody could be reminded by.
  case paceMakesNoSense
  /// Periods for keeping what has ended that make no sense.
  case retentionMakesNoSense
  /// The line of managers comes back to where it began.
  case managersInACircle
  case hasLeft(PersonID)
  case hasNotLeft(PersonID)
  case closed(PostID)
  case reasonNeeded
  /// What a case may count on is never taken away: closures and adoptions only grow.
  case takenAway(DirectoryField)
  /// The partnership is closed on that day already.
  case closedAlready(Day)
  case notClosed(Day)
  /// A closed day that has begun is not taken away.
  case hasBegun(Day)
  /// A day that is over is not closed any more.
  case dayIsPast(Day)
  case tooManyClosedDays(year: Int, most: Int)
  /// Control characters, or such as turn the direction of text.
  case hiddenCharacters(DirectoryField)
  case nothingChanged
  /// Somebody changed the same row so many times after the page was shown.
  case stale(changes: Int)
}
