/// What is wrong with a file of posts and people, at one of its lines. `Wording` says each in a sentence.
public enum ImportMistake: Error, Equatable, Sendable {
  /// The bytes are no text in UTF-8, or no comma-separated values.
  case notUTF8, openQuote, textAfterQuote, quoteInside, bareReturn, nul
  case empty
  /// The first line has semicolons or tabs where commas are wanted.
  case otherSeparator
  case unknownColumn(String)
  case columnTwice(String)
  case columnMissing(ImportColumn)
  case fieldCount(expected: Int, found: Int)
  case missing(ImportColumn)
  case notADay(ImportColumn, String)
  /// The short name of a post has a character that it may not have.
  case notACode(String)
  /// Another line says something else of the same post or person.
  case differs(ImportColumn, fromLine: Int)
  case refused(DirectoryRefusal)
}

/// The columns that such a file may have.
public enum ImportColumn: String, CaseIterable, Sendable {
  case post, title, tiers, service, phone, hours, email
  case reportsTo = "reports_to"
  case deputy
  case awayUntil = "away_until"
  case from, to, person
  case signInName = "sign_in_name"
  /// The person's own address; where it is empty, the one that they have stays.
  case personEmail = "person_email"
}

extension ImportColumn {
  /// Two lines of one post differ in these alone.
  public static let ofPeople: [ImportColumn] = [.person, .signInName, .personEmail]
}

/// What one line of such a file would do.
public enum ImportEffect: Equatable, Sendable {
  case addsService(String)
  case addsPost(String)
  case changesPost(String, [DirectoryField])
  case addsPerson(String, post: String)
  case appoints(String, post: String)
  case dismisses(String, post: String)
  case renames(from: String, to: String)
  case writesTo(String, address: String)
}
