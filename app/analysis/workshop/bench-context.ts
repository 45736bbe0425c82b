import { createContext, useContext } from 'react'

import type { Survey } from '#surveys/definition/survey'
import type { KnownVersion } from '#surveys/findings/dataset'
import type { ReleasedWave } from '#surveys/reports/trend-waves'

import type { Bench, Reading } from './bench'
import type { Labels } from './labels'
import type { HolderName } from './shell'
import type { Gathering } from './work'

/** What every part of the desk works with, once all answers are opened. */
export interface AtBench {
  bench: Bench
  wasm: string
  gathered: Gathering
  /** Until then there are true counts of answers, and nothing else. */
  areTextsOpen: boolean
  versions: KnownVersion[]
  survey: Survey
  labels: Labels
  /** The releases so far, byte for byte. */
  earlier: string[]
  /** What is published of the earlier waves of the series, oldest first. */
  waves: ReleasedWave[]
  reading: Reading
  holders: HolderName[]
}

const Context = createContext<AtBench | undefined>(undefined)

export const BenchContext = Context.Provider

export function useBench(): AtBench {
  const atBench = useContext(Context)
  if (!atBench) throw new Error('This part of the workshop stands outside of it.')
  return atBench
}
