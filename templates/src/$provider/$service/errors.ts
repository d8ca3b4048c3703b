import { ServiceError, type UnrecognizedCode } from "../../runtime/error.js";
import type * as codes from "./codes.js";

/** What all errors of $service have in common. To catch any of them, or to read one, use `$ServiceError`. */
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
  isUnrecognized(): this is $ErrorBase<UnrecognizedCode> {
    return this.documentedCode === undefined;
  }
}

//#region family
/** An error of the family $family; the class of such codes that no page documents. */
export class $FamilyError<
  out Code extends codes.$FamilyCode | UnrecognizedCode = codes.$FamilyCode | UnrecognizedCode,
> extends $ErrorBase<Code> {
  override get family(): string {
    return "$family";
  }
}

//#endregion
//#region code
//#region documented
/**
 * $doc
 */
//#endregion
//#region deprecated
/**
 * $doc
 *
 * @deprecated $reason
 */
//#endregion
export class $CodeError extends $FamilyError<"$code"> {
  /** @internal */
  override get documentedCode(): string {
    return "$canonical";
  }
}
//#region former
/** @deprecated Another name of `$CodeError`. */
export { $CodeError as $FormerError };
//#endregion

//#endregion
