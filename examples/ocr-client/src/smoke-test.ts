import { everyOcrError } from "errsmith-cloud-errors/tencentcloud/ocr/testing";
import { adviceFor } from "./ocr-errors.js";

// Every documented code, and some that no page documents: each must have an advice.
const codes: Record<string, string[]> = {};
for (const error of everyOcrError()) (codes[adviceFor(error)] ??= []).push(error.code);
for (const [advice, those] of Object.entries(codes))
  console.log(`${advice}: ${those.length} codes, such as ${those[0]}`);
