import Testing

/// What a policy file may not use of YAML, and exactly what is said of it.
@Suite struct ShapeMistakes {
  @Test(arguments: slips) func areSaid(_ slip: Slip) {
    #expect(SmallPolicy.problems(replacing: slip.old, with: slip.new) == slip.said)
  }

  static let slips: [Slip] = [
    Slip(
      "repeated word",
      "title: Small policy",
      "title: Small policy\ntitle: Other",
      "small.yaml:3:1: 'title' is here twice: the first is on line 2"),
    Slip(
      "repeated word in a list item",
      "        owed by: both",
      "        owed by: both\n        owed by: raising",
      "small.yaml:26:9: 'owed by' is here twice: the first is on line 25"),
    Slip(
      "repeated stage",
      "  2:\n",
      "  1:\n",
      "small.yaml:28:3: '1' is here twice: the first is on line 19"),
    Slip(
      "anchor",
      "title: Small policy",
      "title: &t Small policy",
      "small.yaml:2:8: An anchor ('&'). Write the value out, or put the text in quotes"),
    Slip(
      "alias",
      "title: Small policy",
      "title: *t",
      "small.yaml:2:8: An alias ('*'). Write the value out, or put the text in quotes"),
    Slip(
      "tag",
      "title: Small policy",
      "title: !!str Small",
      "small.yaml:2:8: A tag ('!'). Write the value out, or put the text in quotes"),
    Slip(
      "merge key",
      "edition:\n",
      "edition:\n  <<: other\n",
      "small.yaml:5:3: A merge key ('<<'). Write the values out, or use 'extends'"),
    Slip(
      "table in braces",
      "title: Small policy",
      "title: {a: b}",
      "small.yaml:2:8: A table in braces. Put each word on a line of its own, or put the "
        + "text in quotes"),
    Slip(
      "tab",
      "title: Small policy",
      "title:\tSmall policy",
      "small.yaml:2:7: A tab. Use spaces"),
    Slip(
      "second document",
      "edition:\n",
      "---\nedition:\n",
      "small.yaml:4:1: A line of '---' or '...'. A file holds one policy and no such line"),
    Slip(
      "directive",
      "policy: small",
      "%YAML 1.1\npolicy: small",
      "small.yaml:1:1: A line that begins with '%'. A policy file has no such lines"),
    Slip(
      "no colon",
      "title: Small policy",
      "title: Small policy\nSmall",
      "small.yaml:3:1: Found 'Small', expected a word, a colon and a value"),
    Slip(
      "colon in a text",
      "title: Small policy",
      "title: Small: policy",
      "small.yaml:2:13: A colon inside a text. Put the text in quotes"),
    Slip(
      "sign at the start",
      "title: Small policy",
      "title: @small",
      "small.yaml:2:8: A text can't begin with '@'. Put the text in quotes"),
    Slip(
      "open quotation mark",
      "title: Small policy",
      "title: \"Small policy",
      "small.yaml:2:8: A quotation mark that is not closed on its line. A text of several "
        + "lines begins with '>'"),
    Slip(
      "text after a quotation mark",
      "title: Small policy",
      "title: \"Small\" policy",
      "small.yaml:2:16: Text after a closing quotation mark or bracket"),
    Slip(
      "quoted word",
      "title: Small policy",
      "\"title\": Small policy",
      "small.yaml:2:1: A word before a colon needs no quotation marks, and a value stands "
        + "on the line of its word"),
    Slip(
      "open list",
      "powers: [decide]",
      "powers: [decide",
      "small.yaml:45:11: A list that is not closed on its line. Put each item on a line of "
        + "its own, after '- '"),
    Slip(
      "list in a list",
      "powers: [decide]",
      "powers: [[decide]]",
      "small.yaml:45:12: A list inside a list. Put each item on a line of its own"),
    Slip(
      "two dashes",
      "      - duty: resolve",
      "      - - duty: resolve",
      "small.yaml:24:9: A list inside a list. Put each item on a line of its own"),
    Slip(
      "value on the next line, in quotes",
      "title: Small policy",
      "title: Small policy\n  \"goes on\"",
      "small.yaml:3:3: This line is indented further than the value above it. Line it up, "
        + "or begin a long text with '>'"),
    Slip(
      "mark that turns text round",
      "title: Small policy",
      "title: Small \u{202E}policy",
      "small.yaml:2:14: A character that can't be seen (U+202E). Delete it"),
    Slip(
      "control character",
      "title: Small policy",
      "title: Small \u{7}policy",
      "small.yaml:2:14: A character that can't be seen (U+0007). Delete it"),
    Slip(
      "hidden control character",
      "title: Small policy",
      "title: \"Small \\u0007policy\"",
      "small.yaml:2:8: A character that can't be seen (U+0007). Delete it"),
    Slip(
      "indentation that does not fit",
      "    name: Worker\n",
      "   name: Worker\n",
      "small.yaml:11:5: This line is indented further than the value above it. Line it up, "
        + "or begin a long text with '>'"),
  ]
}
