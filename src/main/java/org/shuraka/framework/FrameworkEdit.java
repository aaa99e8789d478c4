package org.shuraka.framework;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.shuraka.framework.Framework.Indicator;
import org.shuraka.framework.Framework.Result;

/**
 * The acts of somebody who works through a logframe: each answers the framework as it is
 * afterwards. Whether that is in order is {@link FrameworkCheck}'s to say, when it is saved.
 */
public final class FrameworkEdit {

  private FrameworkEdit() {}

  /**
   * Puts a result in the place of the one with the old code, or at the end. What stands below the
   * old code stands below the new one.
   *
   * @param oldCode null for a new result
   */
  public static Framework putResult(Framework framework, String oldCode, Result result) {
    if (oldCode == null) {
      List<Result> results = new ArrayList<>(framework.results());
      results.add(result);
      return with(framework, results);
    }
    return map(
        framework,
        r -> {
          if (r.code().equals(oldCode)) {
            return result;
          }
          return oldCode.equals(r.parent()) ? copy(r, r.code(), result.code(), r.indicators()) : r;
        });
  }

  /** Takes a result out, with its indicators; what stood below it stands where it stood. */
  public static Framework removeResult(Framework framework, String code) {
    String above =
        framework.results().stream()
            .filter(r -> r.code().equals(code))
            .map(Result::parent)
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(null);
    List<Result> left =
        framework.results().stream()
            .filter(r -> !r.code().equals(code))
            .map(r -> code.equals(r.parent()) ? copy(r, r.code(), above, r.indicators()) : r)
            .toList();
    return with(framework, left);
  }

  /**
   * Moves a result up (-1) or down (+1) among those that contribute to the same; at the end it
   * stays.
   */
  public static Framework moveResult(Framework framework, String code, int by) {
    List<Result> results = new ArrayList<>(framework.results());
    int at = position(results, Result::code, code);
    if (at < 0) {
      return framework;
    }
    String parent = results.get(at).parent();
    for (int to = at + by; to >= 0 && to < results.size(); to += by) {
      if (Objects.equals(parent, results.get(to).parent())) {
        Collections.swap(results, at, to);
        break;
      }
    }
    return with(framework, results);
  }

  /** Lets a result contribute to another; null: to none. */
  public static Framework moveResultUnder(Framework framework, String code, String parent) {
    return map(framework, r -> r.code().equals(code) ? copy(r, code, parent, r.indicators()) : r);
  }

  /** The same result once more, after it, with its indicators; codes are like the old ones. */
  public static Framework duplicateResult(Framework framework, String code) {
    List<Result> results = new ArrayList<>(framework.results());
    int at = position(results, Result::code, code);
    if (at < 0) {
      return framework;
    }
    Result original = results.get(at);
    List<Indicator> copies =
        original.indicators().stream().map(i -> i.copiedAs(freeCode(framework, i.code()))).toList();
    results.add(at + 1, copy(original, freeCode(framework, code), original.parent(), copies));
    return with(framework, results);
  }

  /** The same indicator once more, right after it, under that code. */
  public static Framework duplicateIndicator(Framework framework, String code, String newCode) {
    return map(
        framework,
        r -> {
          List<Indicator> indicators = new ArrayList<>(r.indicators());
          int at = position(indicators, Indicator::code, code);
          if (at >= 0) {
            indicators.add(at + 1, indicators.get(at).copiedAs(newCode));
          }
          return r.with(indicators);
        });
  }

  /**
   * Puts an indicator under a result, in the place of the one with the old code where that stood
   * there, else at the end.
   *
   * @param oldCode null for a new indicator
   */
  public static Framework putIndicator(
      Framework framework, String resultCode, String oldCode, Indicator indicator) {
    return map(
        framework,
        r -> {
          List<Indicator> indicators = new ArrayList<>(r.indicators());
          int at = position(indicators, Indicator::code, oldCode);
          if (r.code().equals(resultCode)) {
            if (at < 0) {
              indicators.add(indicator);
            } else {
              indicators.set(at, indicator);
            }
          } else if (at >= 0) {
            indicators.remove(at);
          }
          return copy(r, r.code(), r.parent(), indicators);
        });
  }

  public static Framework removeIndicator(Framework framework, String code) {
    return map(
        framework,
        r ->
            copy(
                r,
                r.code(),
                r.parent(),
                r.indicators().stream().filter(i -> !i.code().equals(code)).toList()));
  }

  /** Moves an indicator up (-1) or down (+1) within its result; at the end it stays. */
  public static Framework moveIndicator(Framework framework, String code, int by) {
    return map(
        framework,
        r -> copy(r, r.code(), r.parent(), moved(r.indicators(), Indicator::code, code, by)));
  }

  /** The code of the result that an indicator stands under. */
  public static String resultOf(Framework framework, String indicator) {
    return framework.results().stream()
        .filter(r -> position(r.indicators(), Indicator::code, indicator) >= 0)
        .map(Result::code)
        .findFirst()
        .orElse(null);
  }

  /** A code like the given one that nothing in the framework has yet. */
  public static String freeCode(Framework framework, String like) {
    List<String> taken = new ArrayList<>(framework.indicators().map(Indicator::code).toList());
    framework.results().forEach(r -> taken.add(r.code()));
    String code = like;
    for (int n = 2; taken.contains(code); n++) {
      code = like + "-" + n;
    }
    return code;
  }

  private static <T> List<T> moved(List<T> list, Function<T, String> codeOf, String code, int by) {
    List<T> moved = new ArrayList<>(list);
    int at = position(moved, codeOf, code);
    if (at >= 0 && at + by >= 0 && at + by < moved.size()) {
      Collections.swap(moved, at, at + by);
    }
    return moved;
  }

  private static <T> int position(List<T> list, Function<T, String> codeOf, String code) {
    for (int i = 0; i < list.size(); i++) {
      if (codeOf.apply(list.get(i)).equals(code)) {
        return i;
      }
    }
    return -1;
  }

  private static Framework map(Framework framework, UnaryOperator<Result> change) {
    return with(framework, framework.results().stream().map(change).toList());
  }

  private static Framework with(Framework framework, List<Result> results) {
    return new Framework(framework.dimensions(), results);
  }

  private static Result copy(Result r, String code, String parent, List<Indicator> indicators) {
    return new Result(
        code,
        r.type(),
        parent,
        r.title(),
        r.description(),
        r.assumptions(),
        r.risks(),
        r.aggregationStatus(),
        indicators);
  }
}
