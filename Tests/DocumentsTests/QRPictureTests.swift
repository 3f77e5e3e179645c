import Documents
import Testing

@Suite struct QRPictureTests {
  @Test func theSameTextGivesTheSamePicture() throws {
    let svg = try #require(QRPicture.svg(of: "otpauth://totp/a", title: "A \"code\" & <more>"))
    #expect(svg == QRPicture.svg(of: "otpauth://totp/a", title: "A \"code\" & <more>"))
    #expect(svg != QRPicture.svg(of: "otpauth://totp/b", title: "A \"code\" & <more>"))
    #expect(svg.contains("aria-label=\"A &quot;code&quot; &amp; &lt;more>\""))
    #expect(!svg.contains("style="))
  }

  @Test func whatNoCodeHoldsHasNoPicture() {
    #expect(QRPicture.svg(of: String(repeating: "a", count: 5_000), title: "x") == nil)
  }
}
