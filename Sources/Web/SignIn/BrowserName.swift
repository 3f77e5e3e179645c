/// What kind of browser a request says it comes from, in words that its owner knows. What it says in full would tell
/// much more, and is not kept.
enum BrowserName {
  static func words(of agent: String) -> String {
    let browser = names.first { agent.contains($0.mark) }?.words
    let system = systems.first { agent.contains($0.mark) }?.words
    switch (browser, system) {
    case (let browser?, let system?): return browser + " on " + system
    case (let known?, nil), (nil, let known?): return known
    case (nil, nil): return "Unknown program"
    }
  }

  /// In the order in which they must be asked: most browsers also say that they are another.
  private static let names: [(mark: String, words: String)] = [
    ("Edg", "Edge"), ("OPR/", "Opera"), ("SamsungBrowser/", "Samsung Internet"), ("Firefox/", "Firefox"),
    ("FxiOS/", "Firefox"), ("CriOS/", "Chrome"), ("Chrome/", "Chrome"), ("Safari/", "Safari"), ("curl/", "curl"),
    ("python", "Python"),
  ]
  private static let systems: [(mark: String, words: String)] = [
    ("iPhone", "iPhone"), ("iPad", "iPad"), ("Android", "Android"), ("CrOS", "ChromeOS"), ("Windows", "Windows"),
    ("Mac OS X", "Mac"), ("Linux", "Linux"),
  ]
}
