import { type Fields, tolerant } from "./values.js";

/** Milliseconds that the headers of a response, or of an exception with a response, ask to wait before the next request. */
export function retryAfterOf(fields: Fields): number | undefined {
  for (const carrier of carriersOf(fields)) {
    if (typeof carrier !== "object" || carrier === null) continue;
    const headers = headersOf(carrier);
    const delay = headers === undefined ? undefined : delayOf(headers);
    if (delay !== undefined) return delay;
  }
  return undefined;
}

/** An object itself, and what clients of HTTP and SDKs put into a response or an exception. */
function carriersOf(fields: Fields): readonly unknown[] {
  try {
    // Named members are read in a third of the time.
    const { response, [AMAZON]: amazon, data, body, result } = fields;
    return [fields, response, amazon, data, body, result];
  } catch {
    // A getter throws. The other members count.
    return carriersOf(tolerant(fields));
  }
}

function headersOf(carrier: object): unknown {
  try {
    return (carrier as Fields)["headers"];
  } catch {
    return undefined;
  }
}

// In exceptions of the AWS SDK. In one piece, the name would be a hole of a template.
const AMAZON = "$" + "response";
const NAME = "retry-after";

/** The header in a `Headers` object, or in an object whose keys have any case. */
function header(headers: Fields): unknown {
  try {
    if (typeof headers["get"] === "function") return headers["get"](NAME);
    return headers[Object.keys(headers).find((key) => key.toLowerCase() === NAME) ?? NAME];
  } catch {
    return undefined;
  }
}

/** The delay in the header of headers: a number of seconds, or a date. A date in the past is no delay. */
function delayOf(headers: unknown): number | undefined {
  if (typeof headers !== "object" || headers === null) return undefined;
  const value = header(headers as Fields);
  if (typeof value !== "string" && typeof value !== "number") return undefined;
  const text = String(value).trim();
  if (/^\d{1,9}(?:\.\d+)?$/.test(text)) return Math.round(Number(text) * 1000);
  // The three forms of a date in HTTP begin with a day of the week.
  const date = /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)/.test(text) ? Date.parse(text) : NaN;
  return Number.isNaN(date) ? undefined : Math.max(0, date - Date.now());
}
