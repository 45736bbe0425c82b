import type { Survey } from '../../definition/survey'
import { identifiersOf, membersBy, placeOf, shareAlone, type Identifier } from '../identifying'
import type { Found } from '../problem'
import type { Rule } from '../rule'

// In percent: where more would stand alone, a coarser question is proposed.
const mostAlone = 5

/** What is asked together does not single out a member whom others know. */
export const reIdentification: Rule = {
  name: 're-identification',
  codes: [
    're-identification-unmeasured',
    're-identification-region',
    're-identification-bands',
    're-identification-year',
    're-identification-left-out',
    're-identification-proxy',
  ],
  needs: 'members',
  unmeasured: 're-identification-unmeasured',
  check(survey, { members }) {
    const identifiers = identifiersOf(survey)
    const place = placeOf(survey)
    const questions = [
      ...(place ? [place.id] : []),
      ...identifiers.map(({ question }) => question.id),
    ]
    const at = questions[0]
    if (at === undefined || (identifiers.length === 0 && place?.type !== 'country')) return []
    if (!members) {
      const code = 're-identification-unmeasured'
      return [{ code, level: 'notice', at, facts: { questions } }]
    }
    const share = aloneIn(place?.type, identifiers, members)
    const best = bestChange(survey, identifiers, members, share)
    if (share < mostAlone || !best) return []
    const facts = { questions, share, better: best.share, question: best.question }
    return [
      { code: `re-identification-${best.by}`, level: 'warning', at: best.question, facts },
      ...proxyNotice(survey, at),
    ]
  },
}

// Nobody knows how many persons there are to be mistaken for; the members are all there is to count.
function proxyNotice({ unit }: Survey, at: string): Found[] {
  return unit === 'organisation' ? [] : [{ code: 're-identification-proxy', level: 'notice', at }]
}

interface Change {
  by: 'region' | Identifier['coarser']['by']
  question: string
  share: number
}

/** The one coarser question that would leave the fewest alone; leaving one out only if none helps. */
function bestChange(
  survey: Survey,
  identifiers: Identifier[],
  members: Record<string, number>,
  now: number,
): Change | undefined {
  const changes = changesOf(survey, identifiers, members).sort((a, b) => a.share - b.share)
  return changes.find(({ by, share }) => by !== 'left-out' && share < now) ?? changes[0]
}

function changesOf(
  survey: Survey,
  identifiers: Identifier[],
  members: Record<string, number>,
): Change[] {
  const place = placeOf(survey)
  const coarser = identifiers.map(({ question, coarser: { by, kinds } }): Change => {
    const changed = identifiers.map((each) =>
      each.question === question ? { ...each, kinds } : each,
    )
    return { by, question: question.id, share: aloneIn(place?.type, changed, members) }
  })
  if (place?.type !== 'country') return coarser
  const share = aloneIn('region', identifiers, members)
  return [{ by: 'region', question: place.id, share }, ...coarser]
}

function aloneIn(
  place: string | undefined,
  identifiers: Identifier[],
  members: Record<string, number>,
): number {
  const kinds = identifiers.reduce((product, each) => product * each.kinds, 1)
  return shareAlone(membersBy(place, members), kinds)
}
