import Foundation
import Hummingbird
import Logging
import NIOCore
import NIOPosix
import Testing

@testable import Web

/// The real server on a real socket, for what only a connection shows.
@Suite struct ServerTests {
  @Test func aBodyThatNeverEndsIsGivenUp() async throws {
    let world = World {
      $0.bodyLimit = 1
      $0.port = 0
    }
    let answer = try await exchange(
      with: world,
      sending: "POST /tries HTTP/1.1\r\nHost: localhost\r\nContent-Length: 900000\r\n"
        + "Content-Type: application/x-www-form-urlencoded\r\n\r\nwords=Hello")
    #expect(answer.hasPrefix("HTTP/1.1 408 "))
    #expect(answer.lowercased().contains("connection: close"))
    #expect(answer.contains("The form did not arrive in time"))
  }

  @Test func aBodyAnnouncedTooLargeIsRefusedUnread() async throws {
    let answer = try await exchange(
      with: World { $0.port = 0 },
      sending: "POST /tries HTTP/1.1\r\nHost: localhost\r\nContent-Length: 90000000000\r\n\r\nwords=Hello")
    #expect(answer.hasPrefix("HTTP/1.1 413 "))
  }

  /// What the server answers until it closes the connection.
  private func exchange(with world: World, sending text: String) async throws -> String {
    let (ports, port) = AsyncStream<Int>.makeStream()
    var application = try world.web().application()
    application = Application(
      responder: application.responder, server: application.server, configuration: application.configuration,
      onServerRunning: { channel in port.yield(channel.localAddress?.port ?? 0) }, logger: application.logger)
    let serving = application
    return try await withThrowingTaskGroup(of: String?.self) { group in
      group.addTask {
        try await serving.run()
        return nil
      }
      group.addTask {
        var found = ports.makeAsyncIterator()
        return try await Self.send(text, port: await found.next() ?? 0)
      }
      defer { group.cancelAll() }
      return (try await group.next() ?? nil) ?? ""
    }
  }

  private static func send(_ text: String, port: Int) async throws -> String {
    let channel = try await ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton)
      .connect(host: "127.0.0.1", port: port) { channel in
        channel.eventLoop.makeCompletedFuture {
          try NIOAsyncChannel<ByteBuffer, ByteBuffer>(wrappingChannelSynchronously: channel)
        }
      }
    return try await channel.executeThenClose { inbound, outbound in
      try await outbound.write(ByteBuffer(string: text))
      var answer = ""
      for try await part in inbound { answer += String(buffer: part) }
      return answer
    }
  }
}
