import type { ProviderInput, ServiceInput } from "../model/project.ts";
import type { Source } from "../model/source.ts";

/** Provider of pages without a `source.json`. */
const AD_HOC_PROVIDER = "docs";

/** The service of a page without a `source.json`. */
export function adHocService(service: string, source: Source): ServiceInput {
  return { provider: AD_HOC_PROVIDER, service, family: AD_HOC_PROVIDER, pages: [{ source }] };
}

/** The provider of these services, without corrections, names and removed codes. */
export function adHocProvider(services: readonly ServiceInput[]): ProviderInput {
  return {
    provider: AD_HOC_PROVIDER,
    services,
    corrections: [],
    manifestPath: "",
    correctionsPath: "",
    names: {},
    tombstones: {},
  };
}
