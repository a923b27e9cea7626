import { defineConfig } from "vitest/config";
import { notices } from "./electron/build/notices.ts";

/**
 * A limit ends a test that hangs and says nothing of one that is slow: the longest take half a minute of a processor,
 * and a busy machine, or a runner of somebody else's, gives them a tenth of one. So it is one for all, and long.
 */
const patience = { testTimeout: 300_000, hookTimeout: 300_000, expect: { poll: { timeout: 60_000 } } };
const unit = { environment: "node" as const, ...patience };
/** What keeps something between two calls (stores, pages, windows) starts each file afresh. */
const keepsState = ["tests/{renderer,electron,charts,screenshots}/**/*.test.{ts,tsx}"];

export default defineConfig({
  plugins: [notices],
  test: {
    // Of two processors one would be left alone; more than two files at a time would only crowd a small machine.
    maxWorkers: 2,
    projects: [
      // The sums keep nothing, so that loading them once for all files is safe; it halves the time of the whole.
      {
        extends: true,
        test: {
          ...unit,
          name: "unit",
          include: ["tests/**/*.test.{ts,tsx}"],
          exclude: ["tests/**/*.e2e.test.ts", ...keepsState],
          isolate: false,
        },
      },
      { extends: true, test: { ...unit, name: "unit-apart", include: keepsState } },
      {
        test: {
          name: "journeys",
          include: ["tests/**/*.e2e.test.ts"],
          environment: "node",
          fileParallelism: false,
          // What failed is looked at before the file's own hooks close its pages.
          sequence: { hooks: "list" },
          ...patience,
        },
      },
    ],
  },
});
