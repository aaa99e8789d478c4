package org.shuraka.exchange;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What was published of a programme before the file that is being taken.
 *
 * @param codes of its indicators, as the framework knows them
 */
record IatiBase(IatiActivity activity, Map<IatiNode, String> codes) {

  static Optional<IatiBase> read(IatiRepository repository, long programmeId) {
    return repository
        .head(programmeId)
        .map(
            head -> {
              IatiNode node = IatiReader.parse(head);
              List<IatiNode> elements =
                  repository.elements(programmeId).stream().map(IatiReader::parse).toList();
              elements.forEach(node::add);
              Map<IatiNode, String> codes = new IdentityHashMap<>();
              for (IatiRepository.Place place : repository.indicators(programmeId)) {
                codes.put(
                    elements.get(place.seq()).children("indicator").toList().get(place.position()),
                    place.indicatorCode());
              }
              return new IatiBase(new IatiActivity(node), codes);
            });
  }
}
