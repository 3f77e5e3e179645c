import CaseRules
import Casework
import Hummingbird

/// The slices that anybody may open without signing in.
enum PublicPages {
  /// The partnerships as the directory has them now.
  typealias Partnerships = @Sendable () async throws -> [Partnership]

  static func all(_ office: Office) -> [any Pages] {
    let partnerships: Partnerships = { try await office.directory().partnerships }
    return [
      StaticPages(partnerships: partnerships), MishapQuestions(policies: office.policies),
      BlankFormPages(office: office),
      GuidancePages(partnerships: partnerships),
      PolicyPages(policies: office.policies, calendars: office.calendars, partnerships: partnerships),
    ]
  }
}

extension Page {
  /// An answer that a browser may keep for its Back button, but asks about again, where nobody is signed in. What
  /// somebody signed in was shown is never kept: others may use the device.
  func shown(_ context: OpenContext) throws -> Response {
    var response = try context.kit.response(self, context.visit)
    if context.visit.session == nil, response.headers[.setCookie] == nil {
      response.headers[.cacheControl] = "private, no-cache"
      response.headers[.vary] = "Accept, Cookie"
    }
    return response
  }
}
