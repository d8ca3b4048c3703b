import { writeFileSync } from "node:fs";
import process from "node:process";

// Loaded into every process that is measured: tells at its end what it has used.
process.on("exit", () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  writeFileSync(
    process.env.METER ?? "",
    JSON.stringify({ cpu: (userCPUTime + systemCPUTime) / 1e6, mib: maxRSS / 1024 }),
  );
});
