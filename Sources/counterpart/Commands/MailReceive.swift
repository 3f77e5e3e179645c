import ArgumentParser
import CaseRules
import Casework
import Foundation
import Notices
import Storage
import Wording

/// What the mail server runs for each message to the address that letters come from.
struct MailReceive: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "receive", abstract: "Takes a message from the mail server on standard input: a bounce or a reply.",
    discussion: """
      For Postfix, a line in master.cf such as
        counterpart unix - n n - 2 pipe flags=R user=counterpart argv=/usr/bin/counterpart mail receive \
        --database sqlite:/var/lib/counterpart/counterpart.sqlite --key /etc/counterpart/master.key
      and in a transport map: counterpart@example.org counterpart:
      A bounce marks its letter and its address and becomes a duty of those who keep the address. Somebody who answers
      is told once a week how to answer here. Nothing of what they wrote is kept. The exit status is 75 where the mail
      server should try again later.
      """)
  @OptionGroup var store: StoreOptions

  func run() async throws {
    do {
      try await take(IncomingMail(Self.standardInput()))
    } catch {
      // Whatever stands in the way passes or is put right; the mail server keeps the message until then.
      StandardError.say((error as? Complaint)?.description ?? "The message was not taken: \(type(of: error)).")
      throw ExitCode(75)
    }
  }

  private func take(_ mail: IncomingMail) async throws {
    let meaning = mail.meaning
    if meaning == .automatic { return }
    let opened = try store.open()
    switch meaning {
    case .cameBack(let ids, let said): _ = try await opened.cameBack(ids, said: said, at: Clock.now)
    case .delivered(let ids): _ = try await opened.delivered(ids, at: Clock.now)
    case .written(let sender, let ids):
      // Our own message, come back by some way round.
      if let id = mail.id, try await opened.letter(id) != nil { break }
      let answering = ReplyAnswering(
        returns: opened, directory: try await Directory(reading: opened), digest: SHA256Digest(),
        words: (ReplyWords.subject, ReplyWords.lines))
      _ = try await answering.run(sender, answering: ids, at: Clock.now)
    case .automatic: break
    }
    try await opened.close()
  }

  private static func standardInput() throws -> [UInt8] {
    var bytes: [UInt8] = []
    while bytes.count < IncomingMail.mostBytes, let more = try FileHandle.standardInput.read(upToCount: 65_536),
      !more.isEmpty
    {
      bytes += more
    }
    // The rest is read so that the mail server is not cut off, and thrown away.
    while let more = try FileHandle.standardInput.read(upToCount: 65_536), !more.isEmpty {}
    return bytes
  }
}
