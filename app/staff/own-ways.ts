import { listOpenFindings } from '#app/operations/packs/open-findings'
import { paths } from '#app/paths'
import { findBrokenLogEntry } from '#db/register/queries/log'
import { countLog } from '#db/register/queries/log-pages'

import type { AtWork } from './door'

/** What somebody’s role is for, where that is one thing: where it is, and how it stands. */
export type OwnWay =
  | { to: string; what: 'findings'; number: number }
  | { to: string; what: 'log'; number: number; broken: number | undefined }

/** For consultants the findings they may take away, for auditors the log. */
export async function ownWays(atWork: AtWork): Promise<OwnWay[]> {
  const { roles, register } = atWork
  const ways: OwnWay[] = []
  const open = roles.includes('consultant') ? await listOpenFindings(atWork) : undefined
  if (open?.ok) ways.push({ to: paths.packs(), what: 'findings', number: open.value.length })
  if (roles.includes('auditor')) {
    const broken = await findBrokenLogEntry(register)
    ways.push({ to: paths.log(), what: 'log', number: await countLog(register), broken })
  }
  return ways
}
