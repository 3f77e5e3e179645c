/// One request to another machine.
public struct HTTPRequest: Equatable, Sendable {
  public enum Method: String, Sendable {
    case get = "GET"
    case post = "POST"
  }

  public var method: Method
  public var url: String
  public var headers: [HTTPHeader]
  public var body: [UInt8]

  public init(_ method: Method, _ url: String, headers: [HTTPHeader] = [], body: [UInt8] = []) {
    (self.method, self.url, self.headers, self.body) = (method, url, headers, body)
  }
}

public struct HTTPHeader: Equatable, Sendable {
  public var name: String
  public var value: String

  public init(_ name: String, _ value: String) { (self.name, self.value) = (name, value) }
}

/// What came back.
public struct HTTPAnswer: Equatable, Sendable {
  public var status: Int
  public var headers: [HTTPHeader]
  public var body: [UInt8]

  /// The first header of this name, whatever its case.
  public subscript(name: String) -> String? {
    headers.first { $0.name.lowercased() == name.lowercased() }?.value
  }
}

/// How long, how much, how far.
public struct HTTPLimits: Equatable, Sendable {
  public var mostBytes: Int
  public var connectSeconds: Int
  /// From beginning to end.
  public var seconds: Int
  /// How many times the other side may send us elsewhere: none unless asked for, and then over https alone.
  public var redirects: Int

  public init(mostBytes: Int = 1_000_000, connectSeconds: Int = 5, seconds: Int = 15, redirects: Int = 0) {
    (self.mostBytes, self.connectSeconds) = (mostBytes, connectSeconds)
    (self.seconds, self.redirects) = (seconds, redirects)
  }
}
