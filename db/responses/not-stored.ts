// Another holds the lock, the disk is full, the disk fails.
const sqliteCodes = /^SQLITE_(BUSY|LOCKED|FULL|IOERR|CANTOPEN|READONLY)/
// Connection lost, out of resources, a lock not had in time, stopped by the operator.
const postgresCodes = /^(08...|53...|57P..|55000|55P03|40P01|40001|57014)$/
const networkCodes = /^(ECONN|EPIPE|ETIMEDOUT|ENOTFOUND)/
// The last is what pg says of a connection that was lost, to the statement that comes after or undoes.
const sentences = /^Connection terminated|timeout exceeded when trying to connect|not queryable$/

/** Whether an error says that the store cannot take anything just now. Whatever was begun is undone. */
export function saysNotStored(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const { code } = error as { code?: unknown }
  if (sentences.test(error.message)) return true
  return (
    typeof code === 'string' &&
    [sqliteCodes, postgresCodes, networkCodes].some((known) => known.test(code))
  )
}
