import CaseRules
import Foundation

/// Measures a release build and prints one line for each measure: its name, the figure here, what it is compared with,
/// and the least that will do. `bin/bench` calls it.
///
/// - `counterpart-bench MEASURE`
/// - `counterpart-bench growth [--long]`: how the cost grows with the number of cases.
/// - `counterpart-bench grown FOLDER COUNT CASE`: one line of that, for a folder that was kept.
/// - `counterpart-bench many FOLDER`: what it ends with among a million, for a folder that was kept.
/// - `counterpart-bench serve FOLDER PORT [unlogged|sweeping]` and `floor FOLDER PORT POST`: what the page measures
///   start by themselves.
@main
struct CounterpartBench {
  static func main() async throws {
    let arguments = Array(CommandLine.arguments.dropFirst())
    switch arguments.first {
    case "obligations": try await measureObligations()
    case "working-days": try measureWorkingDays()
    case "raise-one": try await measureRaising(people: 1)
    case "raise-sixteen": try await measureRaising(people: 16)
    case "raise-postgres": try await measureRaisingOnPostgreSQL()
    case "pages-postgres": try await measurePagesOnPostgreSQL()
    case "nodes-postgres": try await measureNodes()
    case "verify": try await measureVerifying()
    case "operating": try await measureOperating()
    case "worklist": try await measureWorklist()
    case "case-page": try await measureCasePage()
    case "search": try await measureFinding()
    case "access": try await measureAccess()
    case "subject-access": try await measureSubjectAccess()
    case "import": try await measureImport()
    case "attachments": try await measureAttachments()
    case "year": try await measureYear()
    case "big-worklist": try await measureBigWorklist()
    case "sweep": try await measureSweep()
    case "among-million": try await measureAmongMillion()
    case "looks": try await measureLooks()
    case "passwords": try await measurePasswords()
    case "growth": try await measureGrowth(isLong: arguments.contains("--long"))
    case "grown" where arguments.count == 4:
      try await measureGrown(arguments[1], Int(arguments[2]) ?? 0, CaseID(arguments[3]))
    case "many" where arguments.count == 2: try await measureAmongMany(arguments[1])
    case "serve" where arguments.count >= 3:
      try await serve(
        folder: arguments[1], port: Int(arguments[2]) ?? 0, logsLooks: arguments.last != "unlogged",
        sweeps: arguments.last == "sweeping")
    case "floor" where arguments.count == 4:
      try await serveFloor(folder: arguments[1], port: Int(arguments[2]) ?? 0, post: arguments[3])
    default: throw Failure("usage: counterpart-bench MEASURE; bin/bench --list names the measures")
    }
  }
}

struct Failure: Error, CustomStringConvertible {
  var description: String
  init(_ description: String) { self.description = description }
}
