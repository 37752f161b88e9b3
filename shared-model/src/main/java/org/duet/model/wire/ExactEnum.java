package org.duet.model.wire;

import java.util.Locale;
import java.util.function.UnaryOperator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.ValueDeserializerModifier;

/** Reads an enum as the contract spells it, where Jackson takes any case and blanks around it. */
final class ExactEnum<E extends Enum<E>> extends ValueDeserializer<E> {
  private final Class<E> type;
  private final UnaryOperator<String> spelling;

  /**
   * @param spelling of a constant's name in lower case
   */
  ExactEnum(Class<E> type, UnaryOperator<String> spelling) {
    this.type = type;
    this.spelling = spelling;
  }

  @Override
  public E deserialize(JsonParser parser, DeserializationContext context) {
    String text = parser.getValueAsString("");
    for (E value : type.getEnumConstants()) {
      if (spelling.apply(value.name().toLowerCase(Locale.ROOT)).equals(text)) {
        return value;
      }
    }
    return type.cast(context.handleWeirdStringValue(type, text, "none of its names"));
  }

  /** Reads every enum so. */
  static final class Everywhere extends ValueDeserializerModifier {
    private static final long serialVersionUID = 1;

    @Override
    public ValueDeserializer<?> modifyEnumDeserializer(
        DeserializationConfig config,
        JavaType type,
        BeanDescription.Supplier description,
        ValueDeserializer<?> reader) {
      return reader instanceof ExactEnum ? reader : of(type.getRawClass());
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static ValueDeserializer<?> of(Class<?> type) {
      return new ExactEnum(type, UnaryOperator.identity());
    }
  }
}
