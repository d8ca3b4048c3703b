/** A part of a YAML document that is not read, and its offset. */
export class YamlError extends Error {
  readonly offset: number;
  constructor(offset: number, reason: string) {
    super(reason);
    this.offset = offset;
  }
}
