package org.shuraka.platform.api;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.ObjectReader;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import org.shuraka.shared.BusinessException;
import org.shuraka.shared.Json;

/**
 * Request and answer bodies in JSON, through the one mapper. Jackson's own provider would be found
 * by the server a second time, with a mapper of its own, and taken now and then.
 */
@Provider
@Consumes(MediaType.WILDCARD)
@Produces(MediaType.WILDCARD)
public class JsonBodies
    implements MessageBodyReader<Object>, MessageBodyWriter<Object>, ReaderInterceptor {

  /** What a call without a body says. */
  private static final String NOTHING = "{}";

  @Override
  public boolean isReadable(
      Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
    return isJson(mediaType) && isDocument(type);
  }

  @Override
  public Object readFrom(
      Class<Object> type,
      Type genericType,
      Annotation[] annotations,
      MediaType mediaType,
      MultivaluedMap<String, String> headers,
      InputStream body)
      throws IOException {
    try (JsonParser json = Json.INPUT.createParser(body)) {
      ObjectReader reader = Json.INPUT.readerFor(Json.INPUT.constructType(genericType));
      if (json.nextToken() == null) {
        return reader.readValue(NOTHING);
      }
      Object read = reader.readValue(json);
      if (read == null) {
        throw new BusinessException(BusinessException.Kind.UNREADABLE, "error.json");
      }
      return read;
    }
  }

  /** Whoever sends no body and not even its type says nothing, too. */
  @Override
  public Object aroundReadFrom(ReaderInterceptorContext body) throws IOException {
    Object read = body.proceed();
    return read == null && isDocument(body.getType())
        ? Json.INPUT.readValue(NOTHING, Json.INPUT.constructType(body.getGenericType()))
        : read;
  }

  @Override
  public boolean isWriteable(
      Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
    return isJson(mediaType) && isDocument(type);
  }

  @Override
  public void writeTo(
      Object value,
      Class<?> type,
      Type genericType,
      Annotation[] annotations,
      MediaType mediaType,
      MultivaluedMap<String, Object> headers,
      OutputStream body)
      throws IOException {
    body.write(Json.MAPPER.writeValueAsBytes(value));
  }

  private static boolean isJson(MediaType type) {
    return type.getSubtype().equals("json") || type.getSubtype().endsWith("+json");
  }

  /** Bytes, texts and streams are bodies already. */
  private static boolean isDocument(Class<?> type) {
    return type != byte[].class
        && !CharSequence.class.isAssignableFrom(type)
        && !InputStream.class.isAssignableFrom(type)
        && !StreamingOutput.class.isAssignableFrom(type);
  }
}
