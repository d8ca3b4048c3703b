import { everyOcrError } from "errsmith-cloud-errors/tencentcloud/ocr/testing";
import { adviceFor } from "./ocr-errors.js";

// Every documented code, and for each family one that no page has: whatever comes, the application has an answer.
const codes = new Map<string, string[]>();
for (const error of everyOcrError()) {
  const advice = adviceFor(error);
  codes.set(advice, [...(codes.get(advice) ?? []), error.code]);
}
for (const [advice, those] of codes) console.log(`${advice}: ${those.length} codes, such as ${those[0]}`);
