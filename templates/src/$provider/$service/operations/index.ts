//#region split
export type {} from "./$operationFile.js";
//#endregion
export * from "../operation-handlers.js";

//#region whole
declare module "../codes.js" {
  interface $Operations {
    //#region operation
    /**
     * $doc
     */
    $operation: {
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
      $code: unknown;
      //#endregion
      //#region alias
      /** Another spelling of `$canonical`. */
      $alias: unknown;
      //#endregion
    };
    //#region former
    /** @deprecated Another name of `$operation`. */
    $former: $Operations["$operation"];
    //#endregion
    //#endregion
  }
}
//#endregion
