import Casework
import Foundation
import HTTPTypes
import Hummingbird
import Wording

/// Where GOV.UK Notify says what became of a letter. It proves itself with a token that only it and the operator know.
struct NotifyReceiptPages: Pages {
  let returns: any MailReturns
  let token: String?

  static let path = "/notify/receipts"

  func add(toOpen routes: RouterGroup<OpenContext>) {
    routes.post("/notify/receipts", use: take)
  }

  /// What is not known here is taken too: Notify would send it again and again.
  private func take(_ request: Request, _ context: OpenContext) async throws -> Response {
    guard let token, let sent = request.bearer, FormGuard.equal(sent, token) else { throw Problem.forbidden }
    guard let body = try? await request.body.collect(upTo: Self.mostBytes) else { throw Problem.tooLarge }
    guard let receipt = try? JSONDecoder().decode(Receipt.self, from: Data(body.readableBytesView)) else {
      throw Problem.malformed
    }
    let ids = receipt.reference.map { [$0] } ?? []
    if receipt.status == "delivered" {
      _ = try await returns.delivered(ids, at: context.now)
    } else if Self.failures.contains(receipt.status) {
      _ = try await returns.cameBack(ids, said: "GOV.UK Notify: \(receipt.status)", at: context.now)
    }
    return Response(status: .noContent)
  }

  private struct Receipt: Decodable {
    /// The letter's id; nil for what was sent without one.
    var reference: String?
    var status: String
  }

  private static let mostBytes = 20_000
  private static let failures = ["permanent-failure", "temporary-failure", "technical-failure"]
}
