import { isOfBundle } from '../trouble'
import type { Gathering } from './work'

/** Whether the set is as it was handed out and anything of it can be counted; else nothing may be released. */
export function isWhole({ troubles, announced }: Pick<Gathering, 'troubles' | 'announced'>) {
  return !troubles.some(isOfBundle) && (announced === 0 || troubles.length < announced)
}
