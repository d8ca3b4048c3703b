import type { IncomingHttpHeaders } from "node:http";
import type { HostPolicy, Hosts } from "../hosts.ts";
import type { SecretHeaders } from "../secret-headers.ts";

/** How a page is rendered. */
export interface RenderRequest {
  /** The error codes in an HTML text. The page is ready when they stay the same. */
  readonly codesIn: (html: string) => Promise<ReadonlySet<string>>;
}

/** A document that a server sent, and what may be requested for it. */
export interface RenderedDocument {
  readonly url: URL;
  readonly headers: IncomingHttpHeaders;
  readonly body: Uint8Array;
  readonly locale?: string | undefined;
  readonly render: RenderRequest;
  readonly userAgent: string;
  readonly secrets: SecretHeaders;
  /** The only origin that gets the secrets. */
  readonly secretOrigin: string;
  readonly policy: HostPolicy;
  readonly hosts: Hosts;
}

/** What a browser shows. */
export interface Rendering {
  readonly html: string;
  /** The address of the last document, after redirects by scripts. */
  readonly url: URL;
  /** Requests of the page that were refused or failed: why codes may be missing. */
  readonly troubles: readonly string[];
  /** What is not in the text although it is shown. */
  readonly notes: readonly string[];
}

/** Renders documents with browsers that start when they are needed. */
export interface Renderer {
  /** Rejects with a `FetchFailure`. */
  render(document: RenderedDocument): Promise<Rendering>;
  /** Ends the browsers. */
  close(): Promise<void>;
}
