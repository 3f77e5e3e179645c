import Curl
import Testing

@Suite struct AddressKindTests {
  @Test(
    arguments: [
      ([8, 8, 8, 8], AddressKind.open), ([127, 0, 0, 1], .loopback), ([127, 255, 3, 4], .loopback),
      ([10, 1, 2, 3], .ofPrivateNetwork), ([172, 15, 0, 1], .open), ([172, 16, 0, 1], .ofPrivateNetwork),
      ([172, 31, 9, 9], .ofPrivateNetwork), ([172, 32, 0, 1], .open), ([192, 168, 0, 1], .ofPrivateNetwork),
      ([169, 254, 169, 254], .ofPrivateNetwork), ([100, 64, 0, 1], .ofPrivateNetwork), ([100, 128, 0, 1], .open),
      ([0, 0, 0, 0], .unusable), ([224, 0, 0, 1], .unusable), ([255, 255, 255, 255], .unusable), ([], .unusable),
    ] as [([UInt8], AddressKind)])
  func ofFour(_ bytes: [UInt8], _ kind: AddressKind) {
    #expect(AddressKind(bytes) == kind)
    guard bytes.count == 4 else { return }
    #expect(AddressKind([UInt8](repeating: 0, count: 10) + [0xff, 0xff] + bytes) == kind)
    #expect(AddressKind([0, 0x64, 0xff, 0x9b] + [UInt8](repeating: 0, count: 8) + bytes) == kind)
    #expect(AddressKind([0x20, 0x02] + bytes + [UInt8](repeating: 0, count: 10)) == kind)
  }

  @Test(arguments: [
    ("00000000000000000000000000000001", AddressKind.loopback), ("00000000000000000000000000000000", .unusable),
    ("fd00000000000000000000000000000a", .ofPrivateNetwork), ("fe80000000000000000000000000000a", .ofPrivateNetwork),
    ("fec0000000000000000000000000000a", .ofPrivateNetwork), ("ff02000000000000000000000000000a", .unusable),
    ("2a00145040090000000000000000200e", .open),
  ])
  func ofSixteen(_ text: String, _ kind: AddressKind) {
    let signs = Array(text)
    let bytes = stride(from: 0, to: signs.count, by: 2).compactMap { UInt8(String(signs[$0...($0 + 1)]), radix: 16) }
    #expect(AddressKind(bytes) == kind)
  }
}
