/** Work that took longer than it may. */
export class TimeLimitError extends Error {
  constructor() {
    super("the time is up");
    this.name = "TimeUp";
  }
}
