import CaseRules
public import Casework
import Wording

extension LogDesk.Found {
  /// The rows that can't be brought in, with what is wrong: the columns that are read, under the headings of the file,
  /// so that it can be corrected and sent again.
  public var wrongText: String {
    let columns = LogColumn.allCases.filter { mapping.columns[$0] != nil }
    var sheet = CSVText(header: LogWords.wrongColumns + columns.map { mapping.columns[$0] ?? "" })
    for row in wrong {
      let sentences = row.mistakes.map { LogWords.sentence($0) }.joined(separator: " ")
      sheet.add(["\(row.line)", sentences] + columns.map { row.cells[$0] ?? "" })
    }
    return sheet.text
  }
}
