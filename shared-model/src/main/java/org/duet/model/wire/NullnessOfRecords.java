package org.duet.model.wire;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.lang.reflect.Constructor;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedParameter;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;

/**
 * A component of a record must be there unless it is declared {@code @Nullable}, so that what was
 * read is what its type says; no element of a list is null. A number or truth value may be missing:
 * it is 0 or false.
 */
final class NullnessOfRecords extends JacksonAnnotationIntrospector {
  private static final long serialVersionUID = 1;

  @Override
  public JsonSetter.Value findSetterInfo(MapperConfig<?> config, Annotated annotated) {
    return annotated instanceof AnnotatedParameter parameter
            && parameter.getOwner().getMember() instanceof Constructor<?> constructor
            && constructor.getDeclaringClass().isRecord()
        ? JsonSetter.Value.construct(of(constructor, parameter), Nulls.FAIL)
        : super.findSetterInfo(config, annotated);
  }

  private static Nulls of(Constructor<?> constructor, AnnotatedParameter parameter) {
    boolean nullable =
        constructor.getAnnotatedParameterTypes()[parameter.getIndex()].isAnnotationPresent(
            Nullable.class);
    return nullable || parameter.getRawType().isPrimitive() ? Nulls.DEFAULT : Nulls.FAIL;
  }
}
