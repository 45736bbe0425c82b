import { listBatchPlaces } from '#db/register/queries/batch-places'
import { listBatches } from '#db/register/queries/codes'

import type { Context } from '../context'
import { inSteps } from '../in-steps'
import { smallestBatch } from '../issue-codes'
import { onceADay } from '../once-a-day'

export interface CodeBatch {
  name: string
  /** Empty where it is for all. */
  region: string
  lang: string
  issued: number
  /** In steps of five, counted once a day; of a small batch nobody is told. */
  spent: number | undefined
}

/** The batches of a survey, as much of them as anybody may see. */
export async function listCodeBatches(
  { register, today }: Pick<Context, 'register' | 'today'>,
  survey: string,
): Promise<CodeBatch[]> {
  const places = await listBatchPlaces(register, survey)
  const batches = (await listBatches(register, survey)).map(async (batch): Promise<CodeBatch> => {
    const { name, issued } = batch
    const { region = '', lang = '' } = places.find((place) => place.batch === name) ?? {}
    const about = { store: register, key: JSON.stringify([survey, name]), today }
    const spent = await spentToday(about, () => inSteps(batch.spent))
    return { name, region, lang, issued, spent: issued < smallestBatch ? undefined : spent }
  })
  return Promise.all(batches)
}

const spentToday = onceADay<number>()
