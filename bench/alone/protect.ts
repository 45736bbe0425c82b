import { chanceFrom } from '#app/analysis/chance'
import { makeSafeRelease } from '#app/analysis/make-safe-release'
import { sha256Of } from '#app/analysis/sha256'
import { knownKey } from '#app/cli/demo/known-key'
import { loadSolver } from '#app/solver/highs'
import { countryCodes } from '#surveys/countries/regions'
import { gather, type KnownVersion } from '#surveys/findings/dataset'
import * as kit from '#surveys/kit/kit'
import { freeze } from '#surveys/version/freeze'
import { diceOf } from '../../tests/support/answers-for'

import { peakMemory, tell } from '../alone'
import { plaintextOf } from '../some-responses'

// One question of so many options, by regions and by so many countries, rounded and attacked.
const [countries = 0, options = 0, rounds = 0] = process.argv.slice(2).map(Number)
const perCountry = 60
const survey = made()
const versions: KnownVersion[] = [{ ...freeze(survey, sha256Of), survey }]
const [solve, key] = [await loadSolver(), await knownKey(survey.slug)]
const times = Array.from({ length: rounds }, (_, round) => measure(round))
tell({ times, peak: peakMemory() })

function made() {
  const country = kit.country('country', 'Country?')
  const region = kit.region('region', 'Region?', { from: country })
  const codes = Array.from({ length: options }, (_, n) => [`o${n}`, `Option ${n}`])
  const asked = kit.single('asked', 'Which?', Object.fromEntries(codes) as Record<string, string>)
  return kit.survey('one-question', {
    ...{ title: 'One', code: 'n3q2', kind: 'consultation', unit: 'person', languages: ['en'] },
    ...{ access: 'open link', opens: '2026-01-15', closes: '2026-03-01', retention: '2027-03-01' },
    ...{ purpose: 'P', audience: 'A', use: 'U', contact: 'C', consent: 'C' },
    breakdowns: [region, country],
    pages: [kit.page('all', 'All', [country, region, asked])],
  })
}

function measure(round: number): number {
  const dice = diceOf(round + 1)
  const gathering = gather(versions)
  for (const code of countryCodes.slice(0, countries)) {
    for (let n = 0; n < perCountry; n += 1) {
      const answers = {
        country: code,
        asked: `o${Math.min(dice.upTo(options), dice.upTo(options))}`,
      }
      gathering.take(JSON.parse(plaintextOf(answers, versions[0]?.hash ?? '')) as unknown)
    }
  }
  const dataset = gathering.dataset()
  const start = performance.now()
  const given = { versions, dataset, quotes: [], messages: {} }
  const made = makeSafeRelease(given, { solve, chance: chanceFrom(key, survey.code) })
  if (!made.ok) throw new Error(JSON.stringify(made.problems))
  return performance.now() - start
}
