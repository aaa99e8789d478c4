package org.shuraka.programme;

/** What is agreed with a partner, as readers see it. */
interface ItemView<F extends ItemForm> {

  long id();

  String code();

  /** Whether a report speaks of it; then it can no longer be removed. */
  boolean reported();

  int version();

  F form();
}
