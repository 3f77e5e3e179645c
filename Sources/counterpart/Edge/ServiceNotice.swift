import Foundation

/// Tells systemd that the service answers, where it asked to be told (`Type=notify`).
enum ServiceNotice {
  static func isReady() {
    guard let path = ProcessInfo.processInfo.environment["NOTIFY_SOCKET"], path.utf8.count < 108 else { return }
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    withUnsafeMutableBytes(of: &address.sun_path) { room in
      room.copyBytes(from: path.utf8)
      // A name that begins with @ is not a file: its first byte is 0.
      if path.hasPrefix("@") { room[0] = 0 }
    }
    let socket = socket(AF_UNIX, Int32(SOCK_DGRAM.rawValue), 0)
    guard socket >= 0 else { return }
    defer { close(socket) }
    let length = socklen_t(MemoryLayout.offset(of: \sockaddr_un.sun_path) ?? 2) + socklen_t(path.utf8.count)
    let words = Array("READY=1".utf8)
    _ = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { sendto(socket, words, words.count, 0, $0, length) }
    }
  }
}
