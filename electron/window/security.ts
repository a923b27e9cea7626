import type { App, Session, WebContents } from "electron";

/** The one place pages come from. */
export const PAGE_ORIGIN = "app://modeller";

/**
 * What a page may load and run: its own files, no inline script or style, no eval, no other place. WebAssembly may be
 * compiled from bytes a script of ours holds (`wasm-unsafe-eval` allows that and no other code): the months of ensembles.
 */
export const CONTENT_POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "worker-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-src 'none'",
  "frame-ancestors 'none'",
].join("; ");

/** Compared as a prefix: the origin of a scheme of one's own reads as "null" in Node. */
export const isOurPage = (url: string): boolean => url.startsWith(`${PAGE_ORIGIN}/`);

/** Whether a request comes from the top frame of one of our own pages. */
export const isTrusted = (frame: { readonly url: string; readonly parent?: unknown } | null): boolean =>
  frame !== null && (frame.parent ?? null) === null && isOurPage(frame.url);

/** Whether anything may be fetched from there: our own pages, what they made themselves, and the developer tools. */
export const mayLoad = (url: string): boolean =>
  isOurPage(url) || url.startsWith(`blob:${PAGE_ORIGIN}/`) || url.startsWith("data:") || url.startsWith("devtools://");

/**
 * Copying a chart as a picture is the one thing pages may do beyond drawing. Chromium allows it only after a click or
 * key, and it reveals nothing.
 */
const mayDo = (permission: string): boolean => permission === "clipboard-sanitized-write";

/** To be called before the application is ready: no name resolves, so that nothing can be sent even by mistake. */
export function closeNetwork(app: App): void {
  app.enableSandbox();
  app.commandLine.appendSwitch("host-resolver-rules", "MAP * ~NOTFOUND");
  app.commandLine.appendSwitch("disable-background-networking");
  app.commandLine.appendSwitch("disable-component-update");
  app.on("web-contents-created", (_event, contents) => {
    keepInside(contents);
  });
}

export function closeSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, answer) => {
    answer(mayDo(permission));
  });
  session.setPermissionCheckHandler((_contents, permission) => mayDo(permission));
  session.setDevicePermissionHandler(() => false);
  session.webRequest.onBeforeRequest((details, answer) => {
    answer({ cancel: !mayLoad(details.url) });
  });
}

/** The one window a page may open: an empty one of its own for the presenter's notes, which comes from no address. */
const NOTES = "presenter-notes";

/** A page never leaves itself, opens another address or embeds one. What it opens has no desk: only our own pages are trusted. */
function keepInside(contents: WebContents): void {
  // Nothing here talks to another computer; a page that tried could reach nobody, and learn no address of this one.
  contents.setWebRTCIPHandlingPolicy("disable_non_proxied_udp");
  contents.setWindowOpenHandler(({ url, frameName }) =>
    url === "about:blank" && frameName === NOTES
      ? { action: "allow", overrideBrowserWindowOptions: { autoHideMenuBar: true } }
      : { action: "deny" },
  );
  contents.on("will-navigate", (event) => {
    event.preventDefault();
  });
  contents.on("will-redirect", (event) => {
    event.preventDefault();
  });
  contents.on("will-attach-webview", (event) => {
    event.preventDefault();
  });
}
