import CaseRules
import Casework
import HTTPTypes
import Storage
import Synchronization
import Testing
import Wording

@testable import Web

/// A file of a case on the pages: added, listed, downloaded, refused.
@Suite struct AttachmentPagesTests {
  private static let letter = Array(String(repeating: "Zoë’s letter, line by line.\n", count: 6_000).utf8)

  private func attachments(_ world: RaisingWorld) async throws -> [AttachmentNote] {
    try await world.cases().flatMap(\.attachments)
  }

  @Test func aFileIsAddedListedAndDownloadedByBothSides() async throws {
    let world = try await RaisingWorld()
    let path = Shared("")
    try await world.browse { (browser: Browser) async throws in
      path.set(try await browser.raise(Browser.dale))
      #expect(try await browser.get(path.value).text.contains("href=\"\(path.value)/attachments\""))
      let form = try await browser.get(path.value + "/attachments")
      #expect(form.text.contains("enctype=\"multipart/form-data\"") && form.text.contains("type=\"file\""))
      let done = try await browser.attach(
        path.value, "C:\\letters\\Zoë \"1\".txt", Self.letter, note: "From the school.")
      #expect(done.status == 303 && done.header("Location") == path.value)
      let page = try await browser.follow(done)
      #expect(page.text.contains("href=\"\(path.value)/attachments/3\""))
      for words in ["The file is added", AttachmentWords.what(.text, Self.letter.count), "From the school.", "Zoë"] {
        #expect(page.text.contains(words), "\(words)")
      }
    }
    for person in ["nia", "cal"] {
      try await world.browse(as: person) { (browser: Browser) async throws in
        let file = try await browser.get(path.value + "/attachments/3")
        #expect(file.status == 200 && Array(file.text.utf8) == Self.letter)
        #expect(file.header("Content-Type") == "text/plain; charset=utf-8")
        #expect(file.header("X-Content-Type-Options") == "nosniff" && file.header("Cache-Control") == "no-store")
        #expect(file.header("Content-Security-Policy") == "default-src 'none'; sandbox")
        let name = try #require(file.header("Content-Disposition"))
        #expect(name.hasPrefix("attachment; filename=\"Zo_ ") && name.contains("filename*=UTF-8''Zo%C3%AB%20"))
        #expect(!name.contains("letters") && name.allSatisfy(\.isASCII))
        for wrong in ["1", "0", "99", "x"] {
          #expect(try await browser.get(path.value + "/attachments/" + wrong).status == 404, "\(wrong)")
        }
        #expect(try await browser.get(path.value + "/looks").text.contains("Downloaded a file of the case"))
      }
    }
    for person in ["tess", "ida"] {
      try await world.browse(as: person) { (browser: Browser) async throws in
        #expect(try await browser.get(path.value + "/attachments/3").status == 404)
        #expect(try await browser.get(path.value + "/attachments").status == 404)
      }
    }
  }

