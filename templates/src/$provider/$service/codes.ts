import type { UnrecognizedCode } from "../../runtime/error.js";

//#region family
/** The codes of the family $family, each with what its page says, and its other spellings. */
export interface $FamilyCodes {
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
  $code: "$alias";
  //#endregion
  //#region alias
  /** Another spelling of `$canonical`. */
  $alias: "$code";
  //#endregion
}
/** Every documented code of the family $family, in every spelling. */
export type $FamilyCode = keyof $FamilyCodes;
export interface $ErrorCodes extends $FamilyCodes {}

//#endregion
/** The documented codes of $service, each with what its page says, and its other spellings. */
export interface $ErrorCodes {
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
  $code: "$alias";
  //#endregion
  //#region alias
  /** Another spelling of `$canonical`. */
  $alias: "$code";
  //#endregion
}

/** Every documented code of $service, in every spelling. */
export type $ErrorCode = keyof $ErrorCodes;

/** Another spelling → the code it stands for; a code that was renamed and retired → its new name. */
export interface $Aliases {
  //#region aliasOf
  $alias: "$code";
  //#endregion
}

/** Family → its codes. */
export interface $Families {
  //#region family
  $family: $FamilyCode;
  //#endregion
}

//#region spelled
/** The code to compare with. */
export type $Canonical<Code> = Code extends keyof $Aliases ? $Aliases[Code] : Code;

/** Every documented code of $service, without other spellings. */
export type $CanonicalCode = Exclude<$ErrorCode, keyof $Aliases>;

//#endregion
//#region plain
/** The code to compare with: no code of $service has another spelling. */
export type $PlainCanonical<Code> = Code;

/** Every documented code of $service. */
export type $PlainCanonicalCode = $ErrorCode;

//#endregion
/** What `is` takes: a code in any spelling, `"Family.*"`, or a code that no page has. */
export type $Key = $ErrorCode | `${keyof $Families}.*` | (string & {});

/** The codes of errors of which `is` is true. */
export type $CodesOf<Key> = Key extends $ErrorCode
  ? Key | $ErrorCodes[Key]
  : Key extends `${infer Family extends keyof $Families}.*`
    ? $Families[Family] | UnrecognizedCode
    : string extends Key
      ? $AnyCode
      : UnrecognizedCode;

/** What a server may send: a documented code, or one that no page has. */
export type $AnyCode = $ErrorCode | UnrecognizedCode;
//#region operations

/** The codes of $service with which every operation can fail, in any spelling. */
export interface $CommonCodes {
  //#region common
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
  $code: unknown;
  //#endregion
}
/** A code with which every operation can fail. */
export type $CommonCode = keyof $CommonCodes;

/**
 * Operation → its own codes, each with what the pages say of it there. The modules in `operations` have the operations: an
 * application imports the one that it needs.
 */
export interface $Operations {}

//#region spelled
/** A documented code in all its spellings. */
export type $Spellings<Code> = Code extends $ErrorCode ? Code | $ErrorCodes[Code] : never;

//#endregion
//#region plain
/** A documented code: no code of $service has another spelling. */
export type $PlainSpellings<Code> = Extract<Code, $ErrorCode>;

//#endregion
/** The codes of an operation alone, in any spelling. */
export type $OperationErrorCode<Operation extends keyof $Operations> = $Spellings<keyof $Operations[Operation]>;

/** What a server may send for an operation: one of its codes, a common one, or one that no page has for the operation. */
export type $OperationAnyCode<Operation extends keyof $Operations> =
  $OperationErrorCode<Operation> | $CommonCode | UnrecognizedCode;
//#endregion
