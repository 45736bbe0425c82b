import { expect, test } from 'vitest'

import { journalLine } from '#app/analysis/journal/journal-line'

/** What a browser says that was given this answer. */
async function codeOf(answer: () => Response): Promise<string | undefined> {
  const listed = await journalLine('/journal', () => Promise.resolve(answer())).list(undefined)
  return listed.ok ? 'listed' : listed.problems[0]?.code
}

const refused = (code: string, status = 409) => {
  return () => new Response(JSON.stringify({ problems: [{ code }] }), { status })
}
const page = (status: number) => () => new Response('<p>Sorry</p>', { status })

test.each<[string, () => Response]>([
  ['no-key-of-survey', refused('no-key-of-survey')],
  ['survey-erased', refused('survey-erased')],
  ['unknown-edit', refused('unknown-edit')],
  ['refused', refused('never-handed-out')],
  ['refused', page(403)],
  ['signed-out', page(401)],
  ['busy', page(429)],
  ['busy', page(503)],
])('what the server refuses is told apart: %s', async (code, answer) => {
  expect(await codeOf(answer)).toBe(code)
})
