import { Notice } from '#app/ui/notice'

import { useReading } from '../reading/reading-context'
import { useBench } from './bench-context'
import { QuotesInRelease } from './quotes-in-release'
import type { SaidNames } from './said-sentence'
import { ThemesInRelease } from './themes-in-release'
import type { Choosing } from './use-to-say'
import { useSay } from './words'

/** What open answers bring into a release; nothing where the survey asks for none. */
export function SaidInRelease({ choosing, names }: { choosing: Choosing; names: SaidNames }) {
  const say = useSay()
  const { texts, view } = useReading()
  const { gathered } = useBench()
  if (texts.length === 0 && gathered.texts === 0) return null
  return (
    <>
      {!view.isRead && <Notice title={say.codebook('release.notRead')} />}
      <ThemesInRelease choosing={choosing} names={names} />
      <QuotesInRelease choosing={choosing} />
    </>
  )
}
