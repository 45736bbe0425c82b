import { modesOf } from '../definition/modes'
import type { Survey } from '../definition/survey'
import { asCounted } from '../definition/with-gaps'
import type { FrozenVersion } from '../version/freeze'
import { textJudge } from './text-judge'
import { readOpened, type Given, type Opened } from './opened'
import { planOf, type Plan } from './plan'
import { walk, type Fault, type Laid, type Take } from './walk'

/** A version as it was frozen, with the survey read from its definition. */
export type KnownVersion = Pick<FrozenVersion, 'hash' | 'structureHash'> & { survey: Survey }

/** Why something opened does not count. */
export interface Refused {
  code:
    | 'not-a-response'
    | 'unknown-version'
    | 'other-structure'
    | 'wrong-language'
    | 'wrong-mode'
    | 'unknown-question'
    | 'wrong-text'
    | Fault['code']
  /** The question of the survey that the fault lies in. */
  question?: string
}

/** Judges opened envelopes by the last of some versions; made once, for there may be many. */
export interface Judge {
  survey: Survey
  plan: Plan
  /** The versions that are counted together. */
  versions: KnownVersion[]
  /** What was in the envelope, with every answer of a response told to `take`, or why it does not count. */
  judge: (plaintext: unknown, take?: Take) => Opened | Refused
}

export function judgeBy(versions: KnownVersion[]): Judge {
  const last = versions.at(-1)
  if (!last) throw new Error('To judge responses takes the version that was answered.')
  const survey = asCounted(last.survey)
  const plan = planOf(survey)
  const faultOf = faultFinder(survey, plan, { versions, last })
  return {
    ...{ survey, plan },
    versions: versions.filter(({ structureHash }) => structureHash === last.structureHash),
    judge(plaintext, take = nothing) {
      const opened = readOpened(plaintext)
      if (!opened) return { code: 'not-a-response' }
      return faultOf(opened, take) ?? opened
    },
  }
}

function nothing(): void {}

type Finder = (opened: Opened, take: Take) => Refused | undefined

interface Known {
  versions: KnownVersion[]
  last: KnownVersion
}

function faultFinder(survey: Survey, plan: Plan, { versions, last }: Known): Finder {
  const structures = new Map(versions.map(({ hash, structureHash }) => [hash, structureHash]))
  const [languages, modes] = [new Set(survey.languages), new Set(modesOf(survey))]
  const judgeText = textJudge(survey)
  const laid: Laid = []
  return (opened, take) => {
    const structure = structures.get(opened.version)
    if (structure === undefined) return { code: 'unknown-version' }
    if (structure !== last.structureHash) return { code: 'other-structure' }
    if (!languages.has(opened.lang)) return { code: 'wrong-language' }
    if (opened.format === 'soundings.text/1') return judgeText(opened)
    if (!modes.has(opened.mode)) return { code: 'wrong-mode' }
    if (!areLaid(opened.answers, plan, laid)) return { code: 'unknown-question' }
    return walk(plan, laid, take)
  }
}

// Each answer is looked up by its name but once: the walk finds it by the place of its question.
function areLaid(answers: Given, { places }: Plan, laid: Laid): boolean {
  laid.length = places.size
  laid.fill(undefined)
  for (const id in answers) {
    const place = places.get(id)
    if (place === undefined) return false
    laid[place] = answers[id]
  }
  return true
}
