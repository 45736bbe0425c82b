import { close } from '#app/operations/close'
import { listKnownVersions } from '#app/operations/find-version'
import { makeBundle } from '#app/operations/make-bundle'
import type { StaffContext } from '#app/operations/staff-context'
import { canonical } from '#surveys/canonical'
import { count } from '#surveys/findings/count'
import { gather } from '#surveys/findings/dataset'
import { makeRelease } from '#surveys/findings/make-release'
import { protect } from '#surveys/findings/protect'
import { publishedOf } from '#surveys/findings/published-of'
import type { Messages, Release, ReleaseQuote } from '#surveys/findings/release'
import { longText, page, single, yesNo } from '#surveys/kit/kit'

import { usualEngine } from '../../support/fresh-stores'
import { aSurvey } from '../../surveys/a-survey'
import { chance } from '../../surveys/findings/chance'
import { solve } from '../../surveys/findings/the-solver'
import { aPublishedSurvey, sha256 } from './a-network'
import { must } from './answering'

const led = single('led', 'Who leads your organisation?', { ours: 'Sex workers', others: 'Others' })
const visited = yesNo('visited', 'Did you visit?')
const story = longText('story', 'What happened?', { optional: true, context: [] })

/** Two closed questions, one of them a breakdown, and a text. */
export const counted = aSurvey([page('all', 'All', [led, visited, story])], {
  ...{ languages: ['en'], unit: 'organisation', breakdowns: [led] },
})

/** A survey that is closed; its answers were handed out unless said otherwise. */
export async function aClosedSurvey(engine = usualEngine, { bundled = true } = {}) {
  const network = await aPublishedSurvey(engine, counted)
  must(await close(network.context, { slug: counted.slug }))
  if (bundled) must(await makeBundle(network.context, { slug: counted.slug }))
  return network
}

interface Wanted {
  number?: number
  /** How many answered, and how many of them “no”. */
  responses?: number
  noes?: number
  quotes?: ReleaseQuote[]
  messages?: Messages
  earlier?: Release[]
}

/** A release as a key holder makes it on another machine. */
export async function releaseOf(context: StaffContext, wanted: Wanted = {}): Promise<Release> {
  const { number = 1, quotes = [], messages = {}, earlier = [] } = wanted
  const versions = await listKnownVersions(context, counted.slug)
  const gathering = gather(versions)
  for (const response of responsesTo(versions.at(-1)?.hash ?? '', wanted)) gathering.take(response)
  const means = {
    solve,
    chance: (label: string) => chance(Number(`0x${sha256(label).slice(0, 8)}`)),
  }
  const counts = count(gathering.dataset())
  const { published } = must(
    protect({ survey: counted, counts, earlier: earlier.map(publishedOf) }, means),
  )
  return makeRelease({ versions, number, published, quotes, messages }, sha256)
}

// One in three tells a story besides.
function responsesTo(version: string, { responses = 60, noes = 15 }: Wanted): object[] {
  return Array.from({ length: responses }, (_, at) => {
    const common = { version, lang: 'en' }
    const answers = { led: at % 3 === 0 ? 'ours' : 'others', visited: at < noes ? 'no' : 'yes' }
    const closed = { ...common, format: 'soundings.answers/1', mode: 'web', answers }
    const said = { question: 'story', text: 'It rained for days.', context: {} }
    return at % 3 === 0 ? [closed, { ...common, format: 'soundings.text/1', ...said }] : [closed]
  }).flat()
}

/** The bytes of a release, with its hash made to fit whatever was changed in it. */
export function bytesOfRelease({ hash: _, ...release }: Release): string {
  return canonical({ ...release, hash: sha256(canonical(release)) })
}
