public import CaseRules

extension LogWords {
  /// How somebody says what a word of their log means: in the choices over the rows, or on the command line.
  public enum WhereMeant: Sendable { case above, option }

  /// What is wrong with one row: what, where, what was expected.
  public static func sentence(_ mistake: LogMistake, said place: WhereMeant = .above) -> String {
    switch mistake {
    case .missing(let column): "“\(self.column(column))” is empty. Every row needs it."
    case .notADay(let column, let text):
      "“\(self.column(column))” is “\(shown(text))”, which is no date. Write the day first: 03/04/2026 or 3 Apr 2026."
    case .inFuture(let column, let day):
      "“\(self.column(column))” is \(DateWords.medium(day)), which has not come yet. Check the year."
    case .tooEarly(let column, let day):
      "“\(self.column(column))” is \(DateWords.medium(day)). The figures begin in April 2000. Check the year."
    case .settledFirst(let raised, let settled):
      "It was settled \(DateWords.medium(settled)), before it was raised \(DateWords.medium(raised)). Check both."
    case .settledInDispute: "It has a date on which it was settled, and is said to be in dispute. Take one of them out."
    case .unknown(let column, let text):
      "“\(self.column(column))” is “\(shown(text))”, which is not known here. "
        + (place == .above
          ? "Choose above what it means, or correct it."
          : "Say what it means with --value \"\(column.rawValue):ID=\(shown(text))\", or correct it.")
    case .identity(let column, let kind):
      "“\(self.column(column))” seems to hold \(identity(kind)). Take out whatever says who is concerned."
    case .tooLong(let column):
      "“\(self.column(column))” is longer than 200 letters. Choose another column, or shorten it."
    case .fieldCount(let expected, let found):
      "This row has \(found) cells, and there are \(expected) headings. Put a cell with commas in quotation marks."
    case .referenceTwice(let line): "Line \(line) has the same reference. Give each challenge its own."
    case .saysOther:
      "It was brought in before and said something else. What is in stays. Take that back first to bring in this one."
    }
  }

  private static func identity(_ kind: IdentityFinding.Kind) -> String {
    switch kind {
    case .name, .likeName, .mentioned: "a name"
    case .initials: "somebody’s initials"
    case .address: "an address"
    case .reference: "a reference of a case"
    case .birthDate, .oldDate: "a date of birth"
    case .nhsNumber: "an NHS number"
    case .postcode: "a postcode"
    }
  }

  /// Why a file can't be read at all, and what to do.
  public static func sentence(_ fault: LogFault) -> String {
    switch fault {
    case .notText:
      "The file is no text that can be read. Save it as “CSV UTF-8”, then send it again."
    case .openQuote(let line): at(line, ImportWords.sentence(.openQuote))
    case .textAfterQuote(let line): at(line, ImportWords.sentence(.textAfterQuote))
    case .quoteInside(let line): at(line, ImportWords.sentence(.quoteInside))
    case .bareReturn(let line): at(line, ImportWords.sentence(.bareReturn))
    case .nul(let line): at(line, ImportWords.sentence(.nul))
    case .empty: "The file has no rows. Its first row names the columns, and each row after it is a challenge."
    case .headingTwice(let name):
      "Two columns are called “\(shown(name))”. Give each its own heading, then send the file again."
    case .tooManyRows(let most):
      "The file has more than \(YearWords.grouped(most)) rows. Bring it in a year at a time."
    case .tooLarge(let most): "The file is larger than \(most / 1_000_000) MB. Take out columns that are not needed."
    case .spreadsheet(let fault): sentence(fault)
    }
  }

  private static func at(_ line: Int, _ words: String) -> String { "Line \(line): " + words }

  private static func sentence(_ fault: LogFault.SpreadsheetFault) -> String {
    switch fault {
    case .missing: "Workbooks can’t be read here. In Excel, save the sheet as “CSV UTF-8”, then send that."
    case .tooLarge:
      "The workbook unpacks to more than can be read. Save the one sheet as “CSV UTF-8”, then send that."
    case .broken:
      "The workbook can’t be read: it is damaged, or no workbook. Save the sheet as “CSV UTF-8”, then send that."
    case .tooSlow: "Reading the workbook took too long. Save the sheet as “CSV UTF-8”, then send that."
    case .busy: "Other workbooks are being read now. Try again in a minute."
    case .otherKind:
      "This kind of spreadsheet can’t be read, or it has a password. Save it as “CSV UTF-8”, then send that."
    }
  }
}
