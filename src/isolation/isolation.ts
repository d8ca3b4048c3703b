export { answer, apart, type Bounds, type Ended } from "./apart.ts";
export { answerAll, startThread, type Thread } from "./thread.ts";
export { TimeUp } from "./time-up.ts";
export { within } from "./within.ts";
