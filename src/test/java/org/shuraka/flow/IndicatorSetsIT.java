package org.shuraka.flow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URL;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.shuraka.platform.ShippedWar;

/** The library of standard indicators over REST. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class IndicatorSetsIT {

  @ArquillianResource URL server;

  @Deployment
  static WebArchive application() {
    return ShippedWar.archive();
  }

  @Test
  void managersKeepListsAndNobodyElseSeesThem() {
    Rest manager = Rest.as("manager", server);
    String list =
        """
        {"code":"REST-SCS","title":{"en":"SCS"},"vocabulary":"99","uri":"https://example.org/scs",
         "entries":[{"code":"SCS052","wording":{"en":"Women with a voice","ar":"نساء لهن صوت"}}]}""";
    Rest.Answer made = manager.post("indicator-sets", list).expect(201);
    manager.post("indicator-sets", list).expect(409);
    JsonNode read = manager.get("indicator-sets/REST-SCS").expect(200).json();
    assertThat(read.at("/entries/0/wording/ar").textValue()).isEqualTo("نساء لهن صوت");

    String longer = list.replace("]}", ",{\"code\":\"SCS053\",\"wording\":{\"en\":\"Trust\"}}]}");
    manager.put("indicator-sets/REST-SCS", longer).expect(428);
    Rest.Answer changed =
        manager.put("indicator-sets/REST-SCS", longer, "If-Match", made.etag()).expect(200);
    manager.put("indicator-sets/REST-SCS", list, "If-Match", made.etag()).expect(412);
    assertThat(
            manager.get("indicator-sets").expect(200).json().get("items").findValuesAsText("code"))
        .contains("REST-SCS");
    JsonNode faults =
        manager
            .put(
                "indicator-sets/REST-SCS",
                longer.replace("SCS053", "SCS052").replace("\"99\"", "\"12\""),
                "If-Match",
                changed.etag())
            .expect(422)
            .json()
            .get("errors");
    assertThat(faults.findValuesAsText("pointer"))
        .containsExactlyInAnyOrder("/vocabulary", "/entries/1/code");

    for (String other : new String[] {"donor", "iihlr"}) {
      Rest.as(other, server).get("indicator-sets").expect(403);
    }
    manager.delete("indicator-sets/REST-SCS", changed.etag()).expect(204);
    manager.get("indicator-sets/REST-SCS").expect(404);
  }
}
