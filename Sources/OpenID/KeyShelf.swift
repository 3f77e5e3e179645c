import CaseRules
import Casework
import Curl

/// What providers said of themselves and their keys, kept for an hour. A key that is not known is asked for at once, as
/// providers change their keys, but no more often than twice a minute: anybody can invent the name of a key.
actor KeyShelf {
  private struct Kept {
    var document: ProviderDocument
    var keys: ProviderKeys
    var at: Instant
  }

  private let client: HTTPClient
  private var kept: [String: Kept] = [:]
  private var reading: [String: Task<Kept, any Error>] = [:]

  static let longest = 3_600
  static let shortest = 30

  init(_ client: HTTPClient) { self.client = client }

  func document(of provider: IdentityProvider, now: Instant) async throws -> ProviderDocument {
    try await known(provider, now, atMost: Self.longest).document
  }

  func keys(of provider: IdentityProvider, having header: TokenHeader, now: Instant) async throws -> ProviderKeys {
    let known = try await known(provider, now, atMost: Self.longest)
    if known.keys.has(header.keyID, header.algorithm) { return known.keys }
    return try await self.known(provider, now, atMost: Self.shortest).keys
  }

  private func known(_ provider: IdentityProvider, _ now: Instant, atMost age: Int) async throws -> Kept {
    let name = provider.id + " " + provider.issuer
    if let kept = kept[name], now - kept.at < age { return kept }
    if let task = reading[name] { return try await task.value }
    let task = Task { [client] in try await Self.read(provider, client, now) }
    reading[name] = task
    defer { reading[name] = nil }
    do {
      let fresh = try await task.value
      kept[name] = fresh
      return fresh
    } catch {
      // A provider that is away for a moment has not changed its keys.
      if age == Self.longest, let kept = kept[name], now - kept.at < 24 * Self.longest { return kept }
      throw error
    }
  }

  private static func read(_ provider: IdentityProvider, _ client: HTTPClient, _ now: Instant) async throws -> Kept {
    let document = try ProviderDocument(
      try await client.body(of: ProviderDocument.place(of: provider.issuer)), of: provider)
    let bytes = try await client.body(of: document.keys)
    guard let keys = try? ProviderKeys(bytes), keys.count > 0 else {
      throw IdentityFault(.provider, "\(document.keys) gives no key for RS256 or ES256.")
    }
    return Kept(document: document, keys: keys, at: now)
  }
}

extension HTTPClient {
  fileprivate func body(of url: String) async throws -> [UInt8] {
    let answer: HTTPAnswer
    do {
      answer = try await send(HTTPRequest(.get, url, headers: [HTTPHeader("Accept", "application/json")]))
    } catch let fault as CurlFault {
      throw IdentityFault(.provider, "\(url): \(fault.description)")
    }
    guard answer.status == 200 else {
      throw IdentityFault(.provider, "\(url) answers with \(answer.status) instead of a document.")
    }
    return answer.body
  }
}
