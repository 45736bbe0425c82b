import { useMemo, useSyncExternalStore } from 'react'

import { reportWords } from '#app/i18n/report-words'
import { useLanguage } from '#app/i18n/use-words'

import { knownVersions } from '../known-versions'
import type { Bench, Standing } from './bench'
import { BenchContext, type AtBench } from './bench-context'
import { Desk } from './desk'
import { KeyDoor } from './key-door'
import { Labels } from './labels'
import { OpeningView } from './opening-view'
import { readWaves } from './read-earlier'
import type { Shell } from './shell'
import { useSay } from './words'

interface WorkshopProps extends Pick<Shell, 'wasm' | 'holders'> {
  bench: Bench
}

/** The page of a key holder: the key first, then the answers, then what is made of them. */
export function Workshop({ bench, ...shell }: WorkshopProps) {
  const standing = useSyncExternalStore(bench.subscribe, bench.standing)
  const { at } = standing
  const atBench = useAtBench(bench, shell, standing)
  if (at === 'locked' || at === 'unlocking') return <KeyDoor bench={bench} standing={standing} />
  if (!atBench) return <OpeningView bench={bench} standing={standing} />
  return <BenchContext value={atBench}>{desk}</BenchContext>
}

// One and the same: it is drawn anew when what lies on it changes, and not whenever a text was opened.
const desk = <Desk />

/** What the desk works with, as soon as all answers are counted. */
function useAtBench(
  bench: Bench,
  { wasm, holders }: Omit<WorkshopProps, 'bench'>,
  standing: Standing,
): AtBench | undefined {
  const { gathered, reading } = standing
  const areTextsOpen = standing.at === 'open'
  const known = useKnown(standing)
  return useMemo(() => {
    if (!gathered || !reading || !known) return undefined
    return { bench, wasm, holders, gathered, reading, areTextsOpen, ...known }
  }, [bench, wasm, holders, gathered, reading, areTextsOpen, known])
}

/** The survey and what its answers are called, out of the head that was fetched. */
function useKnown({ head }: Standing) {
  const { lang } = useLanguage()
  const say = useSay()
  const unasked = say('notAsked')
  return useMemo(() => {
    const versions = head && knownVersions(head.head.versions)
    const survey = versions?.at(-1)?.survey
    if (!versions || !survey) return undefined
    const labels = new Labels(survey, reportWords(lang), unasked)
    return { versions, survey, labels, earlier: head.earlier, waves: readWaves(head.waves) }
  }, [head, lang, unasked])
}
