import { openEnvelope } from '#app/vault/open'
import { closeStores, openStores } from '#db/connection'

import type { Stored } from './judge-stored'
import { textWith, markedQuestion } from './respondent'
import type { Site } from './site'

/** All envelopes of the survey, each opened as a key holder opens it. */
export async function findStored({ where, survey, key }: Site): Promise<Stored[]> {
  const stores = await openStores(where)
  try {
    const rows = await stores.responses
      .selectFrom('envelope')
      .select(['id', 'survey', 'kind', 'body'])
      .where('survey', '=', survey.code)
      .execute()
    const stored: Stored[] = []
    for (const { body, ...place } of rows) {
      const opened = await openEnvelope(key, place, new Uint8Array(body))
      if (!opened.ok) throw new Error('An envelope does not open.')
      const id = Buffer.from(place.id).toString('hex')
      stored.push({ id, mark: markIn(new TextDecoder().decode(opened.value)) })
    }
    return stored
  } finally {
    await closeStores(stores)
  }
}

/** The word of a respondent, if their text arrived letter by letter. */
function markIn(plain: string): string | undefined {
  const { question, text } = JSON.parse(plain) as { question?: string; text?: string }
  if (question !== markedQuestion || text === undefined) return undefined
  const [mark = ''] = /^\w+/.exec(text) ?? []
  return text === textWith(mark) ? mark : undefined
}
