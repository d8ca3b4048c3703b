import type { Row } from "../../model/page.ts";
import type { CellProfile } from "./cell-profile.ts";

/**
 * Whether a column holds the groups of the codes in another column, whose names begin with those of their groups: `CLIENT`
 * beside `CLIENT_TOO_BIG`. A group stands in each of its rows, or in the first of them alone.
 */
export function isGroupColumn(rows: readonly Row[], at: number, profiles: readonly CellProfile[]): boolean {
  let group = "";
  const groups = rows.map(({ cells }) => (group = cells[at]?.text.trim() || group));
  if (new Set(groups).size > 0.6 * rows.length) return false;
  return profiles.some(({ codes, distinct, numeric }, other) => {
    if (other === at || codes < 0.75 || distinct < 0.75 || numeric > 0) return false;
    const isMember = ({ cells }: Row, nth: number): boolean => isExtended(groups[nth] ?? "", cells[other]?.text ?? "");
    return rows.filter(isMember).length >= 0.5 * rows.length;
  });
}

function isExtended(group: string, name: string): boolean {
  return group !== "" && name.startsWith(group) && /^[^a-z\d]/i.test(name.slice(group.length));
}
