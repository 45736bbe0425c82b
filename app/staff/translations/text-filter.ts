import type { DeskText, TextState } from '#surveys/translation/desk-text'

/** Which texts a desk shows; “review” are those that wait for a second pair of eyes. */
export const textFilters = ['all', 'missing', 'stale', 'machine', 'review', 'reviewed'] as const
export type TextFilter = (typeof textFilters)[number]

/** What is chosen to be seen, as it stands in the address. */
export interface ChosenTexts {
  show: TextFilter
  /** A page of the survey; empty for all of it. */
  part: string
  search: string
  page: number
}

export function chosenTexts(asked: URLSearchParams): ChosenTexts {
  return {
    show: textFilters.find((each) => each === asked.get('show')) ?? 'all',
    part: (asked.get('part') ?? '').slice(0, 80),
    search: (asked.get('search') ?? '').trim().slice(0, 200),
    page: Math.max(1, Math.trunc(Number(asked.get('page'))) || 1),
  }
}

export function matching(texts: DeskText[], { show, part, search }: ChosenTexts): DeskText[] {
  const wanted = folded(search)
  return texts.filter(
    (text) =>
      isShown(text.state, show) &&
      (part === '' || (text.page?.id ?? ofSurvey) === part) &&
      (wanted === '' ||
        [text.source, text.text, text.key].some((each) => folded(each).includes(wanted))),
  )
}

/** What stands for the texts of no page; no page is called so, for ids hold no sign like it. */
export const ofSurvey = '-'

export function isShown(state: TextState, show: TextFilter): boolean {
  if (show === 'all') return true
  return state === (show === 'review' ? 'done' : show)
}

/** Case and accents part no two words that somebody looks for. */
function folded(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
}
