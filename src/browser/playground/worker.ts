import templates from "errsmith:templates";
import { decode } from "../../lib/decode-bytes.ts";
import { reasonOf } from "../../lib/failure.ts";
import { withLineFeeds } from "../../lib/line-feeds.ts";
import { problemText } from "../../problems/problems.ts";
import { explore } from "../../commands/explore.ts";
import type { Answer, Question } from "./messages.ts";

// The worker of the playground: one answer for each question. The page ends it if an answer takes too long.
addEventListener("message", ({ data }: MessageEvent<Question>) => {
  void answer(data)
    .catch((error: unknown): Answer => ({ kind: "failed", reason: reasonOf(error) }))
    .then((message) => {
      postMessage(message);
    });
});

async function answer({ name, content, format }: Question): Promise<Answer> {
  const decoded = typeof content === "string" ? { text: withLineFeeds(content) } : decode(content, undefined, true);
  if (!("text" in decoded)) return { kind: "refused", reason: problemText(decoded.rule, decoded.args) };
  const { text } = decoded;
  return {
    kind: "explored",
    text,
    explored: await explore({ path: name, text, ...(format && { format }) }, templates),
  };
}
