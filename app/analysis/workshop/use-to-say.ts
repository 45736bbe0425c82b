import { useMemo, useState } from 'react'

import { canonical } from '#surveys/canonical'
import type { CodedQuestion } from '#surveys/findings/themes/theme'
import type { QuoteToRelease } from '#surveys/journal/approved-quotes'

import { useReading } from '../reading/reading-context'
import { sha256Of } from '../sha256'
import { useCounted } from '../themes/use-counted'
import { useBench } from './bench-context'
import { quotesToSay, themeFaults, themesToSay } from './to-say'

/** What a release is to say besides its own counts, and the names of the quotes in it. */
export interface ToSayNow {
  themes: CodedQuestion[]
  quotes: QuoteToRelease[]
  names: string[]
}

export type Choosing = ReturnType<typeof useToSay>

/** Themes and quotes that may go in, less what the key holder leaves out. */
export function useToSay(changed: () => void) {
  const { survey } = useBench()
  const { journal, nameOf } = useReading()
  const counted = useCounted()
  const [out, setOut] = useState<ReadonlySet<string>>(new Set())
  const worded = JSON.stringify(counted.file.questions.map(wordsAlone))
  // Rules are slow, and counts change far more often than labels.
  const faults = useMemo(
    () => themeFaults(JSON.parse(worded) as CodedQuestion[], survey),
    [worded, survey],
  )
  const themes = useMemo(() => themesToSay(counted, faults), [counted, faults])
  const quotes = useMemo(() => {
    return quotesToSay(journal, { hashOf: sha256Of, holderName: nameOf })
  }, [journal, nameOf])
  const now = useMemo((): ToSayNow => {
    const coded = themes.filter(({ isReady, coded }) => isReady && !out.has(coded.question))
    const quoted = quotes.flatMap(({ name, approved }) =>
      approved && !out.has(name) ? [{ name, approved }] : [],
    )
    return {
      themes: coded.map((each) => each.coded),
      quotes: quoted.map(({ approved }) => approved),
      names: quoted.map(({ name }) => name),
    }
  }, [themes, quotes, out])
  return {
    ...{ themes, quotes, now },
    isIn: (name: string) => !out.has(name),
    take: (name: string, isIn: boolean) => {
      setOut((last) => (isIn ? without(last, name) : new Set([...last, name])))
      changed()
    },
  }
}

export function saysTheSame(one: ToSayNow, other: ToSayNow): boolean {
  return canonical(one) === canonical(other)
}

/** A label is refused or not whatever its theme counts. */
function wordsAlone({ question, themes }: CodedQuestion): CodedQuestion {
  return { question, texts: 0, themes: themes.map((theme) => ({ ...theme, texts: 0 })) }
}

function without(names: ReadonlySet<string>, name: string): ReadonlySet<string> {
  return new Set([...names].filter((each) => each !== name))
}
