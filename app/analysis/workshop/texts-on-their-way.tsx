import { useState, useSyncExternalStore } from 'react'

import { formatNumber } from '#app/i18n/format'
import { useLanguage } from '#app/i18n/use-words'
import { Button } from '#app/ui/button'
import { Heading } from '#app/ui/heading'
import { VisuallyHidden } from '#app/ui/visually-hidden'

import type { Bench, Standing } from './bench'
import { useBench } from './bench-context'
import type { PartOfDesk } from './part-links'
import { Troubles } from './troubles'
import { Underway } from './underway'
import { useSay } from './words'

/** How far the texts are while numbers are looked at; it can be stopped and goes on where it was. */
export function TextsOnTheirWay() {
  const say = useSay()
  const { bench } = useBench()
  const standing = useSyncExternalStore(bench.subscribe, bench.standing)
  const [wereToCome] = useState(standing.at !== 'open')
  if (!wereToCome) return null
  const isOver = standing.at === 'open'
  return (
    <section className="workshop-texts" aria-label={say('texts.title')} data-texts={standing.at}>
      {!isOver && <OnTheirWay bench={bench} standing={standing} />}
      <p role="status">
        <VisuallyHidden>{isOver ? say('texts.over') : ''}</VisuallyHidden>
      </p>
    </section>
  )
}

function OnTheirWay({ bench, standing }: { bench: Bench; standing: Standing }) {
  const say = useSay()
  const { lang } = useLanguage()
  const { at, done, of, troubles } = standing
  const facts = { done: formatNumber(lang, done), of: formatNumber(lang, of) }
  return (
    <>
      <p>{say('texts.text')}</p>
      <Troubles troubles={troubles} />
      <Underway
        value={done}
        max={of}
        words={say(at === 'counting' ? 'opening.counting' : 'texts.count', facts)}
      />
      {at === 'paused' && (
        <Button type="button" kind="secondary" onClick={() => void bench.goOn()}>
          {say('opening.goOn')}
        </Button>
      )}
      {at === 'opening' && (
        <Button type="button" kind="secondary" onClick={() => bench.stop()}>
          {say('opening.stop')}
        </Button>
      )}
    </>
  )
}

/** A part of the desk that waits for all texts. */
export function TextsFirst({ part }: { part: PartOfDesk }) {
  const say = useSay()
  return (
    <>
      <Heading level={2}>{say(`parts.${part}`)}</Heading>
      <p>{say('texts.first')}</p>
    </>
  )
}
