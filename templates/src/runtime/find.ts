import { fieldsOf, member, text } from "./values.js";

/** A response of `fetch`, or of anything like it. */
export interface ResponseLike {
  readonly status: number;
  readonly headers?: object;
  clone(): { text(): Promise<string> };
}

/** Members in which libraries keep the errors that caused an error. */
const LINKS = ["cause", "errors", "error", "err", "originalError", "reason"];

/** The maximum number of nested values that are searched. */
const MOST = 64;

/** The first error that `read` returns for a value or for a value that is nested in it, breadth first. */
export function findError<E>(thrown: unknown, read: (value: unknown) => E | undefined): E | undefined {
  const open: unknown[] = [thrown];
  for (let index = 0; index < open.length && index < MOST; index += 1) {
    const value = open[index];
    const error = read(value);
    if (error !== undefined) return error;
    if (typeof value !== "object" || value === null) continue;
    for (const key of LINKS) {
      const inner = member(value as Record<string, unknown>, key);
      for (const each of Array.isArray(inner) ? (inner as readonly unknown[]) : [inner]) {
        if (typeof each === "object" && each !== null && !open.includes(each)) open.push(each);
      }
    }
    // Some libraries use the body of the response as the message.
    const message = text(member(value as Record<string, unknown>, "message"));
    if (message !== undefined && fieldsOf(message)) open.push(message);
  }
  return undefined;
}

/** What `from` reads of a response. */
export interface ResponseParts extends Pick<ResponseLike, "status" | "headers"> {
  readonly body: string;
}

/** What `from` reads of a response: its status, headers and body, which can be read again by others. */
export async function bodyOf(response: ResponseLike): Promise<ResponseParts> {
  const { status, headers } = response;
  return { status, ...(headers && { headers }), body: await response.clone().text() };
}
