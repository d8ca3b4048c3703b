import { linesOfPages } from "../../lib/page-lines.ts";
import type { SafeText } from "../../model/output.ts";
import { jsonDocument } from "../literal.ts";
import type { ServiceView } from "../service-view.ts";

/**
 * `places/<provider>/<service>.json`: the lines of the pages at which the service is documented. No other committed file has
 * lines, so that text above a table changes this file only.
 */
export function placesJson({ catalog: { provider, service, errors, operations } }: ServiceView): SafeText {
  return jsonDocument({ $comment: COMMENT, provider, service, pages: linesOfPages(errors, operations) });
}

/** How the file is read. */
export const COMMENT = "The pages of the codes: +lines since the place above, then the code.";
