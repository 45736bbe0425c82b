import type { RegisterDb } from '#db/connection'
import { changeRegister } from '#db/register/change'
import { findSurvey } from '#db/register/queries/find-survey'
import { addReach } from '#db/register/queries/reach'
import type { ReachCountTable } from '#db/register/schema'

/** Adds whole fives to what is kept; of a survey whose answers were handed out nothing more is. */
export async function keepReach(
  { register }: { register: RegisterDb },
  counts: ReachCountTable[],
): Promise<void> {
  if (counts.length === 0) return
  await changeRegister(register, async (db) => {
    const open: ReachCountTable[] = []
    for (const each of counts) {
      const survey = await findSurvey(db, each.survey)
      const isLive = survey?.bundled_on === null && survey.erased_on === null
      if (isLive) open.push(each)
    }
    if (open.length > 0) await addReach(db, open)
  })
}
