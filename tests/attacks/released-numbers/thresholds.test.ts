import { expect, test } from 'vitest'

import { page, single, yesNo } from '#surveys/kit/kit'

import { aSurvey } from '../../surveys/a-survey'
import { publishedFor, solve } from './made/make-release'
import { attackRelease } from './outsider/outsider'
import { everyoneIn, within, type People } from './outsider/people'
import type { Fact } from './outsider/sums'

const side = single('side', 'Which side?', { left: 'Left', right: 'Right' })
const fees = yesNo('fees', 'Did you pay?')
const survey = aSurvey([page('all', 'All', [side, fees])], {
  languages: ['en'],
  breakdowns: [side],
})

function people(count: number) {
  return Array.from({ length: count }, (_, n) => ({
    answers: { side: n % 2 ? 'left' : 'right', fees: n < 1 ? 'no' : 'yes' },
  }))
}

/** Both sides are large enough to be shown, so only too few responses can be why they are not. */
function fewerThanForty(population: People): Fact[] {
  const isMissing = Object.keys(population.released.rows).length === 0
  return isMissing ? [{ sum: everyoneIn(within(population, null)), lo: 0, hi: 39 }] : []
}

test.each([36, 37, 38, 39, 40, 41, 44])(
  'of %i responses nobody learns more from a breakdown being there or missing',
  async (count) => {
    const had = await publishedFor({ survey, said: people(count) })

    const { found, impossible } = attackRelease(had, solve, { know: fewerThanForty })

    expect({ found, impossible }).toEqual({ found: [], impossible: [] })
  },
)
