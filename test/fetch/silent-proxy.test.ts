import { once } from "node:events";
import { type AddressInfo, createServer, type Socket } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import { publicAddressRule } from "../../src/fetch/address-rule.ts";
import { sendHttp } from "../../src/fetch/send-http.ts";

// An open connection would keep the process from its end.
test("the connection to a proxy that does not answer is closed", async () => {
  const server = createServer().listen(0, "127.0.0.1");
  const { https_proxy, no_proxy } = process.env;
  onTestFinished(() => {
    server.close();
    for (const [name, value] of Object.entries({ https_proxy, no_proxy })) {
      if (value === undefined) Reflect.deleteProperty(process.env, name);
      else process.env[name] = value;
    }
  });
  await once(server, "listening");
  const connected = once(server, "connection") as Promise<[Socket]>;
  Object.assign(process.env, {
    https_proxy: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    no_proxy: "",
  });
  const limits = { bytes: 1000, total: 300, idle: 300 };
  const response = sendHttp(new URL("https://docs.shop.example/"), {}, limits, publicAddressRule(["127.0.0.1"]));
  await expect(response).rejects.toThrow("not complete after 0.3 s");
  const [socket] = await connected;
  socket.resume();
  if (!socket.destroyed) await once(socket, "close");
  expect(socket.destroyed).toBe(true);
});
