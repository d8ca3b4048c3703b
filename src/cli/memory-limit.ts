import { getHeapStatistics } from "node:v8";
import { readRegularText } from "../lib/regular-file.ts";

const MIB = 2 ** 20;

/** Limits that Node.js does not survive: the engine ends the process without a word about the reason. */
const MINIMUM = { heap: 96 * MIB, addresses: 1536 * MIB, container: 128 * MIB };

/** Why a limit of the memory is too low for any run; `undefined` if it is not. */
export function tooLittleMemory(): string | undefined {
  const heap = getHeapStatistics().heap_size_limit;
  if (heap < MINIMUM.heap) return reason("heap", heap, MINIMUM.heap, "--max-old-space-size");
  const addresses = addressSpace();
  if (addresses < MINIMUM.addresses) return reason("address space", addresses, MINIMUM.addresses, "ulimit -v");
  // 0 without a limit; Node.js 20 can return `undefined`, which its types do not say.
  const container = (process.constrainedMemory() as number | undefined) || Infinity;
  return container < MINIMUM.container ? reason("memory", container, MINIMUM.container, "the container") : undefined;
}

function reason(kind: string, bytes: number, minimum: number, limit: string): string {
  const [has, needs] = [bytes, minimum].map((value) => Math.floor(value / MIB));
  return `too little memory: ${limit} allows ${has} MiB of ${kind}, and ${needs} MiB are needed`;
}

/** The limit of the addresses of this process in bytes, as far as the system tells. */
function addressSpace(): number {
  try {
    return Number(/^Max address space +(\d+)/m.exec(readRegularText("/proc/self/limits"))?.[1] ?? Infinity);
  } catch {
    return Infinity;
  }
}
