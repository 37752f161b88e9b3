package org.duet.app.i18n;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a server says, in the person's language as far as it is known. Servers speak English, and
 * there is no code for most of what they refuse: their sentences are part of the contract.
 */
public final class ServerWords {
  private static final Pattern END = Pattern.compile("[.!\\s]+$");
  private static final Pattern RANGE = Pattern.compile("must be from (\\d+) to (\\d+)");
  private static final Pattern LENGTH = Pattern.compile("must have (\\d+) to (\\d+) characters");
  private static final Pattern AT_MOST = Pattern.compile("must have at most (\\d+) characters");
  private static final Pattern AT_LEAST =
      Pattern.compile(".*(?:at least|minimum of) (\\d+) characters.*");

  private ServerWords() {}

  /** The sentence in the person's language, or as it is. */
  public static String of(String sentence, Messages messages) {
    return known(sentence, messages).orElse(sentence);
  }

  /** The sentence in the person's language; empty where it is not known. */
  static Optional<String> known(String sentence, Messages messages) {
    String plain = END.matcher(sentence.strip().toLowerCase(Locale.ROOT)).replaceAll("");
    return Optional.ofNullable(
            switch (plain) {
              case "email already registered" -> messages.text("said.email-taken");
              case "is not an e-mail address" -> messages.text("signin.email-wrong");
              case "is required" -> messages.text("said.required");
              case "please have your first call before you decide" ->
                  messages.text("said.call-first");
              case "you can write once both of you like each other" ->
                  messages.text("said.both-first");
              case "please fill in your profile first" -> messages.text("said.profile-first");
              case "this call does not wait for an answer any more", "this call is not running" ->
                  messages.text("trouble.ended");
              default -> null;
            })
        .or(() -> measured(plain, messages));
  }

  private static Optional<String> measured(String plain, Messages messages) {
    Matcher range = RANGE.matcher(plain);
    if (range.matches()) {
      return Optional.of(messages.text("said.range", range.group(1), range.group(2)));
    }
    Matcher length = LENGTH.matcher(plain);
    if (length.matches()) {
      return Optional.of(messages.text("said.length", length.group(1), length.group(2)));
    }
    Matcher most = AT_MOST.matcher(plain);
    if (most.matches()) {
      return Optional.of(messages.text("form.too-long", most.group(1)));
    }
    Matcher least = AT_LEAST.matcher(plain);
    return least.matches()
        ? Optional.of(messages.text("said.longer", least.group(1)))
        : Optional.empty();
  }
}
