//#region families
import type { NewCode, Undocumented, UnrecognizedCode } from "../../runtime/error.js";
//#endregion
//#region classes
import { $ErrorBase } from "./base.js";
//#endregion
//#region families
import type { $InFamily } from "./base.js";
import type * as codes from "./codes.js";
//#endregion

export { $ErrorBase } from "./base.js";

//#region family
/** An error of the family $family; the class of such codes that no page documents. */
export class $FamilyError<
  out Code extends codes.$FamilyCode | UnrecognizedCode = codes.$FamilyCode | UnrecognizedCode,
> extends $ErrorBase<Code> {
  override get family(): string {
    return "$family";
  }

  /** Whether no page documents this code. */
  override isUnrecognized(): this is $ErrorBase<NewCode> & Undocumented & $InFamily {
    return super.isUnrecognized();
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
  //#region spelled

  /** @internal */
  override get spellings(): readonly string[] {
    return ["$spellings"];
  }
  //#endregion
}
//#region former
/** @deprecated Another name of `$CodeError`. */
export { $CodeError as $FormerError };
//#endregion

//#endregion
