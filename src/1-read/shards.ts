import { minOf } from "../lib/collections.ts";
import { statSync } from "node:fs";
import { digest } from "../lib/digest.ts";
import { Failure } from "../lib/failure.ts";
import { byCodeUnits } from "../lib/identifier.ts";

/** A file that one of several machines reads. */
interface ShardedFile {
  readonly disk: string;
  readonly name: string;
}

/** A shard may have so many times the mean size, if no file is larger than the difference. */
const LARGEST_SHARD = 1.1;

const MOST_SHARDS = 1000;

/**
 * The files that belong to one shard, such as "3/16". Machines with the same files agree on all shards. Throws a `Failure`
 * if there is no such shard.
 */
export function filesOfShard<File extends ShardedFile>(files: readonly File[], shard: string): File[] {
  const [, index = "", count = ""] = /^([1-9]\d{0,3})\/([1-9]\d{0,3})$/.exec(shard) ?? [];
  if (index === "" || Number(index) > Number(count) || Number(count) > MOST_SHARDS)
    throw new Failure(`--shard ${shard}: must be a number and how many shards there are, such as 3/16`, 2);
  const sizes = files.map(({ disk, name }) => ({ name, size: statSync(disk, { throwIfNoEntry: false })?.size ?? 0 }));
  const shards = assignShards(sizes, Number(count));
  return files.filter((_, i) => shards[i] === Number(index) - 1);
}

/**
 * The shard of each file, from 0. A file goes to the shard that the hash of its name gives, and from a shard that would be
 * larger than 1.1 times the mean to the next one, so that few files move when files come, go and grow. A file that is too
 * large for each shard goes to the smallest one. No shard is therefore larger than 1.1 times the mean, or than the mean and
 * the largest file.
 */
export function assignShards(
  files: readonly { readonly name: string; readonly size: number }[],
  count: number,
): readonly number[] {
  const sizes = Array.from({ length: count }, () => 0);
  const limit = (LARGEST_SHARD * files.reduce((sum, { size }) => sum + size, 0)) / count;
  const shards: number[] = [];
  // The largest first: small files fill what is left.
  const inOrder = [...files.entries()].sort(([, a], [, b]) => b.size - a.size || byCodeUnits(a.name, b.name));
  for (const [at, { name, size }] of inOrder) {
    const first = Number.parseInt(digest(name).slice(0, 12), 16) % count;
    const fits = (i: number): boolean => (sizes[i] ?? 0) + size <= limit;
    let shard = first;
    for (let tried = 1; tried <= count && !fits(shard); tried += 1) shard = (shard + 1) % count;
    if (!fits(shard)) shard = sizes.indexOf(minOf(sizes, Infinity));
    shards[at] = shard;
    sizes[shard] = (sizes[shard] ?? 0) + size;
  }
  return shards;
}
