/// Everything that `layout.mustache` may name.
struct LayoutView: View {
  var title: String
  var hasErrors: Bool
  var stylesheet: String
  var partnership: String?
  var signedIn: SignedInView?
  var ending: EndingView?
  var nav: [NavView]
  var demo: DemoView?
  var notices: [NoticeView]
  var backHref: String?
  var backText: String?
  /// The rendered body.
  var main: Markup
}

struct SignedInView: View {
  var name: String
  var post: String
  var agency: String
  var csrf: String
  /// For somebody who was invited to one case, in the place of the rest.
  var guestWords: String?
  /// For everybody else: they have an account.
  var hasAccount: Bool
  /// Only for somebody with several posts.
  var changePostHref: String?
}

/// What the script says before a sign-in ends. Seconds from now.
struct EndingView: View {
  var script: String
  var idleSeconds: String
  var lastSeconds: String
  var warningSeconds: String
  var idleWords: String
  var lastWords: String
  var endedWords: String
  var stayWords: String
  var csrf: String
}

struct NavView: View {
  var text: String
  var href: String
  var isCurrent: Bool
}

struct DemoView: View {
  var words: String
}

/// The error summary, given to every body template as `problem`.
struct ProblemView: View {
  var errors: [ProblemLink]
  /// Says that what was typed is still there.
  var kept: Bool
}

struct ProblemLink: View {
  var words: String
  var href: String
}
