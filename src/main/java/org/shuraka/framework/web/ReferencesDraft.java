package org.shuraka.framework.web;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.shuraka.framework.Framework.Reference;

/** To which standard indicators an indicator is mapped, while that is chosen. */
public class ReferencesDraft implements Serializable {

  private final ArrayList<Reference> list;

  ReferencesDraft(List<Reference> references) {
    list = new ArrayList<>(references);
  }

  /** Maps it to another one; of a code in a list there is one. */
  void add(Reference reference) {
    list.removeIf(r -> isSame(r, reference));
    list.add(reference);
  }

  private static boolean isSame(Reference a, Reference b) {
    return a.code().equals(b.code()) && Objects.equals(a.set(), b.set());
  }

  public void remove(Reference reference) {
    list.remove(reference);
  }

  public List<Reference> getList() {
    return list;
  }
}
