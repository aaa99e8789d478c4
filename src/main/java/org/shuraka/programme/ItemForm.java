package org.shuraka.programme;

import java.util.List;
import org.shuraka.shared.Fault;

/** What is agreed with a partner, as somebody writes it down: an activity or a budget line. */
interface ItemForm {

  String partner();

  String code();

  /** What can be seen without the programme; each pointer below {@code at}. */
  List<Fault> faults(String at);

  /** {@code partner/code}, by which it is known in its programme. */
  default String key() {
    return partner() + "/" + code();
  }
}
