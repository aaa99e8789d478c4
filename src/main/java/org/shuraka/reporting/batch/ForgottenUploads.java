package org.shuraka.reporting.batch;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.shuraka.reporting.Uploads;

/** Gives up files that nobody has gone on sending. */
@Named("forgottenUploads")
@Dependent
public class ForgottenUploads extends AbstractBatchlet {

  @Inject Uploads uploads;

  @Override
  public String process() {
    return "given up: " + uploads.giveUpForgotten();
  }
}
