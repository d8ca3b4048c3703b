import { expect, test } from "vitest";
import { samplePackage } from "./sample-package.ts";

type Mock = () => Response;
interface Mocks {
  readonly mocks: Readonly<Record<string, Mock>>;
  readonly mockScanError: (code: string, init?: object) => Mock;
  readonly mockMarketError: (code: string, init?: object) => Mock;
  readonly mockHostileError: (code: string, init?: object) => Mock;
}

const { type, load } = await samplePackage();
const [scan, market, hostile] = await Promise.all(
  ["scan", "market", "hostile"].map((service) => load<Mocks>(`dist/acme/${service}/mocks.js`)),
);
const codesOf = async (service: string): Promise<readonly string[]> =>
  (await load<{ readonly codes: readonly string[] }>(`dist/acme/${service}/code-list.js`)).codes;

test.each<[of: string, mock: Mock | undefined, status: number, body: unknown]>([
  [
    "a documented code",
    scan?.mocks["FailedOperation.Blurred"],
    200,
    {
      Response: {
        Error: { Code: "FailedOperation.Blurred", Message: "FailedOperation.Blurred (made up for a test)" },
        RequestId: "made-up",
      },
    },
  ],
  [
    "a documented status",
    scan?.mockScanError("InternalError", { message: "m", requestId: "r" }),
    500,
    { Response: { Error: { Code: "InternalError", Message: "m" }, RequestId: "r" } },
  ],
  [
    "another status",
    scan?.mockScanError("Brand.New", { message: "m", requestId: "r", httpStatus: 418 }),
    418,
    { Response: { Error: { Code: "Brand.New", Message: "m" }, RequestId: "r" } },
  ],
  ["a status that is the code", market?.mocks["480"], 480, "Unknown error"],
  [
    "a service without an envelope",
    hostile?.mockHostileError("__proto__", { message: "m" }),
    200,
    { code: "__proto__", message: "m" },
  ],
])("a mock answers with %s", async (_, mock, status, body) => {
  const response = mock?.();
  expect(response?.status).toBe(status);
  const text = (await response?.text()) ?? "";
  expect(text.startsWith("{") ? JSON.parse(text) : text).toEqual(body);
});

test("a mock has the headers of the test, and answers again and again", async () => {
  const mock = scan?.mockScanError("RequestLimitExceeded", { headers: { "retry-after": "3" } });
  for (const response of [mock?.(), mock?.()]) {
    expect(response?.headers.get("retry-after")).toBe("3");
    expect(await response?.json()).toMatchObject({ Response: { Error: { Code: "RequestLimitExceeded" } } });
  }
});

test.each(["scan", "market"])(
  "every documented code of %s has a mock, from which its error is read",
  async (service) => {
    const Type = type(`acme/${service}`, service === "scan" ? "ScanError" : "MarketError");
    const { mocks } = (service === "scan" ? scan : market) as Mocks;
    for (const code of await codesOf(service)) {
      const mock = mocks[code] as Mock;
      expect((await Type.fromResponse(mock()))?.code).toBe(code);
    }
  },
);

test("the list of codes is frozen, and has no other spellings", async () => {
  const codes = await codesOf("scan");
  expect(codes).toEqual([
    "AuthFailure",
    "FailedOperation.Blurred",
    "FailedOperation.NoCard",
    "InternalError",
    "RequestLimitExceeded",
  ]);
  expect(Object.isFrozen(codes)).toBe(true);
});
