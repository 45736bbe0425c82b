import { Notice } from '#app/ui/notice'

import { useSay } from '../workshop/words'
import type { WriteCode } from './use-write'

export function WriteTrouble({ trouble }: { trouble: WriteCode | undefined }) {
  const say = useSay()
  return (
    <div role="alert">
      {trouble && (
        <div data-trouble={trouble}>
          <Notice kind="error" title={say.quotes(`trouble.${trouble}`)} />
        </div>
      )}
    </div>
  )
}
