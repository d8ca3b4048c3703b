import { mocks } from "../mocks.js";

/** What a test has in place of `fetch`: every request fails with this error. */
export const fetchThatFails = (): Promise<unknown> => Promise.resolve(mocks["$code"]());
