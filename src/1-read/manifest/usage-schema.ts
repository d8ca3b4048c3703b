import * as v from "valibot";
import { USE_KINDS } from "../../model/code-use.ts";
import { $schema, described, nonEmptyText, optional } from "./schema-parts.ts";
import { exactObject } from "./validate.ts";

const position = v.pipe(v.number(), v.integer(), v.minValue(1));

const use = exactObject({
  file: described(nonEmptyText, "Path of the file, as the search printed it."),
  line: described(position, "Line, from 1."),
  column: described(position, "Column, from 1, in UTF-16 code units."),
  code: described(v.string(), "Documented code; the text in the file if no page documents it; `Order.*` for a family."),
  kind: described(v.picklist(USE_KINDS), "How the file uses the code."),
  services: described(v.array(v.string()), "Services that document the code, such as `shop/orders`. Empty for none."),
  written: optional(v.string(), "Alias, class or constant that stands for the code. Default: the file has the code."),
  nearest: optional(v.string(), "Documented code that is similar to one that no page documents. Default: none."),
});

/** What `errsmith usage --format json` writes: where an application uses codes. */
export const usageSchema = exactObject({
  $schema,
  version: described(v.literal(1), "Version of the format."),
  repository: optional(nonEmptyText, "Name of the repository of the application. Default: none."),
  uses: described(v.array(use), "Places, sorted by file and line."),
});
