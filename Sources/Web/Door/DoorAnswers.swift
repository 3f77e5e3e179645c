import CaseRules
import Casework

/// What was answered at the door. It travels in the address and in hidden fields until a draft begins, so that a matter
/// that goes another way leaves nothing behind. Codes only: nothing here says who is concerned.
struct DoorAnswers: Sendable, Equatable {
  static let names = ["area", "person", "danger", "event", "matter", "way", "gates", "draft"]
  static let elsewhere = "elsewhere"

  private(set) var form = SentForm()

  /// Keeps known names only, each once.
  init(_ sent: SentForm) {
    for name in Self.names {
      if let value = sent[name], !value.isEmpty, value.utf8.count <= 200 { self[name] = value }
    }
  }

  subscript(name: String) -> String? {
    get { form[name] }
    set {
      form.fields.removeAll { $0.name == name }
      if let newValue { form.fields.append(SentForm.Field(name: name, value: newValue)) }
    }
  }

  var partnership: PartnershipID? {
    self["area"]?.split(separator: "/", maxSplits: 1).first.map { PartnershipID(String($0)) }
  }

  var area: String? {
    let parts = (self["area"] ?? "").split(separator: "/", maxSplits: 1)
    return parts.count == 2 ? String(parts[1]) : nil
  }

  var person: PersonKind? { self["person"].flatMap(PersonKind.init) }
  var isDangerous: Bool { self["danger"] == "yes" }
  /// The override event that has happened.
  var event: String? { self["event"].flatMap { $0 == "none" ? nil : $0 } }
  var matter: Matter? { self["matter"].flatMap(Matter.init) }
  var passedGates: [String] { (self["gates"] ?? "").split(separator: ",").map(String.init) }

  mutating func pass(gate: String) { self["gates"] = (passedGates + [gate]).joined(separator: ",") }

  /// A page of the door with these answers: `/door/person?area=…`.
  func path(_ page: String) -> String {
    let encoded = form.encoded
    return "/door/" + page + (encoded.isEmpty ? "" : "?" + encoded)
  }

  func with(_ name: String, _ value: String?) -> DoorAnswers {
    var changed = self
    changed[name] = value
    return changed
  }

  /// The answers as hidden fields, without the ones that the page itself asks.
  func hidden(without asked: String) -> [FieldItem] {
    form.fields.filter { $0.name != asked }.map { .hidden($0.name, $0.value) }
  }
}
