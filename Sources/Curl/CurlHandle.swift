internal import CCurl
import Foundation

/// A libcurl handle. One thread uses it at a time; its connections are kept from one use to the next.
final class CurlHandle {
  private static let isReady = curl_global_init(Int(CURL_GLOBAL_ALL)) == CURLE_OK
  private let handle: UnsafeMutableRawPointer?
  private var lists: [UnsafeMutablePointer<curl_slist>?] = []
  private var words = [CChar](repeating: 0, count: Int(CURL_ERROR_SIZE))

  init() { handle = Self.isReady ? curl_easy_init() : nil }

  deinit {
    clear()
    curl_easy_cleanup(handle)
  }

  /// Forgets all that was set; connections stay.
  func clear() {
    curl_easy_reset(handle)
    for list in lists { curl_slist_free_all(list) }
    lists = []
  }

  func set(_ option: CURLoption, _ value: String) { _ = counterpart_set_text(handle, option, value) }
  func set(_ option: CURLoption, _ value: Int) { _ = counterpart_set_number(handle, option, value) }
  func set(_ option: CURLoption, large value: Int) { _ = counterpart_set_large(handle, option, curl_off_t(value)) }

  /// libcurl keeps a copy, so that it can send it again over a fresh connection.
  func set(post body: [UInt8]) {
    set(CURLOPT_POSTFIELDSIZE_LARGE, large: body.count)
    body.withUnsafeBytes { bytes in
      let start = UnsafeMutableRawPointer(mutating: bytes.baseAddress)
      if start == nil { set(CURLOPT_COPYPOSTFIELDS, "") }
      if let start { _ = counterpart_set_data(handle, CURLOPT_COPYPOSTFIELDS, start) }
    }
  }

  func set(_ option: CURLoption, _ lines: [String]) {
    var list: UnsafeMutablePointer<curl_slist>?
    for line in lines { list = curl_slist_append(list, line) }
    lists.append(list)
    _ = counterpart_set_list(handle, option, list)
  }

  func number(_ info: CURLINFO) -> Int { counterpart_number(handle, info) }

  /// Runs what was set. Bytes go and come through the exchange.
  func perform(_ exchange: CurlExchange) -> CURLcode {
    let pointer = Unmanaged.passUnretained(exchange).toOpaque()
    for data in [CURLOPT_WRITEDATA, CURLOPT_HEADERDATA, CURLOPT_READDATA, CURLOPT_XFERINFODATA, CURLOPT_OPENSOCKETDATA]
    {
      _ = counterpart_set_data(handle, data, pointer)
    }
    _ = counterpart_set_bytes(handle, CURLOPT_WRITEFUNCTION, takeBody)
    _ = counterpart_set_bytes(handle, CURLOPT_HEADERFUNCTION, takeHeader)
    _ = counterpart_set_bytes(handle, CURLOPT_READFUNCTION, giveBody)
    _ = counterpart_set_progress(handle) { data, _, _, _, _ in CurlExchange.at(data)?.stop.isAsked == true ? 1 : 0 }
    set(CURLOPT_NOPROGRESS, 0)
    _ = counterpart_set_opening(handle, openSocket)
    // Signals belong to the program, and what surrounds it does not choose a proxy that would do the looking up.
    set(CURLOPT_NOSIGNAL, 1)
    set(CURLOPT_PROXY, "")
    set(CURLOPT_NETRC, 0)
    return withExtendedLifetime(exchange) {
      words.withUnsafeMutableBufferPointer { buffer in
        buffer[0] = 0
        _ = counterpart_set_data(handle, CURLOPT_ERRORBUFFER, buffer.baseAddress)
        return curl_easy_perform(handle)
      }
    }
  }

  /// What libcurl says of its last failure.
  func detail(_ code: CURLcode) -> String {
    let said = String(decoding: words.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    return said.isEmpty ? String(cString: curl_easy_strerror(code)) : said
  }
}

/// What goes and comes while a handle works.
final class CurlExchange {
  let stop: CurlStop
  let reach: Reach
  let isPlain: Bool
  let mostBytes: Int
  var sending: ArraySlice<UInt8> = []
  var body: [UInt8] = []
  /// Lines of headers or of a mail server's replies, in the order in which they came.
  var lines: [String] = []
  var isTooLarge = false
  var refusedAddress: String?

  init(stop: CurlStop, reach: Reach, isPlain: Bool, mostBytes: Int) {
    (self.stop, self.reach, self.isPlain, self.mostBytes) = (stop, reach, isPlain, mostBytes)
  }

  /// The exchange that libcurl hands back to its callbacks.
  static func at(_ pointer: UnsafeMutableRawPointer?) -> CurlExchange? {
    pointer.map { Unmanaged<CurlExchange>.fromOpaque($0).takeUnretainedValue() }
  }
}

private func takeBody(
  _ bytes: UnsafeMutablePointer<CChar>?, _ size: Int, _ count: Int, _ data: UnsafeMutableRawPointer?
) -> Int {
  guard let exchange = CurlExchange.at(data), let bytes else { return 0 }
  let length = size * count
  guard exchange.body.count + length <= exchange.mostBytes else {
    exchange.isTooLarge = true
    return length == 0 ? 1 : 0
  }
  exchange.body += UnsafeRawBufferPointer(start: bytes, count: length)
  return length
}

private func takeHeader(
  _ bytes: UnsafeMutablePointer<CChar>?, _ size: Int, _ count: Int, _ data: UnsafeMutableRawPointer?
) -> Int {
  guard let exchange = CurlExchange.at(data), let bytes else { return 0 }
  let length = size * count
  // A server that never ends its headers is stopped too.
  guard exchange.lines.count < 1_000, length <= 16_384 else {
    exchange.isTooLarge = true
    return 0
  }
  let line = String(decoding: UnsafeRawBufferPointer(start: bytes, count: length), as: UTF8.self)
  exchange.lines.append(line.trimmingCharacters(in: .whitespacesAndNewlines))
  return length
}

private func giveBody(
  _ room: UnsafeMutablePointer<CChar>?, _ size: Int, _ count: Int, _ data: UnsafeMutableRawPointer?
) -> Int {
  guard let exchange = CurlExchange.at(data), let room else { return 0 }
  let next = exchange.sending.prefix(size * count)
  UnsafeMutableRawBufferPointer(start: room, count: size * count).copyBytes(from: next)
  exchange.sending = exchange.sending.dropFirst(next.count)
  return next.count
}

/// Looked at once names have become addresses, so that no name can hide where it leads.
private func openSocket(
  _ data: UnsafeMutableRawPointer?, _ purpose: curlsocktype, _ address: UnsafeMutablePointer<curl_sockaddr>?
) -> curl_socket_t {
  guard let exchange = CurlExchange.at(data), let address else { return -1 }
  let to = SocketAddress(address)
  guard exchange.reach.allows(to.kind, isPlain: exchange.isPlain) else {
    exchange.refusedAddress = to.words
    return -1
  }
  return socket(address.pointee.family, address.pointee.socktype, address.pointee.protocol)
}
