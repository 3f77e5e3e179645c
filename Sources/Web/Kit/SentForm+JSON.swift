import Foundation

extension SentForm {
  /// Reads a flat JSON object into the same fields as a form: texts, numbers, true as "yes", false as "no", and lists
  /// of texts as several values.
  init(json data: Data) throws(Problem) {
    guard let object = (try? JSONSerialization.jsonObject(with: data)) as? [String: Any] else { throw .malformed }
    for name in object.keys.sorted() {
      let values = (object[name] as? [Any]) ?? [object[name] as Any]
      for value in values {
        guard let text = Self.text(of: value) else { throw .malformed }
        fields.append(Field(name: name, value: text))
      }
    }
    guard fields.count <= Self.mostFields else { throw .malformed }
  }

  private static func text(of value: Any) -> String? {
    if let text = value as? String { return text }
    guard let number = value as? NSNumber else { return nil }
    if isBoolean(number) { return number.boolValue ? "yes" : "no" }
    return number.stringValue
  }

  private static func isBoolean(_ number: NSNumber) -> Bool { String(cString: number.objCType) == "c" }
}
