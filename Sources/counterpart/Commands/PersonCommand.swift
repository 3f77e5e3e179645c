import ArgumentParser
import CaseRules
import Casework
import Storage

struct PersonCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "person", abstract: "Lets people in.", subcommands: [PersonInvite.self])
}

/// Makes the link with which somebody signs in for the first time, or again after losing every way in.
struct PersonInvite: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "invite", abstract: "Prints a link with which a person chooses a password and a second step, once.",
    discussion: """
      The person must be in the directory, with a sign-in name and a post. The link works once, and an earlier one of \
      the same person stops working. Hand it over so that nobody else reads it: whoever opens it first is that person. \
      What they had before, a password and a second step, goes as the link is used.
      """)
  @Argument(help: "The person’s sign-in name, such as nia.pemberton.") var name: String
  @Option(help: "The address at which people open the program.") var site = "http://localhost:8080"
  @Option(help: "Days until the link ends, from 1 to 30.") var days = 7
  @OptionGroup var store: StoreOptions

  func run() async throws {
    guard (1...30).contains(days) else { throw Complaint("--days can’t be \(days). Give it days, from 1 to 30.") }
    let site = try SiteAddress.checked(site)
    let opened = try store.open()
    let directory = try await DirectoryCache(opened).directory()
    guard let person = directory.person(signInName: name) else {
      throw Complaint("There is nobody with the sign-in name “\(name)” in the directory. Check the name.")
    }
    guard !person.posts.isEmpty else {
      throw Complaint("\(name) holds no post now, so there is nothing to sign in to. Give them a post first.")
    }
    let token = Hexadecimal.text(SecureRandomness().bytes(32))
    let end = Clock.now + days * 86_400
    let hash = Hexadecimal.text(SHA256Digest().sha256(Array(token.utf8)))
    try await opened.invite(Invitation(tokenHash: hash, person: PersonID(person.id), endsAt: end))
    try await opened.close()
    print("\(site)/invitations/\(token)")
    StandardError.say("For \(name), once, until \(end.iso).")
  }
}
