import type { Layout } from "../../model/draft.ts";
import { readSeries } from "../series/read-series.ts";

/**
 * Candidates of one form, wherever they stand: headings, columns, items, terms, lines, and words of running text. A
 * logistic model with fitted weights decides which series document errors.
 *
 * @example
 * # Error codes
 *
 * - 4001: The disk is full.
 * - Every disk has a quota.
 * - 4002: The disk is not found.
 * - A deleted disk is kept for a week.
 * - 4003: The file is locked.
 * - A lock has an owner.
 * → 4001: title The disk is full.
 * → 4002: title The disk is not found.
 * → 4003: title The file is locked.
 */
export const series: Layout = { name: "series", read: readSeries };
