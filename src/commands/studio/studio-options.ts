import type { FetchOptions } from "../fetch/fetch-plan.ts";
import type { ProjectOptions } from "../open-project.ts";

/** Options of the studio: of the project, and of the requests for addresses that a person names. */
export interface StudioOptions extends ProjectOptions, Pick<FetchOptions, "allowHttp" | "allowAddresses"> {}
