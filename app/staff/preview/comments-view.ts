import { namedPlaces } from '#app/preview/look-view'
import { besides } from '#app/preview/place'
import { surveyWords } from '#app/respond/survey-words'
import { listComments } from '#db/register/queries/previews'
import type { Survey } from '#surveys/definition/survey'

import type { AtWork } from '../door'

type Row = Awaited<ReturnType<typeof listComments>>[number]

/** A comment as staff read it. */
export interface ShownComment {
  id: string
  /** The page it is about, as it is called now; of one that is gone, its name. */
  place: string
  /** The question in the reader’s language; empty where the page as a whole is meant. */
  asked: string
  /** The question is not on the page any more. */
  isGone: boolean
  /** What whoever commented read, where that is something else. */
  readAs: string | undefined
  lang: string
  text: string
  day: string
  forWhom: string
  settled: { on: string; by: string } | undefined
}

/** All comments on a survey, in the order of its pages and questions. */
export async function commentsOn(
  { register }: Pick<AtWork, 'register'>,
  survey: Survey,
  reader: string,
): Promise<ShownComment[]> {
  const rows = await listComments(register, survey.slug)
  const titles = new Map(namedPlaces({ survey, lang: reader }).map(({ at, title }) => [at, title]))
  const order = new Map(rows.map((row) => [row.id, placeOf(survey, row)]))
  return rows
    .toSorted((one, other) => (order.get(one.id) ?? 0) - (order.get(other.id) ?? 0))
    .map((row) => ({ ...shownComment(titles, survey, row), ...askedIn(survey, row, reader) }))
}

/** A number that puts pages and questions in their order; what is gone comes last. */
function placeOf({ pages }: Survey, { page, question }: Row): number {
  const at = pages.findIndex(({ id }) => id === page)
  const asked = pages[at]?.questions.findIndex(({ id }) => id === question) ?? -1
  if (at >= 0) return (at + 1) * most + (question !== '' && asked < 0 ? most - 1 : asked + 1)
  if (page === 'intro') return 0
  const beside = besides.findIndex((each) => each === page)
  return (pages.length + 1 + (beside < 0 ? besides.length : beside)) * most
}

// More questions than any page has.
const most = 1000

function shownComment(titles: Map<string, string>, survey: Survey, row: Row) {
  const { id, page, lang, text, written_on: day, for_whom: forWhom } = row
  const { settled_on: on, settled_by: by } = row
  const at = survey.pages.findIndex((each) => each.id === page)
  const place = titles.get(at < 0 ? (page === 'intro' ? '' : page) : String(at + 1)) ?? page
  const settled = on === null ? undefined : { on, by: by ?? '' }
  return { id, place, lang, text, day, forWhom, settled }
}

function askedIn({ pages, texts }: Survey, { page, question, wording }: Row, reader: string) {
  if (question === '') return { asked: '', isGone: false, readAs: undefined }
  const asked = pages.find(({ id }) => id === page)?.questions ?? []
  if (!asked.some(({ id }) => id === question))
    return { asked: wording, isGone: true, readAs: undefined }
  const words = surveyWords({ pages: [], texts }, reader, {})
  const now = words.text(`${question}.text`)
  return { asked: now, isGone: false, readAs: now === wording ? undefined : wording }
}
