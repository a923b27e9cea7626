/** The triangle that makes correlated normals of independent ones (Cholesky), where there is one. */

/** What rounding may leave of nought in a sum of products of correlations. */
const almostNone = 1e-10;

/**
 * The lower triangle whose product with its own transpose is the matrix; undefined where no normals are so correlated.
 * Correlations of 1 or -1, and others that leave one variable no luck of its own, are allowed.
 * @param matrix of correlations: symmetric, with ones on its diagonal
 */
export function root(matrix: readonly Float64Array[]): Float64Array[] | undefined {
  const rows = matrix.map((row) => new Float64Array(row.length));
  for (let at = 0; at < rows.length; at += 1)
    for (let column = 0; column <= at; column += 1) {
      let rest = matrix[at]![column]!;
      for (let k = 0; k < column; k += 1) rest -= rows[at]![k]! * rows[column]![k]!;
      if (at === column) {
        if (rest < -almostNone) return undefined;
        rows[at]![at] = rest < almostNone ? 0 : Math.sqrt(rest);
        continue;
      }
      const own = rows[column]![column]!;
      // No luck of its own is left to share: what is still asked for cannot be.
      if (own === 0 && Math.abs(rest) > Math.sqrt(almostNone)) return undefined;
      rows[at]![column] = own === 0 ? 0 : rest / own;
    }
  return rows;
}
