import ArgumentParser
import CaseRules
import Curl
import Notices
import Storage

/// How messages leave through GOV.UK Notify, where --mail is “notify:”.
struct NotifyOptions: ParsableArguments {
  @Option(help: "The file, mode 0600, with an API key of GOV.UK Notify, for --mail notify:")
  var notifyKeyFile: String?

  @Option(help: "The id of a template there, with ((subject)) as its subject and ((body)) as its body.")
  var notifyTemplate: String?

  @Option(help: "The file, mode 0600, with the token that Notify's callbacks to SITE/notify/receipts bear.")
  var notifyTokenFile: String?

  @Option(help: "Another address than GOV.UK's own, for a trial.")
  var notifyURL = NotifyAccount.publicURL

  static let scheme = "notify:"

  func sender() throws -> any Sender {
    guard let notifyKeyFile, let notifyTemplate else {
      throw Complaint("--mail notify: needs --notify-key-file and --notify-template. Add them.")
    }
    let key = try OptionFile.secret(notifyKeyFile)
    guard let service = NotifyAccount(key: key, template: notifyTemplate, url: notifyURL) else {
      throw Complaint(
        "The key in \(notifyKeyFile) or the template’s id has not the form that GOV.UK Notify gives. Copy both again.")
    }
    // The operator names the address: it may stand on this machine.
    let client = HTTPClient(Reach(isPrivateAllowed: true, isPlainLoopbackAllowed: true))
    return NotifySender(
      client, service, seconds: { Clock.now.seconds }, sign: { SHA256Digest().hmacSHA256($0, key: $1) })
  }

  /// Nil where Notify says nothing back.
  func token() throws -> String? {
    guard let notifyTokenFile else { return nil }
    let token = try OptionFile.secret(notifyTokenFile)
    guard token.utf8.count >= 16 else {
      throw Complaint("The token in \(notifyTokenFile) is too short to be a secret. Give it 16 signs or more.")
    }
    return token
  }
}
