import ArgumentParser
import Curl
import Foundation
import Notices

/// How messages leave.
struct MailOptions: ParsableArguments {
  @Option(help: "What takes messages: a mail server, as smtp://HOST:PORT or smtps://HOST:PORT, or notify:")
  var mail: String?

  @Option(help: "The mailbox that messages come from.")
  var mailFrom: String?

  @Option(
    help: "TLS to the mail server: demanded, offered (where the server has it) or none (for one on this machine).")
  var mailTLS = MailSafety.demanded

  @Option(help: "The name to sign in to the mail server with.")
  var mailUser: String?

  @Option(help: "The file, mode 0600, that holds its password.")
  var mailPasswordFile: String?

  @Option(help: "A file of certificates in PEM form that the mail server is trusted by, instead of the system's.")
  var mailCA: String?

  @Option(help: "A folder that messages are written to, instead of being sent.")
  var mailFolder: String?

  @OptionGroup var notify: NotifyOptions

  static let inventedSender = "counterpart@example.org"

  /// Nil where nothing can be sent.
  func sender() throws -> (any Sender)? {
    if let mailFolder {
      guard mail == nil else { throw Complaint("--mail and --mail-folder can’t stand together. Leave one out.") }
      return FolderSender(mailFolder, from: mailFrom ?? Self.inventedSender)
    }
    guard let mail else { return nil }
    if mail == NotifyOptions.scheme { return try notify.sender() }
    guard ["smtp://", "smtps://"].contains(where: mail.lowercased().hasPrefix) else {
      throw Complaint(
        "“\(mail)” is not an address of a mail server. "
          + "Write --mail like smtp://mail.example.org:587, or “notify:” alone.")
    }
    guard let mailFrom, mailFrom.contains("@"), !mailFrom.contains(where: \.isWhitespace) else {
      throw Complaint("Messages have no sender. Name their mailbox like --mail-from counterpart@example.org.")
    }
    let server = SMTPServer(url: mail, safety: mailTLS.ofServer, user: mailUser, password: try password())
    return SMTPSender(SMTPClient(server, caFile: try mailCA.map(OptionFile.readable)), from: mailFrom)
  }

  private func password() throws -> String? {
    guard let mailPasswordFile else { return nil }
    guard mailUser != nil else { throw Complaint("--mail-password-file can’t stand alone. Add --mail-user.") }
    return try OptionFile.secret(mailPasswordFile)
  }
}

enum MailSafety: String, ExpressibleByArgument {
  case demanded, offered, none

  var ofServer: SMTPServer.Safety {
    switch self {
    case .demanded: .demanded
    case .offered: .offered
    case .none: .none
    }
  }
}

/// Files that options name.
enum OptionFile {
  static func readable(_ path: String) throws -> String {
    guard FileManager.default.isReadableFile(atPath: path) else {
      throw Complaint("The file \(path) can’t be read. Check its name and who may read it.")
    }
    return path
  }

  /// One line that nobody but its owner may read.
  static func secret(_ path: String) throws -> String {
    _ = try readable(path)
    let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int ?? 0
    guard mode & 0o077 == 0 else {
      throw Complaint("Others may read \(path), which holds a secret. Take that from them with chmod 600.")
    }
    let text = try String(decoding: Data(contentsOf: URL(filePath: path)), as: UTF8.self)
    let line = text.trimmingCharacters(in: .whitespacesAndNewlines)
    guard !line.isEmpty, !line.contains(where: \.isNewline) else {
      throw Complaint("The file \(path) does not hold a secret in one line. Write it there.")
    }
    return line
  }
}
