import { useMemo } from 'react'

import type { Release } from '#surveys/findings/release'

import { useBench } from './bench-context'
import { readEarlier } from './read-earlier'

/** The release that is public now; `undefined` where there is none that can be relied on. */
export function useLastRelease(): Release | undefined {
  const { earlier, versions } = useBench()
  return useMemo(() => readEarlier(earlier, versions)?.at(-1), [earlier, versions])
}
