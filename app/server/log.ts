export interface Trouble {
  status: number
  route: string
}

/** The whole error log: a code and a place in our own code. No address, agent, body, query or time. */
export function logTrouble({ status, route }: Trouble) {
  process.stderr.write(`${JSON.stringify({ status, route })}\n`)
}
