import { type TemplateData, mapLazily } from "../templates/fill-template.ts";
import type { ServiceView } from "../service-view.ts";

/** `handlers.stub.ts`: a handler for every documented code, ready to be copied into an application. */
export function handlersStubData({ id, packageName, entries }: ServiceView): TemplateData {
  return {
    values: { "./index.js": `${packageName}/${id}`, "./handlers.js": `${packageName}/${id}/handlers` },
    regions: {
      code: mapLazily(
        // The handler for everything else stands in the template.
        entries.filter(({ error }) => error.code !== "*"),
        ({ error }) => ({ values: { code: error.code } }),
      ),
    },
  };
}
