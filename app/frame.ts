import { createContext, useContext } from 'react'

/** What the server knows about a page before any loader ran, so that error pages have it too. */
export interface Frame {
  nonce: string | undefined
  respondentScript: string | undefined
  development: boolean
  liveReload: boolean
  /** The page came back because something on it needs another look. */
  hasProblems: boolean
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
