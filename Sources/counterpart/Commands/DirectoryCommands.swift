import ArgumentParser
import CaseRules
import Casework
import Foundation
import Storage
import Wording

/// The operator's way into the directory; administrators have pages.
struct DirectoryCommands: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "directory", abstract: "Who is who: agencies, their posts and people. Every change is on record.",
    subcommands: [
      DirectoryShow.self, DirectoryGaps.self, DirectoryBringIn.self, DirectoryLeave.self, DirectoryRecord.self,
      DirectoryCheck.self,
    ]
  )
}

struct DirectoryShow: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Lists the agencies and partnerships, or the posts of one agency and who holds them.")
  @OptionGroup var store: StoreOptions
  @Option(help: "An agency's id: its posts.") var agency: String?

  func run() async throws {
    let opened = try store.open()
    let directory = try await Directory(reading: opened)
    if let agency {
      let found = try directory.named(agency)
      for post in directory.posts(of: AgencyID(found.id)) { Self.say(post, directory) }
    } else {
      for agency in directory.agencies.sorted(by: { $0.name < $1.name }) {
        let posts = directory.posts(of: AgencyID(agency.id)).count
        print("\(agency.id)  \(agency.name): \(posts) posts, in \(agency.partnerships.joined(separator: ", "))")
      }
      print("\nPartnerships, as --partnership wants them:")
      for partnership in directory.partnerships.sorted(by: { $0.id < $1.id }) {
        print("\(partnership.id)  \(partnership.name)")
      }
    }
    try await opened.close()
  }

  private static func say(_ post: Post, _ directory: Directory) {
    let names = directory.holders(of: PostID(post.id)).map(\.name)
    let tiers = post.tiers.compactMap { Tier(rawValue: $0) }.map { VocabularyWords.tier($0) }
    print("\(post.id)  \(post.title)")
    print("  " + (names.isEmpty ? AgencyPageWords.nobody : AgencyPageWords.heldBy(names)) + ".")
    if !tiers.isEmpty { print("  Tiers: " + tiers.joined(separator: ", ") + ".") }
    let lines =
      [("Phone", post.phone), ("Hours", post.hours), ("Email", post.email), ("Deputy", post.deputy)]
      + [("Reports to", post.reportsTo), ("Away until", post.awayUntil), ("From", post.from), ("To", post.to)]
    for (name, text) in lines where !text.isEmpty { print("  \(name): \(text)") }
  }
}

struct DirectoryGaps: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "gaps", abstract: "Says what the directory lacks: leads without a deputy, tiers with nobody.")
  @OptionGroup var store: StoreOptions
  @OptionGroup var policies: PolicyOptions
  @Option(help: "A partnership's id; every one where it is left out.") var partnership: String?

  func run() async throws {
    let serving = try Serving(store, policies: policies.policies, calendars: nil)
    let directory = try await serving.office.directory()
    let wanted = directory.partnerships.filter { partnership == nil || $0.id == partnership }
    guard !wanted.isEmpty else {
      let ids = directory.partnerships.map(\.id).joined(separator: ", ")
      throw Complaint("There is no partnership “\(partnership ?? "")”. The partnerships are \(ids).")
    }
    for partnership in wanted {
      print(partnership.name)
      let counts = directory.gapCounts(
        in: PartnershipID(partnership.id), under: serving.office.policies, on: Clock.today)
      let lines = counts.map { GapWords.count($0.lack, $0.count, $0.kind) }
      for line in lines.isEmpty ? [GapWords.none] : lines.map({ $0 + "." }) { print("  " + line) }
    }
    try await serving.store.close()
  }
}

struct DirectoryBringIn: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Brings an agency's posts and people in from a file of comma-separated values.",
    discussion: """
      The first line names the columns: \(ImportColumn.allCases.map(\.rawValue).joined(separator: ", ")). \
      The first two are needed. Each line after it is a post and whoever holds it; a post with two holders has two \
      lines. Several tiers are parted by semicolons. A column that is left out changes nothing, and so does a post \
      that is not named. All of it is carried out, or nothing.
      """)
  @OptionGroup var store: StoreOptions
  @Argument(help: "The file.") var file: String
  @Option(help: "The agency's id.") var agency: String
  @Flag(help: "Only say what would change, line by line.") var dryRun = false

  func run() async throws {
    let bytes = [UInt8](try Files.read(file))
    let opened = try store.open()
    let directory = try await Directory(reading: opened)
    let found = DirectoryImport(
      bytes, into: try directory.named(agency), of: directory, by: .operating, at: Clock.now)
    guard found.mistakes.isEmpty else {
      for (line, mistake) in found.mistakes { StandardError.say("\(file):\(line): \(ImportWords.sentence(mistake))") }
      try await opened.close()
      throw Complaint(ImportWords.wrong(found.mistakes.count))
    }
    let changing = found.lines.filter { !$0.effects.isEmpty }
    if dryRun {
      for line in changing {
        print("\(ImportWords.line(line.number)): " + line.effects.map(ImportWords.sentence).joined(separator: " "))
      }
    }
    print(ImportWords.summary(changing: changing.count, of: found.lines.count))
    if !dryRun, !found.commands.isEmpty {
      let order = DirectoryOrder(
        found.commands, by: .operating, at: Clock.now, key: RandomName.formKey(), seenVersion: directory.version)
      _ = try await DirectoryHandler(store: opened).handle(order)
      print(AgencyPageWords.brought + ".")
    }
    try await opened.close()
  }
}

struct DirectoryLeave: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "leave", abstract: "Closes somebody who has left: they are signed out at once and sign in no more.")
  @OptionGroup var store: StoreOptions
  @Argument(help: "The sign-in name.") var name: String
  @Option(help: "Why, for the record.") var reason = ""

  func run() async throws {
    let opened = try store.open()
    let directory = try await Directory(reading: opened)
    guard let person = directory.person(signInName: name) else {
      throw Complaint("Nobody signs in as “\(name)”. Check the sign-in name.")
    }
    let order = DirectoryOrder(
      [.leave(PersonID(person.id))], by: .operating, at: Clock.now, key: RandomName.formKey(), reason: reason)
    do {
      _ = try await DirectoryHandler(store: opened).handle(order)
    } catch let refused as DirectoryRefused {
      throw Complaint(DirectoryRefusalWords.sentence(refused.first))
    }
    print("\(person.name) is signed out and cannot sign in. These posts are without them now:")
    for post in person.posts.compactMap({ directory.post(PostID($0)) }) { print("  \(post.id)  \(post.title)") }
    try await opened.close()
  }
}

struct DirectoryCheck: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Reads the record of the directory along its chain, and every row beside it.")
  @OptionGroup var store: StoreOptions

  func run() async throws {
    let opened = try store.open()
    let findings = try await opened.checkDirectory()
    try await opened.close()
    for finding in findings { StandardError.say(finding.description) }
    guard findings.isEmpty else { throw Complaint("The directory is not what its record says. Ask who changed it.") }
    print("The directory is what its record says.")
  }
}

extension Directory {
  /// An agency by its id.
  func named(_ id: String) throws -> Agency {
    if let agency = agency(AgencyID(id)) { return agency }
    let ids = agencies.map(\.id).sorted()
    let near = NearestWord.to(id, among: ids).map { " Do you mean “\($0)”?" } ?? ""
    throw Complaint("There is no agency “\(id)”.\(near) “directory show” lists them.")
  }
}
