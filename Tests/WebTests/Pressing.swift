import Foundation
import Testing

@testable import Web

extension Browser {
  /// Presses the last button that reads so, as a person does: its form goes where the page says, with what it holds.
  func press(_ words: String, on page: Answer, typing typed: [(String, String)] = []) async throws -> Answer {
    let form = try #require(page.forms.last { $0.button(words) != nil }, "no button “\(words)”")
    let button = try #require(form.button(words))
    var sent = form.hidden
    sent.fields += typed.map { SentForm.Field(name: $0.0, value: $0.1) }
    if let name = button.attribute("name") {
      sent.fields.append(SentForm.Field(name: name, value: button.attribute("value") ?? ""))
    }
    return try await post(try #require(form.start.attribute("action")), sent)
  }
}

extension Answer {
  var forms: [DrawnForm] {
    text.components(separatedBy: "<form ").dropFirst().map {
      DrawnForm(html: $0.components(separatedBy: "</form>")[0])
    }
  }
}

/// A form as a page draws it.
struct DrawnForm {
  var html: String

  /// Its own attributes.
  var start: DrawnTag { DrawnTag(html: String(html.prefix { $0 != ">" })) }

  /// The button with these words, as a screen reader says them.
  func button(_ words: String) -> DrawnTag? {
    html.components(separatedBy: "<button ").dropFirst().map { $0.components(separatedBy: "</button>")[0] }
      .first { DrawnTag.words(String($0.drop { $0 != ">" }.dropFirst())) == words }
      .map { DrawnTag(html: String($0.prefix { $0 != ">" })) }
  }

  var hidden: SentForm {
    let tags = html.components(separatedBy: "<input ").dropFirst().map {
      DrawnTag(html: String($0.prefix { $0 != ">" }))
    }
    return SentForm(
      fields: tags.filter { $0.attribute("type") == "hidden" }.map {
        SentForm.Field(name: $0.attribute("name") ?? "", value: $0.attribute("value") ?? "")
      })
  }
}

struct DrawnTag {
  var html: String

  func attribute(_ name: String) -> String? {
    let parts = (" " + html).components(separatedBy: " \(name)=\"")
    return parts.count < 2 ? nil : Self.plain(String(parts[1].prefix { $0 != "\"" }))
  }

  static func words(_ html: String) -> String {
    plain(html.replacing(#/<[^>]*>/#, with: ""))
  }

  private static func plain(_ html: String) -> String {
    [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")].reduce(html) {
      $0.replacing($1.0, with: $1.1)
    }
  }
}
