import type { Stage } from '#app/operations/consultations/stage'
import { has, type Right, type Role } from '#app/operations/rights'
import { paths } from '#app/paths'
import type { Language } from '#surveys/definition/survey'

import type { StepFacts } from './step-facts'

/** A page about this consultation, or what others see of it. */
export interface Way {
  code:
    | 'preview'
    | 'texts'
    | 'comments'
    | 'changes'
    | 'dates'
    | 'codes'
    | 'reminders'
    | 'reach'
    | 'entry'
    | 'analysis'
    | 'asked'
    | 'findings'
  to: string
}

interface Seen extends Pick<StepFacts, 'slug' | 'stage' | 'access' | 'releasedOn'> {
  roles: readonly Role[]
  code: string
  languages: Language[]
  /** Whether it is counted which regions and languages were reached. */
  reach: boolean
  /** Whether staff enter responses that came otherwise. */
  entered: boolean
}

const published: Stage[] = ['published', 'open', 'closed', 'released', 'erased']
const beforeEnd: Stage[] = ['draft', 'checked', 'published', 'open']

/** Where its reader may go from the page of a consultation, in the order in which it is worked on. */
export function waysOf(seen: Seen): Way[] {
  const { slug, stage, roles, code, languages } = seen
  const may = (right: Right) => has({ roles }, right)
  const lang = languages[0] ?? 'en'
  const isOn = stage === 'published' || stage === 'open'
  const ways: (Way | false)[] = [
    { code: 'preview', to: paths.previewOf(slug) },
    beforeEnd.includes(stage) &&
      may('translate texts') && { code: 'texts', to: paths.textsOf(slug) },
    beforeEnd.includes(stage) && { code: 'comments', to: paths.commentsOf(slug) },
    published.includes(stage) && { code: 'changes', to: paths.changesOf(slug) },
    beforeEnd.includes(stage) &&
      may('design consultations') && { code: 'dates', to: paths.consultationDates(slug) },
    isOn &&
      seen.access === 'codes' &&
      may('issue codes') && { code: 'codes', to: paths.codesOf(slug) },
    isOn && may('remind members') && { code: 'reminders', to: paths.remindersOf(slug) },
    (isOn || stage === 'closed') &&
      seen.reach &&
      may('remind members') && { code: 'reach', to: paths.reachOf(slug) },
    (stage === 'open' || stage === 'closed') &&
      seen.entered &&
      may('enter responses') && { code: 'entry', to: paths.entryOf(slug) },
    (stage === 'closed' || stage === 'released') &&
      may('fetch envelopes') && { code: 'analysis', to: paths.analysisOf(slug) },
    isOn && { code: 'asked', to: paths.intro(lang, code) },
    seen.releasedOn !== undefined && { code: 'findings', to: paths.findingsOf(lang, slug) },
  ]
  return ways.filter((way) => way !== false)
}
