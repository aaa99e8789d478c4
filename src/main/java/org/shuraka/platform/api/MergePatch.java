package org.shuraka.platform.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.shuraka.shared.BusinessException;
import org.shuraka.shared.Json;

/** JSON Merge Patch (RFC 7396): null removes a member, an object is merged, all else replaces. */
public final class MergePatch {

  private MergePatch() {}

  /**
   * A resource as it stands with a patch over it.
   *
   * @param now what it is now, with the members of the form
   * @param form what is read of the outcome
   */
  public static <T> T apply(Object now, JsonNode patch, Class<T> form)
      throws JsonProcessingException {
    if (patch == null || !patch.isObject()) {
      throw new BusinessException(BusinessException.Kind.UNREADABLE, "error.patch.object");
    }
    return Json.INPUT.treeToValue(merged(Json.MAPPER.valueToTree(now), patch), form);
  }

  /**
   * A patch for a form in which a member that is left out stays as it is: one that is removed gets
   * the value that says so there.
   *
   * @param removed what stands for "none", by member
   */
  public static <T> T read(JsonNode patch, Map<String, ?> removed, Class<T> form)
      throws JsonProcessingException {
    if (patch == null || !patch.isObject()) {
      throw new BusinessException(BusinessException.Kind.UNREADABLE, "error.patch.object");
    }
    ObjectNode explicit = patch.deepCopy();
    removed.forEach(
        (member, none) -> {
          if (patch.path(member).isNull()) {
            explicit.set(member, Json.MAPPER.valueToTree(none));
          }
        });
    return Json.INPUT.treeToValue(explicit, form);
  }

  static JsonNode merged(JsonNode target, JsonNode patch) {
    if (!patch.isObject()) {
      return patch;
    }
    ObjectNode merged =
        target != null && target.isObject()
            ? ((ObjectNode) target).deepCopy()
            : Json.MAPPER.createObjectNode();
    patch
        .properties()
        .forEach(
            member -> {
              if (member.getValue().isNull()) {
                merged.remove(member.getKey());
              } else {
                merged.set(member.getKey(), merged(merged.get(member.getKey()), member.getValue()));
              }
            });
    return merged;
  }
}
