import { createContext, useContext } from 'react'

/** What the server knows about a page before any loader ran, so that error pages have it too. */
export interface Frame {
  nonce: string | undefined
  respondentScript: string | undefined
  workshopScript?: string | undefined
  previewScript?: string | undefined
  development: boolean
  liveReload: boolean
  /** The page came back because something on it needs another look. */
  hasProblems: boolean
  /** Whose pages these are; no name before the network is set up. */
  sender?: Sender
  /** Whom somebody may ask who was turned away; told only to colleagues. */
  administrators?: readonly string[]
  /** What is still open to a colleague who was turned away. */
  workplace?: Workplace | undefined
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
