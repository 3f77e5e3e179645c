import Testing

@testable import Web

/// Forms with a file: what browsers send is read, and what none sends is refused.
@Suite struct MultipartTests {
  private static func read(_ body: String, boundary: String = "x") throws -> SentForm {
    try Multipart.form(Array(body.utf8), boundary: Array(boundary.utf8))
  }

  @Test func fieldsAndFilesAreRead() throws {
    let body = """
      --x\r\nContent-Disposition: form-data; name="csrf"\r\n\r\nabc\r\n--x\r\n\
      Content-Disposition: form-data; name="csv"\r\n\r\na\r\n--y\r\n\r\n--x\r\n\
      Content-Disposition: form-data; name="file"; filename="péople.csv"\r\nContent-Type: text/csv\r\n\r\n\
      post,title\r\n-x\r\n--x\r\n\
      Content-Disposition: form-data; name="none"; filename=""\r\nContent-Type: application/octet-stream\r\n\r\n\r\n\
      --x--\r\n
      """
    let form = try Self.read(body)
    #expect(form.fields.map(\.name) == ["csrf", "csv"])
    #expect(form["csrf"] == "abc" && form["csv"] == "a\r\n--y\r\n")
    #expect(form.files.map(\.name) == ["file"])
    #expect(form.files.map { String(decoding: $0.bytes, as: UTF8.self) } == ["post,title\r\n-x"])
    #expect(try Self.read("--x--").fields.isEmpty)
  }

  @Test(arguments: [
    "", "x", "--x", "--x\r\n", "--y--", "--x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nb",
    "--x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nb\r\n--x",
    "--x\r\nContent-Disposition: form-data; name=\"a\r\n\r\nb\r\n--x--",
    "--x\r\nContent-Disposition: attachment; name=\"a\"\r\n\r\nb\r\n--x--", "--x\r\n\r\nb\r\n--x--",
    "--x\r\nContent-Disposition: form-data\r\n\r\nb\r\n--x--",
    "--x\r\nContent-Disposition: form-data; name=\"a\"\r\n" + String(repeating: "X: y\r\n", count: 1_000)
      + "\r\nb\r\n--x--",
    String(repeating: "--x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nb\r\n", count: 101) + "--x--",
  ])
  func whatNoBrowserSendsIsRefused(body: String) {
    #expect(throws: Problem.malformed) { try Self.read(body) }
  }

  @Test func aFieldThatIsNoTextIsRefusedAndAFileIsKept() throws {
    func body(_ more: String) -> [UInt8] {
      Array("--x\r\nContent-Disposition: form-data; name=\"a\"\(more)\r\n\r\n".utf8) + [0xFF] + Array("\r\n--x--".utf8)
    }
    #expect(throws: Problem.malformed) { try Multipart.form(body(""), boundary: Array("x".utf8)) }
    #expect(try Multipart.form(body("; filename=\"f\""), boundary: Array("x".utf8)).files.map(\.bytes) == [[0xFF]])
  }

  @Test func theBoundaryIsInTheType() {
    #expect(Multipart.boundary(of: "multipart/form-data; boundary=abc") == Array("abc".utf8))
    #expect(Multipart.boundary(of: "Multipart/Form-Data; charset=utf-8; Boundary=\"abc\"") == Array("abc".utf8))
    for type in [
      "multipart/mixed; boundary=abc", "multipart/form-data", "multipart/form-data; boundary=", "text/plain",
      "multipart/form-data; boundary=" + String(repeating: "a", count: 71),
    ] { #expect(Multipart.boundary(of: type) == nil, "\(type)") }
  }
}
