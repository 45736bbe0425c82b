import { Notice } from '#app/ui/notice'

import { useSay } from '../workshop/words'
import type { Obstacle } from './obstacles-of'

/** Why nobody can approve a quote as it is. */
export function Obstacles({ obstacles }: { obstacles: Obstacle[] }) {
  const say = useSay()
  if (obstacles.length === 0) return null
  return (
    <Notice kind="warning" title={say.quotes('obstacle.title')}>
      <ul>
        {obstacles.map((each) => (
          <li key={each} data-obstacle={each}>
            {say.quotes(`obstacle.${each}`)}
          </li>
        ))}
      </ul>
    </Notice>
  )
}
