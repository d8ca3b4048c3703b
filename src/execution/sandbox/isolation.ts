export { answerRequest, runInChildProcess, type ProcessLimits, type ProcessOutcome } from "./child-process.ts";
export { answerRequests, startWorkerThread, type WorkerThread } from "../worker-thread.ts";
export { TimeLimitError } from "./time-limit-error.ts";
export { withTimeLimit } from "./time-limit.ts";
