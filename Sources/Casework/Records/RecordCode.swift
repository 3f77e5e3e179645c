/// What stands on a record and leads back to the journal: the case's reference, the entry that made the record, and a
/// seal of sixteen letters. `KT4-9QX2-14-ABCD-EFGH-JKMN-PQRT`.
public struct RecordCode: Hashable, Sendable {
  public var reference: String
  public var entry: Int
  public var seal: String

  public init(reference: String, entry: Int, seal bytes: [UInt8]) {
    self.reference = reference
    self.entry = entry
    seal = String(bytes.prefix(Self.sealLetters).map { RandomName.alphabet[Int($0) % RandomName.alphabet.count] })
  }

  /// What somebody copied from paper: dashes, spaces and small letters do not matter. Nil where it can be no code.
  public init?(reading text: String) {
    let letters = Array(text.uppercased().filter { $0.isASCII && ($0.isLetter || $0.isNumber) })
    let middle = letters.dropFirst(Self.referenceLetters).dropLast(Self.sealLetters)
    guard letters.count > Self.referenceLetters + Self.sealLetters, middle.count <= 7, let entry = Int(String(middle)),
      entry > 0
    else { return nil }
    let name = letters.prefix(Self.referenceLetters)
    reference = String(name.prefix(3)) + "-" + String(name.dropFirst(3))
    self.entry = entry
    seal = String(letters.suffix(Self.sealLetters))
  }

  public var text: String {
    let groups = stride(from: 0, to: seal.count, by: 4).map { String(seal.dropFirst($0).prefix(4)) }
    return ([reference, "\(entry)"] + groups).joined(separator: "-")
  }

  /// Some 77 bits.
  private static let sealLetters = 16
  private static let referenceLetters = 7
}
