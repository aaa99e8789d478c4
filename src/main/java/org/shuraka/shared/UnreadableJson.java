package org.shuraka.shared;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.time.temporal.Temporal;
import java.util.Collection;
import java.util.Map;

/**
 * What is wrong with a JSON document, for whoever sent it: where, and what is expected there. The
 * reader's own words name classes and are not shown.
 */
public final class UnreadableJson {

  private UnreadableJson() {}

  /** The fault with its place, from the root of the document. */
  public static Fault of(JacksonException e) {
    String pointer = e instanceof JsonMappingException m ? pointer(m) : "";
    if (e instanceof StreamConstraintsException
        || e.getCause() instanceof StreamConstraintsException) {
      return Fault.at(pointer, "error.json.limits");
    }
    if (e instanceof UnrecognizedPropertyException unknown) {
      return Fault.at(pointer, "error.json.unknown", unknown.getPropertyName());
    }
    if (e instanceof MismatchedInputException mismatch) {
      return Fault.at(pointer, expected(mismatch.getTargetType()));
    }
    return e instanceof JsonMappingException
        ? Fault.at(pointer, "error.json.value")
        : Fault.at(pointer, "error.json.syntax", Messages.place(e));
  }

  private static String expected(Class<?> type) {
    if (type == null) {
      return "error.json.value";
    }
    if (type == Boolean.class || type == boolean.class) {
      return "error.json.boolean";
    }
    if (Number.class.isAssignableFrom(type) || type.isPrimitive()) {
      return "error.json.number";
    }
    if (CharSequence.class.isAssignableFrom(type)) {
      return "error.json.text";
    }
    if (Temporal.class.isAssignableFrom(type)) {
      return "error.json.date";
    }
    if (type.isEnum()) {
      return "error.json.value";
    }
    return Collection.class.isAssignableFrom(type) || type.isArray()
        ? "error.json.list"
        : type.isRecord() || Map.class.isAssignableFrom(type)
            ? "error.json.object"
            : "error.json.value";
  }

  private static String pointer(JsonMappingException e) {
    StringBuilder pointer = new StringBuilder();
    for (JsonMappingException.Reference step : e.getPath()) {
      pointer
          .append('/')
          .append(
              step.getFieldName() == null
                  ? String.valueOf(step.getIndex())
                  : step.getFieldName().replace("~", "~0").replace("/", "~1"));
    }
    return pointer.toString();
  }
}
