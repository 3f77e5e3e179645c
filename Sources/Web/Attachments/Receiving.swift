import CaseRules
import Casework
import Foundation
import Wording

/// Takes a file in while it comes: what it is, whether it is clean, sealed part by part.
struct Receiving {
  let attachments: any Attachments
  let scanner: (any AttachmentScanner)?
  /// The noun of its route.
  static let noun = Command.attach(Attached()).noun

  /// - Parameter upload: nil where the form came without one.
  func receive(_ upload: Upload?, into state: CaseState, at now: Instant) async throws -> Received {
    guard let upload, let sent = await upload.fileName, !sent.isEmpty else {
      try await upload?.drain()
      return Received(fields: await upload?.rest ?? [], name: "", outcome: nil)
    }
    let name = AttachmentName.tidy(sent)
    do {
      let kept = try await keep(upload, name, state, now)
      return Received(fields: await upload.rest, name: name, outcome: .success(kept))
    } catch let fault as AttachmentFault {
      try await upload.drain()
      return Received(fields: await upload.rest, name: name, outcome: .failure(fault))
    }
  }

  private func keep(
    _ upload: Upload, _ name: String, _ state: CaseState, _ now: Instant
  ) async throws -> Received.Kept {
    var check = try ContentCheck(name: name)
    let scan = try await scanner?.begin()
    let writing = try await attachments.beginAttachment(at: now)
    do {
      var size = 0
      while let bytes = try await upload.next() {
        size += bytes.count
        if size > CaseState.mostAttachmentBytes { throw AttachmentFault.tooLarge }
        if size > state.attachmentBytesLeft { throw AttachmentFault.caseFull(left: state.attachmentBytesLeft) }
        check.add(bytes)
        try await scan?.add(bytes)
        try await writing.add(bytes)
      }
      try check.finish()
      try await scan?.finish()
      return Received.Kept(type: check.type, sealed: try await writing.finish(), writing: writing)
    } catch {
      await scan?.cancel()
      try? await writing.abandon()
      throw error
    }
  }
}

/// What came of a form with a file.
struct Received {
  struct Kept {
    var type: AttachmentType
    var sealed: SealedAttachment
    let writing: any AttachmentWriting
  }

  /// The fields after the file.
  var fields: [SentForm.Field]
  var name: String
  /// Nil where no file was chosen.
  var outcome: Result<Kept, AttachmentFault>?

  var sealed: SealedAttachment? { try? outcome?.get().sealed }

  func refuse(_ read: inout FormReader) {
    switch outcome {
    case nil: read.refuse("file", AttachmentWords.choose)
    case .failure(let fault): read.refuse("file", AttachmentWords.sentence(fault))
    case .success: break
    }
  }

  /// The command and the words that only the file itself gives.
  func complete(_ written: inout ActForm.Written) {
    guard case .success(let kept) = outcome else { return }
    var facts = Attached()
    (facts.type, facts.size) = (kept.type, kept.sealed.size)
    (facts.parts, facts.digest) = (kept.sealed.parts, kept.sealed.digest)
    written.command = .attach(facts)
    written.words = Words([("fileName", name), ("fileHash", kept.sealed.hash)] + written.words.fields)
  }

  /// A file that no entry has taken goes again.
  func abandonUnlessRecorded() async throws {
    if case .success(let kept) = outcome { try await kept.writing.abandon() }
  }
}

/// What a file is called: its own name without a path, and nothing in it that could turn or end a line.
enum AttachmentName {
  private static let most = 120

  static func tidy(_ sent: String) -> String {
    let last = sent.split(whereSeparator: { $0 == "/" || $0 == "\\" }).last.map(String.init) ?? ""
    let scalars = CleanText.tidy(last).unicodeScalars.filter {
      CleanText.wrong(String($0), most: 1) == nil && $0 != "\n" && $0 != "\t"
    }
    let name = String(String.UnicodeScalarView(scalars))
    guard name.count > most, let dot = name.lastIndex(of: "."), name.distance(from: dot, to: name.endIndex) < 10 else {
      return String(name.prefix(most))
    }
    let ending = name[dot...]
    return String(name.prefix(most - ending.count) + ending)
  }

  /// For `Content-Disposition` (RFC 6266): the name itself for browsers of today, and one in plain letters.
  static func header(_ name: String) -> String {
    let plain = name.unicodeScalars.map { scalar -> String in
      let isPlain = scalar.isASCII && scalar.value >= 0x20 && scalar != "\"" && scalar != "\\" && scalar != "%"
      return isPlain ? String(scalar) : "_"
    }.joined()
    return "attachment; filename=\"\(plain)\"; filename*=UTF-8''\(SentForm.escaped(name).replacing("+", with: "%20"))"
  }
}
