import Curl
import Testing

/// Against a real mail server: what is handed over, and what its refusals mean.
@Suite struct SMTPClientTests {
  let servers: Servers
  let text = Array("Subject: a test\r\n\r\nOne line\r\n.\r\n..two\r\nThe last\r\n".utf8)

  init() throws { servers = try Servers() }

  private func letter(_ recipients: String...) -> SMTPLetter {
    SMTPLetter(sender: "counterpart@example.org", recipients: recipients, bytes: text)
  }

  private var plain: SMTPClient {
    SMTPClient(SMTPServer(url: "smtp://127.0.0.1:\(servers.ports.smtp)", safety: .none), atOnce: 1)
  }

  private func safe(_ password: String?, trusting: Bool = true) -> SMTPClient {
    let user = password.map { _ in "counterpart" }
    let server = SMTPServer(url: "smtp://localhost:\(servers.ports.starttls)", user: user, password: password)
    return SMTPClient(server, caFile: trusting ? servers.ports.certificate : nil)
  }

  @Test func aMessageArrivesByteForByte() async throws {
    let client = plain
    for _ in 1...2 {
      let receipt = try await client.send(letter("one@example.org", "two@example.org"))
      #expect(receipt == SMTPReceipt(code: 250, words: "2.0.0 Taken as number 7"))
    }
    #expect(try servers.lastMessage() == text)
    #expect(
      try servers.lastEnvelope()
        == #"{"from": "counterpart@example.org", "to": ["one@example.org", "two@example.org"], "tls": false}"#)
  }

  @Test func aSafeLineAndAPassword() async throws {
    #expect(try await safe("a right one").send(letter("one@example.org")).code == 250)
    #expect(try servers.lastEnvelope().contains(#""tls": true"#))
  }

  @Test func refusalsSayWhetherToTryAgain() async throws {
    let client = plain
    let gone = await fault(client, letter("nobody@example.org"))
    #expect(
      gone == .refused(CurlFault.Refusal(stage: .message, code: 550, words: "5.1.1 No such person here")))
    #expect(gone?.isPermanent == true)
    let later = await fault(client, letter("later@example.org"))
    #expect(later == .refused(CurlFault.Refusal(stage: .message, code: 451, words: "4.7.1 Come back later")))
    #expect(later?.isPermanent == false)
    #expect(try await client.send(letter("one@example.org")).code == 250)
  }

  @Test func whatIsWrongWithTheWayCanBeMended() async throws {
    let wrong = await fault(safe("a wrong one"), letter("one@example.org"))
    guard case .refused(let refusal) = wrong else { return #expect(Bool(false), "\(String(describing: wrong))") }
    #expect(refusal.stage == .signIn)
    #expect(refusal.code == 535)
    #expect(wrong?.isPermanent == false)
    let strange = await fault(safe("a right one", trusting: false), letter("one@example.org"))
    guard case .untrusted = strange else { return #expect(Bool(false), "\(String(describing: strange))") }
    let demanding = SMTPClient(SMTPServer(url: "smtp://127.0.0.1:\(servers.ports.smtp)"))
    let open = await fault(demanding, letter("one@example.org"))
    #expect(open?.isPermanent == false)
    let nobody = await fault(SMTPClient(SMTPServer(url: "smtp://127.0.0.1:1")), letter("one@example.org"))
    guard case .unreachable = nobody else { return #expect(Bool(false), "\(String(describing: nobody))") }
  }

  @Test(arguments: ["", "one", "a@example.org>\r\nRCPT TO:<b@example.org", "a b@example.org"])
  func noSecondCommandHidesInAnAddress(_ address: String) async {
    let fault = await fault(plain, letter(address))
    guard case .badAddress = fault else { return #expect(Bool(false), "\(String(describing: fault))") }
  }

  private func fault(_ client: SMTPClient, _ letter: SMTPLetter) async -> CurlFault? {
    do {
      _ = try await client.send(letter)
      return nil
    } catch {
      return error as? CurlFault
    }
  }
}
