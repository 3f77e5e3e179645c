import ArgumentParser
import CaseRules
import Casework
import Foundation
import Storage
import Wording

struct MailCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "mail", abstract: "Messages that did not arrive, and mail that comes in.",
    subcommands: [MailFailed.self, MailRetry.self, MailReceive.self])
}

/// What an operator sees of a letter: whom it did not reach and why, and nothing of any case.
struct MailFailed: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "failed", abstract: "Lists messages that could not be delivered, and why.",
    discussion: """
      Each is a duty of the agency's administrators and safeguarding leads, who see it on their first page, until it \
      is sent again or somebody has told its reader another way.
      """)
  @Flag(help: "Print JSON.") var json = false
  @OptionGroup var store: StoreOptions

  func run() async throws {
    let opened = try store.open()
    let directory = try await Directory(reading: opened)
    let letters = try await opened.undelivered(limit: Self.most)
    try await opened.close()
    if json {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
      print(String(decoding: try encoder.encode(letters.map { FailedLetter($0) }), as: UTF8.self))
      return
    }
    if letters.isEmpty { print(UndeliveredWords.none + ".") }
    for letter in letters {
      let post = directory.post(letter.post)
      let agency = post.flatMap { directory.agency(AgencyID($0.agency)) }
      print("\(letter.id)  \(post?.title ?? UndeliveredWords.formerPost), \(agency?.name ?? "no agency")")
      let failed = UndeliveredWords.why(
        letter.failure?.rawValue ?? "", at: letter.endedAt ?? letter.madeAt, said: letter.said)
      print("  \(failed).")
      if let since = letter.doubtSince { print("  \(ToldWords.doubt(since)).") }
    }
  }

  private static let most = 10_000
}

private struct FailedLetter: Encodable {
  var id, post, address, failure, said, madeAt: String
  var tries: Int
  var failedAt, doubtSince: String?

  init(_ letter: Letter) {
    (id, post, address) = (letter.id, letter.post.text, letter.address)
    (failure, said, tries) = (letter.failure?.rawValue ?? "", letter.said, letter.tries)
    (madeAt, failedAt, doubtSince) = (letter.madeAt.iso, letter.endedAt?.iso, letter.doubtSince?.iso)
  }
}

struct MailRetry: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "retry", abstract: "Lets messages that could not be delivered be sent again, to the address of today.")
  @Argument(help: "The message's id, as “counterpart mail failed” prints it.") var id: String?
  @Flag(help: "All of them.") var all = false
  @OptionGroup var store: StoreOptions

  func run() async throws {
    guard (id == nil) == all else { throw Complaint("Name one message by its id, or give --all. Not both.") }
    let opened = try store.open()
    let directory = try await Directory(reading: opened)
    var letters = try await opened.undelivered(limit: 100_000)
    if let id { letters = letters.filter { $0.id == id } }
    if letters.isEmpty, let id {
      throw Complaint("No message “\(id)” failed. “counterpart mail failed” lists those that did.")
    }
    var sent = 0
    for letter in letters {
      let address = directory.mailbox(of: letter.post)
      if address.isEmpty {
        StandardError.say("\(letter.id): the post \(letter.post) has no email address yet. Enter one first.")
      } else if try await opened.retry(letter.id, to: address, at: Clock.now) {
        sent += 1
      }
    }
    try await opened.close()
    print(
      sent == 1 ? "One is sent again by the program that serves." : "\(sent) are sent again by the program that serves."
    )
    if sent < letters.count { throw ExitCode.failure }
  }
}
