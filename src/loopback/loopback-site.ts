/** A file that the server answers: the media type and the content. */
export interface LoopbackFile {
  readonly type: "text/html" | "text/css" | "text/javascript";
  readonly content: string;
}

/** Computes the answer of a route from the parsed JSON of the request. The input is not checked. */
export type LoopbackRoute = (input: unknown) => unknown;

/** What a server on loopback answers. */
export interface LoopbackSite {
  /** Path, such as "/" or "/studio.js" → file. Any program of this machine may read these files: they hold no secret. */
  readonly files: Readonly<Record<string, LoopbackFile>>;
  /** Name → route. A page calls it with `POST /api/<name>` and the token. */
  readonly routes: Readonly<Record<string, LoopbackRoute>>;
  /** Largest body of a request. Default: 16 MiB. */
  readonly maxBodyBytes?: number;
}
