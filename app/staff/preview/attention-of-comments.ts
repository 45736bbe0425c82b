import { has } from '#app/operations/rights'
import { findPreviewed } from '#app/operations/preview/find-previewed'
import { paths } from '#app/paths'
import { listWaitingComments } from '#db/register/queries/previews'

import type { Attention } from '../what-waits'
import { titleIn } from '../consultations/title-in'
import type { AtWork } from '../door'

/** Comments of people who looked at a preview, which wait to be read. */
export async function attentionOfComments(atWork: AtWork, lang: string): Promise<Attention[]> {
  if (!has(atWork, 'settle comments')) return []
  const waiting = await listWaitingComments(atWork.register)
  const told = waiting.map(async ({ slug, count }): Promise<Attention[]> => {
    const found = await findPreviewed(atWork, slug)
    if (!found) return []
    const facts = { count, title: titleIn(found.survey, lang) }
    return [{ code: 'comments-wait', facts, to: paths.commentsOf(slug), when: 'now' }]
  })
  return (await Promise.all(told)).flat()
}
