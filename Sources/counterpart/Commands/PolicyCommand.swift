import ArgumentParser
import CaseRules
import Documents
import PolicyFiles
import Wording

struct PolicyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "policy", abstract: "The policies: what they say, whether a file is right, and the dates that follow.",
    subcommands: [List.self, Show.self, Check.self, TimelineCommand.self, PolicyReplay.self])

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Lists the policies.")
    @OptionGroup var options: PolicyOptions
    @OptionGroup var printing: PrintOptions

    func run() throws {
      let files = try options.library().all()
      if printing.json { return print(JSON.list(files.map(Self.object)).pretty) }
      let width = files.map(\.policy.id.text.count).max() ?? 0
      for file in files {
        let id = file.policy.id.text
        print(id + String(repeating: " ", count: width - id.count + 2) + file.policy.title)
        print(String(repeating: " ", count: width + 2) + file.policy.partnership + ", " + file.policy.edition.name)
        for warning in file.warnings { StandardError.say("\(warning)") }
      }
    }

    private static func object(_ file: PolicyFile) -> JSON {
      let policy = file.policy
      return .object([
        .init("policy", .text(policy.id.text)), .init("title", .text(policy.title)),
        .init("partnership", .text(policy.partnership)), .init("edition", .text(policy.edition.name)),
        .init("inForceFrom", .text(policy.edition.inForceFrom.iso)),
        .init("reviewDue", .optional(policy.edition.reviewDue?.iso)),
        .init("supersedes", .optional(policy.edition.supersedes?.text)),
        .init("concerns", .list(policy.concerns.map { .text($0.rawValue) })),
        .init("isStarter", .bool(policy.isStarter)), .init("stages", .number(policy.stages.count)),
        .init("warnings", .list(file.warnings.map { .text("\($0)") })),
      ])
    }
  }

  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Shows a policy in plain English, or its ladder as a picture.")
    @Argument(help: "The policy’s id, or a file.") var policy: String
    @Flag(help: "Print the picture of its ladder as SVG.") var svg = false
    @OptionGroup var options: PolicyOptions
    @OptionGroup var printing: PrintOptions

    func validate() throws {
      if svg, printing.json { throw ValidationError("Choose --svg or --json, not both.") }
    }

    func run() throws {
      let policy = try options.library().named(policy)
      if svg { return print(LadderPicture.svg(of: policy), terminator: "") }
      let sections = PolicyInEnglish.sections(of: policy, on: Clock.today)
      if printing.json { return print(PolicyJSON.object(of: policy, sections).pretty) }
      print(PlainText.text(title: policy.title, sections), terminator: "")
    }
  }

  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Checks policy files.",
      discussion: "Each problem is one line on standard error: file:line:column: message.")
    @Argument(help: "The files.") var files: [String]
    @OptionGroup var options: PolicyOptions

    func run() throws {
      let library = try options.library()
      var isWrong = false
      for path in files {
        do {
          let file = try library.file(path)
          for warning in file.warnings { StandardError.say("\(warning)") }
          print("\(path): \(file.policy.id) is right.")
        } catch let complaint as Complaint {
          StandardError.say(complaint.description)
          isWrong = true
        }
      }
      if isWrong { throw ExitCode.failure }
    }
  }
}
