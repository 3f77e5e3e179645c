import Hummingbird

/// A number in a request: a page of a list, an entry of a case. Bounded far beyond any list and far below where adding
/// or multiplying would overflow, which stops the server.
enum SentNumber {
  static let most = 1_000_000

  /// From 0 to `most`; nil for anything else.
  static func read(_ text: (some StringProtocol)?) -> Int? {
    guard let text, let number = Int(text), (0...most).contains(number) else { return nil }
    return number
  }
}

extension Request {
  /// The page of a list that was asked for, from 1.
  var pageNumber: Int { max(1, SentNumber.read(uri.queryParameters["page"]) ?? 1) }
}
