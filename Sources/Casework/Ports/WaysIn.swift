/// Everything that is stored of how people get in, and of what else they choose for themselves.
public protocol WaysIn: SignIns, HalfSignIns, SecondFactors, Invitations, SignInNotes, AccessTokens, EmailLinks,
  LastSignIns, CaseGuests, IdentityProviders, CalendarFeeds, MailChoices
{}
