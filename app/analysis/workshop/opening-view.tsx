import { useLanguage } from '#app/i18n/use-words'
import { formatNumber } from '#app/i18n/format'
import { Button } from '#app/ui/button'
import { Heading } from '#app/ui/heading'

import type { Bench, Standing } from './bench'
import { Troubles } from './troubles'
import { Underway } from './underway'
import { useSay } from './words'

/** Envelopes on their way into the open; it can be stopped and goes on where it was. */
export function OpeningView({ bench, standing }: { bench: Bench; standing: Standing }) {
  const say = useSay()
  const { lang } = useLanguage()
  const { at, done, of, troubles } = standing
  const isPaused = at === 'paused'
  const facts = { done: formatNumber(lang, done), of: formatNumber(lang, of) }
  return (
    <section aria-labelledby="opening">
      <Heading level={2} id="opening">
        {say('opening.title')}
      </Heading>
      <p>{say('opening.text')}</p>
      <Troubles troubles={troubles} />
      <Underway
        value={done}
        max={of}
        words={say(at === 'counting' ? 'opening.counting' : 'opening.count', facts)}
      />
      {isPaused && <Button onClick={() => void bench.goOn()}>{say('opening.goOn')}</Button>}
      {at === 'opening' && (
        <Button type="button" kind="secondary" onClick={() => bench.stop()}>
          {say('opening.stop')}
        </Button>
      )}
    </section>
  )
}
