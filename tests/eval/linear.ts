/** Sparse logistic regression by L-BFGS: deterministic, no dependencies. Rows are lists of column numbers (value 1). */
export interface Rows {
  /** Column numbers of all rows, one after the other. */
  columns: Int32Array;
  /** Row r is columns[starts[r]..starts[r+1]). */
  starts: Int32Array;
  width: number;
}

export function pack(rows: readonly (readonly number[])[], width: number): Rows {
  const starts = new Int32Array(rows.length + 1);
  rows.forEach((row, r) => {
    starts[r + 1] = (starts[r] ?? 0) + row.length;
  });
  const columns = new Int32Array(starts[rows.length] ?? 0);
  rows.forEach((row, r) => {
    columns.set(row, starts[r] ?? 0);
  });
  return { columns, starts, width };
}

/**
 * Weights (one a column, the bias last) that minimise sum of weight * log loss + l2/2 * |w|^2 (the bias is free).
 * `y` is the wanted probability of each row, `importance` its weight; rows of importance 0 are skipped.
 */
export function fitLogistic(
  rows: Rows,
  y: Float64Array,
  importance: Float64Array,
  l2: number,
  rounds = 60,
  scale?: Float64Array,
): Float64Array {
  const n = rows.starts.length - 1;
  const width = rows.width + 1;
  const bias = rows.width;
  const { columns, starts } = rows;
  const loss = (w: Float64Array, g: Float64Array): number => {
    let total = 0;
    for (let k = 0; k < bias; k++) {
      const wk = w[k] as number;
      const s = scale ? (scale[k] as number) : 1;
      total += 0.5 * l2 * s * wk * wk;
      g[k] = l2 * s * wk;
    }
    g[bias] = 0;
    for (let r = 0; r < n; r++) {
      const c = importance[r] as number;
      if (c === 0) continue;
      let z = w[bias] as number;
      const to = starts[r + 1] as number;
      for (let k = starts[r] as number; k < to; k++) z += w[columns[k] as number] as number;
      const target = y[r] as number;
      const p = 1 / (1 + Math.exp(-z));
      total += c * (z > 0 ? z * (1 - target) + Math.log1p(Math.exp(-z)) : -z * target + Math.log1p(Math.exp(z)));
      const d = c * (p - target);
      for (let k = starts[r] as number; k < to; k++) (g[columns[k] as number] as number) += d;
      (g[bias] as number) += d;
    }
    return total;
  };
  return lbfgs(loss, new Float64Array(width), rounds);
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] as number) * (b[i] as number);
  return sum;
}

/** Limited-memory BFGS with backtracking; `loss` fills the gradient. */
export function lbfgs(
  loss: (w: Float64Array, g: Float64Array) => number,
  start: Float64Array,
  rounds: number,
): Float64Array {
  const memory = 8;
  let w = start;
  let g = new Float64Array(w.length);
  let f = loss(w, g);
  const s: Float64Array[] = [];
  const y: Float64Array[] = [];
  for (let round = 0; round < rounds; round++) {
    const q = g.slice();
    const alpha: number[] = [];
    for (let i = s.length - 1; i >= 0; i--) {
      const si = s[i] as Float64Array;
      const yi = y[i] as Float64Array;
      const a = dot(si, q) / dot(yi, si);
      alpha[i] = a;
      for (let k = 0; k < q.length; k++) (q[k] as number) -= a * (yi[k] as number);
    }
    const ls = s[s.length - 1];
    const ly = y[y.length - 1];
    const gamma = ls && ly ? dot(ls, ly) / dot(ly, ly) : 1 / Math.max(1, Math.sqrt(dot(g, g)));
    for (let k = 0; k < q.length; k++) (q[k] as number) *= gamma;
    for (let i = 0; i < s.length; i++) {
      const si = s[i] as Float64Array;
      const yi = y[i] as Float64Array;
      const b = dot(yi, q) / dot(yi, si);
      const a = alpha[i] as number;
      for (let k = 0; k < q.length; k++) (q[k] as number) += (a - b) * (si[k] as number);
    }
    const slope = -dot(g, q);
    let step = 1;
    let moved = false;
    for (let tries = 0; tries < 20; tries++, step /= 2) {
      const next = new Float64Array(w.length);
      for (let k = 0; k < w.length; k++) next[k] = (w[k] as number) - step * (q[k] as number);
      const ng = new Float64Array(w.length);
      const nf = loss(next, ng);
      if (nf <= f + 1e-4 * step * slope) {
        const ds = new Float64Array(w.length);
        const dy = new Float64Array(w.length);
        for (let k = 0; k < w.length; k++) {
          ds[k] = (next[k] as number) - (w[k] as number);
          dy[k] = (ng[k] as number) - (g[k] as number);
        }
        if (dot(ds, dy) > 1e-10) {
          s.push(ds);
          y.push(dy);
          if (s.length > memory) {
            s.shift();
            y.shift();
          }
        }
        const better = (f - nf) / Math.max(1, Math.abs(f));
        w = next;
        g = ng;
        f = nf;
        moved = true;
        if (better < 1e-5) return w;
        break;
      }
    }
    if (!moved) return w;
  }
  return w;
}

/** Weights [column * classes + class] (biases last) of a multinomial logistic regression; see {@link fitLogistic}. */
export function fitSoftmax(
  rows: Rows,
  y: Int32Array,
  classes: number,
  importance: Float64Array,
  l2: number,
  rounds: number,
): Float64Array {
  const { columns, starts, width } = rows;
  const n = starts.length - 1;
  const biases = width * classes;
  const z = new Float64Array(classes);
  const loss = (w: Float64Array, g: Float64Array): number => {
    let total = 0;
    for (let k = 0; k < biases; k++) {
      const wk = w[k] as number;
      total += 0.5 * l2 * wk * wk;
      g[k] = l2 * wk;
    }
    for (let c = 0; c < classes; c++) g[biases + c] = 0;
    for (let r = 0; r < n; r++) {
      const weight = importance[r] as number;
      for (let c = 0; c < classes; c++) z[c] = w[biases + c] as number;
      for (let k = starts[r] as number; k < (starts[r + 1] as number); k++) {
        const at = (columns[k] as number) * classes;
        for (let c = 0; c < classes; c++) (z[c] as number) += w[at + c] as number;
      }
      const top = Math.max(...z);
      let sum = 0;
      for (let c = 0; c < classes; c++) sum += Math.exp((z[c] as number) - top);
      const want = y[r] as number;
      total += weight * (Math.log(sum) + top - (z[want] as number));
      for (let c = 0; c < classes; c++) z[c] = weight * (Math.exp((z[c] as number) - top) / sum - (c === want ? 1 : 0));
      for (let k = starts[r] as number; k < (starts[r + 1] as number); k++) {
        const at = (columns[k] as number) * classes;
        for (let c = 0; c < classes; c++) (g[at + c] as number) += z[c] as number;
      }
      for (let c = 0; c < classes; c++) (g[biases + c] as number) += z[c] as number;
    }
    return total;
  };
  return lbfgs(loss, new Float64Array((width + 1) * classes), rounds);
}
