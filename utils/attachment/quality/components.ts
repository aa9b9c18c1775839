/** Connected patches of ink: bounding boxes, right and bottom not included, and pixels of each. */
export interface Patches {
  count: number;
  x0: Int32Array;
  y0: Int32Array;
  x1: Int32Array;
  y1: Int32Array;
  area: Int32Array;
}

/** A page of print has some hundred thousand stretches of ink; noise has millions and says nothing. */
const mostRuns = 1_500_000;

/** Eight-connected patches, found from the stretches of each row (Rosenfeld and Pfaltz 1966). `null`: only noise. */
export function patchesOf(mask: Uint8Array, width: number, height: number): Patches | null {
  let room = 1 << 16;
  let from = new Int32Array(room);
  let to = new Int32Array(room);
  let line = new Int32Array(room);
  let parent = new Int32Array(room);
  const grown = (list: Int32Array) => {
    const larger = new Int32Array(room);
    larger.set(list);
    return larger;
  };
  const rootOf = (run: number) => {
    let at = run;
    while (parent[at] !== at) {
      parent[at] = parent[parent[at] as number] as number;
      at = parent[at] as number;
    }
    return at;
  };
  let runs = 0;
  let above = 0;
  for (let y = 0; y < height; y += 1) {
    const first = runs;
    let candidate = above;
    for (let x = 0, at = y * width; x < width; x += 1, at += 1) {
      if (!mask[at]) continue;
      const start = x;
      while (x < width && mask[at]) {
        x += 1;
        at += 1;
      }
      if (runs === room) {
        if (runs >= mostRuns) return null;
        room *= 2;
        [from, to, line, parent] = [grown(from), grown(to), grown(line), grown(parent)];
      }
      from[runs] = start;
      to[runs] = x;
      line[runs] = y;
      parent[runs] = runs;
      while (candidate < first && (to[candidate] as number) < start) candidate += 1;
      for (let other = candidate; other < first && (from[other] as number) <= x; other += 1) {
        const [a, b] = [rootOf(other), rootOf(runs)];
        if (a < b) parent[b] = a;
        else parent[a] = b;
      }
      runs += 1;
    }
    above = first;
  }
  return boxesOf(runs, from, to, line, rootOf);
}

function boxesOf(
  runs: number,
  from: Int32Array,
  to: Int32Array,
  line: Int32Array,
  rootOf: (run: number) => number,
): Patches {
  const index = new Int32Array(runs).fill(-1);
  let count = 0;
  for (let run = 0; run < runs; run += 1) if (rootOf(run) === run) index[run] = count++;
  const patches: Patches = {
    count,
    x0: new Int32Array(count).fill(1 << 30),
    y0: new Int32Array(count).fill(1 << 30),
    x1: new Int32Array(count),
    y1: new Int32Array(count),
    area: new Int32Array(count),
  };
  for (let run = 0; run < runs; run += 1) {
    const at = index[rootOf(run)] as number;
    const [left, right, row] = [from[run] as number, to[run] as number, line[run] as number];
    patches.x0[at] = Math.min(patches.x0[at] as number, left);
    patches.x1[at] = Math.max(patches.x1[at] as number, right);
    patches.y0[at] = Math.min(patches.y0[at] as number, row);
    patches.y1[at] = Math.max(patches.y1[at] as number, row + 1);
    patches.area[at] = (patches.area[at] as number) + right - left;
  }
  return patches;
}
