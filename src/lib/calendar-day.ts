/**
 * Whether a text is a day of the calendar, as `YYYY-MM-DD`.
 *
 * @example
 * isCalendarDay("2028-02-29") // true
 * isCalendarDay("2027-02-29") // false
 * isCalendarDay("2027-2-1") // false
 */
export function isCalendarDay(text: string): boolean {
  const time = /^\d{4}-\d\d-\d\d$/.test(text) ? new Date(`${text}T00:00:00Z`) : new Date(Number.NaN);
  return !Number.isNaN(time.getTime()) && time.toISOString().startsWith(text);
}
