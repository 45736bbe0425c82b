/** A statement as the engine ran it, and the store it ran in. */
export interface Statement {
  store: string
  text: string
}

/** The statements that reached one store while a transaction was open in another. */
export function crossings(statements: Statement[]): Statement[] {
  const open = new Set<string>()
  return statements.filter(({ store, text }) => {
    if (/^\s*begin/i.test(text)) open.add(store)
    const crosses = [...open].some((other) => other !== store)
    if (/^\s*(commit|rollback)(?! to)/i.test(text)) open.delete(store)
    return crosses
  })
}
