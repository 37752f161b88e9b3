package org.duet.app.i18n;

import java.text.Bidi;
import java.text.Collator;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The texts of one language. Every text a person reads comes from here.
 *
 * <p>A key that is missing throws {@link java.util.MissingResourceException}; a test finds it
 * first.
 */
public final class Messages {
  private static final String BUNDLE = "org.duet.app.i18n.messages";

  /** The isolates made for this (U+2068, U+2069) are drawn as boxes by JavaFX 26.0.2. */
  private static final char LEFT_TO_RIGHT_MARK = '\u200e';

  private static final Pattern LOOSE_SIGN = Pattern.compile(" (?=[?!:;»])|(?<=«) ");

  /** In which it can speak. */
  public static final List<Locale> LANGUAGES =
      List.of(Locale.ENGLISH, Locale.GERMAN, Locale.FRENCH);

  private final Locale locale;
  private final ResourceBundle texts;

  /**
   * In the language a person chose.
   *
   * @param language its tag; empty, or none of ours: that of the system
   */
  public static Messages in(String language) {
    return new Messages(
        LANGUAGES.stream()
            .filter(one -> one.toLanguageTag().equals(language))
            .findFirst()
            .orElseGet(Locale::getDefault));
  }

  /** The texts in this language, or in English where there are none in it. */
  public Messages(Locale locale) {
    this.texts =
        ResourceBundle.getBundle(
            BUNDLE,
            locale,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    // An English sentence has an English date in it, whatever the system speaks.
    boolean english = texts.getLocale().equals(Locale.ROOT);
    this.locale =
        english && !locale.getLanguage().equals(Locale.ENGLISH.getLanguage())
            ? Locale.ENGLISH
            : locale;
  }

  /** The text, with {@code {0}}, {@code {1}} … filled in. */
  public String text(String key, Object... arguments) {
    Object[] apart = Arrays.stream(arguments).map(Messages::isolated).toArray();
    return new MessageFormat(bound(texts.getString(key)), locale).format(apart);
  }

  /** In French a space stands before these signs, and no line begins with one of them. */
  private String bound(String text) {
    return locale.getLanguage().equals(Locale.FRENCH.getLanguage())
        ? LOOSE_SIGN.matcher(text).replaceAll("\u00a0")
        : text;
  }

  /** A name written from right to left must not pull the words around it along. */
  private static Object isolated(Object argument) {
    return argument instanceof String text
            && Bidi.requiresBidi(text.toCharArray(), 0, text.length())
        ? LEFT_TO_RIGHT_MARK + text + LEFT_TO_RIGHT_MARK
        : argument;
  }

  /**
   * The text for so many things: {@code key.one} or {@code key.other}, {@code {0}} is how many, and
   * {@code {1}} … what else there is to fill in.
   */
  public String plural(String key, long count, Object... more) {
    // French speaks of nothing as of one.
    boolean one = count == 1 || (count == 0 && locale.getLanguage().equals("fr"));
    Object[] arguments = Stream.concat(Stream.of(count), Arrays.stream(more)).toArray();
    return text(one ? key + ".one" : key + ".other", arguments);
  }

  /** Compares names as this language orders them. */
  public Comparator<String> byName() {
    return Collator.getInstance(locale)::compare;
  }

  /** A share from 0 to 1 in whole percent. */
  public String percent(double share) {
    NumberFormat format = NumberFormat.getPercentInstance(locale);
    return format.format(share);
  }

  /** Roughly how long, in the largest unit that says enough: "5 s", "1 min", "2 h 5 min". */
  public String duration(Duration length) {
    Duration shown = length.isNegative() ? Duration.ZERO : length;
    if (shown.compareTo(Duration.ofMinutes(1)) < 0) {
      return text("duration.seconds", shown.toSeconds());
    }
    if (shown.compareTo(Duration.ofHours(1)) < 0) {
      return text("duration.minutes", shown.toMinutes());
    }
    return shown.toMinutesPart() == 0
        ? text("duration.hours", shown.toHours())
        : text("duration.hours-minutes", shown.toHours(), shown.toMinutesPart());
  }

  /** Several things in one breath: "Hiking, Jazz and Tea". */
  public String list(List<String> things) {
    int last = things.size() - 1;
    return last < 1
        ? commas(things)
        : text("list.and", commas(things.subList(0, last)), things.get(last));
  }

  /** Several things of more: "Hiking, Jazz". */
  public String commas(List<String> things) {
    return things.stream().reduce((one, next) -> text("list.comma", one, next)).orElse("");
  }

  /** The time of day: "18:05". */
  public String time(Instant at) {
    return DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
        .withLocale(locale)
        .format(at.atZone(ZoneId.systemDefault()));
  }

  /** Which day it was, seen from now: "Today", "Yesterday", "1 January 2026". */
  public String day(Instant at, Instant now) {
    LocalDate day = at.atZone(ZoneId.systemDefault()).toLocalDate();
    LocalDate today = now.atZone(ZoneId.systemDefault()).toLocalDate();
    if (day.equals(today)) {
      return text("day.today");
    }
    return day.equals(today.minusDays(1))
        ? text("day.yesterday")
        : DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale).format(day);
  }

  /** As a stopwatch shows it: "1:05", "1:02:09". */
  public String timer(Duration length) {
    Duration shown = length.isNegative() ? Duration.ZERO : length;
    return shown.toHours() == 0
        ? "%d:%02d".formatted(shown.toMinutes(), shown.toSecondsPart())
        : "%d:%02d:%02d".formatted(shown.toHours(), shown.toMinutesPart(), shown.toSecondsPart());
  }
}
