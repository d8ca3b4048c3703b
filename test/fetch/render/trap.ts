import { createSocket } from "node:dgram";
import { createServer, type AddressInfo, type Socket } from "node:net";
import { onTestFinished } from "vitest";

/** An address to which no connection may be made. */
export interface Trap {
  /** `127.0.0.2:<port>`, for TCP and UDP. */
  readonly host: string;
  /** What came in, one line each. */
  readonly caught: string[];
}

/** Listens for connections and packets on a port of an address that tests do not allow. */
export async function trap(address = "127.0.0.2"): Promise<Trap> {
  const caught: string[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    caught.push("a connection");
    socket.on("data", (data) => caught.push(data.toString("latin1").split("\r\n")[0] ?? ""));
    socket.on("error", () => undefined);
  });
  await new Promise<void>((resolve) => server.listen(0, address, resolve));
  const { port } = server.address() as AddressInfo;
  const packets = createSocket("udp4").on("message", () => caught.push("a packet"));
  await new Promise<void>((resolve) => packets.bind(port, address, resolve));
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
    packets.close();
  });
  return { host: `${address}:${port}`, caught };
}
