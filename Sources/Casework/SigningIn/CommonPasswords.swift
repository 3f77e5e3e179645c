/// What guessers try first, put together by us: words, places and clubs that people build passwords from, the words of
/// this work, and runs of keys. `PasswordRules` takes them out before it looks at what is left.
enum CommonPasswords {
  static let words = text.split { $0 == " " || $0 == "\n" }.map(String.init)

  private static let text = """
    password passwort passw0rd passphrase pass word secret private letmein let me in welcome hello login logon signin
    admin administrator root user guest test testing default changeme change computer internet laptop windows
    google facebook instagram whatsapp microsoft office outlook iloveyou ilove love lovely forever friends family
    mummy daddy mother father sister brother baby children child adult school teacher pupil student nursery
    summer winter spring autumn sunshine rainbow flower butterfly princess prince queen king dragon monkey tiger lion
    football cricket rugby liverpool arsenal chelsea everton rangers celtic united manchester newcastle tottenham
    london croydon lambeth leeds bristol cardiff belfast glasgow edinburgh england scotland wales ireland britain
    monday tuesday wednesday thursday friday saturday sunday january february march april june july august
    september october november december christmas easter halloween birthday holiday
    charlie jessica michael matthew daniel thomas george james jack jordan ashley hannah sophie chloe emily
    amelia olivia oliver harry jacob william batman superman pokemon starwars matrix shadow master hunter soccer
    chocolate cookie coffee banana orange apple cheese pepper ginger buster bailey molly poppy
    safeguarding safeguard safety safe protection partnership challenge escalation escalate concern council county
    borough social worker team manager lead police officer hospital health nurse doctor surgery trust service care
    counterpart nhs
    correct horse battery staple trustno
    qwertyuiop qwerty qwertz azerty asdfghjkl asdfgh asdf zxcvbnm zxcvbn zxcv qazwsx 1q2w3e4r 1q2w3e q1w2e3r4 qweasd
    abc123 a1b2c3 zaq12wsx
    """
}
