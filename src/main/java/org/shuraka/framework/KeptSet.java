package org.shuraka.framework;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.shuraka.platform.Row;
import org.shuraka.shared.LocalisedText;

/** The head of an {@link IndicatorSet} as it is kept; its entries are rows beside it. */
@Entity
@Table(name = "indicator_set")
class KeptSet extends Row {

  private String code;
  private LocalisedText title;

  @Column(name = "organisation_id")
  private Long organisationId;

  private String vocabulary;
  private String uri;

  protected KeptSet() {}

  KeptSet(IndicatorSet set, Long organisationId) {
    rewrite(set, organisationId);
  }

  /** Takes over all but the code's meaning: mappings name the code, so it stays. */
  final void rewrite(IndicatorSet set, Long organisation) {
    code = set.code();
    title = set.title();
    organisationId = organisation;
    vocabulary = set.vocabulary();
    uri = set.uri();
  }
}
