import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { OcrClient } from "./client.js";

/** A mock of the OCR service on this machine, and the SDK's client for it. */
export interface MockService {
  readonly client: OcrClient;
  /** The number of requests. */
  readonly requests: () => number;
  readonly close: () => Promise<void>;
}

const SUCCESS = {
  Response: { TextDetections: [{ DetectedText: "HELLO" }, { DetectedText: "WORLD" }], RequestId: "r" },
};

/** Starts a service that answers each request with the next response, and then reads every photo. */
export async function startMockService(responses: readonly (() => Response)[]): Promise<MockService> {
  let requests = 0;
  const server = createServer((request, reply) => {
    const response = responses[requests]?.() ?? Response.json(SUCCESS);
    requests += 1;
    request.resume().on("end", () => {
      reply.writeHead(response.status, Object.fromEntries(response.headers));
      void response.text().then((body) => reply.end(body));
    });
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const { port } = server.address() as AddressInfo;
  const client = new OcrClient({
    credential: { secretId: "id", secretKey: "key" },
    region: "ap-shanghai",
    profile: { httpProfile: { protocol: "http://", endpoint: `127.0.0.1:${port}` } },
  });
  return {
    client,
    requests: () => requests,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}
