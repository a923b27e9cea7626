import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Session } from "electron";
import { expect, test } from "vitest";
import { menuCommand, requests } from "../../../electron/requests/shapes";
import { pagesFrom } from "../../../electron/window/scheme";
import { closeSession, CONTENT_POLICY, isTrusted, mayLoad } from "../../../electron/window/security";
import { folderOfItsOwn } from "../desk";

test.each([
  ["app://modeller/index.html", true],
  ["blob:app://modeller/1-2-3", true],
  ["data:image/png;base64,AA", true],
  ["devtools://devtools/bundled/inspector.html", true],
  ["https://example.org/", false],
  ["http://127.0.0.1:8080/", false],
  ["ws://example.org/", false],
  ["file:///etc/hostname", false],
  ["app://other/index.html", false],
  ["app://modeller.example.org/index.html", false],
])("may %s be loaded? %s", (url, allowed) => {
  expect(mayLoad(url)).toBe(allowed);
});

test("only the top frame of our own page is listened to", () => {
  expect(isTrusted({ url: "app://modeller/index.html", parent: null })).toBe(true);
  expect(isTrusted({ url: "app://modeller/index.html", parent: {} })).toBe(false);
  expect(isTrusted({ url: "app://modeller.evil/index.html" })).toBe(false);
  expect(isTrusted({ url: "https://example.org/app://modeller/" })).toBe(false);
  // The presenter's notes are a window of our page's own that comes from no address: it has no desk.
  expect(isTrusted({ url: "about:blank", parent: null })).toBe(false);
  expect(isTrusted({ url: "blob:app://modeller/1c2d" })).toBe(false);
  expect(isTrusted({ url: "APP://modeller.evil/" })).toBe(false);
  expect(isTrusted({ url: "app://modeller@evil.example/" })).toBe(false);
  expect(isTrusted(null)).toBe(false);
});

/** A session as far as it is closed here, with the answers it was given. */
function closedSession() {
  const given = new Map<string, (...given: never[]) => unknown>();
  const keeps = (name: string) => (handler: (...given: never[]) => unknown) => given.set(name, handler);
  closeSession({
    setPermissionRequestHandler: keeps("asked"),
    setPermissionCheckHandler: keeps("checked"),
    setDevicePermissionHandler: keeps("device"),
    webRequest: { onBeforeRequest: keeps("request") },
  } as unknown as Session);
  return {
    asked: given.get("asked") as (of: null, permission: string, answer: (allowed: boolean) => void) => void,
    checked: given.get("checked") as (of: null, permission: string) => boolean,
    device: given.get("device") as () => boolean,
    request: given.get("request") as (details: { url: string }, answer: (how: { cancel: boolean }) => void) => void,
  };
}

test.each([
  ["clipboard-sanitized-write", true],
  ["clipboard-read", false],
  ["media", false],
  ["geolocation", false],
  ["notifications", false],
])("may a page have %s? %s", (permission, allowed) => {
  const { asked, checked, device } = closedSession();
  const answers: boolean[] = [];
  asked(null, permission, (answer) => answers.push(answer));
  expect([...answers, checked(null, permission)]).toEqual([allowed, allowed]);
  expect(device()).toBe(false);
});

test.each([
  ["app://modeller/index.html", false],
  ["https://example.org/?plan=1", true],
  ["file:///etc/hostname", true],
])("is a request for %s stopped? %s", (url, stopped) => {
  const answers: { cancel: boolean }[] = [];
  closedSession().request({ url }, (answer) => answers.push(answer));
  expect(answers).toEqual([{ cancel: stopped }]);
});

test("the policy allows no inline code, no eval and no other place; of code made while it runs WebAssembly alone", () => {
  expect(CONTENT_POLICY.replace("'self' 'wasm-unsafe-eval'", "'self'")).not.toMatch(/unsafe|https?:|\*|wasm/);
  expect(CONTENT_POLICY).toMatch(
    /default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; style-src 'self'/,
  );
});

test("pages come from their folder and from nowhere else", async () => {
  const folder = folderOfItsOwn();
  mkdirSync(join(folder, "pages"));
  writeFileSync(join(folder, "pages", "index.html"), "<p>page</p>");
  writeFileSync(join(folder, "secret.txt"), "secret");
  const answer = pagesFrom(join(folder, "pages"));
  const page = await answer(new Request("app://modeller/index.html"));
  expect([
    page.status,
    await page.text(),
    page.headers.get("content-type"),
    page.headers.get("content-security-policy"),
  ]).toEqual([200, "<p>page</p>", "text/html; charset=utf-8", CONTENT_POLICY]);
  for (const url of [
    "app://modeller/..%2Fsecret.txt",
    "app://modeller/%2e%2e%2fsecret.txt",
    "app://modeller/",
    "app://modeller/none.html",
    "app://other/index.html",
    "app://modeller/index.html%00",
    "app://modeller/%E0%A4%A",
  ]) {
    const refused = await answer(new Request(url));
    expect([url, refused.status, await refused.text()]).toEqual([url, 404, "Not found"]);
  }
  expect((await answer(new Request("app://modeller/index.html", { method: "POST", body: "x" }))).status).toBe(404);
});

test.each([
  ["plans:save", ["id", "text", "name"]],
  ["plans:save", [7, "text", "name", {}]],
  ["plans:save", ["id", "text", "name", { overwriteChanged: "yes" }]],
  ["plans:save", ["id", "text", "name", { path: "/etc/passwd" }]],
  ["plans:open", ["/etc/passwd"]],
  ["output:file", [{ suggestedName: "x", kind: "exe", content: "x" }]],
  ["window:full-screen", ["true"]],
  ["recovery:keep", [{ document: null, name: "", text: "x" }]],
] as const)("a request %s with %j is refused", (name, given) => {
  expect(requests[name].safeParse(given).success).toBe(false);
});

test.each([
  ["CmdOrCtrl+Shift+S", true],
  ["F1", true],
  ["Alt+Left", true],
  ["CmdOrCtrl+=", true],
  ["Ctrl+", false],
  ["CmdOrCtrl+ShiftS", false],
  ["Hyper+X", false],
])("keys %s can be shown: %s", (accelerator, good) => {
  expect(menuCommand.safeParse({ id: "a", label: "A", menu: "file", enabled: true, accelerator }).success).toBe(good);
});
