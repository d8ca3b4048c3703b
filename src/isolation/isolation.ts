export { answer, apart, type Bounds, type Ended } from "./apart.ts";
export { TimeUp } from "./time-up.ts";
export { within } from "./within.ts";
