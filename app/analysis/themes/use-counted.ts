import { useMemo } from 'react'

import { countThemes, type CountedThemes } from '#surveys/journal/theme-counts'

import { useReading } from '../reading/reading-context'
import { useBench } from '../workshop/bench-context'

/** How many texts carry each theme by now, which of them are disputed, and which nobody has read. */
export function useCounted(): CountedThemes {
  const { journal, texts } = useReading()
  const { survey } = useBench()
  return useMemo(() => {
    const known = texts.map(({ name, question }) => ({ text: name, question }))
    return countThemes(journal, { survey, texts: known })
  }, [journal, texts, survey])
}
