/** The compiled templates of the TypeScript of a service. The build makes this module. */
declare module "errsmith:templates" {
  import type { CompiledTemplates } from "../../6-emit/emit.ts";
  const templates: CompiledTemplates;
  export default templates;
}
