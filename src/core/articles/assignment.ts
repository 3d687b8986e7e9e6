/** Optimal assignment: the Hungarian method (Kuhn–Munkres with potentials). */

/**
 * Assigns rows to columns so that the sum of gains is greatest. Pairs that gain nothing (≤ 0) are left out.
 * `gains` holds rows × columns values, row by row. Returns each row's column, −1 for none.
 * Cost: the smaller number squared × the larger.
 */
export function assign(gains: Float64Array, rows: number, columns: number): Int32Array {
  if (rows <= columns) return assignRows(gains, rows, columns, columns, 1);
  const rowOfColumn = assignRows(gains, columns, rows, 1, columns);
  const columnOfRow = new Int32Array(rows).fill(-1);
  rowOfColumn.forEach((row, column) => {
    if (row >= 0) columnOfRow[row] = column;
  });
  return columnOfRow;
}

/** For rows ≤ columns. Row `r`, column `c` of the matrix stands at `r × rowStep + c × columnStep`. */
function assignRows(
  gains: Float64Array,
  rows: number,
  columns: number,
  rowStep: number,
  columnStep: number,
): Int32Array {
  // potentials and matches are 1-based; index 0 stands for the row being placed
  const rowPotential = new Float64Array(rows + 1);
  const columnPotential = new Float64Array(columns + 1);
  const rowAt = new Int32Array(columns + 1);
  const cameFrom = new Int32Array(columns + 1);
  const slack = new Float64Array(columns + 1);
  const used = new Uint8Array(columns + 1);
  for (let row = 1; row <= rows; row++) {
    rowAt[0] = row;
    slack.fill(Infinity);
    used.fill(0);
    let column = 0;
    do {
      used[column] = 1;
      const current = rowAt[column] ?? 0;
      const start = (current - 1) * rowStep;
      const potential = rowPotential[current] ?? 0;
      let delta = Infinity;
      let nextColumn = 0;
      for (let j = 1; j <= columns; j++) {
        if (used[j]) continue;
        const gain = gains[start + (j - 1) * columnStep] ?? 0;
        const cost = (gain > 0 ? -gain : 0) - potential - (columnPotential[j] ?? 0);
        if (cost < (slack[j] ?? 0)) {
          slack[j] = cost;
          cameFrom[j] = column;
        }
        if ((slack[j] ?? 0) < delta) {
          delta = slack[j] ?? 0;
          nextColumn = j;
        }
      }
      for (let j = 0; j <= columns; j++) {
        if (used[j]) {
          const at = rowAt[j] ?? 0;
          rowPotential[at] = (rowPotential[at] ?? 0) + delta;
          columnPotential[j] = (columnPotential[j] ?? 0) - delta;
        } else slack[j] = (slack[j] ?? 0) - delta;
      }
      column = nextColumn;
    } while (rowAt[column] !== 0);
    while (column !== 0) {
      const previous = cameFrom[column] ?? 0;
      rowAt[column] = rowAt[previous] ?? 0;
      column = previous;
    }
  }
  const assigned = new Int32Array(rows).fill(-1);
  for (let j = 1; j <= columns; j++) {
    const row = (rowAt[j] ?? 0) - 1;
    if (row >= 0 && (gains[row * rowStep + (j - 1) * columnStep] ?? 0) > 0) assigned[row] = j - 1;
  }
  return assigned;
}
