import { Failure, reasonOf } from "../lib/failure.ts";
import { visible } from "../lib/printable.ts";
import type { LoopbackFile } from "./loopback-site.ts";
import type { Refusal } from "./refusal.ts";

/** An answer of the server. */
export interface Answer {
  readonly status: number;
  readonly type: string;
  readonly content: string;
}

/** The answer of a path: its file, or that there is none. */
export function fileAnswer(file: LoopbackFile | undefined): Answer {
  if (!file) return refusalAnswer({ status: 404, reason: "no such page" });
  return { status: 200, type: `${file.type}; charset=utf-8`, content: file.content };
}

/** The value of a route as JSON; `undefined` is `null`. */
export function jsonAnswer(value: unknown, status = 200): Answer {
  return { status, type: "application/json; charset=utf-8", content: JSON.stringify(value ?? null) };
}

/** The reason of a refusal, as the member `error`. */
export function refusalAnswer({ status, reason }: Refusal): Answer {
  return jsonAnswer({ error: reason }, status);
}

/** The reason of a route that threw: 400 for a body that is no JSON, 422 for an expected error, 500 for a bug. */
export function failureAnswer(error: unknown): Answer {
  const status = error instanceof Failure ? 422 : error instanceof SyntaxError ? 400 : 500;
  return jsonAnswer({ error: visible(reasonOf(error)) }, status);
}
