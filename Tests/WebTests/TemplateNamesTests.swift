import Testing

@testable import Web

@Suite struct TemplateNamesTests {
  @Test func everyNameInATemplateIsInItsView() throws {
    let texts = try Templates(files: WebApplication.embedded).texts
    var check = TemplateCheck(texts: texts)
    check.check("layout", Sample.layout)
    for sample in Sample.all { check.check(sample.template, BodyView(view: sample.view, given: Sample.given)) }
    for name in texts.keys.sorted() where name.hasPrefix("guidance/") { check.check(name, Sample.contacts) }
    #expect(check.problems.sorted() == [])
    #expect(check.neverShown.sorted() == [])
  }

  @Test(arguments: [
    ("{{missing}}", "t: no view has missing"), ("{{#missing}}x{{/missing}}", "t: no view has missing"),
    ("{{>gone}}", "there is no template gone"), ("{{#link}}{{hre}}{{/link}}", "t: no view has hre"),
    ("{{{text}}}", "t: {{{text}}} is not Markup"), ("{{link}}", "t: {{link}} would print a Link"),
    ("{{#link}}", "t never closes link"), ("{{#text}}{{/link}}", "t closes link inside text"),
  ])
  func theCheckSeesMistakes(text: String, problem: String) {
    struct Small: View {
      var text = "a"
      var link = Link(text: "b", href: "/")
    }
    var check = TemplateCheck(texts: ["t": text])
    check.check("t", Small())
    #expect(check.problems == [problem])
  }

  @Test func whatNoSampleShowsIsReported() {
    struct Small: View {
      var note: String?
    }
    var check = TemplateCheck(texts: ["t": "{{#note}}{{.}}{{/note}}"])
    check.check("t", Small())
    #expect(check.problems.isEmpty)
    #expect(check.neverShown == ["t: {{#note}}"])
    check.check("t", Small(note: "x"))
    #expect(check.neverShown.isEmpty)
  }
}

@Suite struct RenderingTests {
  struct Outer: View {
    var error: String?
    var inner: Inner
  }
  struct Inner: View {
    var error: String?
    var words: String
  }

  func render(_ text: String, _ view: any View) throws -> String {
    try Templates(files: [("Embedded/t.mustache", text), ("Embedded/p.mustache", "<i>{{words}}</i>\n")])
      .render("t", view)
  }

  @Test func anAbsentInnerNameDoesNotFindAnOuterOne() throws {
    let view = Outer(error: "outer", inner: Inner(words: "w"))
    #expect(try render("{{#inner}}[{{#error}}{{.}}{{/error}}{{^error}}none{{/error}}]{{/inner}}", view) == "[none]")
  }

  @Test(arguments: [
    ("<script>", "&lt;script&gt;"), ("\"\u{301} onfocus=x", "&quot;\u{301} onfocus=x"), ("'\u{FE0F}", "&#39;\u{FE0F}"),
    ("<\u{338}b", "&lt;\u{338}b"), ("&amp;", "&amp;amp;"), ("👩‍👧 é e\u{301}", "👩‍👧 é e\u{301}"),
  ])
  func everythingIsEscaped(typed: String, shown: String) throws {
    let view = Inner(words: typed)
    let wanted = Array("a \(shown)<i>\(shown)</i>\n".utf8)
    #expect(try Array(render("a {{words}}{{>p}}", view).utf8) == wanted)
  }

  @Test func partialsDoNotIndentWhatWasTyped() throws {
    #expect(try render("<div>\n  {{>p}}\n</div>", Inner(words: "a\nb")) == "<div>\n<i>a\nb</i>\n</div>")
  }
}
