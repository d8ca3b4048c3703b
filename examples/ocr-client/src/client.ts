import { setTimeout as wait } from "node:timers/promises";
import { OcrError } from "errsmith-cloud-errors/tencentcloud/ocr";
import { isRetryable } from "errsmith-cloud-errors/tencentcloud/ocr/catalog";

/** How patient a client is. */
export interface Patience {
  /** Requests for one image, the first one included. */
  readonly tries: number;
  /** Milliseconds before the second request; each further wait may be twice as long. */
  readonly pause: number;
}

/**
 * The lines of text on an image. Retries what the documentation says may succeed later, and nothing else; throws an
 * `OcrError` for what the service reports, and what `fetch` throws for everything else.
 */
export async function readText(url: string, image: Uint8Array, patience: Patience): Promise<readonly string[]> {
  for (let tried = 1; ; tried++) {
    const body = await request(url, image);
    const error = OcrError.from(body);
    if (error === undefined) return linesOf(body);
    // `undefined` is no: a page that says nothing of a retry gives no leave to repeat a call that may be charged.
    if (tried >= patience.tries || isRetryable(error) !== true) throw error;
    // A random part keeps clients that were turned away together from coming back together.
    await wait(patience.pause * 2 ** (tried - 1) * (0.5 + Math.random() / 2));
  }
}

async function request(url: string, image: Uint8Array): Promise<unknown> {
  const response = await fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json", "x-tc-action": "GeneralBasicOCR" },
    body: JSON.stringify({ ImageBase64: Buffer.from(image).toString("base64") }),
    signal: AbortSignal.timeout(10_000),
  });
  return response.json();
}

interface Answer {
  readonly Response: { readonly TextDetections: readonly { readonly DetectedText: string }[] };
}

function linesOf(body: unknown): readonly string[] {
  const { Response } = body as Answer;
  return Response.TextDetections.map(({ DetectedText }) => DetectedText);
}
