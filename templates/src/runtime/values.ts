/** The members of an object of unknown type. */
export type Fields = Readonly<Record<string, unknown>>;

/** The value of a member; `undefined` if its getter throws or the object is a revoked proxy. */
export function member(fields: Fields, key: string): unknown {
  try {
    return fields[key];
  } catch {
    return undefined;
  }
}

/** An object with the members of another one; `undefined` where a getter throws. */
export function tolerant(fields: Fields): Fields {
  return new Proxy({}, { get: (_, key) => member(fields, key as string) });
}

/** The value at a path, without the first `from` keys of the path. */
export function dig(value: unknown, path: readonly string[], from: number): unknown {
  let found = value;
  try {
    for (let index = from; index < path.length; index += 1) {
      if (typeof found !== "object" || found === null) return undefined;
      found = (found as Fields)[path[index] as string];
    }
    return found;
  } catch {
    return undefined;
  }
}

/** A value as an object: an object itself, or the JSON or the XML error in a text or in bytes. */
export function fieldsOf(value: unknown): Fields | undefined {
  if (typeof value === "string") return parsed(value);
  if (typeof value !== "object" || value === null) return undefined;
  const isBytes = ArrayBuffer.isView(value) || value instanceof ArrayBuffer;
  return isBytes ? parsed(textOfBytes(value)) : (value as Fields);
}

/** A text, or nothing. */
export function text(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}

/** Whether an object is an exception: it has a stack or is an instance of `Error`. */
export function isException(fields: Fields): boolean {
  if (typeof member(fields, "stack") === "string") return true;
  try {
    return /Error|Exception/.test(Object.prototype.toString.call(fields));
  } catch {
    return true;
  }
}

function parsed(value: string): Fields | undefined {
  // In patterns a byte-order mark is white space; in JSON it is not.
  const [, begin] = /^\s*([{<])/.exec(value) ?? [];
  if (begin === "<") return xmlError(value);
  if (begin === undefined) return undefined;
  try {
    return JSON.parse(value.trim()) as Fields;
  } catch {
    return undefined;
  }
}

function textOfBytes(value: ArrayBuffer | ArrayBufferView): string {
  const bytes = ArrayBuffer.isView(value)
    ? new Uint8Array(value.buffer, value.byteOffset, value.byteLength)
    : new Uint8Array(value);
  // A body can be an image: bytes that do not begin like JSON or XML are not decoded.
  const isText = /^[\s{<\xef]/.test(String.fromCharCode(bytes[0] ?? 0));
  return isText && typeof TextDecoder === "function" ? new TextDecoder().decode(bytes) : "";
}

/** Code, message and request id of an error in XML, as Amazon S3 sends it. */
function xmlError(xml: string): Fields | undefined {
  if (!/<(?:\w+:)?Error(?:Response)?[\s>]/.test(xml)) return undefined;
  const leaf = (name: RegExp): string | undefined => {
    const found = name.exec(xml)?.[1]?.replace(/&(lt|gt|quot|apos);/g, (_, entity: string) => ENTITIES[entity] ?? "");
    return found?.replace(/&amp;/g, "&");
  };
  return {
    code: leaf(/<Code>([^<]*)</),
    message: leaf(/<Message>([^<]*)</) ?? "",
    requestId: leaf(/<Request[Ii][Dd]>([^<]*)</),
  };
}

const ENTITIES: Readonly<Record<string, string>> = { lt: "<", gt: ">", quot: '"', apos: "'" };
