import { expect, test } from 'vitest'

import { codes } from '../../support/prepared-network'
import { Line } from './fuzz/line'
import { sharedHurriedServer } from './fuzz/open-server'
import { Session } from './fuzz/session'
import { openedEnvelopes, takeResponse, typedAgain } from './fuzz/stored'

const open = sharedHurriedServer()
const [posts, atOnce, inSession] = [5000, 4, 24]

test('five thousand spoilt forms meet no 5xx, and all that is stored is what the pages would allow', async () => {
  const line = new Line(open.server.address)
  const surveys = [codes.everyType, codes.branching].map((code) => open.prepared.survey(code))
  const done: { session: Session; rootKey: Uint8Array }[] = []
  let seed = 0
  const slot = async () => {
    while (line.posts < posts) {
      seed += 1
      const session = new Session(line, surveys, seed)
      done.push({ session, rootKey: await session.run(inSession) })
    }
  }
  await Promise.all(Array.from({ length: atOnce }, slot))

  expect(open.server.log()).not.toMatch(/"status":5/)
  const envelopes = await openedEnvelopes(open.prepared)
  expect(done.length).toBeGreaterThan(100)
  for (const { session, rootKey } of done) {
    const response = takeResponse(envelopes, session.survey, rootKey)
    expect(typedAgain(session.survey, response)).toEqual(response)
  }
  expect([...envelopes.keys()]).toEqual([])
}, 540_000)

test('a response that the pages would not allow is seen', () => {
  const survey = open.prepared.survey(codes.everyType)
  const unknown = { answers: { role: 'queen' }, texts: [] }
  const hidden = { answers: { role: 'spoke', missed: 'yes' }, texts: [] }

  for (const response of [unknown, hidden])
    expect(typedAgain(survey, response)).not.toEqual(response)
})
