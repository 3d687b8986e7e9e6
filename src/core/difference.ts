/**
 * The shortest edit script between two sequences, as the pairs that stay: E. W. Myers, «An O(ND) Difference
 * Algorithm and Its Variations», Algorithmica 1 (1986), the greedy forward search with a recorded trace.
 */

/** Past this many insertions and deletions the texts have little in common and only their ends are compared. */
const MOST_EDITS = 2000;

/**
 * Pairs equal items of `a` and `b` along a shortest edit script.
 *
 * @returns for every index of `b` the index of its equal in `a`, −1 where it has none; ascending where not −1
 */
export function matchSequences(a: ArrayLike<number>, b: ArrayLike<number>): Int32Array {
  const matches = new Int32Array(b.length).fill(-1);
  let start = 0;
  let endA = a.length;
  let endB = b.length;
  while (start < endA && start < endB && a[start] === b[start]) {
    matches[start] = start;
    start++;
  }
  while (endA > start && endB > start && a[endA - 1] === b[endB - 1]) {
    endA--;
    endB--;
    matches[endB] = endA;
  }
  if (start < endA && start < endB) matchMiddle(a, b, start, endA, endB, matches);
  return matches;
}

/** Both sequences from `start` to their ends; fills `matches`. */
function matchMiddle(
  a: ArrayLike<number>,
  b: ArrayLike<number>,
  start: number,
  endA: number,
  endB: number,
  matches: Int32Array,
): void {
  const lengthA = endA - start;
  const lengthB = endB - start;
  const most = Math.min(lengthA + lengthB, MOST_EDITS);
  // reach[k + most]: how far into `a` the diagonal k = x − y has come with d edits
  const reach = new Int32Array(2 * most + 2);
  const trace: Int32Array[] = [];
  for (let d = 0; d <= most; d++) {
    trace.push(reach.slice(most - d, most + d + 1));
    for (let k = -d; k <= d; k += 2) {
      const down = k === -d || (k !== d && at(reach, most + k - 1) < at(reach, most + k + 1));
      let x = down ? at(reach, most + k + 1) : at(reach, most + k - 1) + 1;
      while (x < lengthA && x - k < lengthB && a[start + x] === b[start + x - k]) x++;
      reach[most + k] = x;
      if (x >= lengthA && x - k >= lengthB) {
        followBack(trace, lengthA, lengthB, start, matches);
        return;
      }
    }
  }
}

/** Walks the trace from the end to the start; what lies on a diagonal is a match. */
function followBack(
  trace: readonly Int32Array[],
  lengthA: number,
  lengthB: number,
  start: number,
  matches: Int32Array,
): void {
  let x = lengthA;
  let y = lengthB;
  for (let d = trace.length - 1; d >= 0; d--) {
    const k = x - y;
    // trace[d] holds the diagonals −d … d as they stood after d − 1 edits
    const before = (diagonal: number) => at(trace[d], diagonal + d);
    const down = k === -d || (k !== d && before(k - 1) < before(k + 1));
    const previousK = down ? k + 1 : k - 1;
    const previousX = d === 0 ? 0 : before(previousK);
    const previousY = d === 0 ? 0 : previousX - previousK;
    while (x > previousX && y > previousY) {
      x--;
      y--;
      matches[start + y] = start + x;
    }
    x = previousX;
    y = previousY;
  }
}

function at(numbers: Int32Array | undefined, index: number): number {
  return numbers?.[index] ?? 0;
}
