import * as v from "valibot";
import { Failure } from "../lib/failure.ts";
import { editSchema } from "./edits.ts";

/** What to open: a page of the project, a file, an address that a person typed, or a text that a person pasted. */
const inputSchema = v.variant("kind", [
  v.object({ kind: v.literal("page"), path: v.string() }),
  v.object({ kind: v.literal("file"), path: v.string() }),
  v.object({ kind: v.literal("url"), url: v.string() }),
  v.object({ kind: v.literal("text"), text: v.string() }),
]);

const requestSchema = v.object({
  input: inputSchema,
  edits: v.optional(v.array(editSchema), []),
  /** Path of a file → its digest in the preview. */
  digests: v.optional(v.record(v.string(), v.nullable(v.string())), {}),
});

export type StudioInput = v.InferOutput<typeof inputSchema>;
export type StudioRequest = v.InferOutput<typeof requestSchema>;

/** Checks the request of a browser. Throws a `Failure` if it has another shape. */
export function studioRequest(value: unknown): StudioRequest {
  const parsed = v.safeParse(requestSchema, value);
  if (parsed.success) return parsed.output;
  throw new Failure(`not a request of the studio: ${parsed.issues[0].message}`);
}
