import type { AddEditsProblem } from '#app/operations/journal/add-edits'
import type { ListEditsProblem } from '#app/operations/journal/list-edits'

/** An answer for our script; one that tells of anything refused says so in its status too. */
export function answered(value: object, isRefused = false): Response {
  return sent(value, isRefused ? 409 : 200)
}

/** Why nothing was listed or kept, by codes: our script finds the words. */
export function turnedDown(told: { problems: (ListEditsProblem | AddEditsProblem)[] }): Response {
  const status = told.problems.some(({ code }) => code === 'too-much') ? 413 : 409
  return sent({ problems: told.problems }, status)
}

function sent(value: object, status: number): Response {
  const type = status < 400 ? 'application/json' : 'application/problem+json'
  return new Response(JSON.stringify(value), {
    status,
    headers: { 'Cache-Control': 'no-store', 'Content-Type': type },
  })
}
