public import CaseRules

/// A file that lies sealed in the storage and belongs to no case yet. Its key is nowhere but here until the entry that
/// adds it is recorded: without one, nobody opens it, and it goes within a day.
public struct SealedAttachment: Sendable, Equatable {
  public var id: String
  public var key: [UInt8]
  /// Bytes of the file.
  public var size: Int
  public var parts: Int
  /// SHA-256 over the sealed parts, in hexadecimal digits.
  public var digest: String
  /// SHA-256 of the file, in hexadecimal digits: it stands in the sealed words of its entry.
  public var hash: String

  public init(id: String, key: [UInt8], size: Int, parts: Int, digest: String, hash: String) {
    self.id = id
    self.key = key
    self.size = size
    self.parts = parts
    self.digest = digest
    self.hash = hash
  }
}

/// The files of cases: sealed in numbered parts, of which the last is marked, so that a file that was cut, put in
/// another order or moved does not open.
public protocol Attachments: Sendable {
  /// Begins to keep a file. What was begun a day ago and never recorded is forgotten first.
  func beginAttachment(at now: Instant) async throws -> any AttachmentWriting
  /// The file of an entry; nil where there is none, or its key was destroyed.
  ///
  /// - Parameter parts: how many the entry says there are.
  func attachment(of caseID: CaseID, at position: Int, parts: Int) async throws -> (any AttachmentReading)?
}

/// A file on its way in. Some parts of it are in memory at a time.
public protocol AttachmentWriting: Sendable {
  func add(_ bytes: [UInt8]) async throws
  func finish() async throws -> SealedAttachment
  /// Forgets it.
  func abandon() async throws
}

/// A file on its way out.
public protocol AttachmentReading: Sendable {
  /// The bytes of a few parts, from this one on, the first being 1; nil after the last.
  ///
  /// - Throws: a fault of the storage where a part is missing or does not open.
  func bytes(from part: Int) async throws -> (bytes: [UInt8], next: Int)?
}
