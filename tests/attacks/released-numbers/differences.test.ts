import { expect, test } from 'vitest'

import { acceptRelease } from '#app/operations/accept-release'
import { country, page, single, yesNo } from '#surveys/kit/kit'

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

async function second(count: number, who = was) {
  const { release, bytes } = await publishedFor({ survey, said: first })
  const made = await makeRelease(
    { survey, said: withLate(count) },
    { earlier: [release], before: who },
  )
  return { bytes, made }
}

const was = datasetOf({ survey, said: first })

/** The rules that a release breaks, each once. */
function broken(made: Awaited<ReturnType<typeof makeRelease>>) {
  return [...new Set(made.ok ? ['released'] : made.problems.map(({ code }) => code))]
}

test.each([1, 5, 6, 9])('%i who came later do not change what is published', async (count) => {
  expect(broken((await second(count)).made)).toEqual(['fewer-than-ten-new'])
})

test.each([6, 10, 40])('%i who came later change nothing where nobody knows who was there', async (count) => {
  const { release } = await publishedFor({ survey, said: first })
  const said = withLate(count)

  const unknown = await makeRelease({ survey, said }, { earlier: [release] })
  const few = datasetOf({ survey, said: first.slice(0, 30) })
  const foreign = await makeRelease({ survey, said }, { earlier: [release], before: few })
  const between = await makeRelease({ survey, said }, { earlier: [release], before: datasetOf({ survey, said }) })

  expect([broken(unknown), broken(foreign)]).toEqual([['before-missing'], ['before-differs']])
  expect(broken(between)).not.toEqual(['released'])
}) // prettier-ignore

test('three more on the one side among twelve more on the other are not told', async () => {
  const { release } = await publishedFor({ survey, said: first })
  const right = Array.from({ length: 3 }, () => ({ answers: { side: 'right', fees: 'no' } }))
  const said = [...withLate(12), ...right]

  const made = await makeRelease({ survey, said }, { earlier: [release], before: was })
  const unknown = await makeRelease({ survey, said }, { earlier: [release] })

  expect([broken(made), broken(unknown)]).toEqual([['fewer-than-ten-new'], ['before-missing']])
})

test.each(['organisation', 'person'] as const)('one more %s, the only one of its country, is not told by the number of countries', async (unit) => {
  const home = country('home', 'Where are you?', { personal: true })
  const asked = aSurvey([page('all', 'All', [home, fees])], { languages: ['en'], breakdowns: [home], unit })
  const [said, one] = [fromCountries(36), { answers: { home: 'NZ', fees: 'no' } }]
  const { release } = await publishedFor({ survey: asked, said })
  const many = await publishedFor({ survey: asked, said: [...said, one] })

  const named = Object.values(many.release.rows).flat().filter(({ code }) => /^[A-Z]{2}$/.test(code))
  expect(many.release.method.countries ?? 0).toBe(named.length)
  expect(many.release.method.countries).toBe(release.method.countries)
  expect(unit === 'organisation' ? named : []).toEqual([])
}) // prettier-ignore

/** Many in Kenya and Uganda, a few in each of some more. */
function fromCountries(few: number): Said[] {
  const small = ['TZ', 'GH', 'ZA', 'FR', 'DE', 'BR', 'MX', 'IN', 'NP']
  const homes = [...Array<string>(45).fill('KE'), ...Array<string>(45).fill('UG')]
  const all = [...homes, ...Array.from({ length: few }, (_, n) => small[n % small.length] ?? 'TZ')]
  return all.map((home, n) => ({ answers: { home, fees: n % 3 ? 'yes' : 'no' } }))
}

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
