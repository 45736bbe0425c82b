import { countText } from './cells'
import { worstMargin } from './change'
import { people } from './people'
import type { Source } from './source'

/** How to read the numbers; nothing where there are none. */
export function reading(source: Source): string[] {
  const { release, words } = source
  if (release.tables.length === 0) return []
  const joins = release.tables.some(({ rows = [] }) => rows.some(({ code }) => code.includes('+')))
  const few = countText(words, 0)
  return [
    words.say('reading.rounded', { rounding: words.number(release.rounding) }),
    words.say('reading.few', { few, people: people(source, 0) }),
    words.say('reading.share'),
    words.say('reading.small', smallAndLarge(source)),
    words.say('reading.dash', { few }),
    words.say('reading.add'),
    ...(joins ? [words.say('reading.together')] : []),
  ]
}

/** How exact shares of few and of many are, as an example. */
function smallAndLarge(source: Source) {
  const { number } = source.words
  const [small, large] = [25, 400]
  return {
    ...{ small: people(source, small), smallPoints: number(worstMargin(small)) },
    ...{ large: people(source, large), largePoints: number(worstMargin(large)) },
  }
}
