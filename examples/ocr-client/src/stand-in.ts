import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** A service that answers as the OCR service does, on this machine alone. */
export interface StandIn {
  readonly url: string;
  /** Requests that it has answered. */
  readonly requests: () => number;
  readonly close: () => Promise<void>;
}

/** Starts a stand-in of the OCR service that fails with these codes, one a request, and then reads every image. */
export async function startStandIn(codes: readonly string[]): Promise<StandIn> {
  let requests = 0;
  const server = createServer((request, response) => {
    request.resume().on("end", () => {
      const code = codes[requests];
      requests += 1;
      const result =
        code === undefined
          ? { TextDetections: [{ DetectedText: "HELLO" }, { DetectedText: "WORLD" }] }
          : { Error: { Code: code, Message: `${code}: from the stand-in.` } };
      // The service says 200 to everything: what went wrong is in the body.
      response.setHeader("content-type", "application/json");
      response.end(JSON.stringify({ Response: { ...result, RequestId: `request-${requests}` } }));
    });
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    requests: () => requests,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}
