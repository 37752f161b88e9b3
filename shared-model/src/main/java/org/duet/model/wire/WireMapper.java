package org.duet.model.wire;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.function.Function;
import org.duet.model.call.SignalType;
import org.duet.model.call.VideoSession;
import org.duet.model.matching.Match;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.type.LogicalType;

/** How the wire contract spells what Jackson would spell otherwise. */
final class WireMapper {
  /** Deeper than any description or candidate, and far from what a reader gives up at. */
  private static final int DEEPEST_SIGNAL = 64;

  private static final JsonMapper SIGNALS =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNestingDepth(DEEPEST_SIGNAL).build())
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build();

  private WireMapper() {}

  /** Whether this is the JSON text of one object that may stand in a signal. */
  static boolean isObject(String json) {
    try {
      return SIGNALS.readTree(json).isObject();
    } catch (JacksonException | NumberFormatException e) {
      return false;
    }
  }

  /** As {@link #create}, but enums are taken only as the contract spells them. */
  static JsonMapper exact() {
    SimpleModule enums = new SimpleModule("exact");
    enums.setDeserializerModifier(new ExactEnum.Everywhere());
    return create().rebuild().addModule(enums).build();
  }

  static JsonMapper create() {
    return JsonMapper.builder()
        .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
        // What a record can do besides its components is not part of what it says.
        .changeDefaultVisibility(
            seen -> seen.withVisibility(PropertyAccessor.IS_GETTER, Visibility.NONE))
        .annotationIntrospector(new NullnessOfRecords())
        .enable(EnumFeature.WRITE_ENUMS_TO_LOWERCASE)
        .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
        .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
        .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
        .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
        .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        // An object in a signal is handed on with its numbers as they came, whatever their size.
        .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
        .withCoercionConfig(
            LogicalType.Textual,
            strict ->
                strict
                    .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                    .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                    .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
        .addModule(
            new SimpleModule("duet")
                .addDeserializer(Instant.class, new LenientInstant())
                .addDeserializer(
                    VideoSession.class, new Through<>(SessionBody.class, SessionBody::toSession))
                .addDeserializer(Match.class, new Through<>(MatchBody.class, MatchBody::toMatch))
                .addSerializer(SignalType.class, new SignalTypeWriter())
                .addDeserializer(
                    SignalType.class, new ExactEnum<>(SignalType.class, WireMapper::hyphened))
                .addSerializer(SignalData.class, new SignalDataWriter())
                .addDeserializer(SignalData.class, new SignalDataReader()))
        .build();
  }

  /** A type of the model, read by way of the record that allows what may be missing. */
  private static final class Through<B, T> extends ValueDeserializer<T> {
    private final Class<B> body;
    private final Function<B, T> toModel;

    Through(Class<B> body, Function<B, T> toModel) {
      this.body = body;
      this.toModel = toModel;
    }

    @Override
    public T deserialize(JsonParser parser, DeserializationContext context) {
      return toModel.apply(context.readValue(parser, body));
    }
  }

  /** An instant with or without its {@code Z}: one backend leaves it off. */
  private static final class LenientInstant extends ValueDeserializer<Instant> {
    @Override
    public Instant deserialize(JsonParser parser, DeserializationContext context) {
      String text = parser.getValueAsString("");
      try {
        return text.endsWith("Z") || text.matches(".*[+-]\\d\\d:\\d\\d")
            ? OffsetDateTime.parse(text).toInstant()
            : LocalDateTime.parse(text).toInstant(ZoneOffset.UTC);
      } catch (DateTimeParseException e) {
        return (Instant) context.handleWeirdStringValue(Instant.class, text, "not an instant");
      }
    }
  }

  /** {@code ice-candidate} has a hyphen, which no enum constant can. */
  private static final class SignalTypeWriter extends ValueSerializer<SignalType> {
    @Override
    public void serialize(SignalType type, JsonGenerator out, SerializationContext context) {
      out.writeString(hyphened(type.name().toLowerCase(Locale.ROOT)));
    }
  }

  private static String hyphened(String name) {
    return name.replace('_', '-');
  }

  private static final class SignalDataWriter extends ValueSerializer<SignalData> {
    @Override
    public void serialize(SignalData data, JsonGenerator out, SerializationContext context) {
      if (data.isObject()) {
        out.writeRawValue(data.text());
      } else {
        out.writeString(data.text());
      }
    }
  }

  private static final class SignalDataReader extends ValueDeserializer<SignalData> {
    @Override
    public SignalData deserialize(JsonParser parser, DeserializationContext context) {
      JsonNode node = context.readTree(parser);
      if (node.isString()) {
        return SignalData.ofText(node.stringValue());
      }
      try {
        return SignalData.ofObject(node.toString());
      } catch (IllegalArgumentException e) {
        return context.reportInputMismatch(SignalData.class, "neither a text nor an object");
      }
    }
  }
}
