import { approvalsSchema } from "./approvals-schema.ts";
import { configFileSchema } from "./config-schema.ts";
import { correctionsSchema } from "./corrections-schema.ts";
import { namesLockSchema } from "./names-lock-schema.ts";
import { pagesLockSchema } from "./pages-lock-schema.ts";
import { sourceSchema } from "./source-schema.ts";
import { tombstonesSchema } from "./tombstones-schema.ts";
import { translationsSchema } from "./translations-schema.ts";
import { usageSchema } from "./usage-schema.ts";

/** The schema of each file that a project has, by the name of its JSON Schema. */
export const FILE_SCHEMAS = {
  approvals: approvalsSchema,
  config: configFileSchema,
  corrections: correctionsSchema,
  "names-lock": namesLockSchema,
  "pages-lock": pagesLockSchema,
  source: sourceSchema,
  "tombstones-lock": tombstonesSchema,
  translations: translationsSchema,
  usage: usageSchema,
};
