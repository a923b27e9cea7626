import { expect, test } from "vitest";
import { refusalSays, refusedSwitches } from "../../../electron/window/switches";

test.each([
  ["--remote-debugging-port=9222"],
  ["--remote-debugging-pipe"],
  ["--Remote-Debugging-Address=0.0.0.0"],
  ["-remote-debugging-port=1"],
  ["/remote-debugging-port=1"],
  [" --remote-debugging-port=1"],
  ["--remote-allow-origins=*"],
  ["--inspect_brk"],
  ["--inspect-port=0"],
  ["--wait-for-debugger-children=renderer"],
  ["--renderer-startup-dialog"],
  ["--auto-open-devtools-for-tabs"],
  ["--log-file=elsewhere/log"],
  ["--trace-startup-file=elsewhere/trace"],
  ["--ssl-key-log-file=elsewhere/keys"],
  ["--browser-subprocess-path=elsewhere/other"],
  ["--zygote-cmd-prefix=gdb"],
  ["--gpu-launcher=gdb"],
  ["--disable-gpu-sandbox"],
  ["--disable-seccomp-filter-sandbox"],
  ["--single-process"],
  ["--enable-blink-features=ShadowRealm"],
  ["--allow-running-insecure-content"],
  ["--ignore-certificate-errors-spki-list=x"],
  ["--proxy-bypass-list=*"],
  ["--no-proxy-server"],
  ["--require=elsewhere/other.js"],
  ["-r"],
  ["--inspect"],
  ["--inspect-brk=0.0.0.0:9229"],
  ["--js-flags=--expose-gc"],
  ["--renderer-cmd-prefix=gdb"],
  ["--no-sandbox"],
  ["--disable-web-security"],
  ["--load-extension=x"],
  ["--host-resolver-rules=MAP * 1.2.3.4"],
  ["--proxy-server=1.2.3.4:80"],
])("a packaged application is not started with %s", (word) => {
  expect(refusedSwitches(["my plan.otplan", word], "win32")).toEqual([word]);
});

test("plans, and switches that open nothing, are no reason to refuse", () => {
  const usual = [
    "/home/someone/inspect.otplan",
    "C:\\plans\\no-sandbox.otplan",
    "--force-device-scale-factor=2",
    "--force-renderer-accessibility",
    "--enable-features=WaylandWindowDecorations",
    "--disable-gpu",
    "--user-data-dir=D:\\mine",
    "--original-process-start-time=1",
    "--lang=en-GB",
  ];
  expect(refusedSwitches(usual, "win32")).toEqual([]);
  // A slash begins a file, except on Windows.
  expect(refusedSwitches(["/inspections.otplan", "/sandbox.otplan"], "linux")).toEqual([]);
  expect(refusedSwitches(["--inspect"], "linux")).toEqual(["--inspect"]);
});

test("what is refused is named", () => {
  expect(refusalSays(["--inspect", "--no-sandbox"])).toContain("--inspect, --no-sandbox");
});
