import { expect, test } from "vitest";
import { readTemplates } from "../../../src/1-read/read-templates.ts";
import { emitService, loadEmit } from "../../../src/6-emit/emit.ts";
import { serviceView } from "../../../src/6-emit/service-view.ts";
import { allowlistOf } from "../../../src/6-emit/verify/allowlist.ts";
import { fileVerifier } from "../../../src/6-emit/verify/verify.ts";
import { scan, SETTINGS } from "../sample-catalogs.ts";

test("the declarations of the CommonJS form are verified also where those of the other form are right", async () => {
  const settings = await loadEmit({ package: SETTINGS, templates: await readTemplates(), emitters: [] });
  const files = [...emitService(scan, settings)];
  const verify = fileVerifier({
    allowlist: allowlistOf([serviceView(scan, SETTINGS.name)], SETTINGS.name),
    paths: new Set(files.map(({ path }) => path)),
    ...settings,
  });
  const declarations = files.filter(({ path }) => path.endsWith("/codes.d.ts"));
  expect(declarations).toHaveLength(2);
  const [right, commonJs] = declarations as [(typeof files)[0], (typeof files)[0]];
  verify(right);
  verify(commonJs);
  const code = "declare const evil: 1;\n";
  expect(() => verify({ ...commonJs, content: commonJs.content + code })).toThrow("dist/_cjs/");
});
