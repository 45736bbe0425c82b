/**
 * Cohen’s kappa of a square table: how often one coder said the one while the other said the other.
 * `undefined` where there is nothing, or where chance alone would make them agree always.
 */
export function cohensKappa(table: number[][]): number | undefined {
  const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0)
  const rows = table.map(sum)
  const columns = table.map((_, n) => sum(table.map((row) => row[n] ?? 0)))
  const all = sum(rows)
  // In whole numbers, so that agreement by chance alone is seen for what it is.
  const agreed = all * sum(table.map((row, n) => row[n] ?? 0))
  const byChance = sum(rows.map((row, n) => row * (columns[n] ?? 0)))
  const most = all * all
  return most === byChance ? undefined : (agreed - byChance) / (most - byChance)
}
