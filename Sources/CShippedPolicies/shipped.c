#include "CShippedPolicies.h"

#include <string.h>

// The list of every file that is shipped inside the binary, in the order of their paths. A test compares it with the
// folder `Policies/`. `#embed` must stand on a line of its own, so a file takes a line for its path and one for itself.

#define SHIPPED(path) { path, (const unsigned char[]){
#define END , 0 } },

static const struct {
  const char *path;
  const unsigned char *bytes;
} files[] = {
SHIPPED("national/cyber-hoshin.test.yaml")
#embed "../../Policies/national/cyber-hoshin.test.yaml"
END
SHIPPED("national/cyber-hoshin.yaml")
#embed "../../Policies/national/cyber-hoshin.yaml"
END
SHIPPED("national/kojinjoho-66.test.yaml")
#embed "../../Policies/national/kojinjoho-66.test.yaml"
END
SHIPPED("national/kojinjoho-66.yaml")
#embed "../../Policies/national/kojinjoho-66.yaml"
END
SHIPPED("national/kyoiku-joho.test.yaml")
#embed "../../Policies/national/kyoiku-joho.test.yaml"
END
SHIPPED("national/kyoiku-joho.yaml")
#embed "../../Policies/national/kyoiku-joho.yaml"
END
SHIPPED("national/mail-password.test.yaml")
#embed "../../Policies/national/mail-password.test.yaml"
END
SHIPPED("national/mail-password.yaml")
#embed "../../Policies/national/mail-password.yaml"
END
SHIPPED("national/tokutei-kojinjoho-from-2025-06.test.yaml")
#embed "../../Policies/national/tokutei-kojinjoho-from-2025-06.test.yaml"
END
SHIPPED("national/tokutei-kojinjoho-from-2025-06.yaml")
#embed "../../Policies/national/tokutei-kojinjoho-from-2025-06.yaml"
END
SHIPPED("national/tokutei-kojinjoho-until-2025-05.test.yaml")
#embed "../../Policies/national/tokutei-kojinjoho-until-2025-05.test.yaml"
END
SHIPPED("national/tokutei-kojinjoho-until-2025-05.yaml")
#embed "../../Policies/national/tokutei-kojinjoho-until-2025-05.yaml"
END
SHIPPED("nerima/denshi-ketsugo.test.yaml")
#embed "../../Policies/nerima/denshi-ketsugo.test.yaml"
END
SHIPPED("nerima/denshi-ketsugo.yaml")
#embed "../../Policies/nerima/denshi-ketsugo.yaml"
END
SHIPPED("nerima/gakko-2021.test.yaml")
#embed "../../Policies/nerima/gakko-2021.test.yaml"
END
SHIPPED("nerima/gakko-2021.yaml")
#embed "../../Policies/nerima/gakko-2021.yaml"
END
SHIPPED("nerima/gakko.test.yaml")
#embed "../../Policies/nerima/gakko.test.yaml"
END
SHIPPED("nerima/gakko.yaml")
#embed "../../Policies/nerima/gakko.yaml"
END
SHIPPED("nerima/incidents-fy2020.yaml")
#embed "../../Policies/nerima/incidents-fy2020.yaml"
END
SHIPPED("nerima/jiko-kyokun.test.yaml")
#embed "../../Policies/nerima/jiko-kyokun.test.yaml"
END
SHIPPED("nerima/jiko-kyokun.yaml")
#embed "../../Policies/nerima/jiko-kyokun.yaml"
END
SHIPPED("nerima/kiroku-hyo.test.yaml")
#embed "../../Policies/nerima/kiroku-hyo.test.yaml"
END
SHIPPED("nerima/kiroku-hyo.yaml")
#embed "../../Policies/nerima/kiroku-hyo.yaml"
END
SHIPPED("nerima/mokutekigai-riyo.test.yaml")
#embed "../../Policies/nerima/mokutekigai-riyo.test.yaml"
END
SHIPPED("nerima/mokutekigai-riyo.yaml")
#embed "../../Policies/nerima/mokutekigai-riyo.yaml"
END
SHIPPED("shinjuku/moushikomi-mail.test.yaml")
#embed "../../Policies/shinjuku/moushikomi-mail.test.yaml"
END
SHIPPED("shinjuku/moushikomi-mail.yaml")
#embed "../../Policies/shinjuku/moushikomi-mail.yaml"
END
SHIPPED("shinjuku/tokki-jiko.test.yaml")
#embed "../../Policies/shinjuku/tokki-jiko.test.yaml"
END
SHIPPED("shinjuku/tokki-jiko.yaml")
#embed "../../Policies/shinjuku/tokki-jiko.yaml"
END
SHIPPED("vocabulary/access.yaml")
#embed "../../Policies/vocabulary/access.yaml"
END
SHIPPED("vocabulary/audit.yaml")
#embed "../../Policies/vocabulary/audit.yaml"
END
SHIPPED("vocabulary/backup.yaml")
#embed "../../Policies/vocabulary/backup.yaml"
END
SHIPPED("vocabulary/change.yaml")
#embed "../../Policies/vocabulary/change.yaml"
END
SHIPPED("vocabulary/comms.yaml")
#embed "../../Policies/vocabulary/comms.yaml"
END
SHIPPED("vocabulary/crypto.yaml")
#embed "../../Policies/vocabulary/crypto.yaml"
END
SHIPPED("vocabulary/data.yaml")
#embed "../../Policies/vocabulary/data.yaml"
END
SHIPPED("vocabulary/device.yaml")
#embed "../../Policies/vocabulary/device.yaml"
END
SHIPPED("vocabulary/doc.yaml")
#embed "../../Policies/vocabulary/doc.yaml"
END
SHIPPED("vocabulary/endpoint.yaml")
#embed "../../Policies/vocabulary/endpoint.yaml"
END
SHIPPED("vocabulary/hosting.yaml")
#embed "../../Policies/vocabulary/hosting.yaml"
END
SHIPPED("vocabulary/incident.yaml")
#embed "../../Policies/vocabulary/incident.yaml"
END
SHIPPED("vocabulary/log.yaml")
#embed "../../Policies/vocabulary/log.yaml"
END
SHIPPED("vocabulary/mail.yaml")
#embed "../../Policies/vocabulary/mail.yaml"
END
SHIPPED("vocabulary/media.yaml")
#embed "../../Policies/vocabulary/media.yaml"
END
SHIPPED("vocabulary/network.yaml")
#embed "../../Policies/vocabulary/network.yaml"
END
SHIPPED("vocabulary/ops.yaml")
#embed "../../Policies/vocabulary/ops.yaml"
END
SHIPPED("vocabulary/org.yaml")
#embed "../../Policies/vocabulary/org.yaml"
END
SHIPPED("vocabulary/physical.yaml")
#embed "../../Policies/vocabulary/physical.yaml"
END
SHIPPED("vocabulary/record.test.yaml")
#embed "../../Policies/vocabulary/record.test.yaml"
END
SHIPPED("vocabulary/record.yaml")
#embed "../../Policies/vocabulary/record.yaml"
END
SHIPPED("vocabulary/sub.yaml")
#embed "../../Policies/vocabulary/sub.yaml"
END
SHIPPED("vocabulary/terms.yaml")
#embed "../../Policies/vocabulary/terms.yaml"
END
SHIPPED("vocabulary/vocabulary.test.yaml")
#embed "../../Policies/vocabulary/vocabulary.test.yaml"
END
};

size_t tokki_shipped_count(void) { return sizeof files / sizeof files[0]; }

tokki_shipped_file tokki_shipped_at(size_t index) {
  const char *content = (const char *)files[index].bytes;
  return (tokki_shipped_file){files[index].path, files[index].bytes, strlen(content)};
}
