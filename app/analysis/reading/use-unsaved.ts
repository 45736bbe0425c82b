import { useEffect } from 'react'

import { useBench } from '../workshop/bench-context'

/** Leaving the page asks as long as words stand in this field that are kept nowhere yet. */
export function useUnsaved(field: string, isUnsaved: boolean): void {
  const { bench } = useBench()
  useEffect(() => {
    bench.typed(field, isUnsaved)
    return () => bench.typed(field, false)
  }, [bench, field, isUnsaved])
}
