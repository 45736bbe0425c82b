import { createContext, useContext } from 'react'

/** What the server knows about a page before any loader ran, so that error pages have it too. */
export interface Frame {
  nonce: string | undefined
  respondentScript: string | undefined
  workshopScript?: string | undefined
  previewScript?: string | undefined
  analysis?: AnalysisParts | undefined
  development: boolean
  liveReload: boolean
  /** A store did not answer while the page was made. */
  outOfReach?: boolean
  /** The page came back because something on it needs another look. */
  hasProblems: boolean
  /** Whose pages these are; no name before the network is set up. */
  sender?: Sender
  /** The languages of the survey that the page is of. */
  languages?: readonly string[] | undefined
  /** Whom somebody may ask who was turned away; told only to colleagues. */
  administrators?: readonly string[]
  /** What is still open to a colleague who was turned away. */
  workplace?: Workplace | undefined
}

/** The addresses of what opens, counts and protects answers in the browsers of key holders. */
export interface AnalysisParts {
  script: string
  worker: string
  /** The solver, which the worker loads. */
  wasm: string
}

export interface Sender {
  name: string
  /** A shared telephone shows no topic: no mark and no name on respondents’ pages. */
  neutral: boolean
}

/** What the frame of the workplace shows to its reader. */
export interface Workplace {
  colleague: { name: string } | undefined
  /** It is not open to them yet. */
  door: boolean
  places: Place[]
}

export interface Place {
  to: string
  title:
    | 'consultations'
    | 'entry'
    | 'requests'
    | 'members'
    | 'packs'
    | 'tokens'
    | 'monitoring'
    | 'keyHolders'
    | 'people'
    | 'network'
    | 'log'
    | 'staffHome'
}

export const asleep: Frame = {
  nonce: undefined,
  respondentScript: undefined,
  development: false,
  liveReload: false,
  hasProblems: false,
}

export const FrameContext = createContext<Frame>(asleep)

export function useFrame() {
  return useContext(FrameContext)
}
