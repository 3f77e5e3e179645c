/// Every expected way in which a request is answered with "no". Anything else that is thrown is a fault: logged with
/// the request's id and shown as an apology.
enum Problem: Error, Equatable {
  /// 400: the bytes could not be read as what they claim to be.
  case malformed
  /// 303 to the sign-in page, or 401.
  case notSignedIn
  /// 403: the form's secret is missing or another's, or the request came from elsewhere.
  case forged
  /// 403: known to the person, but not for them to do. A case that one may not see is `notFound`.
  case forbidden
  case notFound
  case wrongMethod(allowed: [String])
  case notAcceptable
  case timedOut
  case tooLarge
  /// 409 or 422: a rule refused; the words are a sentence from `Wording`.
  case refused(status: Int, words: String)
  case tooMany(minutes: Int)
  case unavailable

  var status: Int {
    switch self {
    case .malformed: 400
    case .notSignedIn: 401
    case .forged, .forbidden: 403
    case .notFound: 404
    case .wrongMethod: 405
    case .notAcceptable: 406
    case .timedOut: 408
    case .refused(let status, _): status
    case .tooLarge: 413
    case .tooMany: 429
    case .unavailable: 503
    }
  }
}
