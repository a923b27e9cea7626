import { expect, test } from "vitest";
import { serverOf } from "../../../electron/files/network-path";

test.each([
  ["\\\\trust-files\\ot\\plan.otplan", "trust-files"],
  ["//Trust-Files/ot/plan.otplan", "trust-files"],
  ["\\\\10.0.0.1\\c$\\plan.otplan", "10.0.0.1"],
  ["\\\\?\\UNC\\evil.example\\share\\plan.otplan", "evil.example"],
  ["//?/unc/evil.example/share/plan.otplan", "evil.example"],
  ["\\\\evil.example@SSL\\share\\plan.otplan", "evil.example@ssl"],
  // Windows takes two or more for two, and a dot or question mark for a device only where it stands alone.
  ["\\\\\\evil.example\\share\\plan.otplan", "evil.example"],
  ["\\/evil.example/share/plan.otplan", "evil.example"],
  ["\\\\.evil\\share\\plan.otplan", ".evil"],
  ["\\\\?evil\\share\\plan.otplan", "?evil"],
  [" \\\\evil.example\\share\\plan.otplan", "evil.example"],
  ["\\\\?\\UNC\\\\evil.example\\share\\plan.otplan", "evil.example"],
  ["\\\\.\\UNC\\evil.example\\share\\plan.otplan", "evil.example"],
  ["//./unc//evil.example/share/plan.otplan", "evil.example"],
  ["\\??\\UNC\\evil.example\\share\\plan.otplan", "evil.example"],
  ["\\\\?\\GLOBALROOT\\??\\UNC\\evil.example\\share\\plan.otplan", "evil.example"],
  ["\\\\.\\GLOBALROOT\\Device\\Mup\\evil.example\\share\\plan.otplan", "evil.example"],
  ["\\\\?\\GLOBALROOT\\Device\\LanmanRedirector\\;Z:0\\evil.example\\share\\p.otplan", "evil.example"],
  ["\\\\?\\GLOBALROOT\\Device\\WebDavRedirector\\evil.example\\share\\p.otplan", "evil.example"],
  ["\\\\.\\pipe\\plan.otplan", "pipe"],
  ["\\\\?\\GLOBALROOT\\Device\\Unknown\\plan.otplan", "globalroot"],
])("%s is of a server", (path, server) => {
  expect(serverOf(path)).toBe(server);
});

test.each([
  ["C:\\Users\\someone\\plan.otplan"],
  ["N:\\team\\plan.otplan"],
  ["\\\\?\\C:\\Users\\someone\\plan.otplan"],
  ["\\\\.\\c:\\plan.otplan"],
  ["\\??\\C:\\plan.otplan"],
  ["\\\\?\\Volume{b75e2c83-0000-0000-0000-602f00000000}\\plan.otplan"],
  ["C:\\UNC\\evil.example\\plan.otplan"],
  ["/home/someone/plan.otplan"],
  ["plan.otplan"],
])("%s is of this computer", (path) => {
  expect(serverOf(path)).toBeUndefined();
});
