import { writeFileSync } from "node:fs";
import process from "node:process";

// Preloaded into each measured process: prints its use of time and memory when it ends.
process.on("exit", () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  writeFileSync(
    process.env.METER ?? "",
    JSON.stringify({ cpu: (userCPUTime + systemCPUTime) / 1e6, mib: maxRSS / 1024 }),
  );
});
