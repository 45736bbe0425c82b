import { Button } from '#app/ui/button'
import { Notice } from '#app/ui/notice'

import { useSay } from './words'

interface JobTroubleProps {
  trouble: 'worker-died' | 'not-done' | undefined
  again: () => void
}

/** The worker broke off; what was opened is at hand still, so the same can be asked once more. */
export function JobTrouble({ trouble, again }: JobTroubleProps) {
  const say = useSay()
  if (!trouble) return null
  return (
    <div role="alert" data-trouble={trouble}>
      <Notice kind="error" title={say(`trouble.${trouble}`)}>
        <Button type="button" kind="secondary" onClick={again}>
          {say('again')}
        </Button>
      </Notice>
    </div>
  )
}
