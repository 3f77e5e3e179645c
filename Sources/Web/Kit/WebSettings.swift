/// How the web application runs. Times in seconds, sizes in bytes.
public struct WebSettings: Sendable {
  public var host = "127.0.0.1"
  public var port = 8080
  /// One-click sign-in as invented people, and a banner on every page. A second factor is asked for only where somebody
  /// has set one up.
  public var demo = false
  /// The password of everybody in the demonstration: its sign-in page shows it.
  public var demoPassword: String?
  /// How many connections are open at once; more wait until one closes.
  public var mostConnections = 10_000
  /// Cookies carry `Secure` and the `__Host-` prefix. Browsers accept them over plain HTTP on localhost. Off only for a
  /// test network without TLS.
  public var secureCookies = true
  /// TLS ends here or at a proxy in front, so that HSTS is true to say.
  public var behindTLS = false
  /// The addresses of the proxies in front whose `X-Forwarded-For` is believed.
  public var trustedProxies: Set<String> = []
  /// Where metrics are served; nil for nowhere.
  public var metrics: (host: String, port: Int)?
  /// The program's version, as metrics name it.
  public var version = ""
  /// How long `readyz` says no before the ports close: as long as the proxy takes to ask it.
  public var leaveAfter = 0
  /// How long requests that are under way have after that.
  public var stopWithin = 20
  /// How long an answer of the store's check is given again.
  public var readinessHolds = 1
  /// The address at which people open the program, for links that leave it: what a request says of its host is not
  /// believed.
  public var site = "http://localhost:8080"
  /// How long somebody may stay away before they must be invited anew, in seconds: thirteen months.
  public var dormantAfter = 396 * 86_400
  /// An email address for whoever needs a page in another form, or has found a weakness; nil where nobody named one.
  public var contact: String?
  /// A telephone number for the same.
  public var contactPhone: String?
  public var idleLimit = 30 * 60
  public var absoluteLimit = 8 * 3600
  public var mostFailures = 10
  public var failureWindow = 5 * 60
  public var mostBodyBytes = 1_000_000
  /// A body that has not ended by then is given up.
  public var bodyLimit = 20
  public init() {}
}
