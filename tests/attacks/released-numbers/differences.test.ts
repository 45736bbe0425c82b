import { expect, test } from 'vitest'

import { acceptRelease } from '#app/operations/accept-release'
import { page, single, yesNo } from '#surveys/kit/kit'

import { must } from '../../app/operations/answering'
import { sha256 } from '../../app/operations/a-network'
import {
  aClosedSurvey,
  bytesOfRelease,
  counted,
  releaseOf,
} from '../../app/operations/releases-made'
import { aSurvey } from '../../surveys/a-survey'
import { conventionally } from './made/conventional'
import { datasetOf, makeRelease, publishedFor, solve, type Said } from './made/make-release'
import { attackBoth } from './outsider/later'

const side = single('side', 'Which side?', { left: 'Left', right: 'Right' })
const fees = yesNo('fees', 'Did you pay?', { optional: true })
const survey = aSurvey([page('all', 'All', [side, fees])], {
  languages: ['en'],
  breakdowns: [side],
})
const questionnaire = JSON.stringify(survey)

const first: Said[] = Array.from({ length: 63 }, (_, n) => ({
  answers: { side: n % 2 ? 'left' : 'right', fees: n % 3 ? 'yes' : 'no' },
}))

/** People who came later, all on one side and of one answer. */
function withLate(count: number): Said[] {
  const late = Array.from({ length: count }, () => ({ answers: { side: 'left', fees: 'no' } }))
  return [...first, ...late]
}

async function second(count: number) {
  const { release, bytes } = await publishedFor({ survey, said: first })
  const before = datasetOf({ survey, said: first })
  const made = await makeRelease({ survey, said: withLate(count) }, { earlier: [release], before })
  return { bytes, made }
}

test.each([1, 5, 9])('%i who came later do not change what is published', async (count) => {
  const { made } = await second(count)

  const codes = made.ok ? ['released'] : made.problems.map(({ code }) => code)
  expect(new Set(codes)).toEqual(new Set(['fewer-than-ten-new']))
})

test('ten who came later, all in one row, may change it', async () => {
  expect((await second(10)).made.ok).toBe(true)
})

test.each([10, 12, 15, 20, 25])('of %i who came later both releases together tell nothing', async (count) => {
  const { bytes, made } = await second(count)
  if (!made.ok) return expect(JSON.stringify(made.problems)).toMatch(/fewer-than-ten-new.*rows\.side/)

  const both = [bytes, made.value.bytes].map((each) => ({ bytes: each, questionnaire }))
  const outcome = attackBoth([both[0] ?? never(), both[1] ?? never()], solve)

  expect(surelyFew(outcome)).toEqual([])
  expect(outcome.impossible).toEqual([])
  return expect(outcome.targets).toBeGreaterThan(40)
}) // prettier-ignore

test.each([1, 2, 3, 4, 9, 10, 11, 20])(
  'the server takes no file of %i more beside which the first one tells',
  async (count) => {
    const { context } = await aClosedSurvey()
    const early = await releaseOf(context, { responses: 63, noes: 12 })
    must(await accept(context, bytesOfRelease(early)))
    const next = await releaseOf(context, { number: 2, responses: 63 + count, noes: 12 })

    const result = await accept(context, bytesOfRelease(next))

    if (!result.ok) return expect(result.problems.length).toBeGreaterThan(0)
    const had = [early, next].map((release) => ({ bytes: bytesOfRelease(release), questionnaire: JSON.stringify(counted) })) // prettier-ignore
    const same = JSON.stringify(early.tables) === JSON.stringify(next.tables)
    if (same) return expect(early.method).toEqual(next.method)
    const outcome = attackBoth([had[0] ?? never(), had[1] ?? never()], solve)
    return expect([surelyFew(outcome), outcome.impossible]).toEqual([[], []])
  },
)

test('two releases rounded in the usual way, one response apart, give the person away', async () => {
  const { bytes } = await publishedFor({ survey, said: first })
  const both = [withLate(2), withLate(3)].map((each) => ({ questionnaire, bytes: conventionally(bytes, each, ['fees']) })) // prettier-ignore

  const { found } = attackBoth([both[0] ?? never(), both[1] ?? never()], solve, { off: 2, came: { lo: 1, hi: 1 } }) // prettier-ignore

  expect(found).toContainEqual({ target: 'came to fees side left no', interval: [1, 1], breach: 'small' }) // prettier-ignore
})

function accept(context: Parameters<typeof acceptRelease>[0], body: string) {
  return acceptRelease(context, { body, hash: sha256, solve })
}

/** Numbers of a release that tell too much, and newcomers who are surely one to four. */
function surelyFew({ found }: ReturnType<typeof attackBoth>) {
  return found.filter(({ target, breach }) => breach === 'small' || !/came to/.test(target))
}

function never(): never {
  throw new Error('There are two releases.')
}
