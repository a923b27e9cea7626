/** A drive letter or the name of a volume: what a path of this computer begins with behind a device's prefix. */
const OF_THIS_COMPUTER = /^(?:[a-z]:(?:\\|$)|Volume\{)/i;

/**
 * The server a path leads to on the network (`\\server\share\…`, also written with slashes, with more of them, or as
 * `\\?\UNC\…` or another name of Windows for its devices); undefined for a path of this computer. Windows tells such a
 * server who is signed in as soon as a file there is asked for, so a path that the person has not chosen is not to be
 * followed unasked. A device whose way nobody can tell from its name counts as a server of that name: it is asked about.
 */
export function serverOf(path: string): string | undefined {
  const slashes = path.trimStart().replaceAll("/", "\\");
  const device = /^(?:\\{2,}[?.]|\\\?\?)\\+(.*)$/s.exec(slashes)?.[1];
  if (device === undefined) return /^\\{2,}([^\\]+)/.exec(slashes)?.[1]?.toLowerCase();
  if (OF_THIS_COMPUTER.test(device)) return undefined;
  // `UNC\server`, `GLOBALROOT\Device\Mup\server`, `GLOBALROOT\Device\LanmanRedirector\;X:0\server`.
  const behind = /(?:^|\\)(?:UNC|Mup|[^\\]*Redirector)\\+(?:;[^\\]*\\+)*([^\\]+)/i.exec(device)?.[1];
  return (behind ?? /^[^\\]*/.exec(device)?.[0] ?? device).toLowerCase();
}
