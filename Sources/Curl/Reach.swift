internal import CCurl

/// Where a sender may go.
public struct Reach: Equatable, Sendable {
  /// Whether addresses of private networks and of this machine may be spoken to, as an agency's own servers may be.
  public var isPrivateAllowed: Bool
  /// Whether this machine may be spoken to without TLS.
  public var isPlainLoopbackAllowed: Bool
  /// A file of certificates in PEM form to trust instead of the system's own.
  public var caFile: String?

  public init(isPrivateAllowed: Bool, isPlainLoopbackAllowed: Bool = false, caFile: String? = nil) {
    self.isPrivateAllowed = isPrivateAllowed
    self.isPlainLoopbackAllowed = isPlainLoopbackAllowed
    self.caFile = caFile
  }

  func allows(_ kind: AddressKind, isPlain: Bool) -> Bool {
    switch kind {
    case .open: !isPlain
    case .ofPrivateNetwork: isPrivateAllowed && !isPlain
    case .loopback: isPlainLoopbackAllowed || (isPrivateAllowed && !isPlain)
    case .unusable: false
    }
  }
}

/// What an address is for.
public enum AddressKind: Equatable, Sendable {
  case open, loopback, ofPrivateNetwork
  /// Addresses that name no single machine elsewhere: none, many, or kept for later.
  case unusable

  /// - Parameter bytes: 4 of IPv4, or 16 of IPv6, as they go over the wire.
  public init(_ bytes: [UInt8]) {
    switch bytes.count {
    case 4: self = Self.of4(bytes)
    case 16: self = Self.of6(bytes)
    default: self = .unusable
    }
  }

  private static func of4(_ b: [UInt8]) -> AddressKind {
    switch (b[0], b[1]) {
    case (127, _): .loopback
    case (10, _), (172, 16...31), (192, 168), (169, 254), (100, 64...127), (198, 18...19): .ofPrivateNetwork
    case (192, 0) where b[2] == 0: .ofPrivateNetwork
    case (0, _), (224..., _): .unusable
    default: .open
    }
  }

  private static func of6(_ b: [UInt8]) -> AddressKind {
    let isZero = { (range: Range<Int>) in b[range].allSatisfy { $0 == 0 } }
    if isZero(0..<15) { return b[15] == 1 ? .loopback : .unusable }
    // An IPv4 address in another coat: mapped, compatible, translated (64:ff9b::/96) or 6to4.
    if isZero(0..<10), b[10] == 0xff, b[11] == 0xff { return of4(Array(b[12...])) }
    if isZero(0..<12) || (b[0] == 0, b[1] == 0x64, b[2] == 0xff, b[3] == 0x9b) == (true, true, true, true) {
      return of4(Array(b[12...]))
    }
    if b[0] == 0x20, b[1] == 0x02 { return of4(Array(b[2..<6])) }
    switch b[0] {
    case 0xfc, 0xfd: return .ofPrivateNetwork
    case 0xfe: return b[1] & 0xc0 == 0x80 || b[1] & 0xc0 == 0xc0 ? .ofPrivateNetwork : .unusable
    case 0xff: return .unusable
    default: return .open
    }
  }
}

/// An address as libcurl hands it over.
struct SocketAddress {
  let bytes: [UInt8]

  init(_ address: UnsafePointer<curl_sockaddr>) {
    let start = counterpart_address(address)
    let (offset, count) =
      switch address.pointee.family {
      case AF_INET: (4, 4)
      case AF_INET6: (8, 16)
      default: (0, 0)
      }
    bytes = Array(UnsafeRawBufferPointer(start: start, count: offset + count).dropFirst(offset))
  }

  var kind: AddressKind { AddressKind(bytes) }

  var words: String {
    if bytes.count == 4 { return bytes.map(String.init).joined(separator: ".") }
    return stride(from: 0, to: bytes.count, by: 2)
      .map { String(Int(bytes[$0]) << 8 | Int(bytes[$0 + 1]), radix: 16) }.joined(separator: ":")
  }
}
