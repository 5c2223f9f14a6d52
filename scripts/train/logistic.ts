/** A labelled case: what holds of it, and what it is. */
export interface Row {
  /** Rows of one group stay together when some are held back. */
  readonly group: string
  readonly holds: Readonly<Record<string, boolean | number>>
  readonly isTrue: boolean
}

export interface Logistic {
  readonly weights: ReadonlyMap<string, number>
  readonly bias: number
  /** Log odds. */
  scoreOf(row: Row): number
}

const RIDGE = 1
const STEPS = 20

/** Solves a small system of linear equations by elimination; `matrix` and `values` are overwritten. */
function solve(matrix: number[][], values: number[]): readonly number[] {
  const size = values.length
  const at = (row: number, column: number) => matrix[row]?.[column] ?? 0
  for (let pivot = 0; pivot < size; pivot += 1) {
    for (let row = 0; row < size; row += 1) {
      if (row === pivot) continue
      const factor = at(row, pivot) / at(pivot, pivot)
      matrix[row] = (matrix[row] ?? []).map((value, column) => value - factor * at(pivot, column))
      values[row] = (values[row] ?? 0) - factor * (values[pivot] ?? 0)
    }
  }
  return values.map((value, row) => value / at(row, row))
}

/** Logistic regression with a ridge of 1 on every weight but the bias, by Newton's method. */
export function fitLogistic(rows: readonly Row[]): Logistic {
  const names = [...new Set(rows.flatMap(({ holds }) => Object.keys(holds)))].sort()
  const vectorOf = ({ holds }: Row) => [...names.map((name) => Number(holds[name] ?? 0)), 1]
  const vectors = rows.map(vectorOf)
  const size = names.length + 1
  let weights: readonly number[] = new Array<number>(size).fill(0)
  const dot = (vector: readonly number[]) =>
    vector.reduce((sum, value, at) => sum + value * (weights[at] ?? 0), 0)
  for (let step = 0; step < STEPS; step += 1) {
    const ridge = weights.map((_, at) => (at === size - 1 ? RIDGE / 100 : RIDGE))
    const slope = weights.map((weight, at) => (ridge[at] ?? 0) * weight)
    const curve = weights.map((_, a) => weights.map((__, b) => (a === b ? (ridge[a] ?? 0) : 0)))
    vectors.forEach((vector, row) => {
      const chance = 1 / (1 + Math.exp(-dot(vector)))
      const miss = chance - Number(rows[row]?.isTrue)
      vector.forEach((value, a) => {
        if (value === 0) return
        slope[a] = (slope[a] ?? 0) + miss * value
        curve[a] = (curve[a] ?? []).map(
          (sum, b) => sum + chance * (1 - chance) * value * (vector[b] ?? 0),
        )
      })
    })
    const change = solve(curve, slope)
    weights = weights.map((weight, at) => weight - (change[at] ?? 0))
  }
  return {
    weights: new Map(names.map((name, at) => [name, weights[at] ?? 0])),
    bias: weights.at(-1) ?? 0,
    scoreOf: (row) => dot(vectorOf(row)),
  }
}
