//#region other
export * from "./$operation.js";
//#endregion
//#region own
export * from "../operation-handlers.js";

declare module "../codes.js" {
  interface $Operations {
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
  }
}
//#endregion