  struct Refused: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var name: String?
    var bytes: [UInt8]
    var words: String
  }

  static let refused = [
    Refused(testDescription: "none", name: nil, bytes: [], words: AttachmentWords.choose),
    Refused(testDescription: "empty", name: "a.txt", bytes: [], words: AttachmentWords.sentence(.empty)),
    Refused(
      testDescription: "not what it says", name: "a.pdf", bytes: Array("<html>".utf8),
      words: AttachmentWords.sentence(.notWhatItSays(.pdf))),
    Refused(
      testDescription: "a kind that is not taken", name: "a.html", bytes: Array("<html>".utf8),
      words: AttachmentWords.sentence(.otherKind(ending: "html"))),
    Refused(
      testDescription: "larger than 25 MB", name: "a.txt",
      bytes: [UInt8](repeating: 0x61, count: CaseState.mostAttachmentBytes + 1),
      words: AttachmentWords.sentence(.tooLarge)),
    Refused(
      testDescription: "25 MB that are not what they say", name: "a.pdf",
      bytes: [UInt8](repeating: 0x61, count: CaseState.mostAttachmentBytes),
      words: AttachmentWords.sentence(.notWhatItSays(.pdf))),
  ]

  @Test(arguments: refused) func whatIsRefusedIsSaidAndNothingOfItIsKept(_ file: Refused) async throws {
    let world = try await RaisingWorld()
    try await world.browse { (browser: Browser) async throws in
      let path = try await browser.raise(Browser.dale)
      let answer = try await browser.attach(path, file.name, file.bytes, note: "Typed before.")
      #expect(answer.status == 422 && answer.errors == ["file-error"])
      #expect(answer.text.contains(EscapedHTML.escape(file.words)) && answer.text.contains("Typed before."))
      #expect(answer.text.contains("<title>Error: "))
    }
    #expect(try await attachments(world).isEmpty)
    let caseID = try #require(try await world.store.caseIDs().first)
    let kept = try await world.store.attachment(of: caseID, at: 3, parts: 1)
    #expect(kept == nil)
  }

  @Test func theLargestFileComesInAndOut() async throws {
    let world = try await RaisingWorld()
    try await world.browse { (browser: Browser) async throws in
      let path = try await browser.raise(Browser.dale)
      let largest = [UInt8](repeating: 0x61, count: CaseState.mostAttachmentBytes)
      #expect(try await browser.attach(path, "a.txt", largest).status == 303)
      #expect(try await browser.get(path + "/attachments/3").text.utf8.count == largest.count)
    }
  }

  @Test func theVirusCheckRefuses() async throws {
    let world = try await RaisingWorld()
    for (verdict, words) in [
      (AttachmentFault.infected, AttachmentWords.sentence(.infected)),
      (.notChecked, AttachmentWords.sentence(.notChecked)),
    ] {
      world.scanner.set(OneVerdict(fault: verdict))
      try await world.browse { (browser: Browser) async throws in
        let path = try await browser.raise(Browser.dale)
        let answer = try await browser.attach(path, "a.txt", Self.letter)
        #expect(answer.status == 422 && answer.text.contains(words))
      }
    }
    #expect(try await attachments(world).isEmpty)
    world.scanner.set(OneVerdict(fault: nil))
    try await world.browse { (browser: Browser) async throws in
      let path = try await browser.raise(Browser.dale)
      #expect(try await browser.attach(path, "a.txt", Self.letter).status == 303)
    }
  }

  @Test func theSameFormTwiceAddsOneFile() async throws {
    let world = try await RaisingWorld()
    try await world.browse { (browser: Browser) async throws in
      let path = try await browser.raise(Browser.dale)
      let page = try await browser.get(path + "/attachments")
      #expect(try await browser.attach(path, "a.txt", Self.letter, from: page).status == 303)
      let again = try await browser.attach(path, "a.txt", Self.letter, from: page)
      #expect(again.status == 303 && again.header("Location")?.contains("entry=3") == true)
      let other = try await browser.attach(path, "b.txt", Self.letter, from: page)
      #expect(other.status == 409)
    }
    #expect(try await attachments(world).count == 1)
  }

  @Test func aFileGoesWithItsEntry() async throws {
    let world = try await RaisingWorld()
    try await world.browse { (browser: Browser) async throws in
      let path = try await browser.raise(Browser.dale)
      _ = try await browser.attach(path, "mistake.txt", Self.letter)
      let gone = try await browser.act(path, "removals", about: "3", [("reason", "Another child’s.")])
      #expect(gone.status == 303)
      #expect(try await browser.get(path + "/attachments/3").status == 404)
      let page = try await browser.get(path).text
      #expect(!page.contains("mistake.txt") && !page.contains("id=\"files\""))
    }
  }

  /// A form that is sent to be forged, cut off or out of shape brings nothing in.
  @Test func nothingComesInByABrokenForm() async throws {
    let world = try await RaisingWorld()
    try await world.browse { (browser: Browser) async throws in
      let path = try await browser.raise(Browser.dale)
      let page = try await browser.get(path + "/attachments")
      let whole = Browser.multipart(page, "a.txt", Self.letter, note: "")
      let type = [("Content-Type", "multipart/form-data; boundary=xxBOUNDARYxx"), ("Sec-Fetch-Site", "same-origin")]
      for cut in [1, 40, whole.count / 2, whole.count - 3] {
        let answer = try await browser.send(.post, path + "/attachments", type, bytes: Array(whole.prefix(cut)))
        #expect(answer.status == 400, "\(cut)")
      }
      let elsewhere = [type[0], ("Sec-Fetch-Site", "cross-site")]
      #expect(try await browser.send(.post, path + "/attachments", elsewhere, bytes: whole).status == 403)
      let unsecret = Browser.multipart(nil, "a.txt", Self.letter, note: "")
      #expect(try await browser.send(.post, path + "/attachments", type, bytes: unsecret).status == 403)
    }
    #expect(try await attachments(world).isEmpty)
  }
}

private struct OneVerdict: AttachmentScanner, AttachmentScan {
  let fault: AttachmentFault?
  func begin() -> any AttachmentScan { self }
  func add(_ bytes: [UInt8]) {}
  func finish() throws { if let fault { throw fault } }
  func cancel() {}
}

extension Browser {
  /// Fills the form that adds a file; a nil name is a form in which none was chosen.
  func attach(
    _ path: String, _ name: String?, _ bytes: [UInt8], note: String = "", from known: Answer? = nil
  ) async throws -> Answer {
    let page: Answer = if let known { known } else { try await get(path + "/attachments") }
    let type = [("Content-Type", "multipart/form-data; boundary=xxBOUNDARYxx"), ("Sec-Fetch-Site", "same-origin")]
    return try await send(.post, path + "/attachments", type, bytes: Self.multipart(page, name, bytes, note: note))
  }

  static func multipart(_ page: Answer?, _ name: String?, _ bytes: [UInt8], note: String) -> [UInt8] {
    let line = "--xxBOUNDARYxx"
    let hidden = ["csrf", "once", "seen"].compactMap { name in page?.hidden(name).map { (name, $0) } }
    let before = hidden.map { "\(line)\r\nContent-Disposition: form-data; name=\"\($0.0)\"\r\n\r\n\($0.1)\r\n" }
    let called = (name ?? "").replacing("\"", with: "%22")
    let file =
      "\(line)\r\nContent-Disposition: form-data; name=\"file\"; filename=\"\(called)\"\r\n"
      + "Content-Type: application/octet-stream\r\n\r\n"
    let after = "\r\n\(line)\r\nContent-Disposition: form-data; name=\"note\"\r\n\r\n\(note)\r\n\(line)--\r\n"
    return Array((before.joined() + file).utf8) + bytes + Array(after.utf8)
  }
}
