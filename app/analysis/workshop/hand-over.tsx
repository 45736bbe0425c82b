import { useEffect, useRef, useState } from 'react'

import { Button } from '#app/ui/button'
import { Heading } from '#app/ui/heading'
import { Notice } from '#app/ui/notice'

import { useBench } from './bench-context'
import type { Handed } from './server-line'
import { Troubles, type ShownTrouble } from './troubles'
import { useSay } from './words'

/** Sends the release, and nothing else, to be approved by a second person; none that is overtaken. */
export function HandOver({ bytes, isStale }: { bytes: string; isStale: boolean }) {
  const say = useSay()
  const { bench } = useBench()
  const [isBusy, setBusy] = useState(false)
  const [handed, setHanded] = useState<Handed>()
  const [troubles, setTroubles] = useState<ShownTrouble[]>([])
  const done = useRef<HTMLDivElement>(null)
  useEffect(() => done.current?.focus(), [handed])
  const send = async () => {
    setBusy(true)
    const sent = await bench.handOver(bytes)
    setBusy(false)
    setTroubles(sent.ok ? [] : sent.problems)
    if (sent.ok) setHanded(sent.value)
  }
  return (
    <section aria-labelledby="hand-over">
      <Heading level={3} id="hand-over">
        {say('hand.title')}
      </Heading>
      <p>{say('hand.text')}</p>
      <Troubles troubles={troubles} />
      {handed ? (
        <div role="status" tabIndex={-1} ref={done} data-handed="">
          <Notice kind="success" title={say('hand.done')}>
            <p>
              <a href={handed.to}>{say('hand.look')}</a>
            </p>
          </Notice>
        </div>
      ) : isStale ? (
        <div role="alert" data-stale="">
          <Notice kind="warning" title={say.codebook('release.stale')} />
        </div>
      ) : (
        <Button type="button" disabled={isBusy} onClick={() => void send()}>
          {say('hand.send')}
        </Button>
      )}
    </section>
  )
}
