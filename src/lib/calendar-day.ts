/**
 * Whether a text is a day of the calendar, as `YYYY-MM-DD`.
 *
 * @example
 * isCalendarDay("2028-02-29") // true
 * isCalendarDay("2027-02-29") // false
 * isCalendarDay("2027-04-31") // false
 * isCalendarDay("2027-00-10") // false
 * isCalendarDay("2027-2-1") // false
 */
export function isCalendarDay(text: string): boolean {
  const [year = 0, month = 0, day = 0] = (/^(\d{4})-(\d\d)-(\d\d)$/.exec(text) ?? []).slice(1).map(Number);
  const isLeapYear = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const days = month === 2 && isLeapYear ? 29 : (DAYS_OF_MONTHS[month - 1] ?? 0);
  return day >= 1 && day <= days;
}

const DAYS_OF_MONTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
