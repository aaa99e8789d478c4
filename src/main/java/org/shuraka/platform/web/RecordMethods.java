package org.shuraka.platform.web;

import jakarta.el.ELContext;
import jakarta.el.ELException;
import jakarta.el.ELResolver;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Calls in pages of what records say: {@code #{r.title()}}. The language's own resolver looks
 * through all methods of the class at every call, which is a seventh of the time of a page of
 * figures; here a class is looked through once. What it does not know is left to the others.
 */
public class RecordMethods extends ELResolver {

  private static final ClassValue<Map<String, Method>> KNOWN =
      new ClassValue<>() {
        @Override
        protected Map<String, Method> computeValue(Class<?> type) {
          return Arrays.stream(type.getMethods())
              .filter(m -> m.getParameterCount() == 0 && m.getDeclaringClass() == type)
              .collect(Collectors.toMap(Method::getName, m -> m, (a, b) -> a.isBridge() ? b : a));
        }
      };

  @Override
  public Object invoke(
      ELContext context, Object base, Object name, Class<?>[] types, Object[] parameters) {
    if (!(base instanceof Record) || parameters != null && parameters.length > 0) {
      return null;
    }
    Method method = KNOWN.get(base.getClass()).get(String.valueOf(name));
    if (method == null) {
      return null;
    }
    try {
      Object said = method.invoke(base);
      context.setPropertyResolved(base, name);
      return said;
    } catch (InvocationTargetException e) {
      throw new ELException(e.getCause());
    } catch (IllegalAccessException e) {
      throw new ELException(e);
    }
  }

  @Override
  public Object getValue(ELContext context, Object base, Object property) {
    return null;
  }

  @Override
  public Class<?> getType(ELContext context, Object base, Object property) {
    return null;
  }

  @Override
  public void setValue(ELContext context, Object base, Object property, Object value) {
    // Records do not change.
  }

  @Override
  public boolean isReadOnly(ELContext context, Object base, Object property) {
    return true;
  }

  @Override
  public Class<?> getCommonPropertyType(ELContext context, Object base) {
    return null;
  }
}
