import { type NewCode, ServiceError, showService, type Undocumented } from "../../runtime/error.js";
import type * as codes from "./codes.js";

/**
 * What all errors of $service have in common. To catch any of them, or to read one, use `$ServiceError`. Engines that
 * ignore `Symbol.hasInstance` (Hermes before React Native 0.77) know all of them as instances of this class.
 */
export abstract class $ErrorBase<out Code extends codes.$AnyCode = codes.$AnyCode> extends ServiceError<
  Code,
  codes.$Canonical<Code>
> {
  /** @internal */
  override get serviceName(): string {
    return "$errorName";
  }

  override get service(): "$service" {
    return "$service";
  }

  /** Whether a page documents this code, in this spelling or another: then `canonicalCode` is one that it has. */
  isDocumented(): this is $ErrorBase<codes.$ErrorCode> {
    return this.documentedCode !== undefined;
  }

  /** Whether no page documents this code. */
  isUnrecognized(): this is $ErrorBase<NewCode> & Undocumented {
    return this.documentedCode === undefined;
  }

  /**
   * Whether the code is one of these, in any spelling. `"Family.*"` stands for all codes of a family, and a code that no
   * page documents for itself.
   */
  override is<const Key extends codes.$Key>(...keys: readonly Key[]): this is $ErrorBase<codes.$CodesOf<Key>> {
    return super.is(...keys);
  }
}

showService($ErrorBase);

/** What errors of a family have in common beside that. */
export interface $InFamily {
  readonly family: string;
  isUnrecognized(): this is $ErrorBase<NewCode> & Undocumented & $InFamily;
}
