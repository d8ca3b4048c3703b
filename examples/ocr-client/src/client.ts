import { setTimeout as wait } from "node:timers/promises";
import { OcrError } from "errsmith-cloud-errors/tencentcloud/ocr";
import { retryDelay } from "errsmith-cloud-errors/tencentcloud/ocr/catalog";
import { ocr } from "tencentcloud-sdk-nodejs-ocr";

/** The client of Tencent Cloud's SDK. */
export const OcrClient = ocr.v20181119.Client;
export type OcrClient = InstanceType<typeof OcrClient>;

/** Returns the text on a photo. */
export async function readText(client: OcrClient, photo: Buffer): Promise<string> {
  try {
    const request = { ImageBase64: photo.toString("base64") };
    const { TextDetections = [] } = await withRetries(() => client.GeneralBasicOCR(request));
    return TextDetections.map(({ DetectedText }) => DetectedText).join(" ");
  } catch (cause) {
    throw new Error("The photo was not read.", { cause });
  }
}

/**
 * Calls the service again if the documentation says that the same request may succeed later, and only then, because
 * some failed calls are billed. The last exception of the SDK is thrown as it is.
 */
async function withRetries<Result>(call: () => Promise<Result>, attempts = 4): Promise<Result> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await call();
    } catch (thrown) {
      const error = OcrError.from(thrown);
      const delay = error && retryDelay(error, attempt, { base: 100 });
      if (delay === undefined || attempt >= attempts) throw thrown;
      await wait(delay);
    }
  }
}
