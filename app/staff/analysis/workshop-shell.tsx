import { useFrame } from '#app/frame'
import { useWords } from '#app/i18n/use-words'
import type { KeyAtHand } from '#app/operations/keys/keys-at-hand'
import { paths } from '#app/paths'

import { NeedsScript } from '../keys/needs-script'
import type { HolderName } from './analysis-view'

export interface WorkshopShellProps {
  slug: string
  atHand: KeyAtHand[]
  holders: HolderName[]
  /** Of the fetch that has just begun. */
  order: string | undefined
  /** What the script says, as JSON. */
  words: string
}

/** An empty place in which our script opens and counts, with all that it has to know of the server. */
export function WorkshopShell({ slug, atHand, holders, order, words }: WorkshopShellProps) {
  const { t } = useWords('analysis')
  const { analysis } = useFrame()
  return (
    <>
      <p className="analysis-before">{t('promise')}</p>
      <NeedsScript>{t('needs')}</NeedsScript>
      <div
        data-analysis=""
        data-slug={slug}
        data-head={paths.analysisHead(slug)}
        data-orders={paths.analysisOrder(slug)}
        data-part={paths.analysisPart(slug, '')}
        data-release={paths.analysisRelease(slug)}
        data-journal={paths.journalOf(slug)}
        data-holders={JSON.stringify(holders)}
        data-worker={analysis?.worker}
        data-wasm={analysis?.wasm}
        data-at-hand={JSON.stringify(atHand)}
        data-order={order}
      />
      <script
        type="application/json"
        data-analysis-words=""
        dangerouslySetInnerHTML={{ __html: words }}
      />
      <script type="module" src={analysis?.script} />
    </>
  )
}
