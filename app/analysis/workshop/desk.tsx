import { Notice } from '#app/ui/notice'

import { Completeness } from './completeness'
import { ReleaseDesk } from './release-desk'
import { TrueNumbers } from './true-numbers'
import { useSay } from './words'

/** All that a key holder does with answers that are open. */
export function Desk() {
  const say = useSay()
  return (
    <>
      <div className="workshop-secret" role="status">
        <Notice kind="warning" title={say('secret.title')}>
          <p>{say('secret.text')}</p>
        </Notice>
      </div>
      <Completeness />
      <TrueNumbers />
      <ReleaseDesk />
    </>
  )
}
