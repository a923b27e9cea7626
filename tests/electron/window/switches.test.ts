import { expect, test } from "vitest";
import { refusalSays, refusedSwitches } from "../../../electron/window/switches";

test.each([
  ["--remote-debugging-port=9222"],
  ["--remote-debugging-pipe"],
  ["--Remote-Debugging-Address=0.0.0.0"],
  ["-remote-debugging-port=1"],
  ["/remote-debugging-port=1"],
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
  expect(refusedSwitches(["my plan.otplan", word])).toEqual([word]);
});

test("plans, and switches that open nothing, are no reason to refuse", () => {
  const usual = [
    "/home/someone/inspect.otplan",
    "C:\\plans\\no-sandbox.otplan",
    "--force-device-scale-factor=2",
    "--lang=en-GB",
  ];
  expect(refusedSwitches(usual)).toEqual([]);
});

test("what is refused is named", () => {
  expect(refusalSays(["--inspect", "--no-sandbox"])).toContain("--inspect, --no-sandbox");
});
