/**
 * Slanted lines that fill a rectangle, as one path. Drawn lines and not a pattern, because a pattern is found by an id
 * and a picture that leaves the page must stand on its own.
 */
export function hatch(x: number, y: number, width: number, height: number, gap = 6): string {
  const parts: string[] = [];
  const point = (px: number, py: number): string =>
    `${Math.round((x + px) * 10) / 10},${Math.round((y + py) * 10) / 10}`;
  for (let start = gap; start < width + height; start += gap) {
    const fromX = Math.min(start, width);
    const fromY = Math.max(0, start - width);
    const toX = Math.max(0, start - height);
    const toY = Math.min(start, height);
    parts.push(`M${point(fromX, fromY)}L${point(toX, toY)}`);
  }
  return parts.join("");
}
