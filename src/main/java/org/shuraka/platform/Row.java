package org.shuraka.platform;

import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.TableGenerator;
import jakarta.persistence.Version;

/** What every entity has: an id from the common sequence and a version against lost updates. */
@MappedSuperclass
public abstract class Row {

  @Id
  @GeneratedValue(strategy = GenerationType.TABLE, generator = "shuraka")
  @TableGenerator(
      name = "shuraka",
      table = "id_sequence",
      pkColumnName = "name",
      valueColumnName = "next_id",
      pkColumnValue = "shuraka",
      allocationSize = 500)
  private Long id;

  @Version private int version;

  /** Null until the entity is stored. */
  public Long id() {
    return id;
  }

  /** One more after every change; the ETag of the REST interface. */
  public int version() {
    return version;
  }
}
