package org.shuraka.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * Executions in the batch repository whose server died. The runtime leaves them as started for
 * ever; here they become failed, which the runtime restarts like those that it saw fail.
 */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
class DeadExecutions {

  @Inject Sql sql;

  /**
   * Executions under way of which no run under way says that they are its own. One that has just
   * been started may be among them, so believe it of those alone that stay so.
   */
  Set<Long> unclaimed() {
    return sql.with(
        h -> h.createQuery(sql.file(DeadExecutions.class, "unclaimed")).mapTo(Long.class).set());
  }

  /**
   * Ends those that are still under way. One whose row somebody holds is left alone: it is not
   * dead, or its last transaction is just being given up and the next look finds it.
   */
  void end(Collection<Long> executions) {
    List<Long> free = free("free", executions);
    end("end_steps", free("free_steps", free));
    end("end", free);
  }

  private List<Long> free(String statement, Collection<Long> executions) {
    return executions.isEmpty()
        ? List.of()
        : sql.with(
            h ->
                h.createQuery(sql.file(DeadExecutions.class, statement))
                    .bindList("executions", List.copyOf(executions))
                    .mapTo(Long.class)
                    .list());
  }

  private void end(String statement, List<Long> ids) {
    if (!ids.isEmpty()) {
      sql.use(
          h ->
              h.createUpdate(sql.file(DeadExecutions.class, statement))
                  .bindList("ids", ids)
                  .execute());
    }
  }
}
