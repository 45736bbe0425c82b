import type { Survey } from '#surveys/definition/survey'
import { multiple, page, single } from '#surveys/kit/kit'
import type { Published } from '#surveys/findings/release'
import type { MonitoringFacts, SurveyFact } from '#surveys/monitoring/facts'

import { aSurvey } from '../a-survey'
import { type Released, releasedWith } from '../reports/released'
import { member } from './some-facts'

const stand = single('development', 'How do you stand?', {
  ...{ stronger: 'Stronger', same: 'The same', weaker: 'Weaker', founded: 'Founded' },
})
const support = multiple(
  'network_support',
  'In which areas did your regional network itself receive support?',
  {
    ...{ governance: 'Governance', finance: 'Finance', people: 'People', monitoring: 'Monitoring' },
    ...{ proposals: 'Proposals', advocacy: '=Advocacy, "all"', security: 'Security' },
    ...{ none: 'None', not_known: 'We do not know' },
  },
  { exclusive: ['none', 'not_known'] },
)

const base = 60
const cell = (code: string, n: number) => ({ code, n, pct: Math.round((100 * n) / base) })

const stands = (...numbers: number[]) => {
  const codes = ['stronger', 'same', 'weaker', 'founded', 'noAnswer']
  const options = codes.map((code, at) => cell(code, numbers[at] ?? 0))
  const head = { id: 'development', question: 'development', kind: 'single', breakdown: null }
  return { ...head, base, options }
}

const supports = Object.entries({
  ...{ governance: 20, finance: 15, people: 0, monitoring: 5, proposals: 10 },
  ...{ advocacy: 30, security: 5, none: 0, not_known: 25 },
}).map(([part, n]) => {
  const options = [cell('yes', n), cell('no', base - n), cell('noAnswer', 0)]
  const named = { id: `network_support.${part}`, question: 'network_support', part }
  return { ...named, kind: 'multiple', breakdown: null, base, options }
})

/** A wave of the member survey; released where its numbers are given. */
export function waveOf(wave: number, tables?: unknown[]): SurveyFact {
  const closes = `${wave}-03-01`
  const dates = { opens: `${wave}-01-15`, closes, retention: `${wave + 1}-03-01` }
  const questions = wave === 2026 ? [stand, support] : [stand]
  const kind = { kind: 'member survey', unit: 'organisation', series: 'member-survey' } as const
  const survey = aSurvey([page('all', 'All', questions)], {
    ...{ ...kind, ...dates, wave, languages: ['en'], access: 'codes' },
  })
  const fact = { survey, closesOn: closes, isOver: true }
  if (!tables) return fact
  const { release } = releasedWave(survey, tables)
  return { ...fact, released: { release, firstOn: `${wave}-05-01` } }
}

function releasedWave(survey: Survey, tables: unknown[]): Released {
  const modes = ['web', 'paper', 'import'].map((mode, at) => ({ mode, n: at === 0 ? base : 0 }))
  const published = { n: base, modes, rows: {}, tables } as unknown as Published
  return releasedWith(survey, published)
}

/** The wave of 2025 as it is put into a register. */
export function releasedOf2025(): Released {
  const { survey } = waveOf(2025)
  return releasedWave(survey, [stands(30, 25, 5, 0, 0)])
}

/** Three waves and four members, so small that every figure can be followed by hand. */
export const smallReview: MonitoringFacts = {
  today: '2026-11-21',
  members: [
    member('KE', 'africa', '2011-05', true),
    member('UG', 'africa', '2025'),
    member('PE', 'latin_america', '2024-12-31', true),
    member('FR', 'europe', '2026-02-03'),
  ],
  surveys: [
    waveOf(2024, [stands(20, 30, 10, 0, 0)]),
    waveOf(2025, [stands(30, 25, 5, 0, 0)]),
    waveOf(2026, [stands(25, 30, 0, 5, 0), ...supports]),
  ],
}
