public import CaseRules

/// A file of posts and people: what each line would do, and what is wrong with it.
public enum ImportWords {
  public static func sentence(_ mistake: ImportMistake) -> String {
    switch mistake {
    case .notUTF8: "These bytes are not text in UTF-8. Save the file as “CSV UTF-8”, then send it again."
    case .openQuote:
      "A quotation mark opens a field here and none closes it. Close it, or write it twice inside a field."
    case .textAfterQuote:
      "Something follows the closing quotation mark. Put a comma there, or write a quotation mark inside a field twice."
    case .quoteInside:
      "A quotation mark stands inside a field. Put the whole field in quotation marks, and write it twice."
    case .bareReturn: "A carriage return stands alone here. Save the file with ordinary line ends."
    case .nul: "The file has a character with the number nought here. Save it as text."
    case .empty: "The file has no lines of posts. The first line names the columns, and each line after it is a post."
    case .otherSeparator: "The columns are parted by semicolons or tabs. Save the file with commas."
    case .unknownColumn(let name):
      "There is no column “\(shown(name))”. The columns are \(columns)."
    case .columnTwice(let name): "The column “\(shown(name))” stands twice. Take one out."
    case .columnMissing(let column): "The column “\(column.rawValue)” is missing. Add it to the first line."
    case .fieldCount(let expected, let found):
      "This line has \(fields(found)), and the first line has \(fields(expected)). Check its commas."
    case .missing(let column): "“\(column.rawValue)” is empty. Fill it in."
    case .notADay(let column, let found):
      "“\(shown(found))” is not a day for “\(column.rawValue)”. Write it like 2026-04-17 or 17/04/2026."
    case .notACode(let found):
      "“\(shown(found))” cannot be a post’s short name. Use letters, digits, hyphens and dots, without spaces."
    case .differs(let column, let line):
      ImportColumn.ofPeople.contains(column)
        ? "Line \(line) has the same sign-in name first, with another “\(column.rawValue)”. Make both the same, or "
          + "give one of them a sign-in name of its own."
        : "“\(column.rawValue)” differs from line \(line), which has the same post. Make both the same."
    case .refused(let refusal): DirectoryRefusalWords.sentence(refusal)
    }
  }

  public static func sentence(_ effect: ImportEffect) -> String {
    switch effect {
    case .addsService(let name): "Adds the service “\(name)”."
    case .addsPost(let title): "Adds the post “\(title)”."
    case .changesPost(let title, let fields):
      "Changes “\(title)”: \(fields.map(DirectoryRefusalWords.field).joined(separator: ", "))."
    case .addsPerson(let name, let post): "Adds \(name) as “\(post)”."
    case .appoints(let name, let post): "\(name) takes the post “\(post)”."
    case .dismisses(let name, let post): "\(name) no longer holds “\(post)”."
    case .renames(let before, let after): "\(before) is called \(after)."
    case .writesTo(let name, let address): "Mail for \(name) goes to \(address)."
    }
  }

  public static let noEffect = "Nothing changes."

  public static func summary(changing: Int, of lines: Int) -> String {
    switch changing {
    case 0: "All \(lines) lines say what the directory says. Nothing would change."
    case 1: "1 line of \(lines) would change something."
    default: "\(changing) lines of \(lines) would change something."
    }
  }

  public static func wrong(_ count: Int) -> String {
    count == 1
      ? "One thing is wrong, so nothing was changed. Correct it, then send the whole file again."
      : "\(count) things are wrong, so nothing was changed. Correct them, then send the whole file again."
  }

  public static func line(_ number: Int) -> String { "Line \(number)" }

  private static func shown(_ text: String) -> String { DirectoryRefusalWords.shown(text) }

  private static var columns: String { ImportColumn.allCases.map(\.rawValue).joined(separator: ", ") }
  private static func fields(_ count: Int) -> String { count == 1 ? "1 field" : "\(count) fields" }
}
