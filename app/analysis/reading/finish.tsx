import { Button } from '#app/ui/button'

import { WriteTrouble } from '../quotes/write-trouble'
import { useSay } from '../workshop/words'
import type { Coding } from './use-coding'

/** Says that a coder has finished with a text, also where no theme fits it. */
export function Finish({ coding, next }: { coding: Coding; next: (() => void) | undefined }) {
  const say = useSay()
  const { isDone, finish, trouble } = coding
  return (
    <div className="reading-finish">
      <p role="status" data-finished={isDone}>
        {say.reading(isDone ? 'finish.is' : 'finish.isNot')}
      </p>
      <div className="reading-buttons">
        {!isDone && (
          <Button type="button" onClick={() => finish(true)}>
            {say.reading('finish.do')}
          </Button>
        )}
        {isDone && next && (
          <Button type="button" onClick={next}>
            {say.reading('finish.next')}
          </Button>
        )}
        {isDone && (
          <Button type="button" kind="secondary" onClick={() => finish(false)}>
            {say.reading('finish.again')}
          </Button>
        )}
      </div>
      <WriteTrouble trouble={trouble} />
    </div>
  )
}
