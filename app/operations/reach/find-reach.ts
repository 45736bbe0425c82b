import { listReach } from '#db/register/queries/reach'
import type { Survey } from '#surveys/definition/survey'
import { regions } from '#surveys/countries/regions'
import { notStated } from '#surveys/journey/reached'

import type { Context } from '../context'
import { memberGroups } from './member-groups'

export interface ReachRow {
  place: string
  /** Whole fives; up to four more may have come. */
  counted: number
  /** Nothing where no member can be said to stand there. */
  members: number | undefined
}

export interface Reach {
  regions: ReachRow[]
  languages: ReachRow[]
}

/** How many answers came from where, beside how many members there are. */
export async function findReach(
  context: Pick<Context, 'register'>,
  { code, languages }: Pick<Survey, 'code' | 'languages'>,
): Promise<Reach> {
  const counts = await listReach(context.register, code)
  const groups = await memberGroups(context, languages)
  const countedIn = (kind: 'region' | 'lang', place: string) =>
    counts.find((each) => each.kind === kind && each.place === place)?.counted ?? 0
  const membersIn = (kind: 'region' | 'lang', place: string) =>
    groups.reduce((sum, group) => sum + (group[kind] === place ? group.members : 0), 0)
  const rowsOf = (kind: 'region' | 'lang', places: readonly string[]) =>
    places.map((place) => ({
      ...{ place, counted: countedIn(kind, place), members: membersIn(kind, place) },
    }))
  const silent = { place: notStated, counted: countedIn('region', notStated), members: undefined }
  const asked = counts.some(({ kind }) => kind === 'region')
  return {
    regions: [...rowsOf('region', regions), ...(asked && silent.counted > 0 ? [silent] : [])],
    languages: rowsOf('lang', languages),
  }
}
