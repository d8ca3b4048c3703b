import { OcrError, onUnrecognized } from "errsmith-cloud-errors/tencentcloud/ocr";
import { isBillable } from "errsmith-cloud-errors/tencentcloud/ocr/catalog";
import { mockOcrError, mocks } from "errsmith-cloud-errors/tencentcloud/ocr/mocks";
import { readText } from "./client.js";
import { startMockService } from "./mock-service.js";
import { adviceFor } from "./ocr-errors.js";
import { LANGUAGES, textFor } from "./texts.js";

/** What the service answers before it reads the photo, one response for each request. */
const SCENES = {
  "a success": [],
  "two throttled calls": [mocks.RequestLimitExceeded, mocks.RequestLimitExceeded],
  "four throttled calls": Array.from({ length: 4 }, () => mocks.RequestLimitExceeded),
  "a blurred photo": [mocks["FailedOperation.ImageBlur"]],
  "the code that the documentation misspells": [mocks["FailedOperation.ImageNoIdCard"]],
  "the misspelled code": [mocks["FailedcaOperation.ImageNoIdCard"]],
  "an expired signature": [mocks["AuthFailure.SignatureExpire"]],
  "an undocumented code of a known family": [mockOcrError("InvalidParameter.Unheard")],
  "an undocumented code": [mockOcrError("Unheard.Of", { message: "Never seen." })],
  "a gateway in between": [() => new Response("<html>Bad Gateway</html>", { status: 502 })],
};

// Services send codes before they document them: learn of each once.
onUnrecognized((error) => console.log(`  not documented: ${error.code}`));

for (const [scene, responses] of Object.entries(SCENES)) {
  console.log(`\n${scene}`);
  const { client, requests, close } = await startMockService(responses);
  try {
    console.log(`  ${await readText(client, Buffer.from("a photo"))}`);
  } catch (thrown) {
    await explain(thrown);
  } finally {
    console.log(`  requests: ${requests()}`);
    await close();
  }
}

async function explain(thrown: unknown): Promise<void> {
  // `readText` throws an error of its own. `find` looks for the error of the service in its causes.
  const error = OcrError.find(thrown);
  if (error === undefined) {
    const { message, cause } = thrown as Error;
    console.log(`  ${message} ${cause}`);
    return;
  }
  console.log(`  ${error.code}: ${adviceFor(error)}`);
  // `is` takes codes in every spelling, families, and codes that no page documents yet.
  if (error.is("FailedOperation.ImageNoIdCard", "FailedOperation.ImageNoPassport")) console.log("  show the front");
  if (isBillable(error)) console.log("  the call is billed");
  for (const language of LANGUAGES) console.log(`  ${language}: ${await textFor(error, language)}`);
}
