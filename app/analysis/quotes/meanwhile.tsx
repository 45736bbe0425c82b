import { Notice } from '#app/ui/notice'
import type { Kept } from '#surveys/journal/kept'

import { useReading } from '../reading/reading-context'
import { useSay } from '../workshop/words'

/** Somebody wrote here since typing began: keeping it now leaves both, to be settled. */
export function Meanwhile({ kept, over }: { kept: Kept<unknown> | undefined; over: string[] }) {
  const say = useSay()
  const { nameOf } = useReading()
  if (!kept || kept.heads.every((head) => over.includes(head))) return null
  return (
    <div role="status" data-meanwhile="">
      <Notice kind="warning" title={say.quotes('meanwhile', { name: nameOf(kept.by) })} />
    </div>
  )
}
