import Foundation

/// Writes each message into a folder as a file, for a demonstration or a test: nothing is sent.
public struct FolderSender: Sender {
  private let folder: String
  private let sender: String

  public init(_ folder: String, from sender: String) { (self.folder, self.sender) = (folder, sender) }

  /// A file with its whole text, or none: it is named only once it is written.
  public func send(_ message: Message) async throws {
    do {
      let files = FileManager.default
      try files.createDirectory(atPath: folder, withIntermediateDirectories: true)
      let name = "\(folder)/\(message.sentAt)-\(message.id.prefix(16)).eml"
      try Data(message.bytes(from: sender)).write(to: URL(filePath: name), options: .atomic)
      try files.setAttributes([.posixPermissions: 0o600], ofItemAtPath: name)
    } catch {
      throw NotSent(isPermanent: false, isForAll: true, "The folder \(folder) can’t be written to.")
    }
  }
}
