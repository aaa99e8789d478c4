package org.shuraka.jobs.batch;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.shuraka.platform.StoredObjects;

/** Deletes from the storage what nothing refers to. */
@Named("unkeptObjects")
@Dependent
public class UnkeptObjects extends AbstractBatchlet {

  @Inject StoredObjects objects;

  @Override
  public String process() {
    return "deleted: " + objects.deleteUnkept();
  }
}
