/** What a packaged application is not started with: each lets somebody else look into it, or steer it, while it holds a person's plan. */
const REFUSED = [
  // Debuggers, tracing and logs, and what waits for one.
  /^remote-(debugging-|allow-origins$)/,
  /^inspect/,
  /^(debug|debug-brk|debug-port|wait-for-debugger|wait-for-debugger-children|auto-open-devtools-for-tabs)$/,
  /^(enable-automation|enable-logging|log-file|log-net-log|v|vmodule|ssl-key-log-file|trace-.*|enable-tracing.*)$/,
  // Other programs, code and flags in place of its own.
  /-cmd-prefix$/,
  /-launcher$/,
  /-startup-dialog$/,
  /^(browser-subprocess-path|js-flags|load-extension|register-pepper-plugins|extra-plugin-dir|require|r|import)$/,
  /^(loader|experimental-loader|enable-blink-features|disable-features)$/,
  // Walls taken down.
  /sandbox/,
  /^(single-process|in-process-gpu|no-zygote|disable-web-security|disable-site-isolation-trials)$/,
  /^(allow-file-access-from-files|allow-running-insecure-content|unsafely-treat-insecure-origin-as-secure)$/,
  /^(reduce-security-for-testing|disable-win32k-lockdown|ignore-certificate-errors.*|disable-isolate-origins)$/,
  // Ways to the network.
  /^(host-rules|host-resolver-rules|proxy-.*|no-proxy-server|winhttp-proxy-resolver)$/,
];

/**
 * The switches of a command line that are refused, as they were written. A slash begins one on Windows alone: elsewhere
 * it begins a file.
 */
export const refusedSwitches = (commandLine: readonly string[], platform: string): readonly string[] =>
  commandLine.filter((word) => {
    // As Chromium reads them: blanks around are nothing, and Node takes a low line for a hyphen.
    const begins = platform === "win32" ? /^(?:--?|\/)([^=]+)/ : /^--?([^=]+)/;
    const name = begins.exec(word.trim())?.[1]?.toLowerCase().replaceAll("_", "-");
    return name !== undefined && REFUSED.some((pattern) => pattern.test(name));
  });

export const refusalSays = (switches: readonly string[]): string =>
  `This application is not started with ${switches.join(", ")}: another program could look into it, or steer it. Start it without.`;
