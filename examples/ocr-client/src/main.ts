import { OcrError } from "errsmith-cloud-errors/tencentcloud/ocr";
import { isBillable } from "errsmith-cloud-errors/tencentcloud/ocr/catalog";
import { readText } from "./client.js";
import { LANGUAGES, noticeFor } from "./notices.js";
import { adviceFor } from "./ocr-errors.js";
import { startStandIn } from "./stand-in.js";

/** What the service fails with, one code a request, before it reads the image. */
const SCENES: readonly (readonly string[])[] = [
  [],
  ["RequestLimitExceeded", "RequestLimitExceeded"],
  ["RequestLimitExceeded", "RequestLimitExceeded", "RequestLimitExceeded", "RequestLimitExceeded"],
  ["FailedOperation.ImageBlur"],
  // The documentation has a typo in this one; the service may send either.
  ["FailedcaOperation.ImageNoIdCard"],
  ["AuthFailure.SignatureExpire"],
  // No page documents these: the first is of a family that we know, the second of none.
  ["InvalidParameter.Unheard"],
  ["Unheard.Of"],
];

const image = new Uint8Array([0xff, 0xd8, 0xff]);

for (const codes of SCENES) {
  const service = await startStandIn(codes);
  try {
    console.log(`\n${codes.join(", ") || "nothing wrong"}`);
    const lines = await readText(service.url, image, { tries: 4, pause: 5 });
    console.log(`  ${lines.join(" ")}`);
  } catch (error) {
    if (!(error instanceof OcrError)) throw error;
    await explain(error);
  } finally {
    console.log(`  requests: ${service.requests()}`);
    await service.close();
  }
}

async function explain(error: OcrError): Promise<void> {
  const charged = { true: "yes", false: "no", undefined: "nobody says" }[`${isBillable(error)}`];
  console.log(`  advice: ${adviceFor(error)}`);
  console.log(`  charged: ${charged}`);
  for (const language of LANGUAGES) console.log(`  ${language}: ${await noticeFor(error, language)}`);
}
