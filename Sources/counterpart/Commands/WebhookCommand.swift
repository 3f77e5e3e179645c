import ArgumentParser
import CaseRules
import Casework
import Foundation
import Storage

struct WebhookCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "webhook", abstract: "Other programs that hear what happens in cases, without anybody's name.",
    subcommands: [WebhookAdd.self, WebhookList.self, WebhookResume.self, WebhookRemove.self])
}

struct WebhookAdd: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Sends each event from now on to an address, and prints the secret that signs it.",
    discussion: """
      The body is JSON: id, event, reference, stage, at, link. The header Counterpart-Signature is t=SECONDS,v1=HEX, \
      where HEX is HMAC-SHA256 of “SECONDS.BODY” under the secret. Refuse what is older than five minutes, and an id \
      that came before. An answer from 200 to 299 means that it was taken; no redirect is followed.
      """)
  @Argument(help: "A short name, of small letters, digits and hyphens.") var id: String
  @Option(help: "Where it is sent: https://…") var url: String
  @Option(help: "The id of the partnership whose cases it hears of.") var partnership: String?
  @Option(help: "The id of the agency whose cases it hears of.") var agency: String?
  @OptionGroup var store: StoreOptions

  func run() async throws {
    guard (1...40).contains(id.utf8.count),
      id.utf8.allSatisfy({ "abcdefghijklmnopqrstuvwxyz0123456789-".utf8.contains($0) })
    else { throw Complaint("“\(id)” is no short name. Use small letters, digits and hyphens.") }
    guard url.lowercased().hasPrefix("https://"), url.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else {
      throw Complaint("“\(url)” is no address that events may go to. Write one that begins with https://")
    }
    let opened = try store.open()
    let scope = try scope(in: try await Directory(reading: opened))
    let secret = Hexadecimal.text(SecureRandomness().bytes(32))
    let webhook = Webhook(
      id: id, scope: scope, url: url, secret: secret, addedAt: Clock.now, position: try await opened.lastPlace())
    guard try await opened.add(webhook) else {
      throw Complaint("There is a webhook “\(id)” already. Choose another name, or remove that one first.")
    }
    try await opened.close()
    print(secret)
    StandardError.say("This is the secret, and it is not shown again. Events from now on are sent.")
  }

  private func scope(in directory: Directory) throws -> Webhook.Scope {
    switch (partnership, agency) {
    case (let id?, nil):
      guard directory.partnership(PartnershipID(id)) != nil else {
        let known = directory.partnerships.map(\.id).joined(separator: ", ")
        throw Complaint("There is no partnership “\(id)”. The partnerships are \(known).")
      }
      return .partnership(PartnershipID(id))
    case (nil, let id?):
      guard directory.agency(AgencyID(id)) != nil else {
        throw Complaint("There is no agency “\(id)”. “counterpart directory show” lists them.")
      }
      return .agency(AgencyID(id))
    default: throw Complaint("Say whose cases it hears of, with --partnership or with --agency. Not both.")
    }
  }
}

struct WebhookList: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Lists the webhooks and how they fare.")
  @OptionGroup var store: StoreOptions

  func run() async throws {
    let opened = try store.open()
    let last = try await opened.lastPlace()
    for webhook in try await opened.webhooks() {
      let whose =
        switch webhook.scope {
        case .partnership(let id): "the partnership \(id)"
        case .agency(let id): "the agency \(id)"
        }
      print("\(webhook.id)  \(webhook.url), for \(whose)")
      let behind = last - webhook.position
      if webhook.isStopped {
        print("  Stopped: \(webhook.said) “counterpart webhook resume \(webhook.id)” goes on where it stopped.")
      } else if let next = webhook.nextAt {
        print("  Not taken after \(webhook.tries) tries: \(webhook.said) Tried again at \(next.iso).")
      } else {
        print(behind == 0 ? "  Nothing waits." : "  \(behind) entries of the journal to go through.")
      }
    }
    try await opened.close()
  }
}

struct WebhookResume: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "resume", abstract: "Lets a webhook go on where it stopped, at once.")
  @Argument(help: "Its short name.") var id: String
  @OptionGroup var store: StoreOptions

  func run() async throws {
    let opened = try store.open()
    guard var webhook = try await opened.webhooks().first(where: { $0.id == id }) else {
      throw Complaint("There is no webhook “\(id)”. “counterpart webhook list” lists them.")
    }
    (webhook.isStopped, webhook.tries, webhook.nextAt, webhook.failingSince) = (false, 0, nil, nil)
    try await opened.keep(webhook)
    try await opened.close()
    print("It goes on with the next entry, while the program serves.")
  }
}

struct WebhookRemove: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove", abstract: "Sends nothing to an address any more, and forgets its secret.")
  @Argument(help: "Its short name.") var id: String
  @OptionGroup var store: StoreOptions

  func run() async throws {
    let opened = try store.open()
    guard try await opened.removeWebhook(id) else {
      throw Complaint("There is no webhook “\(id)”. “counterpart webhook list” lists them.")
    }
    try await opened.close()
    print("Removed.")
  }
}
