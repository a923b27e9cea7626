/**
 * The server a path leads to on the network (`\\server\share\…`, also written with slashes or as `\\?\UNC\…`); undefined
 * for a path of this computer. Windows tells such a server who is signed in as soon as a file there is asked for, so a
 * path that the person has not chosen is not to be followed unasked.
 */
export function serverOf(path: string): string | undefined {
  const slashes = path.replaceAll("/", "\\");
  const long = /^\\\\[?.]\\UNC\\([^\\]+)/i.exec(slashes);
  if (long !== null) return long[1]?.toLowerCase();
  const plain = /^\\\\([^\\?.][^\\]*)/.exec(slashes);
  return plain?.[1]?.toLowerCase();
}
