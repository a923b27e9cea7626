import { expect, test } from "vitest";
import { serverOf } from "../../../electron/files/network-path";

test.each([
  ["\\\\trust-files\\ot\\plan.otplan", "trust-files"],
  ["//Trust-Files/ot/plan.otplan", "trust-files"],
  ["\\\\10.0.0.1\\c$\\plan.otplan", "10.0.0.1"],
  ["\\\\?\\UNC\\evil.example\\share\\plan.otplan", "evil.example"],
  ["//?/unc/evil.example/share/plan.otplan", "evil.example"],
  ["\\\\evil.example@SSL\\share\\plan.otplan", "evil.example@ssl"],
])("%s is of a server", (path, server) => {
  expect(serverOf(path)).toBe(server);
});

test.each([
  ["C:\\Users\\someone\\plan.otplan"],
  ["N:\\team\\plan.otplan"],
  ["\\\\?\\C:\\Users\\someone\\plan.otplan"],
  ["/home/someone/plan.otplan"],
  ["plan.otplan"],
])("%s is of this computer", (path) => {
  expect(serverOf(path)).toBeUndefined();
});
