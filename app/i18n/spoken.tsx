import type { ReactNode } from 'react'

import { useLanguage } from './use-words'
import { markedWords } from './words-for'

/** Words of the interface on a page whose language the interface may lack: then marked as what they are. */
export function Spoken({ children }: { children: ReactNode }) {
  const { lang } = useLanguage()
  const spoken = markedWords(lang)
  return spoken.lang === undefined ? <>{children}</> : <span {...spoken}>{children}</span>
}

/** Words of a survey among those of the interface, marked where these are in another language. */
export function OfSurvey({ children }: { children: ReactNode }) {
  const { lang, dir } = useLanguage()
  if (markedWords(lang).lang === undefined) return <>{children}</>
  return (
    <span lang={lang} dir={dir}>
      {children}
    </span>
  )
}
